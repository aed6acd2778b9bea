import { findComposers, findUnread, rootsOf, textOf } from '../platforms/find-composers';
import type { Composer, Platform } from '../platforms/contract';
import { parentAcross } from '../platforms/dom';
import type { Answer, ComposerState, ComposerView, Outside, PageDraft, Place, Screens } from './contract';
import { noteCaret, placeOf, placeOfUnread } from './place';
import { createVerdicts } from './verdicts';

/** A draft is looked at after this long without a key. In milliseconds. */
export const stillness = 400;
/** A page that never rests is still looked at this often; also the slow second look, since editors don't always tell. In milliseconds. */
const slowLook = 2_000;
/** How long the popup waits for a verdict that is under way, and how often it looks. In milliseconds. */
const settling = 1_500;
const settlingStep = 50;
/** After this long, the composers that are left are looked at in a next task. In milliseconds. */
const breath = 10;
/** How often the same text is asked about when no answer comes. */
const patience = 3;

/** What is known of one composer on the page. */
interface Session {
  key: string;
  draft: PageDraft;
  place: Place;
  /** What is shown. While the answer for this text is awaited, that is the verdict on an older one, so that nothing flickers. */
  view: ComposerView;
  /** The key that the view is about. */
  viewKey: string;
  /** How often an answer for this text was asked for. */
  tries: number;
}

export interface Watcher {
  /** Shadow roots in which something was written or entered. */
  met(): Iterable<ShadowRoot>;
  /** The composers as they stand now. */
  composers(): Composer[];
  /** Everything in the draft and its circumstances that the verdict depends on. */
  keyOf(composer: Composer): string;
  known(key: string): Answer | undefined;
  /** Asks now, without waiting for stillness. */
  ask(composer: Composer): Promise<Answer>;
  viewOf(composer: Composer): ComposerView;
  /** The draft that is being written, for the popup; undefined when there is none. */
  current(): ComposerView | undefined;
  /** The same, when its verdict is there, or after a second and a half without one. */
  settled(): Promise<ComposerView | undefined>;
  /** Looks again at what is known: the writer put something aside, or silenced the site. */
  again(): void;
  /** Forgets all verdicts and looks again: something that they depend on has changed. */
  refresh(): void;
}

/**
 * Finds the composers of a platform as they come and go, waits for a pause in typing, asks for an assessment and has it shown.
 * Stops when `signal` does. Per keystroke it does no more than set a timer.
 */
