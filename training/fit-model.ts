import type { Features } from '../src/engine/model/features';
import { domains } from '../src/engine/types';
import { fitLogistic, predict, type Targets, type Weights } from './logistic';
import { countVocabulary, toMatrix, type Vocabulary } from './matrix';
import { heads } from './targets';

/** How the model is fitted; chosen by cross-validation on the training drafts. */
export const recipe = {
  bits: 20,
  /**
   * A feature must stand in this many drafts. Rarer ones add nothing in cross-validation; picking features by their weight
   * in a first fit costs more than it saves.
   */
  leastDrafts: 6,
  /** Weights of the groups word, char, class, context. */
  groupWeights: [2, 1.1, 0.75, 0.5],
  /** How much the drafts count against small weights. */
  strength: 5,
  iterations: 45,
  /** Largest step count of a weight; heavier ones are cut off. Domains rest on many light words, so their steps are finer. */
  steps: { domain: 20, other: 10 },
  /** Share of the weights of a head that is not cut off. */
  uncut: 0.9995,
};

/** A model as it is shipped: weights in whole steps. */
export interface Fitted {
  vocabulary: Vocabulary;
  groupWeights: number[];
  biases: number[];
  scales: number[];
  weights: Int8Array;
}

/** Learns from some of the drafts: features, weights, then whole steps. */
export function fitModel(all: Features[], targets: Targets, drafts: number[]): Fitted {
  const { bits, leastDrafts, groupWeights, strength, iterations } = recipe;
  const vocabulary = countVocabulary(drafts.map((draft) => all[draft]!), bits, leastDrafts);
  const matrix = toMatrix(all, vocabulary, groupWeights);
  const weights = fitLogistic(matrix, targets, { drafts, strength, iterations });
  return { vocabulary, groupWeights, ...inSteps(weights, matrix.width) };
}

/** Log-odds of all drafts, draft after draft, by the weights as they are shipped. */
export function predictAll(fitted: Fitted, all: Features[]): Float64Array {
  const matrix = toMatrix(all, fitted.vocabulary, fitted.groupWeights);
  const count = heads.length;
  const weights = new Float64Array((matrix.width + 1) * count);
  fitted.weights.forEach((step, i) => {
    weights[i] = step * fitted.scales[i % count]!;
  });
  weights.set(fitted.biases, matrix.width * count);
  const logits = new Float64Array(all.length * count);
  for (let draft = 0; draft < all.length; draft += 1) {
    predict(matrix, weights, count, draft, logits.subarray(draft * count, (draft + 1) * count));
  }
  return logits;
}

function inSteps(weights: Weights, rows: number): Pick<Fitted, 'biases' | 'scales' | 'weights'> {
  const limits = heads.map((head) => ((domains as readonly string[]).includes(head) ? recipe.steps.domain : recipe.steps.other));
  const scales = limits.map((limit, head) => {
    const sizes = Float64Array.from({ length: rows }, (_, row) => Math.abs(weights[row * heads.length + head]!)).sort();
    return Number((sizes[Math.floor(rows * recipe.uncut)]! / limit).toPrecision(6));
  });
  const steps = Int8Array.from({ length: rows * heads.length }, (_, i) => {
    const head = i % heads.length;
    return Math.max(-limits[head]!, Math.min(limits[head]!, Math.round(weights[i]! / scales[head]!)));
  });
  const biases = Array.from(weights.subarray(rows * heads.length), (bias) => Number(bias.toPrecision(6)));
  return { biases, scales, weights: steps };
}
