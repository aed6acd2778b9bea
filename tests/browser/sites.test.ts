import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { engines, launch, type TestBrowser, type TestPage } from './harness/launch';
import { waitUntil } from './harness/wait';
import { harmless, held, judged, language, noPost, openSites, publishAnyway, risky, scene, switchFor, switchOn, write } from './scenarios';

/** In a page of ours: what the browser has registered, what it permits. */
interface Api {
  scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> };
  permissions: { contains(what: object): Promise<boolean>; remove(what: object): Promise<boolean> };
  runtime: { sendMessage(message: object): Promise<unknown>; getContexts(filter: object): Promise<{ documentUrl?: string }[]> };
}
const registered = (page: TestPage) => page.evaluate(async () => {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  return (await (browser ?? chrome).scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches).sort();
});
const permits = (page: TestPage, host: string) => page.evaluate((origin) => {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  return (browser ?? chrome).permissions.contains({ origins: [origin] });
}, `https://${host}/*`);
const isOn = (page: TestPage, host: string) => page.evaluate((selector) => document.querySelector(selector)?.getAttribute('aria-checked'), switchFor(host));
const said = (page: TestPage, text: string) =>
  page.waitFor((words) => [...document.querySelectorAll('[role="alert"], [role="status"]')].some(({ textContent }) => textContent === words), text);

const freshBrowser = async (engine: (typeof engines)[number], options = {}) => {
  const browser = await launch(engine, { language, ...options });
  onTestFinished(() => browser.close());
  return browser;
};

describe.each(engines)('optional sites in %s', (engine) => {
  describe('as the extension comes', () => {
    let browser: TestBrowser;
    beforeAll(async () => { browser = await launch(engine, { language }); });
    afterAll(() => browser.close());

    it.each(['bluesky-post', 'mastodon-post'])('nothing of us is on the page: a risky draft goes out as ever (%s)', async (name) => {
      const always = await scene(browser, 'x-home');
      await write(always, risky);
      const s = await scene(browser, name);
      await write(s, risky);
      await judged(always, 'consult'); // by now ours would have come
      expect(await s.page.overlay().hosts()).toEqual([]);
      await s.composer.clickPublish();
      expect(await s.page.waitForPosts(1)).toHaveLength(1);
    });

    it('nothing is registered, permitted or switched on', async () => {
      const settings = await openSites(browser);
      onTestFinished(() => settings.close());
      expect(await registered(settings)).toEqual([]);
      for (const host of ['bsky.app', 'social.overheid.nl', 'mastodon.example']) expect(await permits(settings, host)).toBe(false);
      expect(await isOn(settings, 'bsky.app')).toBe('false');
      expect(settings.consoleErrors()).toEqual([]);
    });

    it.each([
      ['no address', 'geen adres', messages.sites_no_host.message],
      ['an address without https', 'http://mastodon.example', messages.sites_no_host.message],
      ['nothing', '', messages.sites_no_host.message],
      ['a site that is on always', 'twitter.com', messages.sites_known.message.replace('$1', 'twitter.com')],
    ])('says in one sentence what is wrong with %s, and keeps what was typed', async (_, typed, sentence) => {
      const settings = await openSites(browser);
      onTestFinished(() => settings.close());
      await settings.clickOn('#site-to-add');
      await settings.type(`${typed}\n`);
      await said(settings, sentence);
      expect(await settings.evaluate(() => [document.querySelector<HTMLInputElement>('#site-to-add')!.value, document.activeElement?.id])).toEqual([typed, 'site-to-add']);
      expect(await registered(settings)).toEqual([]);
    });
  });

  it('Bluesky: on, read and held; off, left alone at once, and the permission goes back', async () => {
    const browser = await freshBrowser(engine);
    await switchOn(browser, 'bsky.app');
    const s = await scene(browser, 'bluesky-post');
    await write(s, risky);
    await judged(s, 'consult');

    const settings = await openSites(browser);
    onTestFinished(() => settings.close());
    expect(await registered(settings)).toEqual(['https://bsky.app/*']);
    expect(await permits(settings, 'social.overheid.nl')).toBe(false); // one host at a time
    await settings.clickOn(switchFor('bsky.app'));
    await said(settings, messages.sites_off.message.replace('$1', 'bsky.app'));
    expect(await isOn(settings, 'bsky.app')).toBe('false');
    expect(await registered(settings)).toEqual([]);
    await waitUntil(async () => !(await permits(settings, 'bsky.app')), 'the permission to go');

    await s.page.overlay().waitUntilGone('.badge'); // the page that was open stops too
    await s.composer.clickPublish();
    expect(await s.page.waitForPosts(1)).toHaveLength(1);
    const again = await scene(browser, 'bluesky-post');
    await write(again, risky);
    await again.composer.clickPublish();
    expect(await again.page.waitForPosts(1)).toHaveLength(1);
    expect(await again.page.overlay().hosts()).toEqual([]);
  });

  it('another Mastodon server: added by its name, read and held there and nowhere else; withdrawn in the browser, forgotten', async () => {
    const browser = await freshBrowser(engine);
    await switchOn(browser, 'mastodon.example');
    const page = await browser.open('https://mastodon.example/home');
    onTestFinished(() => page.close());
    const composer = page.composer('mastodon-post');
    await composer.type(risky);
    await page.overlay().waitFor('.badge.consult');
    await composer.clickPublish();
    await page.overlay().waitFor(held);
    expect(await page.posts()).toEqual([]);
    await page.overlay().click(publishAnyway);
    expect((await page.waitForPosts(1)).map(({ texts }) => texts)).toEqual([[risky]]);

    const elsewhere = await scene(browser, 'mastodon-post'); // social.overheid.nl
    await write(elsewhere, risky);
    await elsewhere.composer.clickPublish();
    expect(await elsewhere.page.waitForPosts(1)).toHaveLength(1);

    await composer.type(`${harmless} ${risky}`);
    await page.overlay().waitFor('.badge.consult');
    const settings = await openSites(browser);
    onTestFinished(() => settings.close());
    expect(await isOn(settings, 'mastodon.example')).toBe('true');
    await settings.evaluate(() => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      return (browser ?? chrome).permissions.remove({ origins: ['https://mastodon.example/*'] });
    });
    await settings.waitFor((selector) => document.querySelector(selector) === null, switchFor('mastodon.example'));
    await waitUntil(async () => (await registered(settings)).length === 0, 'the script to be unregistered');
    await page.overlay().waitUntilGone('.badge'); // the page that was open stops too
    await composer.clickPublish();
    expect(await page.waitForPosts(2)).toHaveLength(2);
  });

  it('what is switched on is so again after the extension was reloaded, as by an update', async () => {
    const browser = await freshBrowser(engine);
    await switchOn(browser, 'social.overheid.nl');
    await browser.reloadExtension();
    const settings = await openSites(browser);
    onTestFinished(() => settings.close());
    await waitUntil(async () => (await registered(settings)).length === 1, 'the script to be registered again');
    const s = await scene(browser, 'mastodon-post');
    await write(s, risky);
    await judged(s, 'consult');
    await s.composer.press('Control+Enter');
    await s.page.overlay().waitFor(held);
    await noPost(s);
  });
});

