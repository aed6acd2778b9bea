// The polyfill does real work here and only here: older Chromium doesn't answer a message with a promise. It costs the background
// 3 kB gzip; pages and popup only send, which every supported browser does natively.
import browser from 'webextension-polyfill';
import { browser as native } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createEngine } from '../src/engine/assess';
import { createConceptIndex } from '../src/engine/concepts/concept-index';
import { loadModel } from '../src/engine/model/linear';
import { createSecondOpinion, type Combination } from '../src/engine/model/second-opinion';
import { createRules, type CompiledRulebook } from '../src/engine/rules';
import type { Draft } from '../src/engine/types';
import { createEncoderHost, type EncoderHost, type ReadReply } from '../src/encoder/encoder-host';
import { offscreenSeat, workerSeat } from '../src/encoder/seats';
import { platforms } from '../src/platforms/platforms';
import { createCheckDesk, type MenuClick } from '../src/elsewhere/check-desk';
import { answerRequests, type Sender } from '../src/messages/answer-requests';
import type { AssessReply, LaterAnswer } from '../src/messages/messages';
import type { Focused } from '../src/platforms/read-focused';
import { accountKey, addFeedback, hour, readSettings, rememberAccount, removeFeedback, saveQuiet, upgradeSettings, type Store } from '../src/settings/settings';
import { guessAccount } from '../src/settings/guess-account';
import { sentencesToHandOver, speakAsChosen } from '../src/text/speak-as-chosen';
import { say } from '../src/text/text';
import { createSites, type SitesBrowser } from '../src/sites/switched-on';

