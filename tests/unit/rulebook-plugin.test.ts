import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type Rollup } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRules } from '../../src/engine/rules';
import { rulebookPlugin } from '../../src/rulebook';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'));
  writeFileSync(join(folder, 'entry.js'), "import rulebook from 'virtual:rulebook';\nexport default rulebook;\n");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Builds an entry that imports the rules of a folder; the text of the bundle. */
async function bundle(rules: string): Promise<string> {
  const built = (await build({
    configFile: false, logLevel: 'silent', root: folder, plugins: [rulebookPlugin(rules)],
    build: { write: false, minify: false, lib: { entry: 'entry.js', formats: ['es'], fileName: 'out' } },
  })) as Rollup.RollupOutput[];
  return built[0]?.output[0].code ?? '';
}

describe('rulebookPlugin', () => {
  it('puts working rules into the build, without examples', async () => {
    const code = await bundle('rules');
    expect(code).not.toContain('Melding van burger met BSN');
    writeFileSync(join(folder, 'out.mjs'), code);
    const { default: rulebook } = await import(/* @vite-ignore */ resolve(folder, 'out.mjs'));
    const profile = { organisation: '', role: '', policyFields: [] };
    const draft = { platform: 'x', kind: 'post', account: 'personal', profile, text: 'Zijn BSN is 111222333.' } as const;
    expect(createRules(rulebook).judge(draft, 'nl').map((finding) => finding.rule)).toEqual(['personal-data/bsn']);
  });

  it('fails the build where the rules are broken, and says what is', async () => {
    await expect(bundle(folder)).rejects.toThrow(/norms\.yaml/);
  });
});
