import type { Platform } from './contract';
import { closestAcross, isEnabled, isVisible, parentAcross } from './dom';
import { findComposers } from './find-composers';
import { labelInWords, markInWords } from './outline-words';

/** One element of an outline. Whatever a person could have written or be known by is not in it. */
export interface OutlineNode {
  tag: string;
  role?: string;
  type?: string;
  /** Value of `contenteditable`. */
  editable?: string;
  /** Test ids and the like, in words of page building. */
  marks?: Record<string, string>;
  /** Classes that are wholly words of page building. */
  classes?: string[];
  /** Names of the other attributes; never what is in them. */
  attributes?: string[];
  /** What a button or a box is called, as far as it is known to be called so. */
  label?: string;
  state?: ('disabled' | 'hidden')[];
  /** There is text here, which is left out. */
  text?: true;
  inside?: OutlineNode[];
  /** What is in its open shadow root. */
  shadow?: OutlineNode[];
  /** So many elements inside were left out. */
  more?: number;
}

/** What a page's composers look like, without a text, a name, a handle or an address. */
export interface Outline {
  outline: 1;
  /** Host of a site that is known; `other` for any other. */
  site: string;
  /** The address's path, with `…` for what isn't a word of the site. */
  path: string;
  language: string;
  /** What is recognised as a composer. */
  found: { kind: string; boxes: number; button: boolean }[];
  /** The surroundings of each text box. */
  parts: OutlineNode[];
}

const editables = '[contenteditable]:not([contenteditable="false"]), textarea';
const buttons = 'button, [role="button"], input[type="submit"], input[type="button"]';
const markNames = ['data-testid', 'data-test-id', 'data-test-modal-id', 'componentkey', 'data-sdui-screen', 'data-test-ql-editor-contenteditable', 'data-block', 'data-contents', 'data-text'];
const roles = new Set(`alert alertdialog article banner button checkbox combobox complementary contentinfo dialog document feed figure form grid gridcell group heading img link list listbox
  listitem main menu menubar menuitem navigation none option presentation progressbar radio radiogroup region row search searchbox separator status switch tab tablist tabpanel text textbox
  toolbar tooltip`.split(/\s+/));
const types = new Set(['button', 'submit', 'reset', 'text', 'search', 'file', 'radio', 'checkbox', 'hidden', 'password', 'email', 'tel', 'url', 'number', 'date', 'time']);
const drawn = new Set(['svg', 'g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polygon', 'polyline', 'use', 'defs', 'title', 'desc', 'symbol', 'mask', 'text', 'tspan', 'stop']);
const attributeNames = new Set(`alt class contenteditable dir disabled draggable for height hidden href id inert lang maxlength multiple name open placeholder popover readonly rel role rows src srcset
  spellcheck style tabindex target title translate type value viewbox width aria-activedescendant aria-autocomplete aria-checked aria-controls aria-describedby aria-disabled aria-expanded
  aria-haspopup aria-hidden aria-invalid aria-label aria-labelledby aria-live aria-modal aria-multiline aria-owns aria-placeholder aria-pressed aria-readonly aria-required aria-selected`.split(/\s+/));
const pathWords = new Set(['home', 'compose', 'intent', 'post', 'tweet', 'article', 'status', 'i', 'communities', 'feed', 'posts', 'sharing', 'company', 'admin', 'page-posts', 'published', 'groups', 'in',
  'recent-activity', 'preload', 'sharebox', 'messages', 'messaging', 'jobs', 'new', 'edit', 'publish', 'search', 'explore', 'notifications', 'settings']);

/** Limits of one part: enough for any composer, small enough to read through. */
const most = { elements: 400, depth: 40, inBox: 3, alike: 6, climb: 14 };

/**
 * Makes an outline of what surrounds the text boxes of the page, for a report that the page was not recognised.
 * Built from lists of what may be said: a word that is on none of them is not said, wherever the page has it.
 *
 * @param platforms all that are known: the one of this page tells what it recognises, and its private places are passed over
 * @returns no parts on a page without a text box
 */
