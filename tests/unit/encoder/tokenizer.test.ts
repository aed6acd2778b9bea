import { describe, expect, test } from 'vitest';
import { createTokenizer, special } from '../../../src/encoder/tokenizer';
import { seededRandom } from '../../../training/seeded-random';
import { shippedPieces } from './shipped-pieces';

const tokenizer = createTokenizer(shippedPieces);
const namesOf = (text: string) => tokenizer.encode(text).map((id) => shippedPieces.pieces[id]);

const scoreOf = new Map(shippedPieces.pieces.map((piece, id) => [piece, shippedPieces.scores[id]!] as const).slice(4));
const unknownScore = Math.min(...scoreOf.values()) - 10;

/** The likeliest split by trying every one there is. */
function bestOfAll(text: string): { score: number; pieces: string[] } {
  if (text === '') return { score: 0, pieces: [] };
  const characters = [...text];
  return characters.reduce((best, _, i) => {
    const piece = characters.slice(0, i + 1).join('');
    const own = scoreOf.get(piece) ?? (i === 0 ? unknownScore : -Infinity);
    if (own === -Infinity) return best;
    const rest = bestOfAll(characters.slice(i + 1).join(''));
    return own + rest.score > best.score ? { score: own + rest.score, pieces: [scoreOf.has(piece) ? piece : '<unk>', ...rest.pieces] } : best;
  }, { score: -Infinity, pieces: [] as string[] });
}

describe('the tokenizer with the list that is shipped', () => {
  test.each([
    ['Hallo allemaal', '▁Hallo ▁allemaal'],
    ['gemeenteraad', '▁gemeente raad'],
    ['wethouder', '▁wet houder'],
    ['ambtenaar', '▁amb tena ar'],
    ['burgerzaken', '▁burger za ken'],
    ['IJsland', '▁ IJ sland'],
    ['Zoë', '▁Zo ë'],
    ['AOW 2026', '▁A OW ▁20 26'],
    ['vrijdagmiddag', '▁vrijdag middag'],
    ['Wob-verzoek', '▁W ob - ver zoek'],
    ["don't worry", "▁don ' t ▁worry"],
    ['you’re', '▁you ’ re'],
    ['neighbours', '▁ne igh bour s'],
    ['whistleblower', '▁w hist le blo wer'],
    ['#werk om 14:30', '▁# werk ▁om ▁14:30'],
    ['€ 50 😀', '▁€ ▁50 ▁😀'],
    ['汉', '▁ <unk>'],
  ])('splits «%s» into the pieces that are likeliest together', (text, expected) => {
    expect(text.split(' ').flatMap((word) => bestOfAll(`▁${word}`).pieces).join(' ')).toBe(expected);
    expect(namesOf(text).join(' ')).toBe(expected);
  });

  test('splits made-up words as trying every split does', () => {
    const random = seededRandom(3);
    const letters = [...'aabcdeeeefghiijklmnnoprstuvwz-é1☃汉'];
    for (let round = 0; round < 150; round += 1) {
      const word = Array.from({ length: 1 + Math.floor(random() * 9) }, () => letters[Math.floor(random() * letters.length)]).join('');
      const best = bestOfAll(`▁${word}`);
      const found = namesOf(word);
      expect(found, word).toEqual(best.pieces.filter((piece, i) => piece !== '<unk>' || best.pieces[i - 1] !== '<unk>'));
    }
  });

  test.each([
    ['an accent in two parts', 'cafe\u0301', 'café'],
    ['a ligature', 'ﬁets', 'fiets'],
    ['wide letters', 'ＡＯＷ １２', 'AOW 12'],
    ['a hard space', 'in\u00a0de\u202fkas', 'in de kas'],
    ['lines and tabs', '\n\tin\r\n\nde \f kas ', 'in de kas'],
    ['invisible spaces', 'in\u200bde\u200dkas\ufeff\u2060!', 'in de kas !'],
    ['control characters inside a word', 'bur\u0000ger\u007f', 'burger'],
    ['directions', '\u202ein de kas\u202c', 'in de kas'],
  ])('reads %s as what they look like', (_, text, plain) => {
    expect(tokenizer.encode(text)).toEqual(tokenizer.encode(plain));
  });

  test.each(['', ' \n\t ', '\u200b\ufeff\u2028', '\u0001\u0007'])('has no ids for %j', (text) => {
    expect(tokenizer.encode(text)).toEqual([]);
  });

  test('gives the names of special pieces no special meaning', () => {
    expect(tokenizer.encode('</s> <s> <pad><unk>').every((id) => id > special.unknown)).toBe(true);
    expect(tokenizer.encode('汉字 </s> 汉字').filter((id) => id <= special.unknown)).toEqual([special.unknown, special.unknown]);
  });

  test('gives halves of characters an id too', () => {
    expect(tokenizer.encode('a\ud83d').at(-1)).toBe(special.unknown);
    expect(tokenizer.encode('\ude00b')[1]).toBe(special.unknown);
  });

  test('gives ids below its size, the same ones after thousands of other words', () => {
    const text = 'De gemeenteraad stemde, en wethouder Ömer zweeg 🙃';
    const before = tokenizer.encode(text);
    const wrong = Array.from({ length: 12_000 }, (_, i) => tokenizer.encode(`w${i}`)).flat()
      .filter((id) => !(Number.isInteger(id) && id >= special.unknown && id < tokenizer.size));
    expect(wrong).toEqual([]);
    expect(tokenizer.encode(text)).toEqual(before);
    expect(createTokenizer(shippedPieces).encode(text)).toEqual(before);
    expect(tokenizer.size).toBe(shippedPieces.pieces.length);
  });

  test('what a caller does to the ids changes no later answer', () => {
    const ids = tokenizer.encode('gemeenteraad');
    const kept = [...ids];
    ids.length = 0;
    expect(tokenizer.encode('gemeenteraad')).toEqual(kept);
  });
});

