import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What the measuring of personal data in carrier sentences prints, line by line; nothing where it or its items are absent. */
export function measurePersonalData(root: string, folder: string): string[] {
  const script = join(root, 'scripts/measure-pii.ts');
  const items = join(folder, 'pii-dev.jsonl');
  if (!existsSync(script) || !existsSync(items)) return [];
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, items], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`scripts/measure-pii.ts failed: ${stderr}`);
  return stdout.trim().split('\n');
}
