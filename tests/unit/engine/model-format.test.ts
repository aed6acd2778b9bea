import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createConceptIndex } from '../../../src/engine/concepts/concept-index';
import { parseModel, writeModel } from '../../../src/engine/model/format';
import { loadModel } from '../../../src/engine/model/linear';

const noWords = createConceptIndex({ concepts: [], fields: [] });
const shipped = new Uint8Array(readFileSync('assets/public/model.bin'));
const changed = (at: number, value: number) => {
  const bytes = shipped.slice();
  bytes[at] = value;
  return bytes;
};

describe('the file of the model', () => {
  test('is the same after reading and writing', () => {
    expect(Buffer.from(writeModel(parseModel(shipped))).equals(shipped)).toBe(true);
  });

  test('may begin anywhere in a buffer', () => {
    const around = new Uint8Array(shipped.length + 3);
    around.set(shipped, 3);
    expect(parseModel(around.subarray(3)).rowHashes.length).toBe(parseModel(shipped).rowHashes.length);
  });

  test.each([
    ['nothing', new Uint8Array(), 'model file: this is not a model'],
    ['a page', new TextEncoder().encode('<!doctype html><title>404</title>'), 'model file: this is not a model'],
    ['another version', changed(4, 99), 'model file: version 99, expected 1'],
    ['half of it', shipped.slice(0, shipped.length / 2), 'model file: damaged or cut off (the checksum differs)'],
    ['one changed byte', changed(shipped.length - 9, shipped.at(-9)! ^ 1), 'model file: damaged or cut off (the checksum differs)'],
  ])('%s gives one clear error', (_, bytes, message) => {
    expect(() => loadModel(bytes, noWords)).toThrow(new Error(message));
  });
});
