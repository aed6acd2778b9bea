import { cpSync, mkdtempSync, rmSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { CompiledRulebook } from '../../src/engine/rules';
import { rulebookAsset } from '../../src/rulebook';

function copyOfRules(): string {
  const folder = mkdtempSync(join(tmpdir(), 'oogcontact-rules-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync('rules', folder, { recursive: true });
  return folder;
}

it('holds the rules without their examples', () => {
  const { rules } = JSON.parse(rulebookAsset('rules')) as CompiledRulebook;
  expect(rules.map(({ id }) => id)).toContain('personal-data/bsn');
  expect(rules[0]).not.toHaveProperty('examples');
});

it('stops the build with the name of a broken rule', () => {
  const folder = copyOfRules();
  const file = join(folder, 'risks/personal-data/bsn.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('check: elfproef', 'check: twaalfproef'));
  expect(() => rulebookAsset(folder)).toThrow('personal-data/bsn');
});

it('stops the build with the name of a rule that fails its own example', () => {
  const folder = copyOfRules();
  const file = join(folder, 'risks/personal-data/bsn.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('[[111222333]]', '[[111222334]]'));
  expect(() => rulebookAsset(folder)).toThrow('personal-data/bsn');
});
