import type { Span } from '../types';
import type { CompiledRule } from './compiled-rule';
import type { Reading } from './reading';

const word = /\p{L}[\p{L}\p{N}'’]*/gu;

/**
 * Finds runs of words in capitals (`capitals`: that many words in a row, three letters or more in all but the small ones) and rows of
 * exclamation marks (`marks`). Abbreviations alone (OCW, IND) make no run: half of its words must be longer than four letters.
 */
export function createShouting({ capitals, marks }: CompiledRule): (reading: Reading) => Span[] {
  const row = marks ? new RegExp(`[!?]*!{${marks},}[!?]*|(?:!\\s){${marks - 1},}!`, 'gu') : undefined;
  return ({ text }) => [
    ...(capitals ? capitalRuns(text, capitals) : []),
    ...(row ? [...text.matchAll(row)].map((match) => ({ start: match.index, end: match.index + match[0].length })) : []),
  ];
}

function capitalRuns(text: string, least: number): Span[] {
  const runs: Span[] = [];
  let run: { span: Span; words: number; long: number } | undefined;
  const close = () => {
    if (run && run.words >= least && run.long * 2 >= run.words) runs.push(run.span);
    run = undefined;
  };
  for (const { 0: found, index } of text.matchAll(word)) {
    const isHandle = index > 0 && /[@#/.]/.test(text[index - 1] ?? '');
    if (isHandle || found !== found.toUpperCase() || found === found.toLowerCase()) {
      close();
      continue;
    }
    const end = index + found.length;
    run = run
      ? { span: { start: run.span.start, end }, words: run.words + 1, long: run.long + (found.length > 4 ? 1 : 0) }
      : { span: { start: index, end }, words: 1, long: found.length > 4 ? 1 : 0 };
  }
  close();
  return runs;
}
