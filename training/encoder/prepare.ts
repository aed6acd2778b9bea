import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPieces } from '../../src/encoder/pieces-file';
import { createTokenizer } from '../../src/encoder/tokenizer';
import { windowsOf } from '../../src/encoder/windows';
import { dealFolds, type LabelledDraft, readDraftFile, readDrafts, readPlainSentences } from '../read-drafts';
import { heads, toTargets } from '../targets';

/**
 * Writes what the encoder learns from, with the very tokenizer and windows of the extension:
 * `.cache/encoder/drafts.json`, of each draft its fold, windows, targets and weights; the development drafts apart.
 */
const folds = 5;
const root = fileURLToPath(new URL('../..', import.meta.url));
const pieces = readPieces(readFileSync(join(root, 'assets/public/pieces.bin')));
const tokenizer = createTokenizer(pieces);
const drafts = [...readDrafts(join(root, 'training/drafts')), ...readPlainSentences(join(root, 'training/plain-sentences.txt'))];
const foldOf = dealFolds(drafts, folds);

const rows = (of: LabelledDraft[]) => {
  const { wanted, weight } = toTargets(of);
  return of.map((draft, i) => ({
    id: draft.id,
    windows: windowsOf(draft, tokenizer).map(({ ids }) => ids),
    wanted: [...wanted.subarray(i * heads.length, (i + 1) * heads.length)],
    weight: [...weight.subarray(i * heads.length, (i + 1) * heads.length)],
    clear: draft.advice === 'clear',
  }));
};
const folder = join(root, '.cache/encoder');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'drafts.json'), JSON.stringify({
  heads,
  pieces: pieces.pieces,
  drafts: rows(drafts).map((row, i) => ({ ...row, fold: foldOf[i] })),
  dev: rows(readDraftFile(join(root, 'tests/drafts/dev.jsonl'))),
}));
console.log(`${drafts.length} drafts, ${heads.length} heads, ${tokenizer.size} pieces`);
