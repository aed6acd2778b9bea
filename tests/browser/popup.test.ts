import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { engines, launch, type TestBrowser, type TestPage } from './harness/launch';
import { language, risky, store } from './scenarios';

async function openPopup(browser: TestBrowser): Promise<TestPage> {
  const popup = await browser.openPopup();
  onTestFinished(async () => {
    const errors = popup.consoleErrors();
    await popup.close();
    expect(errors, 'console of the popup').toEqual([]);
    expect(browser.strayRequests(), 'requests that left').toEqual([]);
  });
  await popup.waitFor(() => document.activeElement?.localName === 'textarea');
  return popup;
}
const says = (page: TestPage, words: string) => page.waitFor((part) => document.body.innerText.includes(part), words);

describe.each(engines)('the popup where no draft is open (%s)', (engine) => {
  let browser: TestBrowser;
  beforeAll(async () => { browser = await launch(engine, { language }); });
  afterAll(() => browser.close());

  it('checks a text right there, for the account one says', async () => {
    const popup = await openPopup(browser);
    await says(popup, messages.popup_none.message);
    await popup.type('Off to Spain with the kids tomorrow, see you all in two weeks! Beach, here I come.');
    await says(popup, messages.state_clear.message);
    await popup.clickOn('input[value="corporate"]');
    await says(popup, messages.state_caution.message);
    await popup.clickOn('textarea');
    await popup.press('Control+a');
    await popup.type(risky.replaceAll('\n', ' '));
    await says(popup, '111222333');
    await says(popup, messages.state_consult.message);
  });

  it('has doors to all other pages', async () => {
    const popup = await openPopup(browser);
    const doors = await popup.evaluate(() => [...document.querySelectorAll('.doors a')].map((door) => door.getAttribute('href')));
    expect(doors).toEqual(['practice.html', 'help.html#ophef', 'help.html#normen', 'check.html', 'options.html#profile']);
    for (const door of doors) {
      const page = await browser.openPopup(door!);
      await page.waitFor((part) => document.querySelector('h1') !== null && (!part || document.getElementById(part) !== null), door!.split('#')[1] ?? '');
      await page.close();
    }
  });
});

describe('the toolbar’s own window (chromium)', () => {
  it('says that we are silent on this site, and not that no text is open', async () => {
    const browser = await launch('chromium', { language });
    onTestFinished(() => browser.close());
    await store(browser, { quiet: { 'x.com': 'always' } });
    await browser.open('https://x.com/home');
    const popup = await browser.openToolbarPopup();
    await expect.poll(() => popup('document.body.innerText'), { timeout: 10_000 }).toContain(messages.quiet_on.message);
    expect(await popup('document.body.innerText')).not.toContain(messages.popup_none.message);
  });

  it('hears what the language model adds to a text, though it is in no tab', async () => {
    const browser = await launch('chromium', { language });
    onTestFinished(() => browser.close());
    await browser.open('https://x.com/search');
    const popup = await browser.openToolbarPopup();
    await expect.poll(() => popup(`document.activeElement?.localName`), { timeout: 10_000 }).toBe('textarea');
    await popup(`globalThis.heard = []; chrome.runtime.onMessage.addListener((message) => { heard.push(message.type); }); 0`);
    await popup(`(() => {
      const box = document.querySelector('textarea');
      box.value = 'Ons afdelingshoofd heeft in een jaar zes mensen weggepest en HR kijkt weg.';
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    })()`);
    await expect.poll(() => popup('document.body.innerText'), { timeout: 10_000 }).toContain(messages.state_help.message);
    await expect.poll(() => popup('heard.join()'), { timeout: 20_000 }).toContain('assessed');
  });
});

describe('the popup over the practice page (chromium)', () => {
  it('shows the draft of that page, without a switch for an account that is nobody’s', async () => {
    const browser = await launch('chromium', { language });
    onTestFinished(() => browser.close());
    const page = await browser.openPopup('practice.html');
    await page.waitFor(() => document.querySelector('#draft-allowance') !== null);
    await page.clickOn('#draft-allowance');
    await page.overlay().waitFor('.badge.consult');
    const popup = await browser.openToolbarPopup();
    await expect.poll(() => popup('document.body.innerText'), { timeout: 10_000 }).toContain('111222333');
    expect(await popup('document.body.innerText')).toContain(messages.platform_practice.message);
    expect(await popup('document.querySelectorAll(".account").length')).toBe(0);
  });
});

describe.each([{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: true }] as const)('the popup with %o', (look) => {
  it('has no faults that axe finds, goes by keyboard and fits in 320 px', async () => {
    const browser = await launch('chromium', { language, ...look, viewport: { width: 320, height: 640 } });
    onTestFinished(() => browser.close());
    const popup = await openPopup(browser);
    expect(await popup.axe()).toEqual([]);
    await popup.type('Burger met BSN 111222333 is geholpen.');
    await says(popup, messages.state_consult.message);
    expect(await popup.axe()).toEqual([]);
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await popup.press('Tab');
    expect(await popup.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('personal');
    for (let i = 0; i < 12 && !(await popup.evaluate(() => document.activeElement?.getAttribute('href') === 'practice.html')); i += 1) await popup.press('Tab');
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('practice.html');
  });
});
