import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crossValidate, foldCount } from './cross-validate';
import { recipe } from './fit-model';
import { heads, isPlain } from './targets';
import type { Scored } from './thresholds';
import { readTrainingSet, type TrainingSet } from './training-set';

/** Of the trainer's own code, what decides which log-odds come out. */
const makers = ['cross-validate.ts', 'fit-model.ts', 'logistic.ts', 'matrix.ts', 'read-drafts.ts'];

/**
 * The training drafts, each with the log-odds of a word model that never saw it. Five trainings take some minutes, so the
 * answer is kept under `.cache/` for as long as drafts, features, recipe and trainer are the same.
 * @param root of the repository
 * @param say told what is being waited for
 */
export function unseenDrafts(root: string, say: (text: string) => void): Scored[] {
  const set = readTrainingSet(root);
  const file = join(root, '.cache', `cross-validation-${keyOf(root, set)}.json`);
  const labelled = (scored: Scored[]) => scored.filter(({ draft }) => !isPlain(draft));
  if (existsSync(file)) {
    const logits = JSON.parse(readFileSync(file, 'utf8')) as number[][];
    return labelled(set.drafts.map((draft, i) => ({ draft, logits: Object.fromEntries(heads.map((head, h) => [head, logits[i]![h]!])) })));
  }
  say('cross-validation, some minutes');
  const scored = crossValidate(set.drafts, set.features, set.targets, (fold) => say(`fold ${fold + 1} of ${foldCount}`));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(scored.map(({ logits }) => heads.map((head) => Number(logits[head]!.toFixed(6))))));
  return labelled(scored);
}

function keyOf(root: string, { features, targets }: TrainingSet): string {
  const hash = createHash('sha256').update(JSON.stringify([recipe, foldCount]));
  for (const { hashes, groups } of features) hash.update(Uint32Array.from(hashes)).update(Uint8Array.from(groups));
  hash.update(targets.wanted).update(targets.weight);
  for (const name of makers) hash.update(readFileSync(join(root, 'training', name)));
  return hash.digest('hex').slice(0, 16);
}
