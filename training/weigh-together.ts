import { type Combination, sumOf } from '../src/engine/model/second-opinion';
import { type Domain, domains } from '../src/engine/types';
import type { Targets } from './logistic';
import type { LabelledDraft } from './read-drafts';
import { heads, isPlain } from './targets';
import { findThresholds, type Scored } from './thresholds';
import type { Unseen } from './unseen';
import { weigh } from './weigh';

/**
 * How words and encoder are weighed together, by what each says of drafts that it never saw.
 *
 * @param words of each draft, in order, what a word model says that never saw it
 * @param unseen the same of an encoder, by id, as far as it is known, and how its logits compare with those of the shipped one
 * @returns the weights with their thresholds, and the drafts scored so; undefined when the encoder knows none of them
 */
export function weighTogether(drafts: LabelledDraft[], targets: Targets, words: Scored[], { logits: encoder, spread }: Unseen):
{ combination: Combination; scored: Scored[] } | undefined {
  const both = [...drafts.keys()].filter((i) => encoder.has(drafts[i]!.id));
  if (both.length === 0) return undefined;
  const row = <T extends { subarray(from: number, to: number): T }>(of: T, i: number) => of.subarray(i * heads.length, (i + 1) * heads.length);
  const pairOf = (i: number) => ({
    words: heads.map((head) => words[i]!.logits[head]!),
    encoder: encoder.get(drafts[i]!.id)!,
    wanted: row(targets.wanted, i),
    weight: row(targets.weight, i),
  });
  const weights = weigh(both.map(pairOf));
  const scored = both.filter((i) => !isPlain(drafts[i]!)).map((i): Scored => {
    const pair = pairOf(i);
    return { draft: drafts[i]!, logits: Object.fromEntries(heads.map((head, h) => [head, sumOf(weights.both, h, pair.words, pair.encoder)])) };
  });
  return { combination: { heads: [...heads], ...forShipped(weights, spread), thresholds: findThresholds(scored) }, scored };
}

/**
 * The shipped encoder's logits lie further apart: its weights make up for it, or every threshold would come too low. Not those of the domains:
 * there the likeliest is picked, and it may well have more of a say than the folds' models, which know less.
 */
function forShipped({ both, alone }: ReturnType<typeof weigh>, spread: number): ReturnType<typeof weigh> {
  const ofHead = (h: number) => (domains.includes(heads[h] as Domain) ? 1 : spread);
  const narrow = (values: number[]) => values.map((value, h) => Number((value * ofHead(h)).toPrecision(6)));
  const besides = both.besides && { ...both.besides, encoder: both.besides.encoder.map((row, h) => row.map((value) => Number((value * ofHead(h)).toPrecision(6)))) };
  return { both: { ...both, encoder: narrow(both.encoder), besides }, alone: { ...alone, encoder: narrow(alone.encoder) } };
}
