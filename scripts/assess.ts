/**
 * npm run -s assess -- FILE.jsonl: one draft a line in, one assessment a line out, by the very engine of the extension.
 * A line that is no draft gives `{"line": n, "error": "…"}` and a message on stderr; the others are still assessed.
 */
import { readFileSync } from 'node:fs';
import type { Assessment, Draft } from '../src/engine/types';
import { accountTypes, draftKinds, platformIds } from '../src/engine/types';
import { makeEngine } from './make-engine';

const [file] = process.argv.slice(2);
if (!file) fail('usage: npm run -s assess -- FILE.jsonl');
const text = read(file);
// A reader that has seen enough (head) closes the pipe; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const engine = makeEngine();
for (const [i, line] of text.split('\n').entries()) {
  if (!line.trim()) continue;
  try {
    const { id, draft } = toDraft(line);
    const started = performance.now();
    const assessment = await engine.assess(draft);
    const ms = Math.round((performance.now() - started) * 1000) / 1000;
    await print({ id, ...brief(assessment), ms });
  } catch (error) {
    const message = (error as Error).message;
    console.error(`line ${i + 1}: ${message}`);
    await print({ line: i + 1, error: message });
  }
}

function read(name: string): string {
  try {
    return readFileSync(name, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return fail(`cannot read ${name}: ${code === 'ENOENT' ? 'there is no such file' : message}`);
  }
}

/** A line as a draft; what is absent is an ordinary post on X by somebody unknown, other fields are ignored. */
function toDraft(line: string): { id: unknown; draft: Draft } {
  const given = parse(line);
  const one = <T extends string>(field: string, values: readonly T[]): T => {
    const value = given[field] ?? values[0];
    if (!values.includes(value as T)) throw new Error(`${field} must be one of ${values.join(', ')}`);
    return value as T;
  };
  if (typeof given.text !== 'string') throw new Error('text must be a string');
  const profile = (given.profile ?? {}) as Record<string, unknown>;
  if (typeof profile !== 'object') throw new Error('profile must be an object');
  const fields = profile.policyFields ?? [];
  if (!Array.isArray(fields) || !fields.every((field) => typeof field === 'string')) {
    throw new Error('profile.policyFields must be a list of strings');
  }
  return {
    id: given.id,
    draft: {
      platform: one('platform', platformIds),
      kind: one('kind', draftKinds),
      account: one('account', accountTypes),
      profile: { organisation: textOf(profile, 'organisation'), role: textOf(profile, 'role'), policyFields: fields },
      text: given.text,
    },
  };
}

function parse(line: string): Record<string, unknown> {
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch {
    throw new Error('this is not JSON');
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new Error('a draft must be an object');
  return given as Record<string, unknown>;
}

function textOf(profile: Record<string, unknown>, field: string): string {
  const value = profile[field] ?? '';
  if (typeof value !== 'string') throw new Error(`profile.${field} must be a string`);
  return value;
}

function brief({ language, advice, primary, domains, findings, questions, strengths, help, truncatedAt, layers }: Assessment): object {
  return {
    language,
    advice,
    primary,
    domains: domains.map(({ domain, score }) => ({ domain, score: Math.round(score * 1000) / 1000 })),
    findings: findings.map(({ rule, risk, severity, spans, norm }) => ({ rule, risk, severity, spans, norm: norm.id })),
    questions: questions.map(({ risk, spans }) => ({ risk, spans })),
    strengths: strengths.map(({ id, spans }) => ({ id, spans })),
    ...(help && { help: { id: help.id, spans: help.spans } }),
    ...(truncatedAt === undefined ? {} : { truncatedAt }),
    layers,
  };
}

/** Waits where the reader is slower. */
function print(row: object): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(`${JSON.stringify(row)}\n`)) resolve();
    else process.stdout.once('drain', resolve);
  });
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
