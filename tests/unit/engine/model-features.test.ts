import { describe, expect, test } from 'vitest';
import { createConceptIndex } from '../../../src/engine/concepts/concept-index';
import { createFeatureReader, groupOf } from '../../../src/engine/model/features';
import { readMarks, sentenceMarks } from '../../../src/engine/model/sentence-marks';
import { tokenise, tokenKind } from '../../../src/engine/model/tokens';
import type { Draft } from '../../../src/engine/types';
import { compileConcepts, readConcepts } from '../../../src/rulebook';

const readFeatures = createFeatureReader(createConceptIndex(compileConcepts(readConcepts('rules'))));

const draft = (text: string, more: Partial<Draft> = {}): Draft => ({
  platform: 'x', kind: 'post', account: 'personal', profile: { organisation: '', role: '', policyFields: [] }, text, ...more,
});
const tokensOf = (text: string) => {
  const { starts, ends } = tokenise(text);
  return starts.map((start, i) => text.slice(start, ends[i]));
};

describe('tokens', () => {
  test.each([
    ['Onze collega’s: top!!', ['Onze', 'collega’s', ':', 'top', '!!']],
    ['👮🏽‍♀️ José', ['👮', '🏽‍', '♀️', 'José']],
    ['@jan_k #GR26 https://x.com/a?b=c.', ['@jan_k', '#GR26', 'https://x.com/a?b=c.']],
    ['om 23.47 uur, AB-123-C en 2x', ['om', '23.47', 'uur', ',', 'AB-123-C', 'en', '2x']],
    ['GL-PvdA (burn-out)', ['GL-PvdA', '(', 'burn-out', ')']],
  ])('%s', (text, expected) => {
    expect(tokensOf(text)).toEqual(expected);
  });

  test('a sentence ends at an end mark before a space and at a line break, not inside a number', () => {
    expect(tokenise('Ja. Om 9.30 uur\nnee').sentences).toEqual([0, 0, 1, 1, 1, 2]);
  });

  test('folds letters one for one, so that offsets stay', () => {
    const { folded, kinds } = tokenise('ÉÉN ﬁets ’t 42');
    expect(String.fromCharCode(...folded)).toBe("een ﬁets 't 00");
    expect(kinds.at(-1)).toBe(tokenKind.number);
  });
});

describe('features', () => {
  test('are the same for the same draft', () => {
    const one = draft('Mijn baas is ziek 🤒 en niemand zegt iets');
    expect(readFeatures(one)).toEqual(readFeatures(structuredClone(one)));
  });

  test('remember their place in the text, behind emoji too', () => {
    const text = '🎉🎉 proost';
    const { groups, starts, ends } = readFeatures(draft(text));
    const pieces = groups.flatMap((group, i) => (group === groupOf.char ? [text.slice(starts[i], ends[i])] : []));
    expect(pieces).toEqual(['pro', 'proo', 'roos', 'oost', 'ost']);
    expect(Math.max(...ends)).toBe(text.length);
  });

  test('tell accounts and near from far fields apart', () => {
    const context = (more: Partial<Draft>) => {
      const { hashes, groups } = readFeatures(draft('De stikstofwet deugt niet', more));
      return new Set(hashes.filter((_, i) => groups[i] === groupOf.context));
    };
    const near = context({ profile: { organisation: '', role: '', policyFields: ['stikstof'] } });
    const far = context({ profile: { organisation: '', role: '', policyFields: ['verkeer'] } });
    expect([...near].filter((hash) => !far.has(hash)).length).toBeGreaterThan(3);
    expect(context({ account: 'corporate' })).not.toEqual(context({}));
  });
});

describe('marks of a sentence', () => {
  test.each([
    ['Wie weet dit?', ['asked']],
    ['Gisteren was Karin er, met @jan en 3 anderen!', ['exclaimed', 'named', 'mentioned', 'counted']],
    ['“nee”, zei ze 🙂 op https://x.nl', ['quoted', 'linked', 'emoji']],
    ['Karin was er', []],
    ['OCW belde het UWV', []],
  ])('%s', (text, marks) => {
    const tokens = tokenise(text);
    expect(readMarks(tokens, text, 0, tokens.count).map((mark) => sentenceMarks[mark])).toEqual(marks);
  });
});
