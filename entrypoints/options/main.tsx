import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { Reply, Request } from '../../src/messages/messages';
import { platforms } from '../../src/platforms/platforms';
import { readSettings } from '../../src/settings/settings';
import { hostOf, patternOf, platformOf } from '../../src/sites/host';
import { speakAsChosen } from '../../src/text/speak-as-chosen';
import { say, spoken } from '../../src/text/text';
import { Options } from '../../src/ui/options/options';
import { Sites, type SiteRow, type Switched } from '../../src/ui/options/sites';

/** The hosts that are offered, with those that were added, each once: of sites with a name of their own, and of the one that may be anywhere. */
function rowsOf(on: string[]): { sites: SiteRow[]; servers: SiteRow[] } {
  const rows = platforms.map(({ id, matches, optional }) => {
    const added = on.filter((host) => platformOf(host, platforms)?.id === id && !optional?.hosts.includes(host));
    const hosts = optional ? [...optional.hosts, ...added] : [new URL(matches[0]!.replace('*', '')).host];
    const is = (host: string) => (!optional ? 'always' : on.includes(host) ? 'on' : 'off');
    return { anyHost: optional?.anyHost, rows: hosts.map((host): SiteRow => ({ platform: id, host, is: is(host) })) };
  });
  const those = (anyHost: boolean) => rows.filter((group) => Boolean(group.anyHost) === anyHost).flatMap((group) => group.rows);
  return { sites: those(false), servers: those(true) };
}

async function switchSite(host: string, on: boolean): Promise<Switched> {
  if (!platformOf(host, platforms)?.optional) return 'known';
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
  const { sites, language } = await readSettings(browser.storage.local);
  await speakAsChosen(language);
  document.documentElement.lang = spoken();
  document.title = say('options_title');
  render(
    <Options>
      <Sites {...rowsOf(sites)} switchSite={switchSite} hostOf={hostOf} />
    </Options>,
    document.getElementById('options')!,
  );
}

browser.storage.onChanged.addListener(() => void show());
void show();
