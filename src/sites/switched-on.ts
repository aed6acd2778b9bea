import type { Platform } from '../platforms/contract';
import { readSettings, saveSites, type Store } from '../settings/settings';
import { patternOf, platformOf } from './host';

/** A content script as it is registered with the browser; `id` says all about it, so that two with one id are the same. */
export interface Registration {
  id: string;
  js: string[];
  matches: string[];
  runAt: 'document_start';
  persistAcrossSessions: true;
}

/** What is asked of the browser, so that tests hand in their own. */
export interface SitesBrowser {
  granted(pattern: string): Promise<boolean>;
  giveBack(pattern: string): Promise<unknown>;
  registered(): Promise<{ id: string }[]>;
  register(registrations: Registration[]): Promise<void>;
  unregister(ids: string[]): Promise<void>;
}

/** The optional sites, as the writer switches them. What is asked at the same time is done one after the other. */
export interface Sites {
  /** Makes what is registered what it must be: a host is read along on when it is switched on and the browser permits it. */
  reconcile(): Promise<void>;
  /** @throws when the browser doesn't permit it, or the host is none of an optional site */
  switchSite(host: string, on: boolean): Promise<void>;
  /** Whether a page at this address may send drafts. */
  mayWrite(url: string): Promise<boolean>;
}

/**
 * @param version of the extension: after an update, scripts are registered anew
 */
export function createSites(store: Store, browser: SitesBrowser, platforms: Platform[], version: string): Sites {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };

  const registrationOf = (host: string): Registration | undefined => {
    const platform = platformOf(host, platforms);
    if (!platform?.optional) return undefined; // always read along on, by the manifest
    return {
      id: `${platform.id} ${host} ${version}`,
      js: [`content-scripts/${platform.id}.js`],
      matches: [patternOf(host)],
      runAt: 'document_start', // first on `window`, before any listener of the page
      persistAcrossSessions: true,
    };
  };

  /** The hosts that are switched on and permitted. */
  const permitted = async () => {
    const { sites } = await readSettings(store);
    const granted = await Promise.all(sites.map((host) => browser.granted(patternOf(host))));
    return { sites, permitted: sites.filter((_, at) => granted[at]) };
  };

  const reconcile = async () => {
    const { sites, permitted: hosts } = await permitted();
    if (hosts.length < sites.length) await saveSites(store, hosts); // a permission was withdrawn in the browser: that is off
    const wanted = hosts.flatMap((host) => registrationOf(host) ?? []);
    const registered = new Set((await browser.registered()).map(({ id }) => id));
    const stale = [...registered].filter((id) => !wanted.some((registration) => registration.id === id));
    const missing = wanted.filter(({ id }) => !registered.has(id));
    if (stale.length) await browser.unregister(stale);
    if (missing.length) await browser.register(missing);
  };

  return {
    reconcile: () => inTurn(reconcile),
    switchSite: (host, on) => inTurn(async () => {
      if (on && (!registrationOf(host) || !(await browser.granted(patternOf(host))))) throw new Error('not permitted');
      const { sites } = await readSettings(store);
      await saveSites(store, [...sites.filter((site) => site !== host), ...(on ? [host] : [])]);
      await reconcile();
      if (!on) await browser.giveBack(patternOf(host));
    }),
    mayWrite: async (url) => {
      const { protocol, host } = new URL(url);
      return protocol === 'https:' && (await permitted()).permitted.includes(host);
    },
  };
}
