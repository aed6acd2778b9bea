import type { Root } from './contract';

// A field of a form hides what the form calls by the field's name, for us too: `<input name="matches">`. What walks up through a page asks the prototypes.
// (Not for `parentNode`: a site that hides that one has broken itself; React would walk in a circle.)

/** The parent of a node, through the edge of a shadow root. */
export const parentAcross = (node: Node): Node | null => (node instanceof ShadowRoot ? node.host : node.parentNode);

/** Like `Element.querySelectorAll`, also of a form. */
export const within = (scope: HTMLElement, selector: string): HTMLElement[] => [...Element.prototype.querySelectorAll.call(scope, selector)] as HTMLElement[];

/** Like `Element.closest`, but goes on outside a shadow root. */
export function closestAcross(start: Node, selector: string): HTMLElement | undefined {
  for (let node: Node | null = start; node; node = parentAcross(node)) {
    if (node instanceof HTMLElement && Element.prototype.matches.call(node, selector)) return node;
  }
  return undefined;
}

/** All matches in the given roots, in document order per root. */
export function queryAll(roots: Iterable<Root>, selector: string): HTMLElement[] {
  return [...roots].flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);
}

/** Drawn, and neither hidden from a screen reader nor inert. */
export function isVisible(element: HTMLElement): boolean {
  return element.isConnected && element.getClientRects().length > 0 && !closestAcross(element, '[aria-hidden="true"], [inert]');
}

/** Whether `a` comes before `b` in the document. */
export const precedes = (a: Node, b: Node): boolean => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The only element of a list, or undefined when there are none or several: «exactly one or nothing». */
export const only = <T>(list: T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

/** Whether a button can be pressed now. */
export const isEnabled = (button: Element): boolean =>
  !(button as HTMLButtonElement).disabled && button.getAttribute('aria-disabled') !== 'true';

/** A box that is no rich text: what is typed in it is its value. */
export const isField = (editor: Element): editor is HTMLTextAreaElement | HTMLInputElement =>
  editor instanceof HTMLTextAreaElement || editor instanceof HTMLInputElement;

/** The first path segment or segments of a link, without slashes: `/testambtenaar` → `testambtenaar`. */
export function pathOf(link: Element | null | undefined): string | undefined {
  const href = link?.getAttribute('href');
  if (!href) return undefined;
  const path = href.replace(/^https?:\/\/[^/]+/, '').replace(/[?#].*$/, '').replace(/^\/|\/$/g, '');
  return path || undefined;
}

/** Whether an element says exactly one of these words, in whatever case. */
export function says(element: Element, words: readonly string[]): boolean {
  const said = element.textContent?.trim().toLowerCase();
  return words.some((word) => word.toLowerCase() === said);
}

/** The smallest part of the page around an element that holds what is looked for; nothing once `tooFar` is met. */
export function climb(start: HTMLElement, holds: (part: HTMLElement) => boolean, tooFar?: (part: HTMLElement) => boolean): HTMLElement | undefined {
  for (let node = parentAcross(start); node; node = parentAcross(node)) {
    if (!(node instanceof HTMLElement)) continue;
    if (tooFar?.(node)) return undefined;
    if (holds(node)) return node;
  }
  return undefined;
}
