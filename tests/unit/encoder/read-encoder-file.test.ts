import fc from 'fast-check';
import { crc32 as zlibCrc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/encoder/crc-32';
import { EncoderFileError, matrixBytes, readEncoderFile } from '../../../src/encoder/read-encoder-file';
import { makeEncoderFile, sealed } from './make-encoder-file';

const file = makeEncoderFile({ layers: 2, vocabulary: 50, seed: 1, positions: 64 });
const changed = (change: (copy: Uint8Array, view: DataView) => void) => {
  const copy = file.slice();
  change(copy, new DataView(copy.buffer));
  return copy;
};

describe('reading an encoder\'s file', () => {
  it('takes it apart without a byte left over', () => {
    const { layers, vocabulary, positions, outputs, embeddings, positionRows, layerParts, head } = readEncoderFile(file);
    expect({ layers, vocabulary, positions, outputs }).toEqual({ layers: 2, vocabulary: 50, positions: 64, outputs: 19 });
    // By the format: 192 bytes of nibbles and 12 halves a piece; 384 halves a position, and a norm; 12 bytes of ratios and 192 of nibbles a row of 384.
    expect([embeddings, positionRows, ...layerParts, head].map(({ length }) => length)).toEqual([
      50 * 216, 64 * 768 + 3072, ...[0, 1].map(() => 4 * 384 * 212 + 1536 * 212 + 384 * 824 + 4 * 1536), 19 * 769 * 4,
    ]);
    expect(matrixBytes(1536, 384)).toBe(384 * 824);
  });

  it.each<[string, RegExp, Uint8Array]>([
    ['nothing', /header of 36 bytes/, new Uint8Array()],
    ['another file', /OOGE/, changed((copy) => { copy[0] = 0; })],
    ['a later version', /version 2/, changed((_, view) => view.setUint32(4, 2, true))],
    ['no layers', /layers: 0 in the file, 1 to 12/, changed((_, view) => view.setUint32(8, 0, true))],
    ['too many layers', /layers: 13/, changed((_, view) => view.setUint32(8, 13, true))],
    ['another hidden size', /hidden size: 768 in the file, 384 in the kernel/, changed((_, view) => view.setUint32(12, 768, true))],
    ['another inner size', /inner size: 3072/, changed((_, view) => view.setUint32(16, 3072, true))],
    ['another number of heads', /heads: 6/, changed((_, view) => view.setUint32(20, 6, true))],
    ['a vocabulary past 16 bits', /vocabulary: 65536/, changed((_, view) => view.setUint32(24, 65_536, true))],
    ['too many positions', /positions: 512/, changed((_, view) => view.setUint32(28, 512, true))],
    ['no outputs', /outputs: 0/, changed((_, view) => view.setUint32(32, 0, true))],
    ['a piece less than its header says', /bytes; a file of this shape has/, changed((_, view) => view.setUint32(24, 51, true))],
    ['its end cut off', /bytes; a file of this shape has/, file.subarray(0, -1)],
    ['a byte too many', /bytes; a file of this shape has/, new Uint8Array([...file, 0])],
    ['a ratio of eight bits', /layer 1, k: a ratio of 127/, sealed(changed((copy) => {
      const layer = readEncoderFile(copy).layerParts[1]!;
      layer[matrixBytes(384, 384) + 384 * 8 + 5] = 127;
    }))],
    ['a ratio of -128', /layer 0, fo: a ratio of -128/, sealed(changed((copy) => {
      const layer = readEncoderFile(copy).layerParts[0]!;
      layer[4 * matrixBytes(384, 384) + matrixBytes(384, 1536) + 384 * 8] = 128;
    }))],
  ])('refuses %s', (_, message, bytes) => {
    expect(() => readEncoderFile(bytes)).toThrow(EncoderFileError);
    expect(() => readEncoderFile(bytes)).toThrow(message);
  });

  it('refuses a file with any byte changed', () => {
    fc.assert(fc.property(fc.nat({ max: file.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const damaged = changed((copy) => { copy[at]! ^= flip; });
      expect(() => readEncoderFile(damaged)).toThrow(EncoderFileError);
    }), { numRuns: 30 });
  });
});

describe('the checksum', () => {
  it('is CRC-32 by its published check value', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  it.skipIf(typeof zlibCrc32 !== 'function')('is zlib\'s for any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => { expect(crc32(bytes)).toBe(zlibCrc32(bytes)); }));
  });
});
