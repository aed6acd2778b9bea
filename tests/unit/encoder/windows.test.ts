import { describe, expect, test } from 'vitest';
import { createTokenizer, special } from '../../../src/encoder/tokenizer';
import { type Window, windowLength, windowsOf } from '../../../src/encoder/windows';
import { accountTypes, type Draft, draftKinds } from '../../../src/engine/types';
import { readDrafts } from '../../../training/read-drafts';
import { draftOf } from './draft-of';
import { seededRandom } from '../../../training/seeded-random';
import { shippedPieces } from './shipped-pieces';

const tokenizer = createTokenizer(shippedPieces);
const drafts = readDrafts('training/drafts');

/** What is wrong with a window whatever the draft, and with the one before it; nothing, one hopes. */
function faultsOf({ ids, span }: Window, before: Window | undefined, text: string): string[] {
  const halves = (at: number) => at > 0 && text.codePointAt(at - 1)! > 0xffff;
  return Object.entries({
    'too long': ids.length > windowLength,
    'no start': ids[0] !== special.start,
    'no end, or more than one': ids.indexOf(special.end) !== ids.length - 1,
    'an id out of range': !ids.every((id) => Number.isInteger(id) && id >= 0 && id < tokenizer.size),
    'a span out of the text': !(span.start >= 0 && span.start < span.end && span.end <= text.length),
    'half an emoji': halves(span.start) || halves(span.end),
    'not after the one before it': before && (span.start < before.span.start || span.end <= before.span.end),
  }).filter(([, wrong]) => wrong).map(([fault]) => fault);
}

/** The words that no window reads: of each the pieces must stand in a row in a window that has it in its span. Giant ones may be cut. */
function unreadOf(windows: Window[], text: string): string[] {
  const read = windows.map(({ ids }) => ` ${ids.join(' ')} `);
  return [...text.matchAll(/\S+/gu)].filter(({ index, 0: word }) => {
    const pieces = tokenizer.encode(word);
    if (word.length > 60 || pieces.length === 0) return false;
    return !windows.some(({ span }, i) => span.start <= index && span.end >= index + word.length && read[i]!.includes(` ${pieces.join(' ')} `));
  }).map(({ index, 0: word }) => `${word} at ${index}`);
}

/** The parts of a text that are in no window and hold something to read. */
function uncoveredOf(windows: Window[], text: string): string[] {
  const ends = [0, ...windows.map(({ span }) => span.end)];
  return [...windows.map(({ span }) => span.start), text.length]
    .map((start, i) => text.slice(ends[i], Math.max(start, ends[i]!)))
    .filter((part) => tokenizer.encode(part).length > 0);
}

/** The windows of a draft, once they are seen to be what windows must be. */
function check(draft: Draft): Window[] {
  const windows = windowsOf(draft, tokenizer);
  expect(windows.flatMap((window, i) => faultsOf(window, windows[i - 1], draft.text))).toEqual([]);
  expect(uncoveredOf(windows, draft.text)).toEqual([]);
  expect(unreadOf(windows, draft.text)).toEqual([]);
  return windows;
}

/** A draft as nobody writes it: circumstances from anywhere, and drafts, long lines and odd marks joined to at most 10,000 units. */
function oddDraft(random: () => number): Draft {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const anyDraft = () => pick(drafts);
  const bits: (() => string)[] = [
    () => anyDraft().text,
    () => anyDraft().text.replace(/[.!?\n]/g, ' '),
    () => anyDraft().text.replace(/\s/g, ''),
    () => pick(['😀', '👨‍👩‍👧', '汉', '!', '.', 'haha', '\u200b', ' ', '\n', 'é', '§¶']).repeat(1 + Math.floor(random() * 300)),
    () => anyDraft().text.split(' ').join(pick(['\n', '. ', '\u200b', '\u00a0', ', ', '\u0001'])),
  ];
  const length = Math.floor(10_000 * random() ** 2);
  let text = '';
  while (text.length < length) text += pick(bits)() + pick([' ', '\n\n', '', '. ']);
  const profile = pick([draftOf('').profile, anyDraft().profile, { organisation: anyDraft().text, role: anyDraft().text, policyFields: [anyDraft().text] }]);
  return draftOf(text.slice(0, length), { account: pick(accountTypes), kind: pick(draftKinds), profile });
}

const encodeAll = (text: string) => tokenizer.encode(text);

