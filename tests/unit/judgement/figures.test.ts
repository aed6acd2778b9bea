import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { toDecision } from '../../../scripts/evaluate/decide-all';
import { sharedFolder } from '../../../scripts/evaluate/shared-folder';
import { makeEngine } from '../../../scripts/make-engine';
import type { Decision } from '../../../src/engine/model/decide';
import { measure } from '../../../training/measure';
import { readDraftFile } from '../../../training/read-drafts';
import { tally } from '../../../training/tally';
import { labelled } from './labelled';

const decided = (given: Partial<Decision>): Decision => ({ raised: [], asked: [], domains: [], primary: null, ...given });

test('figures of six drafts, counted by hand', () => {
  const drafts = [
    labelled({ risks: ['heated'], advice: 'caution', domains: ['personal'], primary: 'personal' }), // raised rightly
    labelled({ risks: ['heated', 'disrespect'], advice: 'consult', domains: ['function'], primary: 'function' }), // one of two, and one wrong
    labelled({ risks: ['confidential'], advice: 'consult' }), // asked only
    labelled({ allow: ['partisan'], domains: ['personal', 'function'], primary: 'personal' }), // an allowed kind
    labelled({}), // a false alarm, heavy
    labelled({}), // asked without need
  ];
  const decisions = [
    decided({ raised: [{ risk: 'heated', severity: 'caution' }], domains: [{ domain: 'personal', score: 1 }], primary: 'personal' }),
    decided({ raised: [{ risk: 'disrespect', severity: 'consult' }, { risk: 'partisan', severity: 'caution' }], domains: [{ domain: 'personal', score: 1 }], primary: 'personal' }),
    decided({ asked: ['confidential'] }),
    decided({ raised: [{ risk: 'partisan', severity: 'consult' }], domains: [{ domain: 'personal', score: 1 }], primary: 'personal' }),
    decided({ raised: [{ risk: 'heated', severity: 'consult' }] }),
    decided({ asked: ['unverified'] }),
  ];
  expect(measure(drafts, decisions)).toEqual({
    drafts: 6,
    riskyDraftsRaised: 2 / 3,
    riskyDraftsRightKind: 2 / 3,
    riskyDraftsReached: 1,
    falseAlarms: 1 / 3,
    clearDraftsAsked: 1 / 3,
    consultGiven: 1 / 2,
    clearDraftsConsult: 1 / 3,
    kindPrecision: 2 / 4, // right: heated, disrespect; wrong: partisan, heated
    kindRecall: 2 / 4, // missed: heated, confidential
    kindMicroF1: 1 / 2,
    kindMacroF1: (1 / 2 + 1 + 0 + 0) / 4, // heated, disrespect, confidential, partisan; the others don't occur
    domainMacroF1: (4 / 5 + 0) / 2, // personal 2 right, 1 wrong; function 2 missed
    primaryDomainAccuracy: 2 / 3,
  });
});

const shared = join(sharedFolder('.'), 'evaluate.mjs');

// The encoder would take most of a minute and change nothing in how is counted.
test.skipIf(!existsSync(shared))('figures are those of the shared measure, on the dev drafts', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'oogcontact-figures-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const drafts = readDraftFile('tests/drafts/dev.jsonl');
  const engine = makeEngine({ layers: 'linear' });
  const assessments = await Promise.all(drafts.map((draft) => engine.assess(draft)));
  const write = (name: string, rows: object[]) => {
    writeFileSync(join(folder, name), rows.map((row) => JSON.stringify(row)).join('\n'));
    return join(folder, name);
  };
  const { stdout } = spawnSync(process.execPath, [
    shared, write('labelled.jsonl', drafts), write('assessed.jsonl', assessments.map((assessment, i) => ({ id: drafts[i]!.id, ...assessment }))), '--json',
  ], { encoding: 'utf8' });
  const decisions = assessments.map(toDecision);
  const { kinds, domains } = tally(drafts, decisions);
  const named = (tallies: typeof kinds | typeof domains) =>
    Object.fromEntries(Object.entries(tallies).map(([name, { right, wrong, missed }]) => [name, { tp: right, fp: wrong, fn: missed }]));
  const { unanswered, msP50, msP95, ...theirs } = JSON.parse(stdout) as Record<string, unknown>;
  expect({ unanswered, msP50, msP95 }).toEqual({ unanswered: 0, msP50: null, msP95: null });
  expect(theirs).toEqual({ ...measure(drafts, decisions), perRisk: named(kinds), perDomain: named(domains) });
});
