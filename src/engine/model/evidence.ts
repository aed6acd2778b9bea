import { isStopWord } from '../language';
import type { Span } from '../types';
import type { Features } from './features';
import type { Vector } from './linear';
import { tokenise, tokenKind } from './tokens';

const spanLimit = 3;
const wordLimit = 6;

/** Gets how much the row at a place of the vector pulls in all; below 0 is against. */
export type EvidencePicker = (pullOf: (place: number) => number) => Span[];

/**
 * Finds the words that pulled hardest: each feature shares its pull among the words that it touches; those with at
 * least half the pull of the strongest are kept, neighbours joined. Words that say nothing by themselves («her», «weer») point a reader
 * to nothing: they count only where no other word pulled. Made once a draft, asked once a head.
 */
export function createEvidencePicker(text: string, features: Features, { rows, counts, places }: Vector): EvidencePicker {
  const tokens = tokenise(text);
  const tokenAt = new Int32Array(text.length).fill(-1);
  for (let t = 0; t < tokens.count; t += 1) tokenAt.fill(t, tokens.starts[t], tokens.ends[t]);
  const isWord = (token: number) => tokens.kinds[token] !== tokenKind.mark;
  const touches: { place: number; first: number; last: number; words: number }[] = [];
  for (let i = 0; i < places.length; i += 1) {
    const start = features.starts[i]!;
    if (places[i]! < 0 || start < 0) continue;
    const first = tokenAt[start]!;
    const last = tokenAt[features.ends[i]! - 1]!;
    let words = 0;
    for (let t = first; t <= last; t += 1) words += Number(isWord(t));
    if (words > 0) touches.push({ place: places[i]!, first, last, words });
  }
  return (pullOf) => {
    const pullOfPlace = rows.map((_, place) => pullOf(place) / counts[place]!);
    const pulls = new Float64Array(tokens.count);
    for (const { place, first, last, words } of touches) {
      for (let t = first; t <= last; t += 1) if (isWord(t)) pulls[t]! += pullOfPlace[place]! / words;
    }
    const pulling = [...pulls.keys()].filter((token) => pulls[token]! > 0).sort((a, b) => pulls[b]! - pulls[a]! || a - b);
    const telling = pulling.filter((token) => !isStopWord(text.slice(tokens.starts[token], tokens.ends[token])));
    const strongest = (telling.length ? telling : pulling).slice(0, wordLimit);
    const least = (pulls[strongest[0] ?? -1] ?? 0) / 2;
    return joinNeighbours(strongest.filter((token) => pulls[token]! >= least), tokens.starts, tokens.ends);
  };
}

/** Spans of the words, at most three, the strongest first chosen; given back in the order of the text. */
function joinNeighbours(chosen: number[], starts: number[], ends: number[]): Span[] {
  const runs: { first: number; last: number }[] = [];
  for (const token of chosen) {
    const run = runs.find(({ first, last }) => token >= first - 1 && token <= last + 1);
    if (!run) runs.push({ first: token, last: token });
    else {
      run.first = Math.min(run.first, token);
      run.last = Math.max(run.last, token);
    }
  }
  const strongest = runs.slice(0, spanLimit).sort((a, b) => a.first - b.first);
  const spans = strongest.map(({ first, last }) => ({ start: starts[first]!, end: ends[last]! }));
  const joined: Span[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    if (before && span.start <= before.end + 1) before.end = Math.max(before.end, span.end);
    else joined.push(span);
  }
  return joined;
}
