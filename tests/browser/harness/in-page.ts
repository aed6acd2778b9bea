/** Functions that run in a practice page's own world; each stands alone, because it is sent as source. */
import type { Lab } from '../../pages/lab';
import type { Rect } from './driver';

declare const window: { lab: Lab };

export type Part = { composer: string; part: 'editor' | 'publish'; box: number } | { selector: string };

/** Where an element is, scrolled into view. `covered` is what lies over its middle. Null when it is not there. */
export function place(wanted: Part): { rect: Rect; covered: string | null } | null {
  const search = (root: Document | ShadowRoot, selector: string): Element | null => {
    const direct = root.querySelector(selector);
    if (direct) return direct;
    for (const host of root.querySelectorAll('*')) {
      const inner = host.shadowRoot && search(host.shadowRoot, selector);
      if (inner) return inner;
    }
    return null;
  };
  const find = () => {
    if ('selector' in wanted) return search(document, wanted.selector);
    return (wanted.part === 'editor' ? window.lab.editor(wanted.composer, wanted.box) : window.lab.publishButton(wanted.composer)) ?? null;
  };
  const element = find();
  if (!element || element.getClientRects().length === 0) return null;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const { x, y, width, height } = element.getBoundingClientRect();
  const hit = (element.getRootNode() as Document | ShadowRoot).elementFromPoint(x + width / 2, y + height / 2);
  const covered = hit !== null && (element.contains(hit) || hit.contains(element)) ? null : (hit?.outerHTML ?? 'nothing').slice(0, 160);
  return { rect: { x, y, width, height }, covered };
}

export function hasFocus(composer: string, box: number): boolean {
  const editor = window.lab.editor(composer, box);
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return editor !== undefined && active === editor;
}

export const isOpen = (composer: string): boolean => window.lab.open().includes(composer);
export const modelOf = (composer: string): string[] => window.lab.model(composer);
export const shownText = (composer: string, box: number): string => window.lab.editor(composer, box)?.innerText ?? '';
export const postsOf = () => window.lab.posts;

export function canPublish(composer: string): boolean {
  const button = window.lab.publishButton(composer);
  return button !== null && !button.matches(':disabled, [aria-disabled="true"]');
}

export const twoFrames = (): Promise<void> =>
  new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => resolve())); });
