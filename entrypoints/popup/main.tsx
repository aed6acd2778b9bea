import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { DraftReport, Reply, ReportRequest, Request } from '../../src/messages/messages';
import { readSettings, saveProfile } from '../../src/settings/settings';
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

async function show() {
  const [report, settings] = await Promise.all([askPage(), readSettings(browser.storage.local)]);
  document.documentElement.lang = spoken();
  render(
    <Popup
      report={report}
      profile={settings.profile}
      unreadable={settings.unreadable}
      choose={async (account) => {
        if (!report) return false;
        const { platform, handle = '' } = report.draft;
        const message: Request = { type: 'set-account', platform, handle, account };
        const reply = (await browser.runtime.sendMessage(message).catch(() => undefined)) as Reply<void> | undefined;
        return reply?.ok === true;
      }}
      save={(profile) => saveProfile(browser.storage.local, profile).then(() => true, () => false)}
    />,
    document.getElementById('popup')!,
  );
}

// The page looks again when a setting changes; what it then says is shown here too.
browser.storage.onChanged.addListener(() => setTimeout(() => void show(), 250));
void show();
