import type { Box } from './choose-place';

const inUse = 'button, a[href], input, select, textarea, summary, [role="button"], [role="link"], [role="textbox"], [contenteditable="true"]';

/** Whether a place lies over something of the page that a person may want to press or write in, tried at ten points. */
export function coversInUse({ left, top, right, bottom }: Box, ours: Set<HTMLElement>): boolean {
  const rows = [top + 2, bottom - 2];
  const columns = [0, 0.25, 0.5, 0.75, 1].map((part) => left + 2 + part * (right - left - 4));
  return rows.some((y) => columns.some((x) => {
    const under = document.elementsFromPoint(x, y).find((element) => !ours.has(element as HTMLElement));
    return Boolean(under?.closest(inUse));
  }));
}
