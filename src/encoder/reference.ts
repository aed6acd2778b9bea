import { checkIds } from './check-ids';
import type { Encoder } from './create-encoder';
import { matrices, matrixBytes, readEncoderFile, shape } from './read-encoder-file';
import { expNegative, gelu, halfToFloat, roundHalfEven, sumInLanes } from './reference-floats';

const { fround } = Math;
const { hidden, heads, block } = shape;
const headSize = hidden / heads;

/** A row of activations as whole numbers -127..127 times one scale. */
export interface Quantised {
  scale: number;
  values: Int8Array;
}

interface Matrix {
  inputs: number;
  outputs: number;
  scale: Float32Array;
  bias: Float32Array;
  /** Row after row, -63..63. */
  weights: Int8Array;
}

interface Norm {
  weight: Float32Array;
  bias: Float32Array;
}

interface Layer extends Record<(typeof matrices)[number][0], Matrix> {
  aln: Norm;
  oln: Norm;
}

/**
 * The encoder in plain TypeScript, a hundred times slower than the kernel (kernel/encoder.c), for tests and for doubt. It does the
 * same arithmetic in the same order, so it gives the same bits.
 * @throws EncoderFileError for a file that is wrong or damaged.
 */
export function createReference(modelBytes: Uint8Array): Encoder {
  const parts = readEncoderFile(modelBytes);
  const { vocabulary, positions, outputs } = parts;
  const positionRows = floatsOfHalves(parts.positionRows, 0, positions * hidden);
  const embeddingNorm = normAt(parts.positionRows, positions * hidden * 2);
  const layers = parts.layerParts.map(readLayer);
  const head = floatsAt(parts.head, 0, outputs * (2 * hidden + 1));

  const logits = (ids: ArrayLike<number>) => {
    checkIds(ids, vocabulary, positions);
    let x = Array.from(ids, (id, token) => {
      const word = embedding(parts.embeddings, vocabulary, id);
      return normalise(word.map((value, i) => value + positionRows[token * hidden + i]!), embeddingNorm);
    });
    for (const layer of layers) {
      const input = x.map(quantise);
      const attended = attend(apply(layer.q, input), apply(layer.k, input), apply(layer.v, input));
      x = addAndNormalise(x, apply(layer.ao, attended.map(quantise)), layer.aln);
      const inner = apply(layer.fi, x.map(quantise)).map((row) => row.map(gelu));
      x = addAndNormalise(x, apply(layer.fo, inner.map(quantise)), layer.oln);
    }
    const pooled = pool(x);
    return Float32Array.from({ length: outputs }, (_, output) =>
      sumInLanes(2 * hidden, (i) => fround(pooled[i]! * head[output * 2 * hidden + i]!)) + head[outputs * 2 * hidden + output]!);
  };
  return { vocabulary, positions, outputs, logits };
}

/** Weight of seven bits, -63..63, of a nibble's value q (-8..7) in a block with this ratio (-126..126). */
export function blockWeight(q: number, ratio: number): number {
  return (q * ratio + 8) >> 4;
}

/** The row's largest size becomes 127; a row of zeros has scale 0. */
export function quantise(row: Float32Array): Quantised {
  const scale = fround(row.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) / 127);
  const values = Int8Array.from(row, (value) => (scale === 0 ? 0 : Math.max(-127, Math.min(127, roundHalfEven(fround(value / scale))))));
  return { scale, values };
}

function embedding(embeddings: Uint8Array, vocabulary: number, id: number): Float32Array {
  const d = floatsOfHalves(embeddings, (vocabulary * hidden) / 2 + (id * hidden * 2) / block, hidden / block);
  const values = nibbles(embeddings.subarray((id * hidden) / 2, ((id + 1) * hidden) / 2));
  return Float32Array.from(values, (value, i) => d[Math.floor(i / block)]! * value);
}

/** Values -8..7: in a block of sixteen bytes the low halves are the first sixteen, the high halves the others. */
function nibbles(bytes: Uint8Array): Int8Array {
  return Int8Array.from({ length: bytes.length * 2 }, (_, i) => {
    const byte = bytes[Math.floor(i / block) * (block / 2) + (i % (block / 2))]!;
    return (i % block < block / 2 ? byte & 15 : byte >> 4) - 8;
  });
}

