import { type Tokens, tokenise } from '../model/tokens';
import type { Draft, Span } from '../types';
import type { ConceptIndex } from './concept-index';

/** A place in a text where words of a class stand. */
export interface ConceptHit extends Span {
  /** Place of the class in the index. */
  number: number;
  /** Token that they begin with. */
  token: number;
  /** Languages in which they mean it (`speechOf`). */
  speech: number;
}

/** A draft that was taken apart. */
export interface TokensAndHits {
  text: string;
  tokens: Tokens;
  hits: ConceptHit[];
}

const known = new WeakMap<ConceptIndex, WeakMap<Draft, TokensAndHits>>();

/** The tokens of a draft and the places of all classes in it; worked out once, since rules, fields and model all ask. */
export function hitsOf(index: ConceptIndex, draft: Draft): TokensAndHits {
  const ofIndex = known.get(index) ?? new WeakMap<Draft, TokensAndHits>();
  known.set(index, ofIndex);
  const before = ofIndex.get(draft);
  if (before && before.text === draft.text) return before;
  const tokens = tokenise(draft.text);
  const found = { text: draft.text, tokens, hits: findHits(index, draft.text, tokens) };
  ofIndex.set(draft, found);
  return found;
}

/** All places in a text where words of any class stand, in text order. */
export function conceptHits(index: ConceptIndex, text: string): ConceptHit[] {
  return findHits(index, text, tokenise(text));
}

function findHits(index: ConceptIndex, text: string, tokens: Tokens): ConceptHit[] {
  const hits: ConceptHit[] = [];
  for (let token = 0; token < tokens.count; token += 1) {
    index.find(tokens, text, token, (number, last, speech) => {
      hits.push({ number, token, speech, start: tokens.starts[token]!, end: tokens.ends[last]! });
    });
  }
  return hits;
}
