import { hashStart, hashString, hashUnit } from '../model/hash';
import type { Tokens } from '../model/tokens';
import { languages } from '../types';
import { speechOf } from './speech-of';
import type { CompiledConcept, CompiledConcepts, CompiledField, CompiledWords } from './compiled-concepts';

/** Told of each class that begins at a token, with the last token of the words that were found and the languages in which they mean it. */
export type Found = (classNumber: number, lastToken: number, speech: number) => void;

export interface ConceptIndex {
  /** Classes of words first, then policy fields; a class is known by its place here. */
  classes: readonly (CompiledConcept | CompiledField)[];
  /** Place of the first policy field in `classes`. */
  firstField: number;
  /** Place of a class by its id. */
  numberOf: ReadonlyMap<string, number>;
  /** The classes of one token (and up to three after it), each once. */
  find(tokens: Tokens, text: string, token: number, found: Found): void;
}

/** One form and what it stands for. */
interface Entry {
  form: string;
  /** Class number and language (as `speechOf` has it) of each meaning; `written` where capitals or digits count. */
  meanings: { number: number; speech: number; written?: string }[];
}

type Table = Map<number, Entry[]>;

interface Exceptions {
  words: Set<string>;
  starts: string[];
}

const longestHead = 16;
const phraseLength = 4;
const indexes = new WeakMap<CompiledConcepts, ConceptIndex>();

/** The index of the classes of words and policy fields; made once for the same data (some milliseconds). */
export function createConceptIndex(compiled: CompiledConcepts): ConceptIndex {
  const known = indexes.get(compiled);
  if (known) return known;
  const classes = [...compiled.concepts, ...compiled.fields];
  const whole: Table = new Map();
  const starts: Table = new Map();
  const heads: Table = new Map();
  const exceptions = classes.map((one) => readExceptions(Object.values(one.words)));
  classes.forEach(({ words }, number) => {
    for (const language of languages) {
      const given = words[language];
      const speech = speechOf([language]);
      for (const entry of given?.forms ?? []) {
        const mark = entry.indexOf('=', 1);
        if (mark < 0) add(whole, entry, { number, speech });
        else add(whole, entry.slice(0, mark), { number, speech, written: entry.slice(mark + 1) });
      }
      for (const start of given?.starts ?? []) add(starts, start, { number, speech });
      for (const head of given?.heads ?? []) add(heads, head, { number, speech }, hashString(head.split('').reverse().join('')));
    }
  });

  // Of the token at hand: its classes, the last token and the languages of each, and whether only a part of a word says so. Kept between calls, so that nothing is
  // allocated.
  const numbers: number[] = [];
  const lasts: number[] = [];
  const speeches: number[] = [];
  const loose: boolean[] = [];

  function note(number: number, speech: number, last: number, isLoose: boolean): void {
    const at = numbers.indexOf(number);
    if (at < 0) {
      numbers.push(number);
      lasts.push(last);
      speeches.push(speech);
      loose.push(isLoose);
    } else {
      lasts[at] = Math.max(lasts[at]!, last);
      speeches[at]! |= speech;
      loose[at] &&= isLoose;
    }
  }

  function noteAll({ meanings }: Entry, last: number, isLoose: boolean, text: string, from: number, to: number): void {
    for (const { number, speech, written } of meanings) {
      if (written === undefined || isWritten(text, written, from, to)) note(number, speech, last, isLoose);
    }
  }

  function find(tokens: Tokens, text: string, token: number, found: Found): void {
    const { folded, starts: begins, ends } = tokens;
    const start = begins[token]!;
    const end = ends[token]!;
    const from = start < end - 1 && (folded[start] === 64 || folded[start] === 35) ? start + 1 : start;
    numbers.length = 0;
    lasts.length = 0;
    speeches.length = 0;
    loose.length = 0;
    let hash = hashStart;
    for (let i = from; i < end; i += 1) {
      hash = hashUnit(hash, folded[i]!);
      const entry = lookUp(starts, hash, folded, from, i + 1);
      if (entry) noteAll(entry, token, true, text, from, end);
    }
    const word = lookUp(whole, hash, folded, from, end);
    if (word) noteAll(word, token, false, text, from, end);
    for (let next = token + 1; next < tokens.count && next < token + phraseLength; next += 1) {
      hash = hashUnit(hash, 32);
      for (let i = begins[next]!; i < ends[next]!; i += 1) hash = hashUnit(hash, folded[i]!);
      const phrase = whole.get(hash)?.find(({ form }) => form === phraseOf(tokens, from, token, next));
      if (phrase) noteAll(phrase, next, false, text, from, ends[next]!);
    }
    let back = hashStart;
    for (let i = end - 1; i > from + 1 && end - i <= longestHead; i -= 1) {
      back = hashUnit(back, folded[i]!);
      const entry = lookUp(heads, back, folded, i, end);
      if (entry) noteAll(entry, token, true, text, from, end);
    }
    for (let i = 0; i < numbers.length; i += 1) {
      if (loose[i] && isExcepted(exceptions[numbers[i]!], folded, from, end)) continue;
      found(numbers[i]!, lasts[i]!, speeches[i]!);
    }
  }

  const index: ConceptIndex = {
    classes,
    firstField: compiled.concepts.length,
    numberOf: new Map(classes.map(({ id }, number) => [id, number])),
    find,
  };
  indexes.set(compiled, index);
  return index;
}

