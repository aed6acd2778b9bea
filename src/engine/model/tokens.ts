/** What a token is; the numbers are the values in `Tokens.kinds`. */
export const tokenKind = { word: 0, number: 1, mention: 2, hashtag: 3, url: 4, mark: 5, emoji: 6 } as const;

/** Tokens of a text, as parallel arrays; offsets are UTF-16 units of the text as typed. */
export interface Tokens {
  /** The text in lower case, without accents, every digit as 0: one unit for each unit of the text. */
  folded: Uint16Array;
  count: number;
  starts: number[];
  ends: number[];
  kinds: number[];
  /** Number of the sentence that a token stands in; an end mark or a line break closes one. */
  sentences: number[];
}

const foldTable = buildFoldTable();

/** Splits a text into words, numbers, mentions, hashtags, addresses, marks and emoji. */
export function tokenise(text: string): Tokens {
  const folded = fold(text);
  const tokens: Tokens = { folded, count: 0, starts: [], ends: [], kinds: [], sentences: [] };
  let sentence = 0;
  let open = false;
  const closeSentence = () => {
    if (open) sentence += 1;
    open = false;
  };
  let at = 0;
  while (at < text.length) {
    const code = folded[at]!;
    if (isSpace(code)) {
      if (code === 10) closeSentence();
      at += 1;
      continue;
    }
    const [kind, end] = readToken(text, folded, at);
    if (kind !== tokenKind.emoji || end - at > 0) {
      tokens.starts.push(at);
      tokens.ends.push(end);
      tokens.kinds.push(kind);
      tokens.sentences.push(sentence);
      tokens.count += 1;
    }
    open = true;
    if (kind === tokenKind.mark && isEndMark(code) && (end >= text.length || isSpace(folded[end]!))) closeSentence();
    at = end;
  }
  return tokens;
}

function readToken(text: string, folded: Uint16Array, at: number): [kind: number, end: number] {
  const code = folded[at]!;
  const next = at + 1 < folded.length ? folded[at + 1]! : 0;
  if (startsUrl(text, at)) return [tokenKind.url, scan(folded, at, (unit) => !isSpace(unit))];
  if (code === 64 && isWordUnit(next)) return [tokenKind.mention, scan(folded, at + 1, isWordUnit)];
  if (code === 35 && isWordUnit(next)) return [tokenKind.hashtag, scan(folded, at + 1, isWordUnit)];
  if (code === 48) return readNumber(folded, at);
  if (isWordUnit(code)) return [tokenKind.word, readWord(folded, at)];
  if (code >= 0x2190) return [tokenKind.emoji, readEmoji(folded, at)];
  return [tokenKind.mark, scan(folded, at, (unit) => unit === code)];
}

/** Digits with . , : - / between them are one number; letters behind it make it a word (2x, 4B). */
function readNumber(folded: Uint16Array, at: number): [kind: number, end: number] {
  let end = at + 1;
  while (end < folded.length && (folded[end] === 48 || (isJoint(folded[end]!) && folded[end + 1] === 48))) end += 1;
  const goesOn = isLetter(folded[end] ?? 0) || (folded[end] === 45 && isLetter(folded[end + 1] ?? 0));
  return goesOn ? [tokenKind.word, readWord(folded, end)] : [tokenKind.number, end];
}

/** Letters, digits and _, with ' and - where a letter or digit follows. */
function readWord(folded: Uint16Array, at: number): number {
  let end = at;
  while (end < folded.length) {
    const unit = folded[end]!;
    if (!isWordUnit(unit) && !((unit === 39 || unit === 45 || unit === 38) && isWordUnit(folded[end + 1] ?? 0))) break;
    end += 1;
  }
  return Math.max(end, at + 1);
}

/** One emoji: a code point with its variation marks; joined ones fall apart, which does no harm. */
function readEmoji(folded: Uint16Array, at: number): number {
  let end = at + (isHighSurrogate(folded[at]!) && isLowSurrogate(folded[at + 1] ?? 0) ? 2 : 1);
  while (folded[end] === 0xfe0f || folded[end] === 0x200d) end += 1;
  return end;
}

function scan(folded: Uint16Array, from: number, goesOn: (unit: number) => boolean): number {
  let end = from;
  while (end < folded.length && goesOn(folded[end]!)) end += 1;
  return end;
}

function startsUrl(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
  return (code === 104 && /^https?:\/\//i.test(text.slice(at, at + 8))) || (code === 119 && /^www\./i.test(text.slice(at, at + 4)));
}

function fold(text: string): Uint16Array {
  const folded = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    folded[i] = code < foldTable.length ? foldTable[code]! : code === 0x2019 || code === 0x2018 ? 39 : code === 0x2026 ? 46 : code;
  }
  return folded;
}

/** Lower case without accents for the Latin blocks; letters that fall apart into two keep their own code. */
function buildFoldTable(): Uint16Array {
  const table = new Uint16Array(0x250);
  for (let code = 0; code < table.length; code += 1) {
    const bare = String.fromCharCode(code).normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
    table[code] = code >= 48 && code <= 57 ? 48 : bare.length === 1 ? bare.charCodeAt(0) : code;
  }
  table[0xa0] = 32;
  table[0xb4] = 39;
  table[0x60] = 39;
  return table;
}

const isSpace = (unit: number) => unit === 32 || (unit >= 9 && unit <= 13) || unit === 0x2028 || unit === 0x200b;
export const isLetter = (unit: number) => (unit >= 97 && unit <= 122) || (unit >= 0xdf && unit < 0x2000 && unit !== 0xf7);
const isWordUnit = (unit: number) => isLetter(unit) || unit === 48 || unit === 95;
const isJoint = (unit: number) => unit === 46 || unit === 44 || unit === 58 || unit === 45 || unit === 47;
const isEndMark = (unit: number) => unit === 46 || unit === 33 || unit === 63;
const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit < 0xe000;
