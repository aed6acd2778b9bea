import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { EncoderState } from '../../src/encoder/encoder-host';
import type { PageReport, ReportRequest } from '../../src/messages/messages';
import { askBackground, assessTexts } from '../../src/page/assess-texts';
import { accountKey, readSettings, type Settings } from '../../src/settings/settings';
import { speakAsChosen } from '../../src/text/speak-as-chosen';
import { spoken } from '../../src/text/text';
import { Popup } from '../../src/ui/popup/popup';

/** What the page in the active tab tells; undefined where no page of ours answers. */
async function askPage(): Promise<PageReport | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  try {
    return (await browser.tabs.sendMessage(tab.id, { type: 'report' } satisfies ReportRequest)) as PageReport | undefined;
  } catch {
    return undefined; // not a page that we read
  }
}

/** An outline of the page in the active tab, empty where that has no text box. The tab is one which the press on our icon opened to us (`activeTab`). @throws where no extension may look */
async function diagnose(): Promise<string> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error('no tab');
  const [frame] = await browser.scripting.executeScript({ target: { tabId: tab.id }, files: ['/diagnose.js'] });
  if (typeof frame?.result !== 'string') throw new Error('no answer');
  return frame.result;
}

/** What the page says once it has heard of the settings as they are now: it and this window hear of a change in any order. */
async function upToDate(tries = 10): Promise<{ report: PageReport['draft']; changed: boolean; silent: boolean; settings: Settings }> {
  const [page, settings] = await Promise.all([askPage(), readSettings(browser.storage.local)]);
  const report = page?.draft;
  const set = report && settings.accounts[accountKey(report.draft.platform, report.draft.handle ?? '')];
  const stale = report?.state.is === 'assessed' && set !== undefined && report.state.answer.account !== set;
  if (!stale || tries === 0) return { report, changed: page?.changed === true, silent: page?.silent === true, settings };
  await new Promise((resolve) => { setTimeout(resolve, 100); });
  return upToDate(tries - 1);
}

/** Whether the encoder can't read here; undefined as long as the background hasn't said. */
let withoutEncoder: boolean | undefined;
let shown: { report: PageReport['draft'] | 'asked'; changed: boolean; silent: boolean; settings: Settings } | undefined;
const assess = assessTexts();

async function askEncoder() {
  const state = await askBackground<EncoderState>({ type: 'encoder' }).catch(() => undefined);
  if (!state) return;
  withoutEncoder = state.is === 'off';
  draw();
}

function draw() {
  if (!shown) return;
  const { report, changed, silent, settings } = shown;
  document.documentElement.lang = spoken();
  const popup = document.getElementById('popup')!;
  popup.ariaBusy = String(report === 'asked');
  render(
    <Popup
      report={report}
      changed={changed}
      silent={silent}
      diagnose={diagnose}
      copy={(text) => navigator.clipboard.writeText(text)}
      unreadable={settings.unreadable}
      withoutEncoder={withoutEncoder === true}
      assess={assess}
      choose={async (account) => {
        if (!report || report === 'asked') return false;
        const { platform, handle = '' } = report.draft;
        return askBackground({ type: 'set-account', platform, handle, account }).then(() => true, () => false);
      }}
      openOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
    />,
    popup,
  );
}

async function show() {
  shown = await upToDate();
  await speakAsChosen(shown.settings.language);
  draw();
}

/** At once what needs no page, so that the doors can be used while a slow page is still asked. */
async function start() {
  const settings = await readSettings(browser.storage.local);
  await speakAsChosen(settings.language);
  shown ??= { report: 'asked', changed: false, silent: false, settings };
  draw();
}

// The page looks again when a setting changes; it answers when it has its new verdict.
browser.storage.onChanged.addListener(() => void show());
void start();
void show();
void askEncoder();
