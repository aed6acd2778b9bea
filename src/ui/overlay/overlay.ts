import type { Answer, ComposerView, Place, Screens } from '../../composer/contract';
import type { AccountType, Finding, Span } from '../../engine/types';
import { learn, type MessageKey } from '../../text/text';
import css from '../badge.css?inline';
import { createBadge, type Badge, type BadgeView } from './badge';
import { choosePlace } from './choose-place';
import { coversInUse } from './covers-in-use';
import { addStyle, createHost, hostTags, type Host } from './host';
import type { Kept, Keys, LazyScreens, PanelProps, Whom } from './lazy-screens';
import { showToast } from './toast';
import { createUnderline } from './underline';

interface Entry {
  host: Host;
  badge: Badge;
  /** Where the panel is drawn; it is there once the badge was opened. */
  panel?: HTMLElement;
  keys: Keys;
  place: Place;
  /** The composer as it was seen last: where its words stand now. */
  seen: Place;
  view: ComposerView;
  open: boolean;
  /** Takes away what a toast said last in place of the panel. */
  said?: () => void;
  /** Where the badge was put last, in CSS pixels. */
  spot: { left: number; top: number };
}

/** What a badge can still say when the extension behind it has gone. */
const afterAll = ['language', 'name', 'state_unchecked', 'state_updated', 'unchecked_text', 'unchecked_updated', 'unchecked_screens', 'unchecked_article', 'badge_hint', 'close', 'press_again'] as const;

/** What the overlay asks of the outside. */
export interface OverlayActions {
  /** Whether the extension behind this page still lives. */
  alive(): boolean;
  /** Loads panel and self-check; rejects when that can't be. */
  load(): Promise<LazyScreens>;
  /** Whom the writer consults, as was told. */
  whom(): Whom;
  /** Puts findings of this draft aside as not right, or takes that back. */
  putAside(view: ComposerView, findings: Finding[]): void;
  takeBack(view: ComposerView, findings: Finding[]): void;
  /** Silences us on this site; false when that failed. Without it that isn't offered. */
  silence?: ((until: 'hour' | 'always') => Promise<boolean>) | undefined;
  /** Remembers the type of the account of this draft; false when that failed. */
  chooseAccount(view: ComposerView, account: AccountType): Promise<boolean>;
  /** Puts other words in place of some in a draft that still reads `text`; false when the editor didn't take them as it should. */
  replace(place: Place, text: string, spans: Span[], by: string): Promise<boolean>;
}

