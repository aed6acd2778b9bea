import { crc32 } from './crc-32';

/** The one shape that the kernel is built for. */
export const shape = { hidden: 384, ffn: 1536, heads: 12, block: 32, mostLayers: 12, mostVocabulary: 65_535, mostPositions: 256, mostOutputs: 64 } as const;

/** The matrices of a layer as [name, inputs, outputs], in the order of the file. */
export const matrices = [
  ['q', shape.hidden, shape.hidden],
  ['k', shape.hidden, shape.hidden],
  ['v', shape.hidden, shape.hidden],
  ['ao', shape.hidden, shape.hidden],
  ['fi', shape.hidden, shape.ffn],
  ['fo', shape.ffn, shape.hidden],
] as const;

/** An encoder's file, taken apart. The parts are views on the file's bytes, not copies. */
export interface EncoderFile {
  layers: number;
  vocabulary: number;
  positions: number;
  outputs: number;
  /** u8[vocabulary * 192] nibbles, then f16[vocabulary * 12] d. */
  embeddings: Uint8Array;
  /** f16[positions * 384], then the embeddings' layer norm, f32[384] weight and bias. */
  positionRows: Uint8Array;
  /** A layer each: six matrices (f32 scale, f32 bias, i8 ratio, u8 nibbles), then two layer norms. */
  layerParts: Uint8Array[];
  /** f32[outputs * 768], mean part first, then f32[outputs] bias. */
  head: Uint8Array;
}

/** The file isn't an encoder's, is of another shape, or has been damaged; the message says which. */
export class EncoderFileError extends Error {
  override name = 'EncoderFileError';
}

const { hidden, ffn, heads, block } = shape;
const headerBytes = 36;
const version = 1;

/**
 * Takes `encoder.bin` apart (little-endian; training/encoder writes it): header, embeddings, positions, layers, head, CRC-32.
 * @throws EncoderFileError when anything in it is not as it should be; what it gives back is safe to hand to the kernel.
 */
export function readEncoderFile(bytes: Uint8Array): EncoderFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes + 4) throw new EncoderFileError(`an encoder's file has a header of ${headerBytes} bytes; this one has ${bytes.length} in all`);
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== 'OOGE') throw new EncoderFileError('not an encoder\'s file: it does not begin with OOGE');
  const [fileVersion, layers, fileHidden, fileFfn, fileHeads, vocabulary, positions, outputs] = Array.from({ length: 8 }, (_, i) => view.getUint32(4 + 4 * i, true)) as
    [number, number, number, number, number, number, number, number];
  if (fileVersion !== version) throw new EncoderFileError(`version ${fileVersion} of the file; this reader knows version ${version}`);
  const ranges = [
    ['hidden size', fileHidden, hidden, hidden],
    ['inner size', fileFfn, ffn, ffn],
    ['heads', fileHeads, heads, heads],
    ['layers', layers, 1, shape.mostLayers],
    ['vocabulary', vocabulary, 1, shape.mostVocabulary],
    ['positions', positions, 1, shape.mostPositions],
    ['outputs', outputs, 1, shape.mostOutputs],
  ] as const;
  for (const [name, value, least, most] of ranges) {
    if (value < least || value > most) throw new EncoderFileError(`${name}: ${value} in the file, ${least === most ? least : `${least} to ${most}`} in the kernel`);
  }

  const sizes = [
    vocabulary * (hidden / 2 + (hidden / block) * 2),
    positions * hidden * 2 + hidden * 8,
    ...Array.from({ length: layers }, () => layerBytes),
    outputs * (2 * hidden + 1) * 4,
  ];
  const expected = sizes.reduce((sum, size) => sum + size, headerBytes + 4);
  if (bytes.length !== expected) throw new EncoderFileError(`${bytes.length} bytes; a file of this shape has ${expected}`);
  const sum = view.getUint32(bytes.length - 4, true);
  if (crc32(bytes.subarray(0, -4)) !== sum) throw new EncoderFileError('damaged: its checksum does not fit its bytes');

  let at = headerBytes;
  const [embeddings, positionRows, ...rest] = sizes.map((size) => bytes.subarray(at, (at += size))) as [Uint8Array, Uint8Array, ...Uint8Array[]];
  const layerParts = rest.slice(0, layers);
  layerParts.forEach((part, layer) => checkRatios(part, layer));
  return { layers, vocabulary, positions, outputs, embeddings, positionRows, layerParts, head: rest[layers]! };
}

const layerBytes = matrices.reduce((sum, [, inputs, outputs]) => sum + matrixBytes(inputs, outputs), 4 * hidden * 4);

/** Bytes of one matrix in the file. */
export function matrixBytes(inputs: number, outputs: number): number {
  return outputs * (8 + inputs / block + inputs / 2);
}

/** A ratio beyond ±126 would make weights of eight bits, and the relaxed multiplication has room for seven. */
function checkRatios(part: Uint8Array, layer: number): void {
  let at = 0;
  for (const [name, inputs, outputs] of matrices) {
    const from = at + outputs * 8;
    for (let i = from; i < from + (outputs * inputs) / block; i += 1) {
      const ratio = (part[i]! << 24) >> 24;
      if (ratio < -126 || ratio > 126) throw new EncoderFileError(`layer ${layer}, ${name}: a ratio of ${ratio}; -126 to 126 fit`);
    }
    at += matrixBytes(inputs, outputs);
  }
}