describe('the page with settings', () => {
  it('takes a refusal for what it is, and asks again at the next press (firefox)', async () => {
    const browser = await freshBrowser('firefox', { permissionPrompts: true });
    const settings = await openSites(browser);
    onTestFinished(() => settings.close());
    for (let time = 0; time < 2; time += 1) {
      await settings.clickOn(switchFor('bsky.app'));
      await browser.refusePermission();
      await said(settings, messages.sites_refused.message.replace('$1', 'bsky.app'));
    }
    expect(await isOn(settings, 'bsky.app')).toBe('false');
    expect(await registered(settings)).toEqual([]);
  });

  it('switches nothing on that the browser does not permit (chromium)', async () => {
    const browser = await freshBrowser('chromium');
    await browser.permit('bsky.app');
    const settings = await openSites(browser);
    onTestFinished(() => settings.close());
    const reply = await settings.evaluate(() => (globalThis as unknown as { chrome: Api }).chrome.runtime.sendMessage({ type: 'switch-site', host: 'bsky.app', on: true }));
    expect(reply).toEqual({ ok: false, error: 'internal' }); // ours may ask, but the permission itself was never granted
  });

  it.each(['light', 'dark'] as const)('has no faults that axe finds, also with a complaint on it, and fits a narrow window (%s)', async (colorScheme) => {
    const browser = await freshBrowser('chromium', { colorScheme, viewport: { width: 320, height: 640 } });
    await switchOn(browser, 'bsky.app');
    const settings = await openSites(browser);
    onTestFinished(() => settings.close());
    expect(await settings.axe()).toEqual([]);
    await settings.clickOn('#site-to-add');
    await settings.type('geen adres\n');
    await said(settings, messages.sites_no_host.message);
    expect(await settings.axe()).toEqual([]);
    expect(await settings.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it('is opened from the popup, and worked by keyboard alone', async () => {
    const browser = await freshBrowser('chromium');
    const popup = await browser.openPopup();
    await popup.waitFor(() => document.querySelector('.doors button') !== null);
    await popup.clickOn('.doors button');
    await browser.permit('bsky.app');
    const other = await browser.openPopup();
    await waitUntil(() => other.evaluate(async () => {
      const tabs = await (globalThis as unknown as { chrome: Api }).chrome.runtime.getContexts({ contextTypes: ['TAB'] });
      return tabs.some(({ documentUrl }) => documentUrl?.endsWith('/options.html'));
    }), 'the page with settings to open');
    const settings = await openSites(browser);
    onTestFinished(() => settings.close());
    for (let i = 0; i < 12 && (await settings.evaluate(() => document.activeElement?.getAttribute('href'))) !== '#sites'; i += 1) await settings.press('Tab');
    await settings.press('Enter'); // the way to this section
    await settings.press('Tab');
    expect(await settings.evaluate(() => document.activeElement?.getAttribute('aria-labelledby'))).toBe('site-bsky.app');
    await settings.press('Space');
    await said(settings, messages.sites_on.message.replaceAll('$1', 'bsky.app'));
    expect(await isOn(settings, 'bsky.app')).toBe('true');
    expect(await settings.evaluate(() => document.activeElement?.getAttribute('aria-labelledby'))).toBe('site-bsky.app');

    await switchOn(browser, 'mastodon.example');
    await settings.waitFor((selector) => document.querySelector(selector) !== null, switchFor('mastodon.example'));
    await settings.press('Tab');
    await settings.press('Tab');
    await settings.press('Enter');
    await said(settings, messages.sites_off.message.replace('$1', 'mastodon.example'));
    expect(await settings.evaluate(() => document.activeElement?.id)).toBe('site-to-add'); // its row has gone
  });
});