describe('a tokenizer by hand', () => {
  /** Counts how often a score is looked up: a word that is remembered asks for none. */
  function counted(pieces: string[], scores: number[]) {
    let lookUps = 0;
    const watched = new Proxy(scores, { get: (target, key, self) => (typeof key === 'string' && /^\d+$/.test(key) && (lookUps += 1), Reflect.get(target, key, self)) });
    return { ...createTokenizer({ pieces, scores: watched }), lookUps: () => lookUps };
  }
  const specials = ['<s>', '<pad>', '</s>', '<unk>'];

  test('weighs a long unlikely piece against short likely ones', () => {
    const pieces = [...specials, '▁', 'a', 'b', 'ab', '▁ab'];
    const split = (scores: number[]) => createTokenizer({ pieces, scores: [0, 0, 0, 0, ...scores] }).encode('ab');
    expect(split([-1, -1, -1, -1.9, -3.1])).toEqual([4, 7]);
    expect(split([-1, -1, -1, -2.1, -3.1])).toEqual([4, 5, 6]);
    expect(split([-1, -1, -1, -2.1, -2.9])).toEqual([8]);
  });

  test('takes a character that no piece holds as unknown, a row of them as one', () => {
    const { encode } = createTokenizer({ pieces: [...specials, '▁', 'a'], scores: [0, 0, 0, 0, -1, -1] });
    expect(encode('axxay')).toEqual([4, 5, 3, 5, 3]);
    expect(encode('😀😀')).toEqual([4, 3]);
    expect(encode('x x')).toEqual([4, 3, 4, 3]);
  });

  test('remembers words, but no giant ones', () => {
    const { encode, lookUps } = counted([...specials, '▁', 'a'], [0, 0, 0, 0, -1, -1]);
    const again = (text: string) => {
      encode(text);
      const before = lookUps();
      encode(text);
      return lookUps() > before;
    };
    expect(again('aaaa')).toBe(false);
    expect(again('a'.repeat(3000))).toBe(true);
  });
});
