import type { Decision } from '../src/engine/model/decide';
import { domains, type Risk, risks } from '../src/engine/types';
import type { LabelledDraft } from './read-drafts';

/** How well decisions fit the labels; shares from 0 to 1. A kind in `allow` is never a false alarm and never a miss. */
export interface Figures {
  drafts: number;
  /** Risky drafts on which something was raised. */
  riskyRaised: number;
  /** Clear drafts on which a kind was raised that isn't allowed. */
  falseAlarms: number;
  /** Risky drafts that were raised or got a question. */
  riskyReached: number;
  clearAsked: number;
  consultGiven: number;
  clearConsult: number;
  kindMicroF1: number;
  kindMacroF1: number;
  domainMacroF1: number;
  primaryAccuracy: number;
}

interface Tally {
  right: number;
  wrong: number;
  missed: number;
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
  const isWrong = ({ raised }: Decision, draft: LabelledDraft) => raised.some(({ risk }) => !fits(draft, risk));
  const kinds = risks.map((risk) => tally(drafts, decisions, (draft) => draft.risks.includes(risk),
    ({ raised }) => raised.some((one) => one.risk === risk), (draft) => draft.allow.includes(risk)));
  const inDomains = domains.map((domain) => tally(drafts, decisions, (draft) => draft.domains.includes(domain),
    (decision) => decision.domains.some((one) => one.domain === domain), () => false));
  return {
    drafts: drafts.length,
    riskyRaised: share(isRisky, ({ raised }) => raised.length > 0),
    falseAlarms: share(isClear, isWrong),
    riskyReached: share(isRisky, ({ raised, asked }) => raised.length + asked.length > 0),
    clearAsked: share(isClear, ({ asked }) => asked.length > 0),
    consultGiven: share((draft) => draft.advice === 'consult', isConsult),
    clearConsult: share(isClear, (decision, draft) => isConsult(decision) && isWrong(decision, draft)),
    kindMicroF1: f1(kinds.reduce((a, b) => ({ right: a.right + b.right, wrong: a.wrong + b.wrong, missed: a.missed + b.missed }))),
    kindMacroF1: mean(kinds.map(f1)),
    domainMacroF1: mean(inDomains.map(f1)),
    primaryAccuracy: share((draft) => draft.primary !== null, ({ primary }, draft) => primary === draft.primary),
  };
}

function fits(draft: LabelledDraft, risk: Risk): boolean {
  return draft.risks.includes(risk) || draft.allow.includes(risk);
}

function tally(drafts: LabelledDraft[], decisions: Decision[], wanted: (draft: LabelledDraft) => boolean,
  given: (decision: Decision) => boolean, allowed: (draft: LabelledDraft) => boolean): Tally {
  const count: Tally = { right: 0, wrong: 0, missed: 0 };
  drafts.forEach((draft, i) => {
    if (wanted(draft)) count[given(decisions[i]!) ? 'right' : 'missed'] += 1;
    else if (given(decisions[i]!) && !allowed(draft)) count.wrong += 1;
  });
  return count;
}

const f1 = ({ right, wrong, missed }: Tally) => (2 * right) / (2 * right + wrong + missed);
const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
