import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { practiceComposers } from '../pages/index';
import { engines, launch, type TestBrowser } from './harness/launch';
import {
  afterHold, consult, harmless, held, judged, language, noPost, pressAgain, publishAnyway, risky, scene, shortcut, switchOn, write, type Scene,
} from './scenarios';

/** The same scenarios for every composer, on the built extension, in both browsers. */
describe.each(engines)('the gate in %s', (engine) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await launch(engine, { language });
    for (const host of ['bsky.app', 'social.overheid.nl']) await switchOn(browser, host);
  });
  afterAll(() => browser.close());

  describe.each(practiceComposers.filter(({ browsers }) => browsers.includes(engine)))('$name', ({ name, shortcut: publishesByKey }) => {
    it('is found and read exactly, and its badge covers nothing in use', async () => {
      const s = await scene(browser, name);
      const texts = await write(s, risky);
      await judged(s, 'consult');
      const badge = await s.page.overlay().rect('.badge');
      const under = await s.page.evaluate(({ x, y, width, height }) => {
        const points = [0, 1, 2, 3, 4, 5, 6].flatMap((i) => [1, height / 2, height - 1].map((down) => [x + 1 + (i / 6) * (width - 2), y + down] as const));
        return points.flatMap(([left, top]) => {
          const below = document.elementsFromPoint(left, top).find(({ tagName }) => !tagName.startsWith('OOGCONTACT-'));
          const used = below?.closest('button, a[href], input, textarea, [role="button"], [role="progressbar"], [contenteditable="true"]');
          return used ? [used.outerHTML.slice(0, 80)] : [];
        });
      }, badge);
      expect(under).toEqual([]);
      await s.composer.clickPublish();
      await s.page.overlay().click(consult);
      // The message to a colleague holds the draft as it was read.
      const message = await s.page.overlay().evaluate((roots) => roots.flatMap((root) => [...root.querySelectorAll('textarea')].map(({ value }) => value)).join(''));
      expect(message).toContain(`\n\n${texts.join('\n\n')}\n\n`);
    });

    it('holds a risky draft once by click; «Terug» keeps text and focus, and the next press posts', async () => {
      const s = await scene(browser, name);
      const texts = await write(s, risky);
      await judged(s, 'consult');
      await s.composer.clickPublish();
      await s.page.overlay().waitFor(held);
      expect(await s.page.overlay().focusedName()).toBe(held);
      await noPost(s);
      await s.page.overlay().click(held);
      await s.page.overlay().waitUntilGone(held);
      expect(await s.composer.model()).toEqual(texts);
      expect(await Promise.all(texts.map((_, box) => s.composer.focused(box)))).toContain(true);
      await noPost(s);
      await s.composer.clickPublish();
      expect((await s.page.waitForPosts(1)).map((post) => post.texts)).toEqual([texts]);
    });

    it('holds a risky draft by Ctrl+Enter; «Toch plaatsen» posts exactly once', async () => {
      const s = await scene(browser, name);
      const texts = await write(s, risky);
      await judged(s, 'consult');
      await s.composer.press(shortcut);
      await s.page.overlay().waitFor(held);
      await noPost(s);
      expect(await s.composer.model()).toEqual(texts); // no line was added either
      await s.page.overlay().click(publishAnyway);
      expect((await s.page.waitForPosts(1)).map((post) => post.texts)).toEqual([texts]);
      await s.page.overlay().waitUntilGone(held);
    });

    it('leaves a harmless draft alone: it posts at once, by the press itself', async () => {
      const s = await scene(browser, name);
      const texts = await write(s, harmless);
      await judged(s, 'clear');
      if (publishesByKey) await s.composer.press(shortcut);
      else await s.composer.clickPublish();
      const posts = await s.page.waitForPosts(1);
      expect(posts.map((post) => [post.texts, post.trusted])).toEqual([[texts, true]]);
      expect(await s.page.overlay().visible(held)).toBe(false);
    });

    it('asks at once when a draft is sent without rest, and lets a harmless one go exactly once', async () => {
      const s = await scene(browser, name);
      const texts = await write(s, harmless);
      await s.composer.clickPublish();
      await s.page.waitForPosts(1);
      await afterHold(s);
      expect((await s.page.posts()).map((post) => post.texts)).toEqual([texts]);
    });
  });

  describe('around the composers', () => {
    it('holds a risky draft that is sent without rest', async () => {
      const s = await scene(browser, 'x-home');
      await browser.openPopup().then((page) => page.close()); // the worker is awake: its start is not what is tried here
      await write(s, risky);
      await s.composer.press(shortcut);
      await s.page.overlay().waitFor(held);
      await afterHold(s);
      await noPost(s);
      await s.page.overlay().click(publishAnyway);
      await s.page.waitForPosts(1);
      await afterHold(s);
      expect(await s.page.posts()).toHaveLength(1);
    });

    it('looks along on twitter.com too', async () => {
      const page = await browser.open('https://twitter.com/home');
      onTestFinished(() => page.close());
      const composer = page.composer('x-home');
      await composer.open();
      await composer.type(risky);
      await page.overlay().waitFor('.badge.consult');
      await composer.clickPublish();
      await page.overlay().waitFor(held);
      expect(await page.posts()).toEqual([]);
    });

    it('judges the composer that is pressed, not another one on the page', async () => {
      const s = await scene(browser, 'x-home');
      await write(s, risky);
      await judged(s, 'consult');
      await s.page.evaluate(() => (window as unknown as { lab: { navigate(path: string): void } }).lab.navigate('/compose/post'));
      const modal = { ...s, composer: s.page.composer('x-modal') };
      await modal.composer.open();
      await modal.composer.type(harmless);
      await s.page.overlay().waitFor('.badge.clear');
      await modal.composer.clickPublish();
      expect((await s.page.waitForPosts(1)).map((post) => [post.composer, post.texts])).toEqual([['x-modal', [harmless]]]);
      expect(await s.page.overlay().visible(held)).toBe(false);
    });

    it.each([
      { real: 'x-home', what: 'direct message', field: '[data-testid="dmComposerTextInput"]', send: 'Enter' },
      { real: 'x-home', what: 'search', field: '[data-testid="SearchBox_Search_Input"]', send: 'Enter' },
      { real: 'linkedin-comment', what: 'message', field: '.msg-form__contenteditable', send: 'Enter' },
      { real: 'linkedin-comment', what: 'message in hashed classes', field: '[aria-label="Write a message…"]', send: 'button' },
      { real: 'linkedin-comment', what: 'message in the editor of comments', field: '.tiptap[aria-label="Schrijf een bericht…"]', send: 'button' },
      { real: 'linkedin-comment', what: 'note with an invitation', field: '#custom-message', send: 'button' },
      { real: 'mastodon-post', what: 'search on Mastodon', field: '.search__input', send: 'Enter' },
      { real: 'mastodon-post', what: 'note about an account', field: '.account__header__account-note__content', send: 'button' },
      { real: 'mastodon-post', what: 'description of an image', field: '#upload-modal__description', send: 'button' },
    ])('leaves a $what alone beside a composer', async ({ real, field, send }) => {
      const s = await scene(browser, real);
      await s.page.clickOn(field);
      await s.page.type('Burger met BSN 111222333 is geholpen');
      await s.composer.type(harmless);
      await judged(s, 'clear'); // by now the page has been looked at, the other field with it
      expect(await s.page.overlay().hosts()).toHaveLength(1);
      await s.page.clickOn(field);
      if (send === 'Enter') await s.page.press('Enter');
      else await s.page.clickOn(`:is(section, form):has(> ${field}, > * ${field}) button`);
      await s.page.waitFor(() => (window as unknown as { lab: { decoys: string[] } }).lab.decoys.length === 1);
      expect(await s.page.overlay().visible(held)).toBe(false);
    });

    it('leaves a chat on Bluesky alone', async () => {
      const page = await browser.open('https://bsky.app/');
      onTestFinished(() => page.close());
      await page.clickOn('textarea.chat');
      await page.type('Burger met BSN 111222333 is geholpen');
      const composer = page.composer('bluesky-post');
      await composer.open();
      await composer.type(harmless);
      await page.overlay().waitFor('.badge.clear'); // by now the page has been looked at, the other field with it
      expect(await page.overlay().hosts()).toHaveLength(1);
    });

    it('holds Enter in the content warning of an older Mastodon, which submits the form there', async () => {
      const s = await scene(browser, 'mastodon-old');
      await s.composer.type(risky, 1);
      await s.composer.type('Let op', 0);
      await judged(s, 'consult');
      await s.composer.press('Enter');
      await s.page.overlay().waitFor(held);
      await noPost(s);
      await s.page.overlay().click(publishAnyway);
      expect((await s.page.waitForPosts(1)).map(({ texts }) => texts)).toEqual([['Let op', risky]]);
    });

    it('judges the content warning with its post, and gives the focus back to the box that was being written in', async () => {
      const s = await scene(browser, 'mastodon-warning');
      await write(s, harmless);
      await judged(s, 'clear');
      for (const box of [0, 1]) {
        await s.composer.type(' BSN 111222333', box); // the first time, a risk in the warning alone
        await judged(s, 'consult');
        await s.composer.focus(box);
        await s.composer.press(shortcut);
        await s.page.overlay().click(held);
        await s.page.overlay().waitUntilGone(held);
        expect(await s.composer.focused(box)).toBe(true);
        await noPost(s);
      }
    });

    const doubleClickPublish = async ({ page, composer }: Scene) => {
      const { x, y, width, height } = await composer.publishRect();
      await page.click(x + width / 2, y + height / 2, 2);
    };

    it('counts a double click on the publish button as one intent: held once', async () => {
      const s = await scene(browser, 'x-home');
      await write(s, risky);
      await judged(s, 'consult');
      await doubleClickPublish(s);
      await s.page.overlay().waitFor(held);
      await afterHold(s);
      await noPost(s);
      await s.page.overlay().click(publishAnyway);
      expect(await s.page.waitForPosts(1)).toHaveLength(1);
    });

    it('counts a double click on the publish button as one intent: posted once, without rest', async () => {
      const s = await scene(browser, 'linkedin-share-c');
      await write(s, harmless);
      await doubleClickPublish(s);
      await s.page.waitForPosts(1);
      await afterHold(s);
      expect(await s.page.posts()).toHaveLength(1);
    });

    it.runIf(engine === 'chromium')('takes a key that is held down for no answer', async () => {
      const s = await scene(browser, 'x-modal');
      const texts = await write(s, risky);
      await judged(s, 'consult');
      await s.page.hold(shortcut, 6);
      await s.page.overlay().waitFor(held);
      await s.page.press(shortcut); // once more, now over our screen
      await afterHold(s);
      await noPost(s);
      expect(await s.page.overlay().visible(held)).toBe(true);
      expect(await s.composer.model()).toEqual(texts);
    });

    it('keeps Escape to itself after a press on the text of the panel', async () => {
      const s = await scene(browser, 'x-modal');
      await write(s, risky);
      await judged(s, 'consult');
      await s.page.overlay().click('.badge');
      await s.page.overlay().click('.panel h3');
      await s.page.press('Escape');
      await s.page.overlay().waitUntilGone('.panel');
      expect(await s.composer.isOpen()).toBe(true);
    });

    it('publishes once though the page has put the composer elsewhere during the pause', async () => {
      const s = await scene(browser, 'x-home');
      const texts = await write(s, risky);
      await judged(s, 'consult');
      await s.composer.clickPublish();
      await s.page.overlay().waitFor(held);
      await s.page.evaluate(() => {
        const button = document.querySelector('[data-testid="tweetButtonInline"]')!;
        const row = document.querySelector('[data-testid="tweetTextarea_0"]')!;
        let scope = row.parentElement!;
        while (!scope.contains(button)) scope = scope.parentElement!;
        const wrapper = document.createElement('div');
        wrapper.append(...scope.childNodes);
        scope.append(wrapper);
      });
      await s.page.overlay().click(publishAnyway);
      expect((await s.page.waitForPosts(1)).map((post) => post.texts)).toEqual([texts]);
    });

    it('judges a thread in the page itself as one draft', async () => {
      const s = await scene(browser, 'x-reply');
      await s.composer.type(harmless);
      await s.page.clickOn('[data-testid="primaryColumn"] [data-testid="addButton"]');
      await s.composer.type(risky, 1);
      await judged(s, 'consult');
      expect(await s.page.overlay().hosts()).toHaveLength(1);
      await s.composer.clickPublish();
      await s.page.overlay().waitFor(held);
      await noPost(s);
    });

    it('gives the focus of a thread back to the box that was being written in', async () => {
      const s = await scene(browser, 'x-thread');
      await write(s, risky);
      await judged(s, 'consult');
      await s.composer.focus(0);
      await s.composer.press(shortcut);
      await s.page.overlay().click(held);
      await s.page.overlay().waitUntilGone(held);
      expect(await s.composer.focused(0)).toBe(true);
    });

    it('closes the self-check by Escape, without a trace', async () => {
      const s = await scene(browser, 'x-modal');
      const texts = await write(s, risky);
      await judged(s, 'consult');
      await s.composer.clickPublish();
      await s.page.overlay().waitFor(held);
      await s.page.press('Escape');
      await s.page.overlay().waitUntilGone(held);
      expect(await s.composer.isOpen()).toBe(true); // the site did not get our Escape
      expect(await s.composer.model()).toEqual(texts);
      await noPost(s);
    });

    it('gives no page a way to press «Toch plaatsen» or to read our screens', async () => {
      const s = await scene(browser, 'x-home');
      await write(s, risky);
      await judged(s, 'consult');
      await s.composer.clickPublish();
      await s.page.overlay().waitFor(held);
      const seen = await s.page.evaluate(() => [...document.querySelectorAll('*')].filter(({ tagName }) => tagName.startsWith('OOGCONTACT-')).map((host) => {
        host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
        return [host.shadowRoot, host.textContent, host.childElementCount];
      }));
      expect(seen.length).toBeGreaterThan(0);
      for (const host of seen) expect(host).toEqual([null, '', 0]);
      await noPost(s);
    });

    it('lets a gesture of another script pass: only a person is held', async () => {
      const s = await scene(browser, 'x-home');
      await write(s, risky);
      await judged(s, 'consult');
      await s.page.evaluate(() => document.querySelector<HTMLElement>('[data-testid="tweetButtonInline"]')!.click());
      expect(await s.page.waitForPosts(1)).toHaveLength(1);
    });

    it('lets the writer on when the page takes the self-check away', async () => {
      const s = await scene(browser, 'x-home');
      await write(s, risky);
      await judged(s, 'consult');
      await s.composer.clickPublish();
      await s.page.overlay().waitFor(held);
      await s.page.evaluate(() => document.querySelector('oogcontact-self-check')!.remove());
      await s.page.overlay().waitFor(pressAgain);
      await s.composer.clickPublish();
      expect(await s.page.waitForPosts(1)).toHaveLength(1);
    });
  });
});