export function outlinePage(platforms: Platform[]): Outline {
  const named = platforms.find(({ matches, optional }) => matches.some((match) => location.href.startsWith(match.replace(/\*$/, ''))) || optional?.hosts.includes(location.host));
  // Of a site that may be anywhere the composer tells; its host stays untold, for a server may be one person's.
  const platform = named ?? platforms.find((one) => one.optional?.anyHost && findComposers(one, roots(document)).length > 0);
  const boxes = within(document, editables).filter((box) => isVisible(box) && !box.parentElement?.isContentEditable && !(platform && closestAcross(box, platform.never)));
  const scopes = boxes.map(surroundingsOf);
  const outermost = [...new Set(scopes)].filter((scope) => !scopes.some((other) => other !== scope && holds(other, scope)));
  return {
    outline: 1,
    site: named ? location.host : 'other',
    path: location.pathname.split('/').map((part) => (!part || pathWords.has(part) ? part : '…')).join('/'),
    language: /^[a-z]{2}\b/.exec(document.documentElement.lang)?.[0] ?? '',
    found: platform ? findComposers(platform, roots(document)).map(({ kind, editors, publish }) => ({ kind, boxes: editors.length, button: publish !== undefined })) : [],
    parts: outermost.map((scope) => outlineOf(scope, { left: most.elements }, 0, undefined)),
  };
}

/** An outline as JSON with an element a line, so that whoever sends it can read what is sent. */
export function writeOutline({ parts, ...page }: Outline): string {
  const list = (nodes: OutlineNode[], depth: number) => `[\n${nodes.map((node) => write(node, depth)).join(',\n')}\n${' '.repeat(depth - 1)}]`;
  const write = ({ inside, shadow, ...own }: OutlineNode, depth: number): string => {
    const below = [...(inside ? [`"inside":${list(inside, depth + 1)}`] : []), ...(shadow ? [`"shadow":${list(shadow, depth + 1)}`] : [])];
    return ' '.repeat(depth) + [JSON.stringify(own).slice(0, -1), ...below].join(',') + '}';
  };
  return `${JSON.stringify(page).slice(0, -1)},\n"parts":${parts.length ? list(parts, 1) : '[]'}}`;
}

/** All open shadow roots below. */
const roots = (root: Document | ShadowRoot): ShadowRoot[] =>
  [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot, ...roots(shadowRoot)] : []));

const within = (root: Document, selector: string) => [root, ...roots(root)].flatMap((each) => [...each.querySelectorAll<HTMLElement>(selector)]);

function holds(outer: Node, node: Node): boolean {
  for (let at: Node | null = node; at; at = parentAcross(at)) if (at === outer) return true;
  return false;
}

const dialogs = 'dialog, [role="dialog"], [aria-modal="true"]';

/** A dialog, the outermost where one stands in another (Bluesky, 2026-07), or a form; else the smallest part that holds a button with words too. */
function surroundingsOf(box: HTMLElement): HTMLElement {
  const around = (part: HTMLElement) => closestAcross(parentAcross(part) ?? document, dialogs);
  let framed = closestAcross(box, `${dialogs}, form`);
  for (let outer = framed; outer; outer = around(outer)) framed = outer;
  if (framed) return framed;
  let at = box;
  for (let step = 0; step < most.climb; step += 1) {
    const above = parentAcross(at);
    const outer = above instanceof ShadowRoot ? above.host : above;
    if (!(outer instanceof HTMLElement) || outer.matches('body, main, [role="main"], article')) break;
    at = outer;
    if ([...at.querySelectorAll<HTMLElement>(buttons)].some((button) => button.textContent?.trim())) break;
  }
  return at;
}

