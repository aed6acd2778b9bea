import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import english from '../../assets/help/en.json';
import { engines, launch, type TestBrowser, type TestPage } from './harness/launch';
import { language } from './scenarios';

async function openHelp(browser: TestBrowser, part = ''): Promise<TestPage> {
  const page = await browser.openPopup(`help.html${part}`);
  onTestFinished(async () => {
    const errors = page.consoleErrors();
    await page.close();
    expect(errors, 'console of the page').toEqual([]);
    expect(browser.strayRequests(), 'requests that left').toEqual([]);
  });
  await page.waitFor(() => document.querySelector('.norm') !== null);
  return page;
}

const body = (page: TestPage) => page.evaluate(() => document.body.innerText);
const titles = (page: TestPage) => page.evaluate(() => [...document.querySelectorAll('.norm h3')].map(({ textContent }) => textContent));

/** Stored as the settings are. */
const store = (page: TestPage, items: object) => page.evaluate((given) => {
  const api = globalThis as unknown as { browser?: unknown; chrome: unknown };
  const { storage } = (api.browser ?? api.chrome) as { storage: { local: { set(items: object): Promise<void> } } };
  return storage.local.set(given);
}, items);
const profileOf = (kind: string) => ({ profile: { organisation: '', role: '', policyFields: [], kind } });

describe.each(engines)('help (%s)', (engine) => {
  let browser: TestBrowser;
  beforeAll(async () => { browser = await launch(engine, { language }); });
  afterAll(() => browser.close());

  it('narrows the norms by words, domain and kind of risk, and says how many there are', async () => {
    const page = await openHelp(browser, '#normen');
    const all = (await titles(page)).length;
    expect(all).toBeGreaterThan(100);
    await page.clickOn('#norms-search');
    await page.type('embargo xyz');
    await page.waitFor((words) => document.querySelector('#normen [role="status"]')?.textContent === words, english.norms.none);
    expect(await titles(page)).toEqual([]);
    await page.press('Control+a');
    await page.type('ambassador');
    await page.waitFor(() => document.querySelectorAll('.norm').length === 2);
    await page.press('Control+a');
    await page.press('Delete');
    await page.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('#norms-domain')!;
      select.value = 'colleagues';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.waitFor((before) => { const { length } = document.querySelectorAll('.norm'); return length > 0 && length < before; }, all);
    const some = (await titles(page)).length;
    await page.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('#norms-risk')!;
      select.value = 'disrespect';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.waitFor((before) => document.querySelectorAll('.norm').length < before, some);
    expect(await titles(page)).toContain('Treating people with respect');
  });

  it('names the AGFA to who may count on it, and not to a municipality; also when that is told meanwhile', async () => {
    const page = await openHelp(browser);
    onTestFinished(async () => { // after the page's own end: the profile is nobody else's
      const tidy = await browser.openPopup('help.html');
      await store(tidy, profileOf('andere'));
      await tidy.close();
    });
    expect(await body(page)).toContain(english.parts.agfaForWhom);
    await store(page, profileOf('gemeente'));
    await page.waitFor(() => !document.body.innerText.includes('AGFA'));
    expect(await body(page)).toContain(english.parts.union);
    await store(page, profileOf('politie'));
    await page.waitFor((words) => document.body.innerText.includes(words), english.parts.agfa);
    expect(await body(page)).not.toContain(english.parts.agfaForWhom);
  });
});

describe('help', () => {
  let browser: TestBrowser;
  beforeAll(async () => { browser = await launch('chromium', { language }); });
  afterAll(() => browser.close());

  it('says of each sentence where it comes from, and gives our own advice no source', async () => {
    const page = await openHelp(browser);
    const said = await page.evaluate(() => [...document.querySelectorAll('.said')].map((part) => part.querySelector('.small')!.textContent!));
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter((text) => !text.startsWith(english.own) && !text.startsWith(english.by))).toEqual([]);
  });

  it('names the writer’s own contacts at the step where they are needed', async () => {
    const page = await openHelp(browser);
    expect(await body(page)).toContain(english.noContacts);
    await store(page, { contacts: [{ role: 'manager', name: 'Anna de Vries', email: 'anna@voorbeeld.nl' }, { role: 'spokesperson', name: 'Bas', email: '' }] });
    await page.waitFor(() => document.body.innerText.includes('Anna de Vries'));
    expect(await page.evaluate(() => [...document.querySelectorAll('.steps > li')].filter((step) => step.textContent!.includes('Bas (')).map((step) => step.querySelector('h3')!.textContent)))
      .toEqual([english.steps.press]);
    expect(await page.evaluate(() => document.querySelector<HTMLAnchorElement>('.contacts a')!.getAttribute('href'))).toBe('mailto:anna%40voorbeeld.nl');
  });

  it('begins at the part that the address names, with the focus there', async () => {
    const page = await openHelp(browser, '#hulp');
    await page.waitFor(() => document.activeElement?.id === 'hulp-title');
    expect(await page.evaluate(() => Math.abs(document.querySelector('#hulp')!.getBoundingClientRect().top))).toBeLessThan(5);
    await page.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.closest('section')?.id)).toBe('hulp');
  });

  it('copies an example text', async () => {
    const page = await openHelp(browser, '#ophef');
    await page.toFront();
    await page.clickOn('.example button');
    await page.waitFor((words) => document.querySelector('.example [role="status"]')?.textContent === words, english.copied);
  });

  it('prints without what is only for the screen, with the addresses, dark on white', async () => {
    const page = await openHelp(browser);
    const hidden = await page.evaluate(() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
      .some((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print' && ['.no-print', 'attr(href)', '--ink:'].every((part) => rule.cssText.includes(part))));
    expect(hidden).toBe(true);
  });
});

describe.each([{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: true }] as const)('help with %o', (look) => {
  it('has no faults that axe finds, and fits in 320 px', async () => {
    const browser = await launch('chromium', { language, ...look, viewport: { width: 320, height: 640 } });
    onTestFinished(() => browser.close());
    const page = await openHelp(browser, '#ophef');
    expect(await page.axe()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
