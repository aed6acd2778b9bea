import { alarmOf, consultScoreOf, decide, type Thresholds } from '../src/engine/model/decide';
import { type Domain, domains, type Risk, risks } from '../src/engine/types';
import type { LabelledDraft } from './read-drafts';
import { fit } from './weigh';

/** A draft with the log-odds of a model that never saw it. */
export interface Scored {
  draft: LabelledDraft;
  logits: Record<string, number>;
}

/** What the thresholds may cost on drafts with nothing to raise, in shares of those drafts. */
export const limits = { falseAlarms: 0.017, asked: 0.09, consult: 0.002 };

/** How many right findings a wrong one may cost, tried in turn; the best micro-F1 within the limits wins. */
const prices = [0.4, 0.45, 0.5];
const askPrice = 0.2;

/** Thresholds from cross-validated log-odds. */
export function findThresholds(scored: Scored[]): Thresholds {
  const { alarm, raise } = findRaise(scored);
  const ask = Object.fromEntries(risks.map((risk) => [risk, bestThreshold(pointsOf(scored, risk), askPrice)])) as Record<Risk, number>;
  const consult = findConsult(scored, alarm, raise);
  const thresholds: Thresholds = {
    alarm,
    askAlarm: findAskAlarm(scored, alarm, raise, ask),
    kinds: Object.fromEntries(risks.map((risk) => {
      return [risk, { raise: raise[risk], ask: Math.min(ask[risk], raise[risk]), consult }];
    })) as Thresholds['kinds'],
    domains: Object.fromEntries(domains.map((domain) => [domain, bestF1(scored, domain)])) as Record<Domain, number>,
    primary: findPrimary(scored),
  };
  return { ...thresholds, certainty: findCertainty(scored, thresholds) };
}

/** Logistic regression over what these thresholds say: how often it is right, by the kind's log-odds and the alarm. */
function findCertainty(scored: Scored[], thresholds: Thresholds): Thresholds['certainty'] {
  const points = scored.flatMap(({ draft, logits }) => {
    const { raised, asked } = decide(logits, thresholds);
    return [...raised.map(({ risk }) => risk), ...asked].filter((risk) => draft.risks.includes(risk) || !draft.allow.includes(risk))
      .map((risk) => ({ x: [logits[risk]!, alarmOf(logits), 1], wanted: Number(draft.risks.includes(risk)) }));
  });
  const [kind, alarm, bias] = fit(points, [1, 0, 0], 1).map(round);
  return { bias: bias!, kind: kind!, alarm: alarm! };
}

function findRaise(scored: Scored[]): { alarm: number; raise: Record<Risk, number> } {
  const clear = scored.filter(({ draft }) => draft.advice === 'clear');
  const alarms = clear.map(({ logits }) => alarmOf(logits)).sort((a, b) => b - a);
  let best = { f1: -1, alarm: 0, raise: {} as Record<Risk, number> };
  for (let share = 0.01; share < 0.1; share += 0.0025) {
    const alarm = round(alarms[Math.floor(share * alarms.length)]!);
    const loud = scored.filter(({ logits }) => alarmOf(logits) >= alarm);
    for (const price of prices) {
      const raise = Object.fromEntries(risks.map((risk) => [risk, bestThreshold(pointsOf(loud, risk), price)])) as Record<Risk, number>;
      const { f1, falseAlarms } = judgeRaise(loud, scored, raise);
      if (falseAlarms / clear.length <= limits.falseAlarms && f1 > best.f1) best = { f1, alarm, raise };
    }
  }
  if (best.f1 < 0) throw new Error('no thresholds keep within the limit of false alarms');
  return best;
}

function judgeRaise(loud: Scored[], all: Scored[], raise: Record<Risk, number>): { f1: number; falseAlarms: number } {
  let right = 0;
  let wrong = 0;
  let falseAlarms = 0;
  for (const { draft, logits } of loud) {
    const raised = risks.filter((risk) => logits[risk]! >= raise[risk]);
    const amiss = raised.filter((risk) => !draft.risks.includes(risk) && !draft.allow.includes(risk)).length;
    right += raised.filter((risk) => draft.risks.includes(risk)).length;
    wrong += amiss;
    if (draft.advice === 'clear' && amiss > 0) falseAlarms += 1;
  }
  const wanted = all.reduce((sum, { draft }) => sum + draft.risks.length, 0);
  return { f1: (2 * right) / (right + wrong + wanted), falseAlarms };
}

