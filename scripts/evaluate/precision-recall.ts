import type { Claim } from './calibration';

export interface CurvePoint {
  recall: number;
  precision: number;
}

/** Precision and recall for every threshold on the score, from the strictest; one point for each score that occurs. */
export function precisionRecall(claims: Claim[]): CurvePoint[] {
  const sorted = [...claims].sort((a, b) => b.score - a.score);
  const wanted = sorted.filter(({ right }) => right).length;
  let right = 0;
  return sorted.flatMap((claim, i) => {
    right += Number(claim.right);
    return sorted[i + 1]?.score === claim.score ? [] : [{ recall: right / wanted, precision: right / (i + 1) }];
  });
}

/** Area under the curve, as the mean precision at each right claim. */
export function averagePrecision(points: CurvePoint[]): number {
  return points.reduce((sum, { recall, precision }, i) => sum + (recall - (points[i - 1]?.recall ?? 0)) * precision, 0);
}
