import { type Risk, risks } from '../src/engine/types';
import type { Scored } from './thresholds';

/** A label that a model contradicts. */
export interface Suspect {
  id: string;
  kind: Risk;
  /** Whether the kind is among the draft's risks. */
  labelled: boolean;
  /** In nats: minus the logarithm of the chance that the model gave to the label as it is. */
  loss: number;
}

/**
 * The `count` drafts whose labels fit worst, each once, by its worst kind; kinds in `allow` fit either way.
 * The first half lack a kind that the model expects, the others have one that it doubts, worst first in each: there are far more
 * of the second sort, risks that are implied, and together they would hide the first.
 */
export function findSuspects(unseen: Scored[], count: number): Suspect[] {
  const lacking = worst(unseen, false).slice(0, Math.ceil(count / 2));
  const named = new Set(lacking.map(({ id }) => id));
  return [...lacking, ...worst(unseen.filter(({ draft }) => !named.has(draft.id)), true).slice(0, Math.floor(count / 2))];
}

function worst(unseen: Scored[], labelled: boolean): Suspect[] {
  return unseen.flatMap((one) => worstKind(one, labelled) ?? []).sort((a, b) => b.loss - a.loss);
}

function worstKind({ draft, logits }: Scored, labelled: boolean): Suspect | undefined {
  return risks
    .filter((kind) => draft.risks.includes(kind) === labelled && !draft.allow.includes(kind))
    .map((kind): Suspect => ({ id: draft.id, kind, labelled, loss: Math.log1p(Math.exp(labelled ? -logits[kind]! : logits[kind]!)) }))
    .sort((a, b) => b.loss - a.loss)[0];
}
