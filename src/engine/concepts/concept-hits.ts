import { tokenise } from '../model/tokens';
import type { Language, Span } from '../types';
import type { ConceptIndex } from './concept-index';

/** A place in a text where words of a class stand. */
export interface ConceptHit extends Span {
  /** Place of the class in the index. */
  number: number;
}

/** All places in a text where words of any class stand, in text order. */
export function conceptHits(index: ConceptIndex, text: string, languages: readonly Language[]): ConceptHit[] {
  const tokens = tokenise(text);
  const hits: ConceptHit[] = [];
  for (let t = 0; t < tokens.count; t += 1) {
    index.find(tokens, text, t, languages, (number, last) => hits.push({ number, start: tokens.starts[t]!, end: tokens.ends[last]! }));
  }
  return hits;
}
