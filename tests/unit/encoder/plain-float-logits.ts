import { type EncoderFile, matrices, shape } from '../../../src/encoder/read-encoder-file';

const { hidden, heads } = shape;
const size = hidden / heads;

/**
 * What a textbook's BERT makes of the file's weights: double precision, activations as they are. It shares no code with the kernel or
 * its reference, and reads the file by a cursor of its own, so that an error that those two have in common shows here.
 */
export function plainFloatLogits(file: EncoderFile, ids: number[]): number[] {
  const words = cursor(file.embeddings);
  const wordNibbles = words.bytes(file.vocabulary * 192);
  const wordScales = words.halves(file.vocabulary * 12);
  const rows = cursor(file.positionRows);
  const positions = rows.halves(file.positions * hidden);
  const firstNorm = { weight: rows.floats(hidden), bias: rows.floats(hidden) };

  let x = ids.map((id, token) => norm(Array.from({ length: hidden }, (_, i) =>
    wordScales[id * 12 + (i >> 5)]! * nibble(wordNibbles, id * hidden + i) + positions[token * hidden + i]!), firstNorm));

  for (const part of file.layerParts) {
    const layer = cursor(part);
    const linear = matrices.map(([, inputs, outputs]) => {
      const scale = layer.floats(outputs);
      const bias = layer.floats(outputs);
      const ratio = layer.bytes((inputs * outputs) / 32);
      const values = layer.bytes((inputs * outputs) / 2);
      return (row: number[]) => scale.map((unit, o) => {
        let sum = bias[o]!;
        for (let i = 0; i < inputs; i += 1) {
          const at = o * inputs + i;
          const signed = ratio[at >> 5]! > 127 ? ratio[at >> 5]! - 256 : ratio[at >> 5]!;
          sum += row[i]! * unit * Math.floor((nibble(values, at) * signed + 8) / 16);
        }
        return sum;
      });
    }) as [Linear, Linear, Linear, Linear, Linear, Linear];
    const [q, k, v, ao, fi, fo] = linear;
    const norms = [0, 1].map(() => ({ weight: layer.floats(hidden), bias: layer.floats(hidden) })) as [Norm, Norm];
    const [queries, keys, values] = [x.map(q), x.map(k), x.map(v)];
    const attended = queries.map((query) => Array.from({ length: heads }, (_, h) => {
      const weights = keys.map((key) => Math.exp(slice(query, h).reduce((sum, value, i) => sum + value * slice(key, h)[i]!, 0) / Math.sqrt(size)));
      const total = weights.reduce((sum, weight) => sum + weight);
      return slice(query, h).map((_, i) => weights.reduce((sum, weight, token) => sum + (weight / total) * slice(values[token]!, h)[i]!, 0));
    }).flat());
    x = x.map((row, token) => norm(ao(attended[token]!).map((value, i) => value + row[i]!), norms[0]));
    x = x.map((row) => norm(fo(fi(row).map((value) => (value * (1 + erf(value / Math.SQRT2))) / 2)).map((value, i) => value + row[i]!), norms[1]));
  }

  const pooled = [
    ...x[0]!.map((_, i) => x.reduce((sum, row) => sum + row[i]!, 0) / x.length),
    ...x[0]!.map((_, i) => Math.max(...x.map((row) => row[i]!))),
  ];
  const head = cursor(file.head);
  const weights = head.floats(file.outputs * 2 * hidden);
  return head.floats(file.outputs).map((bias, o) => pooled.reduce((sum, value, i) => sum + value * weights[o * 2 * hidden + i]!, bias));
}

type Linear = (row: number[]) => number[];
interface Norm { weight: number[]; bias: number[] }

const slice = (row: number[], head: number) => row.slice(head * size, (head + 1) * size);

/** Weight number `at`, -8..7: blocks of 32 weights in 16 bytes, low halves first. */
function nibble(bytes: number[], at: number): number {
  const byte = bytes[(at >> 5) * 16 + (at & 15)]!;
  return (at & 16 ? byte >> 4 : byte & 15) - 8;
}

function norm(row: number[], { weight, bias }: Norm): number[] {
  const mean = row.reduce((sum, value) => sum + value) / row.length;
  const variance = row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / row.length;
  return row.map((value, i) => ((value - mean) / Math.sqrt(variance + 1e-12)) * weight[i]! + bias[i]!);
}

/** By its Taylor series, which is exact enough as far as it is used, and 1 beyond. */
function erf(x: number): number {
  if (Math.abs(x) > 4) return Math.sign(x);
  let term = x;
  let sum = x;
  for (let n = 1; n < 80; n += 1) {
    term *= -(x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}

function cursor(part: Uint8Array) {
  const view = new DataView(part.buffer, part.byteOffset, part.byteLength);
  let at = 0;
  const take = (count: number, bytes: number, read: (from: number) => number) => Array.from({ length: count }, () => read((at += bytes) - bytes));
  return {
    bytes: (count: number) => take(count, 1, (from) => view.getUint8(from)),
    floats: (count: number) => take(count, 4, (from) => view.getFloat32(from, true)),
    halves: (count: number) => take(count, 2, (from) => {
      const bits = view.getUint16(from, true);
      const exponent = (bits >> 10) & 31;
      return (bits & 0x8000 ? -1 : 1) * (exponent ? (1 + (bits & 1023) / 1024) * 2 ** (exponent - 15) : (bits & 1023) * 2 ** -24);
    }),
  };
}
