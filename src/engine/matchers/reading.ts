import type { Draft, Span } from '../types';
import { createCueFinder, type CueList } from './cues';
import { sentencesOf } from './sentences';

/** A draft that is being read: what several rules need of it is worked out once. */
export interface Reading {
  draft: Draft;
  text: string;
  /** Whether the text holds a cue of the list at all; capitals play no part. */
  holdsOneOf: (list: CueList) => boolean;
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

const known = new WeakMap<Draft, Reading>();

/** The reading of a draft; of the same draft the same one, since rules, strengths and help all ask. */
export function read(draft: Draft): Reading {
  const before = known.get(draft);
  if (before?.text === draft.text) return before;
  const reading = makeReading(draft);
  known.set(draft, reading);
  return reading;
}

function makeReading(draft: Draft): Reading {
  let sentences: Span[] | undefined;
  let quotations: Span[] | undefined;
  const { text } = draft;
  return {
    draft,
    text,
    holdsOneOf: createCueFinder(text),
    sentences: () => (sentences ??= sentencesOf(text)),
    quotations: () =>
      (quotations ??= [...text.matchAll(quotation)].map((match) => ({ start: match.index, end: match.index + match[0].length }))),
  };
}
