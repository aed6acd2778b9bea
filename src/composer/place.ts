import type { Composer } from '../platforms/contract';
import type { Place } from './contract';

/** What can be pressed, read as a counter or written in: nothing of ours may cover it. */
const inUse = 'button, a[href], input, select, textarea, [role="button"], [role="progressbar"], [role="textbox"], [contenteditable="true"]';

/** Where a composer is, and what beside it must stay free. The caret is moved back at most; the text is never touched. */
export function placeOf({ scope, dialog, editors, publish }: Composer): Place {
  let caret: { range: Range; selection: Selection } | undefined;
  return {
    scope,
    dialog,
    keepClear: () => [...new Set([...scope.querySelectorAll<HTMLElement>(inUse), ...editors, ...(publish ? [publish] : [])])],
    anchor: () => publish ?? editors.at(-1) ?? scope,
    keepCaret: () => {
      const selection = selectionIn(editors[0] ?? scope);
      const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
      caret = selection && range && editors.some((editor) => editor.contains(range.startContainer)) ? { selection, range: range.cloneRange() } : undefined;
    },
    focusDraft: () => {
      const editor = editors.find((candidate) => caret && candidate.contains(caret.range.startContainer)) ?? editors[0];
      editor?.focus();
      if (!caret?.range.startContainer.isConnected) return;
      caret.selection.removeAllRanges();
      caret.selection.addRange(caret.range);
    },
  };
}

/** Firefox has no selection of its own on a shadow root. */
function selectionIn(element: HTMLElement): Selection | null {
  const root = element.getRootNode() as { getSelection?: () => Selection | null };
  return root.getSelection?.() ?? document.getSelection();
}
