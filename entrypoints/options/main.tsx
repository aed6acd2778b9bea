import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { Reply, Request } from '../../src/messages/messages';
import { platforms } from '../../src/platforms/platforms';
import { readSettings } from '../../src/settings/settings';
import { hostOf, patternOf, platformOf } from '../../src/sites/host';
import { say, spoken } from '../../src/text/text';
import { Options } from '../../src/ui/options/options';
import { Sites, type SiteRow, type Switched } from '../../src/ui/options/sites';

/** Every host that is offered or was added, each once. */
function rowsOf(on: string[]): SiteRow[] {
  const known = platforms.flatMap(({ id, matches, optional }): SiteRow[] => (optional
    ? optional.hosts.map((host) => ({ platform: id, host, is: on.includes(host) ? 'on' : 'off' }))
    : [{ platform: id, host: new URL(matches[0]!.replace('*', '')).host, is: 'always' }]));
  const added = on.filter((host) => !known.some((row) => row.host === host));
  return [...known, ...added.map((host): SiteRow => ({ platform: platformOf(host, platforms)!.id, host, is: 'on' }))];
}

async function switchSite(host: string, on: boolean): Promise<Switched> {
  try {
    // Before anything that waits: Firefox and Chrome ask only while they handle a press.
    if (on && !(await browser.permissions.request({ origins: [patternOf(host)] }))) return 'refused';
    const reply = (await browser.runtime.sendMessage({ type: 'switch-site', host, on } satisfies Request)) as Reply<void> | undefined;
    await show();
    return reply?.ok ? 'done' : 'failed';
  } catch {
    return 'failed';
  }
}

async function show() {
  const { sites } = await readSettings(browser.storage.local);
  document.documentElement.lang = spoken();
  document.title = say('options_title');
  render(
    <Options>
      <Sites rows={rowsOf(sites)} switchSite={switchSite} hostOf={hostOf} />
    </Options>,
    document.getElementById('options')!,
  );
}

browser.storage.onChanged.addListener(() => void show());
void show();
