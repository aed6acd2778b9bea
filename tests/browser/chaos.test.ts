import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { engines, launch, type TestBrowser } from './harness/launch';
import { afterHold, harmless, held, judged, language, noPost, pressAgain, publishAnyway, risky, scene, shortcut, write, type Scene } from './scenarios';

/** What a page may do to us, on purpose or not: a post still goes out exactly once, or stands in a pause that can be seen and left. */

const texts = async ({ page }: Scene) => (await page.posts()).map((post) => post.texts);

async function risen(browser: TestBrowser, name: string): Promise<Scene & { texts: string[] }> {
  const s = await scene(browser, name);
  const written = await write(s, risky);
  await judged(s, 'consult');
  return { ...s, texts: written };
}

async function paused(browser: TestBrowser, name: string): Promise<Scene & { texts: string[] }> {
  const s = await risen(browser, name);
  await s.composer.clickPublish();
  await s.page.overlay().waitFor(held);
  return s;
}

describe.each(engines)('a page that works against us (%s)', (engine) => {
  let browser: TestBrowser;
  beforeAll(async () => { browser = await launch(engine, { language }); });
  afterAll(() => browser.close());

  it('cannot read our screens or press in them by defining our elements', async () => {
    const s = await scene(browser, 'x-home');
    await s.page.evaluate(() => {
      const seen: string[] = [];
      (window as unknown as { seen: string[] }).seen = seen;
      for (const tag of ['oogcontact-badge', 'oogcontact-self-check']) {
        customElements.define(tag, class extends HTMLElement {
          internals = this.attachInternals();
          connectedCallback() {
            setTimeout(() => seen.push(this.internals.shadowRoot?.textContent ?? '', this.shadowRoot?.textContent ?? ''));
          }
        });
      }
    });
    const written = await write(s, risky);
    await judged(s, 'consult');
    await s.composer.clickPublish();
    await s.page.overlay().waitFor(held);
    await s.page.settled();
    expect((await s.page.evaluate(() => (window as unknown as { seen: string[] }).seen)).join('')).toBe('');
    await s.page.overlay().click(publishAnyway);
    await s.page.waitForPosts(1);
    expect(await texts(s)).toEqual([written]);
  });

  it('cannot keep our screens away by defining our elements as ones without a screen', async () => {
    const { page, composer } = await browser.openComposer('x-home'); // the browser complains in the page's console about the page's own definition
    onTestFinished(() => page.close());
    await page.evaluate(() => {
      for (const tag of ['oogcontact-badge', 'oogcontact-self-check']) {
        customElements.define(tag, class extends HTMLElement { static disabledFeatures = ['shadow']; });
      }
    });
    await composer.type(risky);
    await page.overlay().waitFor('.badge.consult');
    await composer.clickPublish();
    await page.overlay().click(publishAnyway);
    expect(await page.waitForPosts(1)).toHaveLength(1);
  });

  it('has its own prototypes to spoil, not ours', async () => {
    const s = await scene(browser, 'x-home');
    await s.page.evaluate(() => {
      const stolen: unknown[] = [];
      (window as unknown as { stolen: unknown[] }).stolen = stolen;
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function attachShadow() {
        const root = attach.call(this, { mode: 'open' });
        stolen.push(String(this.tagName));
        return root;
      };
      const broken = () => { throw new Error('spoilt by the page'); };
      const spied: [object, string][] = [
        [Element.prototype, 'matches'], [Element.prototype, 'closest'], [Element.prototype, 'getAttribute'], [Element.prototype, 'append'], [EventTarget.prototype, 'addEventListener'],
      ];
      for (const [prototype, name] of spied) {
        const original = (prototype as Record<string, (...args: unknown[]) => unknown>)[name]!;
        Object.assign(prototype, {
          [name](this: Element, ...args: unknown[]) {
            if ([this, ...args].some((one) => one instanceof Element && one.localName.startsWith('oogcontact'))) stolen.push(name);
            return original.apply(this, args);
          },
        });
      }
      Object.assign(Event.prototype, { composedPath: () => [] });
      Object.assign(HTMLElement.prototype, { click: () => stolen.push('click') });
      const { stringify } = JSON as { stringify(value: unknown): string };
      JSON.stringify = (value: unknown) => {
        const json = stringify(value);
        if (json?.includes('imagesWithoutAlt')) stolen.push(json); // a draft on its way to the background
        return json;
      };
      Object.assign(Promise.prototype, { finally: broken });
      Object.assign(window, { MutationObserver: broken, ResizeObserver: broken });
    });
    const written = await write(s, risky);
    await judged(s, 'consult');
    await s.composer.press(shortcut);
    await s.page.overlay().waitFor(held);
    await noPost(s);
    await s.page.overlay().click(publishAnyway);
    await s.page.waitForPosts(1);
    expect(await texts(s)).toEqual([written]);
    expect(await s.page.evaluate(() => (window as unknown as { stolen: unknown[] }).stolen)).toEqual([]);
  });

  it('hides our methods behind the names of its fields (DOM clobbering): a draft is judged all the same', async () => {
    const s = await scene(browser, 'x-home');
    await s.page.evaluate(() => {
      // Not `parentNode`: over that, React itself walks in a circle for ever.
      const names = ['matches', 'closest', 'parentElement', 'getAttribute', 'querySelectorAll', 'querySelector', 'contains', 'isConnected', 'getClientRects', 'tagName', 'append'];
      const form = document.createElement('form');
      for (const name of names) HTMLFormElement.prototype.append.call(form, Object.assign(document.createElement('input'), { type: 'hidden', name, id: name }));
      const root = document.querySelector('#react-root')!;
      root.before(form);
      for (const id of ['oogcontactSentences', 'oogcontactScreens']) { // and names of our own, as if it knew them
        const clobber = document.createElement('form');
        clobber.id = id;
        for (const name of ['language', 'name', 'back', 'publish', 'badge_hint', 'check_title', 'css', 'selfCheck']) clobber.append(Object.assign(document.createElement('input'), { type: 'hidden', name }));
        root.before(clobber);
      }
      HTMLFormElement.prototype.append.call(form, root); // the whole site now stands in that form
    });
    const written = await write(s, risky);
    await judged(s, 'consult');
    await s.composer.clickPublish();
    await s.page.overlay().waitFor(held);
    await s.page.overlay().click(publishAnyway);
    await s.page.waitForPosts(1);
    expect(await texts(s)).toEqual([written]);
  });

  it('hides the dialog that our self-check stands in: it says so, and the next press goes out', async () => {
    const s = await paused(browser, 'x-modal');
    await s.page.evaluate(() => { document.querySelector<HTMLElement>('[role="dialog"]')!.style.display = 'none'; });
    await s.page.overlay().waitFor(pressAgain);
    await noPost(s);
    await s.page.evaluate(() => { document.querySelector<HTMLElement>('[role="dialog"]')!.style.display = ''; });
    await s.composer.clickPublish();
    await s.page.waitForPosts(1);
    await afterHold(s);
    expect(await texts(s)).toEqual([s.texts]);
  });

  it('cannot hide our self-check by a style of its own', async () => {
    const s = await paused(browser, 'x-home');
    await s.page.evaluate(() => {
      const hiding = 'display: none !important; visibility: hidden !important; opacity: 0 !important; width: 0 !important; pointer-events: none !important';
      document.head.append(Object.assign(document.createElement('style'), { textContent: `oogcontact-self-check, oogcontact-self-check * { ${hiding} }` }));
    });
    await s.page.settled();
    expect(await s.page.overlay().visible(held)).toBe(true);
    await s.page.overlay().click(publishAnyway);
    await s.page.waitForPosts(1);
    expect(await texts(s)).toEqual([s.texts]);
  });

  it('puts our self-check elsewhere in the page: it can still be left', async () => {
    const s = await paused(browser, 'x-home');
    await s.page.evaluate(() => document.querySelector('main')!.append(document.querySelector('oogcontact-self-check')!));
    await s.page.settled();
    if (await s.page.overlay().visible(held)) await s.page.overlay().click(held);
    await s.page.overlay().waitUntilGone(held);
    await noPost(s);
    await s.composer.clickPublish();
    await s.page.waitForPosts(1);
    expect(await texts(s)).toEqual([s.texts]);
  });

  it('fakes our elements and every gesture on them: nothing is pressed, and only the writer posts', async () => {
    const s = await paused(browser, 'x-home');
    await s.page.evaluate(() => {
      const real = document.querySelector<HTMLElement>('oogcontact-self-check')!;
      const fake = document.createElement('oogcontact-self-check');
      document.body.append(fake, document.createElement('oogcontact-badge'));
      for (const host of [real, fake]) {
        host.click();
        for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'cancel', 'close', 'submit']) {
          host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, detail: 1 }));
        }
        for (const key of ['Enter', ' ', 'Escape']) {
          for (const type of ['keydown', 'keypress', 'keyup']) host.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
        }
      }
      (document.activeElement as HTMLElement).click();
    });
    await noPost(s);
    expect(await s.page.overlay().visible(held)).toBe(true);
    await s.page.overlay().click(publishAnyway);
    await s.page.waitForPosts(1);
    expect(await texts(s)).toEqual([s.texts]);
  });

  it('stops every event that it hears: we were first, and the self-check can be left by Escape', async () => {
    const s = await risen(browser, 'x-home');
    await s.page.evaluate(() => {
      const stop = (event: Event) => event.stopImmediatePropagation();
      const stopper = () => { for (const type of ['click', 'keydown', 'keyup', 'pointerdown', 'mousedown']) window.addEventListener(type, stop, true); };
      stopper();
      (window as unknown as { stopNoMore: () => void }).stopNoMore = () => { for (const type of ['click', 'keydown', 'keyup', 'pointerdown', 'mousedown']) window.removeEventListener(type, stop, true); };
    });
    await s.composer.clickPublish();
    await s.page.overlay().waitFor(held);
    await s.page.press('Escape');
    await s.page.overlay().waitUntilGone(held);
    await s.page.evaluate(() => (window as unknown as { stopNoMore: () => void }).stopNoMore());
    await noPost(s);
    await s.composer.clickPublish();
    await s.page.waitForPosts(1);
    expect(await texts(s)).toEqual([s.texts]);
  });

  it('keeps clicks outside its dialog away, as focus traps do: our self-check is inside', async () => {
    const s = await risen(browser, 'x-modal');
    await s.page.evaluate(() => {
      const dialog = document.querySelector('[role="dialog"]')!;
      const trap = (event: Event) => {
        if (dialog.contains(event.target as Node)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      for (const type of ['mousedown', 'touchstart', 'click', 'focusin']) document.addEventListener(type, trap, { capture: true, passive: false });
    });
    await s.composer.clickPublish();
    await s.page.overlay().waitFor(held);
    await s.page.overlay().click(publishAnyway);
    await s.page.waitForPosts(1);
    expect(await texts(s)).toEqual([s.texts]);
  });
});

