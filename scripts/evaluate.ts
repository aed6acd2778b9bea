/**
 * npm run evaluate: how good the judgement is, printed, and written to docs/judgement.md with its charts.
 *
 *   -- --misses [N]       also the N worst misses (20) on training drafts, cross-validated; reading them teaches, so never those of
 *   -- --misses [N] --dev the dev drafts, unless to answer for one of them
 *   -- --learning-curve   first measures anew what takes minutes: learning curve and cross-validated curves of the word model
 *   -- --accept           also takes what is measured as the floor that a test keeps (docs/judgement.json)
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readDraftFile } from '../training/read-drafts';
import { unseenDrafts } from '../training/unseen-drafts';
import { calibrationChart } from './evaluate/charts/calibration-chart';
import { learningCurveChart } from './evaluate/charts/learning-curve-chart';
import { precisionRecallChart } from './evaluate/charts/precision-recall-chart';
import { decideAll } from './evaluate/decide-all';
import { evaluate, scoreByModel } from './evaluate/evaluation';
import { writeFloor } from './evaluate/floor';
import { decideUnseen, findMisses } from './evaluate/misses';
import { report } from './evaluate/report';
import { sharedFolder } from './evaluate/shared-folder';
import { refreshSlowFigures } from './evaluate/slow-figures';
import { makeEngine } from './make-engine';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean' }, dev: { type: 'boolean' }, 'learning-curve': { type: 'boolean' }, accept: { type: 'boolean' } },
});

if (asked['learning-curve']) refreshSlowFigures(root, console.error);
const evaluation = await evaluate(root, sharedFolder(root));
const sections = report(evaluation);
for (const { title, body } of sections) console.log(`\n${title}\n${'='.repeat(title.length)}\n\n${body}`);
if (!evaluation.setsMeasured) console.log('\nThe collected sets are not there: these figures are from the last time that they were accepted.');
writeDocs();
if (asked.accept) writeFloor(root, evaluation);
if (asked.misses) await printMisses(Number(positionals[0] ?? 20));

function writeDocs(): void {
  const folder = join(root, 'docs/judgement');
  mkdirSync(folder, { recursive: true });
  const { curves, calibration, slow } = evaluation;
  writeFileSync(join(folder, 'precision-recall.svg'), precisionRecallChart(curves));
  writeFileSync(join(folder, 'calibration.svg'), calibrationChart(calibration.bins, slow?.bins));
  if (slow) writeFileSync(join(folder, 'learning-curve.svg'), learningCurveChart(slow.learning));
  const pages = sections.map(({ title, body, chart }) => `## ${title}\n\n${body}${chart ? `\n\n![${title}](judgement/${chart}.svg)` : ''}`);
  writeFileSync(join(root, 'docs/judgement.md'), `# How good the judgement is\n\nWritten by \`npm run evaluate\`; don't edit.\n\n${pages.join('\n\n')}\n`);
}

async function printMisses(count: number): Promise<void> {
  const scored = asked.dev ? scoreByModel(readDraftFile(join(root, 'tests/drafts/dev.jsonl'))) : unseenDrafts(root, console.error);
  const decisions = asked.dev ? await decideAll(makeEngine(), scored.map(({ draft }) => draft)) : await decideUnseen(scored);
  for (const { draft, what, raised, asked } of findMisses(scored, decisions, count)) {
    console.log(`\n${draft.id} ${what}: wanted [${draft.risks}] allowed [${draft.allow}] raised [${raised}] asked [${asked}]\n  ${draft.text.replaceAll('\n', '\n  ')}`);
  }
}
