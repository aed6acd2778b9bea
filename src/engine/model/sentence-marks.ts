import { type Tokens, tokenKind } from './tokens';

/** What a sentence can show besides its words. */
export const sentenceMarks = ['own-field', 'asked', 'exclaimed', 'quoted', 'named', 'mentioned', 'counted', 'linked', 'emoji'] as const;

const at = (mark: (typeof sentenceMarks)[number]) => sentenceMarks.indexOf(mark);

/** The marks of the sentence of tokens `first` to `end` (not included), as places in `sentenceMarks`; the own field is known elsewhere. */
export function readMarks({ folded, kinds, starts, ends, sentences }: Tokens, text: string, first: number, end: number): number[] {
  const marks = new Set<number>();
  for (let t = first; t < end; t += 1) {
    const start = starts[t]!;
    switch (kinds[t]) {
      case tokenKind.mention: marks.add(at('mentioned')); break;
      case tokenKind.number: marks.add(at('counted')); break;
      case tokenKind.url: marks.add(at('linked')); break;
      case tokenKind.emoji: marks.add(at('emoji')); break;
      case tokenKind.mark: markOf(folded[start]!, marks); break;
      case tokenKind.word:
        if (t > first && sentences[t] === sentences[t - 1] && isName(text, folded, start, ends[t]!)) marks.add(at('named'));
        break;
      default:
    }
  }
  return [...marks].sort((a, b) => a - b);
}

function markOf(unit: number, marks: Set<number>): void {
  if (unit === 63) marks.add(at('asked'));
  else if (unit === 33) marks.add(at('exclaimed'));
  else if (unit === 34 || unit === 0x201c || unit === 0x201e || unit === 0xab) marks.add(at('quoted'));
}

/** A capital, then a small letter, inside a sentence. */
function isName(text: string, folded: Uint16Array, start: number, end: number): boolean {
  return end - start > 2 && text.charCodeAt(start) !== folded[start] && text.charCodeAt(start + 1) === folded[start + 1];
}
