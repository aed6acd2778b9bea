import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { conceptHits } from '../../src/engine/concepts/concept-hits';
import { speechOf } from '../../src/engine/concepts/speech-of';
import { createConceptIndex } from '../../src/engine/concepts/concept-index';
import { type Language, languages } from '../../src/engine/types';
import { compileConcepts, readConcepts } from '../../src/rulebook';

const written = readConcepts('rules');
const index = createConceptIndex(compileConcepts(written));
const all = [...written.concepts.filter(({ rulesOnly }) => !rulesOnly), ...written.fields];

/** What of a text is in a class, as it stands there. */
const found = (text: string, id: string, language: Language = 'nl') =>
  conceptHits(index, text).filter(({ number, speech }) => index.classes[number]!.id === id && (speech & speechOf([language])) !== 0).map(({ start, end }) => text.slice(start, end));

describe.each(all.map((one) => [one.id, one] as const))('%s', (id, { name, words }) => {
  it.each(languages)('has a name and a word that is found inside a sentence (%s)', (language) => {
    const word = words[language]!.words!.find((one) => /^\p{L}{3,}$/u.test(one))!;
    expect(name[language]).not.toBe('');
    expect(found(`Xx: ${word}, zz.`, id, language)).toEqual([word]);
  });
});

it('knows nothing of the classes that are for expressions alone', () => {
  const expressions = written.concepts.filter(({ rulesOnly }) => rulesOnly).map(({ id }) => id);
  expect(expressions).toContain('Slur');
  expect(index.classes.map(({ id }) => id).filter((id) => expressions.includes(id))).toEqual([]);
});

describe('words are found', () => {
  it.each<[string, string, string[], Language?]>([
    ['Mijn collega’s zijn ziekgemeld', 'Colleague', ['collega’s']],
    ['De oud-collega en de beleidsmedewerkers', 'Colleague', ['oud-collega', 'beleidsmedewerkers']],
    ['Het ging over de stikstofwet en mestbeleid', 'agriculture', ['stikstofwet', 'mestbeleid']],
    ['#stikstof', 'agriculture', ['#stikstof']],
    ['Zij is op staande voet ontslagen', 'Dismissal', ['op staande voet', 'ontslagen']],
    ['DENK aan je stem', 'Party', ['DENK']],
    ['Ik denk van niet, bij 5 volt', 'Party', []],
    ['Stem Volt', 'Party', ['Volt']],
    ['BBB, NSC, JA21, BIJ1 en GroenLinks-PvdA', 'Party', ['BBB', 'NSC', 'JA21', 'BIJ1', 'GroenLinks-PvdA']],
    ['In 06 en 07, groep 8 en groep 9', 'Minor', ['groep 8']],
    ['Bel 06 of 07', 'PersonalData', ['06']],
    ['The plan will die', 'Threat', [], 'en'],
    ['They are on benefits', 'Debt', ['on benefits', 'benefits'], 'en'],
  ])('«%s» in %s: %j', (text, id, words, language) => expect(found(text, id, language)).toEqual(words));
});

describe('marked beginnings and ends stop at their exceptions', () => {
  it.each([
    ['kankerpatiënt', 'Insult'], ['kankeronderzoek', 'Insult'], ['kuthark', 'Swear'], ['klerenkast', 'Swear'], ['diploma-uitreiking', 'foreign-affairs'],
    ['verkeerde', 'mobility'], ['zorgvuldig', 'health-care'], ['kunstmatige', 'culture'], ['slachtoffers', 'food-and-animals'], ['schuldig', 'Debt'], ['internet', 'Policy'],
    ['onderweg', 'Place'], ['rotonde', 'Insult'], ['Rotterdam', 'Insult'], ['rotonde', 'Swear'], ['Rotterdam', 'Swear'], ['natuurlijk', 'nature'],
  ])('%s is not in %s', (word, id) => expect(found(word, id)).toEqual([]));

  it.each([['kankerlijer', 'Insult'], ['kutzooi', 'Swear'], ['verkeersdrempel', 'mobility'], ['zorgkosten', 'health-care'], ['schuldhulp', 'Debt']])('%s is in %s', (word, id) =>
    expect(found(word, id)).toEqual([word]));
});

describe('readConcepts', () => {
  const sound = { name: { nl: 'koffie', en: 'coffee' }, nl: { nouns: ['koffie'] }, en: { nouns: ['coffee'] } };

  /** Reads a folder with one more class, and perhaps other policy fields. */
  function readWith(source: object, fields?: object) {
    const folder = mkdtempSync(join(tmpdir(), 'concepts-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, 'concepts'));
    cpSync('rules/concepts/private.yaml', join(folder, 'concepts/private.yaml'));
    writeFileSync(join(folder, 'concepts/drinks.yaml'), JSON.stringify(source));
    if (fields) writeFileSync(join(folder, 'policy-fields.yaml'), JSON.stringify(fields));
    else cpSync('rules/policy-fields.yaml', join(folder, 'policy-fields.yaml'));
    return readConcepts(folder);
  }

  it('reads a sound class', () => {
    expect(readWith({ Coffee: sound }).concepts.find(({ id }) => id === 'Coffee')?.words.en).toEqual({ words: ['coffee', "coffee's", 'coffees'] });
  });

  it.each<[string, object, string | RegExp]>([
    ['a name in small letters', { coffee: sound }, /concepts\/drinks\.yaml: coffee: /],
    ['an unknown key', { Coffee: { ...sound, colour: 'brown' } }, "concepts/drinks.yaml: Coffee: unknown key 'colour'"],
    ['a class that stands elsewhere too', { Sport: sound }, 'concepts/private.yaml: Sport: this class stands in two files'],
    ['no words in one language', { Coffee: { ...sound, en: {} } }, "concepts/drinks.yaml: Coffee: it has no words in 'en'"],
    ['a word twice', { Coffee: { ...sound, nl: { nouns: ['koffie', 'koffie'] } } }, "concepts/drinks.yaml: Coffee: 'koffie' stands there twice in nl.nouns"],
    ['a part of two letters', { Coffee: { ...sound, nl: { starts: ['ko'] } } }, "concepts/drinks.yaml: Coffee: 'ko' is too short to be a part of words: 3 letters at least"],
    ['an exception to nothing', { Coffee: { ...sound, nl: { nouns: ['koffie'], except: ['koffiedik'] } } }, "concepts/drinks.yaml: Coffee: 'except' without 'heads' or 'starts' in 'nl'"],
    ['an exception of two words', { Coffee: { ...sound, nl: { starts: ['koffie'], except: ['koffie dik'] } } }, "concepts/drinks.yaml: Coffee: the exception 'koffie dik' is more than one word"],
    ['a verb that is none', { Coffee: { ...sound, nl: { verbs: ['drinkt'] } } }, "concepts/drinks.yaml: Coffee: verb 'drinkt' is no infinitive"],
    ['a phrase of five words', { Coffee: { ...sound, nl: { words: ['een kop koffie met melk'] } } }, "Coffee: 'een kop koffie met melk' would never be found"],
    ['a word that is no text', { Coffee: { ...sound, nl: { words: [112] } } }, /concepts\/drinks\.yaml: Coffee\.nl\.words\.0: /],
  ])('refuses %s and says why', (_, source, message) => expect(() => readWith(source)).toThrow(message));

  it('refuses an alias of two fields', () => {
    const field = { ...sound, aliases: ['koffie'] };
    expect(() => readWith({ Coffee: sound }, { coffee: field, tea: field })).toThrow("policy-fields.yaml: tea: the alias 'koffie' belongs to coffee too");
  });
});
