import { type ConceptHit, hitsOf } from '../concepts/concept-hits';
import type { ConceptIndex } from '../concepts/concept-index';
import { speechOf } from '../concepts/speech-of';
import type { Language, Span } from '../types';
import type { CompiledRule } from './compiled-rule';
import type { Reading } from './reading';
import { sentenceAround } from './sentences';

/** The places of classes in these languages. */
function hitsIn(reading: Reading, index: ConceptIndex, languages: readonly Language[]): ConceptHit[] {
  const speech = speechOf(languages);
  return hitsOf(index, reading.draft).hits.filter((hit) => (hit.speech & speech) !== 0);
}

/**
 * Finds sentences in which words of several classes meet (`together`: of each list of classes one), each by a word of its own, with at most
 * `within` words between the first and the last of them. The span reaches over all of them.
 */
export function createTogether({ together = [], within = Infinity, languages }: CompiledRule, index: ConceptIndex): (reading: Reading) => Span[] {
  const groups = together.map((ids) => ids.map((id) => index.numberOf.get(id)!));
  return (reading) => {
    const hits = hitsIn(reading, index, languages);
    return reading.sentences().flatMap((sentence) => {
      const here = hits.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
      const best = closest(groups.map((numbers) => here.filter(({ number }) => numbers.includes(number))));
      return best && wordsIn(reading.text, best) <= within ? [best] : [];
    });
  };
}

/** Whether the sentence around a span has a word of one of these classes. */
export function sentenceHas(ids: string[], index: ConceptIndex, languages: readonly Language[]): (reading: Reading, span: Span) => boolean {
  const numbers = ids.map((id) => index.numberOf.get(id)!);
  return (reading, span) => {
    const sentence = sentenceAround(reading.sentences(), span);
    return hitsIn(reading, index, languages).some(({ number, start, end }) => numbers.includes(number) && start >= sentence.start && end <= sentence.end);
  };
}

/** The shortest stretch with one hit of each group, none of which lies over another. */
function closest(groups: ConceptHit[][], chosen: ConceptHit[] = []): Span | undefined {
  if (chosen.length === groups.length) {
    return { start: Math.min(...chosen.map(({ start }) => start)), end: Math.max(...chosen.map(({ end }) => end)) };
  }
  let best: Span | undefined;
  for (const hit of groups[chosen.length]!) {
    if (chosen.some(({ start, end }) => hit.start < end && start < hit.end)) continue;
    const span = closest(groups, [...chosen, hit]);
    if (span && (!best || span.end - span.start < best.end - best.start)) best = span;
  }
  return best;
}

const wordsIn = (text: string, { start, end }: Span) => text.slice(start, end).split(/\s+/).length;
