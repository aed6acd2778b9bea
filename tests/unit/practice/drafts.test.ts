import { describe, expect, it } from 'vitest';
import drafts from '../../../assets/practice/drafts.json';
import { makeEngine } from '../../../scripts/make-engine';
import type { AccountType, Draft } from '../../../src/engine/types';

const engine = makeEngine();
const draftOf = ({ text, account }: { text: string; account: string }): Draft =>
  ({ platform: 'practice', kind: 'post', account: account as AccountType, profile: { organisation: '', role: '', policyFields: [] }, text });

describe('the drafts to practise on', () => {
  it('are twelve: harmless and risky, in two languages, of two types of account, for both composers', () => {
    expect(drafts).toHaveLength(12);
    for (const values of [['nl', 'en'], ['personal', 'corporate'], ['short', 'long'], ['clear', 'consult', 'caution']]) {
      for (const value of values) expect(drafts.filter((draft) => Object.values(draft).includes(value)).length, value).toBeGreaterThan(0);
    }
    expect(drafts.filter(({ expect: verdict }) => verdict === 'clear')).toHaveLength(6);
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(12);
    expect(drafts.filter(({ composer, text }) => text.length > (composer === 'short' ? 280 : 3_000))).toEqual([]);
  });

  it.each(drafts)('$id is $expect', async (draft) => {
    const { advice, findings, questions } = await engine.assess(draftOf(draft));
    expect(advice).toBe(draft.expect);
    if (draft.expect === 'clear') expect([findings, questions]).toEqual([[], []]); // silence, not only no pause
  }, 30_000);
});
