import { concepts, topics } from './concepts';
import { hashStart, hashString, hashUnit } from './hash';
import type { Tokens } from './tokens';

/** Names of all classes: concepts first, then topics. */
export const classNames: readonly string[] = [...Object.keys(concepts), ...Object.keys(topics).map((topic) => `topic-${topic}`)];
/** Number of the first topic in `classNames`. */
export const firstTopic = Object.keys(concepts).length;

/** Hash of each class's name. */
export const classHashes: readonly number[] = classNames.map((name) => hashString(name));

type ClassTable = Map<number, number[]>;
interface ClassIndex {
  exact: ClassTable;
  prefix: ClassTable;
  suffix: ClassTable;
}

let index: ClassIndex | undefined;

/**
 * Classes that begin at one token: `found(classNumber, lastToken)` is called for each, where `lastToken` is
 * the token that the entry ends with (phrases reach over four tokens at most). Nothing is allocated.
 */
export function findClasses(tokens: Tokens, token: number, found: (classNumber: number, lastToken: number) => void): void {
  index ??= buildIndex();
  const { folded, starts, ends } = tokens;
  const start = starts[token]!;
  const end = ends[token]!;
  const from = start < end - 1 && (folded[start] === 64 || folded[start] === 35) ? start + 1 : start;
  let hash = hashStart;
  for (let i = from; i < end; i += 1) {
    hash = hashUnit(hash, folded[i]!);
    report(index.prefix.get(hash), token, found);
  }
  report(index.exact.get(hash), token, found);
  for (let next = token + 1; next < tokens.count && next <= token + 3; next += 1) {
    hash = hashUnit(hash, 32);
    for (let i = starts[next]!; i < ends[next]!; i += 1) hash = hashUnit(hash, folded[i]!);
    report(index.exact.get(hash), next, found);
  }
  let back = hashStart;
  for (let i = end - 1; i > from; i -= 1) {
    back = hashUnit(back, folded[i]!);
    if (end - i > 10) break;
    report(index.suffix.get(back), token, found);
  }
}

function report(classes: number[] | undefined, token: number, found: (classNumber: number, lastToken: number) => void): void {
  if (classes) for (const one of classes) found(one, token);
}

function buildIndex(): ClassIndex {
  const built: ClassIndex = { exact: new Map(), prefix: new Map(), suffix: new Map() };
  [...Object.values(concepts), ...Object.values(topics)].forEach((list, number) => {
    for (const entry of list.split(',').map((word) => word.trim().replace(/\s+/g, ' ')).filter(Boolean)) {
      if (entry.startsWith('*')) add(built.suffix, hashString(entry.slice(1).split('').reverse().join('')), number);
      else if (entry.endsWith('*')) add(built.prefix, hashString(foldEntry(entry.slice(0, -1))), number);
      else add(built.exact, hashString(foldEntry(entry)), number);
    }
  });
  return built;
}

function add(table: ClassTable, hash: number, number: number): void {
  const classes = table.get(hash);
  if (!classes) table.set(hash, [number]);
  else if (!classes.includes(number)) classes.push(number);
}

const foldEntry = (entry: string) => entry.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/\d/g, '0').toLowerCase();
