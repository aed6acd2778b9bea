import { describe, expect, it, onTestFinished } from 'vitest';
import english from '../../assets/public/_locales/en/messages.json';
import dutch from '../../assets/public/_locales/nl/messages.json';
import { engines, launch, type LaunchOptions, type TestBrowser, type TestPage } from './harness/launch';
import { waitUntil } from './harness/wait';
import { judged, language, openSites, scene, switchOn, write } from './scenarios';

interface Api { storage: { local: { get(keys: null): Promise<Record<string, unknown>>; set(items: object): Promise<void> } } }

/** What is stored, asked in a page of the extension. */
const stored = (page: TestPage) => page.evaluate(() => {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  return (browser ?? chrome).storage.local.get(null);
});
const store = (page: TestPage, items: object) => page.evaluate((items) => {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  return (browser ?? chrome).storage.local.set(items);
}, items);
/** Whether the browser permits Bluesky, and how many scripts are registered with it. */
const permittedAndRegistered = (page: TestPage) => page.evaluate(async () => {
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', { permissions: { contains(what: object): Promise<boolean> }; scripting: { getRegisteredContentScripts(): Promise<unknown[]> } }>;
  const api = browser ?? chrome;
  return [await api.permissions.contains({ origins: ['https://bsky.app/*'] }), (await api.scripting.getRegisteredContentScripts()).length];
});
const says = (page: TestPage, text: string) => page.waitFor((words) => document.body.innerText.includes(words), text);
const focused = (page: TestPage) => page.evaluate(() => document.activeElement?.textContent || document.activeElement?.getAttribute('aria-label') || document.activeElement?.id);
/** Gives a control the focus and leaves the rest to the keyboard. */
const focus = (page: TestPage, selector: string) => page.evaluate((css) => document.querySelector<HTMLElement>(css)!.focus(), selector);
/** A press on a button with these words, in this part of the page. */
const press = async (page: TestPage, words: string, within = 'main') => {
  await page.evaluate((text, css) => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>(`${css} button`)];
    const button = buttons.find(({ textContent }) => textContent === text);
    if (!button) throw new Error(`no button «${text}» among ${buttons.map(({ textContent }) => textContent).join()}`);
    for (const marked of document.querySelectorAll('[data-test]')) marked.removeAttribute('data-test');
    button.dataset.test = 'this';
  }, words, within);
  await page.clickOn('[data-test="this"]');
};
/** The label's control, marked for `clickOn`. */
const field = async (page: TestPage, label: string, within = 'main'): Promise<string> => {
  await page.evaluate((text, css) => {
    const found = [...document.querySelectorAll<HTMLLabelElement>(`${css} label`)].find((one) => one.innerText.trim().startsWith(text));
    if (!found?.control) throw new Error(`no field «${text}»`);
    for (const marked of document.querySelectorAll('[data-test]')) marked.removeAttribute('data-test');
    found.control.dataset.test = 'this';
  }, label, within);
  return '[data-test="this"]';
};
const type = async (page: TestPage, label: string, text: string, within?: string) => {
  await page.clickOn(await field(page, label, within));
  await page.type(text);
};

async function browserFor(engine: (typeof engines)[number], options: LaunchOptions = {}): Promise<TestBrowser> {
  const browser = await launch(engine, { language, ...options });
  onTestFinished(() => browser.close());
  return browser;
}
/** A page of ours; when the test ends, nothing may have gone wrong on it or left the browser. */
async function settingsOf(browser: TestBrowser): Promise<TestPage> {
  const page = await openSites(browser);
  onTestFinished(async () => {
    expect(page.consoleErrors()).toEqual([]);
    expect(browser.strayRequests()).toEqual([]);
  });
  return page;
}

