import type { HiddenWords } from './compiled-rule';

/** Small words that get stuck to the word before or after: «danafval», «eenflikker». */
const glue = new Set(
  `een die dat alle dan gewoon moet moeten echt veel niet zijn maar zo'n wat jij jullie ben bent hun onze van enorm enorme absoluut absolute
  totale zulke deze hier mogen gaan zal mensen personen the all those these are just such total absolute complete you people`.split(/\s+/),
);

/** The least number of letters of a word that is looked for without the space beside it. */
const leastForGlue = 5;

/** Signs that stand for a letter; a bar or a one is an l as well as an i. */
const leet: Record<string, string> = {
  '0': 'o', '1': 'il', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '9': 'g', '@': 'a', $: 's', '€': 'e', '!': 'il', '|': 'li', '+': 't',
};

/** The least number of letters of a word that is looked for with a letter too few or two letters turned round. */
const leastForSlips = 6;

export interface HiddenWordFinder {
  /** The words that this written word hides, with a space between them; undefined where it is what it says. */
  find(written: string): string | undefined;
  /** As `find`, for the letters of a word that were written one by one. */
  findSpaced(letters: string): string | undefined;
}

/**
 * Finds the words of a list in written words that hide one: digits for letters, letters repeated or masked, a letter missing or two
 * turned round, the space before or after left out. A word of the list, and an ordinary word, hides none.
 */
export function createHiddenWordFinder({ words, ordinary }: HiddenWords): HiddenWordFinder {
  const known = new Set(words.map(plain));
  const spared = new Set(ordinary);
  const beginnings = new Set([...known, ...glue].map((word) => word.slice(0, 2)));
  let slips: Map<string, string> | undefined;

  function find(written: string): string | undefined {
    const word = plain(written);
    if (word.length < 3 || known.has(word) || spared.has(word)) return undefined;
    if (word.includes('*')) return unmask(word);
    if (/[^\p{L}'-]/u.test(word)) return decode(word);
    return shorten(word) ?? part(word) ?? (slips ??= slipsOf(known, spared)).get(word);
  }

  function unmask(word: string): string | undefined {
    if (!/^\p{L}\*{1,3}\p{L}*$|^\p{L}{2,}\*{1,3}\p{L}+$/u.test(word)) return undefined;
    const shape = new RegExp(`^${word.replaceAll('*', '\\p{L}')}$`, 'u');
    return [...known].find((candidate) => candidate.length === word.length && shape.test(candidate));
  }

  /** «f1kk3r», also with letters repeated. */
  function decode(word: string): string | undefined {
    if (!/\p{L}/u.test(word) || word.length > 30) return undefined;
    let readings = [''];
    for (const sign of word) {
      const letters = [...(leet[sign] ?? sign)];
      if (readings.length * letters.length > 16) return undefined;
      readings = readings.flatMap((reading) => letters.map((letter) => reading + letter));
    }
    return readings.find((reading) => known.has(reading)) ?? readings.map(shorten).find(Boolean);
  }

  /** «kuuuut»: three of a letter or more stand for one or for two. */
  function shorten(word: string): string | undefined {
    if (!/(\p{L})\1\1/u.test(word)) return undefined;
    const single = word.replace(/(\p{L})\1{2,}/gu, '$1');
    const double = word.replace(/(\p{L})\1{2,}/gu, '$1$1');
    return [single, double].find((candidate) => known.has(candidate));
  }

  function part(word: string): string | undefined {
    if (word.length < leastForGlue + 3 || !beginnings.has(word.slice(0, 2))) return undefined;
    for (let at = 3; at <= word.length - 3; at += 1) {
      const first = word.slice(0, at);
      const second = word.slice(at);
      const isFirst = at >= leastForGlue && known.has(first);
      const isSecond = word.length - at >= leastForGlue && known.has(second);
      if ((isFirst && (isSecond || glue.has(second))) || (isSecond && glue.has(first))) return `${first} ${second}`;
    }
    return undefined;
  }

  function findSpaced(letters: string): string | undefined {
    const word = plain(letters);
    const single = known.has(word) ? word : /[^\p{L}]/u.test(word) ? decode(word) : shorten(word);
    if (single) return single;
    // A letter that is a word of its own («u») may stand before the word or after it.
    for (const [from, to] of [[1, 0], [0, 1], [1, 1]] as const) {
      const inner = word.slice(from, word.length - to);
      if (inner.length > 3 && known.has(inner)) return [word.slice(0, from), inner, word.slice(word.length - to || word.length)].join(' ').trim();
    }
    return undefined;
  }

  return { find, findSpaced };
}

/** Each word of the list with an inner letter left out, or two inner letters turned round. */
function slipsOf(known: Set<string>, spared: Set<string>): Map<string, string> {
  const slips = new Map<string, string>();
  for (const word of known) {
    if (word.length < leastForSlips || /[^\p{L}]/u.test(word)) continue;
    for (const slip of slipsIn(word)) if (!known.has(slip) && !spared.has(slip) && !slips.has(slip)) slips.set(slip, word);
  }
  return slips;
}

/** The slips of one word; the first letter stays, for readers and writers rarely miss that one. */
export function slipsIn(word: string): string[] {
  const slips: string[] = [];
  for (let i = 1; i < word.length - 1; i += 1) {
    slips.push(word.slice(0, i) + word.slice(i + 1));
    if (word[i] !== word[i + 1]) slips.push(word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2));
  }
  return slips;
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('’', "'");
}