export function watchComposers(platform: Platform, outside: Outside, screens: Screens, signal: AbortSignal): Watcher {
  const sessions = new Map<HTMLElement, Session>();
  const metRoots = new Set<ShadowRoot>();
  let lastInput = 0;
  let firstStir = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let queue: Composer[] = []; // of the last look: emptied in the same task, but for very many composers

  const draftOf = (composer: Composer): PageDraft => ({
    platform: platform.id,
    kind: composer.kind,
    handle: composer.handle,
    accountGuess: composer.accountGuess,
    context: composer.context,
    images: composer.images,
    imagesWithoutAlt: composer.imagesWithoutAlt,
    text: textOf(composer),
  });
  const keyOfDraft = (draft: PageDraft) => JSON.stringify(draft);

  const show = (session: Session, state: ComposerState) => {
    session.view = { draft: session.draft, state };
    session.viewKey = session.key;
    screens.badge(session.place, session.view);
  };

  /** An answer counts for the composers that still hold exactly the text it is about: a late one for an older text is dropped. */
  const verdicts = createVerdicts(outside, (key, state) => {
    if (signal.aborted) return;
    for (const session of sessions.values()) if (session.key === key) show(session, state);
  });

  const drop = (scope: HTMLElement, session: Session) => {
    sessions.delete(scope);
    screens.badge(session.place, undefined);
  };

  const look = () => {
    if (signal.aborted) return;
    const resting = performance.now() - lastInput >= stillness;
    for (const root of metRoots) if (!root.isConnected) metRoots.delete(root);
    const composers = outside.attends() ? findComposers(platform, metRoots) : [];
    const article = outside.attends() ? findUnread(platform) : undefined;
    const unread = article && placeOfUnread(article);
    const scopes = new Set([...composers.map((composer) => composer.scope), ...(unread ? [unread.scope] : [])]);
    for (const [scope, session] of sessions) if (!scopes.has(scope)) drop(scope, session);
    const waiting = new Set(queue.map((composer) => composer.scope));
    const now = new Map(composers.map((composer) => [composer.scope, composer]));
    queue = [...[...waiting].flatMap((scope) => now.get(scope) ?? []), ...composers.filter(({ scope }) => !waiting.has(scope))];
    lookThrough(resting);
    if (unread) sayUnread(unread);
    for (const root of rootsOf(platform, metRoots)) observer.observe(root, { childList: true, subtree: true });
    if (!resting) stir();
  };

  /** A page of very many composers gets a breath between them: no task of ours takes long. Who waited longest goes first, also when a next look begins. */
  const lookThrough = (resting: boolean): void => {
    clearTimeout(rest);
    const began = performance.now();
    for (let next = queue.shift(); next; next = queue.shift()) {
      if (next.scope.isConnected) lookAt(next, resting);
      if (queue.length && performance.now() - began > breath) {
        rest = setTimeout(() => lookThrough(resting));
        return;
      }
    }
  };

  /** An article is not read, so nothing is asked about it and the guard never hears of it. */
  const sayUnread = (place: Place) => {
    const draft: PageDraft = { platform: platform.id, kind: 'post', text: '' };
    const session: Session = { key: '', draft, place, view: { draft, state: { is: 'unchecked', because: 'article' } }, viewKey: '', tries: 0 };
    sessions.set(place.scope, session);
    screens.badge(place, session.view);
  };

  const lookAt = (composer: Composer, resting: boolean): void => {
    const draft = draftOf(composer);
    const old = sessions.get(composer.scope);
    if (!draft.text.trim()) {
      if (old) drop(composer.scope, old);
      return;
    }
    const key = keyOfDraft(draft);
    const place = placeOf(composer);
    const session: Session = { key, draft, place, view: old?.view ?? { draft, state: { is: 'checking' } }, viewKey: old?.viewKey ?? '', tries: old?.key === key ? old.tries : 0 };
    sessions.set(composer.scope, session);
    if (!outside.alive()) return show(session, { is: 'unchecked' });
    const answer = verdicts.known(key);
    if (answer) return show(session, { is: 'assessed', answer });
    screens.badge(place, session.view);
    if (!resting || session.tries >= patience) return;
    session.tries += 1;
    verdicts.ask(draft, key).catch(() => undefined); // its failure is shown as «unchecked»
  };

  const stir = () => {
    const now = performance.now();
    if (timer === undefined) firstStir = now;
    else if (now - firstStir > slowLook) return; // a page that never rests: let the timer run out
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      look();
    }, stillness);
  };

  const observer = new MutationObserver(stir);
  observer.observe(document, { childList: true, subtree: true });
  stir(); // after an update we come into a page in which a draft may stand already

  const onInput = (event: Event) => {
    lastInput = performance.now();
    meet(event);
    stir();
  };
  const meet = (event: Event) => {
    for (const node of event.composedPath()) if (node instanceof ShadowRoot) metRoots.add(node);
  };
  const options = { capture: true, passive: true, signal };
  window.addEventListener('input', onInput, options);
  window.addEventListener('focusin', (event) => {
    meet(event);
    stir();
    const [entered] = event.composedPath();
    if (entered instanceof HTMLElement && entered.matches(platform.editors)) outside.wake();
  }, options);
  window.addEventListener('focusout', (event) => {
    const [left] = event.composedPath();
    if (left instanceof HTMLElement && left.matches(platform.editors)) noteCaret(left);
  }, options);
  window.addEventListener('popstate', stir, options);
  const slow = setInterval(() => { if (!document.hidden && timer === undefined && sessions.size) look(); }, slowLook);

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearTimeout(rest);
    clearInterval(slow);
    observer.disconnect();
    for (const [scope, session] of sessions) drop(scope, session);
  });

  const viewOf = (composer: Composer): ComposerView => {
    const draft = draftOf(composer);
    const answer = verdicts.known(keyOfDraft(draft));
    return { draft, state: answer ? { is: 'assessed', answer } : { is: 'unchecked' } };
  };

  const current = (): ComposerView | undefined => {
    const focus = deepFocus();
    const inFocus = [...sessions].find(([scope]) => focus && isWithin(focus, scope));
    const session = inFocus?.[1] ?? [...sessions.values()].at(-1);
    return session && (session.viewKey === session.key ? session.view : { draft: session.draft, state: { is: 'checking' } });
  };

  return {
    met: () => metRoots,
    composers: () => findComposers(platform, metRoots),
    keyOf: (composer) => keyOfDraft(draftOf(composer)),
    known: verdicts.known,
    ask: (composer) => {
      const draft = draftOf(composer);
      return verdicts.ask(draft, keyOfDraft(draft));
    },
    viewOf,
    current,
    settled: async () => {
      for (let waited = 0; waited < settling && current()?.state.is === 'checking'; waited += settlingStep) {
        await new Promise((resolve) => { setTimeout(resolve, settlingStep); });
      }
      return current();
    },
    again: look,
    refresh: () => {
      verdicts.forget();
      for (const session of sessions.values()) Object.assign(session, { viewKey: '', tries: 0 });
      look();
    },
  };
}

function deepFocus(): Element | null {
  let focus = document.activeElement;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
  return focus;
}

const isWithin = (node: Node, scope: HTMLElement): boolean => {
  for (let at: Node | null = node; at; at = parentAcross(at)) if (at === scope) return true;
  return false;
};
