import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEncoder, type Encoder } from '../../../src/encoder/create-encoder';
import { createReference } from '../../../src/encoder/reference';
import { kernels } from './kernels';
import { makeEncoderFile } from './make-encoder-file';
import { seededRandom } from '../../../training/seeded-random';

/** Milliseconds. The reference takes its seconds of processor time, which a machine that also does other things gives slowly. */
const busyMachine = 180_000;

const bits = (logits: Float32Array) => [...new Int32Array(logits.buffer)];
const randomIds = (count: number, vocabulary: number, seed: number) => {
  const random = seededRandom(seed);
  return Int32Array.from({ length: count }, () => random() * vocabulary);
};

describe.each(kernels.filter(({ runs }) => runs))('the kernel $name', ({ bytes }) => {
  describe.each([
    { layers: 1, vocabulary: 500, lengths: [32, 100, 256] },
    { layers: 2, vocabulary: 1000, lengths: [1, 2, 3, 31, 33] },
  ])('with $layers layers and $vocabulary pieces', ({ layers, vocabulary, lengths }) => {
    const file = makeEncoderFile({ layers, vocabulary, seed: layers, zeros: 0.1 });
    const reference = createReference(file);
    let encoder: Encoder;
    beforeAll(async () => { encoder = await createEncoder(bytes, file); });

    it.each(lengths)('gives the reference\'s bits for %i tokens', (length) => {
      const ids = randomIds(length, vocabulary, length);
      const logits = encoder.logits(ids);
      expect(new Set(logits).size).toBeGreaterThan(1);
      expect(bits(logits)).toEqual(bits(reference.logits(ids)));
    }, busyMachine);

    it('gives the same bits again after another, longer text', () => {
      const ids = randomIds(33, vocabulary, 1);
      const first = bits(encoder.logits(ids));
      encoder.logits(randomIds(256, vocabulary, 2));
      expect(bits(encoder.logits(ids))).toEqual(first);
    });

    it.each([
      ['no ids', []],
      ['too many ids', Array.from({ length: 257 }, () => 1)],
      ['an id that is not in the vocabulary', [1, vocabulary]],
      ['an id below 0', [-1]],
      ['half an id', [1.5]],
      ['no number', [Number.NaN]],
    ])('refuses %s', (_, ids) => {
      expect(() => encoder.logits(ids)).toThrow(RangeError);
      expect(() => reference.logits(ids)).toThrow(RangeError);
    });
  });

  it('gives the reference\'s bits whatever the weights, ids and lengths', async () => {
    await fc.assert(fc.asyncProperty(
      fc.record({
        layers: fc.constantFrom(1, 2),
        vocabulary: fc.integer({ min: 1, max: 60 }),
        seed: fc.nat(),
        positions: fc.integer({ min: 14, max: 256 }),
        outputs: fc.integer({ min: 1, max: 64 }),
        spread: fc.constantFrom(0, 1e-20, 0.01, 1, 30, 1e4),
        zeros: fc.constantFrom(0, 0.3, 0.9, 1),
      }),
      fc.integer({ min: 1, max: 14 }),
      async (recipe, length) => {
        const file = makeEncoderFile(recipe);
        const ids = randomIds(length, recipe.vocabulary, recipe.seed);
        expect(bits((await createEncoder(bytes, file)).logits(ids))).toEqual(bits(createReference(file).logits(ids)));
      },
    ), { numRuns: 8 });
  }, busyMachine);
});

it('has at least the plain kernel to test in every Node that can build the extension', () => {
  expect(kernels.find(({ name }) => name === 'encoder')?.runs).toBe(true);
});
