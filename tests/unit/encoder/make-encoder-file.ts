import { crc32 } from '../../../src/encoder/crc-32';
import { matrices, shape } from '../../../src/encoder/read-encoder-file';
import { seededRandom } from '../../../training/seeded-random';

/** What a random encoder looks like; weights are about as large as a trained one's unless `spread` says otherwise. */
export interface Recipe {
  layers: number;
  vocabulary: number;
  seed: number;
  positions?: number;
  outputs?: number;
  /** How many times as large scales and norm weights are: large ones give extreme activations. */
  spread?: number;
  /** Share of blocks, embedding rows and outputs that are all zeros. */
  zeros?: number;
}

/** Bytes of `encoder.bin` with random contents that depend on the recipe alone. */
export function makeEncoderFile({ layers, vocabulary, seed, positions = 256, outputs = 19, spread = 1, zeros = 0 }: Recipe): Uint8Array<ArrayBuffer> {
  const { hidden, ffn, heads, block } = shape;
  const random = seededRandom(seed);
  const isZero = () => zeros > 0 && random() < zeros;
  const around = (centre: number, width: number) => centre + (random() * 2 - 1) * width;
  const parts: Uint8Array[] = [];
  const floats = (count: number, value: () => number) => parts.push(new Uint8Array(Float32Array.from({ length: count }, value).buffer));
  const halves = (count: number, value: () => number) => parts.push(new Uint8Array(Uint16Array.from({ length: count }, () => toHalf(value())).buffer));
  const bytes = (count: number, value: () => number) => parts.push(Uint8Array.from({ length: count }, value));
  const norm = () => {
    floats(hidden, () => around(1, 0.3) * spread);
    floats(hidden, () => around(0, 0.2));
  };

  parts.push(new Uint8Array([...'OOGE'].map((letter) => letter.charCodeAt(0))), new Uint8Array(Uint32Array.of(1, layers, hidden, ffn, heads, vocabulary, positions, outputs).buffer));
  bytes((vocabulary * hidden) / 2, () => random() * 256);
  halves((vocabulary * hidden) / block, () => (isZero() ? 0 : around(0, 0.02)));
  halves(positions * hidden, () => around(0, 0.05));
  norm();
  for (let layer = 0; layer < layers; layer += 1) {
    for (const [, inputs, outs] of matrices) {
      floats(outs, () => (isZero() ? 0 : around(0.003, 0.002) * spread));
      floats(outs, () => around(0, 0.1) * spread);
      bytes((outs * inputs) / block, () => (isZero() ? 0 : Math.round(around(0, 126))));
      bytes((outs * inputs) / 2, () => random() * 256);
    }
    norm();
    norm();
  }
  floats(outputs * (2 * hidden + 1), () => around(0, 0.05));

  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 4));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return sealed(file);
}

/** The same bytes with a checksum that fits them, in place. */
export function sealed<Bytes extends Uint8Array>(file: Bytes): Bytes {
  new DataView(file.buffer, file.byteOffset).setUint32(file.length - 4, crc32(file.subarray(0, -4)), true);
  return file;
}

/** A float's nearest-below half, small ones as zero: precise enough to make test data with. */
function toHalf(value: number): number {
  const bits = new Uint32Array(Float32Array.of(value).buffer)[0]!;
  const exponent = ((bits >>> 23) & 255) - 112;
  return exponent <= 0 ? 0 : ((bits >>> 16) & 0x8000) | (exponent << 10) | ((bits >>> 13) & 1023);
}
