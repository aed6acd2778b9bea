import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

/** The command as it is run by hand: one assessment a line. */
function assess(...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/assess.ts', ...args], { encoding: 'utf8' });
}

const draft = {
  id: 'a', platform: 'x', kind: 'post', account: 'personal', profile: { organisation: '', role: '', policyFields: [] },
  text: 'Zijn BSN is 111222333.', labels: 'and other unknown fields', advice: 'clear',
};

it('prints one assessment a line, says which line is broken, and goes on', () => {
  const folder = mkdtempSync(join(tmpdir(), 'oogcontact-assess-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'drafts.jsonl');
  writeFileSync(file, [JSON.stringify(draft), '{"id": "b", ', JSON.stringify({ ...draft, id: 'c', platform: 'fax' }), '', JSON.stringify({ ...draft, id: 'd', text: 'Hoi' })].join('\n'));
  const { stdout, stderr } = assess(file);
  const lines = stdout.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatchObject({
    id: 'a', language: 'nl', advice: 'consult',
    findings: expect.arrayContaining([expect.objectContaining({ rule: 'personal-data/bsn', risk: 'personal-data', severity: 'consult', spans: [{ start: 12, end: 21 }] })]),
  });
  expect(Object.keys(lines[0]!)).toEqual(expect.arrayContaining(['id', 'language', 'advice', 'primary', 'domains', 'findings', 'questions', 'ms']));
  expect(lines[1]).toMatchObject({ line: 2, error: expect.any(String) });
  expect(lines[2]).toMatchObject({ line: 3, error: expect.any(String) });
  expect(lines[3]).toMatchObject({ id: 'd', advice: 'clear', findings: [] });
  expect(stderr).toContain('line 2');
});

it('says in one sentence that there is no such file', () => {
  const { status, stdout, stderr } = assess('no-such-file.jsonl');
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
