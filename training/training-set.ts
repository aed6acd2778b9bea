import { join } from 'node:path';
import { type Features, readFeatures } from '../src/engine/model/features';
import type { Targets } from './logistic';
import { type LabelledDraft, readDrafts, readPlainSentences } from './read-drafts';
import { toTargets } from './targets';

/** All that the word model learns from: the labelled drafts, then the plain sentences. */
export interface TrainingSet {
  drafts: LabelledDraft[];
  features: Features[];
  targets: Targets;
}

/** @param root of the repository */
export function readTrainingSet(root: string): TrainingSet {
  const drafts = [...readDrafts(join(root, 'training/drafts')), ...readPlainSentences(join(root, 'training/plain-sentences.txt'))];
  return { drafts, features: drafts.map(readFeatures), targets: toTargets(drafts) };
}
