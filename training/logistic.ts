import type { Matrix } from './matrix';

/** What each draft should answer to each head. */
export interface Targets {
  heads: number;
  /** Draft after draft: 1 yes, 0 no. */
  wanted: Uint8Array;
  /** Draft after draft: what an error counts; 0 leaves the draft out for that head. */
  weight: Float32Array;
}

/** Weights row after row, then one row of biases. */
export type Weights = Float64Array;

interface FitOptions {
  /** Numbers of the drafts to learn from. */
  drafts: number[];
  /** How much the drafts count against the wish for small weights. */
  strength: number;
  iterations: number;
}

/** Heads that are worked on at once, in variables of their own: thrice as fast as a loop over all. */
const atOnce = 4;

/**
 * Logistic regression for all heads at once, with small weights preferred (L2; biases are free), by L-BFGS with a
 * fixed number of iterations: same data, same weights. It walks feature by feature, so that only the log-odds of the drafts, which fit in
 * the processor's cache, are jumped about in.
 */
export function fitLogistic(matrix: Matrix, targets: Targets, { drafts, strength, iterations }: FitOptions): Weights {
  const { heads } = targets;
  const { begins, places, values } = byColumn(matrix, drafts);
  const biasAt = matrix.width * heads;
  const stride = Math.ceil(heads / atOnce) * atOnce;
  /** Log-odds of each draft and head, then the slope of their loss. */
  const work = new Float64Array(drafts.length * stride);
  /** Weights or sums of one feature. */
  const row = new Float64Array(stride);

  function predictDrafts(weights: Weights): void {
    for (let i = 0; i < drafts.length; i += 1) for (let head = 0; head < heads; head += 1) work[i * stride + head] = weights[biasAt + head]!;
    for (let column = 0; column < matrix.width; column += 1) {
      const end = begins[column + 1]!;
      for (let head = 0; head < heads; head += 1) row[head] = weights[column * heads + head]!;
      for (let head = 0; head < stride; head += atOnce) {
        const [a, b, c, d] = [row[head]!, row[head + 1]!, row[head + 2]!, row[head + 3]!];
        for (let k = begins[column]!; k < end; k += 1) {
          const value = values[k]!;
          const at = places[k]! * stride + head;
          work[at]! += value * a;
          work[at + 1]! += value * b;
          work[at + 2]! += value * c;
          work[at + 3]! += value * d;
        }
      }
    }
  }

  /** Turns log-odds into slopes; gives back the loss. */
  function takeSlopes(gradient: Float64Array): number {
    let loss = 0;
    for (let i = 0; i < drafts.length; i += 1) {
      for (let head = 0; head < heads; head += 1) {
        const at = drafts[i]! * heads + head;
        const z = work[i * stride + head]!;
        const count = strength * targets.weight[at]!;
        const y = targets.wanted[at]!;
        loss += count * (Math.max(z, 0) - z * y + Math.log1p(Math.exp(-Math.abs(z))));
        const slope = count * (1 / (1 + Math.exp(-z)) - y);
        work[i * stride + head] = slope;
        gradient[biasAt + head]! += slope;
      }
    }
    return loss;
  }

  function sumSlopes(column: number): void {
    const end = begins[column + 1]!;
    for (let head = 0; head < stride; head += atOnce) {
      let [a, b, c, d] = [0, 0, 0, 0];
      for (let k = begins[column]!; k < end; k += 1) {
        const value = values[k]!;
        const at = places[k]! * stride + head;
        a += value * work[at]!;
        b += value * work[at + 1]!;
        c += value * work[at + 2]!;
        d += value * work[at + 3]!;
      }
      row[head] = a;
      row[head + 1] = b;
      row[head + 2] = c;
      row[head + 3] = d;
    }
  }

  function lossAndGradient(weights: Weights, gradient: Float64Array): number {
    gradient.fill(0);
    predictDrafts(weights);
    let loss = takeSlopes(gradient);
    for (let column = 0; column < matrix.width; column += 1) {
      sumSlopes(column);
      for (let head = 0, at = column * heads; head < heads; head += 1, at += 1) {
        loss += 0.5 * weights[at]! * weights[at]!;
        gradient[at] = weights[at]! + row[head]!;
      }
    }
    return loss;
  }
  return minimise(lossAndGradient, new Float64Array(biasAt + heads), iterations);
}

