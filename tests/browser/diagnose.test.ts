import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { fixtureOf } from '../../scripts/fixture';
import { writeOutline, type Outline } from '../../src/platforms/outline';
import { practiceComposers } from '../pages/index';
import { engines, launch, launchBare, type TestBrowser, type TestPage } from './harness/launch';
import { buildWithHosts } from './harness/with-hosts';
import { language, scene } from './scenarios';

const bundle = (contents: string) => {
  const { outputFiles } = buildSync({ stdin: { contents, resolveDir: process.cwd(), loader: 'ts' }, bundle: true, write: false, format: 'iife', globalName: 'oogcontact', target: 'es2022' });
  return `() => { ${outputFiles[0]!.text}; return oogcontact.answer(); }`;
};
const imports = `import { platforms } from './src/platforms/platforms'; import { platformOf } from './src/sites/host';`;
const outlineSource = bundle(`${imports} import { outlinePage } from './src/platforms/outline'; export const answer = () => outlinePage(platforms);`);
const foundSource = bundle(`${imports} import { findComposers } from './src/platforms/find-composers';
  export const answer = () => findComposers(platformOf(location.host, platforms))
    .map(({ kind, editors, publish }) => ({ kind, boxes: editors.length, button: publish !== undefined }));`);

const outlineOf = (page: TestPage) => page.evaluate(Object.assign(() => ({}) as Outline, { toString: () => outlineSource }));
const foundIn = (page: TestPage) => page.evaluate(Object.assign(() => [] as Outline['found'], { toString: () => foundSource }));

/** What must never be in an outline, in every spelling that a page may have it in. */
const secrets = ['Vreeswijk', 'vreeswijk', 'fatima_voorbeeld', 'testambtenaar', 'jvreeswijk83', '0612345678', 'Ambtenaar', 'geheim', 'ambtenaar@', '111222333'];

/** Fills every attribute of every element of the page's composers with secrets, and puts them in places of their own. */
const plant = (page: TestPage) => page.evaluate(() => {
  const roots: (Document | ShadowRoot)[] = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []))];
  const secret = 'jan-vreeswijk_jvreeswijk83 geheim@testambtenaar.nl 0612345678';
  const structural = ['role', 'type', 'contenteditable', 'data-testid', 'componentkey', 'data-sdui-screen', 'class', 'id', 'open', 'disabled', 'aria-disabled', 'aria-hidden', 'style', 'tabindex'];
  for (const element of roots.flatMap((root) => [...root.querySelectorAll('body *')])) {
    for (const name of element.getAttributeNames()) if (!structural.includes(name)) element.setAttribute(name, secret);
    if (!element.hasAttribute('data-testid')) element.setAttribute('data-testid', 'UserAvatar-Container-jvreeswijk83');
    if (!element.id) element.id = 'post-jan-vreeswijk-0612345678';
    element.setAttribute('data-vreeswijk', secret);
    element.setAttribute('data-test-id', 'tweet-vreeswijk');
    element.setAttribute('componentkey', element.getAttribute('componentkey') ?? 'urn:li:member:vreeswijk:0612345678');
    element.classList.add('vreeswijk', 'post-by-vreeswijk', 'user_jvreeswijk83');
    if (!element.hasAttribute('role') && element.localName === 'div') element.setAttribute('role', 'vreeswijk');
    if (!element.hasAttribute('aria-label')) element.setAttribute('aria-label', 'Jan Vreeswijk');
  }
  const labels = ['Reageer als Jan Vreeswijk', 'Follow @jvreeswijk83', 'Post jan vreeswijk', 'plaatsen als vreeswijk', '0612345678', 'Vreeswijk plaatsen', 'POST VREESWIJK', 'reageer\u00a0als\u00a0vreeswijk', 'als:vreeswijk'];
  for (const box of roots.flatMap((root) => [...root.querySelectorAll('[contenteditable="true"]')])) {
    const around = document.createElement('div');
    for (const label of labels) {
      const button = Object.assign(document.createElement('button'), { textContent: label });
      around.append(button, Object.assign(document.createElement('button'), { ariaLabel: label }));
    }
    around.append(document.createElement('jan-vreeswijk'), document.createElement('vreeswijk'), document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
    around.lastElementChild!.id = 'comment-vreeswijk';
    around.append(document.createElementNS('http://www.w3.org/2000/svg', 'vreeswijk'), document.createElementNS('urn:vreeswijk', 'vreeswijk'));
    around.append(Object.assign(document.createElement('p'), { textContent: 'geheim van Jan Vreeswijk' }));
    box.parentElement!.parentElement!.append(around);
  }
  document.documentElement.lang = 'vreeswijk';
  history.replaceState({}, '', `/${'jvreeswijk83'}/status/0612345678?q=vreeswijk#vreeswijk`);
});

