import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { decide, type Thresholds } from '../src/engine/model/decide';
import { createConceptIndex } from '../src/engine/concepts/concept-index';
import { createFeatureReader } from '../src/engine/model/features';
import { writeModel } from '../src/engine/model/format';
import { compileConcepts, readConcepts } from '../src/rulebook';
import { fitModel, predictAll, recipe } from './fit-model';
import { type Figures, measure } from './measure';
import { dealFolds, type LabelledDraft, readDraftFile, readDrafts, readPlainSentences } from './read-drafts';
import { cardFile, fingerprintOfData, type ModelCard, sha256 } from './model-card';
import { heads, isPlain, toTargets } from './targets';
import { findThresholds, type Scored } from './thresholds';

const folds = 5;
const root = fileURLToPath(new URL('..', import.meta.url));
const started = performance.now();
const say = (text: string) => console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`);

const labelled = readDrafts(join(root, 'training/drafts'));
const plain = readPlainSentences(join(root, 'training/plain-sentences.txt'));
const drafts = [...labelled, ...plain];
const concepts = compileConcepts(readConcepts(join(root, 'rules')));
const readFeatures = createFeatureReader(createConceptIndex(concepts));
const features = drafts.map(readFeatures);
const targets = toTargets(drafts);
const foldOf = dealFolds(drafts, folds);
say(`${labelled.length} drafts and ${plain.length} plain sentences read`);

const unseen: Scored[] = [];
for (let fold = 0; fold < folds; fold += 1) {
  const others = [...drafts.keys()].filter((i) => foldOf[i] !== fold);
  const held = [...drafts.keys()].filter((i) => foldOf[i] === fold);
  const fitted = fitModel(features, targets, others);
  const scored = score(held.map((i) => drafts[i]!), predictAll(fitted, held.map((i) => features[i]!)));
  scored.forEach((one, i) => {
    unseen[held[i]!] = one;
  });
  say(`fold ${fold + 1} of ${folds}`);
}
const unseenDrafts = unseen.filter(({ draft }) => !isPlain(draft));
const thresholds = findThresholds(unseenDrafts);
say('thresholds found');

const final = fitModel(features, targets, [...drafts.keys()]);
const { vocabulary, ...rest } = final;
const bytes = writeModel({ heads: [...heads], thresholds, ...rest, ...vocabulary });
writeFileSync(join(root, 'assets/public/model.bin'), bytes);
say(`model.bin: ${vocabulary.rowHashes.length} features, ${kilobytes(bytes)} kB, ${kilobytes(gzipSync(bytes, { level: 9 }))} kB gzip`);

const dev = readDraftFile(join(root, 'tests/drafts/dev.jsonl'));
const columns: Record<string, Figures> = {
  training: figures(score(drafts, predictAll(final, features)).filter(({ draft }) => !isPlain(draft))),
  'cross-validation': figures(unseenDrafts),
  ...(dev.length ? { dev: figures(score(dev, predictAll(final, dev.map(readFeatures)))) } : {}),
};
const card: ModelCard = { sha256: sha256(bytes), madeFrom: fingerprintOfData(root, concepts), figures: columns };
writeFileSync(join(root, cardFile), `${JSON.stringify(card, (_, value) => (typeof value === 'number' ? Number(value.toFixed(4)) : value), 2)}\n`);
const names = Object.keys(columns);
console.log(`\n${''.padEnd(18)}${names.map((name) => name.padStart(18)).join('')}`);
for (const figure of Object.keys(columns.training!) as (keyof Figures)[]) {
  const value = (name: string) => (figure === 'drafts' ? String(columns[name]!.drafts) : columns[name]![figure].toFixed(3));
  console.log(`${figure.padEnd(18)}${names.map((name) => value(name).padStart(18)).join('')}`);
}
console.log(`\nThresholds by cross-validation on the training drafts alone: ${JSON.stringify(recipe)}`);

function score(of: LabelledDraft[], logits: Float64Array): Scored[] {
  return of.map((draft, i) => ({ draft, logits: Object.fromEntries(heads.map((head, h) => [head, logits[i * heads.length + h]!])) }));
}

function figures(scored: Scored[], by: Thresholds = thresholds): Figures {
  return measure(scored.map(({ draft }) => draft), scored.map(({ logits }) => decide(logits, by)));
}

function kilobytes(of: Uint8Array): string {
  return (of.length / 1000).toFixed(1);
}
