import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decide } from '../../../src/engine/model/decide';
import { createConceptIndex } from '../../../src/engine/concepts/concept-index';
import { createFeatureReader } from '../../../src/engine/model/features';
import { parseModel, writeModel } from '../../../src/engine/model/format';
import { loadModel } from '../../../src/engine/model/linear';
import { compileConcepts, readConcepts } from '../../../src/rulebook';
import { fitModel, predictAll } from '../../../training/fit-model';
import { minimise } from '../../../training/logistic';
import { measure } from '../../../training/measure';
import { cardFile, fingerprintOfData, type ModelCard, sha256 } from '../../../training/model-card';
import { dealFolds, readDrafts } from '../../../training/read-drafts';
import { heads, toTargets } from '../../../training/targets';

const bytes = new Uint8Array(readFileSync('assets/public/model.bin'));
const concepts = compileConcepts(readConcepts('rules'));
const index = createConceptIndex(concepts);
const readFeatures = createFeatureReader(index);
const drafts = readDrafts('training/drafts');
const sample = drafts.filter((_, i) => i % 60 === 0);

test('the engine judges as the trainer predicted', () => {
  const model = loadModel(bytes, index);
  const { rowHashes, rowScales, bits, ...rest } = parseModel(bytes);
  const predicted = predictAll({ vocabulary: { rowHashes, rowScales, bits }, ...rest }, sample.map(readFeatures));
  sample.forEach((draft, i) => {
    const { logits } = model.judge(draft);
    heads.forEach((head, h) => expect(logits[head]).toBeCloseTo(predicted[i * heads.length + h]!, 4));
  });
});

test('the model that is shipped was trained on the drafts and the classes of words as they are now', () => {
  const card = JSON.parse(readFileSync(cardFile, 'utf8')) as ModelCard;
  expect(sha256(bytes), 'assets/public/model.bin').toBe(card.sha256);
  expect(fingerprintOfData('.', concepts), 'changed since: npm run train').toBe(card.madeFrom);
});

test('same drafts, same bytes, and what was learnt is known', () => {
  const some = drafts.slice(0, 240);
  const train = () => {
    const features = some.map(readFeatures);
    const { vocabulary, ...rest } = fitModel(features, toTargets(some), [...some.keys()]);
    return writeModel({ heads: [...heads], thresholds: loadModel(bytes, index).thresholds, ...vocabulary, ...rest });
  };
  const first = train();
  expect(Buffer.from(first).equals(train())).toBe(true);
  const model = loadModel(first, index);
  const right = some.filter((draft) => model.judge(draft).logits.raise! > 0 === (draft.advice !== 'clear')).length;
  expect(right / some.length).toBeGreaterThan(0.9);
});

test('the model that is shipped fits the drafts it was trained on', () => {
  const model = loadModel(bytes, index);
  const figures = measure(sample, sample.map((draft) => decide(model.judge(draft).logits, model.thresholds)));
  expect(figures.kindMicroF1).toBeGreaterThan(0.9);
});

test('neighbouring drafts stay in one fold, and folds are alike in size', () => {
  const folds = dealFolds(drafts, 5);
  const blocks = new Map<string, Set<number>>();
  drafts.forEach(({ block }, i) => blocks.set(block, (blocks.get(block) ?? new Set()).add(folds[i]!)));
  expect([...blocks.values()].every((of) => of.size === 1)).toBe(true);
  const sizes = [0, 1, 2, 3, 4].map((fold) => folds.filter((of) => of === fold).length);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(drafts.length / 20);
});

test('the search for the least loss ends in the valley', () => {
  const bowl = (at: Float64Array, gradient: Float64Array) => {
    gradient[0] = 2 * (at[0]! - 3);
    gradient[1] = 20 * (at[1]! + 1);
    return (at[0]! - 3) ** 2 + 10 * (at[1]! + 1) ** 2;
  };
  const [x, y] = minimise(bowl, new Float64Array(2), 30);
  expect(x).toBeCloseTo(3, 5);
  expect(y).toBeCloseTo(-1, 5);
});
