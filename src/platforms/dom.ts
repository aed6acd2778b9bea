import type { Root } from './contract';

/** The parent of a node, through the edge of a shadow root. */
export const parentAcross = (node: Node): Node | null => (node instanceof ShadowRoot ? node.host : node.parentNode);

/** Like `Element.closest`, but goes on outside a shadow root. */
export function closestAcross(start: Node, selector: string): HTMLElement | undefined {
  for (let node: Node | null = start; node; node = parentAcross(node)) {
    if (node instanceof HTMLElement && node.matches(selector)) return node;
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
