import { existsSync, readFileSync } from 'node:fs';
import { heads } from './targets';

/** What encoders say of drafts that they never saw. */
export interface Unseen {
  /** By id of the draft. */
  logits: Map<string, Float64Array>;
  /** How far theirs lie apart, against those of the encoder that is shipped, which was trained on more. */
  spread: number;
}

/** What `encoder/collect.py` wrote; empty where there is no such file. */
export function readUnseen(file: string): Unseen {
  if (!existsSync(file)) return { logits: new Map(), spread: 1 };
  const { step, spread, ids, logits } = JSON.parse(readFileSync(file, 'utf8')) as { step: number; spread: number; ids: string[]; logits: string };
  const bytes = Buffer.from(logits, 'base64');
  if (bytes.length !== 2 * heads.length * ids.length) throw new Error(`${file}: ${ids.length} drafts, but not ${heads.length} numbers each`);
  return { spread, logits: new Map(ids.map((id, row) => [id, Float64Array.from(heads, (_, h) => bytes.readInt16LE(2 * (row * heads.length + h)) * step)])) };
}
