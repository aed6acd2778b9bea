import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { practiceComposers } from '../pages/index';
import { engines, launch, type TestBrowser, type TestPage } from './harness/launch';
import { afterHold, harmless, judged, language, scene, write } from './scenarios';

/** The words that are underlined as «overleg eerst», as they stand in the page. */
const underlined = (page: TestPage) => page.evaluate(() => [...(CSS.highlights.get('oogcontact-consult') ?? [])].map(String));
const waitUntilUnderlined = (page: TestPage, words: string[]) =>
  page.waitFor((wanted) => JSON.stringify([...(CSS.highlights.get('oogcontact-consult') ?? [])].map(String)) === wanted, JSON.stringify(words));

const number = '111222333';
const risky = `Fijne dag allemaal 👋\n\nBurger met BSN ${number} is geholpen.`;

describe.each(engines)('the words a finding rests on, in %s', (engine) => {
  let browser: TestBrowser;
  beforeAll(async () => { browser = await launch(engine, { language }); });
  afterAll(() => browser.close());

  const drawn = practiceComposers.filter(({ name, browsers }) => /^(?:x-home|x-thread|linkedin-share-[abc]|linkedin-comment)$/.test(name) && browsers.includes(engine));
  it.each(drawn.map(({ name }) => name))('are underlined in %s', async (name) => {
    const s = await scene(browser, name);
    await write(s, risky);
    await judged(s, 'consult');
    await waitUntilUnderlined(s.page, [number]);
  });

  it.each(['x-home', 'linkedin-share-c'])('move along with the keys that are pressed before them, in %s', async (name) => {
    const s = await scene(browser, name);
    await write(s, risky.replaceAll('\n', ' '));
    await judged(s, 'consult');
    await waitUntilUnderlined(s.page, [number]);
    // What is underlined in the frame after each key: the verdict on the new text comes only after a rest.
    await s.page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      window.addEventListener('input', () => requestAnimationFrame(() => { seen.push([...(CSS.highlights.get('oogcontact-consult') ?? [])].map(String).join()); }));
    });
    await s.composer.press('Control+Home');
    await s.composer.type('Hoi ');
    await s.page.settled();
    const seen = await s.page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(new Set(seen)).toEqual(new Set([number]));
  });

  it('stay underlined while the draft goes on, and no longer than they stand there', async () => {
    const s = await scene(browser, 'x-home');
    await write(s, risky);
    await judged(s, 'consult');
    await s.composer.type(' Tot morgen.');
    await waitUntilUnderlined(s.page, [number]);
    await s.composer.press('Control+a');
    await s.composer.type(harmless);
    await judged(s, 'clear');
    expect(await underlined(s.page)).toEqual([]);
  });
});

describe.each(engines)('«Vervang» in %s', (engine) => {
  let browser: TestBrowser;
  beforeAll(async () => { browser = await launch(engine, { language }); });
  afterAll(() => browser.close());

  const boxes = practiceComposers.filter(({ name, browsers }) => /^(?:x-home|linkedin-share-[abc])$/.test(name) && browsers.includes(engine));
  it.each(boxes.map(({ name }) => name))('takes a number out, in %s', async (name) => {
    const s = await scene(browser, name);
    await write(s, risky);
    await judged(s, 'consult');
    const overlay = s.page.overlay();
    await overlay.click('.badge');
    await overlay.waitFor('.replace button');
    await overlay.click('.replace button');
    await judged(s, 'clear');
    await s.page.press('Escape');
    await overlay.waitUntilGone('.panel');
    await s.composer.press('Control+End');
    await s.composer.type(' Tot morgen.'); // the editor knows what it holds
    await judged(s, 'clear');
    await s.composer.clickPublish();
    await afterHold(s);
    expect((await s.page.posts()).map(({ texts }) => texts)).toEqual([[`${risky.replace(number, '…')} Tot morgen.`]]);
  });

  it.each(['linkedin-share-a, of a page', 'linkedin-share-c, as a page'])('gives a hashtag its capitals, in %s; it holds nothing and the badge stays clear', async (name) => {
    const s = await scene(browser, name);
    await write(s, 'Wat vind jij van het nieuwe park? #meedenkenmag');
    await judged(s, 'clear');
    const overlay = s.page.overlay();
    await overlay.click('.badge');
    await overlay.click('.replace button');
    await overlay.waitUntilGone('.replace button');
    await s.page.press('Escape');
    await overlay.waitUntilGone('.panel');
    await judged(s, 'clear');
    await s.composer.clickPublish();
    expect((await s.page.waitForPosts(1)).map(({ texts, trusted }) => ({ texts, trusted }))).toEqual([{ texts: ['Wat vind jij van het nieuwe park? #MeedenkenMag'], trusted: true }]);
  });
});
