import type { CompiledTip } from './matchers/compiled-rule';
import type { Draft, Finding, Norm } from './types';

/** Small letters alone: where there is a capital, the writer has chosen. Not what follows a # in an address. */
const hashtag = /(?<![\p{L}\p{N}_&/#])#(\p{Ll}{6,60})(?![\p{L}\p{N}_])/gu;

/**
 * Makes the tip for hashtags that a screen reader reads as one word: a hint, which raises nothing, with the same hashtag in capitals to put in its place.
 * It speaks of one hashtag at a time, the first. Silent unless a hashtag falls apart in exactly one way.
 */
export function createHashtagTip({ id, advice, what, why, todo, question, languages }: CompiledTip, norm: Norm): (draft: Draft) => Finding | undefined {
  const shapes = languages.flatMap(({ words, shapes }) => shapes.map((shape) => shape.map((name) => words[name]!)));
  return ({ account, text }) => {
    const severity = advice[account];
    if (severity === 'none') return undefined;
    for (const [written, letters] of text.matchAll(hashtag)) {
      const ways = shapes.flatMap((shape) => waysToSplit(letters!, shape));
      if (ways.length !== 1) continue;
      const spans = [...text.matchAll(hashtag)].filter(([same]) => same === written).map(({ index }) => ({ start: index, end: index + written.length }));
      return { rule: id, risk: null, severity, spans, norm, question, by: 'rule', what, why, todo, replacement: `#${ways[0]!.map(capital).join('')}` };
    }
    return undefined;
  };
}

/** Every way in which letters are a word of each of the lists, in their order. */
function waysToSplit(letters: string, [first, ...rest]: string[][]): string[][] {
  if (!first) return letters ? [] : [[]];
  return first.filter((word) => letters.startsWith(word)).flatMap((word) => waysToSplit(letters.slice(word.length), rest).map((way) => [word, ...way]));
}

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);
