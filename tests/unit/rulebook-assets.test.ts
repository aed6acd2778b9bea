import { cpSync, mkdtempSync, rmSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { CompiledRulebook } from '../../src/engine/rules';
import { conceptsFile, rulebookAssets, rulesFile } from '../../src/rulebook';

function copyOfRules(): string {
  const folder = mkdtempSync(join(tmpdir(), 'oogcontact-rules-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync('rules', folder, { recursive: true });
  return folder;
}

it('holds the rules without their examples, and the words beside them', () => {
  const assets = rulebookAssets('rules');
  const { rules } = JSON.parse(assets[rulesFile]!) as CompiledRulebook;
  const { concepts, fields } = JSON.parse(assets[conceptsFile]!) as CompiledRulebook['concepts'];
  expect(concepts.map(({ id }) => id)).toContain('Illness');
  expect(fields.map(({ id }) => id)).toContain('housing');
  expect(rules.map(({ id }) => id)).toContain('personal-data/bsn');
  expect(rules[0]).not.toHaveProperty('examples');
});

it('stops the build with the name of a broken rule', () => {
  const folder = copyOfRules();
  const file = join(folder, 'risks/personal-data/bsn.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('check: elfproef', 'check: twaalfproef'));
  expect(() => rulebookAssets(folder)).toThrow('personal-data/bsn');
});

it('stops the build with the name of a rule that fails its own example', () => {
  const folder = copyOfRules();
  const file = join(folder, 'risks/personal-data/bsn.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('[[111222333]]', '[[111222334]]'));
  expect(() => rulebookAssets(folder)).toThrow('personal-data/bsn');
});

it('stops the build where plain words are given of a norm whose title alone was read', () => {
  const folder = copyOfRules();
  const file = join(folder, 'norms.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('  provenance: T\n', "  provenance: T\n  plain: { nl: 'Wees onpartijdig.', en: 'Be impartial.' }\n"));
  expect(() => rulebookAssets(folder)).toThrow('plain words');
});
