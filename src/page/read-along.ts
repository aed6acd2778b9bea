import { browser } from 'wxt/browser';
import type { AccountType, Finding } from '../engine/types';
import { createAsides } from '../composer/asides';
import type { Answer, ComposerView, Outside, PageDraft, Place } from '../composer/contract';
import { forgetOldest } from '../composer/forget-oldest';
import { guardPublish } from '../composer/guard-publish';
import { pauses } from '../composer/pausing';
import { replaceWords } from '../composer/replace-words';
import { watchDrift } from '../composer/watch-drift';
import { watchComposers } from '../composer/watch-composers';
import type { AssessReply, LaterAnswer, PageReport, Reply, ReportRequest, Request } from '../messages/messages';
import type { Platform } from '../platforms/contract';
import { textOf } from '../platforms/find-composers';
import { speak, type Sentences } from '../text/text';
import { createOverlay } from '../ui/overlay/overlay';
import type { LazyScreens } from '../ui/overlay/lazy-screens';
import { loadScreens } from './load-screens';
import { attends, choiceKeys, defaultChoices, readChoices } from './writer-choices';

/**
 * Seats the parts of a content script: platform, watcher, guard and screens, and the messages between page and background.
 * @param own what a page of our own does otherwise: `account` takes the type of the account as it is chosen in the panel, which is remembered elsewhere; `load` gets the screens, whose address in other pages is none of its own
 */
export function readAlong(platform: Platform, signal: AbortSignal, own: { account?(account: AccountType): Promise<boolean>; load?(): Promise<LazyScreens> } = {}): void {
  let choices = defaultChoices;
  const asides = createAsides();
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;

  const send = async <T>(message: Request): Promise<T> => {
    const reply = (await browser.runtime.sendMessage(message)) as Reply<T> | undefined;
    if (!reply?.ok) throw new Error(`background: ${reply ? reply.error : 'no answer'}`);
    return reply.value;
  };
  const done = (message: Request): Promise<boolean> => send(message).then(() => true, () => false);
  const outside: Outside = {
    attends: () => attends(choices, location.host, Date.now()),
    weigh: asides.weigh,
    mayPause: () => choices.pauseWhen !== 'never',
    pauses: (answer) => pauses(answer, choices.pauseWhen),
    alive: () => {
      try {
        return Boolean(browser.runtime?.id);
      } catch {
        return false; // the extension was reloaded under this page
      }
    },
    wake: () => {
      if (!outside.alive() || !outside.attends()) return;
      void overlay.prepare();
      void send({ type: 'wake' }).catch(() => undefined); // only sooner or later depends on it
    },
    assess: (draft: PageDraft, later) => {
      const id = ++lastId;
      waiting.set(id, later);
      forgetOldest(waiting, 20);
      return send<AssessReply>({ type: 'assess', id, draft });
    },
  };
  const overlay = createOverlay({
    alive: outside.alive,
    load: own.load ?? loadScreens,
    replace: replaceWords,
    chooseAccount: ({ draft }, account) => own.account?.(account) ?? done({ type: 'set-account', platform: draft.platform, handle: draft.handle ?? '', account }),
    whom: () => ({ contacts: choices.contacts, kind: choices.kind }),
    putAside: ({ draft }, findings) => {
      asides.put(draft.text, findings);
      watcher.again();
      tell(draft, findings, false);
    },
    takeBack: ({ draft }, findings) => {
      asides.takeBack(findings);
      watcher.again();
      tell(draft, findings, true);
    },
    silence: location.protocol === 'https:' ? (until) => done({ type: 'silence', until }) : undefined, // a page of our own is left by closing it
  }, signal);

  /** That a rule was wrong is worth knowing; that it isn't kept harms nobody. */
  const tell = ({ platform }: PageDraft, findings: Finding[], takenBack: boolean) => {
    if (platform === 'practice') return; // there one tries what the button does
    const date = new Date().toISOString().slice(0, 10);
    for (const { rule, risk, severity } of findings) if (risk) void done({ type: 'feedback', rule, risk, severity, platform, date, takenBack });
  };

  // Where the publish button isn't known, nothing can be held: a badge that tells a verdict would promise too much.
  const honest = (scope: HTMLElement, view: ComposerView): ComposerView => (drift.unguarded(scope) ? { ...view, state: { is: 'unchecked' } } : view);
  const screens = { ...overlay, badge: (place: Place, view: ComposerView | undefined) => overlay.badge(place, view && honest(place.scope, view)) };
  const watcher = watchComposers(platform, outside, screens, signal);
  const drift = watchDrift(platform, watcher.met, outside.attends, signal);
  guardPublish(platform, watcher, outside, screens, signal);

  /** Said to the popup, which would else look as if we never read here. A page says it once, not each of its frames. */
  const silent = () => !outside.attends() && self === top;
  const report = async (answer: (report: PageReport) => void) => {
    const view = await watcher.settled();
    const seat = view && watcher.composers().find((composer) => textOf(composer) === view.draft.text);
    answer({ changed: drift.noticed(), silent: silent(), draft: view && (seat ? honest(seat.scope, view) : view) });
  };
  const onMessage = (message: LaterAnswer | ReportRequest, sender: { id?: string }, answer: (report: PageReport) => void): true | undefined => {
    if (sender.id !== browser.runtime.id) return undefined;
    if (message.type === 'assessed') waiting.get(message.id)?.({ assessment: message.assessment, account: message.account });
    if (message.type !== 'report' || !(watcher.current() || drift.noticed() || silent())) return undefined; // silent, so that a frame with a draft is heard
    void report(answer);
    return true; // the answer comes later
  };
  const speakAsChosen = async () => {
    speak(await send<Sentences | undefined>({ type: 'sentences' }).catch(() => undefined));
    watcher.refresh();
  };
  // Most writers chose no language: then the background is left asleep.
  void browser.storage.local.get('language').then(({ language = 'browser' }) => (language === 'browser' ? undefined : speakAsChosen()), () => undefined);
  const lookUp = async () => {
    choices = readChoices(await browser.storage.local.get([...choiceKeys]).catch(() => ({})));
    watcher.again();
  };
  void lookUp();
  const onChange = (changes: Record<string, unknown>) => {
    if (choiceKeys.some((key) => key in changes)) void lookUp();
    if ('language' in changes) void speakAsChosen();
    else if ('profile' in changes || 'accounts' in changes) watcher.refresh(); // the draft weighs differently now
  };
  browser.runtime.onMessage.addListener(onMessage);
  browser.storage.onChanged.addListener(onChange);
  signal.addEventListener('abort', () => {
    if (!outside.alive()) return;
    browser.runtime.onMessage.removeListener(onMessage);
    browser.storage.onChanged.removeListener(onChange);
  });
}