describe.each(engines)('an outline of a page, in %s', (engine) => {
  let browser: TestBrowser;
  beforeAll(async () => { browser = await launchBare(engine); });
  afterAll(() => browser.close());
  const open = async (name: string) => {
    const opened = await browser.openComposer(name);
    onTestFinished(() => opened.page.close());
    return opened;
  };
  const composers = practiceComposers.filter(({ browsers }) => browsers.includes(engine));

  it.each(composers)('of $name holds nothing that a person wrote or is known by', async ({ name, optional }) => {
    const { page, composer } = await open(name);
    await composer.type('geheim van @fatima_voorbeeld en Jan Vreeswijk, BSN 111222333');
    await plant(page);
    const outline = await outlineOf(page);
    expect(outline.parts.length).toBeGreaterThan(0); // else nothing was shown
    const text = JSON.stringify(outline);
    for (const secret of secrets) expect(text.toLowerCase(), secret).not.toContain(secret.toLowerCase());
    expect(text).not.toMatch(/\bjan\b/i);
    if (!optional) expect(text.match(/"label":"[^"]*"/g)!.some((label) => label.includes('eageer als …'))).toBe(true); // the planted labels were there
  });

  it.each(composers)('of $name makes a page on which the same is found', async ({ name }) => {
    const { page, composer } = await open(name);
    await composer.type('Een tekst.');
    await page.settled();
    const outline = await outlineOf(page);
    const found = await foundIn(page);
    expect(found.length).toBeGreaterThan(0);
    expect(outline.found).toEqual(found);
    const html = fixtureOf(writeOutline(outline)); // as it is copied
    await page.evaluate((markup) => {
      const { body } = Document.parseHTMLUnsafe(markup);
      document.body.replaceWith(body);
      for (const box of document.querySelectorAll<HTMLElement>('[contenteditable]')) box.style.minHeight = '20px';
    }, html);
    const again = await foundIn(page);
    expect(again.map(({ boxes, button }) => ({ boxes, button }))).toEqual(found.map(({ boxes, button }) => ({ boxes, button })));
  });

  it('of a page without a text box is empty', async () => {
    const page = await browser.open('https://x.com/home');
    onTestFinished(() => page.close());
    await page.evaluate(() => { document.body.innerHTML = '<p>Niets.</p>'; });
    expect((await outlineOf(page)).parts).toEqual([]);
  });
});

describe('«Diagnose» in the popup (chromium)', () => {
  it('shows an outline that can be read and copied, of the page in the active tab', async () => {
    const build = buildWithHosts('chromium'); // no driver can press the icon, which would open the tab to us
    const browser = await launch('chromium', { language, extension: build.folder });
    onTestFinished(async () => { await browser.close(); build.remove(); });
    const s = await scene(browser, 'x-modal');
    await s.composer.type('geheim');
    const popup = await browser.openToolbarPopup();
    const press = (words: string) => popup(`[...document.querySelectorAll('summary, button')].find(({ textContent }) => textContent === ${JSON.stringify(words)}).click()`);
    await expect.poll(() => popup('document.body.innerText'), { timeout: 10_000 }).toContain(messages.diagnose_title.message);
    await press(messages.diagnose_title.message);
    await press(messages.diagnose_make.message);
    const shown = () => popup(`document.querySelector('textarea.outline')?.value ?? ''`) as Promise<string>;
    await expect.poll(shown, { timeout: 10_000 }).toContain('tweetTextarea_#');
    expect(JSON.parse(await shown())).toMatchObject({ outline: 1, site: 'x.com', path: '/compose/post', found: [{ kind: 'post', boxes: 1, button: true }, { kind: 'post', boxes: 1, button: true }] });
    expect(await shown()).not.toContain('geheim');
    await press(messages.diagnose_copy.message);
    await expect.poll(() => popup('document.body.innerText'), { timeout: 10_000 }).toContain(messages.diagnose_copied.message);
  });

  it('says where it may not look', async () => {
    const browser = await launch('chromium', { language });
    onTestFinished(() => browser.close());
    const popup = await browser.openPopup();
    await popup.waitFor(() => document.querySelector('[aria-busy="false"]') !== null);
    await popup.evaluate((title, make) => {
      [...document.querySelectorAll('summary')].find(({ textContent }) => textContent === title)!.click();
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === make)!.click();
    }, messages.diagnose_title.message, messages.diagnose_make.message);
    await popup.waitFor((words) => document.body.innerText.includes(words), messages.diagnose_failed.message);
    await popup.close();
  });
});