/** Badge, panel and self-check in the page. Everything is taken away when `signal` stops. */
export function createOverlay(actions: OverlayActions, signal: AbortSignal): Screens {
  // Left by the script of an older version in a page that outlived it; nobody answers their buttons any more.
  const left = [...document.querySelectorAll(hostTags.join())];
  const interrupted = left.some(({ localName }) => localName === hostTags[1]); // a press was held that nobody knows of any more
  for (const element of left) element.remove();
  const entries = new Map<HTMLElement, Entry>();
  const ours = new Set<HTMLElement>();
  const underline = createUnderline(signal);
  let asking: { host: Host; leave(choice: 'back' | 'publish' | 'gone'): void } | undefined;

  let screens: LazyScreens | undefined;
  let loading: Promise<void> | undefined;
  let missing = false;
  const kept: Kept = {};

  const load = async () => {
    try {
      screens = await actions.load();
      missing = false;
    } catch {
      missing = true; // said by the badge; asked for again when somebody enters a composer, or presses the badge
    }
    loading = undefined;
    if (!signal.aborted) entries.forEach(draw);
  };
  const prepare = (): Promise<void> => {
    if (screens || signal.aborted) return Promise.resolve();
    loading ??= load();
    return loading;
  };

  /** Where nothing can be explained or held, a badge that tells a verdict would promise too much. */
  const honest = (view: ComposerView): BadgeView => {
    if (view.state.is === 'unchecked' && view.state.because !== 'article' && !actions.alive()) return { ...view, state: { is: 'unchecked', because: 'updated' } };
    return missing && !screens && view.state.is === 'assessed' ? { ...view, state: { is: 'unchecked', because: 'screens' } } : view;
  };
  const draw = (entry: Entry) => {
    const { badge, open } = entry;
    const view = honest(entry.view);
    badge.show(view, open);
    // What the badge doesn't claim to know isn't underlined either.
    if (view.state.is === 'assessed') underline.show(entry.seen, view.draft.text, view.state.answer.assessment);
    else underline.hide(entry.seen.scope);
    if (!entry.panel || !screens) return;
    if (!open) return screens.clear(entry.panel);
    try {
      screens.panel(entry.panel, propsOf(entry, view));
    } catch (error) { // over a draft that nobody thought of: badge and gate go on without it
      console.warn('Oogcontact: panel', error instanceof Error ? error.message : 'unknown error');
      entry.panel.remove();
      delete entry.panel;
      entry.open = false;
      badge.show(view, false);
      say(entry);
    }
  };
  const propsOf = (entry: Entry, view: BadgeView): PanelProps => ({
    view,
    beside: entry.host.element.getBoundingClientRect(),
    kept,
    keys: entry.keys,
    whom: actions.whom(),
    putAside: (findings) => actions.putAside(entry.view, findings),
    takeBack: (findings) => actions.takeBack(entry.view, findings),
    silence: silenceFrom(entry.place),
    close: () => close(entry),
    choose: (account) => actions.chooseAccount(entry.view, account),
    replace: ({ spans, replacement = '' }) => actions.replace(entry.place, entry.view.draft.text, spans, replacement),
  });
  /** Silences us, and says so: the panel that it was pressed in goes with the badge. */
  const silenceFrom = (place: Place) => (actions.silence && actions.alive() ? async (until: 'hour' | 'always') => {
    const done = await actions.silence!(until);
    if (done) awayAtNext(toast(place, 'quiet_on'), (event) => !(event instanceof KeyboardEvent) || event.key.length === 1);
    return done;
  } : undefined);
  const openPanel = async (entry: Entry) => {
    entry.place.keepCaret();
    await prepare(); // nearly always there already
    if (!ours.has(entry.host.element) || !entry.host.element.isConnected) return; // the composer went meanwhile, seen by the watcher or not yet
    if (!screens) return say(entry);
    if (!entry.panel) {
      entry.panel = document.createElement('div');
      addStyle(entry.host, screens.css);
      entry.host.inner.append(entry.panel);
    }
    entry.open = true;
    draw(entry);
  };
  const close = (entry: Entry) => {
    entry.open = false;
    draw(entry);
    entry.place.focusDraft();
  };
  /** The panel can't be had: what it would have said in one sentence. */
  const say = (entry: Entry) => {
    const { state } = honest(entry.view);
    entry.said?.(); // of many presses, one sentence
    entry.said = toast(entry.place, state.is === 'unchecked' && state.because ? `unchecked_${state.because}` : 'unchecked_screens');
  };

  /** Finds a free place for the badge. Sizes are read before anything is written, so that the page is laid out once. @returns what moves it there */
  const findSpot = (entry: Entry) => {
    const { host: { element, inner }, place, spot: last } = entry;
    if (!element.isConnected) return () => undefined;
    const { width, height } = inner.getBoundingClientRect();
    const now = element.getBoundingClientRect();
    const origin = { left: now.left - last.left, top: now.top - last.top }; // a transformed ancestor moves what is fixed: counted in
    const viewport = { left: 0, top: 0, right: document.documentElement.clientWidth, bottom: window.innerHeight };
    const boxes = place.keepClear().filter((other) => other !== element).map((other) => other.getBoundingClientRect());
    const spot = choosePlace({ width, height }, place.anchor().getBoundingClientRect(), place.scope.getBoundingClientRect(), boxes, viewport, (box) => coversInUse(box, ours));
    return () => {
      element.style.setProperty('--oogcontact-seen', spot || entry.open ? 'visible' : 'hidden'); // an open panel never vanishes under the reader
      if (!spot) return;
      entry.spot = { left: Math.round(spot.left - origin.left), top: Math.round(spot.top - origin.top) };
      element.style.setProperty('--oogcontact-left', `${entry.spot.left}px`);
      element.style.setProperty('--oogcontact-top', `${entry.spot.top}px`);
    };
  };
  const settle = (entry: Entry) => findSpot(entry)();
  const settleAll = () => [...entries.values()].map(findSpot).forEach((move) => move());
  let frame = 0;
  const settleSoon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      settleAll();
    });
  };
  const fresh = new Set<Element>(); // just met and settled: the first report on it says nothing new
  const sizes = new ResizeObserver((seen) => { // it is told before the new size is painted: no frame shows the badge in the way
    if (seen.filter(({ target }) => !fresh.delete(target)).length) settleAll();
  });
  window.addEventListener('scroll', settleSoon, { capture: true, passive: true, signal });
  window.addEventListener('resize', settleSoon, { passive: true, signal });

  /** Beside the composer, so that Tab reaches it next and the page's own layers cover it; inside the dialog, or it would be inert. */
  const attach = ({ host, place }: Entry) => {
    const { element } = host;
    if (place.dialog) {
      if (element.parentNode !== place.dialog) place.dialog.append(element);
    } else if (!element.isConnected || element.getRootNode() !== place.scope.getRootNode()) {
      place.scope.after(element);
    }
  };

  const take = (entry: Entry) => {
    const { element } = entry.host;
    const hadFocus = entry.open && (element.getRootNode() as Document | ShadowRoot).activeElement === element;
    entry.badge.end();
    if (entry.panel) screens?.clear(entry.panel);
    fresh.delete(entry.place.scope);
    sizes.unobserve(entry.place.scope);
    underline.hide(entry.place.scope);
    ours.delete(element);
    element.remove();
    if (hadFocus && entry.place.scope.isConnected) entry.place.focusDraft();
  };

  /** Keys that are pressed in our screens are nobody else's: no shortcut of the page may react to them. */
  const keepKeys = (event: KeyboardEvent) => {
    const host = event.composedPath().find((node) => ours.has(node as HTMLElement));
    if (!host) return;
    event.stopImmediatePropagation();
    // A key that is still held down, or the shortcut once more, was meant for the page: it answers nothing here.
    if (/^(?:Enter| )$/.test(event.key) && (event.repeat || event.ctrlKey || event.metaKey)) event.preventDefault();
    if (event.type !== 'keydown') return;
    const pressed = [...entries.values()].find((entry) => entry.host.element === host);
    if (pressed?.keys.press?.(event.key)) event.preventDefault(); // it moved the panel, not what scrolls in it
    if (event.key !== 'Escape') return;
    for (const entry of entries.values()) {
      if (entry.host.element === host && entry.open) {
        event.preventDefault();
        close(entry);
      }
    }
  };
  for (const type of ['keydown', 'keypress', 'keyup'] as const) window.addEventListener(type, keepKeys, { capture: true, signal });

  /** Inside the page's dialog where there is one: to the page, a press in our screen is then no press outside its own. */
  const onTop = (host: Host, place: Place | undefined) => {
    (place?.dialog?.isConnected ? place.dialog : (document.body ?? document.documentElement)).append(host.element);
    ours.add(host.element);
  };

  const selfCheck = (place: Place, view: ComposerView, { assessment }: Answer): Promise<'back' | 'publish' | 'gone'> => {
    asking?.leave('gone');
    const lazy = screens;
    if (!lazy) return Promise.resolve('gone');
    const host = createHost('oogcontact-self-check', lazy.css);
    place.keepCaret();
    onTop(host, place);
    return new Promise((resolve) => {
      // The page may take our element away: then the pause is over, for nobody can see it any more.
      const watch = new MutationObserver(() => { if (!host.element.isConnected) leave('gone'); });
      // Or it hides the dialog that we stand in: nobody sees a modal dialog of no size, and under it no press reaches the page.
      const seen = new ResizeObserver(([entry]) => { if (!entry?.contentRect.width) leave('gone'); });
      const leave = (choice: 'back' | 'publish' | 'gone') => {
        if (asking?.host !== host) return;
        asking = undefined;
        watch.disconnect();
        seen.disconnect();
        lazy.clear(host.inner);
        host.element.remove();
        ours.delete(host.element);
        if (!signal.aborted) place.focusDraft();
        resolve(choice);
      };
      asking = { host, leave };
      watch.observe(document, { childList: true, subtree: true });
      lazy.selfCheck(host.inner, { draft: view.draft, assessment, whom: actions.whom(), leave });
      seen.observe(host.inner.firstElementChild!);
    });
  };

  const toast = (place: Place | undefined, sentence: MessageKey): (() => void) => {
    const host = createHost('oogcontact-badge', css);
    onTop(host, place);
    const away = () => {
      host.element.remove();
      ours.delete(host.element);
    };
    showToast(host.inner, sentence, away);
    return away;
  };

  const pressAgain = (place: Place | undefined, why: 'press_again' | 'press_again_updated' = 'press_again') => {
    // The next press, by mouse or by keys, is what it asked for.
    awayAtNext(toast(place, why), (event) => !(event instanceof KeyboardEvent) || (event.key === 'Enter' && (event.ctrlKey || event.metaKey)));
  };

  /** Takes a toast away at the next click or key that counts. */
  const awayAtNext = (away: () => void, counts: (event: Event) => boolean) => {
    const next = new AbortController();
    const seen = (event: Event) => {
      if (!counts(event)) return;
      next.abort();
      away();
    };
    for (const type of ['click', 'keydown']) window.addEventListener(type, seen, { capture: true, signal: AbortSignal.any([next.signal, signal]) });
  };

  if (interrupted) pressAgain(undefined, 'press_again_updated');

  signal.addEventListener('abort', () => {
    asking?.leave('gone');
    for (const entry of entries.values()) take(entry);
    entries.clear();
    sizes.disconnect();
  });

  const seat = (place: Place, view: ComposerView): Entry => {
    const host = createHost('oogcontact-badge', css);
    const entry: Entry = { host, badge: createBadge(host.inner, () => (entry.open ? close(entry) : void openPanel(entry))), place, seen: place, view, keys: {}, open: false, spot: { left: 0, top: 0 } };
    return entry;
  };

  return {
    prepare,
    readiness: () => (screens ? 'ready' : missing && !loading ? 'missing' : 'loading'),
    badge(place, view) {
      const old = entries.get(place.scope);
      if (!view) {
        if (old) take(old);
        entries.delete(place.scope);
        return;
      }
      const entry = old ?? seat(place, view);
      if (!old) {
        void prepare();
        learn([...afterAll]);
        entries.set(place.scope, entry);
        ours.add(entry.host.element);
        fresh.add(place.scope);
        sizes.observe(place.scope);
      }
      if (!old?.open) entry.place = place; // an open panel keeps the place that knows the caret
      entry.seen = place;
      entry.view = view;
      attach(entry);
      draw(entry);
      settle(entry); // at once: a longer line must not lie over the button, not for one frame
    },
    selfCheck,
    selfCheckShowing: () => asking?.host.element.isConnected === true,
    pressAgain: (place) => pressAgain(place),
  };
}
