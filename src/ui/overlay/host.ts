/** Tag names of our elements in the page. No page uses them; no style sheet of a page reaches into their closed roots. */
export const hostTags = ['oogcontact-badge', 'oogcontact-self-check'] as const;
export type HostTag = (typeof hostTags)[number];

export interface Host {
  element: HTMLElement;
  /** Where to render. */
  inner: HTMLElement;
}

/** What happens in our screens is no business of the page's own listeners: a click in them is no click outside its dialog. */
const ownEvents = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'focusin', 'focusout', 'touchstart', 'touchend', 'input', 'change'];

/**
 * An element of our own with a closed shadow root: the page can neither read nor press what is in it. It is made in a document without scripts:
 * a page may have defined our tag as a custom element, and would get the root by `ElementInternals`, or forbid it by `disabledFeatures`.
 */
export function createHost(tag: HostTag, css: string): Host {
  const element = document.createElement('template').content.ownerDocument.createElement(tag);
  const root = element.attachShadow({ mode: 'closed' });
  const inner = document.createElement('div');
  inner.className = 'oogcontact';
  root.append(styleOf(css), inner);
  for (const type of ownEvents) element.addEventListener(type, (event) => event.stopPropagation());
  return { element, inner };
}

const styleOf = (css: string): HTMLStyleElement => {
  const style = document.createElement('style');
  style.textContent = css;
  return style;
};

/** Adds style to what a host shows. */
export const addStyle = ({ inner }: Host, css: string): void => inner.before(styleOf(css));
