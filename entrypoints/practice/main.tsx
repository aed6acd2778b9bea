import { createRef, render } from 'preact';
import { browser } from 'wxt/browser';
import drafts from '../../assets/practice/drafts.json';
import type { AccountType } from '../../src/engine/types';
import { readAlong } from '../../src/page/read-along';
import { practice } from '../../src/platforms/practice/practice';
import { readText } from '../../src/platforms/read-text';
import { readSettings } from '../../src/settings/settings';
import { speakAsChosen } from '../../src/text/speak-as-chosen';
import { say, spoken } from '../../src/text/text';
import { Practice, type PracticeDraft } from '../../src/ui/practice/practice';

const account = createRef<(account: AccountType) => void>();

// Before the page has a listener of its own, as on a site. What is said of the account here isn't remembered: it is nobody's.
readAlong(practice, new AbortController().signal, {
  account: async (chosen) => {
    account.current?.(chosen);
    return true;
  },
  load: async () => (await import('../../src/ui/overlay/screens')).createScreens(),
});

async function show() {
  await speakAsChosen((await readSettings(browser.storage.local)).language);
  document.documentElement.lang = spoken();
  document.title = say('practice_title');
  render(<Practice drafts={drafts as PracticeDraft[]} read={readText} account={account} />, document.getElementById('practice')!);
}

browser.storage.onChanged.addListener(() => void show());
void show();
