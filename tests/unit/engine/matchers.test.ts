import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import nlp from 'compromise/one';
import { describe, expect, it } from 'vitest';
import { createConceptIndex } from '../../../src/engine/concepts/concept-index';
import { createPolicyFields } from '../../../src/engine/policy-fields';
import { createCircumstances, namesEmployer } from '../../../src/engine/circumstances';
import type { CompiledRule, Move } from '../../../src/engine/matchers/compiled-rule';
import { createPattern } from '../../../src/engine/matchers/pattern';
import { createPhrases, normalForm } from '../../../src/engine/matchers/phrases';
import { needsOf } from '../../../src/engine/matchers/phrase-needs';
import { read } from '../../../src/engine/matchers/reading';
import { toRegExp } from '../../../src/engine/matchers/reg-exp';
import { sentencesOf } from '../../../src/engine/matchers/sentences';
import { createShouting } from '../../../src/engine/matchers/shouting';
import { createSurroundings, isNegated, isQuoted } from '../../../src/engine/matchers/surroundings';
import type { Draft, Severity } from '../../../src/engine/types';

const draft = (text: string, more: Partial<Draft> = {}): Draft => ({
  platform: 'x', kind: 'post', account: 'personal', profile: { organisation: '', role: '', policyFields: [] }, text, ...more,
});
const said = (text: string, spans: { start: number; end: number }[]) => spans.map(({ start, end }) => text.slice(start, end));
const at = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const index = createConceptIndex({
  concepts: [{ id: 'Claim', name: { nl: 'bewering', en: 'claim' }, words: { nl: { forms: ['zei'] } } }],
  fields: [{
    id: 'asylum', name: { nl: 'asiel', en: 'asylum' }, words: { nl: { forms: ['ind=IND', 'azc'], starts: ['asiel'] } }, aliases: [], organisations: [],
  }],
});
const rule = (data: Partial<CompiledRule>) => data as CompiledRule;

describe('sentencesOf', () => {
  it.each([
    ['Een. Twee! Drie?', ['Een.', 'Twee!', 'Drie?']],
    ['Dhr. Jansen kwam. Hij ging.', ['Dhr. Jansen kwam.', 'Hij ging.']],
    ['Zie art. 8 van de wet. Klaar', ['Zie art. 8 van de wet.', 'Klaar']],
    ['Een regel\n\nNog een', ['Een regel', 'Nog een']],
    ['Om 12.30 uur op x.nl/pad. Ja...', ['Om 12.30 uur op x.nl/pad.', 'Ja...']],
    ['', []],
  ])('%j', (text, sentences) => expect(said(text, sentencesOf(text))).toEqual(sentences));
});

describe('pattern', () => {
  const find = (data: Partial<CompiledRule>, text: string) => said(text, createPattern(rule(data))(read(draft(text))));

  it('knows the edges of words with accents', () => {
    expect(find({ patterns: [{ source: '\\bprivé\\b', cues: [] }] }, 'privé, privédetective en onprivé')).toEqual(['privé']);
  });
  it('heeds capitals only when asked', () => {
    expect(find({ patterns: [{ source: 'geheim', cues: [] }] }, 'GEHEIM')).toEqual(['GEHEIM']);
    expect(find({ patterns: [{ source: 'geheim', cues: [] }], caseSensitive: true }, 'GEHEIM')).toEqual([]);
  });
  it('marks the named part', () => {
    expect(find({ patterns: [{ source: 'code (?<hit>\\d{4})', cues: [] }] }, '😀 code 1234')).toEqual(['1234']);
  });
  it.each([
    ['either', 'bsn 111222333', true], ['either', '111222333 is het bsn', true], ['before', '111222333 is het bsn', false],
    ['after', 'bsn 111222333', false], ['either', `bsn ${'x '.repeat(40)}111222333`, false], ['either', 'bsnnr 111222333', false],
  ] as const)('wants its word near (%s): %s', (side, text, isFound) => {
    expect(find({ patterns: [{ source: '\\d{9}', cues: [] }], check: 'elfproef', near: { words: 'bsn', within: 30, side } }, text).length > 0).toBe(isFound);
  });
  it('passes over a draft without its cues', () => {
    expect(find({ patterns: [{ source: 'a', cues: [['zz']] }] }, 'a')).toEqual([]);
  });
  it('names the rule with an unknown check', () => {
    expect(() => createPattern(rule({ id: 'heated/x', patterns: [{ source: 'a', cues: [] }], check: 'none' }))).toThrow("rule heated/x: unknown check 'none'");
  });
});

