import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { decide, type Thresholds } from '../src/engine/model/decide';
import { writeModel } from '../src/engine/model/format';
import { crossValidate, foldCount, scoreAll } from './cross-validate';
import { fitModel, recipe } from './fit-model';
import { type Figures, measure } from './measure';
import { readDraftFile } from './read-drafts';
import { cardFile, fingerprintOfData, type ModelCard, sha256 } from './model-card';
import { heads, isPlain } from './targets';
import { findThresholds, type Scored } from './thresholds';
import { readTrainingSet } from './training-set';
import { readUnseen } from './unseen';
import { weighTogether } from './weigh-together';

const root = fileURLToPath(new URL('..', import.meta.url));
const started = performance.now();
const say = (text: string) => console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`);

const { drafts, features, targets, readFeatures, concepts } = readTrainingSet(root);
const plain = drafts.filter(isPlain).length;
say(`${drafts.length - plain} drafts and ${plain} plain sentences read`);

const unseen = crossValidate(drafts, features, targets, (fold) => say(`fold ${fold + 1} of ${foldCount}`));
const unseenDrafts = unseen.filter(({ draft }) => !isPlain(draft));
const thresholds = findThresholds(unseenDrafts);
say('thresholds found');

const final = fitModel(features, targets, [...drafts.keys()]);
const { vocabulary, ...rest } = final;
const bytes = writeModel({ heads: [...heads], thresholds, ...rest, ...vocabulary });
writeFileSync(join(root, 'assets/public/model.bin'), bytes);
say(`model.bin: ${vocabulary.rowHashes.length} features, ${kilobytes(bytes)} kB, ${kilobytes(gzipSync(bytes, { level: 9 }))} kB gzip`);

const together = weighTogether(drafts, targets, unseen, readUnseen(join(root, 'training/encoder/unseen.json')));
if (together) {
  writeFileSync(join(root, 'assets/public/second-opinion.json'), `${JSON.stringify(together.combination)}\n`);
  say(`second-opinion.json: weights from ${together.scored.length} drafts`);
}
const dev = readDraftFile(join(root, 'tests/drafts/dev.jsonl'));
const columns: Record<string, Figures> = {
  training: figures(scoreAll(final, drafts, features).filter(({ draft }) => !isPlain(draft))),
  'cross-validation': figures(unseenDrafts),
  ...(together ? { 'with encoder': figures(together.scored, together.combination.thresholds) } : {}),
  ...(dev.length ? { dev: figures(scoreAll(final, dev, dev.map(readFeatures))) } : {}),
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

function figures(scored: Scored[], by: Thresholds = thresholds): Figures {
  return measure(scored.map(({ draft }) => draft), scored.map(({ logits }) => decide(logits, by)));
}

function kilobytes(of: Uint8Array): string {
  return (of.length / 1000).toFixed(1);
}
