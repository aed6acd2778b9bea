import type { Thresholds } from './decide';
import { hashStart, hashUnit } from './hash';

/** What is said once in a model file, before the numbers. */
export interface ModelHeader {
  /** Names of the heads, in the order of the columns of weights. */
  heads: string[];
  biases: number[];
  /** Size of one step of a weight, for each head. */
  scales: number[];
  /** Number of bits of a feature's hash that name its row. */
  bits: number;
  /** Weight of each group of features after it was brought to length 1. */
  groupWeights: number[];
  thresholds: Thresholds;
}

/** The numbers of a model: rows are features, columns heads. */
export interface ModelFile extends ModelHeader {
  /** Hash of each row, ascending. */
  rowHashes: Uint32Array;
  /** Weight of a row before the heads (how rare it is), in steps of `rowScaleStep`. */
  rowScales: Uint8Array;
  /** Row after row, a step count for each head. */
  weights: Int8Array;
}

const magic = 0x4d474f4f; // "OOGM"
const version = 1;
const fixedBytes = 20;

/**
 * A model as bytes: magic, version, checksum, length of the header, number of rows; the header as JSON; the gaps
 * between the hashes of the rows; their scales; the weights head after head (like beside like packs best).
 */
export function writeModel(file: ModelFile): Uint8Array {
  const { rowHashes, rowScales, weights, ...header } = file;
  const json = new TextEncoder().encode(JSON.stringify(header));
  const gaps: number[] = [];
  let before = -1;
  for (const hash of rowHashes) {
    let gap = hash - before - 1;
    for (; gap >= 128; gap >>>= 7) gaps.push((gap & 127) | 128);
    gaps.push(gap);
    before = hash;
  }
  const rows = rowHashes.length;
  const heads = file.heads.length;
  const bytes = new Uint8Array(fixedBytes + json.length + gaps.length + rows + rows * heads);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, version, true);
  view.setUint32(12, json.length, true);
  view.setUint32(16, rows, true);
  bytes.set(json, fixedBytes);
  bytes.set(gaps, fixedBytes + json.length);
  let at = fixedBytes + json.length + gaps.length;
  bytes.set(rowScales, at);
  at += rows;
  for (let head = 0; head < heads; head += 1) for (let row = 0; row < rows; row += 1) bytes[at++] = weights[row * heads + head]! & 255;
  view.setUint32(8, checksum(bytes), true);
  return bytes;
}

/**
 * Reads what `writeModel` wrote.
 * @throws Error «model file: …» that says what is wrong, for bytes that are cut off, changed or of another version.
 */
export function parseModel(bytes: Uint8Array): ModelFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < fixedBytes || view.getUint32(0, true) !== magic) throw new Error('model file: this is not a model');
  if (view.getUint32(4, true) !== version) throw new Error(`model file: version ${view.getUint32(4, true)}, expected ${version}`);
  if (view.getUint32(8, true) !== checksum(bytes)) throw new Error('model file: damaged or cut off (the checksum differs)');
  const headerLength = view.getUint32(12, true);
  const rows = view.getUint32(16, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(fixedBytes, fixedBytes + headerLength))) as ModelHeader;
  const heads = header.heads.length;
  let at = fixedBytes + headerLength;
  const rowHashes = new Uint32Array(rows);
  let before = -1;
  for (let row = 0; row < rows; row += 1) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      gap |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    before += gap + 1;
    rowHashes[row] = before;
  }
  const rowScales = bytes.slice(at, at + rows);
  at += rows;
  if (bytes.length !== at + rows * heads) throw new Error(`model file: ${bytes.length} bytes, expected ${at + rows * heads}`);
  const weights = new Int8Array(rows * heads);
  for (let head = 0; head < heads; head += 1) for (let row = 0; row < rows; row += 1) weights[row * heads + head] = bytes[at++]!;
  return { ...header, rowHashes, rowScales, weights };
}

/** Over all bytes but its own four. */
function checksum(bytes: Uint8Array): number {
  let hash = hashStart;
  for (let i = 0; i < bytes.length; i += 1) if (i < 8 || i >= 12) hash = hashUnit(hash, bytes[i]!);
  return hash >>> 0;
}