describe('shouting', () => {
  const find = (text: string) => said(text, createShouting(rule({ capitals: 4, marks: 3 }))(read(draft(text))));
  it.each([
    ['WAAROM DOET NIEMAND IETS vraag ik', ['WAAROM DOET NIEMAND IETS']],
    ['Dit kan niet!!! Echt niet! Niet!', ['!!!']],
    ['Nee! ! ! Nee', ['! ! !']],
    ['OCW, IND, KNMI, BZK en VWS werken samen', []],
    ['OCW IND KNMI BZK', []],
    ['WAT EEN DAG', []],
    ['@GEMEENTE_ALMELO #MEEDOEN #SAMEN #STERK', []],
    ['Rustig.', []],
  ])('%s', (text, found) => expect(find(text)).toEqual(found));
});

describe('phrases', () => {
  const words = (tags: Record<string, string[]>) =>
    Object.fromEntries(Object.entries(tags).map(([word, list]) => [normalForm(word), list]));
  const vocabulary = words({
    collega: ['Colleague'], "collega's": ['Colleague'], 'ziek gemeld': ['Illness'], ziek: ['Illness'], café: ['Place'], 'd.w.z.': ['Meaning'],
    volt: ['Party=Volt'], 'e-mail': ['Channel'],
  });
  const patterns = ['#Colleague .{0,4} #Illness+', '#Party', '#Place', '#Meaning', '#Channel'];
  const find = createPhrases(vocabulary, patterns);
  const spans = (text: string, pattern: string) => said(text, find(text).get(pattern) ?? []);

  it.each([
    ['Mijn collega heeft zich weer ziek gemeld, jammer.', patterns[0], ['collega heeft zich weer ziek gemeld']],
    ['😀 "Collega\'s zijn ziek!"', patterns[0], ["Collega's zijn ziek"]],
    ['Collega. Ziek.', patterns[0], []],
    ['Stem Volt, bij 5 volt', '#Party', ['Volt']],
    ['In het café, d.w.z. hier', '#Place', ['café']],
    ['In het café, d.w.z. hier', '#Meaning', ['d.w.z.']],
    ['Stuur een e-mail', '#Channel', ['e-mail']],
  ])('%s · %s', (text, pattern, found) => expect(spans(text, pattern ?? '')).toEqual(found));

  it('keeps the words of two vocabularies apart', () => {
    const other = createPhrases(words({ sick: ['Illness'] }), ['#Illness']);
    expect(other('ziek and sick').get('#Illness')).toHaveLength(1);
    expect(find('een zieke collega is ziek').get(patterns[0] ?? '')).toHaveLength(1);
  });
});

