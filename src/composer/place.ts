import type { Composer } from '../platforms/contract';
import { isField } from '../platforms/dom';
import { rangesOf, textOf } from '../platforms/find-composers';
import type { Place } from './contract';

/** What can be pressed, read as a counter or written in: nothing of ours may cover it. */
const inUse = 'button, a[href], input, select, textarea, [role="button"], [role="progressbar"], [role="textbox"], [contenteditable="true"]';

/** Where the caret was in a box when the focus left it. The browser forgets it as soon as Tab moves on. */
const carets = new WeakMap<HTMLElement, Range>();
/** The box that had the caret last: of a thread, the one that was being written in. */
let lastWritten: WeakRef<HTMLElement> | undefined;

/** Notes where the caret is in a box that has it, or just lost it. A field keeps its own caret: there only the box itself is noted. */
export function noteCaret(editor: HTMLElement): void {
  if (isField(editor)) lastWritten = new WeakRef(editor);
  const selection = selectionIn(editor);
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  if (!range || !editor.contains(range.startContainer)) return;
  carets.set(editor, range.cloneRange());
  lastWritten = new WeakRef(editor);
}

/** Where a composer is, and what beside it must stay free. The caret is moved back at most; the text is never touched. */
export function placeOf({ scope, dialog, editors, publish }: Pick<Composer, 'scope' | 'dialog' | 'editors' | 'publish'>): Place {
  return {
    scope,
    dialog,
    text: () => textOf({ editors }),
    rangesOf: (spans) => rangesOf({ editors }, spans),
    keepClear: () => [...new Set([...scope.querySelectorAll<HTMLElement>(inUse), ...editors, ...(publish ? [publish] : [])])],
    anchor: () => publish ?? editors.at(-1) ?? scope,
    select: (range) => {
      const editor = editors.find((candidate) => candidate.contains(range.startContainer));
      editor?.focus();
      const selection = editor ? selectionIn(editor) : null;
      selection?.removeAllRanges();
      selection?.addRange(range);
      return selection;
    },
    keepCaret: () => editors.filter((editor) => !isField(editor) || editor.matches(':focus')).forEach(noteCaret),
    focusDraft: () => {
      const last = lastWritten?.deref();
      const editor = editors.find((candidate) => candidate === last) ?? editors[0];
      if (!editor) return;
      const caret = carets.get(editor);
      editor.focus();
      const selection = selectionIn(editor);
      if (!selection || !caret?.startContainer.isConnected) return;
      selection.removeAllRanges();
      selection.addRange(caret);
    },
  };
}

/** Where a box is that is only said to be unread. It has no scope of its own: what must stay free is the page's. */
export function placeOfUnread(editor: HTMLElement): Place {
  const around = editor.closest<HTMLElement>('main, [role="main"]') ?? editor.parentElement ?? editor;
  return placeOf({ scope: around, dialog: undefined, editors: [editor], publish: undefined });
}

/** Firefox has no selection of its own on a shadow root. */
function selectionIn(element: HTMLElement): Selection | null {
  const root = element.getRootNode() as { getSelection?: () => Selection | null };
  return root.getSelection?.() ?? document.getSelection();
}
