// Makes a fixture page of an outline that somebody reported: `npm run fixture -- outline.json` prints it, `-- outline.json NAME` writes
// it to tests/pages/reported/NAME.html. Texts, names and addresses were never in it; made-up ones stand in their place.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Outline, OutlineNode } from '../src/platforms/outline';

const folder = 'tests/pages/reported';

const name = z.string().check(z.maxLength(200), z.regex(/^[^<>"'&]*$/));
const node: z.ZodMiniType<OutlineNode> = z.lazy(() => z.strictObject({
  tag: z.string().check(z.regex(/^(?:[a-z]+[1-6]?|custom-element)$/)),
  role: z.optional(name), type: z.optional(name), editable: z.optional(name), label: z.optional(z.string().check(z.maxLength(500))),
  marks: z.optional(z.record(name, name)), classes: z.optional(z.array(name)), attributes: z.optional(z.array(name)),
  state: z.optional(z.array(z.enum(['disabled', 'hidden']))), text: z.optional(z.literal(true)), more: z.optional(z.int()),
  inside: z.optional(z.array(node)), shadow: z.optional(z.array(node)),
})) as z.ZodMiniType<OutlineNode>;
const outline: z.ZodMiniType<Outline> = z.strictObject({
  outline: z.literal(1), site: name, path: name, language: name,
  found: z.array(z.strictObject({ kind: name, boxes: z.int(), button: z.boolean() })),
  parts: z.array(node),
}) as z.ZodMiniType<Outline>;

/** Never closed, and without anything inside. */
const empty = new Set(['br', 'hr', 'img', 'input', 'source', 'wbr']);
/** Would do something instead of standing there. */
const idle = new Set(['script', 'style', 'link', 'meta', 'iframe', 'object', 'embed', 'base']);

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
/** `#` stood for a number, `…` for a word that was left out. */
const filled = (mark: string) => mark.replace(/#/g, '0').replace(/…/g, 'voorbeeld');

function html(part: OutlineNode, depth: number): string {
  const indent = ' '.repeat(depth);
  if (idle.has(part.tag)) return `${indent}<!-- ${part.tag} -->`;
  const attributes: [string, string | undefined][] = [
    ['role', part.role], ['type', part.type], ['contenteditable', part.editable],
    ...Object.entries(part.marks ?? {}).map(([key, value]): [string, string] => [key, filled(value)]),
    ['class', part.classes?.join(' ')], ['aria-label', part.label && filled(part.label)],
    ...(part.tag === 'dialog' || part.state?.includes('hidden') ? [] : [['open', undefined] as [string, undefined]]),
    ...(part.state?.includes('disabled') ? [['aria-disabled', 'true'] as [string, string]] : []),
    ...(part.state?.includes('hidden') ? [['hidden', ''] as [string, string]] : []),
    ...(part.tag === 'dialog' ? [['open', ''] as [string, string]] : []),
  ];
  const written = attributes.flatMap(([key, value]) => (value === undefined ? [] : [value === '' ? ` ${key}` : ` ${key}="${escaped(value)}"`])).join('');
  const open = `${indent}<${part.tag}${written}>`;
  if (empty.has(part.tag)) return open;
  const isButton = part.tag === 'button' || part.role === 'button';
  const words = isButton && !part.inside?.some(holdsText) ? filled(part.label ?? '') : part.text ? 'voorbeeld' : '';
  const shadow = part.shadow?.length ? [`${indent} <template shadowrootmode="open">`, ...part.shadow.map((each) => html(each, depth + 2)), `${indent} </template>`] : [];
  const inside = (part.inside ?? []).map((each) => html(isButton ? { ...each, label: each.label ?? part.label } : each, depth + 1));
  const more = part.more ? [`${indent} <!-- ${part.more} left out -->`] : [];
  if (!shadow.length && !inside.length && !more.length) return `${open}${escaped(words)}</${part.tag}>`;
  return [open, ...(words ? [`${indent} ${escaped(words)}`] : []), ...shadow, ...inside, ...more, `${indent}</${part.tag}>`].join('\n');
}

const holdsText = (part: OutlineNode): boolean => Boolean(part.text) || Boolean(part.inside?.some(holdsText));

/**
 * @param text an outline as the popup's «Diagnose» makes it
 * @returns a page that looks like it to whoever goes by elements, roles and marks
 * @throws when it is no outline, with a sentence that says where
 */
export function fixtureOf(text: string): string {
  const parsed = outline.safeParse(parse(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`This is not an outline: ${issue?.path.join('.') || 'the whole'} is not as expected. Paste what «Diagnose» made, unchanged.`);
  }
  const { site, path, language, found, parts } = parsed.data;
  return [
    '<!doctype html>', `<!-- https://${site}${path}; recognised then: ${JSON.stringify(found)} -->`, `<html lang="${language}">`, '<head><meta charset="utf-8"><title>reported</title></head>', '<body>',
    ...parts.map((part) => html(part, 1)), '</body>', '</html>', '',
  ].join('\n');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('This is not an outline: it is no JSON. Paste what «Diagnose» made, from the first { to the last }.');
  }
}

function run([file, as]: string[]) {
  if (!file) throw new Error('Usage: npm run fixture -- outline.json [NAME]');
  if (as && !/^[\w-]+$/.test(as)) throw new Error(`A name has letters, digits and -: «${as}» can't be one.`);
  const page = fixtureOf(readFileSync(file, 'utf8'));
  if (!as) return process.stdout.write(page);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${as}.html`);
  writeFileSync(path, page);
  return console.log(path);
}

if (process.argv[1]?.endsWith('fixture.ts')) {
  try {
    run(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
