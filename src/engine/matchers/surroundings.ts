import type { ConceptIndex } from '../concepts/concept-index';
import type { Language, Span } from '../types';
import type { Surroundings } from './compiled-rule';
import type { Reading } from './reading';
import { anyOf, foundIn, lazyRegExp } from './reg-exp';
import { sentenceAround } from './sentences';
import { sentenceHas } from './together';

const negation =
  /(?<!\p{L})(?:niet|geen|nooit|niemand|nergens|niets|zonder|not|no|never|nobody|nothing|without|\p{L}+n['’]t)(?!\p{L})/iu;

/** A test on one hit for each key of the surroundings that is given. */
export function createSurroundings(given: Surroundings | undefined, index: ConceptIndex, languages: readonly Language[]): ((reading: Reading, span: Span) => boolean)[] {
  if (!given) return [];
  const sentence = anyOf(given.sentence);
  const draft = anyOf(given.draft);
  const before = given.before && lazyRegExp(`(?:${given.before.join('|')})$`);
  const after = given.after && lazyRegExp(`^(?:${given.after.join('|')})`);
  const tests: ((reading: Reading, span: Span) => boolean)[] = [];
  if (sentence) {
    tests.push((reading, span) => {
      const { start, end } = sentenceAround(reading.sentences(), span);
      return foundIn(sentence(), reading.text.slice(start, end));
    });
  }
  if (draft) tests.push(onceForEach(({ text }: Reading) => foundIn(draft(), text)));
  if (before) tests.push(({ text }, { start }) => foundIn(before(), text.slice(Math.max(0, start - 80), start)));
  if (after) tests.push(({ text }, { end }) => foundIn(after(), text.slice(end, end + 80)));
  if (given.negated) tests.push(isNegated);
  if (given.quoted) tests.push(isQuoted);
  if (given.classes) tests.push(sentenceHas(given.classes, index, languages));
  return tests;
}

/** The answer for a reading is worked out once, however many hits ask. */
function onceForEach(ask: (reading: Reading) => boolean): (reading: Reading) => boolean {
  const known = new WeakMap<Reading, boolean>();
  return (reading) => {
    const before = known.get(reading);
    if (before !== undefined) return before;
    const answer = ask(reading);
    known.set(reading, answer);
    return answer;
  };
}

/** Whether a word of negation stands in the three words before the span, in the same sentence. */
export function isNegated(reading: Reading, span: Span): boolean {
  const { start } = sentenceAround(reading.sentences(), span);
  return negation.test(reading.text.slice(start, span.start).trimEnd().split(/\s+/).slice(-3).join(' '));
}

/** Whether the span stands between quotation marks. */
export function isQuoted(reading: Reading, { start, end }: Span): boolean {
  return reading.quotations().some((quote) => quote.start < start && quote.end > end);
}
