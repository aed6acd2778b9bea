import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { practiceComposers } from '../pages/index';
import { engines, launch, launchBare, type TestBrowser, type TestPage } from './harness/launch';
import { harmless, judged, language, risky, scene, switchOn, write } from './scenarios';

const { outputFiles } = buildSync({
  stdin: {
    contents: `
      import { findDrift } from './src/platforms/drift';
      import { platforms } from './src/platforms/platforms';
      import { platformOf } from './src/sites/host';
      export const signs = () => findDrift(platformOf(location.host, platforms)).signs;`,
    resolveDir: process.cwd(), loader: 'ts',
  },
  bundle: true, write: false, format: 'iife', globalName: 'oogcontact', target: 'es2022',
});
const source = `() => { ${outputFiles[0]!.text}; return oogcontact.signs(); }`;

/** What the description of the platform doesn't explain in the page as it stands. */
const signs = (page: TestPage) => page.evaluate(Object.assign(() => [] as string[], { toString: () => source }));

/** Gives a mark of the site another value, as a new build of it would. */
const rename = (page: TestPage, selector: string, attribute: string, value: string) =>
  page.evaluate((css, name, now) => {
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []))];
    const found = roots.flatMap((root) => [...root.querySelectorAll(css)]);
    found.forEach((element) => element.setAttribute(name, now));
    return found.length;
  }, selector, attribute, value);

