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
  const raw = isField(editor) ? editor.value : readBlocks(editor);
  return raw.replace(/[\uFEFF\u200B]/g, '').replace(/\u00A0/g, ' ').replace(/\r\n?/g, '\n').replace(/\n+$/, '');
}

function readBlocks(root: HTMLElement): string {
  const lines: string[] = [];
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
      const text = node.data.replace(/[\uFEFF\u200B]/g, '');
      if (text) add(text);
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
  return lines.join('\n');
}