describe('compromise', () => {
  it('has no English left and runs only the hooks that are wanted', () => {
    expect((nlp.world() as { hooks: string[] }).hooks).toEqual(['alias', 'machine', 'index', 'id', 'lexicon']);
    createPhrases({}, ['#Month'])('leeg');
    expect(nlp('Jan kan').docs.flat().flatMap((term) => [...(term.tags ?? [])])).toEqual([]);
  });

  it('is imported as compromise/one alone', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
    const others = sources.filter((file) => /['"]compromise(?:\/(?:two|three|tokenize))?['"]/.test(readFileSync(join('src', file), 'utf8')));
    expect(others).toEqual([]);
  });
});

describe('surroundings', () => {
  const text = 'Wij delen geen gegevens. Hij zei: "dat is geheim" en ging.';
  const reading = read(draft(text));
  it('sees a negation in the same sentence', () => {
    expect(isNegated(reading, at(text, 'gegevens'))).toBe(true);
    expect(isNegated(reading, at(text, 'geheim'))).toBe(false);
  });
  it('sees quotation marks', () => {
    expect(isQuoted(reading, at(text, 'geheim'))).toBe(true);
    expect(isQuoted(reading, at(text, 'gegevens'))).toBe(false);
  });
  it.each([
    [{ sentence: ['\\bhij\\b'] }, true], [{ sentence: ['\\bwij\\b'] }, false], [{ draft: ['\\bwij\\b'] }, true],
    [{ before: ['dat is '] }, true], [{ before: ['dat '] }, false], [{ after: ['"'] }, true], [{ after: ['en'] }, false], [{ quoted: true }, true],
    [{ classes: ['Claim'] }, true],
  ])('%j around «geheim»: %s', (given, holds) => {
    expect(createSurroundings(given, index, ['nl']).map((test) => test(reading, at(text, 'geheim')))).toEqual([holds]);
  });
});

describe('circumstances', () => {
  const policyFields = createPolicyFields(index);
  const { meets, move } = createCircumstances({ offices: ['politie'], officialHosts: ['rijksoverheid.nl'] }, policyFields);
  const profile = { organisation: 'Gemeente Almelo', role: 'beleidsadviseur', policyFields: ['asiel', 'openbare ruimte'] };

  it.each([
    ['De IND doet zijn best.', true], ['Het azc is open.', true], ['Individueel gezien niet.', false], ['De openbare weg.', false],
    ['Meer ruimte voor groen.', false], ['Lekker weer.', false],
  ])('own field in «%s»: %s', (text, touches) => expect(policyFields.ownTouches(draft(text, { profile })).length > 0).toBe(touches));

  it.each<[Severity, Move[], string, Partial<Draft>, Severity]>([
    ['caution', ['own-field'], 'Het azc.', { profile }, 'consult'],
    ['consult', ['own-field', 'employer-named'], 'Het azc in Almelo.', { profile }, 'consult'],
    ['caution', ['own-field', 'question'], 'Het azc?', { profile }, 'caution'],
    ['caution', ['exemplary-office'], 'Het azc.', { profile: { ...profile, organisation: 'Politie Oost' } }, 'consult'],
    ['caution', ['own-field'], 'Het bos.', { profile }, 'caution'],
    ['consult', ['official-link'], 'Het azc: https://www.rijksoverheid.nl/azc', {}, 'caution'],
    ['consult', ['official-link'], 'Het azc: https://rijksoverheid.nl.evil.com/azc', {}, 'consult'],
    ['consult', ['question', 'apology', 'official-link'], 'Sorry, het azc op rijksoverheid.nl?', {}, 'caution'],
    ['info', ['question'], 'Het azc?', {}, 'info'],
    ['consult', ['quotation'], 'Iemand riep "weg met dat azc hier" naar ons.', {}, 'caution'],
  ])('%s with %j in «%s» becomes the last', (severity, heeded, text, more, becomes) => {
    const span = at(text, text.includes('azc') ? 'azc' : 'bos');
    expect(move(severity, heeded, read(draft(text, more)), span)).toBe(becomes);
  });

  it.each([
    [{ account: 'corporate' }, false], [{ account: 'personal', kinds: ['post'] }, true], [{ kinds: ['reply'] }, false], [{ role: 'adviseur' }, true],
    [{ organisation: 'UWV' }, false], [{ field: 'own' }, true], [{ field: 'other' }, false], [{ employerNamed: true }, false], [{ employerNamed: false }, true],
  ] as const)('%j: %s', (when, isMet) => {
    expect(meets({ ...when, kinds: 'kinds' in when ? [...when.kinds] : undefined }, read(draft('Het azc.', { profile })))).toBe(isMet);
  });

  it.each([
    ['OM', 'Ik werk om den brode.', false], ['OM', 'Het OM seponeert.', true], ['Gemeente Ede', 'Mijn medewerker.', false],
    ['Gemeente Ede', 'In Ede.', true], ['', 'Alles.', false], ['UWV', 'Bij het UWV.', true],
  ])('employer %j in «%s»: %s', (organisation, text, isNamed) => {
    expect(namesEmployer(draft(text, { profile: { ...profile, organisation } }))).toBe(isNamed);
  });

  it('says nothing of fields where the profile has none', () => {
    expect(meets({ field: 'other' }, read(draft('Het azc.')))).toBe(false);
  });
});

describe('needsOf', () => {
  it.each([
    ['#Own .? #Manager (is|was) .{0,2} #Judgement', [['#Own'], ['#Manager'], ['is', 'was'], ['#Judgement']]],
    ['#Own? #Illness+', [['#Illness']]],
    ['(#Party|#Politician) @isTitleCase /^x/', [['#Party', '#Politician']]],
    ['(een beetje|nogal)? !niet [<what>#Party] privé', [['prive']]],
    ['(een beetje|nogal) #Judgement', [['een', 'nogal'], ['#Judgement']]],
    ['(niet|geen){0,1} goed', [['goed']]],
  ])('%s', (pattern, needs) => expect(needsOf(pattern)).toEqual(needs));

  it('keeps no phrase from a sentence that has it, however its words are written', () => {
    const vocabulary = { email: ['A'], dwz: ['B'], 'cafe de zwaan': ['C'], collega: ['D'] };
    const find = createPhrases(vocabulary, ['#A', '#B', '#C+', '#D', 'privé']);
    for (const text of ['Een E-mail.', '(e-mail)', 'D.w.z. ja', '«Café de Zwaan»', "collega's", 'collega’s!', 'PRIVÉ']) {
      expect([...find(text).keys()], text).toHaveLength(1);
    }
  });
});

describe('toRegExp', () => {
  it.each([
    ['\\b(?:ik|wij)\\b', 'Ik en wij, niet ikke of privéik', ['Ik', 'wij']],
    ['\\bn\\.v\\.t\\.', 'n.v.t. of xn.v.t.', ['n.v.t.']],
    ['\\bcode\\b[^.]{0,9}\\b\\d{4}\\b', 'code 1234, codes 1234', ['code 1234']],
    ['\\bé\\p{L}{2}\\b', 'één reéën', ['één']],
    ['\\b(?:de )?kat\\b', 'de kat, kattenbak', ['de kat']],
    ['\\\\b', 'a\\b', ['\\b']],
  ])('%s in «%s»', (source, text, found) => expect(text.match(toRegExp(source))).toEqual(found));
});
