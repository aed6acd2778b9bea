import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Of pieces of personal data in carrier sentences, or of their look-alikes, the share that is raised. */
export interface PersonalDataFigure {
  name: string;
  items: number;
  /** Each item stands in several sentences. */
  texts: number;
  rules: number;
  engine: number;
}

/**
 * What the measuring of personal data prints, row by row; nothing where its script or its items are absent.
 * @throws Error when it fails, or prints what can't be read
 */
export function measurePersonalData(root: string, folder: string): PersonalDataFigure[] {
  const script = join(root, 'scripts/measure-pii.ts');
  const items = join(folder, 'pii-dev.jsonl');
  if (!existsSync(script) || !existsSync(items)) return [];
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, items], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`scripts/measure-pii.ts failed: ${stderr}`);
  return stdout.trim().split('\n').map(parsePersonalDataLine);
}

/** A line such as `bsn found   10 items,   50 texts: rules 1.000, engine 1.000`. */
export function parsePersonalDataLine(line: string): PersonalDataFigure {
  const [, name, items, texts, rules, engine] = line.match(/^(.+?) +(\d+) items, +(\d+) texts: rules ([\d.]+), engine ([\d.]+)$/) ?? [];
  if (!name) throw new Error(`scripts/measure-pii.ts printed a line that can't be read: ${line}`);
  return { name, items: Number(items), texts: Number(texts), rules: Number(rules), engine: Number(engine) };
}
