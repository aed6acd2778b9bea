import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createConceptIndex } from '../../../src/engine/concepts/concept-index';
import { loadModel } from '../../../src/engine/model/linear';
import { compileConcepts, readConcepts } from '../../../src/rulebook';
import { readDrafts } from '../../../training/read-drafts';

const model = loadModel(readFileSync('assets/public/model.bin'), createConceptIndex(compileConcepts(readConcepts('rules'))));
const drafts = readDrafts('training/drafts').filter((_, i) => i % 45 === 0);

describe('evidence', () => {
  test('is whole words: at most three spans, in order, apart from each other', () => {
    for (const draft of drafts) {
      const judgement = model.judge(draft);
      for (const head of model.heads) {
        const spans = judgement.evidence(head);
        expect(spans.length).toBeLessThanOrEqual(3);
        spans.forEach(({ start, end }, i) => {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThan(spans[i - 1]?.end ?? -1);
          const cutsWord = /[\p{L}\p{N}]{2}/u;
          expect(draft.text.slice(Math.max(0, start - 1), start + 1)).not.toMatch(start > 0 ? cutsWord : /^$/);
          expect(draft.text.slice(end - 1, end + 1)).not.toMatch(end < draft.text.length ? cutsWord : /^$/);
        });
      }
    }
  });

  test('points at the words that carry it', () => {
    const text = 'Mooi weer vandaag. Stem woensdag VVD, die maken Nederland beter. Fijne avond allemaal';
    const judgement = model.judge({
      platform: 'x', kind: 'post', account: 'corporate', profile: { organisation: '', role: '', policyFields: [] }, text,
    });
    expect(judgement.logits.partisan).toBeGreaterThan(judgement.logits.disrespect!);
    expect(judgement.evidence('partisan').map(({ start, end }) => text.slice(start, end)).join(' ')).toMatch(/VVD/);
  });

  test('of a head that is not there is nothing', () => {
    expect(model.judge(drafts[0]!).evidence('weather')).toEqual([]);
  });
});
