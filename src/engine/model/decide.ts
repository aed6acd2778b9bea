import { type Domain, domains, type Risk, risks } from '../types';

/** Log-odds from which something is said; all found by cross-validation on the training drafts. */
export interface Thresholds {
  /** A kind is raised only when the alarm of the whole draft is at least this. */
  alarm: number;
  /** A question is asked only when the alarm is at least this. */
  askAlarm: number;
  kinds: Record<Risk, KindThresholds>;
  domains: Record<Domain, number>;
  /** Added to the log-odds of a domain before the one that fits best is picked. */
  primary: Record<Domain, number>;
  /** How sure it is of what is said: log-odds = bias + kind × log-odds of the kind + alarm × alarm. Without it, the kind's own. */
  certainty?: { bias: number; kind: number; alarm: number };
}

export interface KindThresholds {
  raise: number;
  ask: number;
  /** «Overleg eerst» when `consultScoreOf` is at least this. */
  consult: number;
}

export interface Decision {
  /** The likeliest first. */
  raised: { risk: Risk; severity: 'caution' | 'consult' }[];
  /** At most two, the likeliest first; never a kind that is raised. */
  asked: Risk[];
  /** Those to show, strongest first, 0 to 1. */
  domains: { domain: Domain; score: number }[];
  primary: Domain | null;
}

const questionLimit = 2;
type Logits = Readonly<Record<string, number>>;

/**
 * What log-odds come down to. Two locks keep harmless posts silent: the draft as a whole must sound the alarm, and
 * the kind must pass its own threshold.
 */
export function decide(logits: Logits, thresholds: Thresholds): Decision {
  const byLogit = [...risks].sort((a, b) => logits[b]! - logits[a]!);
  const alarm = alarmOf(logits);
  const consult = consultScoreOf(logits);
  const raised = alarm < thresholds.alarm ? [] : byLogit.filter((risk) => logits[risk]! >= thresholds.kinds[risk].raise);
  const asked = alarm < thresholds.askAlarm
    ? []
    : byLogit.filter((risk) => !raised.includes(risk) && logits[risk]! >= thresholds.kinds[risk].ask).slice(0, questionLimit);
  const primary = primaryOf(logits, thresholds.primary);
  // What fits best is shown in any case: the badge names it, and the panel must not say otherwise. By cross-validation that costs nothing.
  const shown = [...domains].filter((domain) => domain === primary || logits[domain]! >= thresholds.domains[domain]).sort((a, b) => logits[b]! - logits[a]!);
  return {
    raised: raised.map((risk) => ({ risk, severity: consult >= thresholds.kinds[risk].consult ? 'consult' : 'caution' })),
    asked,
    domains: shown.map((domain) => ({ domain, score: 1 / (1 + Math.exp(-logits[domain]!)) })),
    primary,
  };
}

/** The head that says «raise something» and the strongest kind, together: either alone is wrong more often. */
export function alarmOf(logits: Logits): number {
  return logits.raise! + Math.max(...risks.map((risk) => logits[risk]!));
}

/**
 * What «overleg eerst» is decided by: its own head and, for some part, how loud the alarm is. By cross-validation that keeps it off more
 * harmless drafts, at the same number of right ones, than the head alone.
 */
export function consultScoreOf(logits: Logits): number {
  return logits.consult! + 0.6 * alarmOf(logits);
}

/**
 * How likely it is, 0 to 1, that a kind which is raised or asked about is right. What is said has passed two locks, so it is right
 * more often than the log-odds of its kind alone would have it.
 */
export function certaintyOf(logits: Logits, risk: Risk, { certainty = { bias: 0, kind: 1, alarm: 0 } }: Thresholds): number {
  return 1 / (1 + Math.exp(-(certainty.bias + certainty.kind * logits[risk]! + certainty.alarm * alarmOf(logits))));
}

/** The domain that fits best. */
export function primaryOf(logits: Logits, added: Record<Domain, number>): Domain {
  const fit = (domain: Domain) => logits[domain]! + added[domain];
  return domains.reduce((best, domain) => (fit(domain) > fit(best) ? domain : best));
}
