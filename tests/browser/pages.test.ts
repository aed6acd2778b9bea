import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { practiceComposers } from '../pages/index';
import { engines, launchBare } from './harness/launch';
import type { StrayRequest, TestBrowser } from './harness/driver';
import type { Lab } from '../pages/lab';

declare const window: { lab: Lab };

// Double spaces, an emoji and an empty line: what a wrong way of reading or typing loses first.
const text = 'Mooie  dag op kantoor 🚲 met veel koffie.\n\nTot  morgen 👋 allemaal!';

describe.each(engines)('practice pages in %s', (engine) => {
  let browser: TestBrowser;
  const expectedStrays: StrayRequest[] = [];
  beforeAll(async () => { browser = await launchBare(engine); }, 90_000);
  afterAll(async () => {
    expect(browser.strayRequests()).toEqual(expectedStrays);
    await browser.close();
  }, 30_000);

  const open = async (name: string) => {
    const opened = await browser.openComposer(name);
    onTestFinished(() => opened.page.close());
    return opened;
  };

  describe.each(practiceComposers.filter(({ browsers }) => browsers.includes(engine)))('$name', (practice) => {
    const texts = Array.from({ length: practice.boxes }, (_, box) => (box === (practice.oneLineFirst ? 1 : 0) ? text : `Deel ${box}:  ook dit. 🎂`));

    const typed = async () => {
      const opened = await open(practice.name);
      expect(await opened.composer.publishable()).toBe(practice.emptyAllowed ?? false);
      for (const [box, words] of texts.entries()) await opened.composer.type(words, box);
      expect(await opened.composer.model()).toEqual(texts);
      expect(await opened.composer.publishable()).toBe(true);
      return opened;
    };

    it('publishes once by click', async () => {
      const { page, composer } = await typed();
      await composer.clickPublish();
      expect(await page.waitForPosts(1)).toEqual([{ composer: practice.name, texts, via: 'click', trusted: true }]);
      if (await composer.isOpen()) expect(await composer.model()).toEqual(['']);
      expect(page.consoleErrors()).toEqual([]);
    }, 60_000);

    if (practice.shortcut) {
      it(`publishes once by ${practice.shortcut}`, async () => {
        const { page, composer } = await typed();
        await composer.press(practice.shortcut ?? '');
        expect(await page.waitForPosts(1)).toEqual([{ composer: practice.name, texts, via: 'shortcut', trusted: true }]);
        expect(page.consoleErrors()).toEqual([]);
      }, 60_000);
    } else {
      it('does not publish by Control+Enter', async () => {
        const { page, composer } = await typed();
        await composer.press('Control+Enter');
        await page.settled();
        expect(await page.posts()).toEqual([]);
        expect(await composer.isOpen()).toBe(true);
      }, 60_000);
    }
  });

  it('publishes by Enter in the content warning of an older Mastodon, by a click of the browser on the button', async () => {
    const { page, composer } = await open('mastodon-old');
    await composer.type('Tekst', 1);
    await composer.type('Let op', 0);
    await composer.press('Enter');
    expect(await page.waitForPosts(1)).toEqual([{ composer: 'mastodon-old', texts: ['Let op', 'Tekst'], via: 'click', trusted: true }]);
  });

  it('keeps messages apart from posts', async () => {
    const { page } = await open('x-home');
    await page.clickOn('[data-testid="dmComposerTextInput"]');
    await page.type('Tot zo\n');
    await page.waitFor(() => window.lab.decoys.length === 1);
    expect(await page.evaluate(() => window.lab.decoys)).toEqual(['Tot zo']);
    expect(await page.posts()).toEqual([]);
  });

  it('moves a draft from the page to the dialog over it', async () => {
    const { page, composer } = await open('x-home');
    await composer.type(text);
    await page.clickOn('[data-testid="addButton"]');
    await page.waitFor(() => window.lab.open().includes('x-modal'));
    expect(await page.composer('x-modal').model()).toEqual([text]);
    expect(await composer.model()).toEqual(['']);
  });

  it('asks once for a description of an image, and publishes from that question', async () => {
    const { page, composer } = await open('x-modal');
    await composer.type('Uitzicht');
    await page.evaluate(() => { window.lab.remindAltText = true; window.lab.addImage(); });
    await composer.clickPublish();
    await page.waitFor(() => document.querySelectorAll('[role="dialog"]').length === 2);
    expect(await page.posts()).toEqual([]);
    await page.clickOn('[role="dialog"][aria-label^="Vergeet niet"] > button:last-child');
    expect(await page.waitForPosts(1)).toMatchObject([{ composer: 'x-modal', texts: ['Uitzicht'] }]);
  });

  it('notes and refuses a request that is not for a page', async () => {
    const { page } = await open('x-home');
    expectedStrays.push({ url: 'https://x.com/elsewhere', method: 'POST' });
    const answer = await page.evaluate(() =>
      fetch('/elsewhere', { method: 'POST', body: 'draft' }).then(() => 'answered', () => 'refused'));
    expect(answer).toBe('refused');
    expect(browser.strayRequests()).toEqual(expectedStrays);
  });
});
