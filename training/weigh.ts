import type { Combination } from '../src/engine/model/second-opinion';
import { risks } from '../src/engine/types';
import { heads } from './targets';

/** What two models that never saw a draft say of it, and what is right; of each head in its order. */
export interface Pair {
  words: ArrayLike<number>;
  encoder: ArrayLike<number>;
  wanted: ArrayLike<number>;
  /** 0 where the answer counts for nothing. */
  weight: ArrayLike<number>;
}

/** How many drafts' worth of trust the weights that all kinds share have against those of one kind. */
const trust = 40;
/** The same against the scores of the other heads: a post that names a colleague is less of the organisation's. By cross-validation. */
const trustInOwn = 300;
const rounds = 30;

/** Numbers that an answer hangs on, the last of them 1, and the answer: 1 or 0. */
export interface Point {
  x: number[];
  wanted: number;
}

/**
 * Weights with which the sum of words and encoder is calibrated log-odds: logistic regression (Platt 1999, with two scores). A kind
 * has few drafts, so its weights are drawn to those that all kinds share.
 */
export function weigh(pairs: Pair[]): Pick<Combination, 'both' | 'alone'> {
  const both = fitAll(pairs, (pair, h) => [pair.words[h]!, pair.encoder[h]!]);
  const alone = fitAll(pairs, (pair, h) => [pair.encoder[h]!]);
  const all = both.map((own, h) => fitWithOthers(pairs, h, own));
  const besides = (from: number) => all.map((weights, h) => heads.map((_, j) => (j === h ? 0 : weights[from + j]!)));
  return {
    both: {
      words: all.map((weights, h) => weights[h]!), encoder: all.map((weights, h) => weights[heads.length + h]!), bias: all.map((weights) => weights.at(-1)!),
      besides: { words: besides(0), encoder: besides(heads.length) },
    },
    alone: { encoder: alone.map(([encoder]) => encoder!), bias: alone.map(([, bias]) => bias!) },
  };
}

/** What all scores together say of one head, drawn to what its own two scores say alone. */
function fitWithOthers(pairs: Pair[], h: number, [words, encoder, bias]: number[]): number[] {
  const prior = [...heads.map((_, j) => (j === h ? words! : 0)), ...heads.map((_, j) => (j === h ? encoder! : 0)), bias!];
  const points = pairs.filter(({ weight }) => weight[h]! > 0).map((pair): Point => ({ x: [...Array.from(pair.words), ...Array.from(pair.encoder), 1], wanted: pair.wanted[h]! }));
  return fit(points, prior, trustInOwn).map((value) => Number(value.toPrecision(4)));
}

function fitAll(pairs: Pair[], scoresOf: (pair: Pair, head: number) => number[]): number[][] {
  const pointsOf = (h: number): Point[] => pairs.filter(({ weight }) => weight[h]! > 0)
    .map((pair) => ({ x: [...scoresOf(pair, h), 1], wanted: pair.wanted[h]! }));
  const width = scoresOf(pairs[0]!, 0).length + 1;
  const shared = fit(risks.flatMap((_, h) => pointsOf(h)), Array.from({ length: width }, () => 0), 1e-3);
  return heads.map((_, h) => fit(pointsOf(h), shared, h < risks.length ? trust : 1e-3).map((value) => Number(value.toPrecision(6))));
}

/**
 * Newton's method on the log-loss, with a pull of `strength` towards `prior` (the bias, last, is free). A step is halved until it
 * lowers the loss: where scores and answers are far apart a whole one flies off and never comes back.
 */
export function fit(points: Point[], prior: number[], strength: number): number[] {
  const pull = prior.map((_, i) => (i === prior.length - 1 ? 1e-6 : strength));
  const sumOf = (x: number[], weights: number[]) => x.reduce((sum, value, i) => sum + value * weights[i]!, 0);
  const lossOf = (weights: number[]): number => {
    let loss = weights.reduce((sum, weight, i) => sum + 0.5 * pull[i]! * (weight - prior[i]!) ** 2, 0);
    for (const { x, wanted } of points) {
      const z = sumOf(x, weights);
      loss += Math.max(z, 0) - z * wanted + Math.log1p(Math.exp(-Math.abs(z)));
    }
    return loss;
  };
  let weights = prior;
  let loss = lossOf(weights);
  for (let round = 0; round < rounds; round += 1) {
    const gradient = weights.map((weight, i) => pull[i]! * (weight - prior[i]!));
    const hessian = pull.map((value, i) => pull.map((_, j) => (i === j ? value : 0)));
    for (const { x, wanted } of points) {
      const p = 1 / (1 + Math.exp(-sumOf(x, weights)));
      const slope = Math.max(1e-9, p * (1 - p));
      for (let i = 0; i < x.length; i += 1) {
        gradient[i]! += (p - wanted) * x[i]!;
        for (let j = 0; j < x.length; j += 1) hessian[i]![j]! += slope * x[i]! * x[j]!;
      }
    }
    const step = solve(hessian, gradient);
    if (step.reduce((sum, value, i) => sum + value * gradient[i]!, 0) < 1e-9) break; // nothing left to win
    let next = weights;
    let nextLoss = Infinity;
    for (let share = 1; share > 1e-9 && !(nextLoss < loss); share /= 2) {
      next = weights.map((weight, i) => weight - share * step[i]!);
      nextLoss = lossOf(next);
    }
    if (!(nextLoss < loss)) break;
    [weights, loss] = [next, nextLoss];
  }
  return weights;
}

/** Gauss's elimination; the matrix is small and positive definite. */
function solve(matrix: number[][], vector: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, vector[i]!]);
  for (let i = 0; i < rows.length; i += 1) {
    for (let j = 0; j < rows.length; j += 1) {
      if (j === i) continue;
      const factor = rows[j]![i]! / rows[i]![i]!;
      for (let k = i; k <= rows.length; k += 1) rows[j]![k]! -= factor * rows[i]![k]!;
    }
  }
  return rows.map((row, i) => row[rows.length]! / row[i]!);
}
