/** Ids of the pieces that stand for no text. */
export const special = { start: 0, end: 2, unknown: 3 } as const;

/** What the pieces file holds: the place of a piece in the list is its id. */
export interface Pieces {
  pieces: readonly string[];
  /** Log-probability of each piece. */
  scores: ArrayLike<number>;
}

export interface Tokenizer {
  /** Number of ids; each id that comes out is less. */
  size: number;
  /** Ids of a text, without those of start and end. Same text, same ids. */
  encode(text: string): number[];
}

/** Marks the start of a word inside a piece. */
const wordStart = '▁';
/** How much less likely than the least likely piece a character is that no piece holds; as SentencePiece has it. */
const unknownPenalty = 10;
const rememberedWords = 5000;
/** UTF-16 units of a word that is worth remembering; a longer one is a link or a slip of the keyboard, and grows with each key. */
const rememberedLength = 64;

/**
 * Splits words into the pieces that are likeliest together (Viterbi over a unigram model, Kudo 2018), as the SentencePiece model of
 * XLM-R does. Pieces never cross a space, so words are looked up one by one and remembered.
 */
export function createTokenizer({ pieces, scores }: Pieces): Tokenizer {
  const idOf = new Map<string, number>();
  let longest = 1;
  let least = 0;
  pieces.forEach((piece, id) => {
    if (id <= special.unknown) return;
    idOf.set(piece, id);
    longest = Math.max(longest, piece.length);
    least = Math.min(least, scores[id]!);
  });
  const unknownScore = least - unknownPenalty;
  const remembered = new Map<string, number[]>();

  function split(word: string): number[] {
    const text = wordStart + word;
    const best = new Float64Array(text.length + 1).fill(-Infinity);
    const from = new Int32Array(text.length + 1);
    const by = new Int32Array(text.length + 1);
    best[0] = 0;
    for (let start = 0; start < text.length; start += 1) {
      if (best[start] === -Infinity) continue;
      const limit = Math.min(text.length, start + longest);
      for (let end = start + 1; end <= limit; end += 1) {
        const id = idOf.get(text.slice(start, end));
        if (id !== undefined) reach(start, end, id, scores[id]!);
      }
      const next = start + (text.codePointAt(start)! > 0xffff ? 2 : 1);
      if (!idOf.has(text.slice(start, next))) reach(start, next, special.unknown, unknownScore);
    }
    const ids: number[] = [];
    for (let end = text.length; end > 0; end = from[end]!) {
      const id = by[end]!;
      if (id !== special.unknown || ids.at(-1) !== special.unknown) ids.push(id);
    }
    return ids.reverse();

    function reach(start: number, end: number, id: number, score: number): void {
      if (best[start]! + score <= best[end]!) return;
      best[end] = best[start]! + score;
      from[end] = start;
      by[end] = id;
    }
  }

  return {
    size: pieces.length,
    encode(text) {
      const ids: number[] = [];
      for (const word of wordsOf(text)) {
        let known = remembered.get(word);
        if (!known) {
          known = split(word);
          if (remembered.size >= rememberedWords) remembered.clear();
          if (word.length <= rememberedLength) remembered.set(word, known);
        }
        for (const id of known) ids.push(id);
      }
      return ids;
    },
  };
}

/** Compatibility forms, no control characters, a space for whatever is invisible: what SentencePiece's nmt_nfkc comes to. */
function wordsOf(text: string): string[] {
  return text
    .replace(/\p{Cc}/gu, (control) => (/\s/u.test(control) ? ' ' : ''))
    .replace(/[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/gu, ' ')
    .normalize('NFKC')
    .split(/\s+/u)
    .filter(Boolean);
}
