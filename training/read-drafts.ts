import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Advice, Domain, Draft, Language, Risk } from '../src/engine/types';
import { seededRandom } from './seeded-random';

/** A draft with what a careful reader wants raised; the fields are those of a line of `training/drafts`. */
export interface LabelledDraft extends Draft {
  id: string;
  lang: Language;
  domains: Domain[];
  primary: Domain | null;
  risks: Risk[];
  /** Kinds that may be raised without being wrong. */
  allow: Risk[];
  advice: Advice;
  /** Part and number of its block of neighbouring lines; twins stand close together, so a block stays in one fold. */
  block: string;
}

const blockLength = 20;

/** All drafts of a folder of JSON Lines files, in the order of the names of the files. */
export function readDrafts(folder: string): LabelledDraft[] {
  return readdirSync(folder).filter((name) => name.endsWith('.jsonl')).sort().flatMap((name) => readDraftFile(join(folder, name)));
}

/** One file of labelled drafts; an absent file has none. */
export function readDraftFile(file: string): LabelledDraft[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n').filter((line) => line.trim()).map((line, i) => {
    const draft = JSON.parse(line) as LabelledDraft;
    return { ...draft, allow: draft.allow ?? [], block: `${file.split(/[\\/]/).at(-1)} ${Math.floor(i / blockLength)}` };
  });
}

/**
 * Sentences in which nobody speaks of the own life or work, as ordinary posts of somebody unknown: there is nothing
 * to raise, and they belong to no domain. They teach that a death in an encyclopaedia is nobody's secret.
 */
export function readPlainSentences(file: string): LabelledDraft[] {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((text, i) => ({
    id: `plain-${i + 1}`,
    lang: 'nl',
    platform: 'x',
    kind: 'post',
    account: 'personal',
    profile: { organisation: '', role: '', policyFields: [] },
    text,
    domains: [],
    primary: null,
    risks: [],
    allow: [],
    advice: 'clear',
    block: `plain ${Math.floor(i / blockLength)}`,
  }));
}

/** Number of the fold of each draft: blocks are dealt out in turn after a fixed shuffle. */
export function dealFolds(drafts: LabelledDraft[], folds: number): number[] {
  const blocks = [...new Set(drafts.map((draft) => draft.block))];
  const random = seededRandom(20261122);
  for (let i = blocks.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [blocks[i], blocks[j]] = [blocks[j]!, blocks[i]!];
  }
  const foldOf = new Map(blocks.map((block, i) => [block, i % folds]));
  return drafts.map((draft) => foldOf.get(draft.block)!);
}
