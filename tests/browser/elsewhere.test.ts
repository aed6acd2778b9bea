import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { engines, launch, type TestBrowser, type TestPage } from './harness/launch';
import { buildWithHosts } from './harness/with-hosts';
import { harmless, language, risky } from './scenarios';

const item = messages.check_page_menu.message;
const textIn = (page: TestPage) => page.evaluate(() => document.querySelector('textarea')?.value ?? '');
const says = (page: TestPage, words: string) => page.waitFor((part) => document.body.innerText.includes(part), words);
const body = (page: TestPage) => page.evaluate(() => document.body.innerText);

/** Puts something on the page that one may ask about, and the focus or the selection in it. */
const prepare = async (page: TestPage, html: string, use: 'focus' | 'select') => {
  await page.evaluate((markup, way) => {
    document.body.innerHTML = markup;
    const asked = document.querySelector<HTMLElement>('#asked')!;
    asked.style.cssText = 'display: block; inline-size: 400px; min-block-size: 40px';
    if (way === 'focus') asked.focus();
    else getSelection()!.selectAllChildren(asked);
  }, html, use);
};

describe.each(engines)('a text from anywhere (%s)', (engine) => {
  // Firefox's own menu opens the tab to us; Chromium's no driver reaches, so there a copy of the build may look into the practice pages.
  const build = engine === 'chromium' ? buildWithHosts(engine) : undefined;
  let browser: TestBrowser;
  beforeAll(async () => { browser = await launch(engine, { language, ...(build && { extension: build.folder }) }); });
  afterAll(async () => {
    await browser.close();
    build?.remove();
  });
  afterEach(() => {
    expect(browser.strayRequests(), 'requests that left').toEqual([]);
    expect(browser.workerErrors(), 'console of the worker').toEqual([]);
  });

  const choose = async (html: string, use: 'focus' | 'select' = 'focus') => {
    const page = await browser.open('https://x.com/search');
    await prepare(page, html, use);
    const shown = await browser.chooseInMenu(page, '#asked', item);
    onTestFinished(async () => {
      const errors = shown.consoleErrors();
      await shown.close();
      await page.close();
      expect(errors, 'console of the check page').toEqual([]);
    });
    await says(shown, messages.check_page_title.message);
    return shown;
  };

  it('the whole text box one is in, with its line breaks, is judged', async () => {
    const shown = await choose(`<textarea id="asked">${risky}</textarea>`);
    expect(await textIn(shown)).toBe(risky);
    await says(shown, '111222333');
    await says(shown, messages.state_consult.message);
    // A Dutch draft on an English page: its words are marked as Dutch.
    expect(await shown.evaluate(() => [document.documentElement.lang, ...new Set([...document.querySelectorAll('.words q')].map((words) => words.closest('[lang]')!.getAttribute('lang')))])).toEqual(['en', 'nl']);
    expect(await shown.evaluate(() => location.href)).not.toMatch(/#|\?/); // no text and no trace in the address
    expect(await shown.evaluate(() => {
      const api = globalThis as unknown as { browser?: unknown; chrome: unknown };
      const { storage } = (api.browser ?? api.chrome) as { storage: { local: { get(): Promise<object> } } };
      return storage.local.get();
    })).toEqual({});
  });

  it('an editor without a textarea, read block by block', async () => {
    const shown = await choose('<div id="asked" contenteditable="true"><p>Een regel.</p><p><br></p><p>Nog een regel.</p></div>');
    expect(await textIn(shown)).toBe('Een regel.\n\nNog een regel.');
  });

  it('what is selected in a page', async () => {
    const shown = await choose(`<p id="asked">${harmless}</p><p>Iets anders.</p>`, 'select');
    expect((await textIn(shown)).trim()).toBe(harmless);
    await says(shown, messages.state_clear.message);
  });

  it.each([
    ['a password', '<input id="asked" type="password" value="Geheim123">'],
    ['a password that is shown', '<input id="asked" type="text" name="password" value="Geheim123">'],
    ['a code by label', '<label for="asked">Pincode</label><input id="asked" type="text" value="Geheim123">'],
    ['a card', '<input id="asked" type="text" autocomplete="cc-number" value="Geheim123">'],
  ])('not %s', async (_, html) => {
    const shown = await choose(html);
    await says(shown, messages.check_page_secret.message);
    expect(await textIn(shown)).toBe('');
    expect(await shown.evaluate(() => document.documentElement.outerHTML)).not.toContain('Geheim');
  });

  it('no data about a person: an address', async () => {
    const shown = await choose('<input id="asked" type="email" value="jan@voorbeeld.nl">');
    await says(shown, messages.check_page_unread.message);
    expect(await textIn(shown)).toBe('');
  });

  it('can be changed, and weighs differently on another type of account', async () => {
    const shown = await choose(`<textarea id="asked">${harmless}</textarea>`);
    await says(shown, messages.state_clear.message);
    await shown.clickOn('input[value="corporate"]');
    await shown.waitFor((clear) => !document.querySelector('[role=status]')?.textContent?.includes(clear), messages.state_clear.message);
    await shown.clickOn('textarea');
    await shown.press('Control+a');
    await shown.type('Burger met BSN 111222333 is geholpen.');
    await says(shown, messages.state_consult.message);
  });

  it('a page that was opened by itself takes a text, and a text that was taken is gone', async () => {
    const page = await browser.openPopup('check.html');
    onTestFinished(() => page.close());
    await says(page, messages.check_page_title.message);
    expect(await body(page)).not.toContain(messages.check_page_gone.message);
    await page.clickOn('textarea');
    await page.type(risky);
    await says(page, '111222333');

    const late = await browser.openPopup('check.html#0b7c6e1e-0000-4000-8000-000000000000');
    onTestFinished(() => late.close());
    await says(late, messages.check_page_gone.message);
  });

  it('hears what the language model adds', async () => {
    const page = await browser.openPopup('check.html');
    onTestFinished(() => page.close());
    await page.waitFor(() => document.querySelector('textarea') !== null);
    await page.evaluate(() => {
      const api = globalThis as unknown as { browser?: unknown; chrome: unknown; heard: unknown[] };
      api.heard = [];
      const { runtime } = (api.browser ?? api.chrome) as { runtime: { onMessage: { addListener(listen: (message: { type: string }) => void): void } } };
      runtime.onMessage.addListener((message) => { api.heard.push(message.type); });
    });
    await page.clickOn('textarea');
    await page.type('Ons afdelingshoofd heeft in een jaar zes mensen weggepest en HR kijkt weg.');
    await page.waitFor(() => (globalThis as unknown as { heard: string[] }).heard.includes('assessed'));
  });
});

describe('where the browser lets no extension look (chromium)', () => {
  let browser: TestBrowser;
  beforeAll(async () => { browser = await launch('chromium', { language }); });
  afterAll(() => browser.close());

  it('what the browser itself says is selected is used, and a text box asks to paste', async () => {
    const page = await browser.open('https://x.com/search');
    onTestFinished(() => page.close());
    await prepare(page, `<p id="asked">${harmless}</p>`, 'select');
    const selected = await browser.chooseInMenu(page, '#asked', item);
    await selected.waitFor(() => document.querySelector('textarea') !== null);
    expect(await textIn(selected)).toBe(harmless);
    await selected.close();

    await prepare(page, `<textarea id="asked">${harmless}</textarea>`, 'focus');
    const unread = await browser.chooseInMenu(page, '#asked', item);
    await says(unread, messages.check_page_unread.message);
    await unread.close();
  });
});

describe.each(['light', 'dark'] as const)('the check page in %s (chromium)', (colorScheme) => {
  it('has no faults that axe finds, goes by keyboard and fits in 320 px', async () => {
    const browser = await launch('chromium', { language, colorScheme, viewport: { width: 320, height: 640 } });
    onTestFinished(() => browser.close());
    const page = await browser.openPopup('check.html');
    await page.waitFor(() => document.activeElement?.localName === 'textarea');
    expect(await page.axe()).toEqual([]);
    await page.type(risky);
    await says(page, '111222333');
    expect(await page.axe()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.press('Tab');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('personal');
    await page.press('ArrowDown');
    expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('input[value=corporate]')!.checked)).toBe(true);
  });
});