/** The values of some drafts, feature after feature; `places` are places in `drafts`. */
function byColumn({ begins, columns, values, width }: Matrix, drafts: number[]): { begins: Int32Array; places: Int32Array; values: Float32Array } {
  const starts = new Int32Array(width + 1);
  for (const draft of drafts) for (let i = begins[draft]!; i < begins[draft + 1]!; i += 1) starts[columns[i]! + 1]! += 1;
  for (let column = 0; column < width; column += 1) starts[column + 1]! += starts[column]!;
  const next = starts.slice();
  const places = new Int32Array(starts[width]!);
  const sorted = new Float32Array(starts[width]!);
  drafts.forEach((draft, place) => {
    for (let i = begins[draft]!; i < begins[draft + 1]!; i += 1) {
      const at = next[columns[i]!]!;
      next[columns[i]!] = at + 1;
      places[at] = place;
      sorted[at] = values[i]!;
    }
  });
  return { begins: starts, places, values: sorted };
}

/** Log-odds of one draft for each head, into `into`. */
export function predict(matrix: Matrix, weights: ArrayLike<number>, heads: number, draft: number, into: Float64Array): void {
  const biasAt = matrix.width * heads;
  for (let head = 0; head < heads; head += 1) into[head] = weights[biasAt + head]!;
  for (let i = matrix.begins[draft]!; i < matrix.begins[draft + 1]!; i += 1) {
    const value = matrix.values[i]!;
    const row = matrix.columns[i]! * heads;
    for (let head = 0; head < heads; head += 1) into[head]! += value * weights[row + head]!;
  }
}

type Loss = (at: Float64Array, gradient: Float64Array) => number;

const memory = 6;

/** L-BFGS with a backtracking line search (Nocedal and Wright, Numerical Optimization, algorithms 7.4 and 7.5). */
export function minimise(loss: Loss, start: Float64Array, iterations: number): Float64Array {
  const size = start.length;
  let at = Float64Array.from(start);
  let gradient = new Float64Array(size);
  let value = loss(at, gradient);
  const steps: { move: Float64Array; change: Float64Array; rho: number }[] = [];
  for (let round = 0; round < iterations; round += 1) {
    const direction = searchDirection(gradient, steps);
    const slope = dot(direction, gradient);
    if (!(slope < 0)) break;
    const nextGradient = new Float64Array(size);
    let next = at;
    let nextValue = Infinity;
    let length = steps.length ? 1 : 1 / Math.sqrt(dot(gradient, gradient));
    for (let tries = 0; tries < 20; tries += 1, length /= 2) {
      next = at.map((x, i) => x + length * direction[i]!);
      nextValue = loss(next, nextGradient);
      if (nextValue <= value + 1e-4 * length * slope) break;
    }
    if (!(nextValue < value)) break;
    const move = next.map((x, i) => x - at[i]!);
    const change = nextGradient.map((x, i) => x - gradient[i]!);
    const curvature = dot(move, change);
    if (curvature > 0) steps.push({ move, change, rho: 1 / curvature });
    if (steps.length > memory) steps.shift();
    [at, gradient, value] = [next, nextGradient, nextValue];
  }
  return at;
}

function searchDirection(gradient: Float64Array, steps: { move: Float64Array; change: Float64Array; rho: number }[]): Float64Array {
  const direction = gradient.map((x) => -x);
  const alphas: number[] = [];
  for (const { move, change, rho } of [...steps].reverse()) {
    const alpha = rho * dot(move, direction);
    alphas.push(alpha);
    addTo(direction, change, -alpha);
  }
  const last = steps.at(-1);
  if (last) {
    const scale = 1 / (last.rho * dot(last.change, last.change));
    direction.forEach((x, i) => {
      direction[i] = x * scale;
    });
  }
  for (const { move, change, rho } of steps) addTo(direction, move, alphas.pop()! - rho * dot(change, direction));
  return direction;
}

function addTo(target: Float64Array, other: Float64Array, times: number): void {
  for (let i = 0; i < target.length; i += 1) target[i]! += times * other[i]!;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}
