import type { Decision } from '../src/engine/model/decide';
import type { LabelledDraft } from './read-drafts';
import { f1, precision, recall, sumOf, tally } from './tally';

/**
 * How well decisions fit the labels; shares from 0 to 1, NaN where there is nothing to share. Raised is what pauses a publication, a
 * question doesn't. A kind in `allow` is never a false alarm and never a miss.
 */
export interface Figures {
  drafts: number;
  /** Risky drafts on which something was raised. */
  riskyDraftsRaised: number;
  /** Risky drafts on which a kind was raised that is wanted. */
  riskyDraftsRightKind: number;
  /** Risky drafts that were raised or got a question. */
  riskyDraftsReached: number;
  /** Clear drafts on which a kind was raised that isn't allowed. */
  falseAlarms: number;
  clearDraftsAsked: number;
  consultGiven: number;
  /** Clear drafts with a false alarm and «overleg eerst». */
  clearDraftsConsult: number;
  kindPrecision: number;
  kindRecall: number;
  kindMicroF1: number;
  /** Mean over the kinds that occur. */
  kindMacroF1: number;
  domainMacroF1: number;
  primaryDomainAccuracy: number;
}

/** Compares decisions with labels, in the same order. */
export function measure(drafts: LabelledDraft[], decisions: Decision[]): Figures {
  const share = (of: (draft: LabelledDraft) => boolean, holds: (decision: Decision, draft: LabelledDraft) => boolean) => {
    const numbers = [...drafts.keys()].filter((i) => of(drafts[i]!));
    return numbers.filter((i) => holds(decisions[i]!, drafts[i]!)).length / numbers.length;
  };
  const isClear = (draft: LabelledDraft) => draft.advice === 'clear';
  const isRisky = (draft: LabelledDraft) => !isClear(draft);
  const isConsult = ({ raised }: Decision) => raised.some(({ severity }) => severity === 'consult');
  const isWrong = ({ raised }: Decision, { risks, allow }: LabelledDraft) => raised.some(({ risk }) => !risks.includes(risk) && !allow.includes(risk));
  const { kinds, domains } = tally(drafts, decisions);
  const all = sumOf(Object.values(kinds));
  return {
    drafts: drafts.length,
    riskyDraftsRaised: share(isRisky, ({ raised }) => raised.length > 0),
    riskyDraftsRightKind: share(isRisky, ({ raised }, { risks }) => raised.some(({ risk }) => risks.includes(risk))),
    riskyDraftsReached: share(isRisky, ({ raised, asked }) => raised.length + asked.length > 0),
    falseAlarms: share(isClear, isWrong),
    clearDraftsAsked: share(isClear, ({ asked }) => asked.length > 0),
    consultGiven: share((draft) => draft.advice === 'consult', isConsult),
    clearDraftsConsult: share(isClear, (decision, draft) => isConsult(decision) && isWrong(decision, draft)),
    kindPrecision: precision(all),
    kindRecall: recall(all),
    kindMicroF1: f1(all),
    kindMacroF1: mean(Object.values(kinds).map(f1)),
    domainMacroF1: mean(Object.values(domains).map(f1)),
    primaryDomainAccuracy: share((draft) => Boolean(draft.primary), ({ primary }, draft) => primary === draft.primary),
  };
}

function mean(values: number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((a, b) => a + b, 0) / known.length;
}
