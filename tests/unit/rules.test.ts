import { describe, expect, it } from 'vitest';
import { checks } from '../../src/engine/checks';
import { detectLanguage } from '../../src/engine/language';
import { createRules } from '../../src/engine/rules';
import type { Draft } from '../../src/engine/types';
import { risks } from '../../src/engine/types';
import { compileRulebook, readRulebook } from '../../src/rulebook';
import { failureOf } from '../../src/rulebook/examples';

const rulebook = readRulebook('rules');
const compiled = compileRulebook(rulebook);
const layer = createRules(compiled);

const post = (text: string): Draft => ({
  platform: 'linkedin', kind: 'post', account: 'personal', profile: { organisation: '', role: '', policyFields: [] }, text,
});

describe.each(rulebook.rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.examples.flags)('flags exactly the marked span: %o', (example) => {
    expect(failureOf(rule, example, 'flag', layer)).toBeUndefined();
  });

  it.each(rule.examples.allows)('allows: %o', (example) => {
    expect(failureOf(rule, example, 'allow', layer)).toBeUndefined();
  });

  it('speaks to the writer as a friend', () => {
    for (const sentence of [rule.what, rule.why, rule.todo].flatMap(({ nl, en }) => [nl, en])) {
      expect(sentence).toMatch(/[.?]$/);
      expect(sentence).not.toMatch(/!|\bje mag niet\b|\bje schendt\b|\bu\b|\buw\b|\byou may not\b/i);
    }
  });

  it('raises something on at least one kind of account', () => {
    expect(Object.values(rule.advice).some((advice) => advice !== 'none')).toBe(true);
  });
});

describe('the rulebook', () => {
  it('has a kind with sentences for every risk', () => {
    expect(Object.keys(layer.kindSentences).sort()).toEqual([...risks].sort());
  });

  it('cites only norms that were read', () => {
    const shown = [...rulebook.rules.map((rule) => rule.norm), ...Object.values(rulebook.kinds).map((kind) => kind.norm.id)];
    for (const id of shown) expect(rulebook.norms[id]?.provenance, id).toMatch(/^[SRT]$/);
  });

  it('uses every check', () => {
    expect([...new Set(rulebook.rules.flatMap((rule) => rule.check ?? []))].sort()).toEqual(Object.keys(checks).sort());
  });

  it('is plain JSON without examples or provenance', () => {
    const json = JSON.stringify(compiled);
    expect(JSON.parse(json)).toEqual(compiled);
    expect(json).not.toMatch(/"(?:examples|flags|allows|provenance)":/);
  });

  it('gives the same findings after a trip through JSON', () => {
    const draft = post('De zaak van mevrouw met BSN 111222333 is rond, zij woont op de Beukenlaan 7 in Ede.');
    const again = createRules(JSON.parse(JSON.stringify(compiled)));
    expect(again.judge(draft, 'nl')).toEqual(layer.judge(draft, 'nl'));
    expect(layer.judge(draft, 'nl').map((finding) => finding.rule).sort()).toEqual(['personal-data/address-of-person', 'personal-data/bsn']);
  });
});

describe('what looks like personal data or secrets and is none', () => {
  it.each([
    'Artikel 8 EVRM en artikel 2.3.5, derde lid, van de Wmo 2015 geven hier houvast.',
    'De motie is te vinden als Kamerstuk 36410-VI, nr. 112, en werd met 76 stemmen aangenomen.',
    'Lees de uitspraak ECLI:NL:CRVB:2017:2964 van de Centrale Raad van Beroep.',
    'Ons kenmerk is 2024-0000123456, graag vermelden in je reactie.',
    'De begroting stijgt van € 111.222.333 naar € 123.456.782 in 2026.',
    'Er zijn 111222333 berichten verwerkt, en geen BSN kwijtgeraakt.',
    'Ons boek heeft ISBN 978-90-12-34567-1 en verschijnt op 12 maart 2025.',
    'De N201 en de A2 zijn dicht tussen 22.00 en 05.00 uur.',
    'In 2024 en 2025 hielpen we 14 030 mensen via 14 030.',
    'Bel 112 bij nood, 0900-8844 zonder nood en 0800-1351 voor belastingvragen.',
    'De spreekkamer zit op Dorpsstraat 12 naast het gemeentehuis.',
    'Het internationale netwerk van de internist staat op internet.',
    'Op 04-11-1961 werd de brug geopend, en in 1998 gesloopt.',
    'Staatscourant 2019, 71141 en Stb. 565 staan nu online.',
    'We zoeken een vertrouwenspersoon. Een vertrouwelijk gesprek kan altijd.',
    'Een open geheim: de koffie is hier slecht.',
    'Wij vragen nooit om je wachtwoord, pincode of BSN.',
    'The report has DOI 10.1000/182 and covers 2019-2024.',
    'Our budget went from 123,456,782 to 130,000,000 pounds.',
    'Section 40(2) of the Act and SI 2020/1374 apply here.',
  ])('%s', (text) => {
    expect(layer.judge(post(text), detectLanguage(text).languages)).toEqual([]);
  });
});

describe('any text', () => {
  const pieces = [
    'a', 'Z', '1', '06', ' ', '\n', '\t', '!', '?', '.', '"', '“', '’', '@', '#', '[[', ']]', 'é', 'İ', 'ß', '👩‍👩‍👧', '🇳🇱', '\u0000', '\uD800', 'BSN ',
    'NL91 ABNA ', 'wachtwoord ', 'collega ', 'niet ', '12-AB-34', 'https://x.nl/', '(', ')', '\\', '$', 'TLP:', 'code 1234', '\u200f', 'ǆ',
  ];
  /** A small generator with a seed, so that a failure can be repeated. */
  const random = (seed: number) => () => (seed = (seed * 1664525 + 1013904223) % 4294967296) / 4294967296;

  it('of up to 10,000 characters is read without an error, and spans stay inside it', () => {
    const next = random(7);
    for (let round = 0; round < 60; round += 1) {
      const length = Math.floor(next() ** 3 * 10_000);
      let text = '';
      while (text.length < length) text += (pieces[Math.floor(next() * pieces.length)] ?? '').repeat(1 + Math.floor(next() ** 4 * 40));
      text = text.slice(0, length);
      for (const finding of layer.match({ ...post(text), account: round % 2 ? 'corporate' : 'personal' }, ['nl', 'en'])) {
        for (const { start, end } of finding.spans) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
    }
  });

  it.each(['', ' ', '\n\n', '…', '#', '😀'])('that says nothing (%j) gives no finding', (text) => {
    expect(layer.judge(post(text), ['nl', 'en'])).toEqual([]);
  });
});
