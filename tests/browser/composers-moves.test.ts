import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import type { Lab } from '../pages/lab';
import { engines, launch, type TestBrowser } from './harness/launch';
import { look } from './look';
import { harmless, held, judged, language, noPost, publishAnyway, risky, scene, write, type Scene } from './scenarios';

declare const window: { lab: Lab };

/** What sites do to a composer while a post is written: they move it, draw it anew and ask once more. */
describe.each(engines)('what happens to a composer in %s', (engine) => {
  let browser: TestBrowser;
  beforeAll(async () => { browser = await launch(engine, { language }); });
  afterAll(() => browser.close());

  const open = async (address: string) => {
    const page = await browser.open(address);
    onTestFinished(() => page.close());
    return page;
  };
  const dialogs = (s: Scene, count: number) => s.page.waitFor((wanted) => document.querySelectorAll('[role="dialog"]').length === wanted, count);
  const notNow = '[role="dialog"][aria-label^="Vergeet niet"] > button:last-child';

  describe('X asks for a description of an image', () => {
    const withPicture = async (text: string) => {
      const s = await scene(browser, 'x-modal');
      await write(s, text);
      await s.page.evaluate(() => { window.lab.remindAltText = true; window.lab.addImage(); });
      return s;
    };

    it('and a harmless post goes out by «Nu niet», unheld', async () => {
      const s = await withPicture(harmless);
      await judged(s, 'clear');
      await s.composer.clickPublish();
      await dialogs(s, 2);
      await s.page.clickOn(notNow);
      expect(await s.page.waitForPosts(1)).toEqual([{ composer: 'x-modal', texts: [harmless], via: 'click', trusted: true }]);
    });

    it('and what was let go is not held a second time', async () => {
      const s = await withPicture(risky);
      await judged(s, 'consult');
      await s.composer.clickPublish();
      await s.page.overlay().click(publishAnyway);
      await dialogs(s, 2);
      await noPost(s);
      await s.page.clickOn(notNow);
      expect(await s.page.waitForPosts(1)).toEqual([{ composer: 'x-modal', texts: [risky], via: 'click', trusted: true }]);
    });

    it('and «Nu niet» is held where the first press was not, and let go by that button', async () => {
      const s = await withPicture(risky);
      await judged(s, 'consult');
      await s.page.evaluate(() => window.lab.publishButton()?.click()); // a tool's press: not a person's, so it passes
      await dialogs(s, 2);
      await s.page.clickOn(notNow);
      await s.page.overlay().waitFor(held);
      await noPost(s);
      await s.page.overlay().click(publishAnyway);
      expect(await s.page.waitForPosts(1)).toEqual([{ composer: 'x-modal', texts: [risky], via: 'click', trusted: false }]);
    });

    it('and «Beschrijving toevoegen» is nobody\'s post', async () => {
      const s = await withPicture(risky);
      await judged(s, 'consult');
      await s.page.evaluate(() => window.lab.publishButton()?.click());
      await dialogs(s, 2);
      await s.page.clickOn('[role="dialog"][aria-label^="Vergeet niet"] > button.primary');
      await dialogs(s, 1);
      expect(await s.page.overlay().visible(held)).toBe(false);
    });
  });

  it('X asks whether the last edit may go: held there, and let go by that button', async () => {
    const s = await scene(browser, 'x-edit');
    await s.composer.focus();
    await s.composer.type(risky);
    await judged(s, 'consult');
    const texts = await s.composer.model();
    await s.page.evaluate(() => { window.lab.confirmLastEdit = true; window.lab.publishButton()?.click(); });
    await dialogs(s, 2);
    await s.page.clickOn('[data-testid="confirmationSheetConfirm"]');
    await s.page.overlay().waitFor(held);
    await noPost(s);
    await s.page.overlay().click(publishAnyway);
    expect(await s.page.waitForPosts(1)).toEqual([{ composer: 'x-edit', texts, via: 'click', trusted: false }]);
  });

  const heldAndPostedOnce = async (s: Scene, name: string, texts: string[]) => {
    await judged(s, 'consult');
    const composer = s.page.composer(name);
    await composer.clickPublish();
    await s.page.overlay().waitFor(held);
    await noPost(s);
    await s.page.overlay().click(publishAnyway);
    expect(await s.page.waitForPosts(1)).toEqual([{ composer: name, texts, via: 'click', trusted: false }]);
  };

  it('X moves the draft from the page to the dialog over it', async () => {
    const s = await scene(browser, 'x-home');
    await write(s, risky);
    await judged(s, 'consult');
    await s.page.clickOn('[data-testid="addButton"]');
    await s.page.waitFor(() => window.lab.open().includes('x-modal'));
    await heldAndPostedOnce(s, 'x-modal', [risky]);
  });

  it('X draws the editor anew after a paste', async () => {
    const s = await scene(browser, 'x-home');
    await write(s, risky);
    await s.page.evaluate(() => { Object.assign(window, { before: window.lab.editor('x-home') }); });
    for (const keys of ['Control+a', 'Control+x']) await s.page.press(keys);
    // Draft.js is deaf from a cut until its next task, when it empties its model: keys faster than any hand's pasted past it.
    await s.page.waitFor(() => window.lab.model('x-home')[0] === '');
    await s.page.press('Control+v');
    await s.page.waitFor(() => !(window as unknown as { before: HTMLElement }).before.isConnected);
    await heldAndPostedOnce(s, 'x-home', await s.composer.model());
  });

  it('X takes the box away and puts it back when another tab is chosen', async () => {
    const s = await scene(browser, 'x-home');
    await write(s, risky);
    await judged(s, 'consult');
    await s.page.evaluate(() => { Object.assign(window, { before: window.lab.editor('x-home') }); });
    await s.page.clickOn('[data-lab="tab-1"]');
    await s.page.waitFor(() => !(window as unknown as { before: HTMLElement }).before.isConnected && window.lab.model('x-home')[0] !== '');
    await heldAndPostedOnce(s, 'x-home', [risky]);
  });

  it.each([
    ['X', 'https://x.com/compose/articles/edit/1', '[data-testid="composer"]', ['[data-lab="article"] > button']],
    ['LinkedIn', 'https://www.linkedin.com/article/new/', '[data-lab="article"] .ProseMirror', ['[data-lab="article"] > button', '[data-lab="article"] > button']],
  ])('an article on %s is said to be unchecked, and goes out unheld', async (_site, address, editor, presses) => {
    const page = await open(address);
    await page.clickOn(editor);
    await page.type(risky);
    await page.overlay().waitFor('.badge.unchecked');
    await page.overlay().click('.badge');
    await page.overlay().waitFor(messages.unchecked_article.message);
    await page.overlay().click(messages.close.message);
    expect(await look(page)).toEqual([]);
    for (const press of presses) await page.clickOn(press);
    const [post] = await page.waitForPosts(1);
    expect(post).toMatchObject({ via: 'click', trusted: true });
    expect(post!.texts[0]).toContain('111222333');
    expect(page.consoleErrors()).toEqual([]);
  });

  it('a copy of the share box that LinkedIn keeps in a hidden frame gets no badge', async () => {
    const s = await scene(browser, 'reader-linkedin-post');
    await s.page.waitFor(() => document.querySelector('iframe')!.contentDocument!.querySelector('.ProseMirror')?.textContent?.includes('111222333'));
    await write(s, risky);
    await judged(s, 'consult');
    expect(await s.page.evaluate(() => document.querySelector('iframe')!.contentDocument!.querySelectorAll('oogcontact-badge').length)).toBe(0);
  });

  it.each([
    ['https://x.com/home', ['[data-testid="dmComposerTextInput"]', '[data-testid="SearchBox_Search_Input"]']],
    ['https://x.com/home?page=reader', ['[data-testid="dmComposerTextInput"]', '[data-testid="SearchBox_Search_Input"]']],
    ['https://www.linkedin.com/feed/', ['[aria-label="Write a message…"]', '.msg-form__contenteditable', '[aria-label="Schrijf een bericht…"].ProseMirror', '#custom-message', '.alt-text']],
    ['https://www.linkedin.com/feed/?page=reader', ['[aria-label="Write a message…"]', '.msg-form__contenteditable', '[name="message"]']],
  ])('%s: messages, notes, searches and descriptions are not read', async (address, fields) => {
    const page = await open(address);
    for (const field of fields) {
      await page.clickOn(field);
      await page.type('Burger met BSN 111222333 is geholpen');
      expect((await look(page)).filter(({ text }) => text), field).toEqual([]);
    }
    expect(await page.overlay().hosts()).toEqual([]);
    expect(browser.strayRequests()).toEqual([]);
  });

  it('a comment box without a mark of its section: its label tells, and «Reply» under another comment is not its button', async () => {
    const page = await open('https://www.linkedin.com/feed/?page=reader&kind=comment-unmarked');
    await page.clickOn('[aria-label="Comment"]');
    const composer = page.composer('reader-linkedin-comment');
    await page.waitFor(() => window.lab.open().length === 1);
    expect(await look(page)).toMatchObject([{ kind: 'comment', publish: undefined }]);
    await composer.type(risky);
    expect(await look(page)).toMatchObject([{ kind: 'comment', text: risky, publish: 'Post', context: 'in/fatima-voorbeeld' }]);
    await page.overlay().waitFor('.badge.consult');
    await composer.clickPublish();
    await page.overlay().click(publishAnyway);
    expect(await page.waitForPosts(1)).toMatchObject([{ texts: [risky], trusted: false }]);
  });

  it('a mention that is an element of its own is read as it stands', async () => {
    const s = await scene(browser, 'linkedin-share-c');
    await s.composer.type('Dank aan ');
    await s.page.evaluate(() => window.lab.addMention('Fatima Voorbeeld'));
    await s.composer.type('en de rest.');
    const [model] = await s.composer.model();
    expect((await look(s.page)).map(({ text }) => text)).toEqual([model]);
    expect(model).toContain('Fatima Voorbeeld');
  });
});
