import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledConcepts } from '../src/engine/concepts/compiled-concepts';
import type { Figures } from './measure';

/** What the shipped model is: from which data, and how well it did. Written beside it by the trainer, checked by a test. */
export interface ModelCard {
  /** Of `assets/public/model.bin`. */
  sha256: string;
  /** Of the labelled drafts, the plain sentences and the classes of words: a change in any of them asks for a new training. */
  madeFrom: string;
  figures: Record<string, Figures>;
}

export const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/** @param root of the repository */
export function fingerprintOfData(root: string, concepts: CompiledConcepts): string {
  const folder = join(root, 'training/drafts');
  const files = [...readdirSync(folder).sort().map((name) => join(folder, name)), join(root, 'training/plain-sentences.txt')];
  return sha256(JSON.stringify([concepts, ...files.map((file) => sha256(readFileSync(file)))]));
}

export const cardFile = 'training/model-card.json';
