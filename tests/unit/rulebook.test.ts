import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { risks } from '../../src/engine/types';
import { readRulebook } from '../../src/rulebook';

const sentence = { nl: 'Een zin over dit bericht.', en: 'A sentence about this post.' };

const rule = {
  id: 'heated/koffie',
  status: 'steady',
  language: 'nl',
  advice: { personal: 'caution', corporate: 'caution' },
  matcher: 'pattern',
  pattern: '\\bkoffie\\b',
  norm: 'vora-bewuste-keus',
  question: 'newspaper',
  what: sentence,
  why: sentence,
  todo: sentence,
  examples: { flags: ['De [[koffie]] is op en dat is jammer.'], allows: ['De thee is op en dat is jammer.'] },
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rules-'));
  for (const file of ['norms.yaml', 'circumstances.yaml', 'hidden-words.yaml', 'policy-fields.yaml', 'concepts']) cpSync(join('rules', file), join(folder, file), { recursive: true });
  for (const risk of risks) {
    mkdirSync(join(folder, 'risks', risk), { recursive: true });
    cpSync(join('rules/risks', risk, 'kind.yaml'), join(folder, 'risks', risk, 'kind.yaml'));
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Reads a rulebook of one rule. */
function readWith(changes: object, file = 'heated/koffie.yaml') {
  writeFileSync(join(folder, 'risks', file), stringify({ ...rule, ...changes }));
  return readRulebook(folder);
}

describe('readRulebook', () => {
  it('reads a sound rule', () => {
    expect(readWith({}).rules.map(({ id }) => id)).toEqual(['heated/koffie']);
  });

  it.each([
    [
      'together',
      { together: [['Colleague', 'Manager'], 'Illness'], within: 8, unless: { classes: ['Permission'], quoted: true } },
      ['Mijn [[collega heeft volgens mij kanker]] en dat is naar.', 'Zo. Onze [[chef is alweer overspannen]], zegt men.'],
      [
        'Mijn collega is er weer. Kanker is een rotziekte.', 'Met toestemming: mijn collega heeft kanker.', 'De teamleider van de afdeling die gaat over alle zorg heeft een folder over kanker.',
        'Hij zei: "mijn collega heeft kanker" en ging weg.',
      ],
    ],
    ['shouting', { capitals: 4, marks: 3 }, ['En nu [[WIL IEMAND EINDELIJK LUISTEREN]] naar ons.', 'Wat een dag was dat[[!!!]] En nu slapen.'], ['OCW en BZK zijn blij.']],
    [
      'pattern',
      { pattern: '\\b{{Manager}} liegt\\b', when: { role: 'adviseur' }, moves: ['own-field'] },
      [{ text: 'De [[manager liegt]] over het azc.', role: 'adviseur', policyFields: ['asiel'], severity: 'consult' }],
      ['De manager liegt over het azc.'],
    ],
  ])('reads a sound rule of %s', (matcher, changes, flags, allows) => {
    expect(readWith({ pattern: undefined, ...changes, matcher, examples: { flags, allows } }).rules).toHaveLength(1);
  });

  it.each([
    ['an unknown key', { colour: 'red' }, /heated\/koffie/],
    ['an unknown matcher', { matcher: 'magic' }, /heated\/koffie\.yaml: matcher/],
    ['no data for its matcher', { pattern: undefined }, /rule heated\/koffie: matcher 'pattern' misses its data/],
    ['data of another matcher', { capitals: 4 }, /rule heated\/koffie: it has data that matcher 'pattern' doesn't read/],
    ['an unknown check', { check: 'smaak' }, /rule heated\/koffie: unknown check 'smaak'/],
    ['an unknown norm', { norm: 'koffie-wet' }, /rule heated\/koffie: unknown norm 'koffie-wet'/],
    ['an unknown class in an expression', { pattern: '{{Koffie}}' }, /rule heated\/koffie: unknown class '\{\{Koffie\}\}'/],
    ['an unknown class in what is together', { matcher: 'together', pattern: undefined, together: ['Koffie', 'Colleague'] }, /unknown class 'Koffie'/],
    ['an unknown class around a hit', { unless: { classes: ['Koffie'] } }, /unknown class 'Koffie'/],
    ['an invalid expression', { pattern: '(koffie' }, /rule heated\/koffie: Invalid regular expression/],
    ['an expression that backtracks', { pattern: '(?:[a-z]+ ?)+koffie$' }, /rule heated\/koffie: an expression backtracks/],
    ['an example without a span', { examples: { ...rule.examples, flags: ['De koffie is op.'] } }, /heated\/koffie: .*marks no span/],
    ['an example with another span', { examples: { ...rule.examples, flags: ['De [[koffie is]] op en dat is jammer.'] } }, /heated\/koffie: it marks «koffie»/],
    ['an example that isn’t found', { examples: { ...rule.examples, flags: ['De [[thee]] is op en dat is jammer.'] } }, /heated\/koffie: it doesn't find «thee»/],
    ['an allowed example that is flagged', { examples: { ...rule.examples, allows: ['De koffie is op.'] } }, /heated\/koffie: it flags «koffie»/],
    ['no allowed example', { examples: { flags: rule.examples.flags, allows: [] } }, /heated\/koffie\.yaml: examples\.allows/],
    [
      'an example with another severity',
      { examples: { ...rule.examples, flags: [{ text: 'De [[koffie]] is op en dat is jammer.', severity: 'consult' }] } },
      /heated\/koffie: its severity is caution, not consult/,
    ],
    ['an id that isn’t its path', { id: 'heated/thee' }, /rule heated\/koffie: its id is 'heated\/thee'/],
  ])('refuses %s and names the rule', (_, changes, message) => {
    expect(() => readWith(changes)).toThrow(message);
  });

  it('refuses a norm that was not read in a source', () => {
    writeFileSync(
      join(folder, 'norms.yaml'),
      stringify([{ id: 'vora-bewuste-keus', title: sentence, source: 'Eigen kennis', url: 'https://example.org/', provenance: 'K' }]),
    );
    expect(() => readWith({})).toThrow(/norm|K/);
  });

  it('refuses a folder without the kind of a risk', () => {
    rmSync(join(folder, 'risks/partisan/kind.yaml'));
    expect(() => readWith({})).toThrow(/partisan/);
  });
});
