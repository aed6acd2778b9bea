import type { HiddenWords } from './compiled-rule';
import { createHiddenWordFinder } from './hidden-words';
import { Rewriting } from './rewriting';

/** Characters that aren't seen; the joiner within an emoji is one too and does no harm to lose there. */
const unseen = /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
/** A letter or digit with marks on it, however many. */
const marked = /[\p{L}\p{N}]\p{M}+/gu;
/** Letters and digits in another dress: full-width, mathematical, in a circle or a box. */
const dressed = /[\uff01-\uff5e\u24b6-\u24e9\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f149}\u{1f150}-\u{1f169}]/gu;
const wideSpace = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;
const oddDash = /[\u2010-\u2012\u2212\ufe63\uff0d]/gu;
/** Words that mix Latin with Greek or Cyrillic. */
const mixed = /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}]*\p{Script=Latin})(?=[\p{L}\p{N}]*[\p{Script=Greek}\p{Script=Cyrillic}])[\p{L}\p{N}]+/gu;
const foreign = /[\p{Script=Greek}\p{Script=Cyrillic}]/u;
const lookAlikes: Record<string, string> = {
  а: 'a', в: 'b', е: 'e', ё: 'e', з: '3', и: 'u', і: 'i', ї: 'i', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o', п: 'n', р: 'p', с: 'c', т: 't',
  у: 'y', х: 'x', ѕ: 's', ь: 'b', ԁ: 'd', ӏ: 'l', һ: 'h', г: 'r', ո: 'n', α: 'a', β: 'b', γ: 'y', ε: 'e', η: 'n', ι: 'i', κ: 'k', ν: 'v',
  ο: 'o', ρ: 'p', σ: 'o', τ: 't', υ: 'u', χ: 'x', ω: 'w', μ: 'u',
};
const picture = /\p{Extended_Pictographic}(?:\p{M}|[\u{1f3fb}-\u{1f3ff}])*/u;
/** Pictures with the space around them; digits and © are no pictures here. */
const pictures = new RegExp(`(\\s?)((?:(?![\\d#*©®™])${picture.source})(?:(?![\\d#*©®™])${picture.source}|[ ])*)`, 'gu');
const anyPicture = new RegExp(picture.source, 'u');
const spaced = /(?<![\p{L}\p{N}])[\p{L}@$€](?:([ ._*-]{1,2})[\p{L}\p{N}@$€!|])(?:\1[\p{L}\p{N}@$€!|]){1,30}(?![\p{L}\p{N}])/gu;
const written = /[\p{L}\p{N}$€](?:[\p{L}\p{N}@$€|!*+'’]*[\p{L}\p{N}@$€|*])?/gu;

/**
 * A way to read a text without the tricks that hide words from a reader by rules, or from a colleague's eye: unseen characters, letters in
 * another dress or another script, pictures between words, and words of a list spelt with digits, spaces, stars or slips.
 * The way gives undefined for a text that reads as it is typed: so do ordinary texts without pictures.
 */
export function createPlainReading(hidden: HiddenWords): (text: string) => Rewriting | undefined {
  const finder = createHiddenWordFinder(hidden);
  return (text) => {
    const rewriting = new Rewriting(text);
    if (!/^[\n\x20-\x7e]*$/.test(text)) undress(rewriting);
    rewriting.replace(spaced, ([run]) => finder.findSpaced(run.replace(/[ ._*-]/g, '')));
    rewriting.replace(written, ([word]) => finder.find(word));
    return rewriting.isTouched ? rewriting : undefined;
  };
}

/** Takes off what is no plain letter, digit, space or dash, but looks so. */
function undress(rewriting: Rewriting): void {
  rewriting.replace(unseen, () => '');
  if (/\p{M}/u.test(rewriting.text)) rewriting.replace(marked, ([letter]) => letter.normalize('NFC').replace(/\p{M}/gu, ''));
  rewriting.replace(dressed, ([letter]) => letter.normalize('NFKC'));
  rewriting.replace(wideSpace, () => ' ');
  rewriting.replace(oddDash, () => '-');
  if (foreign.test(rewriting.text)) {
    rewriting.replace(mixed, ([word]) => [...word].map((letter) => lookAlikes[letter.toLowerCase()] ?? letter).join(''));
  }
  if (anyPicture.test(rewriting.text)) rewriting.replace(pictures, (match) => withoutPicture(match));
}

function withoutPicture(match: RegExpMatchArray): string {
  const { index = 0, input = '' } = match;
  const before = match[1] ?? '';
  const after = input[index + match[0].length] ?? '';
  const isInWord = !before && /\p{L}/u.test(input[index - 1] ?? '') && /\p{L}/u.test(after) && !/\s$/.test(match[0]);
  if (isInWord) return '';
  return before || (/\s$/.test(match[0]) ? ' ' : '');
}
