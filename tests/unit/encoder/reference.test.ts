import { describe, expect, it } from 'vitest';
import { matrices, matrixBytes, readEncoderFile, shape } from '../../../src/encoder/read-encoder-file';
import { blockWeight, createReference, quantise } from '../../../src/encoder/reference';
import { expNegative, gelu, halfToFloat, roundHalfEven, sumInLanes } from '../../../src/encoder/reference-floats';
import { makeEncoderFile, sealed } from './make-encoder-file';
import { plainFloatLogits } from './plain-float-logits';

/** Written out by hand, from the format's description: the reference must not only agree with the kernel. */
describe('the pieces of the arithmetic', () => {
  it.each([
    // q * ratio + 8 over 16, rounded down
    { q: 7, ratio: 126, weight: 55 }, // 890 / 16 = 55.6
    { q: -8, ratio: 126, weight: -63 }, // -1000 / 16 = -62.5
    { q: -8, ratio: -126, weight: 63 }, // 1016 / 16 = 63.5
    { q: 7, ratio: -126, weight: -55 }, // -874 / 16 = -54.6
    { q: 1, ratio: 8, weight: 1 }, // 16 / 16
    { q: 1, ratio: 7, weight: 0 }, // 15 / 16
    { q: -1, ratio: 8, weight: 0 }, // 0 / 16
    { q: -1, ratio: 9, weight: -1 }, // -1 / 16
    { q: 0, ratio: 126, weight: 0 },
    { q: 5, ratio: 0, weight: 0 },
  ])('a weight of $q in a block of ratio $ratio is $weight', ({ q, ratio, weight }) => {
    expect(blockWeight(q, ratio)).toBe(weight);
  });

  it.each([
    { row: [0, 0, 0], scale: 0, values: [0, 0, 0] },
    { row: [127, -127, 0.5, 1.5, -0.5, -1.5, 63.4], scale: 1, values: [127, -127, 0, 2, 0, -2, 63] },
    { row: [-254, 3, 5], scale: 2, values: [-127, 2, 2] }, // 1.5 and 2.5 go to the even neighbour
    { row: [2 ** -149], scale: 0, values: [0] }, // the least float there is
  ])('a row of $row becomes $values times $scale', ({ row, scale, values }) => {
    const quantised = quantise(Float32Array.from(row));
    expect(quantised.scale).toBe(scale);
    expect([...quantised.values]).toEqual(values);
  });

  it.each([
    [0x0000, 0], [0x8000, -0], [0x3c00, 1], [0xc000, -2], [0x3555, 0.333251953125], [0x7bff, 65504], [0x0001, 2 ** -24], [0x03ff, 1023 * 2 ** -24], [0x0400, 2 ** -14],
  ])('half %i is %d', (half, value) => {
    expect(halfToFloat(half)).toBe(value);
  });

  it.each([[0.5, 0], [1.5, 2], [2.5, 2], [-0.5, 0], [-1.5, -2], [-2.5, -2], [2.4999, 2], [-126.6, -127]])('%d rounds to %d', (value, rounded) => {
    expect(roundHalfEven(value)).toBe(rounded);
  });

  it.each([
    // 2^24 + 1 is no float: a one is lost unless it meets another one first.
    { terms: [2 ** 24, 1, 0, 0], sum: 2 ** 24 },
    { terms: [2 ** 24, 0, 1, 1], sum: 2 ** 24 + 2 },
    { terms: [2 ** 24, 1, 0, 0, 0, 1], sum: 2 ** 24 + 2 },
    { terms: [2 ** 24, 0, 0, 0, 1, 0, 0, 1], sum: 2 ** 24 },
  ])('sums $terms in four lanes, then in pairs', ({ terms, sum }) => {
    expect(sumInLanes(terms.length, (i) => terms[i]!)).toBe(sum);
  });

  it('has e to the power of what it gets, within a millionth of it', () => {
    const off = Array.from({ length: 2000 }, (_, i) => Math.fround(i * -0.0434)).map((a) => Math.abs(expNegative(a) / Math.exp(a) - 1));
    expect(Math.max(...off)).toBeLessThan(1e-6);
    expect(expNegative(-87.01)).toBe(0);
    expect(expNegative(-Infinity)).toBe(0);
  });

  it.each([
    // x * Phi(x), from tables of the normal distribution
    [0, 0], [1, 0.8413447], [-1, -0.1586553], [2, 1.9544997], [-2, -0.0455003], [-4, -0.0001267], [6, 6], [-20, -0],
  ])('gelu of %d is %d', (x, y) => {
    expect(gelu(x)).toBeCloseTo(y, 6);
  });
});

describe('the whole', () => {
  it('is what a hand comes to when layers do nothing', () => {
    const file = makeEncoderFile({ layers: 1, vocabulary: 1, positions: 2, outputs: 1, seed: 1 });
    const { embeddings, positionRows, layerParts, head } = readEncoderFile(file);
    const { hidden } = shape;
    const floats = (part: Uint8Array, at: number, values: (i: number) => number, count: number) =>
      part.set(new Uint8Array(Float32Array.from({ length: count }, (_, i) => values(i)).buffer), at);
    const neutral = (part: Uint8Array, at: number) => { floats(part, at, () => 1, hidden); floats(part, at + hidden * 4, () => 0, hidden); };
    embeddings.fill(0x88); // every weight 0
    positionRows.fill(0);
    // Position 0 is 1 in the first half of its columns and -1 in the other; position 1 the other way round. Both are normal already.
    const halves = new DataView(positionRows.buffer, positionRows.byteOffset);
    for (let i = 0; i < hidden; i += 1) {
      halves.setUint16(i * 2, i < hidden / 2 ? 0x3c00 : 0xbc00, true);
      halves.setUint16((hidden + i) * 2, i < hidden / 2 ? 0xbc00 : 0x3c00, true);
    }
    neutral(positionRows, hidden * 4);
    const layer = layerParts[0]!;
    layer.fill(0);
    const norms = matrices.reduce((at, [, inputs, outputs]) => at + matrixBytes(inputs, outputs), 0);
    neutral(layer, norms);
    neutral(layer, norms + hidden * 8);
    floats(head, 0, (i) => (i < hidden ? 10 : i - hidden), 2 * hidden);
    floats(head, 2 * hidden * 4, () => 0.25, 1);
    const reference = createReference(sealed(file));

    // One token: the mean part is 10 * (192 - 192), the largest part the sum of 0..191 less that of 192..383.
    expect(reference.logits([0])[0]).toBeCloseTo(18_336 - 55_200 + 0.25, 0);
    // Two: their mean is 0, their largest 1 everywhere: the sum of 0..383.
    expect(reference.logits([0, 0])[0]).toBeCloseTo(73_536 + 0.25, 0);
  });

  it('is near a transformer of plain floats', () => {
    const file = makeEncoderFile({ layers: 2, vocabulary: 50, seed: 3 });
    const ids = Array.from({ length: 12 }, (_, i) => (i * 7) % 50);
    const logits = createReference(file).logits(ids);
    const plain = plainFloatLogits(readEncoderFile(file), ids);
    const spread = Math.sqrt(plain.reduce((sum, value) => sum + value ** 2, 0) / plain.length);
    logits.forEach((value, i) => expect(Math.abs(value - plain[i]!)).toBeLessThan(0.1 * spread));
  }, 180_000);
});
