import type { Finding, Risk } from '../../src/engine/types';
import type { Scored } from '../../training/thresholds';
import type { Claim } from './calibration';

/** As much of an assessment as makes a claim. */
export interface Said {
  findings: Pick<Finding, 'risk' | 'severity' | 'by' | 'score'>[];
  questions: { risk: Risk; score: number }[];
}

/** Findings and questions of a model as claims; kinds that may but need not be raised are neither right nor wrong. */
export function saidClaims(scored: Scored[], said: Said[]): Claim[] {
  return said.flatMap(({ findings, questions }, i) =>
    claimsOf(scored[i]!, [...findings.filter(({ by }) => by === 'model'), ...questions].map(({ risk, score }) => ({ risk, score: score! }))));
}

/** Each draft as a claim that it holds this kind. */
export function kindClaims(scored: Scored[], risk: Risk): Claim[] {
  return scored.flatMap((one) => claimsOf(one, [{ risk, score: 1 / (1 + Math.exp(-one.logits[risk]!)) }]));
}

/** Of the findings of rules, the share that is right; rules give no score. */
export function rulesRight(scored: Scored[], said: Said[]): number {
  const claims = said.flatMap(({ findings }, i) =>
    claimsOf(scored[i]!, findings.filter(({ by, severity }) => by === 'rule' && severity !== 'info').map(({ risk }) => ({ risk, score: 1 }))));
  return claims.filter(({ right }) => right).length / claims.length;
}

function claimsOf({ draft }: Scored, all: { risk: Risk | null; score: number }[]): Claim[] {
  const said = all.flatMap(({ risk, score }) => (risk ? [{ risk, score }] : [])); // a tip claims no risk
  return said.filter(({ risk }, i) => said.findIndex((one) => one.risk === risk) === i && (draft.risks.includes(risk) || !draft.allow.includes(risk)))
    .map(({ risk, score }) => ({ score, right: draft.risks.includes(risk) }));
}