/** The lowest score with which few enough clear drafts are told to consult somebody. */
function findConsult(scored: Scored[], alarm: number, raise: Record<Risk, number>): number {
  const clear = scored.filter(({ draft }) => draft.advice === 'clear');
  const scores = clear.filter(({ draft, logits }) => alarmOf(logits) >= alarm
    && risks.some((risk) => logits[risk]! >= raise[risk] && !draft.allow.includes(risk))).map(({ logits }) => consultScoreOf(logits)).sort((a, b) => b - a);
  return round((scores[Math.floor(limits.consult * clear.length)] ?? -Infinity) + 0.001);
}

/** The lowest alarm with which few enough clear drafts get a question. */
function findAskAlarm(scored: Scored[], alarm: number, raise: Record<Risk, number>, ask: Record<Risk, number>): number {
  const clear = scored.filter(({ draft }) => draft.advice === 'clear');
  const askable = clear.filter(({ logits }) => risks.some((risk) =>
    logits[risk]! >= Math.min(ask[risk], raise[risk]) && !(alarmOf(logits) >= alarm && logits[risk]! >= raise[risk])));
  const alarms = askable.map(({ logits }) => alarmOf(logits)).sort((a, b) => b - a);
  return round(alarms[Math.floor(limits.asked * clear.length)] ?? alarms.at(-1) ?? alarm);
}

interface Point {
  score: number;
  right: boolean;
}

function pointsOf(scored: Scored[], risk: Risk): Point[] {
  return scored.filter(({ draft }) => draft.risks.includes(risk) || !draft.allow.includes(risk))
    .map(({ draft, logits }) => ({ score: logits[risk]!, right: draft.risks.includes(risk) }));
}

/** The threshold with the most right above it, where each one above it costs a price. */
function bestThreshold(points: Point[], price: number): number {
  return bestCut(points, (right, above) => right - price * above);
}

function bestF1(scored: Scored[], domain: Domain): number {
  const points = scored.map(({ draft, logits }) => ({ score: logits[domain]!, right: draft.domains.includes(domain) }));
  const wanted = points.filter(({ right }) => right).length;
  return bestCut(points, (right, above) => (2 * right) / (above + wanted));
}

/** Walks down the scores and cuts where the gain is greatest, halfway between two scores. */
function bestCut(points: Point[], gain: (right: number, above: number) => number): number {
  const sorted = [...points].sort((a, b) => b.score - a.score);
  let right = 0;
  let best = gain(0, 0);
  let cut = (sorted[0]?.score ?? 0) + 1;
  sorted.forEach((point, i) => {
    right += Number(point.right);
    const next = sorted[i + 1]?.score ?? point.score - 1;
    if (gain(right, i + 1) > best && next < point.score) {
      best = gain(right, i + 1);
      cut = (point.score + next) / 2;
    }
  });
  return round(cut);
}

/** One domain after the other, what is added to it so that most drafts get the primary domain they have. */
function findPrimary(scored: Scored[]): Record<Domain, number> {
  const known = scored.filter(({ draft }) => draft.primary);
  const added: Record<Domain, number> = { personal: 0, function: 0, colleagues: 0, organisation: 0 };
  const right = (tried: Record<Domain, number>) => known.filter(({ draft, logits }) =>
    domains.every((domain) => logits[domain]! + tried[domain] <= logits[draft.primary!]! + tried[draft.primary!])).length;
  let best = right(added);
  for (let round = 0; round < 3; round += 1) {
    for (const domain of domains) {
      for (let step = -20; step <= 20; step += 1) {
        const now = right({ ...added, [domain]: step / 20 });
        if (now > best) {
          best = now;
          added[domain] = step / 20;
        }
      }
    }
  }
  return added;
}

const round = (value: number) => Math.round(value * 1000) / 1000;
