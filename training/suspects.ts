/**
 * npm run -s suspects [-- N]: the N training drafts (250) whose labels the cross-validated word model contradicts most, as JSON
 * Lines for a reader, who decides by the meaning of the labels: a high loss is as often a hard draft as a wrong label.
 */
import { fileURLToPath } from 'node:url';
import { findSuspects } from './find-suspects';
import { unseenDrafts } from './unseen-drafts';

const unseen = unseenDrafts(fileURLToPath(new URL('..', import.meta.url)), console.error);
const byId = new Map(unseen.map(({ draft }) => [draft.id, draft]));
for (const { loss, ...suspect } of findSuspects(unseen, Number(process.argv[2] ?? 250))) {
  const { block, ...draft } = byId.get(suspect.id)!;
  console.log(JSON.stringify({ suspect: { ...suspect, loss: Number(loss.toFixed(2)) }, file: block.split(' ')[0], ...draft }));
}
