import { hitsOf } from '../concepts/concept-hits';
import type { ConceptIndex } from '../concepts/concept-index';
import { speechOf } from '../concepts/speech-of';
import { detectLanguage } from '../language';
import { createPolicyFields } from '../policy-fields';
import type { Draft } from '../types';
import { addClasses, classHashes } from './class-features';
import { addContext } from './context-features';
import { add, type Features, groupOf, seeds } from './feature-list';
import { hashPair, hashRange, hashStart, hashString, hashUnit } from './hash';
import { ownFields } from './own-fields';
import { isLetter, type Tokens, tokenKind } from './tokens';

export { type Features, featureGroups, groupOf } from './feature-list';

/** With pieces of 3 to 5 letters the file grows by half and cross-validation gains less than what the coarser weights then cost. */
const pieceLength = 4;

/**
 * Makes what reads a draft as features: words and pairs of words, pieces of words of four letters, classes of words and
 * those that meet in one sentence, and the circumstances. Same draft, same features, in any JavaScript engine.
 */
export function createFeatureReader(index: ConceptIndex): (draft: Draft) => Features {
  const hashes = classHashes(index);
  const policyFields = createPolicyFields(index);
  return (draft) => {
    const features: Features = { hashes: [], groups: [], starts: [], ends: [] };
    const { tokens, hits } = hitsOf(index, draft);
    const speech = speechOf(detectLanguage(draft.text).languages);
    const own = ownFields(index, policyFields, draft.profile);
    addWords(features, tokens);
    addPieces(features, tokens);
    const seen = addClasses(features, tokens, draft, { index, hashes, own, hits: hits.filter((hit) => (hit.speech & speech) !== 0) });
    addContext(features, tokens, draft, { index, hashes, seen, own });
    return features;
  };
}

function addWords(features: Features, tokens: Tokens): void {
  const { folded, starts, ends, kinds, sentences } = tokens;
  let before = hashString('^');
  for (let i = 0; i < tokens.count; i += 1) {
    const start = starts[i]!;
    const end = ends[i]!;
    if (i > 0 && sentences[i] !== sentences[i - 1]) before = hashString('^');
    const word = wordHash(folded, start, end, kinds[i]!);
    add(features, groupOf.word, hashPair(seeds.word, word), start, end);
    add(features, groupOf.word, hashPair(hashPair(seeds.pair, before), word), i > 0 ? starts[i - 1]! : start, end);
    if (kinds[i] === tokenKind.word && hasDigit(folded, start, end)) {
      add(features, groupOf.word, hashPair(seeds.shape, shapeHash(folded, start, end)), start, end);
    }
    before = word;
  }
}

/** Handles and addresses are one word each: whom it is about says less than that somebody is called. */
function wordHash(folded: Uint16Array, start: number, end: number, kind: number): number {
  if (kind === tokenKind.mention) return hashString('@');
  if (kind === tokenKind.url) return hashString('://');
  if (kind === tokenKind.mark) return hashRange(hashStart, folded, start, Math.min(end, start + 3));
  return hashRange(hashStart, folded, start, end);
}

/** AB-123-C as xx-000-x: number plates and codes look alike. */
function shapeHash(folded: Uint16Array, start: number, end: number): number {
  let hash = hashStart;
  for (let i = start; i < end; i += 1) hash = hashUnit(hash, isLetter(folded[i]!) ? 120 : folded[i]!);
  return hash;
}

function addPieces(features: Features, tokens: Tokens): void {
  const { folded, starts, ends, kinds } = tokens;
  for (let t = 0; t < tokens.count; t += 1) {
    if (kinds[t] !== tokenKind.word && kinds[t] !== tokenKind.hashtag && kinds[t] !== tokenKind.mention) continue;
    const start = starts[t]!;
    const end = ends[t]!;
    // A space on both sides, so that beginnings and ends of words are pieces of their own.
    for (let from = start - 1; from + pieceLength <= end + 1; from += 1) {
      let hash = seeds.char;
      for (let i = from; i < from + pieceLength; i += 1) hash = hashUnit(hash, i < start || i === end ? 32 : folded[i]!);
      add(features, groupOf.char, hash, Math.max(from, start), Math.min(from + pieceLength, end));
    }
  }
}

function hasDigit(folded: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) if (folded[i] === 48) return true;
  return false;
}
