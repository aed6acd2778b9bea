import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { EncoderState } from '../../src/encoder/encoder-host';
import type { Reply, Request } from '../../src/messages/messages';
import { platforms } from '../../src/platforms/platforms';
import {
  accountOf, eraseEverything, everythingStored, forgetAccount, isQuiet, readSettings, rememberAccount, saveContacts, saveLanguage, savePauseWhen, saveProfile, saveQuiet,
  type Quiet, type Settings,
} from '../../src/settings/settings';
import { giveBackAll } from '../../src/sites/give-back-all';
import { hostOf, patternOf, platformOf } from '../../src/sites/host';
import { speakAsChosen } from '../../src/text/speak-as-chosen';
import { say, spoken } from '../../src/text/text';
import { Accounts, type AccountRow } from '../../src/ui/options/accounts';
import { Options } from '../../src/ui/options/options';
import { AboutSection, ContactsSection, DiagnoseSection, LanguageSection, PauseSection, ProfileSection } from '../../src/ui/options/sections';
import { Sites, type SiteRow, type Switched } from '../../src/ui/options/sites';
import { StoredSection, storedInWords } from '../../src/ui/options/stored';
import { contactsWith, profileWith } from '../../src/ui/profile/laid-over';
import type { FieldName } from '../../src/ui/profile/policy-fields';

const store = browser.storage.local;

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

const ask = async <T,>(message: Request) => (await browser.runtime.sendMessage(message)) as Reply<T> | undefined;

async function switchSite(host: string, on: boolean): Promise<Switched> {
  if (!platformOf(host, platforms)?.optional) return 'known';
  try {
    // Before anything that waits: Firefox and Chrome ask only while they handle a press.
    if (on && !(await browser.permissions.request({ origins: [patternOf(host)] }))) return 'refused';
    const reply = await ask<void>({ type: 'switch-site', host, on });
    await show();
    return reply?.ok ? 'done' : 'failed';
  } catch {
    return 'failed';
  }
}

const accountsOf = ({ accounts }: Settings): AccountRow[] => Object.entries(accounts).map(([key, account]) => ({ key, ...accountOf(key), account }));

const quietOf = (quiet: Quiet) => Object.entries(quiet).filter(([host]) => isQuiet(quiet, host, Date.now()))
  .map(([host, until]) => ({ host, until: until === 'always' ? undefined : new Date(until).toLocaleTimeString(spoken(), { timeStyle: 'short' }) }));

/** @returns whether it was done; what it changed is on the page by then */
async function done(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    await show();
    return true;
  } catch {
    return false;
  }
}

/**
 * Sites are switched off first, as far as we know them and as far as that goes: their permissions and scripts are the browser's to forget. Whatever
 * fails there, all is erased; then each permission that is left is given back, at which the background takes the script away.
 * @returns the hosts that the browser permits all the same; undefined when it could not be erased
 */
async function eraseAll(): Promise<string[] | undefined> {
  try {
    const sites = await readSettings(store).then(({ sites }) => sites, () => []);
    for (const host of sites) await ask({ type: 'switch-site', host, on: false }).catch(() => undefined);
    await eraseEverything(store);
    const left = await giveBackAll({
      all: async () => (await browser.permissions.getAll()).origins ?? [],
      giveBack: (pattern) => browser.permissions.remove({ origins: [pattern] }),
    }, platforms);
    await show();
    return left;
  } catch {
    return undefined;
  }
}

async function download() {
  const file = new Blob([JSON.stringify(await everythingStored(store), null, 1)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `oogcontact-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // Firefox reads it a while later
}

/** Whether the encoder can read here; undefined as long as the background hasn't said. */
let encoder: boolean | undefined;
let fields: FieldName[] = [];
let addressed = false;

async function show() {
  const [settings, stored] = await Promise.all([readSettings(store), everythingStored(store)]);
  await speakAsChosen(settings.language);
  document.documentElement.lang = spoken();
  document.title = say('options_title');
  render(
    <Options unreadable={settings.unreadable}>
      <ProfileSection profile={settings.profile} fields={fields} save={(changed) => done(saveProfile(store, (stored) => profileWith(stored, changed, fields)))} />
      <ContactsSection contacts={settings.contacts} save={(change) => done(saveContacts(store, (stored) => contactsWith(stored, change)))} />
      <Accounts
        accounts={accountsOf(settings)}
        set={({ platform, handle }, account) => done(rememberAccount(store, platform, handle, account))}
        forget={({ key }) => done(forgetAccount(store, key))}
      />
      <PauseSection pauseWhen={settings.pauseWhen} choose={(choice) => done(savePauseWhen(store, choice))} />
      <LanguageSection language={settings.language} choose={(choice) => done(saveLanguage(store, choice))} />
      <Sites
        {...rowsOf(settings.sites)} switchSite={switchSite} hostOf={hostOf}
        quiet={quietOf(settings.quiet)} wake={(host) => done(saveQuiet(store, host, undefined))}
      />
      <StoredSection stored={storedInWords(stored, settings)} download={() => done(download())} erase={eraseAll} />
      <DiagnoseSection encoder={encoder} />
      <AboutSection version={browser.runtime.getManifest().version} />
    </Options>,
    document.getElementById('options')!,
  );
  if (!addressed) document.getElementById(location.hash.slice(1))?.scrollIntoView(); // the section came after its address was looked for
  addressed = true;
}

async function start() {
  fields = await fetch('/policy-fields.json').then((response) => response.json() as Promise<FieldName[]>).catch(() => []);
  browser.storage.onChanged.addListener(() => void show());
  await show();
  const reply = await ask<EncoderState>({ type: 'encoder' }).catch(() => undefined);
  if (!reply?.ok) return;
  encoder = reply.value.is !== 'off';
  await show();
}

void start();
