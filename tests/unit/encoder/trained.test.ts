import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createEncoder } from '../../../src/encoder/create-encoder';
import { readPieces } from '../../../src/encoder/pieces-file';
import { createTokenizer } from '../../../src/encoder/tokenizer';
import { windowsOf } from '../../../src/encoder/windows';
import { readDraftFile, readDrafts, readPlainSentences } from '../../../training/read-drafts';

interface Answer {
  id: string;
  windows: number[][];
  logits: number[];
}

const read = (name: string) => new Uint8Array(readFileSync(`assets/public/${name}`));
const answers = JSON.parse(readFileSync('tests/unit/encoder/trained.json', 'utf8')) as Answer[];
const tokenizer = createTokenizer(readPieces(read('pieces.bin')));
const drafts = new Map([...readDraftFile('tests/drafts/dev.jsonl'), ...readDrafts('training/drafts'), ...readPlainSentences('training/plain-sentences.txt')]
  .map((draft) => [draft.id, draft]));

test('the encoder that is shipped answers as the trainer did', async () => {
  const encoder = await createEncoder(read('encoder.wasm'), read('encoder.bin'));
  const apart = answers.flatMap(({ windows, logits }) => {
    const rows = windows.map((ids) => encoder.logits(ids));
    return logits.map((wanted, h) => Math.abs(Math.max(...rows.map((row) => row[h]!)) - wanted));
  });
  expect(apart.reduce((sum, by) => sum + by, 0) / apart.length).toBeLessThan(0.06);
  expect(Math.max(...apart)).toBeLessThan(0.6);
});

test('drafts are cut into pieces and windows as they were for the trainer', () => {
  const known = answers.filter(({ id }) => drafts.has(id));
  expect(known.length).toBeGreaterThan(5);
  for (const { id, windows } of known) expect(windowsOf(drafts.get(id)!, tokenizer).map(({ ids }) => ids)).toEqual(windows);
});
