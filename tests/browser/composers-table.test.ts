import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allComposers, titleOf, type Engine, type PracticeComposer } from '../pages/index';
import type { Lab } from '../pages/lab';
import { engines, launch, type TestBrowser } from './harness/launch';
import { composersTable, everyQuestion, knownMisses, type Answers, type Question, type Table } from './composers-table';
import { look } from './look';
import { held, language, publishAnyway, risky, scene, switchOn } from './scenarios';

declare const window: { lab: Lab };

const first = 'Twee  spaties, een 👩🏽‍💻\n\nna een lege regel @anna #samen';

/** Of the one who is signed in on the practice pages. */
const handles = { x: 'testambtenaar', linkedin: 'in/testambtenaar', bluesky: 'testambtenaar.bsky.social', mastodon: 'testambtenaar@social.overheid.nl' };

/** Asks every question of one composer; a question that breaks is answered with what broke. */
async function ask(browser: TestBrowser, practice: PracticeComposer): Promise<Answers> {
  const { name, platform, kind, boxes, context, prefilled = '', noPictures, label } = practice;
  const s = await scene(browser, titleOf(practice));
  const answers = {} as Answers;
  const answer = async (question: Question, run: () => Promise<void>) => {
    answers[question] = await run().then(() => true as const, (error: unknown) => String(error instanceof Error ? error.message : error));
  };
  const typed = Array.from({ length: boxes }, (_, box) => (box === boxes - 1 ? risky : practice.oneLineFirst && box === 0 ? 'Waarschuwing vooraf' : first));
  await s.composer.focus(); // at the end of what it holds when it opens
  for (const [box, words] of typed.entries()) await s.composer.insert(words, box);
  const model = await s.composer.model();
  // Else the page itself is at fault, and no answer means anything.
  expect(model).toEqual(typed.map((words, box) => (box === 0 ? prefilled : '') + words));
  if (!noPictures) for (const alt of ['Een fiets op een brug', '']) await s.page.evaluate((words, which) => window.lab.addImage(words, which), alt, name);
  await s.page.settled();
  const all = await look(s.page);
  const mine = all.find((found) => found.text);
  await answer('found', async () => { expect(all.filter((found) => found.text)).toHaveLength(1); });
  await answer('text', async () => { expect(mine?.text).toBe(model.join('\n\n')); });
  await answer('kind', async () => { expect({ kind: mine?.kind, boxes: mine?.boxes, context: mine?.context }).toEqual({ kind, boxes, context: context ?? mine?.context }); });
  await answer('handle', async () => {
    const handle = practice.handle === undefined ? handles[platform as keyof typeof handles] : practice.handle ?? undefined;
    expect({ handle: mine?.handle, guess: mine?.accountGuess }).toEqual({ handle, guess: practice.accountGuess });
  });
  await answer('button', async () => {
    const shown = await s.page.evaluate((which) => window.lab.publishButton(which)?.textContent?.trim(), name);
    expect(mine?.publish).toBe(shown);
    if (label) expect(shown).toBe(label);
  });
  if (!noPictures) await answer('pictures', async () => { expect({ images: mine?.images, without: mine?.imagesWithoutAlt }).toEqual({ images: 2, without: platform === 'bluesky' ? 0 : 1 }); /* Bluesky shows no more than the picture */ });
  await answer('held', async () => {
    expect(mine).toBeDefined(); // what isn't found is not held: no need to wait for it
    await s.page.overlay().waitFor('.badge.consult');
    await s.composer.clickPublish();
    await s.page.overlay().waitFor(held);
    await s.page.settled();
    expect(await s.page.posts()).toEqual([]);
    await s.page.overlay().click(publishAnyway);
    expect(await s.page.waitForPosts(1)).toEqual([{ composer: name, texts: model, via: 'click', trusted: false }]);
  });
  return answers;
}

const table: Table = { chromium: new Map(), firefox: new Map() };

/** Both browsers answer for a row at the same time: most of a row is waiting, for a page, for a pause in typing, for a screen. */
describe('every composer', () => {
  const browsers = {} as Record<Engine, TestBrowser>;
  beforeAll(async () => {
    await Promise.all(engines.map(async (engine) => {
      browsers[engine] = await launch(engine, { language });
      for (const host of ['bsky.app', 'social.overheid.nl']) await switchOn(browsers[engine], host);
    }));
  });
  afterAll(async () => { for (const browser of Object.values(browsers)) await browser.close(); });

  it.each(allComposers.map((composer) => [titleOf(composer), composer] as const))('%s', async (title, practice) => {
    const misses = knownMisses[title] ?? {};
    const rows = await Promise.allSettled(practice.browsers.map(async (engine) => {
      const answers = await ask(browsers[engine], practice);
      table[engine].set(title, answers);
      for (const question of everyQuestion) {
        const answer = answers[question];
        if (answer === undefined) continue;
        if (misses[question]) expect.soft(answer, `${engine}, ${question}: a known miss that is gone; take it from the list`).not.toBe(true);
        else expect.soft(answer, `${engine}, ${question}`).toBe(true);
      }
    }));
    for (const row of rows) if (row.status === 'rejected') throw row.reason;
  });
});

// Only a whole run tells; the date is that of the last change, so that a run that finds the same leaves the file alone.
afterAll(() => {
  const whole = engines.every((engine) => table[engine].size === allComposers.filter(({ browsers }) => browsers.includes(engine)).length);
  if (!whole) return;
  const file = 'docs/composers.md';
  const before = (() => { try { return readFileSync(file, 'utf8'); } catch { return ''; } })();
  const date = /last changed (\S+)\./.exec(before)?.[1] ?? '';
  if (composersTable(table, allComposers, date) !== before) writeFileSync(file, composersTable(table, allComposers, new Date().toISOString().slice(0, 10)));
});
