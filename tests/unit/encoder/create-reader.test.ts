import { describe, expect, test } from 'vitest';
import { createReader } from '../../../src/encoder/create-reader';
import { createTokenizer } from '../../../src/encoder/tokenizer';
import { windowsOf } from '../../../src/encoder/windows';
import { draftOf } from './draft-of';
import { shippedPieces } from './shipped-pieces';

const tokenizer = createTokenizer(shippedPieces);
const sentences = Array.from({ length: 30 }, (_, i) => `Op dag ${i} liepen wij weer langs de kade en zagen hoe het water stond.`);
const long = draftOf(sentences.join(' '));
const windowCount = windowsOf(long, tokenizer).length;

/** A reader whose encoder answers with the number and the sum of the ids, and that tells what was asked of it. */
function setUp(broken: () => boolean = () => false) {
  const encoded: number[][] = [];
  let pauses = 0;
  const reader = createReader({
    logits(ids) {
      if (broken()) throw new Error('out of memory');
      encoded.push([...ids]);
      return Float32Array.of(ids.length, ids.reduce((sum, id) => sum + id, 0));
    },
  }, tokenizer);
  return {
    encoded,
    pauses: () => pauses,
    read: (draft = long, pause = async () => { pauses += 1; }) => reader.read(draft, pause),
  };
}

describe('a reader', () => {
  test('has one opinion a window, with its span and what the encoder says of its ids', async () => {
    const { read, encoded } = setUp();
    const windows = windowsOf(long, tokenizer);
    const opinions = await read();
    expect(opinions.map(({ span }) => span)).toEqual(windows.map(({ span }) => span));
    expect(opinions.map(({ logits }) => logits[1])).toEqual(windows.map(({ ids }) => ids.reduce((sum, id) => sum + id, 0)));
    expect(encoded).toEqual(windows.map(({ ids }) => ids));
  });

  test('pauses before each window, and not for one it has read before', async () => {
    const { read, encoded, pauses } = setUp();
    const first = await read();
    expect(pauses()).toBe(windowCount);
    expect(await read()).toEqual(first);
    expect(pauses()).toBe(windowCount);
    expect(encoded.length).toBe(windowCount);
  });

  test('reads only the end of a text that was typed on, with spans of the text as it is now', async () => {
    const { read, encoded } = setUp();
    await read();
    encoded.length = 0;
    const more = draftOf(`${long.text} En toen was het op.`);
    const opinions = await read(more);
    expect(encoded.length).toBeGreaterThan(0);
    expect(encoded.length).toBeLessThanOrEqual(2);
    expect(opinions.at(-1)!.span.end).toBe(more.text.length);
  });

  test('reads the same words again for another account or profile', async () => {
    const { read, encoded } = setUp();
    await read(draftOf('Hallo'));
    await read(draftOf('Hallo', { account: 'corporate' }));
    await read(draftOf('Hallo', { profile: { organisation: 'UWV', role: '', policyFields: [] } }));
    expect(encoded.length).toBe(3);
  });

  test('leaves off when the pause throws, and keeps what it has read by then', async () => {
    const { read, encoded } = setUp();
    let left = 2;
    await expect(read(long, async () => { if (left-- === 0) throw new Error('a newer draft came'); })).rejects.toThrow('a newer draft came');
    expect(encoded.length).toBe(2);
    await read();
    expect(encoded.length).toBe(windowCount);
  });

  test('of a draft without text has nothing to say', async () => {
    const { read, encoded, pauses } = setUp();
    expect(await read(draftOf(' \n'))).toEqual([]);
    expect(encoded.length + pauses()).toBe(0);
  });

  test('remembers no failure', async () => {
    let broken = true;
    const { read } = setUp(() => broken);
    await expect(read()).rejects.toThrow('out of memory');
    broken = false;
    expect(await read()).toHaveLength(windowCount);
  });

  test('remembers the last 200 windows, one that is used again longer', async () => {
    const { read, encoded } = setUp();
    const reads = async (from: number, to: number) => {
      encoded.length = 0;
      for (let i = from; i < to; i += 1) await read(draftOf(`post ${i}`));
      return encoded.length;
    };
    expect(await reads(0, 200)).toBe(200);
    expect(await reads(0, 1)).toBe(0);
    expect(await reads(200, 399)).toBe(199);
    expect(await reads(0, 1)).toBe(0);
    expect(await reads(1, 2)).toBe(1);
  });
});
