import { expect, onTestFinished } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { practiceComposer, type PracticeComposer } from '../pages/index';
import { longestHold } from '../../src/composer/gate';
import type { Composer, TestBrowser, TestPage } from './harness/driver';
import { waitUntil } from './harness/wait';

/** A dummy that passes the elfproef; with the word before it, certain enough to be raised as «overleg eerst». */
export const risky = 'Burger met BSN 111222333 is  geholpen 🚲\n\nFijne dag 👋';
export const harmless = 'Vanavond pannenkoeken gebakken met mijn dochter.';

/** Every browser has English; Dutch may need a package of its own, and has a test of its own. */
export const language = 'en';
export const held = messages.back.message;
export const publishAnyway = messages.publish.message;
export const consult = messages.consult.message;
export const pressAgain = messages.press_again.message;

/** Switches an optional site on as a person does: on the page with settings, after the browser's permission. */
export async function switchOn(browser: TestBrowser, host: string): Promise<void> {
  await browser.permit(host);
  const settings = await openSites(browser);
  if (await settings.evaluate((id) => document.getElementById(id) !== null, `site-${host}`)) await settings.clickOn(switchFor(host));
  else {
    await settings.clickOn('#site-to-add');
    await settings.type(`${host}\n`);
  }
  await settings.waitFor((text) => [...document.querySelectorAll('[role="status"]')].some(({ textContent }) => textContent === text), messages.sites_on.message.replaceAll('$1', host));
  await settings.close();
}

export const switchFor = (host: string) => `button[aria-labelledby="site-${host}"]`;

/** The page with settings, drawn. */
export async function openSites(browser: TestBrowser): Promise<TestPage> {
  const page = await browser.openPopup('options.html');
  await page.waitFor(() => document.querySelector('[role="switch"]') !== null);
  return page;
}

export interface Scene {
  page: TestPage;
  composer: Composer;
  practice: PracticeComposer;
}

/** Opens a practice page with a composer; when the test ends, nothing may have gone wrong or left the browser. @param loud the browser itself may complain in the console @param webmail where the writer's press on a link to a mail goes in this browser */
export async function scene(browser: TestBrowser, name: string, { loud = false, webmail = '' } = {}): Promise<Scene> {
  const { page, composer } = await browser.openComposer(name);
  onTestFinished(async () => {
    const errors = page.consoleErrors();
    await page.close();
    if (!loud) expect(errors, 'console of the page').toEqual([]);
    expect(browser.workerErrors(), 'console of the worker').toEqual([]);
    expect(browser.strayRequests().filter(({ url }) => !webmail || url !== webmail), 'requests that left').toEqual([]);
  });
  return { page, composer, practice: practiceComposer(name) };
}

/** Types a draft, in every box of a thread; only the last box gets the given text. */
export async function write({ composer, practice }: Scene, text: string): Promise<string[]> {
  const texts = Array.from({ length: practice.boxes }, (_, box) => (box === practice.boxes - 1 ? text : `Draadje, deel ${box + 1}.`));
  for (const [box, words] of texts.entries()) await composer.type(words, box);
  return texts;
}

/** Waits until the badge says what the draft deserves, of the whole draft: on a busy machine it speaks of half a draft first. */
export async function judged({ page, composer }: Scene, state: 'clear' | 'caution' | 'consult'): Promise<void> {
  const overlay = page.overlay();
  await waitUntil(async () => {
    const { length } = (await composer.model()).filter((text) => text.trim()).join('\n\n');
    return overlay.visible(length ? `.badge.${state}[data-characters="${length}"]` : `.badge.${state}`); // a draft that the page moved is in another composer
  }, async () => `a badge that says ${state}; there is ${await overlay.html()}`);
}

/** No post has come, also after whatever the gesture set going has been drawn. */
export async function noPost({ page }: Scene): Promise<void> {
  await page.settled();
  expect(await page.posts()).toEqual([]);
}

/** No press is held any longer: whatever was to come of it has come. */
export async function afterHold({ page }: Scene): Promise<void> {
  const began = await page.evaluate(() => performance.now());
  await page.waitFor((from, hold) => performance.now() - from > hold, began, longestHold + 100);
  await page.settled();
}

export const shortcut = 'Control+Enter';

/** What is stored, as one of our own pages sees it. */
export async function stored(browser: TestBrowser): Promise<Record<string, unknown>> {
  const page = await browser.openPopup('check.html');
  try {
    return await page.evaluate(async () => {
      const api = globalThis as unknown as { browser?: StorageApi; chrome: StorageApi };
      return (api.browser ?? api.chrome).storage.local.get(null);
    });
  } finally {
    await page.close();
  }
}

/** Stores settings, as another page of ours would. */
export async function store(browser: TestBrowser, items: Record<string, unknown>): Promise<void> {
  const page = await browser.openPopup('check.html');
  try {
    await page.evaluate(async (all) => {
      const api = globalThis as unknown as { browser?: StorageApi; chrome: StorageApi };
      await (api.browser ?? api.chrome).storage.local.set(all);
    }, items);
  } finally {
    await page.close();
  }
}

interface StorageApi {
  storage: { local: { get(keys: null): Promise<Record<string, unknown>>; set(items: object): Promise<void> } };
}
