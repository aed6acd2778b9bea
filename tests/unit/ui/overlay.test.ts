// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ComposerView } from '../../../src/composer/contract';
import { placeOf } from '../../../src/composer/place';
import type { Assessment } from '../../../src/engine/types';
import { speak, type Sentences } from '../../../src/text/text';
import english from '../../../assets/public/_locales/en/messages.json';
import type { LazyScreens } from '../../../src/ui/overlay/lazy-screens';
import { createOverlay, type OverlayActions } from '../../../src/ui/overlay/overlay';
import type { PanelProps } from '../../../src/ui/overlay/panel';

/** What becomes of our screens in a page when something of ours, or of the page, breaks or goes: no layout here, and roots that a test can open. */

const view = (text = 'text'): ComposerView => ({
  draft: { platform: 'x', kind: 'post', text },
  state: { is: 'assessed', answer: { account: 'personal', assessment: { advice: 'consult', primary: null, domains: [], findings: [], questions: [], strengths: [] } as unknown as Assessment } },
});

let stop: AbortController;
let roots: ShadowRoot[];
let drawn: PanelProps | undefined;
let screens: LazyScreens;
beforeEach(() => {
  speak(Object.fromEntries(Object.entries(english).map(([key, { message }]) => [key, message])) as Sentences);
  document.body.innerHTML = '<form><textarea>text</textarea><button type="button">Plaatsen</button></form>';
  stop = new AbortController();
  roots = [];
  drawn = undefined;
  screens = { css: '', panel: (_, props) => { drawn = props; }, selfCheck: () => undefined, clear: () => { drawn = undefined; } };
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function open(this: Element) {
    const root = attachShadow.call(this, { mode: 'open' });
    roots.push(root);
    return root;
  });
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
  speak(undefined);
});

const actions = (given: Partial<OverlayActions> = {}): OverlayActions => ({
  alive: () => true, load: async () => screens, whom: () => ({ contacts: [] }), putAside: () => undefined, takeBack: () => undefined,
  chooseAccount: async () => true, replace: async () => true, ...given,
});
const place = () => placeOf({ scope: document.querySelector('form')!, dialog: undefined, editors: [document.querySelector('textarea')!], publish: document.querySelector('button')! });
const here = () => roots.filter(({ host }) => host.isConnected);
const toasts = () => here().flatMap((root) => [...root.querySelectorAll('.toast p')].map(({ textContent }) => textContent));
const badge = () => here().map((root) => root.querySelector<HTMLElement>('.badge')).find(Boolean)!;
const settled = async () => { for (let i = 0; i < 10; i += 1) await Promise.resolve(); };
const press = async (element: HTMLElement) => {
  const event = new MouseEvent('click', { bubbles: true, composed: true, detail: 1 });
  Object.defineProperty(event, 'isTrusted', { value: true });
  element.dispatchEvent(event);
  await settled();
};

describe('the badge is pressed', () => {
  it('and the composer goes while the screens are under way: nothing is drawn in what has gone', async () => {
    let come: (lazy: LazyScreens) => void = () => undefined;
    const overlay = createOverlay(actions({ load: () => new Promise((resolve) => { come = resolve; }) }), stop.signal);
    overlay.badge(place(), view());
    await press(badge());
    document.body.innerHTML = ''; // the watcher hears of it in its own time
    come(screens);
    await settled();
    expect(drawn).toBeUndefined();
  });

  it('again and again while the screens are under way, and they do not come: it is said once', async () => {
    let fail: () => void = () => undefined;
    const overlay = createOverlay(actions({ load: () => new Promise((_, reject) => { fail = () => reject(new Error('refused')); }) }), stop.signal);
    overlay.badge(place(), view());
    for (let i = 0; i < 3; i += 1) await press(badge());
    fail();
    await settled();
    expect(toasts()).toEqual([english.unchecked_screens.message]);
  });

  it('and the panel breaks over a draft: it says so, and the badge goes on', async () => {
    screens.panel = () => { throw new Error('nobody thought of this'); };
    const overlay = createOverlay(actions(), stop.signal);
    overlay.badge(place(), view());
    await press(badge());
    expect(toasts()).toEqual([english.unchecked_screens.message]);
    expect(badge().getAttribute('aria-expanded')).toBe('false');
    overlay.badge(place(), view('other text')); // the watcher's look goes on
    screens.panel = (_, props) => { drawn = props; };
    await press(badge());
    expect(drawn?.view.draft.text).toBe('other text');
  });
});
