import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { EncoderState } from '../../src/encoder/encoder-host';
import type { DraftReport, Reply, ReportRequest, Request } from '../../src/messages/messages';
import { accountKey, readSettings, saveProfile, type Settings } from '../../src/settings/settings';
import { spoken } from '../../src/text/text';
import { Popup } from '../../src/ui/popup/popup';

/** The draft of the active tab; undefined where no page of ours answers. */
async function askPage(): Promise<DraftReport | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  try {
    return (await browser.tabs.sendMessage(tab.id, { type: 'report' } satisfies ReportRequest)) as DraftReport | undefined;
  } catch {
    return undefined; // not a page that we read
  }
}

/** What the page says once it has heard of the settings as they are now: it and this window hear of a change in any order. */
async function upToDate(tries = 10): Promise<{ report: DraftReport | undefined; settings: Settings }> {
  const [report, settings] = await Promise.all([askPage(), readSettings(browser.storage.local)]);
  const set = report && settings.accounts[accountKey(report.draft.platform, report.draft.handle ?? '')];
  const stale = report?.state.is === 'assessed' && set !== undefined && report.state.answer.account !== set;
  if (!stale || tries === 0) return { report, settings };
  await new Promise((resolve) => { setTimeout(resolve, 100); });
  return upToDate(tries - 1);
}

/** Whether the encoder can't read here; undefined as long as the background hasn't said. */
let withoutEncoder: boolean | undefined;

async function askEncoder() {
  const reply = (await browser.runtime.sendMessage({ type: 'encoder' } satisfies Request).catch(() => undefined)) as Reply<EncoderState> | undefined;
  if (!reply?.ok) return;
  withoutEncoder = reply.value.is === 'off';
  await show();
}

async function show() {
  const { report, settings } = await upToDate();
  document.documentElement.lang = spoken();
  render(
    <Popup
      report={report}
      profile={settings.profile}
      unreadable={settings.unreadable}
      withoutEncoder={withoutEncoder === true}
      choose={async (account) => {
        if (!report) return false;
        const { platform, handle = '' } = report.draft;
        const message: Request = { type: 'set-account', platform, handle, account };
        const reply = (await browser.runtime.sendMessage(message).catch(() => undefined)) as Reply<void> | undefined;
        return reply?.ok === true;
      }}
      save={(profile) => saveProfile(browser.storage.local, profile).then(() => true, () => false)}
      openOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
    />,
    document.getElementById('popup')!,
  );
}

// The page looks again when a setting changes; it answers when it has its new verdict.
browser.storage.onChanged.addListener(() => void show());
void show();
void askEncoder();
