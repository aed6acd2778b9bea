import type { Draft, DraftKind, Span } from '../engine/types';
import { sentencesOf } from '../engine/matchers/sentences';
import { special, type Tokenizer } from './tokenizer';

/** What the encoder reads at once. */
export interface Window {
  ids: number[];
  /** The part of the draft's text that it holds. */
  span: Span;
}

/** Pieces in a window, with those of start and end. */
export const windowLength = 128;
const circumstancesLimit = 40;
/** How much of the start of a long post every later window opens with. */
const openingLimit = 16;
/** A sentence of up to so many pieces is read again as the start of the next window. */
const overlapLimit = 32;

const accounts = { personal: 'persoonlijk', corporate: 'bedrijfsaccount' } as const;
const kinds: Record<DraftKind, string> = {
  post: 'bericht', reply: 'reactie', comment: 'reactie', quote: 'citaat', repost: 'gedeeld', thread: 'draadje',
};

interface Part extends Span {
  ids: number[];
}

/**
 * The windows of a draft: one when it fits, else sentences that overlap, each window with the account, the profile and the opening
 * of the post. A draft without text has none.
 */
export function windowsOf(draft: Draft, tokenizer: Tokenizer): Window[] {
  const head = [special.start, ...tokenizer.encode(circumstancesOf(draft)).slice(0, circumstancesLimit), ...tokenizer.encode('|')];
  const parts = partsOf(draft.text, tokenizer, windowLength - head.length - openingLimit - 2);
  if (parts.length === 0) return [];
  const window = (from: Part[], opening: number[]): Window => ({
    ids: [...head, ...opening, ...from.flatMap(({ ids }) => ids), special.end],
    span: { start: from[0]!.start, end: from.at(-1)!.end },
  });
  const room = windowLength - head.length - 1;
  if (sizeOf(parts) <= room) return [window(parts, [])];
  const opening = [...parts[0]!.ids.slice(0, openingLimit), ...tokenizer.encode('…').slice(-1)];
  const windows: Window[] = [];
  for (let first = 0, next = 0; next < parts.length; first = next) {
    if (windows.length > 0 && parts[first - 1]!.ids.length <= overlapLimit
      && parts[first - 1]!.ids.length + parts[first]!.ids.length <= room - opening.length) first -= 1;
    const space = room - (windows.length > 0 ? opening.length : 0);
    while (next < parts.length && sizeOf(parts.slice(first, next + 1)) <= space) next += 1;
    windows.push(window(parts.slice(first, next), windows.length > 0 ? opening : []));
  }
  return windows;
}

function circumstancesOf({ account, kind, profile }: Draft): string {
  const work = `${profile.organisation} ${profile.role}`.trim() || 'onbekend';
  return `query: ${accounts[account]} ${kinds[kind]} | ${work} | ${profile.policyFields.join(', ') || 'onbekend'}`;
}

/** Sentences with their pieces; one that is too long for a window is cut between words, a word that is too long in halves. */
function partsOf(text: string, tokenizer: Tokenizer, limit: number): Part[] {
  return sentencesOf(text).flatMap(({ start, end }) => {
    const ids = tokenizer.encode(text.slice(start, end));
    if (ids.length <= limit) return ids.length ? [{ start, end, ids }] : [];
    const parts: Part[] = [];
    for (const word of text.slice(start, end).matchAll(/\S+/gu)) {
      const at = start + word.index;
      for (const part of halvesOf(text, { start: at, end: at + word[0].length }, tokenizer, limit)) {
        const last = parts.at(-1);
        if (last && last.ids.length + part.ids.length <= limit) {
          last.ids.push(...part.ids);
          last.end = part.end;
        } else {
          parts.push(part);
        }
      }
    }
    return parts;
  });
}

/** A word whole, or halves of it until each has at most `limit` pieces: else all but the start of a text without spaces went unread. */
function halvesOf(text: string, { start, end }: Span, tokenizer: Tokenizer, limit: number): Part[] {
  const ids = tokenizer.encode(text.slice(start, end));
  if (ids.length <= limit || end - start < 3) return [{ start, end, ids: ids.slice(0, limit) }];
  const half = start + Math.floor((end - start) / 2);
  const middle = text.codePointAt(half - 1)! > 0xffff ? half - 1 : half;
  return [{ start, end: middle }, { start: middle, end }].flatMap((span) => halvesOf(text, span, tokenizer, limit));
}

function sizeOf(parts: Part[]): number {
  return parts.reduce((sum, { ids }) => sum + ids.length, 0);
}
