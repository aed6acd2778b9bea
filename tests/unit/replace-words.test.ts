import { expect, test } from 'vitest';
import { replaceWords } from '../../src/composer/replace-words';

/** A composer that must not be touched: selecting anything in it fails the test. */
const untouched = (text: string, ranges = 1) => ({
  text: () => text,
  rangesOf: <T>(spans: T[]) => spans.slice(0, ranges).map((span) => ({ range: {} as Range, span })),
  select: () => { throw new Error('touched'); },
});

test.each([
  ['the draft has changed', untouched('iets anders'), 'de kat', [{ start: 3, end: 6 }], '…'],
  ['the words reach over a line', untouched('de\nkat'), 'de\nkat', [{ start: 0, end: 6 }], '…'],
  ['what comes in their place has a line break', untouched('de kat'), 'de kat', [{ start: 3, end: 6 }], 'a\nb'],
  ['they stand in no text that can be selected', untouched('de kat', 0), 'de kat', [{ start: 3, end: 6 }], '…'],
  ['there are none', untouched('de kat'), 'de kat', [{ start: 3, end: 3 }], '…'],
])('leaves the draft alone when %s', async (_, place, text, spans, by) => {
  expect(await replaceWords(place, text, spans, by)).toBe(false);
});