describe.each(engines)('what happens under a self-check (%s)', (engine) => {
  let browser: TestBrowser;
  beforeAll(async () => { browser = await launch(engine, { language }); });
  afterAll(() => browser.close());

  it('the dialog with the composer closes: it says so, and nothing is posted later', async () => {
    const s = await paused(browser, 'x-modal');
    await s.page.evaluate(() => (window as unknown as { lab: { navigate(path: string): void } }).lab.navigate('/home'));
    await s.page.overlay().waitFor(pressAgain);
    expect(await s.page.overlay().visible(held)).toBe(false);
    await afterHold(s);
    await noPost(s);
  });

  it('the page goes elsewhere: «Toch plaatsen» posts nothing else, and says to press again', async () => {
    const s = await paused(browser, 'x-home');
    await s.page.evaluate(() => (window as unknown as { lab: { navigate(path: string): void } }).lab.navigate('/fatima_voorbeeld/status/1'));
    await s.page.settled();
    await s.page.overlay().click(publishAnyway);
    await s.page.overlay().waitFor(pressAgain);
    await afterHold(s);
    await noPost(s);
  });

  it('the site empties the box by itself: nothing empty is posted', async () => {
    const s = await paused(browser, 'linkedin-share-c');
    await s.page.evaluate(() => { document.querySelector('[componentkey="ShareBox_textEditor"]')!.replaceChildren(); });
    await s.page.settled();
    await s.page.overlay().click(publishAnyway);
    await s.page.overlay().waitUntilGone(held);
    await afterHold(s);
    expect((await s.page.posts()).length).toBeLessThanOrEqual(1);
  });

  it.runIf(engine === 'chromium')('the worker is stopped while it judges: the press still has exactly one effect', async () => {
    const s = await scene(browser, 'x-modal');
    const written = await write(s, risky);
    await Promise.all([s.composer.press(shortcut), browser.stopWorker()]);
    await afterHold(s);
    if (await s.page.overlay().visible(held)) await s.page.overlay().click(publishAnyway);
    await s.page.waitForPosts(1);
    await afterHold(s);
    expect(await texts(s)).toEqual([written]);
  });
});

describe.each(engines)('the extension is replaced under a self-check (%s)', (engine) => {
  it('the writer gets on, and posts once', async () => {
    const browser = await launch(engine, { language });
    try {
      const s = await paused(browser, 'x-home');
      await browser.reloadExtension();
      await s.page.settled();
      if (engine === 'firefox') {
        // The new script takes the old one's self-check away, says so, and has looked at the draft by itself.
        await s.page.overlay().waitFor(messages.press_again_updated.message);
        expect(await s.page.overlay().visible(held)).toBe(false);
        await judged(s, 'consult');
        await s.composer.clickPublish();
        await s.page.overlay().waitFor(held);
      }
      await noPost(s);
      await s.page.overlay().click(publishAnyway);
      await s.page.waitForPosts(1);
      await afterHold(s);
      expect(await texts(s)).toEqual([s.texts]);
      await s.composer.type(harmless); // and on with the next one, with whichever script is alive
      await s.composer.clickPublish();
      await s.page.waitForPosts(2);
      await afterHold(s);
      expect(await texts(s)).toEqual([s.texts, [harmless]]);
    } finally {
      await browser.close();
    }
  });
});
