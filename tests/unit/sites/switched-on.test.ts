import { beforeEach, describe, expect, it } from 'vitest';
import { platforms } from '../../../src/platforms/platforms';
import { createSites, type Registration, type SitesBrowser } from '../../../src/sites/switched-on';
import { memoryStore } from '../settings/memory-store';

let store: ReturnType<typeof memoryStore>;
let granted: Set<string>;
let registered: Registration[];
let calls: string[];
beforeEach(() => { store = memoryStore(); granted = new Set(); registered = []; calls = []; });

/** As strict as the browsers: what is registered twice, or isn't there to be taken away, is an error. */
const browser: SitesBrowser = {
  granted: async (pattern) => granted.has(pattern),
  giveBack: async (pattern) => { granted.delete(pattern); calls.push(`give back ${pattern}`); },
  registered: async () => structuredClone(registered),
  register: async (more) => {
    if (more.some(({ id }) => registered.some((other) => other.id === id))) throw new Error('duplicate');
    registered.push(...more);
    calls.push(`register ${more.map(({ matches }) => matches).join(' ')}`);
  },
  unregister: async (ids) => {
    if (!ids.every((id) => registered.some((other) => other.id === id))) throw new Error('nonexistent');
    registered = registered.filter(({ id }) => !ids.includes(id));
    calls.push(`unregister ${ids.length}`);
  },
};
const sites = (version = '1.0') => createSites(store, browser, platforms, version);
const grant = (host: string) => granted.add(`https://${host}/*`);
const scripts = () => registered.map(({ js, matches }) => [...js, ...matches]).sort();

describe('what is registered', () => {
  it('is nothing, and nothing is asked to be, as long as nothing is switched on', async () => {
    await sites().reconcile();
    expect(calls).toEqual([]);
  });

  it('is the script of the platform, on exactly the host that was switched on, first on the page', async () => {
    grant('bsky.app');
    grant('mastodon.nl');
    await sites().switchSite('bsky.app', true);
    await sites().switchSite('mastodon.nl', true);
    expect(scripts()).toEqual([['content-scripts/bluesky.js', 'https://bsky.app/*'], ['content-scripts/mastodon.js', 'https://mastodon.nl/*']]);
    expect(registered.every(({ runAt, persistAcrossSessions }) => runAt === 'document_start' && persistAcrossSessions)).toBe(true);
    expect(store.items).toMatchObject({ sites: ['bsky.app', 'mastodon.nl'] });
  });

  it('is made right again after an update, which dropped it', async () => {
    grant('bsky.app');
    await sites().switchSite('bsky.app', true);
    registered = [];
    await sites('1.1').reconcile();
    expect(scripts()).toEqual([['content-scripts/bluesky.js', 'https://bsky.app/*']]);
  });

  it('is renewed after an update that kept that of the older version', async () => {
    grant('bsky.app');
    await sites('1.0').switchSite('bsky.app', true);
    await sites('1.1').reconcile();
    expect(registered.map(({ id }) => id)).toEqual(['bluesky bsky.app 1.1']);
  });

  it('stays as it is when all is right', async () => {
    grant('bsky.app');
    await sites().switchSite('bsky.app', true);
    calls = [];
    await sites().reconcile();
    expect(calls).toEqual([]);
  });

  it('goes when the permission is withdrawn in the browser, and the site is off from then on', async () => {
    grant('bsky.app');
    grant('mastodon.nl');
    await sites().switchSite('bsky.app', true);
    await sites().switchSite('mastodon.nl', true);
    granted.delete('https://bsky.app/*');
    await sites().reconcile();
    expect(scripts()).toEqual([['content-scripts/mastodon.js', 'https://mastodon.nl/*']]);
    expect(store.items).toMatchObject({ sites: ['mastodon.nl'] });
    grant('bsky.app');
    await sites().reconcile();
    expect(scripts()).toHaveLength(1); // granted again, but not switched on
  });

  it('goes, with the permission, when the site is switched off', async () => {
    grant('bsky.app');
    await sites().switchSite('bsky.app', true);
    await sites().switchSite('bsky.app', false);
    expect(registered).toEqual([]);
    expect([...granted]).toEqual([]);
    expect(store.items).toMatchObject({ sites: [] });
  });

  it('is not touched for a host without permission, or one that is read along on always', async () => {
    grant('x.com');
    await expect(sites().switchSite('bsky.app', true)).rejects.toThrow('not permitted');
    await expect(sites().switchSite('x.com', true)).rejects.toThrow('not permitted');
    expect([store.items, calls]).toEqual([{}, []]);
  });

  it('is nothing where the setting is corrupt', async () => {
    grant('bsky.app');
    await sites().switchSite('bsky.app', true);
    store.items.sites = 'broken';
    await sites().reconcile();
    expect(registered).toEqual([]);
  });

  it('comes out right when much is asked at once', async () => {
    const hosts = ['bsky.app', 'social.overheid.nl', 'mastodon.nl'];
    hosts.forEach(grant);
    const one = sites();
    await Promise.all([...hosts.map((host) => one.switchSite(host, true)), one.reconcile(), one.switchSite('mastodon.nl', false), one.reconcile()]);
    expect(store.items).toMatchObject({ sites: ['bsky.app', 'social.overheid.nl'] });
    expect(scripts()).toHaveLength(2);
  });

  it('goes on after something that failed', async () => {
    grant('bsky.app');
    const one = sites();
    const failed = one.switchSite('mastodon.nl', true);
    const after = one.switchSite('bsky.app', true);
    await expect(failed).rejects.toThrow();
    await after;
    expect(scripts()).toHaveLength(1);
  });
});

describe('who may send drafts', () => {
  it.each([
    ['https://bsky.app/', true], ['https://bsky.app/profile/anna', true], ['http://bsky.app/', false], ['https://bsky.app:8443/', false],
    ['https://bsky.app.example.org/', false], ['https://mastodon.nl/', false], ['https://social.overheid.nl/', false],
  ])('%s: %s', async (url, may) => {
    grant('bsky.app');
    grant('social.overheid.nl'); // permitted, but never switched on
    await sites().switchSite('bsky.app', true);
    expect(await sites().mayWrite(url)).toBe(may);
  });

  it('no host from which the permission was taken, though nobody told us yet', async () => {
    grant('bsky.app');
    await sites().switchSite('bsky.app', true);
    granted.clear();
    expect(await sites().mayWrite('https://bsky.app/')).toBe(false);
  });
});
