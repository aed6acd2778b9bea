import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import drafts from '../../assets/practice/drafts.json';
import messages from '../../assets/public/_locales/en/messages.json';
import { engines, launch, type TestBrowser, type TestPage } from './harness/launch';
import { held, language, publishAnyway } from './scenarios';

const post = (composer: 'short' | 'long') => `[aria-labelledby="practice-${composer}"] [data-practice="post"]`;
const box = (composer: 'short' | 'long') => `[data-practice="text"][aria-labelledby="practice-${composer}"]`;
const posted = (page: TestPage) => page.evaluate(() => [...document.querySelectorAll('.posted .text')].map(({ textContent }) => textContent));

async function openPractice(browser: TestBrowser): Promise<TestPage> {
  const page = await browser.openPopup('practice.html');
  onTestFinished(async () => {
    const errors = page.consoleErrors();
    await page.close();
    expect(errors, 'console of the page').toEqual([]);
    expect(browser.workerErrors(), 'console of the worker').toEqual([]);
    expect(browser.strayRequests(), 'requests that left').toEqual([]);
  });
  await page.waitFor(() => document.querySelector('h1') !== null);
  return page;
}

/** The badge says what the draft deserves, of this very draft. */
const judged = (page: TestPage, text: string, state: string) => page.overlay().waitFor(`.badge.${state}[data-characters="${text.length}"]`);

const stored = (page: TestPage) => page.evaluate(() => {
  const api = globalThis as unknown as { browser?: unknown; chrome: unknown };
  const { storage } = (api.browser ?? api.chrome) as { storage: { local: { get(keys: string[]): Promise<object> } } };
  return storage.local.get(['accounts', 'profile', 'contacts', 'feedback']);
});

describe.each(engines)('the practice page (%s)', (engine) => {
  let browser: TestBrowser;
  beforeAll(async () => { browser = await launch(engine, { language }); });
  afterAll(() => browser.close());

  it('holds a risky example, explains it, and posts it once after all', async () => {
    const page = await openPractice(browser);
    const overlay = page.overlay();
    const draft = drafts.find(({ id }) => id === 'allowance')!;
    await page.clickOn('#draft-allowance');
    await judged(page, draft.text, 'consult');
    await overlay.click('.badge');
    await overlay.waitFor('.panel');
    expect(await overlay.text()).toContain('111222333');
    await page.press('Escape');
    await overlay.waitUntilGone('.panel');
    await page.clickOn(post('short'));
    await overlay.waitFor(held);
    expect(await posted(page)).toEqual([]);
    await overlay.click(publishAnyway);
    await overlay.waitUntilGone(held);
    await page.waitFor(() => document.querySelector('.posted .text') !== null);
    await page.settled();
    expect(await posted(page)).toEqual([draft.text]);
    expect(await stored(page)).toEqual({});
  });

  it('lets a harmless text through, typed by hand, by button and by keys', async () => {
    const page = await openPractice(browser);
    await page.clickOn(box('short'));
    await page.type('Vanavond pannenkoeken gebakken.');
    await judged(page, 'Vanavond pannenkoeken gebakken.', 'clear');
    await page.clickOn(post('short'));
    await page.waitFor(() => document.querySelectorAll('.posted .text').length === 1);
    await page.type('En morgen weer.');
    await judged(page, 'En morgen weer.', 'clear');
    await page.press('Control+Enter');
    await page.waitFor(() => document.querySelectorAll('.posted .text').length === 2);
    await page.settled();
    expect(await posted(page)).toEqual(['En morgen weer.', 'Vanavond pannenkoeken gebakken.']);
  });
});

describe('the practice page', () => {
  let browser: TestBrowser;
  beforeAll(async () => { browser = await launch('chromium', { language }); });
  afterAll(() => browser.close());

  it('judges each example as it should, from its own type of account', async () => {
    const page = await openPractice(browser);
    for (const draft of drafts) {
      await page.clickOn(`#draft-${draft.id}`);
      await judged(page, draft.text, draft.expect);
      expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('[name="practice-account"]:checked')?.value), draft.id).toBe(draft.account);
      await page.press('Control+a');
      await page.press('Delete');
      await page.overlay().waitUntilGone('.badge');
    }
  });

  it('weighs a text anew when the type of the account changes, on the page or in the panel, and keeps none of it', async () => {
    const page = await openPractice(browser);
    const overlay = page.overlay();
    const draft = drafts.find(({ id }) => id === 'holiday')!;
    await page.clickOn('#draft-holiday');
    await judged(page, draft.text, 'caution');
    await page.clickOn('[name="practice-account"][value="personal"]');
    await judged(page, draft.text, 'clear');
    await overlay.click('.badge');
    await overlay.click(messages.account_corporate.message);
    await page.waitFor(() => document.querySelector<HTMLInputElement>('[name="practice-account"][value="corporate"]')!.checked);
    await page.press('Escape');
    await judged(page, draft.text, 'caution');
    expect(await stored(page)).toEqual({});
  });

  it('posts nothing that is empty or too long', async () => {
    const page = await openPractice(browser);
    const canPost = () => page.evaluate((css) => !document.querySelector<HTMLButtonElement>(css)!.disabled, post('short'));
    expect(await canPost()).toBe(false);
    await page.clickOn(box('short'));
    await page.evaluate(() => { document.execCommand('insertText', false, 'a'.repeat(280)); });
    expect(await canPost()).toBe(true);
    await page.type('b');
    await page.waitFor(() => document.querySelector('.counter.over') !== null);
    expect(await canPost()).toBe(false);
    await page.press('Control+Enter');
    await page.settled();
    expect(await posted(page)).toEqual([]);
  });

  it('goes by keyboard: from the example to the box, the badge and the button', async () => {
    const page = await openPractice(browser);
    await page.evaluate(() => document.querySelector<HTMLElement>('#draft-tap-water')!.focus());
    await page.press('Enter');
    await page.waitFor(() => document.activeElement?.getAttribute('data-practice') === 'text');
    await judged(page, drafts.find(({ id }) => id === 'tap-water')!.text, 'consult');
    await page.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-practice'))).toBe('post');
    await page.press('Tab');
    await page.press('Enter');
    await page.overlay().waitFor('.panel');
    await page.press('Escape');
    await page.overlay().waitUntilGone('.panel');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-practice'))).toBe('text');
    await page.press('Control+Enter');
    await page.overlay().waitFor(held);
    await page.press('Escape');
    await page.overlay().waitUntilGone(held);
    expect(await posted(page)).toEqual([]);
  });
});

describe.each([{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: true }] as const)('the practice page with %o', (look) => {
  it('has no faults that axe finds, and fits in 320 px', async () => {
    const browser = await launch('chromium', { language, ...look, viewport: { width: 320, height: 640 } });
    onTestFinished(() => browser.close());
    const page = await openPractice(browser);
    await page.clickOn('#draft-allowance');
    await page.overlay().waitFor('.badge.consult');
    expect(await page.axe()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
