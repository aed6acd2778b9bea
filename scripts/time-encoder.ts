import { createEncoder } from '../src/encoder/create-encoder';
import { makeEncoderFile } from '../tests/unit/encoder/make-encoder-file';
import { seededRandom } from '../training/seeded-random';

/** Times in milliseconds of one kernel with one depth, and what came out, so that runs in other places can be held against it. */
export interface EncoderTimes {
  /** Compiling, checking the file, unpacking: until the first text can go in. */
  load: number;
  /** A text each: its tokens, how many windows of that length, and the least and the middle of `runs` times. */
  texts: { tokens: number; windows: number; least: number; median: number; runs: number }[];
  /** The bits of all logits, as one number. */
  bits: number;
}

// A changed sentence, one with the sentence before it, a post of 280 characters, a full window, a post of 3,000 characters.
const lengths = [
  { tokens: 25, windows: 1, runs: 31 },
  { tokens: 45, windows: 1, runs: 31 },
  { tokens: 110, windows: 1, runs: 21 },
  { tokens: 128, windows: 1, runs: 21 },
  { tokens: 128, windows: 10, runs: 5 },
];

/**
 * Times a kernel on random weights: speed and size are a trained model's, the answers mean nothing. Runs in Node and in pages.
 * @param now a clock in milliseconds.
 */
export async function timeEncoder(wasm: Uint8Array<ArrayBuffer>, layers: number, vocabulary: number, now = () => performance.now()): Promise<EncoderTimes> {
  const file = makeEncoderFile({ layers, vocabulary, seed: 1 });
  const started = now();
  const encoder = await createEncoder(wasm, file);
  const load = now() - started;
  const random = seededRandom(2);
  let bits = 0;
  const texts = lengths.map(({ tokens, windows, runs }) => {
    const ids = Array.from({ length: windows }, () => Int32Array.from({ length: tokens }, () => random() * vocabulary));
    const times = Array.from({ length: runs }, () => {
      const before = now();
      for (const window of ids) for (const bit of new Int32Array(encoder.logits(window).buffer)) bits = (Math.imul(bits, 31) + bit) | 0;
      return now() - before;
    }).sort((a, b) => a - b);
    return { tokens, windows, least: times[0]!, median: times[times.length >> 1]!, runs };
  });
  return { load, texts, bits };
}
