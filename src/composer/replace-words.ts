import type { Span } from '../engine/types';
import type { Place } from './contract';

/** Editors read the browser's selection a moment after it changes: a command that comes sooner lands at the old caret (measured 2026-11). */
const selectionHeard = 80;
/** Until an editor has drawn what it was told. */
const drawn = 250;

/**
 * Puts other words in place of some words of a draft, as if they were typed: the only way that Draft.js, Quill, TipTap and Lexical all
 * take well (measured 2026-11), and only within one line.
 *
 * @param text the draft that the spans are about; nothing is done when it has changed
 * @returns whether the draft reads now as it should; when not, the editor may have done something else, and the writer must look
 */
export async function replaceWords(place: Pick<Place, 'text' | 'rangesOf' | 'select'>, text: string, spans: Span[], by: string): Promise<boolean> {
  let expected = text;
  for (const span of [...spans].sort((a, b) => b.start - a.start)) { // from the end, so that what comes before stays where it is
    const words = expected.slice(span.start, span.end);
    if (place.text() !== expected || !words || /\n/.test(words + by)) return false;
    const [found] = place.rangesOf([span]);
    if (!found) return false;
    const selection = place.select(found.range);
    await pause(selectionHeard);
    if (selection?.toString() !== words) return false;
    document.execCommand('insertText', false, by);
    expected = expected.slice(0, span.start) + by + expected.slice(span.end);
    await pause(drawn);
  }
  return place.text() === expected;
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => { setTimeout(resolve, milliseconds); });