describe.each(engines)('what no description explains, in %s', (engine) => {
  let browser: TestBrowser;
  beforeAll(async () => { browser = await launchBare(engine); });
  afterAll(() => browser.close());
  const open = async (name: string) => {
    const opened = await browser.openComposer(name);
    onTestFinished(() => opened.page.close());
    return opened;
  };

  it.each(practiceComposers.filter(({ browsers }) => browsers.includes(engine)))('nothing in $name, empty or written in', async ({ name }) => {
    const { page, composer } = await open(name);
    expect(await signs(page)).toEqual([]);
    await composer.type('Een tekst.');
    await page.settled();
    expect(await signs(page)).toEqual([]);
  });

  it.each([
    'https://x.com/home', 'https://x.com/messages', 'https://x.com/fatima_voorbeeld/status/1', 'https://www.linkedin.com/feed/', 'https://www.linkedin.com/feed/?box=b',
    'https://www.linkedin.com/company/voorbeeld/admin/page-posts/published/', 'https://bsky.app/', 'https://social.overheid.nl/home',
  ])('nothing in %s with its searches, messages and notes', async (address) => {
    const page = await browser.open(address);
    onTestFinished(() => page.close());
    await page.settled();
    expect(await signs(page)).toEqual([]);
  });

  it('a box on X that lost its mark', async () => {
    const { page, composer } = await open('x-home');
    await composer.type('Een tekst.');
    await rename(page, '[data-testid="tweetTextarea_0"]', 'data-testid', 'postComposerInput');
    expect((await signs(page)).sort()).toEqual(['box', 'button']);
  });

  it('a publish button on X that lost its mark', async () => {
    const { page, composer } = await open('x-home');
    await composer.type('Een tekst.');
    await rename(page, '[data-testid="tweetButtonInline"]', 'data-testid', 'publishButton');
    expect(await signs(page)).toEqual(['box']);
  });

  it('a dialog on X without a publish button that is known', async () => {
    const { page, composer } = await open('x-modal');
    await composer.type('Een tekst.');
    await rename(page, '[role="dialog"] [data-testid="tweetButton"]', 'data-testid', 'publishButton');
    expect(await signs(page)).toEqual(['no-button']);
  });

  it('a share box on LinkedIn that lost its marks', async () => {
    const { page, composer } = await open('linkedin-share-c');
    await composer.type('Een tekst.');
    await rename(page, '[data-sdui-screen*="sharing.ShareCompose"]', 'data-sdui-screen', 'another');
    await rename(page, '[componentkey="ShareBox_textEditor"]', 'componentkey', 'another');
    expect(await signs(page)).toEqual(['box']);
  });

  it('a box on Bluesky that lost its marks, and a button that did', async () => {
    const { page, composer } = await open('bluesky-post');
    await composer.type('Een tekst.');
    await rename(page, '[data-testid="composerPublishBtn"]', 'data-testid', 'sendPostBtn');
    expect(await signs(page)).toEqual(['box']);
    await rename(page, '[data-testid="composePostView"]', 'data-testid', 'newPostView');
    expect(await signs(page)).toEqual(['box']); // by what the button says
    await rename(page, '[data-testid="sendPostBtn"]', 'data-testid', 'composerPublishBtn');
    expect(await signs(page)).toEqual([]); // the dialog and the button are enough
    await rename(page, '.ProseMirror', 'class', 'RichText');
    expect((await signs(page)).sort()).toEqual(['box', 'button']);
  });

  it.each(['mastodon-post', 'mastodon-old'])('a form of Mastodon that lost its marks, or its button: %s', async (name) => {
    const { page, composer } = await open(name);
    await composer.type('Een tekst.', name === 'mastodon-old' ? 1 : 0);
    await rename(page, 'form.compose-form', 'class', 'composer');
    expect((await signs(page)).sort()).toEqual(['box', 'button']);
    await rename(page, 'form.composer textarea', 'class', 'composer__textarea');
    expect((await signs(page)).sort()).toEqual(['box', 'button']); // by its button
    await rename(page, 'form.composer', 'class', 'compose-form');
    await rename(page, 'form.compose-form textarea', 'class', 'autosuggest-textarea__textarea');
    expect(await signs(page)).toEqual([]);
    await rename(page, '.compose-form button[type="submit"]', 'type', 'button');
    await rename(page, ':is(.compose-form__submit, .compose-form__publish-button-wrapper)', 'class', 'send');
    await rename(page, '.compose-form__publish', 'class', 'foot');
    expect(await signs(page)).toEqual(['no-button']);
  });

  it('not a box on Mastodon or Bluesky where no composer is expected', async () => {
    for (const [address, path] of [['https://social.overheid.nl/home', '/settings/profile'], ['https://bsky.app/', '/messages/abc']] as const) {
      const page = await browser.open(address);
      onTestFinished(() => page.close());
      await page.evaluate((elsewhere) => {
        document.body.insertAdjacentHTML('beforeend', '<div><div contenteditable="true" role="textbox">Over mij</div><button>Plaatsen</button></div>');
        history.pushState({}, '', elsewhere);
      }, path);
      expect(await signs(page), path).toEqual([]);
    }
  });

  it('not one odd box, and no box where no composer is expected', async () => {
    const page = await browser.open('https://x.com/home');
    onTestFinished(() => page.close());
    await page.evaluate(() => {
      document.querySelector('[data-testid="primaryColumn"]')!.insertAdjacentHTML('beforeend', '<div><div contenteditable="true" role="textbox">Vraag het de hulp</div><button>Vraag</button></div>');
    });
    expect(await signs(page)).toEqual([]);
    await page.evaluate(() => { // a box for messages, whatever its button is called
      document.querySelector('.side')!.insertAdjacentHTML('beforeend', '<div><div contenteditable="true" role="textbox" aria-label="Schrijf een bericht">Hoi</div><button>Plaatsen</button></div>');
    });
    expect(await signs(page)).toEqual([]);
    await rename(page, '[data-testid="tweetTextarea_0"]', 'data-testid', 'another');
    await page.evaluate(() => history.pushState({}, '', '/settings/profile'));
    expect(await signs(page)).toEqual([]);
  });

  it('not a composer whose button the site has switched off', async () => {
    const { page, composer } = await open('linkedin-share-c');
    await composer.type('Een tekst.');
    await page.evaluate(() => (window as unknown as { lab: { publishButton(): HTMLButtonElement } }).lab.publishButton().toggleAttribute('disabled', true));
    expect(await signs(page)).toEqual([]);
  });
});

