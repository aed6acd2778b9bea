import { join } from 'node:path';
import type { CompiledConcepts } from '../src/engine/concepts/compiled-concepts';
import { createConceptIndex } from '../src/engine/concepts/concept-index';
import { createFeatureReader, type Features } from '../src/engine/model/features';
import { compileConcepts, readConcepts } from '../src/rulebook';
import type { Targets } from './logistic';
import { type LabelledDraft, readDrafts, readPlainSentences } from './read-drafts';
import { toTargets } from './targets';

/** All that the word model learns from: the labelled drafts, then the plain sentences. */
export interface TrainingSet {
  drafts: LabelledDraft[];
  features: Features[];
  targets: Targets;
  /** What a draft is to the model, by the classes of words that were read. */
  readFeatures: (draft: LabelledDraft) => Features;
  concepts: CompiledConcepts;
}

/** @param root of the repository */
export function readTrainingSet(root: string): TrainingSet {
  const drafts = [...readDrafts(join(root, 'training/drafts')), ...readPlainSentences(join(root, 'training/plain-sentences.txt'))];
  const concepts = compileConcepts(readConcepts(join(root, 'rules')));
  const readFeatures = createFeatureReader(createConceptIndex(concepts));
  return { drafts, features: drafts.map(readFeatures), targets: toTargets(drafts), readFeatures, concepts };
}
