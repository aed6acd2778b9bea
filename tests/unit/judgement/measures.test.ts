import { describe, expect, test } from 'vitest';
import { calibrationError, toBins } from '../../../scripts/evaluate/calibration';
import { rulesRight, saidClaims } from '../../../scripts/evaluate/claims';
import { findMisses } from '../../../scripts/evaluate/misses';
import { isPairRight, nearPairs } from '../../../scripts/evaluate/near-pairs';
import { parsePersonalDataLine } from '../../../scripts/evaluate/personal-data';
import { averagePrecision, precisionRecall } from '../../../scripts/evaluate/precision-recall';
import { judge } from '../../../scripts/evaluate/requirements';
import type { Decision } from '../../../src/engine/model/decide';
import { type Risk, risks } from '../../../src/engine/types';
import { labelled } from './labelled';

const raising = (...kinds: Risk[]): Decision => ({ raised: kinds.map((risk) => ({ risk, severity: 'caution' })), asked: [], domains: [], primary: null });
const logits = (given: Record<string, number>) => ({ ...Object.fromEntries(risks.map((risk) => [risk, 0])), ...given });

describe('calibration', () => {
  test('bins hold mean score and share right, and weigh by number', () => {
    const bins = toBins([{ score: 0.32, right: true }, { score: 0.38, right: false }, { score: 1, right: true }, { score: 0.9, right: true }]);
    expect(bins.map(({ claims }) => claims)).toEqual([2, 2]);
    expect(bins[0]!.score).toBeCloseTo(0.35);
    expect(bins[0]!.right).toBe(0.5);
    expect(calibrationError(bins)).toBeCloseTo((0.15 + 0.05) / 2);
  });

  test('claims are what a model raised or asked, but for kinds that are allowed', () => {
    const draft = labelled({ risks: ['heated'], allow: ['partisan'] });
    const said = { findings: [
      { risk: 'heated', severity: 'caution', by: 'model', score: 0.75 }, { risk: 'confidential', severity: 'consult', by: 'rule' }, { risk: 'disrespect', severity: 'info', by: 'rule' },
    ], questions: [{ risk: 'partisan', score: 0.4 }, { risk: 'unverified', score: 0.5 }] } satisfies Parameters<typeof saidClaims>[1][number];
    const scored = [{ draft, logits: logits({}) }];
    expect(saidClaims(scored, [said])).toEqual([{ score: 0.75, right: true }, { score: 0.5, right: false }]);
    expect(rulesRight(scored, [said])).toBe(0);
  });
});

test('the curve has a point for each score, and its area is the mean precision', () => {
  const points = precisionRecall([{ score: 0.9, right: true }, { score: 0.7, right: false }, { score: 0.7, right: true }, { score: 0.1, right: false }]);
  expect(points).toEqual([{ recall: 0.5, precision: 1 }, { recall: 1, precision: 2 / 3 }, { recall: 1, precision: 0.5 }]);
  expect(averagePrecision(points)).toBeCloseTo((1 + 2 / 3) / 2);
});

describe('near-pairs', () => {
  const drafts = [
    { ...labelled({ id: 'a', risks: ['heated'], advice: 'caution' }), why: 'Anger. (compare b)' },
    { ...labelled({ id: 'b', allow: ['partisan'] }), why: 'A citizen. (compare a)' },
    { ...labelled({ id: 'c' }), why: 'Alone.' },
  ];

  test('are found by what their reason says, each once', () => expect(nearPairs(drafts)).toEqual([{ id: 'a/b', drafts: [0, 1] }]));

  test.each([
    ['both right', raising('heated'), raising(), true],
    ['an allowed kind', raising('heated'), raising('partisan'), true],
    ['the risky one missed', raising(), raising(), false],
    ['a kind too many', raising('heated', 'disrespect'), raising(), false],
    ['the clear one raised', raising('heated'), raising('heated'), false],
  ])('%s', (_, first, second, right) => expect(isPairRight(nearPairs(drafts)[0]!, drafts, [first, second, raising()])).toBe(right));
});

test('the worst misses come first, and what is right is none', () => {
  const scored = [
    { draft: labelled({ id: 'right', risks: ['heated'], advice: 'caution' }), logits: logits({ heated: 1 }) },
    { draft: labelled({ id: 'missed', risks: ['heated'], advice: 'caution' }), logits: logits({ heated: -1 }) },
    { draft: labelled({ id: 'alarm' }), logits: logits({ partisan: 5 }) },
  ];
  const misses = findMisses(scored, [raising('heated'), raising(), raising('partisan')], 5);
  expect(misses.map(({ draft, what }) => [draft.id, what])).toEqual([['alarm', 'false alarm'], ['missed', 'missed']]);
});

test.each([
  [0.8, 'least', 'yes'], [0.9, 'least', 'aim'], [0.7, 'least', 'no'],
] as const)('%f of at least 0.75, aim 0.85', (value, bound, verdict) => expect(judge(value, { bound, must: 0.75, aim: 0.85 })).toBe(verdict));

test.each([
  [0.04, 'yes'], [0.02, 'aim'], [0.06, 'no'],
] as const)('%f of at most 0.05, aim 0.03', (value, verdict) => expect(judge(value, { bound: 'most', must: 0.05, aim: 0.03 })).toBe(verdict));

test('a row of the measuring of personal data is read, or said to be unreadable', () => {
  expect(parsePersonalDataLine('all raised wrongly         73 items,  355 texts: rules 0.014, engine 0.017'))
    .toEqual({ name: 'all raised wrongly', items: 73, texts: 355, rules: 0.014, engine: 0.017 });
  expect(() => parsePersonalDataLine('bsn: 9 of 10')).toThrow('bsn: 9 of 10');
});
