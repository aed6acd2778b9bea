import type { Features } from '../src/engine/model/features';
import { createVectoriser, rowScaleStep } from '../src/engine/model/linear';

/** Drafts as rows of sparse numbers. */
export interface Matrix {
  /** Where each draft begins in `columns` and `values`; one more than there are drafts. */
  begins: Int32Array;
  columns: Int32Array;
  values: Float32Array;
  width: number;
}

/** The features that a model knows: their hashes, ascending, and how rare each is. */
export interface Vocabulary {
  bits: number;
  rowHashes: Uint32Array;
  rowScales: Uint8Array;
}

/** The features that stand in at least `least` drafts, with their inverse document frequency. */
export function countVocabulary(all: Features[], bits: number, least: number): Vocabulary {
  const shift = 32 - bits;
  const frequency = new Uint32Array(2 ** bits);
  const lastSeen = new Int32Array(2 ** bits).fill(-1);
  all.forEach(({ hashes }, draft) => {
    for (const hash of hashes) {
      const slot = hash >>> shift;
      if (lastSeen[slot] === draft) continue;
      lastSeen[slot] = draft;
      frequency[slot]! += 1;
    }
  });
  const rowHashes = Uint32Array.from([...frequency.keys()].filter((slot) => frequency[slot]! >= least));
  const rarity = (count: number) => Math.log((1 + all.length) / (1 + count)) + 1;
  return { bits, rowHashes, rowScales: Uint8Array.from(rowHashes, (slot) => Math.round(rarity(frequency[slot]!) / rowScaleStep)) };
}

/** Drafts as a matrix over a vocabulary, exactly as the engine sees them. */
export function toMatrix(all: Features[], vocabulary: Vocabulary, groupWeights: number[]): Matrix {
  const vectorise = createVectoriser(vocabulary, groupWeights);
  const begins = new Int32Array(all.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  all.forEach((features, draft) => {
    const vector = vectorise(features);
    for (let i = 0; i < vector.rows.length; i += 1) {
      columns.push(vector.rows[i]!);
      values.push(vector.values[i]!);
    }
    begins[draft + 1] = columns.length;
  });
  return { begins, columns: Int32Array.from(columns), values: Float32Array.from(values), width: vocabulary.rowHashes.length };
}