describe.each(engines)('the first run in %s', (engine) => {
  it('opens once, tells, keeps what was told, and is over', async () => {
    const browser = await browserFor(engine, { firstRun: true });
    const page = await browser.firstRunPage();
    await says(page, english.welcome_nothing_leaves.message);
    await page.clickOn(await field(page, english.profile_kind.message));
    await page.press('Escape'); // the list of the browser itself
    await focus(page, await field(page, english.profile_kind.message));
    await page.type('Mun');
    await page.press('Enter');
    await type(page, english.profile_organisation.message, 'Gemeente Oss');
    await page.press('Escape'); // its suggestions
    await type(page, english.profile_fields_seek.message, 'bijstand');
    await says(page, english.profile_fields_found_one.message.replace('$1', '1'));
    await page.clickOn('.policy-fields input[type="checkbox"]');
    await type(page, english.profile_own.message, 'beschut werk,  ');
    await press(page, english.contacts_add.message);
    await type(page, english.contacts_name.message, 'Anna');
    await type(page, english.contacts_email.message, 'anna at oss');
    await press(page, english.welcome_save.message);
    await says(page, english.contacts_wrong_email.message.replace('$1', 'anna at oss'));
    expect(await stored(page)).toEqual({});
    await page.clickOn(await field(page, english.contacts_email.message));
    await page.press('Control+a');
    await page.type('anna@oss.example');
    await press(page, english.welcome_save.message);
    await says(page, english.welcome_ready.message);
    expect(await focused(page)).toBe(english.welcome_ready_title.message);
    expect(await stored(page)).toEqual({
      version: 2, firstRunDone: true, contacts: [{ role: 'colleague', name: 'Anna', email: 'anna@oss.example' }],
      profile: { kind: 'gemeente', organisation: 'Gemeente Oss', role: '', policyFields: ['sociale zekerheid', 'beschut werk'] },
    });
    expect(page.consoleErrors()).toEqual([]);

    const count = await browser.ownPages();
    await page.close();
    await browser.reloadExtension();
    const settings = await openSites(browser);
    await says(settings, english.diagnose_encoder_on.message);
    expect([count, await browser.ownPages()]).toEqual([1, 1]); // the settings alone
    expect(browser.strayRequests()).toEqual([]);
  });

  it('writes what was told on it, and nothing over what was told elsewhere or cannot be read', async () => {
    const browser = await browserFor(engine, { firstRun: true });
    const page = await browser.firstRunPage();
    await says(page, english.welcome_nothing_leaves.message);
    await store(page, { profile: { organisation: 'Gemeente Oss', role: '', policyFields: ['zorg'] }, contacts: 'broken' });
    await type(page, english.profile_role.message, 'consulent');
    await press(page, english.welcome_save.message);
    await says(page, english.welcome_ready.message);
    expect(await stored(page)).toMatchObject({ firstRunDone: true, profile: { organisation: 'Gemeente Oss', role: 'consulent', policyFields: ['zorg'] }, contacts: 'broken' });
  });

  it('does not come again with an update, though it was left unread', async () => {
    const browser = await browserFor(engine, { firstRun: true });
    await (await browser.firstRunPage()).close();
    await browser.reloadExtension();
    const settings = await openSites(browser);
    await says(settings, english.diagnose_encoder_on.message); // the background has started, and heard why
    expect(await browser.ownPages()).toBe(1);
    expect(await stored(settings)).toEqual({});
  });

  it('can be skipped by keyboard, and says where to find it again', async () => {
    const browser = await browserFor(engine, { firstRun: true });
    const page = await browser.firstRunPage();
    await says(page, english.welcome_skip.message);
    await page.toFront();
    await page.press('Tab');
    expect(await focused(page)).toBe(english.welcome_skip.message);
    await page.press('Enter');
    await says(page, english.welcome_ready.message);
    expect(await stored(page)).toEqual({ version: 2, firstRunDone: true });
  });
});

