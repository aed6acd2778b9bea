import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedBy } from '../../src/ui/overlay/underline';

test.each([
  ['de kat zit', 'de kat zit', 'kat'],
  ['de kat zit', 'de dikke kat zit', 'kat'],
  ['de kat zit', 'de kat zit hier', 'kat'],
  ['de kat zit', 'de kater zit', 'kat'],
  ['de kat zit', 'de hond zit', ''],
  ['kat', '', ''],
])('«%s» → «%s»: «%s»', (before, after, words) => {
  const at = before.indexOf('kat');
  const { start, end } = movedBy(before, after)({ start: at, end: at + 3 });
  expect(after.slice(start, end)).toBe(words);
});

test('what moved along is the same words, whatever was typed where', () => {
  fc.assert(fc.property(fc.string({ maxLength: 20 }), fc.nat(20), fc.nat(5), fc.string({ maxLength: 5 }), fc.nat(20), fc.nat(6), (before, at, gone, typed, start, length) => {
    const after = before.slice(0, at) + typed + before.slice(at + gone);
    const span = { start: Math.min(start, before.length), end: Math.min(start + length, before.length) };
    const moved = movedBy(before, after)(span);
    if (moved.end > moved.start) expect(after.slice(moved.start, moved.end)).toBe(before.slice(span.start, span.end));
  }), { seed: 20261126 });
});
