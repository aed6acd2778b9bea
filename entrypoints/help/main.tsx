import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { NormList } from '../../src/engine/types';
import { readSettings } from '../../src/settings/settings';
import { speakAsChosen } from '../../src/text/speak-as-chosen';
import { spoken } from '../../src/text/text';
import { HelpPage } from '../../src/ui/help/help';
import { helpTexts } from '../../src/ui/help/texts';

/** From our own package; undefined where that fails, for the steps must be there all the same. */
const list = fetch('/norms.json').then((response) => response.json() as Promise<NormList>).catch(() => undefined);

async function show() {
  const [norms, { profile, contacts, language }] = await Promise.all([list, readSettings(browser.storage.local)]);
  await speakAsChosen(language);
  document.documentElement.lang = spoken();
  document.title = helpTexts[spoken()].title;
  render(
    <HelpPage list={norms} kind={profile.kind} contacts={contacts} copy={(text) => navigator.clipboard.writeText(text)} print={() => window.print()} />,
    document.getElementById('help')!,
  );
}

/** The part that the address names came after the address was read. */
function goToPart() {
  const part = document.getElementById(location.hash.slice(1));
  part?.scrollIntoView();
  part?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
}

browser.storage.onChanged.addListener(() => void show());
window.addEventListener('hashchange', goToPart);
void show().then(goToPart);
