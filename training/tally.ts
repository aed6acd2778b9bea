import type { Decision } from '../src/engine/model/decide';
import { type Domain, domains, type Risk, risks } from '../src/engine/types';
import type { LabelledDraft } from './read-drafts';

/** How often something was said rightly, said wrongly, and left unsaid. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

export interface Tallies {
  kinds: Record<Risk, Tally>;
  domains: Record<Domain, Tally>;
}

/** Counts raised kinds and shown domains against the labels, in the same order. A kind in `allow` is neither right nor wrong nor missed. */
export function tally(drafts: LabelledDraft[], decisions: Decision[]): Tallies {
  const count = (wanted: (draft: LabelledDraft) => boolean, said: (decision: Decision) => boolean, allowed: (draft: LabelledDraft) => boolean) => {
    const sum: Tally = { right: 0, wrong: 0, missed: 0 };
    drafts.forEach((draft, i) => {
      if (wanted(draft)) sum[said(decisions[i]!) ? 'right' : 'missed'] += 1;
      else if (said(decisions[i]!) && !allowed(draft)) sum.wrong += 1;
    });
    return sum;
  };
  return {
    kinds: Object.fromEntries(risks.map((risk) => [risk, count(({ risks }) => risks.includes(risk),
      ({ raised }) => raised.some((one) => one.risk === risk), ({ allow }) => allow.includes(risk))])) as Tallies['kinds'],
    domains: Object.fromEntries(domains.map((domain) => [domain, count((draft) => draft.domains.includes(domain),
      (decision) => decision.domains.some((one) => one.domain === domain), () => false)])) as Tallies['domains'],
  };
}

/** All of some tallies together. */
export function sumOf(tallies: Tally[]): Tally {
  return tallies.reduce((a, b) => ({ right: a.right + b.right, wrong: a.wrong + b.wrong, missed: a.missed + b.missed }));
}

export const precision = ({ right, wrong }: Tally) => right / (right + wrong);
export const recall = ({ right, missed }: Tally) => right / (right + missed);
export const f1 = ({ right, wrong, missed }: Tally) => (2 * right) / (2 * right + wrong + missed);
