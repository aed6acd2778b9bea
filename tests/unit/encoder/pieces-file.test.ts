import { describe, expect, test } from 'vitest';
import { readPieces, writePieces } from '../../../src/encoder/pieces-file';
import { seededRandom } from '../../../training/seeded-random';
import { piecesBytes, shippedPieces } from './shipped-pieces';

const small = { pieces: ['<s>', '<pad>', '</s>', '<unk>', '▁', '▁de', '▁den', '▁è', '▁é', '😀', '\ufeff'], scores: [0, 0, 0, 0, -3, -4.5, -9.25, -12, -13.5, -20, -32.5] };
const smallBytes = writePieces(small);

describe('a list of pieces as bytes', () => {
  test('comes back as it was, accents that share a first byte too', () => {
    const read = readPieces(smallBytes);
    expect(read.pieces).toEqual(small.pieces);
    expect([...read.scores as Float64Array].map((score) => score + 0)).toEqual(small.scores.map((score) => expect.closeTo(score, 6)));
  });

  test('keeps each score to a two thousandth', () => {
    const random = seededRandom(1);
    const scores = Array.from({ length: 500 }, () => -20 * random());
    const read = readPieces(writePieces({ pieces: scores.map((_, i) => `piece ${i}`), scores }));
    scores.forEach((score, id) => expect(Math.abs(read.scores[id]! - score)).toBeLessThanOrEqual(1 / 4000 + 1e-12));
  });

  test('may be empty, and may stand anywhere in a larger buffer', () => {
    expect(readPieces(writePieces({ pieces: [], scores: [] }))).toEqual({ pieces: [], scores: new Float64Array() });
    const buffer = new Uint8Array(smallBytes.length + 7);
    buffer.set(smallBytes, 3);
    expect(readPieces(buffer.subarray(3, 3 + smallBytes.length)).pieces).toEqual(small.pieces);
  });

  test('is written only where there is room for it', () => {
    expect(() => writePieces({ pieces: ['x'.repeat(256)], scores: [-1] })).toThrow('256 bytes');
    expect(readPieces(writePieces({ pieces: ['x'.repeat(255), 'x'.repeat(254)], scores: [-1, -2] })).pieces[1]).toBe('x'.repeat(254));
    for (const score of [-33, 0.5, NaN]) expect(() => writePieces({ pieces: ['x'], scores: [score] })).toThrow("'x'");
  });
});

describe('bytes that are no list of pieces', () => {
  test('break off: every shorter file is refused', () => {
    for (let length = 0; length < smallBytes.length; length += 1) {
      expect(() => readPieces(smallBytes.subarray(0, length)), `${length} bytes`).toThrow();
    }
  });

  test.each([
    ['something else', new TextEncoder().encode('OOGM1 and more'), 'no list of pieces'],
    ['something after its end', Uint8Array.of(...smallBytes, 0), 'goes on after its end'],
    ['more pieces than bytes', Uint8Array.of(...smallBytes.subarray(0, 5), 0xff, 0xff, 0xff, 0xff, ...smallBytes.subarray(9)), 'breaks off'],
    ['a piece that shares more than there is', Uint8Array.of(...smallBytes.subarray(0, 5), 1, 0, 0, 0, 0, 0, 1, 1, 97), 'breaks off'],
    ['half a character', Uint8Array.of(...smallBytes.subarray(0, 5), 1, 0, 0, 0, 0, 0, 0, 1, 0xe2), 'not valid'],
  ])('hold %s', (_, bytes, message) => {
    expect(() => readPieces(bytes)).toThrow(message);
  });

  test('with one byte changed are refused or give as many pieces as they say', () => {
    const random = seededRandom(2);
    let refused = 0;
    for (let round = 0; round < 300; round += 1) {
      const bytes = smallBytes.slice();
      bytes[Math.floor(random() * bytes.length)]! ^= 1 << Math.floor(random() * 8);
      try {
        const { pieces, scores } = readPieces(bytes);
        expect(pieces.length).toBe(new DataView(bytes.buffer).getUint32(5, true));
        expect(scores.length).toBe(pieces.length);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(50);
  });
});

describe('the list that is shipped', () => {
  test('is written again byte for byte', () => {
    expect(Buffer.from(writePieces(shippedPieces)).equals(piecesBytes)).toBe(true);
  });

  test('opens with the four special pieces, has none twice, and each has a likelihood', () => {
    const { pieces, scores } = shippedPieces;
    expect(pieces.slice(0, 4)).toEqual(['<s>', '<pad>', '</s>', '<unk>']);
    expect(new Set(pieces).size).toBe(pieces.length);
    expect(pieces.every((piece, id) => piece.length > 0 && (id < 4 || scores[id]! < 0))).toBe(true);
  });
});
