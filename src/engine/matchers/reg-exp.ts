const letter = '[\\p{L}\\p{N}_]';
const begin = `(?<!${letter})`;
const end = `(?!${letter})`;
const edge = `(?:(?<=${letter})${end}|${begin}(?=${letter}))`;

/**
 * JavaScript's own `\b` takes é and ë for spaces, so «privé» would have no end. Before a letter it is the begin of a word, after
 * one the end; said so, the expression runs faster than with the full form.
 */
function withEdges(source: string): string {
  return source.replace(/\\\\|\\b/g, (escape, at: number) => {
    if (escape !== '\\b') return escape;
    if (/^(?:\((?:\?:|\?<\w+>)?)*(?:[\p{L}\p{N}]|\\p\{L|\\d|\[(?:\\p\{L|[\p{L}\p{N}]))/u.test(source.slice(at + 2))) return begin;
    return /(?:[\p{L}\p{N})])$/u.test(source.slice(0, at)) ? end : edge;
  });
}

/**
 * Compiles a regular expression of a rule: Unicode, every hit, `\b` at the edges of words with accents too.
 * @throws SyntaxError when the source is no regular expression.
 */
export function toRegExp(source: string, options: { caseSensitive?: boolean } = {}): RegExp {
  const marksItsHit = source.includes('(?<hit>');
  const flags = `gu${options.caseSensitive ? '' : 'i'}${marksItsHit ? 'd' : ''}`;
  return new RegExp(withEdges(source), flags);
}

/** The same, compiled when it is first asked for: hundreds of expressions take a tenth of a second, and most drafts need few. */
export function lazyRegExp(source: string, options: { caseSensitive?: boolean } = {}): () => RegExp {
  let expression: RegExp | undefined;
  return () => (expression ??= toRegExp(source, options));
}

/** One regular expression for «any of these», or undefined for none. */
export function anyOf(sources: string[] | undefined): (() => RegExp) | undefined {
  return sources?.length ? lazyRegExp(`(?:${sources.join('|')})`) : undefined;
}

/** Every match of an expression of `toRegExp` in the text. `matchAll` would copy the expression at each call, which costs more than most matches. */
export function matchesOf(expression: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    found.push(match);
    if (match[0] === '') expression.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}

/** Whether the expression is found in the text; keeps no state between calls. */
export function foundIn(expression: RegExp, text: string): boolean {
  expression.lastIndex = 0;
  return expression.test(text);
}
