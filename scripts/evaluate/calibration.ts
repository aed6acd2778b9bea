import { seededRandom } from '../../training/seeded-random';

/** Something that was said, how sure it was said to be (0 to 1), and whether it was right. */
export interface Claim {
  score: number;
  right: boolean;
}

export interface Bin {
  claims: number;
  /** Mean score, and the share that was right. */
  score: number;
  right: number;
}

export const binCount = 10;

/** Claims in bins of equal width by score; empty bins are left out. */
export function toBins(claims: Claim[]): Bin[] {
  const bins = Array.from({ length: binCount }, () => [] as Claim[]);
  for (const claim of claims) bins[Math.min(binCount - 1, Math.floor(claim.score * binCount))]!.push(claim);
  return bins.filter((bin) => bin.length).map((bin) => ({
    claims: bin.length,
    score: bin.reduce((sum, { score }) => sum + score, 0) / bin.length,
    right: bin.filter(({ right }) => right).length / bin.length,
  }));
}

/** Expected calibration error: the distance between score and share right, bin by bin, weighed by the claims in it. */
export function calibrationError(bins: Bin[]): number {
  const all = bins.reduce((sum, { claims }) => sum + claims, 0);
  return bins.reduce((sum, { claims, score, right }) => sum + (claims / all) * Math.abs(score - right), 0);
}

/**
 * The error that scores which are right as often as they say would still show on these claims, by chance: the mean of simulated outcomes.
 * What is measured can't be expected to come below it.
 */
export function errorByChance(claims: Claim[], rounds = 400): number {
  const chance = seededRandom(20261126);
  let sum = 0;
  for (let round = 0; round < rounds; round += 1) sum += calibrationError(toBins(claims.map(({ score }) => ({ score, right: chance() < score }))));
  return sum / rounds;
}
