import { tokenise } from '../model/tokens';

/** A word or phrase as the tokens of a text have it: lower case, without accents, every digit as 0, one space between two tokens. */
export function formOf(words: string): string {
  const { folded, starts, ends } = tokenise(words);
  return starts.map((start, i) => String.fromCharCode(...folded.subarray(start, ends[i]))).join(' ');
}