function outlineOf(element: Element, budget: { left: number }, depth: number, depthInBox: number | undefined): OutlineNode {
  budget.left -= 1;
  const node: OutlineNode = describe(element);
  const inBox = depthInBox !== undefined ? depthInBox + 1 : node.editable ? 0 : undefined;
  const child = (part: Element) => outlineOf(part, budget, depth + 1, inBox);
  const list = (parts: Element[]): OutlineNode[] => {
    // Another's post, a picture's strokes and a long list are of no use here.
    const closed = depth >= most.depth || (inBox ?? 0) >= most.inBox || element.matches('svg, [data-testid="tweet"]');
    const kept = closed ? [] : parts.slice(0, inBox === undefined ? parts.length : most.alike);
    const made: OutlineNode[] = [];
    for (const part of kept) if (budget.left > 0 && alike(made, part) < most.alike) made.push(child(part));
    if (made.length < parts.length) node.more = (node.more ?? 0) + parts.length - made.length;
    return made;
  };
  const inside = list([...element.children]);
  if (inside.length) node.inside = inside;
  const shadow = element.shadowRoot ? list([...element.shadowRoot.children].filter((part) => part.localName !== 'style')) : [];
  if (shadow.length) node.shadow = shadow;
  return node;
}

/** How many elements that look the same were kept already. */
const alike = (made: OutlineNode[], part: Element) => {
  const look = JSON.stringify(describe(part));
  return made.filter((other) => JSON.stringify({ ...other, inside: undefined, shadow: undefined, more: undefined }) === look).length;
};

function describe(element: Element): OutlineNode {
  const isButton = element.matches(buttons);
  const isBox = element.matches(editables);
  const role = element.getAttribute('role') ?? '';
  const type = element.getAttribute('type') ?? '';
  const editable = element.getAttribute('contenteditable');
  const names = [...element.attributes].map(({ name }) => name).filter((name) => !markNames.includes(name) && !['class', 'role', 'type', 'contenteditable'].includes(name));
  const label = isButton || isBox ? labelOf(element, isButton) : '';
  const state = stateOf(element, isButton || isBox);
  const classes = [...element.classList].filter((name) => markInWords(name) === name && /\p{L}{2}/u.test(name));
  return {
    tag: tagOf(element),
    ...(roles.has(role) && { role }),
    ...(types.has(type) && { type }),
    ...(editable !== null && editable !== 'false' && { editable: editable === 'plaintext-only' ? editable : 'true' }),
    ...some('marks', marksOf(element)),
    ...some('classes', classes),
    ...some('attributes', names.map(nameInWords)),
    ...(label && { label }),
    ...some('state', state),
    ...(!isBox && ownText(element) && !label && { text: true as const }),
  };
}

/** An entry for an outline, or nothing when it would be empty. */
const some = <K extends string, V extends object>(key: K, value: V) => (Object.keys(value).length ? ({ [key]: value } as Record<K, V>) : undefined);

/** Any site may make tags of its own, in any namespace: only those of the language are told. */
function tagOf(element: Element): string {
  const { localName } = element;
  const known = element instanceof HTMLElement ? /^[a-z]+[1-6]?$/.test(localName) && !(element instanceof HTMLUnknownElement) : drawn.has(localName);
  return known ? localName : 'custom-element';
}

const nameInWords = (name: string) => (attributeNames.has(name) ? name : name.startsWith('data-') ? markInWords(name) : '…');

function marksOf(element: Element): Record<string, string> {
  const marks = markNames.flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null ? [] : [[name, markInWords(value)] as const];
  });
  const icon = element.localName === 'svg' && element.id ? [['id', markInWords(element.id)] as const] : [];
  return Object.fromEntries([...marks, ...icon]);
}

const labelOf = (element: Element, isButton: boolean) =>
  labelInWords(element.getAttribute('aria-label') || (isButton && element.textContent) || '').trim();

function stateOf(element: Element, inUse: boolean): ('disabled' | 'hidden')[] {
  if (!inUse || !(element instanceof HTMLElement)) return [];
  return [...(isEnabled(element) ? [] : ['disabled' as const]), ...(isVisible(element) ? [] : ['hidden' as const])];
}

const ownText = (element: Element) => [...element.childNodes].some((node) => node instanceof Text && node.data.trim());
