import type { Span } from '../engine/types';
import { isField } from './dom';

/** Elements that an editor draws for itself and that are no part of the text. */
const furniture = '.ql-ui, .ProseMirror-separator, .ProseMirror-widget, style, script';

/**
 * The text of an editor as its writer typed it: one line a block, an empty block an empty line.
 * `innerText` doubles empty lines and `textContent` loses line breaks in Draft.js, Quill and TipTap alike (measured 2026-11).
 *
 * @param editor a contenteditable, a textarea or a field of one line
 * @returns the text with `\n` between lines; no zero-width marks, ordinary spaces, no line break at the end
 */
export function readText(editor: HTMLElement): string {
  const raw = isField(editor) ? editor.value : readBlocks(editor).text;
  return raw.replace(/[\uFEFF\u200B]/g, '').replace(/\u00A0/g, ' ').replace(/\r\n?/g, '\n').replace(/\n+$/, '');
}

/**
 * Where parts of the text that `readText` gave stand in an editor now.
 *
 * @param spans places in that text, in UTF-16 units
 * @returns a range for each; undefined where the text is drawn without text nodes, such as a textarea or an emoji that is a picture
 */
export function rangesIn(editor: HTMLElement, spans: Span[]): (Range | undefined)[] {
  if (editor instanceof HTMLTextAreaElement) return spans.map(() => undefined);
  const { pieces } = readBlocks(editor);
  return spans.map(({ start, end }) => {
    const first = pieces.find((piece) => piece.at + piece.length > start);
    const last = pieces.findLast((piece) => piece.at < end);
    if (!first || !last || first.at >= end || last.at < first.at) return undefined;
    const range = document.createRange();
    range.setStart(first.node, first.offset + Math.max(0, start - first.at));
    range.setEnd(last.node, last.offset + Math.min(last.length, end - last.at));
    return range;
  });
}

/** A stretch of the text that stands in one text node. */
interface Piece {
  /** Where it begins in the text. */
  at: number;
  length: number;
  node: Text;
  /** Where it begins in the node: characters that nobody sees are no part of the text. */
  offset: number;
}

function readBlocks(root: HTMLElement): { text: string; pieces: Piece[] } {
  const lines: string[] = [];
  const pieces: (Piece & { line: number })[] = [];
  let line: string | undefined;
  let openBreak = false; // a <br> counts only when something follows it in its block
  const isBlock = (element: Element) => !/^(inline|contents|none)/.test(getComputedStyle(element).display);
  const close = () => {
    if (line !== undefined) lines.push(line);
    line = undefined;
    openBreak = false;
  };
  const add = (text: string) => {
    line = (line ?? '') + (openBreak ? '\n' : '') + text;
    openBreak = false;
  };
  const walk = (node: Node) => {
    if (node instanceof Text) {
      for (const { 0: text, index } of node.data.matchAll(/[^\uFEFF\u200B]+/g)) {
        add(text);
        pieces.push({ at: line!.length - text.length, length: text.length, node, offset: index, line: lines.length });
      }
    } else if (node instanceof Element && !node.matches(furniture)) {
      walkElement(node);
    }
  };
  const walkElement = (element: Element) => {
    if (element.tagName === 'BR') {
      if (openBreak) line = `${line ?? ''}\n`;
      line ??= '';
      openBreak = true;
    } else if (element.tagName === 'IMG') {
      const alt = element.getAttribute('alt'); // an emoji drawn as a picture
      if (alt) add(alt);
    } else if (isBlock(element)) {
      close();
      const before = lines.length;
      for (const child of element.childNodes) walk(child);
      close();
      if (lines.length === before) lines.push('');
    } else {
      for (const child of element.childNodes) walk(child);
    }
  };
  for (const child of root.childNodes) walk(child);
  close();
  const begins: number[] = [];
  lines.reduce((at, { length }) => {
    begins.push(at);
    return at + length + 1;
  }, 0);
  return { text: lines.join('\n'), pieces: pieces.map(({ line: of, at, ...piece }) => ({ ...piece, at: begins[of]! + at })) };
}
