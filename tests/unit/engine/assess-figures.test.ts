import { beforeAll, expect, test } from 'vitest';
import { makeEngine } from '../../../scripts/make-engine';
import type { Decision } from '../../../src/engine/model/decide';
import type { Assessment } from '../../../src/engine/types';
import { type Figures, measure } from '../../../training/measure';
import { readDraftFile } from '../../../training/read-drafts';

/** Rules and model together on drafts that nothing was trained on. Less than this and the extension is not worth its place. */
let figures: Figures;

beforeAll(async () => {
  const engine = makeEngine();
  const drafts = readDraftFile('tests/drafts/dev.jsonl');
  figures = measure(drafts, await Promise.all(drafts.map(async (draft) => toDecision(await engine.assess(draft)))));
});

test('all drafts are there', () => expect(figures.drafts).toBe(300));
test('half of the risky drafts are raised', () => expect(figures.riskyRaised).toBeGreaterThanOrEqual(0.5));
test('at most one clear draft in twenty is raised wrongly', () => expect(figures.falseAlarms).toBeLessThanOrEqual(0.05));
test('kinds are told apart', () => expect(figures.kindMicroF1).toBeGreaterThanOrEqual(0.67));
test('domains are told apart', () => expect(figures.domainMacroF1).toBeGreaterThanOrEqual(0.74));
test('the primary domain is right', () => expect(figures.primaryAccuracy).toBeGreaterThanOrEqual(0.72));

function toDecision({ findings, questions, domains, primary }: Assessment): Decision {
  return {
    raised: findings.flatMap(({ risk, severity }) => (severity === 'info' ? [] : [{ risk, severity }])),
    asked: questions.map(({ risk }) => risk),
    domains,
    primary,
  };
}
