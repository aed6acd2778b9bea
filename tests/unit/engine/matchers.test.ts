import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createConceptIndex } from '../../../src/engine/concepts/concept-index';
import { createPolicyFields } from '../../../src/engine/policy-fields';
import { createCircumstances, namesEmployer } from '../../../src/engine/circumstances';
import type { CompiledRule, Move } from '../../../src/engine/matchers/compiled-rule';
import { createCueFinder, cueList } from '../../../src/engine/matchers/cues';
import { createPattern } from '../../../src/engine/matchers/pattern';
import { read } from '../../../src/engine/matchers/reading';
import { matchesOf, toRegExp } from '../../../src/engine/matchers/reg-exp';
import { Rewriting } from '../../../src/engine/matchers/rewriting';
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

describe('cues', () => {
  it.each([
    ['Zij is ZIEK gemeld', ['ziek'], true], ['Zij is ziek', ['ziekte', 'ie'], true], ['Zij is ziek', ['ziekte', 'griep'], false], ['', ['ab'], false],
    ['ab', ['ab'], true], ['de zie en de iek', ['ziek'], false], ['een griep', ['griep'], true],
  ])('«%s» holds one of %j: %s', (text, cues, isHeld) => expect(createCueFinder(text)(cueList(cues))).toBe(isHeld));

  it('holds what the text holds, whatever they are', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' '), minLength: 2, maxLength: 6 });
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'B', 'é', ' '), maxLength: 30 }), fc.array(word, { minLength: 1, maxLength: 4 }), (text, cues) => {
      expect(createCueFinder(text)(cueList(cues))).toBe(cues.some((cue) => text.toLowerCase().includes(cue)));
    }), { seed: 20261126 });
  });
});

describe('matchesOf', () => {
  it.each([['a+', 'caab a'], ['x*', 'a😀xb'], ['(?=😀)', '😀😀'], ['$', 'ab']])('finds of %s in «%s» what matchAll finds', (source, text) => {
    const expression = toRegExp(source);
    expect(matchesOf(expression, text).map(({ index, 0: found }) => [index, found])).toEqual([...text.matchAll(expression)].map(({ index, 0: found }) => [index, found]));
  });
});

describe('a rewriting that keeps only what was rewritten', () => {
  const rewriting = new Rewriting('Dit is gewoon. K4nker is een woord! Ook dit. Z.i.e.k zijn wij.');
  rewriting.replace(/K4nker|Z\.i\.e\.k/g, ([found]) => (found === 'K4nker' ? 'Kanker' : 'Ziek'));
  const touched = sentencesOf(rewriting.text).filter((sentence) => rewriting.isRewritten(sentence));

  it('knows which sentences those are and where they were typed', () => {
    expect(touched.map(({ start, end }) => rewriting.text.slice(start, end).trim())).toEqual(['Kanker is een woord!', 'Ziek zijn wij.']);
    rewriting.keepOnly(touched);
    const at = rewriting.text.indexOf('Ziek');
    expect(rewriting.toTyped({ start: at, end: at + 4 })).toEqual({ start: 45, end: 52 });
    expect(rewriting.toTyped({ start: 0, end: 6 })).toEqual({ start: 15, end: 21 });
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
