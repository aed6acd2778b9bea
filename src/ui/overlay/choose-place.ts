/** A rectangle in the viewport, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const gap = 6;
const step = 8;

const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const inside = (inner: Box, outer: Box) => inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

/**
 * A free place for the badge: in the row of the publish button, else right under or above the composer, else beside it, else in a
 * corner of the window; never over anything that can be pressed, read as a counter or written in.
 *
 * @param size of the badge
 * @param anchor the publish button, or the box when there is none
 * @param scope the composer
 * @param keepClear what may not be covered
 * @param viewport the window
 * @param covers whether a place outside the composer would lie over something of the page that is in use
 * @returns the left upper corner, or undefined when the composer is out of sight or nothing is free
 */
export function choosePlace(
  size: { width: number; height: number }, anchor: Box, scope: Box, keepClear: Box[], viewport: Box, covers: (box: Box) => boolean,
): { left: number; top: number } | undefined {
  if (!overlaps(scope, viewport)) return undefined;
  const at = (left: number, top: number): Box => ({ left, top, right: left + size.width, bottom: top + size.height });
  const grown = keepClear.map(({ left, top, right, bottom }) => ({ left: left - 2, top: top - 2, right: right + 2, bottom: bottom + 2 }));
  const free = (box: Box) => inside(box, viewport) && !grown.some((other) => overlaps(box, other));

  const middle = (anchor.top + anchor.bottom - size.height) / 2;
  const right = anchor.right - size.width;
  const candidates: Box[] = [];
  for (let left = anchor.left - gap - size.width; left >= scope.left; left -= step) candidates.push(at(left, middle));
  candidates.push(
    at(right, scope.bottom + gap), at(scope.left, scope.bottom + gap),
    at(right, scope.top - gap - size.height), at(scope.left, scope.top - gap - size.height),
    at(scope.right + gap, middle), at(scope.left - gap - size.width, middle),
    at(viewport.right - size.width - 16, viewport.bottom - size.height - 16), at(viewport.left + 16, viewport.bottom - size.height - 16),
    at(viewport.right - size.width - 16, viewport.top + 16),
  );
  const found = candidates.find((box) => free(box) && (inside(box, scope) || !covers(box)));
  return found && { left: found.left, top: found.top };
}