describe.each(engines)('a site that has changed (%s)', (engine) => {
  let browser: TestBrowser;
  beforeAll(async () => { browser = await launch(engine, { language }); });
  afterAll(() => browser.close());

  /** What the popup says of a page, opened as a tab behind it. */
  const popupOver = async (page: TestPage) => {
    const popup = await browser.openPopup();
    onTestFinished(() => popup.close());
    return async () => {
      await page.toFront();
      await popup.evaluate(() => {
        document.documentElement.dataset.old = 'true'; // this document may still answer for a moment
        location.reload();
      });
      await popup.waitFor(() => !document.documentElement.dataset.old && document.querySelector('[aria-busy="false"]') !== null);
      return popup.evaluate(() => document.body.innerText);
    };
  };

  it('the popup says that the page is not read, and posting is untouched', async () => {
    const s = await scene(browser, 'x-home');
    await s.composer.type(risky);
    const says = await popupOver(s.page);
    await judged(s, 'consult');
    expect(await says()).not.toContain(messages.page_changed.message);
    await rename(s.page, '[data-testid="tweetTextarea_0"]', 'data-testid', 'postComposerInput');
    await s.page.overlay().waitUntilGone('.badge');
    await expect.poll(says, { timeout: 30_000, interval: 500 }).toContain(messages.page_changed.message);
    expect(await says()).not.toContain(messages.popup_none.message);
    await s.composer.clickPublish();
    expect(await s.page.waitForPosts(1)).toHaveLength(1);
  });

  it('a badge claims no verdict where the publish button is not known, nor does the popup', async () => {
    const s = await scene(browser, 'x-modal');
    await write(s, risky);
    const says = await popupOver(s.page);
    await judged(s, 'consult');
    await rename(s.page, '[role="dialog"] [data-testid="tweetButton"]', 'data-testid', 'publishButton');
    await s.page.toFront();
    await s.page.overlay().waitFor('.badge.unchecked');
    const words = await says();
    expect(words).toContain(messages.page_changed.message);
    expect(words).not.toContain(messages.state_consult.message);
    await s.page.clickOn('[role="dialog"] [data-testid="publishButton"]');
    expect(await s.page.waitForPosts(1)).toHaveLength(1);
  });

  it.each([
    ['Bluesky', 'bsky.app', 'bluesky-post', '[data-testid="composerPublishBtn"]', 'data-testid', 'sendPostBtn'],
    ['Mastodon', 'social.overheid.nl', 'mastodon-post', 'textarea.autosuggest-textarea__textarea', 'class', 'composer__textarea'],
  ])('%s, switched on: the popup says that the page is not read, and posting is untouched', async (_, host, name, selector, attribute, value) => {
    await switchOn(browser, host);
    const s = await scene(browser, name);
    await s.composer.type(risky);
    const says = await popupOver(s.page);
    await judged(s, 'consult');
    await rename(s.page, selector, attribute, value);
    await s.page.overlay().waitUntilGone('.badge');
    await expect.poll(says, { timeout: 30_000, interval: 500 }).toContain(messages.page_changed.message);
    await s.composer.clickPublish();
    expect(await s.page.waitForPosts(1)).toHaveLength(1);
  });

  it('is looked along with again when it is as described', async () => {
    const s = await scene(browser, 'x-modal');
    await write(s, harmless);
    await judged(s, 'clear');
    await rename(s.page, '[role="dialog"] [data-testid="tweetButton"]', 'data-testid', 'publishButton');
    await s.page.overlay().waitFor('.badge.unchecked');
    await rename(s.page, '[role="dialog"] [data-testid="publishButton"]', 'data-testid', 'tweetButton');
    await judged(s, 'clear');
  });
});
