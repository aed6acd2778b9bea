import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEncoder } from '../../src/encoder/create-encoder';

/**
 * Proves that the extension's encoder answers as the trainer's on every draft (`.cache/encoder/check.json`, by `export.py`), and keeps
 * a few of them for the tests: `tsx training/encoder/check.ts`.
 */
// Where an activation lies on the border between two whole numbers, the trainer's sums and the kernel's may round it to either side; from there
// on the two drift apart a little.
// The longer an encoder is trained, the further; a single logit in a thousand may be far off.
const tolerance = { mean: 0.06, usual: 0.6, shareBeyond: 0.001 };
const keptEvery = 40;
const keptAtMost = 12;
const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(join(root, file));
const encoder = await createEncoder(read('assets/public/encoder.wasm'), new Uint8Array(read('assets/public/encoder.bin')));
const { drafts } = JSON.parse(read('.cache/encoder/check.json').toString()) as { drafts: { id: string; windows: number[][]; logits: number[] }[] };
let sum = 0;
let count = 0;
let beyond = 0;
let worst = { by: 0, id: '' };
for (const { id, windows, logits } of drafts) {
  const rows = windows.map((ids) => encoder.logits(ids));
  logits.forEach((wanted, h) => {
    const by = Math.abs(Math.max(...rows.map((row) => row[h]!)) - wanted);
    sum += by;
    count += 1;
    if (by > tolerance.usual) beyond += 1;
    if (by > worst.by) worst = { by, id };
  });
}
console.log(`${drafts.length} drafts, ${count} logits: they differ by ${(sum / count).toFixed(4)} on average, ${worst.by.toFixed(4)} at most (${worst.id}); ${beyond} by more than ${tolerance.usual}`);
writeFileSync(join(root, 'tests/unit/encoder/trained.json'), `${JSON.stringify(drafts.filter((_, i) => i % keptEvery === 0).slice(0, keptAtMost))}\n`);
if (beyond > tolerance.shareBeyond * count || sum / count > tolerance.mean) {
  console.error(`more than ${tolerance.mean} apart on average, or more than one in a thousand by ${tolerance.usual}: the kernel and the trainer don't compute the same`);
  process.exit(1);
}