function add(table: Table, form: string, meaning: Entry['meanings'][number], hash = hashString(form)): void {
  const entries = table.get(hash);
  if (!entries) {
    table.set(hash, [{ form, meanings: [meaning] }]);
    return;
  }
  const entry = entries.find((one) => one.form === form);
  if (entry) entry.meanings.push(meaning);
  else entries.push({ form, meanings: [meaning] });
}

function readExceptions(words: CompiledWords[]): Exceptions | undefined {
  const all = words.flatMap(({ except }) => except ?? []);
  if (!all.length) return undefined;
  return {
    words: new Set(all.filter((word) => !word.endsWith('*'))),
    starts: all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
  };
}

function isExcepted(exceptions: Exceptions | undefined, folded: Uint16Array, start: number, end: number): boolean {
  if (!exceptions) return false;
  const word = String.fromCharCode(...folded.subarray(start, end));
  return exceptions.words.has(word) || exceptions.starts.some((beginning) => word.startsWith(beginning));
}

/** The form that stands there; two may share a hash, so the letters decide. */
function lookUp(table: Table, hash: number, folded: Uint16Array, start: number, end: number): Entry | undefined {
  const entries = table.get(hash);
  if (entries) for (const entry of entries) if (stands(folded, start, end, entry.form)) return entry;
  return undefined;
}

function stands(folded: Uint16Array, start: number, end: number, form: string): boolean {
  if (end - start !== form.length) return false;
  for (let i = 0; i < form.length; i += 1) if (folded[start + i] !== form.charCodeAt(i)) return false;
  return true;
}

function phraseOf({ folded, starts, ends }: Tokens, from: number, first: number, last: number): string {
  const words = [String.fromCharCode(...folded.subarray(from, ends[first]))];
  for (let t = first + 1; t <= last; t += 1) words.push(String.fromCharCode(...folded.subarray(starts[t], ends[t])));
  return words.join(' ');
}

/**
 * Whether the text has the words with these very digits and, where they have any, capitals. A phrase may be spaced otherwise, so its first and last
 * word decide.
 */
function isWritten(text: string, written: string, from: number, to: number): boolean {
  const isCased = written !== written.toLowerCase();
  const said = isCased ? text.slice(from, to) : text.slice(from, to).toLowerCase();
  const words = written.split(' ');
  return said.startsWith(words[0]!) && (isCased || said.endsWith(words.at(-1)!));
}
