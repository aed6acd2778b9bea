import { describe, expect, it } from 'vitest';
import { createAsides, withoutAside, wordsOf } from '../../../src/composer/asides';
import type { Answer } from '../../../src/composer/contract';
import { pauses } from '../../../src/composer/pausing';
import type { Assessment, Finding, Severity } from '../../../src/engine/types';

const text = 'Wat een sukkel is dat, echt een sukkel.';
const finding = (rule: string, severity: Severity, ...words: string[]): Finding => ({
  rule, severity, risk: 'disrespect', question: 'colleagues', by: 'rule',
  spans: words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length })),
  what: { nl: '', en: '' }, why: { nl: '', en: '' }, todo: { nl: '', en: '' }, norm: { id: '', title: { nl: '', en: '' }, source: '', url: '' },
});
const answerWith = (...findings: Finding[]): Answer => ({
  account: 'personal',
  assessment: { findings, advice: findings[0]?.severity === 'info' ? 'clear' : findings[0]?.severity ?? 'clear' } as Assessment,
});
const heavy = finding('a', 'consult', 'sukkel');
const light = finding('b', 'caution', 'echt');
const hint = finding('c', 'info', 'dat');

describe('what the writer puts aside', () => {
  it('weighs no longer: the advice is that of what is left', () => {
    const answer = answerWith(heavy, light, hint);
    expect(withoutAside(answer, () => false)).toBe(answer);
    expect(withoutAside(answer, ({ rule }) => rule === 'a')).toMatchObject({ assessment: { advice: 'caution', findings: [light, hint] }, aside: [heavy] });
    expect(withoutAside(answer, ({ rule }) => rule !== 'c').assessment.advice).toBe('clear');
    expect(answer.assessment.findings).toHaveLength(3); // the answer itself stays
  });

  it('stays aside while its words stand, wherever they move to', () => {
    const asides = createAsides();
    asides.put(text, [heavy]);
    const later = `Zeg, ${text}`;
    const moved = { ...heavy, spans: heavy.spans.map(({ start, end }) => ({ start: start + 5, end: end + 5 })) };
    expect(asides.weigh(later, answerWith(moved)).assessment.findings).toEqual([]);
  });

  it('is heard again on other words, and when it is taken back', () => {
    const asides = createAsides();
    asides.put(text, [heavy]);
    const other = 'Wat een eikel is dat.';
    const unheard = { ...heavy, spans: [{ start: 8, end: 13 }] };
    expect(asides.weigh(other, answerWith(unheard)).assessment.advice).toBe('consult');
    expect(asides.weigh(text, answerWith(heavy)).assessment.advice).toBe('clear');
    asides.takeBack([heavy]);
    expect(asides.weigh(text, answerWith(heavy))).toEqual(answerWith(heavy));
  });

  it('is taken back for its own words only', () => {
    const asides = createAsides();
    const other = 'Wat een eikel is dat.';
    const unheard = { ...heavy, spans: [{ start: 8, end: 13 }] };
    asides.put(text, [heavy]);
    asides.put(other, [unheard]);
    const { aside } = asides.weigh(text, answerWith(heavy));
    expect(asides.weigh(other, answerWith(unheard)).assessment.advice).toBe('clear');
    asides.takeBack(aside!);
    expect(asides.weigh(text, answerWith(heavy)).assessment.advice).toBe('consult');
    expect(asides.weigh(other, answerWith(unheard)).assessment.advice).toBe('clear');
  });

  it('is taken back in every text that it stands in', () => {
    const asides = createAsides();
    const later = `Zeg, ${text}`;
    const moved = { ...heavy, spans: heavy.spans.map(({ start, end }) => ({ start: start + 5, end: end + 5 })) };
    asides.put(text, [heavy]);
    asides.takeBack(asides.weigh(later, answerWith(moved)).aside!);
    expect([asides.weigh(text, answerWith(heavy)), asides.weigh(later, answerWith(moved))].map(({ assessment }) => assessment.advice)).toEqual(['consult', 'consult']);
  });

  it('stays aside in the same text when a heavier layer names other words for it', () => {
    const asides = createAsides();
    asides.put(text, [heavy]);
    expect(asides.weigh(text, answerWith(finding('a', 'consult', 'Wat een sukkel'))).assessment.advice).toBe('clear');
  });

  it('is known by the whole text where it rests on no words', () => {
    expect(wordsOf(' a \n b', { spans: [] })).toEqual(['a b']);
    const asides = createAsides();
    const whole = finding('d', 'caution');
    asides.put(text, [whole]);
    expect(asides.weigh(text, answerWith(whole)).assessment.advice).toBe('clear');
    expect(asides.weigh(`${text} En nog iets.`, answerWith(whole)).assessment.advice).toBe('caution');
  });
});

describe('when a draft pauses', () => {
  it.each([
    ['raised', answerWith(), false], ['raised', answerWith(hint), false], ['raised', answerWith(light), true], ['raised', answerWith(heavy), true],
    ['always', answerWith(), true], ['never', answerWith(heavy), false],
  ] as const)('%s', (when, answer, expected) => expect(pauses(answer, when)).toBe(expected));
});
