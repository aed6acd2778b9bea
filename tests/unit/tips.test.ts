import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/assess';
import { createHashtagTip } from '../../src/engine/hashtags';
import { createRules } from '../../src/engine/rules';
import type { AccountType, Draft } from '../../src/engine/types';
import { compileRulebook, readRulebook } from '../../src/rulebook';
import { failureOf } from '../../src/rulebook/examples';

const rulebook = readRulebook('rules');
const layer = createRules(compileRulebook(rulebook));
const draft = (text: string, account: AccountType = 'corporate'): Draft =>
  ({ platform: 'linkedin', kind: 'post', account, profile: { organisation: '', role: '', policyFields: [] }, text });
const tips = (text: string, account?: AccountType) => layer.judge(draft(text, account), ['nl', 'en']).filter(({ rule }) => rule.startsWith('tips/'));

describe.each(rulebook.tips)('$id', (tip) => {
  it.each(tip.examples.flags)('mends exactly the marked hashtag: %o', (example) => {
    expect(failureOf(tip, example, 'flag', layer)).toBeUndefined();
  });

  it.each(tip.examples.allows)('leaves alone: %o', (example) => {
    expect(failureOf(tip, example, 'allow', layer)).toBeUndefined();
  });

  it('never raises more than a hint', () => {
    expect(Object.values(tip.advice).filter((advice) => advice !== 'none' && advice !== 'info')).toEqual([]);
  });
});

describe('a hashtag in small letters', () => {
  it('leaves a draft clear', async () => {
    const { advice, findings } = await createEngine({ rules: layer }).assess(draft('Wat vind jij van het nieuwe park? #meedenkenmag'));
    expect({ advice, found: findings.map(({ risk, severity, replacement }) => ({ risk, severity, replacement })) })
      .toEqual({ advice: 'clear', found: [{ risk: null, severity: 'info', replacement: '#MeedenkenMag' }] });
  });

  it('is told of one at a time, wherever it stands', () => {
    const text = '#meedenkenmag bij de plannen. Ook #trotsopmijnvak, en nog eens #meedenkenmag.';
    const [{ spans } = { spans: [] }, ...more] = tips(text);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['#meedenkenmag', '#meedenkenmag']);
    expect(more).toEqual([]);
    expect(tips(text.replaceAll('#meedenkenmag', '#MeedenkenMag'))[0]?.replacement).toBe('#TrotsOpMijnVak');
  });

  it('is left alone when it comes apart in two ways', () => {
    const [tip] = compileRulebook(rulebook).tips;
    const withTwo = createHashtagTip({ ...tip!, languages: [{ words: { doing: ['doe', 'doen'], verb: ['mag', 'nmag'] }, shapes: [['doing', 'verb']] }] }, rulebook.norms[tip!.norm]!);
    expect(withTwo(draft('Dat is goed. #doenmag'))).toBeUndefined();
    expect(withTwo(draft('Dat is goed. #doemag'))?.replacement).toBe('#DoeMag');
    expect(tips('Dat is goed. #doenmag')[0]?.replacement).toBe('#DoenMag');
  });
});