describe('the windows of a draft', () => {
  test('of training drafts hold all of each, and a draft that fits is one window', () => {
    let single = 0;
    for (const draft of drafts.filter((_, i) => i % 11 === 0)) {
      const windows = check(draft);
      if (windows.length !== 1) continue;
      single += 1;
      expect(` ${windows[0]!.ids.join(' ')} `).toContain(` ${encodeAll(draft.text).join(' ')} ${special.end} `);
    }
    expect(single).toBeGreaterThan(500);
  });

  test('of joined and mangled drafts up to 10,000 characters hold all of each', () => {
    const random = seededRandom(20261126);
    let most = 0;
    for (let round = 0; round < 50; round += 1) most = Math.max(most, check(oddDraft(random)).length);
    expect(most).toBeGreaterThan(40);
  });

  const words = 'wij gaan morgen met de hele ploeg naar de nieuwe kade om te zien hoe het water staat ';
  test.each([
    ['without marks', words.repeat(60).slice(0, 5000)],
    ['of one giant word', 'a'.repeat(5000)],
    ['of one giant word that is like none other', drafts.slice(0, 60).map(({ text }) => text.replace(/\s/g, '')).join('').slice(0, 5000)],
    ['of words with invisible spaces between them', words.replaceAll(' ', '\u200b').repeat(30)],
    ['of only emoji', '😀🎉👨‍👩‍👧❤️'.repeat(500)],
    ['of an odd number of units before emoji', `a${'😀'.repeat(2000)}`],
    ['of dots without an end', `${'.'.repeat(9999)}x`],
    ['of short lines', 'ja\n'.repeat(3000)],
    ['with a giant word in the middle', `${words}. ${'x1'.repeat(2000)} ${words}. ${words}`],
    ['with signs that stand for a whole sentence', '\ufdfa'.repeat(1000)],
    ['of halves of emoji', '\ud83d a \ude00'.repeat(500)],
  ])('of a text %s hold all of it', (_, text) => {
    expect(check(draftOf(text)).length).toBeGreaterThan(1);
  });

  test('read all of a giant word, not just its start', () => {
    const text = drafts.slice(0, 60).map((draft) => draft.text.replace(/[^a-z]/gi, '')).join('').slice(0, 5000);
    const own = windowsOf(draftOf('x'), tokenizer)[0]!.ids.length + 16;
    const read = windowsOf(draftOf(text), tokenizer).reduce((sum, { ids }) => sum + ids.length - own, 0);
    expect(read).toBeGreaterThan(0.9 * encodeAll(text).length);
  });

  test('are the same for the same draft, whatever was read before', () => {
    const fresh = createTokenizer(shippedPieces);
    const random = seededRandom(5);
    for (let round = 0; round < 12; round += 1) {
      const draft = oddDraft(random);
      expect(windowsOf(structuredClone(draft), fresh)).toEqual(windowsOf(draft, tokenizer));
    }
  });

  test.each(['', ' \n\t', '\u200b\ufeff', '\u0001'])('of %j are none', (text) => {
    expect(windowsOf(draftOf(text), tokenizer)).toEqual([]);
  });
});

describe('each window', () => {
  const long = draftOf(Array.from({ length: 30 }, (_, i) => `Op dag ${i} liepen wij weer langs de kade en zagen hoe het water stond.`).join(' '), {
    account: 'corporate', kind: 'reply', profile: { organisation: 'Waterschap Vallei', role: 'peilbeheerder', policyFields: ['water', 'dijken'] },
  });
  const windows = check(long);

  test('opens with account, kind, profile and the start of the post', () => {
    const head = [special.start, ...encodeAll('query: bedrijfsaccount reactie | Waterschap Vallei peilbeheerder | water, dijken |')];
    const start = encodeAll(long.text).slice(0, 16);
    expect(windows.length).toBeGreaterThan(3);
    for (const { ids } of windows) expect(ids.slice(0, head.length + start.length)).toEqual([...head, ...start]);
  });

  test('begins with the last sentence of the one before it, and ends at the end of a sentence', () => {
    windows.forEach(({ span }, i) => {
      expect(long.text[span.start]).toBe('O');
      expect(long.text[span.end - 1]).toBe('.');
      if (i > 0) expect(long.text.slice(span.start, windows[i - 1]!.span.end)).toMatch(/^Op dag \d+ [^.]*\.$/);
    });
  });

  test('has the text at its span', () => {
    for (const { ids, span } of windows) expect(` ${ids.join(' ')} `).toContain(` ${encodeAll(long.text.slice(span.start, span.end)).join(' ')} `);
  });

  test('says «onbekend» where the profile is empty', () => {
    expect(windowsOf(draftOf('Hallo'), tokenizer)).toEqual([{
      ids: [special.start, ...encodeAll('query: persoonlijk bericht | onbekend | onbekend | Hallo'), special.end], span: { start: 0, end: 5 },
    }]);
  });

  test.each([
    ['many policy fields', { organisation: 'Gemeente', role: 'adviseur', policyFields: Array.from({ length: 500 }, (_, i) => `veld ${i}`) }],
    ['a policy field without an end', { organisation: 'Gemeente', role: '', policyFields: ['waterbeheer'.repeat(500)] }],
    ['an organisation of 5,000 characters', { organisation: 'Directie Water en Bodem '.repeat(210), role: '', policyFields: [] }],
    ['a role of only emoji', { organisation: '', role: '🧑‍🚒'.repeat(1000), policyFields: [''] }],
  ])('leaves room for the text beside %s', (_, profile) => {
    for (const text of ['Hallo', long.text, 'x'.repeat(3000)]) {
      const windows = check({ ...long, profile, text });
      expect(windows.length).toBeLessThan(40);
    }
  });
});
