import type { Features } from '../src/engine/model/features';
import { type Fitted, fitModel, predictAll } from './fit-model';
import type { Targets } from './logistic';
import { dealFolds, type LabelledDraft } from './read-drafts';
import { heads } from './targets';
import type { Scored } from './thresholds';

/** Parts that the drafts are dealt into; each is judged by a model that learnt from the others. */
export const foldCount = 5;

/**
 * The log-odds that each draft gets from a model that never saw it, in the order of the drafts.
 * @param onFold told after each fold, for these take half a minute
 */
export function crossValidate(drafts: LabelledDraft[], features: Features[], targets: Targets, onFold?: (fold: number) => void): Scored[] {
  const foldOf = dealFolds(drafts, foldCount);
  const unseen: Scored[] = [];
  for (let fold = 0; fold < foldCount; fold += 1) {
    const others = [...drafts.keys()].filter((i) => foldOf[i] !== fold);
    const held = [...drafts.keys()].filter((i) => foldOf[i] === fold);
    const fitted = fitModel(features, targets, others);
    scoreAll(fitted, held.map((i) => drafts[i]!), held.map((i) => features[i]!)).forEach((one, i) => {
      unseen[held[i]!] = one;
    });
    onFold?.(fold);
  }
  return unseen;
}

/** Drafts with the log-odds of one model, head by name. */
export function scoreAll(fitted: Fitted, drafts: LabelledDraft[], features: Features[]): Scored[] {
  const logits = predictAll(fitted, features);
  return drafts.map((draft, i) => ({ draft, logits: Object.fromEntries(heads.map((head, h) => [head, logits[i * heads.length + h]!])) }));
}