/** The popup as a tab behind a page, which is then the active one; its «Diagnose» opened and pressed. */
const diagnoseBehind = async (browser: TestBrowser, page: TestPage) => {
  const popup = await browser.openPopup();
  onTestFinished(() => popup.close());
  await popup.waitFor(() => document.querySelector('[aria-busy="false"]') !== null);
  await page.toFront();
  await popup.evaluate((title, make) => {
    [...document.querySelectorAll('summary')].find(({ textContent }) => textContent === title)!.click();
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === make)!.click();
  }, messages.diagnose_title.message, messages.diagnose_make.message);
  await popup.waitFor(() => document.querySelector('textarea.outline') !== null);
  return popup;
};

describe('«Diagnose» in the popup (firefox)', () => {
  it('shows the same outline', async () => {
    const build = buildWithHosts('firefox');
    const browser = await launch('firefox', { language, extension: build.folder });
    onTestFinished(async () => { await browser.close(); build.remove(); });
    const s = await scene(browser, 'linkedin-share-c');
    await s.composer.type('geheim');
    const popup = await diagnoseBehind(browser, s.page);
    const outline = await popup.evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea.outline')!.value);
    expect(JSON.parse(outline)).toMatchObject({ site: 'www.linkedin.com', path: '/feed/', found: [{ kind: 'post', boxes: 1, button: true }] });
    expect(outline).toContain('ShareBox_textEditor');
    expect(outline).not.toContain('geheim');
  });
});

describe.each(['light', 'dark'] as const)('«Diagnose» in %s (chromium)', (colorScheme) => {
  it('has no faults that axe finds, and fits in 320 px', async () => {
    const build = buildWithHosts('chromium');
    const browser = await launch('chromium', { language, colorScheme, extension: build.folder, viewport: { width: 320, height: 640 } });
    onTestFinished(async () => { await browser.close(); build.remove(); });
    const page = await browser.open('https://x.com/home');
    onTestFinished(() => page.close());
    await page.waitFor(() => document.querySelector('[data-testid="tweetTextarea_0"]') !== null);
    const popup = await diagnoseBehind(browser, page);
    expect(await popup.axe()).toEqual([]);
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

describe('a fixture of an outline', () => {
  it.each([
    ['no JSON', 'hallo', 'no JSON'],
    ['something else', '{"outline": 2}', 'outline is not as expected'],
    ['an attribute that breaks out', JSON.stringify({ outline: 1, site: 'x.com', path: '/"><script>', language: 'nl', found: [], parts: [] }), 'path is not as expected'],
    ['a tag that breaks out', JSON.stringify({ outline: 1, site: 'x.com', path: '/', language: 'nl', found: [], parts: [{ tag: 'p onclick=x' }] }), 'parts.0.tag is not as expected'],
  ])('of %s is refused with one sentence', (_, text, message) => expect(() => fixtureOf(text)).toThrow(message));
});
