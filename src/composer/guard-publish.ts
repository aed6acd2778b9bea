import type { Composer, Platform } from '../platforms/contract';
import { isEnabled, isField, isVisible, only } from '../platforms/dom';
import { textOf } from '../platforms/find-composers';
import type { Answer, Outside, Screens } from './contract';
import { createGate, type Gesture } from './gate';
import { placeOf } from './place';
import type { Watcher } from './watch-composers';

/** A gesture as the page sent it: what to repeat when it may pass after all. */
interface PageGesture extends Gesture {
  composer: Composer;
  text: string;
  event: MouseEvent | KeyboardEvent;
  /** It was the button of a question that the site asks after the publish button: that one is pressed on release. */
  confirms: boolean;
}

/**
 * Listens, before the page does, for the gestures that publish, and lets the gate decide on each. Must run at `document_start`:
 * being first on `window` goes before every listener of the page. Only gestures of a person count (`isTrusted`), so what we release
 * ourselves, and what other tools do, passes.
 */
export function guardPublish(platform: Platform, watcher: Watcher, outside: Outside, screens: Screens, signal: AbortSignal): void {
  const identify = identities();
  const gate = createGate<Answer, PageGesture>({
    // As long as the screens are under way a verdict can't be acted on: it is asked for, and they are waited for with it.
    known: (key) => (screens.readiness() === 'loading' ? undefined : watcher.known(key)),
    attends: () => !signal.aborted && outside.attends(),
    canAsk: () => outside.alive() && outside.mayPause(),
    ask: async ({ composer, key }) => {
      const [answer] = await Promise.all([watcher.known(key) ?? watcher.ask(composer), screens.prepare()]);
      return answer;
    },
    needsPause: (answer) => screens.readiness() === 'ready' && outside.pauses(answer),
    selfCheck: async (gesture, answer) => {
      const composer = composerNow(watcher, gesture); // it may have been mounted anew, or have gone, while an answer was awaited
      return composer ? screens.selfCheck(placeOf(composer), watcher.viewOf(composer), answer) : 'gone';
    },
    showing: () => screens.selfCheckShowing(),
    changed: (gesture) => {
      const composer = composerNow(watcher, gesture);
      return composer && textOf(composer) !== gesture.text ? { ...gestureOn(watcher, composer, gesture.event, gesture.confirms), scope: gesture.scope } : undefined;
    },
    publish: (gesture, because) => publish(platform, composerNow(watcher, gesture), gesture, because),
    pressAgain: (gesture) => {
      const composer = composerNow(watcher, gesture);
      screens.pressAgain(composer && placeOf(composer));
    },
    // Once we stop we hear of no press any more, and the next one passes: what is held goes before it, not after.
    wait: (milliseconds) => new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
      signal.addEventListener('abort', () => resolve(), { once: true });
    }),
    now: () => performance.now(),
    report: (error) => console.warn('Oogcontact: gate', error instanceof Error ? error.message : 'unknown error'),
  });

  const guard = (event: MouseEvent | KeyboardEvent, find: (event: Event, composers: Composer[]) => Composer | undefined) => {
    try {
      if (!event.isTrusted || signal.aborted) return; // also where the writer silenced us: something may be held still
      const composers = watcher.composers();
      const composer = find(event, composers);
      if (!composer) return;
      const confirms = isConfirmation(event, composer);
      if (!confirms && composer.publish && !isEnabled(composer.publish)) return;
      const gesture = gestureOn(watcher, composer, event, confirms);
      if (gate.holds({ ...gesture, scope: identify(gesture, composers) })) {
        event.preventDefault(); // alone it isn't enough: the page's own listeners would still publish
        event.stopImmediatePropagation();
      }
    } catch (error) {
      console.warn('Oogcontact: guard', error instanceof Error ? error.message : 'unknown error');
    }
  };

  window.addEventListener('click', (event) => {
    if (pressable(event)) guard(event, pressedButtonOf);
  }, { capture: true, signal });
  window.addEventListener('keydown', (event) => {
    if (isShortcut(event)) guard(event, writtenIn);
  }, { capture: true, signal });
}

