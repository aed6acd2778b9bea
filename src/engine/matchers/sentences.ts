import type { Span } from '../types';

// It begins at the first mark of a row, or a row of thousands would be tried from each of them.
const boundary = /(?:(?<![.!?…])[.!?…]+["'”’»)]*(?=\s)|\n)\s*/gu;
const abbreviation =
  /(?:^|[\s(])(?:dhr|mevr|mw|drs|mr|mrs|ms|dr|ir|ing|art|nr|no|bijv|bv|stg|blz|tel|vgl|jl|incl|prof|st|\p{L}(?:\.\p{L})*)\.$/iu;

/**
 * The sentences of a text, in order, without the space between them. A dot after an abbreviation («dhr. Jansen») ends none.
 */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(boundary)) {
    const end = match.index + match[0].trimEnd().length;
    if (match[0].startsWith('.') && !match[0].startsWith('..') && !match[0].includes('\n')) {
      if (abbreviation.test(text.slice(Math.max(start, match.index - 12), match.index + 1))) continue;
    }
    if (end > start) sentences.push({ start, end });
    start = match.index + match[0].length;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

/** From the start of the sentence that holds the span's start to the end of the one that holds its end. */
export function sentenceAround(sentences: Span[], span: Span): Span {
  const first = sentences.findLast((sentence) => sentence.start <= span.start);
  const last = sentences.find((sentence) => sentence.end >= span.end);
  return { start: first?.start ?? span.start, end: last?.end ?? span.end };
}
