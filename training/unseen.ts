import { existsSync, readFileSync } from 'node:fs';
import { heads } from './targets';

/** Logits of each draft, by id, by an encoder that never saw it; what `encoder/collect.py` wrote. Empty where there is no such file. */
export function readUnseen(file: string): Map<string, Float64Array> {
  if (!existsSync(file)) return new Map();
  const { step, ids, logits } = JSON.parse(readFileSync(file, 'utf8')) as { step: number; ids: string[]; logits: string };
  const bytes = Buffer.from(logits, 'base64');
  if (bytes.length !== 2 * heads.length * ids.length) throw new Error(`${file}: ${ids.length} drafts, but not ${heads.length} numbers each`);
  return new Map(ids.map((id, row) => [id, Float64Array.from(heads, (_, h) => bytes.readInt16LE(2 * (row * heads.length + h)) * step)]));
}