export default defineBackground(() => {
  const encoder = createEncoderHost(typeof Worker === 'undefined' ? offscreenSeat(offscreen) : workerSeat(() => new Worker(browser.runtime.getURL('/encoder-worker.js'))));
  const engine = startEngine(encoder); // at once: the first draft should not wait for it
  const store = browser.storage.local;
  const always = platforms.filter(({ optional }) => !optional).flatMap(({ matches }) => matches.map((match) => match.replace(/\*$/, '')));
  const sites = createSites(store, siteBrowser, platforms, browser.runtime.getManifest().version);
  const reconcile = () => void sites.reconcile().catch((error: Error) => console.warn('Oogcontact: sites:', error.message));
  void upgradeSettings(store).catch((error: Error) => console.warn('Oogcontact: settings:', error.message)); // they are read as of today all the same
  // Whatever wakes the background leads here: an update, which drops registrations, the start of the browser, a permission withdrawn.
  reconcile();
  for (const event of [browser.runtime.onInstalled, browser.runtime.onStartup, browser.permissions.onRemoved]) event.addListener(reconcile);

  browser.runtime.onInstalled.addListener(({ reason }) => { if (reason === 'install') void welcome(store); });

  const judge = async (draft: Draft, id: number, sender: Sender): Promise<AssessReply> => {
    const { tab, frameId } = sender as browser.Runtime.MessageSender;
    const assessment = await (await engine).assess(draft, (later) => {
      const message: LaterAnswer = { type: 'assessed', id, assessment: later, account: draft.account };
      // The toolbar's window is in no tab: all pages of ours hear the answer to it. Whoever asked may have gone.
      const told = tab?.id === undefined ? browser.runtime.sendMessage(message) : browser.tabs.sendMessage(tab.id, message, { frameId: frameId ?? 0 });
      told.catch(() => undefined);
    });
    return { assessment, account: draft.account };
  };
  const desk = createCheckDesk(checkPages);
  const speaking = async () => speakAsChosen((await readSettings(store)).language).catch(() => undefined);
  offerCheck(desk.chosen, speaking);

  const listener = answerRequests(
    browser.runtime.id,
    browser.runtime.getURL(''),
    (url) => always.some((address) => url.startsWith(address)) || sites.mayWrite(url),
    {
      assess: async ({ id, draft }, sender) => {
        const { handle, accountGuess, ...rest } = draft;
        const { profile, accounts } = await readSettings(store);
        const account = accounts[accountKey(draft.platform, handle ?? '')] ?? accountGuess ?? guessAccount(draft.platform, handle) ?? 'personal';
        return judge({ ...rest, account, profile }, id, sender);
      },
      check: async ({ id, text, account }, sender) => {
        const { profile } = await readSettings(store);
        return judge({ platform: 'elsewhere', kind: 'post', text, account, profile }, id, sender);
      },
      'take-text': async ({ id }) => desk.take(id),
      wake: async () => encoder.wake(),
      encoder: () => encoder.state(),
      sentences: async () => sentencesToHandOver((await readSettings(store)).language),
      'set-account': ({ platform, handle, account }) => rememberAccount(store, platform, handle, account),
      feedback: ({ rule, risk, severity, platform, date, takenBack }) => (takenBack ? removeFeedback : addFeedback)(store, { rule, risk, severity, platform, date }),
      silence: ({ until }, { url = '' }) => saveQuiet(store, new URL(url).host, until === 'always' ? until : Date.now() + hour),
      'switch-site': ({ host, on }) => sites.switchSite(host, on),
    },
    (line) => console.warn(line),
  );
  browser.runtime.onMessage.addListener(listener as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
});

/** Rules, words and weights are data: read from our own package, not bundled, so that the browser has no script of it to parse. */
async function startEngine(encoder: EncoderHost) {
  const read = (file: '/rules.json' | '/concepts.json' | '/model.bin' | '/second-opinion.json') => fetch(browser.runtime.getURL(file));
  const bytes = read('/model.bin').then((response) => response.arrayBuffer());
  bytes.catch(() => undefined); // awaited below; a failure before that is no unhandled one
  const combination = read('/second-opinion.json').then((response) => response.json() as Promise<Combination>).catch(() => undefined); // no encoder was shipped
  const [rulebook, concepts] = await Promise.all([read('/rules.json'), read('/concepts.json')].map(async (response) => (await response).json()));
  const layer = createRules({ ...rulebook, concepts } as CompiledRulebook);
  const words = await bytes.then((buffer) => loadModel(new Uint8Array(buffer), createConceptIndex(concepts))).catch((error: Error) => {
    console.warn('Oogcontact: the word model could not be read, rules alone judge now:', error.message);
    return undefined;
  });
  const weights = await combination;
  return createEngine({
    rules: layer,
    model: words,
    explain: layer.explain,
    heavier: weights && createSecondOpinion(encoder.read, weights, words),
    onFailure: (name, error) => console.warn(`Oogcontact: ${name}:`, error instanceof Error ? error.message : 'unknown error'),
  });
}

/** Shows the page of the first run, unless the writer has been there: an extension may be installed anew over what it stored. */
async function welcome(store: Store) {
  try {
    if ((await readSettings(store)).firstRunDone) return;
    await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  } catch (error) {
    console.warn('Oogcontact: first run:', error instanceof Error ? error.message : 'unknown error'); // all works without it
  }
}

/** How a text from the context menu is read, and where it is shown: a small window, or a tab where the browser has no windows. */
const checkPages = {
  read: async (tabId: number, frameId: number) => {
    // The choice in the menu opens this one tab to us, this once (`activeTab`).
    const [frame] = await native.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/read-focused.js'] });
    return frame?.result as Focused | undefined;
  },
  open: (id: string) => {
    const url = browser.runtime.getURL(`check.html#${id}`);
    return browser.windows.create({ url, type: 'popup', width: 520, height: 760 }).catch(() => browser.tabs.create({ url }));
  },
  newId: () => crypto.randomUUID(),
};

/**
 * The item in the context menu of a selection and of a text box. Made anew at each start: the browser's language may have changed.
 * @param speaking resolves when `say` speaks the language that was chosen
 */
function offerCheck(chosen: (click: MenuClick, tabId: number | undefined) => Promise<void>, speaking: () => Promise<void>) {
  const menus = browser.contextMenus as typeof browser.contextMenus | undefined;
  if (!menus) return; // Firefox on a telephone has none
  const warn = (error: unknown) => console.warn('Oogcontact: context menu:', error instanceof Error ? error.message : 'unknown error');
  let made: Promise<unknown> | undefined; // both events come when the browser was updated
  const make = () => {
    made ??= speaking().then(() => menus.removeAll()).then(() => menus.create({ id: 'check', title: say('check_page_menu'), contexts: ['selection', 'editable'] })).catch(warn);
  };
  browser.runtime.onInstalled.addListener(make);
  browser.runtime.onStartup.addListener(make);
  browser.storage.onChanged.addListener(({ language }) => {
    if (language) void speaking().then(() => menus.update('check', { title: say('check_page_menu') })).catch(warn);
  });
  menus.onClicked.addListener((click, tab) => void chosen(click, tab?.id).catch(warn));
}

/** Chrome's offscreen document: the polyfill doesn't know it. */
const offscreen = {
  create: () => native.offscreen.createDocument({
    url: '/offscreen.html',
    reasons: ['WORKERS'],
    justification: 'The language model that reads a draft on this computer runs in a worker.',
  }),
  exists: async () => (await native.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0,
  send: (message: unknown) => native.runtime.sendMessage(message) as Promise<ReadReply | undefined>,
};

/** Permissions and content scripts of optional sites. */
const siteBrowser: SitesBrowser = {
  granted: (pattern) => native.permissions.contains({ origins: [pattern] }),
  giveBack: (pattern) => native.permissions.remove({ origins: [pattern] }),
  registered: () => native.scripting.getRegisteredContentScripts(),
  register: (registrations) => native.scripting.registerContentScripts(registrations),
  unregister: (ids) => native.scripting.unregisterContentScripts({ ids }),
};