const gestureOn = (watcher: Watcher, composer: Composer, event: MouseEvent | KeyboardEvent, confirms: boolean): PageGesture => ({
  scope: composer.scope,
  key: watcher.keyOf(composer),
  text: textOf(composer),
  repeated: event instanceof KeyboardEvent ? event.repeat : event.detail > 1,
  composer,
  event,
  confirms,
});

/**
 * Which composer a press is in, for the gate: an object that stays the same when the page mounts the composer anew under the writer's hand.
 * Another element is the same composer when what was pressed last is gone, and it holds that text or is the only one. Holds on to no element.
 */
function identities(): (gesture: PageGesture, composers: Composer[]) => object {
  const known = new WeakMap<HTMLElement, object>();
  let last: { scope: WeakRef<HTMLElement>; text: string; identity: object } | undefined;
  return ({ composer: { scope }, text }, composers) => {
    const before = last?.scope.deref();
    const moved = last && !composers.some((composer) => composer.scope === before) && (last.text === text || composers.length === 1) ? last.identity : undefined;
    const identity = known.get(scope) ?? moved ?? {};
    known.set(scope, identity);
    last = { scope: new WeakRef(scope), text, identity };
    return identity;
  };
}

/**
 * The composer of a held gesture as it stands now, looked up afresh: pages re-mount their composers, and X moves a draft from the home
 * box to a dialog. The same scope, or else the only one that holds the same text.
 */
function composerNow(watcher: Watcher, { composer, text }: PageGesture): Composer | undefined {
  const composers = watcher.composers();
  return composers.find(({ scope }) => scope === composer.scope) ?? only(composers.filter((candidate) => textOf(candidate) === text));
}

/** Most clicks are on no button at all: those cost nothing. */
const pressable = (event: Event) =>
  event.composedPath().slice(0, 12).some((node) => node instanceof HTMLElement && (node.tagName === 'BUTTON' || node.getAttribute('role') === 'button'));

const pressedButtonOf = (event: Event, composers: Composer[]) => {
  const path = event.composedPath(); // not `target`: the button may stand in a shadow root
  return composers.find(({ publish, editors }) => publish && path.includes(publish) && hasText(editors))
    // A question lies over all composers; it is about the one on top, which comes last in the document.
    ?? composers.findLast((composer) => isConfirmation(event, composer) && hasText(composer.editors));
};

const isConfirmation = (event: Event, { confirm }: Composer) => confirm !== undefined && event.composedPath().includes(confirm);

const writtenIn = (event: Event, composers: Composer[]) => {
  const path = event.composedPath();
  return composers.find(({ editors }) => editors.some((editor) => path.includes(editor)) && hasText(editors));
};

const hasText = (editors: HTMLElement[]) =>
  editors.some((editor) => (isField(editor) ? editor.value : editor.textContent ?? '').trim() || editor.querySelector('img[alt]'));

const isMac = () => navigator.platform.startsWith('Mac');

/** Ctrl+Enter, or Cmd+Enter on a Mac, without Alt; with or without Shift. Not while an input method composes. */
function isShortcut(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229 || event.altKey) return false;
  return isMac() ? event.metaKey : event.ctrlKey;
}

/** Lets a held gesture have its effect. @returns false when there is no composer, or no button that can be pressed, any more */
function publish(platform: Platform, composer: Composer | undefined, { event, confirms }: PageGesture, because: 'chosen' | 'passed'): boolean {
  if (!composer) return false;
  if (because === 'passed' && event instanceof KeyboardEvent && !platform.shortcutPublishes) return replayShortcut(composer, event);
  const button = confirms ? composer.confirm : composer.publish;
  if (!button || !isVisible(button) || !isEnabled(button)) return false;
  button.click();
  return true;
}

/** Where it isn't certain that the shortcut publishes, the page gets the shortcut itself and does with it what it does. */
function replayShortcut(composer: Composer, event: KeyboardEvent): boolean {
  const [target] = composer.editors;
  if (!target?.isConnected) return false;
  const { key, code, ctrlKey, metaKey, shiftKey } = event;
  const init = { key, code, ctrlKey, metaKey, shiftKey, keyCode: 13, which: 13, bubbles: true, cancelable: true, composed: true };
  target.dispatchEvent(new KeyboardEvent('keydown', init)); // keyCode: Draft.js reads it
  return true;
}