describe.each(engines)('the settings in %s', (engine) => {
  it('a profile that is saved makes an open draft weigh anew', async () => {
    const browser = await browserFor(engine);
    const s = await scene(browser, 'x-home');
    await write(s, 'Het asielbeleid is mislukt.');
    await judged(s, 'clear');
    const settings = await settingsOf(browser);
    await type(settings, english.profile_fields_seek.message, 'asylum', '#profile');
    await settings.clickOn('.policy-fields input[type="checkbox"]');
    await press(settings, english.profile_save.message, '#profile');
    await says(settings, english.profile_saved.message);
    await s.page.toFront();
    await judged(s, 'consult');
    await settings.close();
  });

  it('the type of an account holds in every tab at once, and is forgotten in every tab', async () => {
    const browser = await browserFor(engine);
    const tabs = [await scene(browser, 'x-modal, delegated'), await scene(browser, 'x-modal, delegated')];
    const all = async (verdict: 'clear' | 'consult') => {
      for (const tab of tabs) {
        await tab.page.toFront();
        await judged(tab, verdict);
      }
    };
    for (const tab of tabs) {
      await tab.page.toFront();
      await write(tab, 'Ik stem morgen op D66.');
    }
    await all('consult'); // guessed by its handle
    const settings = await settingsOf(browser);
    const personal = { accounts: { 'x:gemeentevoorbeeld': 'personal', 'x:anna': 'personal' } };
    await store(settings, personal);
    await says(settings, 'X: @gemeentevoorbeeld');
    await all('clear');
    await settings.toFront();
    await settings.clickOn(await field(settings, 'X: @gemeentevoorbeeld'));
    await settings.press('Escape');
    await focus(settings, '[data-test="this"]');
    await settings.type('Corp');
    await settings.press('Enter');
    await says(settings, english.profile_saved.message);
    await all('consult');
    await store(settings, personal);
    await all('clear');
    await settings.toFront();
    await settings.evaluate((label) => document.querySelector<HTMLElement>(`[aria-label="${label}"]`)!.setAttribute('data-test', 'forget'), english.accounts_forget_which.message.replace('$1', 'X: @gemeentevoorbeeld'));
    await settings.clickOn('[data-test="forget"]');
    await says(settings, english.accounts_forgotten.message.replace('$1', 'X: @gemeentevoorbeeld'));
    expect(await settings.evaluate(() => document.activeElement?.localName)).toBe('button'); // of the row that is left
    expect((await stored(settings)).accounts).toEqual({ 'x:anna': 'personal' });
    await all('consult');
    await settings.close();
  });

  it('the language that is chosen is spoken by the page, by open badges and panels, and by pages to come', async () => {
    const browser = await browserFor(engine);
    const s = await scene(browser, 'x-home');
    await write(s, 'Burger met BSN 111222333 is geholpen.');
    await judged(s, 'consult');
    await waitUntil(async () => (await s.page.overlay().text()).includes(english.state_consult.message), 'an English badge');
    const settings = await settingsOf(browser);
    await settings.clickOn('input[name="language"][value="nl"]');
    await says(settings, dutch.options_title.message);
    expect(await settings.evaluate(() => [document.documentElement.lang, document.title])).toEqual(['nl', dutch.options_title.message]);
    await s.page.toFront();
    await waitUntil(async () => (await s.page.overlay().text()).includes(dutch.state_consult.message), 'a Dutch badge');
    await s.page.overlay().click('.badge');
    await s.page.overlay().waitFor(dutch.findings_title.message);

    const later = await scene(browser, 'linkedin-share-a');
    await write(later, 'Burger met BSN 111222333 is geholpen.');
    await waitUntil(async () => (await later.page.overlay().text()).includes(dutch.state_consult.message), 'a Dutch badge on a page that opened later');

    await settings.toFront();
    await settings.clickOn('input[name="language"][value="browser"]');
    await says(settings, english.options_title.message);
    await s.page.toFront();
    await waitUntil(async () => (await s.page.overlay().text()).includes(english.state_consult.message), 'an English badge again');
    await settings.close();
  });

  it('what two pages change at the same time is not lost', async () => {
    const browser = await browserFor(engine);
    const pages = [await settingsOf(browser), await settingsOf(browser)];
    const accounts = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`x:account${i}`, 'personal']));
    await store(pages[0]!, { accounts });
    for (const page of pages) await page.waitFor(() => document.querySelectorAll('#accounts li').length === 12);
    // Each page forgets every second account, all at once.
    await Promise.all(pages.map((page, rest) => page.evaluate((rest) => {
      [...document.querySelectorAll<HTMLElement>('#accounts li button')].filter((_, i) => i % 2 === rest).forEach((button) => button.click());
    }, rest)));
    await waitUntil(async () => JSON.stringify((await stored(pages[0]!)).accounts) === '{}', async () => `no account; there are ${JSON.stringify((await stored(pages[0]!)).accounts)}`);
  });

  it('a form that was begun puts nothing back of what another page saved meanwhile', async () => {
    const browser = await browserFor(engine);
    const [begun, other] = [await settingsOf(browser), await settingsOf(browser)];
    const tell = async (page: TestPage, label: string, text: string, name: string) => {
      await page.toFront();
      await type(page, label, text, '#profile');
      await press(page, english.contacts_add.message, '#contacts');
      await type(page, english.contacts_name.message, name, '#contacts li:last-child');
    };
    await tell(begun, english.profile_role.message, 'consulent', 'Anna');
    await tell(other, english.profile_organisation.message, 'Gemeente Oss', 'Bram');
    for (const page of [other, begun]) {
      await page.toFront();
      await press(page, english.profile_save.message, '#profile');
      await page.waitFor((text) => document.querySelector<HTMLElement>('#profile')!.innerText.includes(text), english.profile_saved.message);
      await press(page, english.contacts_save.message, '#contacts');
      await page.waitFor((text) => document.querySelector<HTMLElement>('#contacts')!.innerText.includes(text), english.profile_saved.message);
    }
    expect(await stored(begun)).toMatchObject({
      profile: { organisation: 'Gemeente Oss', role: 'consulent', policyFields: [] },
      contacts: [{ role: 'colleague', name: 'Anna', email: '' }, { role: 'colleague', name: 'Bram', email: '' }],
    });
  });

  it('silence on a site is said, and ended here', async () => {
    const browser = await browserFor(engine);
    const settings = await settingsOf(browser);
    await store(settings, { quiet: { 'x.com': 'always', 'bsky.app': 1 } });
    await says(settings, english.quiet_title.message);
    expect(await settings.evaluate(() => document.querySelector<HTMLElement>('#sites')!.innerText.includes('until'))).toBe(false); // it has passed
    await press(settings, english.quiet_end_button.message, '#sites');
    await says(settings, english.quiet_over.message.replace('$1', 'x.com'));
    expect((await stored(settings)).quiet).toEqual({});
    await settings.close();
  });

  it('contacts and the moment to ask are kept, by keyboard', async () => {
    const browser = await browserFor(engine);
    const settings = await settingsOf(browser);
    await focus(settings, 'input[name="pause"]:checked');
    await settings.press('ArrowDown');
    await waitUntil(async () => (await stored(settings)).pauseWhen === 'always', 'the choice');
    await focus(settings, '#contacts form > button');
    await settings.press('Enter');
    await waitUntil(async () => settings.evaluate(() => document.activeElement?.localName === 'select'), 'the focus in the new row');
    await settings.type('Priv');
    await settings.press('Tab');
    await settings.type('Bram');
    await settings.press('Tab');
    await settings.press('Enter'); // in a field: sends the form
    await waitUntil(async () => 'contacts' in (await stored(settings)), 'the contact');
    expect((await stored(settings)).contacts).toEqual([{ role: 'privacy', name: 'Bram', email: '' }]);
    await settings.close();
  });

  it('what is stored is shown in words and given as a file; erasing asks first, empties all and switches sites off', async () => {
    const browser = await browserFor(engine);
    await switchOn(browser, 'bsky.app');
    const settings = await settingsOf(browser);
    await store(settings, { feedback: [{ rule: 'heated/fed-up', risk: 'heated', severity: 'caution', platform: 'x', date: '2026-11-26' }], old: { from: 'somewhere' } });
    await says(settings, `2026-11-26, x: ${english.risk_heated.message}`);
    await says(settings, '{"from":"somewhere"}');
    const before = await stored(settings);
    const file = await browser.download(settings, () => press(settings, english.stored_export.message, '#stored'));
    expect(file.name).toMatch(/^oogcontact-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(file.text)).toEqual(before);

    await press(settings, english.stored_erase.message, '#stored');
    await settings.waitFor((title) => document.activeElement?.textContent === title, english.stored_erase_title.message);
    await press(settings, english.stored_erase_cancel.message, '#stored');
    await settings.waitFor((title) => document.activeElement?.textContent === title, english.stored_erase.message);
    expect(await stored(settings)).toEqual(before);
    await press(settings, english.stored_erase.message, '#stored');
    await press(settings, english.stored_erase_confirm.message, '#stored');
    await says(settings, english.stored_erased.message);
    await says(settings, english.stored_nothing.message);
    expect(await stored(settings)).toEqual({});
    expect(await permittedAndRegistered(settings)).toEqual([false, 0]);
    await settings.close();
  });

  it.each([['cannot be read', 'broken'], ['hold one that cannot be switched off', ['x.com', 'bsky.app']]])('erasing empties all and gives permissions back, also where the sites %s', async (_, sites) => {
    const browser = await browserFor(engine);
    await switchOn(browser, 'bsky.app');
    const settings = await settingsOf(browser);
    await store(settings, { sites });
    await press(settings, english.stored_erase.message, '#stored');
    await press(settings, english.stored_erase_confirm.message, '#stored');
    await says(settings, english.stored_erased.message);
    expect(await stored(settings)).toEqual({});
    await waitUntil(async () => JSON.stringify(await permittedAndRegistered(settings)) === '[false,0]', 'permission and script to go');
    await settings.close();
  });

  it('settings that cannot be read are said in one place, and are still there after another choice', async () => {
    const browser = await browserFor(engine);
    const settings = await settingsOf(browser);
    await store(settings, { profile: 42, accounts: 'broken' });
    await says(settings, english.unreadable_profile.message);
    await says(settings, english.unreadable_kept.message);
    expect(await settings.evaluate(() => document.querySelectorAll('[role="alert"].utrecht-alert').length)).toBe(1);
    await settings.clickOn('input[name="pause"][value="never"]');
    await waitUntil(async () => (await stored(settings)).pauseWhen === 'never', 'the choice');
    expect(await stored(settings)).toMatchObject({ profile: 42, accounts: 'broken' });
    await settings.close();
  });
});

