import type { Draft, Span } from '../types';
import { sentencesOf } from './sentences';

/** A draft that is being read: what several rules need of it is worked out once. */
export interface Reading {
  draft: Draft;
  text: string;
  /** Whether a string in lower case occurs at all; capitals play no part. */
  holds: (cue: string) => boolean;
  sentences: () => Span[];
  quotations: () => Span[];
}

/** Single marks only around words: not the apostrophe of «collega's». */
const quotation = new RegExp(
  [
    '"[^"\\n]{2,600}"', '“[^”\\n]{2,600}”', '„[^”“\\n]{2,600}[”“]', '«[^»\\n]{2,600}»',
    "(?<![\\p{L}\\p{N}])[‘'][^’'\\n]{2,600}[’'](?![\\p{L}\\p{N}])",
  ].join('|'),
  'gu',
);

export function read(draft: Draft): Reading {
  let sentences: Span[] | undefined;
  let quotations: Span[] | undefined;
  const { text } = draft;
  const lower = text.toLowerCase();
  const known = new Map<string, boolean>();
  const holds = (cue: string) => {
    const before = known.get(cue);
    if (before !== undefined) return before;
    const isHeld = lower.includes(cue);
    known.set(cue, isHeld);
    return isHeld;
  };
  return {
    draft,
    text,
    holds,
    sentences: () => (sentences ??= sentencesOf(text)),
    quotations: () =>
      (quotations ??= [...text.matchAll(quotation)].map((match) => ({ start: match.index, end: match.index + match[0].length }))),
  };
}
