import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { DraftKind } from '../../src/engine/types';
import { practiceComposers } from '../pages/index';
import { engines, launchBare, type TestBrowser, type TestPage } from './harness/launch';

/** What the platform descriptions find, run in the page itself: one table of platforms × kinds × questions. */
interface Found {
  kind: DraftKind;
  handle?: string;
  accountGuess?: string;
  context?: string;
  text: string;
  boxes: number;
  hasButton: boolean;
  inDialog: boolean;
  images: number;
  imagesWithoutAlt: number;
}

const { outputFiles } = buildSync({
  stdin: {
    contents: `
      import { findComposers, textOf } from './src/platforms/find-composers';
      import { platforms } from './src/platforms/platforms';
      import { platformOf } from './src/sites/host';
      export const found = () => {
        return findComposers(platformOf(location.host, platforms)).map((composer) => ({
          kind: composer.kind, handle: composer.handle, accountGuess: composer.accountGuess, context: composer.context, text: textOf(composer),
          boxes: composer.editors.length, hasButton: composer.publish !== undefined, inDialog: composer.dialog !== undefined,
          images: composer.images, imagesWithoutAlt: composer.imagesWithoutAlt,
        }));
      };`,
    resolveDir: process.cwd(), loader: 'ts',
  },
  bundle: true, write: false, format: 'iife', globalName: 'oogcontact', target: 'es2022',
});
const source = `() => { ${outputFiles[0]!.text}; return oogcontact.found(); }`;

/** Of the one who is signed in on the practice pages. */
const handles = { x: 'testambtenaar', linkedin: 'in/testambtenaar', bluesky: 'testambtenaar.bsky.social', mastodon: 'testambtenaar@social.overheid.nl' };

/** The harness sends a function by its source; this is one that was bundled. */
const look = (page: TestPage) => page.evaluate(Object.assign(() => [] as Found[], { toString: () => source }));

const text = 'Twee  spaties, een 👩🏽‍💻 en 🚲\n\nna een lege regel @anna #samen';

describe.each(engines)('what is found in %s', (engine) => {
  let browser: TestBrowser;
  beforeAll(async () => { browser = await launchBare(engine); });
  afterAll(() => browser.close());
  const open = async (name: string) => {
    const opened = await browser.openComposer(name);
    onTestFinished(() => opened.page.close());
    return opened;
  };

  it.each(practiceComposers.filter(({ browsers }) => browsers.includes(engine)))('$name', async ({ name, kind, context, boxes, platform, oneLineFirst }) => {
    const { page, composer } = await open(name);
    const texts = Array.from({ length: boxes }, (_, box) => (box === (oneLineFirst ? 1 : 0) ? text : `Deel ${box + 1}.`));
    for (const [box, words] of texts.entries()) await composer.type(words, box);
    const pictures = kind === 'comment' ? [] : ['Een fiets op een brug', '']; // a comment takes none
    for (const alt of pictures) await page.evaluate((words) => (window as unknown as { lab: { addImage(alt: string): void } }).lab.addImage(words), alt);
    await page.settled();
    const all = await look(page);
    const mine = all.filter((found) => found.text);
    expect(mine).toHaveLength(1);
    expect(mine[0]).toMatchObject({ kind, text: texts.join('\n\n'), boxes, hasButton: true, images: pictures.length, imagesWithoutAlt: platform === 'bluesky' ? 0 : pictures.length / 2 });
    expect(mine[0]!.handle).toBe(handles[platform]);
    if (context) expect(mine[0]!.context).toBe(context);
    expect(mine[0]!.inDialog).toBe(/modal|quote|thread|share|bluesky/.test(name));
  });

  it('a mention that is an element of its own', async () => {
    const { page, composer } = await open('linkedin-share-c');
    await composer.type('Dank aan ');
    await page.evaluate(() => (window as unknown as { lab: { addMention(name: string): void } }).lab.addMention('Fatima Voorbeeld'));
    await composer.type('en de rest.');
    const [model] = await composer.model();
    expect((await look(page)).map((found) => found.text)).toEqual([model]);
    expect(model).toContain('Fatima Voorbeeld');
  });

  it('a delegated account: the avatar beside the box wins from the account that is signed in', async () => {
    const page = await browser.open('https://x.com/compose/post?as=gemeentevoorbeeld');
    onTestFinished(() => page.close());
    const composer = page.composer('x-modal');
    await composer.open();
    await composer.type('Tekst');
    expect((await look(page)).find((found) => found.text)?.handle).toBe('gemeentevoorbeeld');
  });

  it('a page of an organisation posts', async () => {
    const page = await browser.open('https://www.linkedin.com/company/voorbeeld/admin/page-posts/published/');
    onTestFinished(() => page.close());
    await page.clickOn('.share-box-feed-entry__trigger');
    await page.waitFor(() => document.querySelector('.ql-editor') !== null);
    expect(await look(page)).toMatchObject([{ handle: 'company/voorbeeld', accountGuess: 'corporate' }]);
  });

  it.each(['https://www.linkedin.com/feed/', 'https://bsky.app/'])('nothing but the composer, on a page full of other boxes (%s)', async (address) => {
    const page = await browser.open(address);
    onTestFinished(() => page.close());
    expect(await page.evaluate(() => document.querySelectorAll('[contenteditable], textarea, input').length)).toBeGreaterThan(2);
    expect(await look(page)).toEqual([]);
  });

  it('the one form of Mastodon among other fields, also after the page drew it anew', async () => {
    const { page, composer } = await open('mastodon-post');
    await page.evaluate(() => { for (const field of document.querySelectorAll<HTMLTextAreaElement>('.side input, .side textarea')) field.value = 'Geen bericht.'; });
    await page.evaluate(() => (window as unknown as { lab: { navigate(path: string): void } }).lab.navigate('/publish'));
    await composer.type('Wel een bericht.');
    expect((await look(page)).map(({ text, boxes }) => [text, boxes])).toEqual([['Wel een bericht.', 1]]);
  });

  it('an edit on Mastodon', async () => {
    const page = await browser.open('https://social.overheid.nl/home?edit=1');
    onTestFinished(() => page.close());
    await page.waitFor(() => (window as unknown as { lab: { open(): string[] } }).lab.open().includes('mastodon-edit'));
    expect(await look(page)).toMatchObject([{ kind: 'post', text: 'Een bericht van net.', hasButton: true }]);
  });
});