function readLayer(part: Uint8Array): Layer {
  let at = 0;
  const read = matrices.map(([name, inputs, outputs]) => {
    const matrix = matrixAt(part, at, inputs, outputs);
    at += matrixBytes(inputs, outputs);
    return [name, matrix] as const;
  });
  return { ...(Object.fromEntries(read) as Record<(typeof matrices)[number][0], Matrix>), aln: normAt(part, at), oln: normAt(part, at + hidden * 8) };
}

function matrixAt(part: Uint8Array, at: number, inputs: number, outputs: number): Matrix {
  const ratioAt = at + outputs * 8;
  const blocks = (outputs * inputs) / block;
  const ratios = new Int8Array(part.slice(ratioAt, ratioAt + blocks).buffer);
  const values = nibbles(part.subarray(ratioAt + blocks, ratioAt + blocks + (outputs * inputs) / 2));
  return {
    inputs,
    outputs,
    scale: floatsAt(part, at, outputs),
    bias: floatsAt(part, at + outputs * 4, outputs),
    weights: values.map((q, i) => blockWeight(q, ratios[Math.floor(i / block)]!)),
  };
}

function normAt(part: Uint8Array, at: number): Norm {
  return { weight: floatsAt(part, at, hidden), bias: floatsAt(part, at + hidden * 4, hidden) };
}

function floatsAt(part: Uint8Array, at: number, count: number): Float32Array {
  return new Float32Array(part.slice(at, at + count * 4).buffer);
}

function floatsOfHalves(part: Uint8Array, at: number, count: number): Float32Array {
  return Float32Array.from(new Uint16Array(part.slice(at, at + count * 2).buffer), halfToFloat);
}

function normalise(row: Float32Array, { weight, bias }: Norm): Float32Array {
  const mean = fround(sumInLanes(hidden, (i) => row[i]!) / hidden);
  const centred = row.map((value) => value - mean);
  const variance = fround(sumInLanes(hidden, (i) => fround(centred[i]! * centred[i]!)) / hidden);
  const inverse = fround(1 / fround(Math.sqrt(fround(variance + fround(1e-12)))));
  return centred.map((value, i) => fround(fround(value * inverse) * weight[i]!) + bias[i]!);
}

function addAndNormalise(rows: Float32Array[], added: Float32Array[], norm: Norm): Float32Array[] {
  return rows.map((row, token) => normalise(row.map((value, i) => value + added[token]![i]!), norm));
}

function apply({ inputs, outputs, scale, bias, weights }: Matrix, rows: Quantised[]): Float32Array[] {
  return rows.map((row) => {
    const result = new Float32Array(outputs);
    for (let output = 0; output < outputs; output += 1) {
      const sum = dot(row.values, weights, output * inputs);
      result[output] = fround(sum * fround(scale[output]! * row.scale)) + bias[output]!;
    }
    return result;
  });
}

function dot(a: Int8Array, b: Int8Array, from: number): number {
  const count = a.length;
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum = (sum + Math.imul(a[i]!, b[from + i]!)) | 0;
  return sum;
}

function attend(q: Float32Array[], k: Float32Array[], v: Float32Array[]): Float32Array[] {
  return q.map((query) => {
    const result = new Float32Array(hidden);
    for (let from = 0; from < hidden; from += headSize) {
      const scores = k.map((key) => {
        let sum = 0;
        for (let i = from; i < from + headSize; i += 1) sum = fround(sum + fround(query[i]! * key[i]!));
        return fround(sum * fround(1 / Math.sqrt(headSize)));
      });
      const largest = Math.max(...scores);
      const shares = scores.map((score) => expNegative(fround(score - largest)));
      const inverse = fround(1 / sumInLanes(shares.length, (key) => shares[key]!));
      for (let i = from; i < from + headSize; i += 1) {
        let sum = 0;
        for (let key = 0; key < shares.length; key += 1) sum = fround(sum + fround(shares[key]! * v[key]![i]!));
        result[i] = sum * inverse;
      }
    }
    return result;
  });
}

/** Mean over the tokens, then the largest over the tokens. */
function pool(rows: Float32Array[]): Float32Array {
  const pooled = new Float32Array(2 * hidden);
  for (let i = 0; i < hidden; i += 1) {
    pooled[i] = rows.reduce((sum, row) => fround(sum + row[i]!), 0) / rows.length;
    pooled[hidden + i] = rows.reduce((largest, row) => Math.max(largest, row[i]!), -Infinity);
  }
  return pooled;
}
