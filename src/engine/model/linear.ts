import type { ConceptIndex } from '../concepts/concept-index';
import type { Draft, Span } from '../types';
import type { Thresholds } from './decide';
import { createEvidencePicker, type EvidencePicker } from './evidence';
import { createFeatureReader, type Features } from './features';
import { type ModelFile, parseModel } from './format';

/** One step of the scale of a row; coarse, since rarity needs no more. */
export const rowScaleStep = 1 / 4;

/** What a feature without a row counts for the length of its group; a known one counts 1 to 9. */
const unknownWeight = 3;

/**
 * Square of the length that each group has before the first feature (about fifteen words), so that in a draft of two words each
 * of them doesn't weigh like a whole sentence.
 */
const emptySquares = [500, 400, 100, 0];

/** What the model thinks of one draft. */
export interface Judgement {
  /** Log-odds of each head; above 0 is more likely than not. */
  logits: Readonly<Record<string, number>>;
  /** The words that weighed most for a head: whole words, in text order, three spans at most. */
  evidence(head: string): Span[];
  /** Better evidence that takes longer, for the heads of what is said; a head without any is left out. */
  refine?: ((heads: string[]) => Promise<Readonly<Record<string, Span[]>>>) | undefined;
}

export interface Model {
  heads: readonly string[];
  thresholds: Thresholds;
  /** Same draft, same judgement; takes about a millisecond for 1,000 characters. */
  judge(draft: Draft): Judgement;
}

/** The rows that a draft has in a model, each once. */
export interface Vector {
  rows: number[];
  /** What each of them weighs. */
  values: number[];
  /** How often each of them was seen. */
  counts: number[];
  /** For each feature the place of its row in `rows`; -1 when the model doesn't know it. */
  places: Int32Array;
}

/**
 * A model from the bytes of its file and the classes of words that it was trained with.
 * @throws Error that says what is wrong with the file.
 */
export function loadModel(bytes: Uint8Array, index: ConceptIndex): Model {
  const file = parseModel(bytes);
  const { heads, biases, scales, weights, thresholds } = file;
  const vectorise = createVectoriser(file, file.groupWeights);
  const readFeatures = createFeatureReader(index);
  return {
    heads,
    thresholds,
    judge(draft) {
      const features = readFeatures(draft);
      const vector = vectorise(features);
      const { rows, values } = vector;
      const sums = new Float64Array(heads.length);
      for (let i = 0; i < rows.length; i += 1) {
        const at = rows[i]! * heads.length;
        for (let head = 0; head < heads.length; head += 1) sums[head]! += values[i]! * weights[at + head]!;
      }
      const logits = Object.fromEntries(heads.map((head, i) => [head, biases[i]! + scales[i]! * sums[i]!]));
      let pick: EvidencePicker | undefined;
      return {
        logits,
        evidence(head) {
          const column = heads.indexOf(head);
          if (column < 0) return [];
          pick ??= createEvidencePicker(draft.text, features, vector);
          return pick((i) => values[i]! * weights[rows[i]! * heads.length + column]!);
        },
      };
    },
  };
}

/**
 * Makes the step from features to rows: a feature weighs (1 + ln count) × the scale of its row, each group is
 * brought to length 1 and multiplied by its weight. Features
 * without a row count for the length, so that a text of which little is known pulls less. The trainer uses this very function.
 */
export function createVectoriser(
  file: Pick<ModelFile, 'bits' | 'rowHashes' | 'rowScales'>,
  groupWeights: number[],
): (features: Features) => Vector {
  const shift = 32 - file.bits;
  const table = new Uint32Array(2 ** file.bits);
  file.rowHashes.forEach((hash, row) => {
    table[hash] = row + 1;
  });
  /** Place in `rows` of the draft at hand, plus 1; all 0 between two drafts. */
  const placeOfRow = new Uint32Array(file.rowHashes.length);
  return ({ hashes, groups }) => {
    const rows: number[] = [];
    const counts: number[] = [];
    const groupOfRow: number[] = [];
    const places = new Int32Array(hashes.length).fill(-1);
    const squares = [...emptySquares];
    for (let i = 0; i < hashes.length; i += 1) {
      const row = table[hashes[i]! >>> shift]! - 1;
      if (row < 0) {
        squares[groups[i]!]! += unknownWeight ** 2;
        continue;
      }
      if (placeOfRow[row] === 0) {
        placeOfRow[row] = rows.push(row);
        groupOfRow.push(groups[i]!);
        counts.push(0);
      }
      places[i] = placeOfRow[row]! - 1;
      counts[places[i]!]! += 1;
    }
    const values = rows.map((row, i) => {
      const value = (1 + Math.log(counts[i]!)) * file.rowScales[row]! * rowScaleStep;
      squares[groupOfRow[i]!]! += value * value;
      placeOfRow[row] = 0;
      return value;
    });
    const factors = squares.map((square, group) => (square > 0 ? groupWeights[group]! / Math.sqrt(square) : 0));
    for (let i = 0; i < values.length; i += 1) values[i]! *= factors[groupOfRow[i]!]!;
    return { rows, values, counts, places };
  };
}
