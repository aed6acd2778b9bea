import type { Finding, Risk } from '../../src/engine/types';
import type { Scored } from '../../training/thresholds';
import type { Claim } from './calibration';

/** As much of an assessment as makes a claim. */
export interface Said {
  findings: Pick<Finding, 'risk' | 'severity' | 'by'>[];
  questions: { risk: Risk }[];
}

/** Findings and questions of a model as claims; kinds that may but need not be raised are neither right nor wrong. */
export function saidClaims(scored: Scored[], said: Said[]): Claim[] {
  return said.flatMap(({ findings, questions }, i) =>
    claimsOf(scored[i]!, [...findings.filter(({ by }) => by === 'model'), ...questions].map(({ risk }) => risk)));
}

/** Each draft as a claim that it holds this kind. */
export function kindClaims(scored: Scored[], risk: Risk): Claim[] {
  return scored.flatMap((one) => claimsOf(one, [risk]));
}

/** Of the findings of rules, the share that is right; rules give no score. */
export function rulesRight(scored: Scored[], said: Said[]): number {
  const claims = said.flatMap(({ findings }, i) =>
    claimsOf(scored[i]!, findings.filter(({ by, severity }) => by === 'rule' && severity !== 'info').map(({ risk }) => risk)));
  return claims.filter(({ right }) => right).length / claims.length;
}

function claimsOf({ draft, logits }: Scored, said: Risk[]): Claim[] {
  return [...new Set(said)].filter((risk) => draft.risks.includes(risk) || !draft.allow.includes(risk))
    .map((risk) => ({ score: 1 / (1 + Math.exp(-logits[risk]!)), right: draft.risks.includes(risk) }));
}