describe('erasing in chromium', () => {
  it('says which site the browser goes on to permit', async () => {
    const browser = await browserFor('chromium');
    await switchOn(browser, 'bsky.app');
    const settings = await settingsOf(browser);
    await store(settings, { sites: 'broken' });
    await settings.evaluate(() => {
      const { permissions } = (globalThis as unknown as { chrome: { permissions: { remove(what: object): Promise<boolean> } } }).chrome;
      permissions.remove = async () => false;
    });
    await press(settings, english.stored_erase.message, '#stored');
    await press(settings, english.stored_erase_confirm.message, '#stored');
    await says(settings, english.stored_erased.message);
    await says(settings, english.stored_still_permitted.message.replace('$1', 'bsky.app'));
    expect(await stored(settings)).toEqual({});
    await settings.close();
  });
});

describe.each([
  ['light', { colorScheme: 'light' }], ['dark', { colorScheme: 'dark' }], ['forced colours', { forcedColors: true }], ['320 pixels', { viewport: { width: 320, height: 640 } }],
] as [string, LaunchOptions][])('in %s', (_, look) => {
  it('first run and settings have no faults that axe finds, and nothing sticks out', async () => {
    const browser = await browserFor('chromium', look);
    for (const path of ['welcome.html', 'options.html']) {
      const page = await browser.openPopup(path);
      await page.waitFor(() => document.querySelector('form button[type="submit"]') !== null);
      await store(page, {
        accounts: { 'x:burgerlink': 'corporate', 'linkedin:in/anna-met-een-hele-lange-naam-zonder-streepjes': 'personal' }, contacts: [{ role: 'manager', name: 'Anna de Vries', email: 'anna.de.vries@organisatie.example' }],
        quiet: { 'www.linkedin.com': 'always' }, profile: 42,
      });
      if (path === 'options.html') {
        await says(page, english.quiet_always.message);
        await press(page, english.stored_erase.message, '#stored');
      } else await press(page, english.contacts_add.message);
      await page.settled();
      expect(await page.axe()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      const small = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('button, select, input:not([type="checkbox"], [type="radio"]), label:has(input[type="checkbox"], input[type="radio"]), nav a')]
        .filter((element) => element.getBoundingClientRect().height < 24).map(({ outerHTML }) => outerHTML.slice(0, 120)));
      expect(small).toEqual([]);
      await page.close();
    }
  });
});

describe('by keyboard alone', () => {
  it.each(['welcome.html', 'options.html'])('%s is walked through, each stop is seen, and the way to a section leads there', async (path) => {
    const browser = await browserFor('chromium');
    const page = await browser.openPopup(path);
    await page.waitFor(() => document.querySelector('form button[type="submit"]') !== null);
    const stops = await page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('a[href], button, select, input')];
      // A group of radio buttons is one stop.
      return all.filter((element) => !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked)).length;
    });
    const seen = new Set<number>();
    for (let i = 0; i < stops; i += 1) {
      await page.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return { at: [...document.querySelectorAll('*')].indexOf(element), seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2, what: element.outerHTML.slice(0, 160) };
      });
      expect(stop).toMatchObject({ seen: true });
      seen.add(stop.at);
    }
    expect(seen.size).toBe(stops);
    if (path === 'options.html') {
      await focus(page, 'nav a[href="#stored"]');
      await page.press('Enter');
      await page.press('Tab');
      expect(await focused(page)).toBe(english.stored_export.message);
    }
  });
});
