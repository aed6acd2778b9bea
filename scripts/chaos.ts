// Heavy use of the built extension, in both browsers: a session of many keystrokes, many composers in one page, many open tabs. Prints figures
// beside their budgets. `npm run chaos` builds first; name parts to run only those: `npm run chaos -- keys composers tabs chromium firefox`.
import { performance } from 'node:perf_hooks';
import { clock, liveMemory, openMeasuredPage, ownStretches, profile, quantile, type MeasuredPage } from './chromium-page';
import messages from '../assets/public/_locales/en/messages.json';
import { engines, launch } from '../tests/browser/harness/launch';
import type { Composer, TestBrowser, TestPage } from '../tests/browser/harness/driver';
import type { Engine } from '../tests/pages/index';

const keystrokes = Number(process.env.CHAOS_KEYS ?? 10_000);
const manyComposers = 50;
const manyTabs = 20;
/** A draft is written, sent or thrown away after so many keys. */
const draftLength = 250;
const risky = 'Burger met BSN 111222333 is geholpen. ';
const words = 'Vandaag hebben we met het team gewerkt aan een betere brief voor inwoners, en dat ging best goed. Morgen gaan we verder. ';
const language = 'en';

const asked = new Set(process.argv.slice(2));
const parts = ['keys', 'composers', 'tabs'] as const;
const runs = (part: (typeof parts)[number], engine: Engine) =>
  (!parts.some((name) => asked.has(name)) || asked.has(part)) && (!engines.some((name) => asked.has(name)) || asked.has(engine));

let good = true;
/** @param most the budget; without it the figure is there to be read */
function figure(name: string, value: number, unit: string, most?: number): void {
  const within = most === undefined || value <= most;
  good &&= within;
  console.log(`${name.padEnd(64)} ${value.toFixed(unit === 'MB' || unit === 'ms' ? 1 : 0).padStart(8)} ${unit.padEnd(3)}${most === undefined ? '' : `  (budget ${most} ${unit})${within ? '' : '  OVER'}`}`);
}

const draft = (i: number) => (i % 4 === 3 ? risky : '') + `Bericht ${i}. ` + words.repeat(3);

/** What became of the drafts of a session. */
interface Ledger { intended: number; made: number; lost: number; pauses: number }
const report = (where: string, { intended, made, lost, pauses }: Ledger) => {
  console.log(`${where}: ${pauses} self-checks`);
  figure(`${where}, posts intended`, intended, '');
  figure(`${where}, posts missing or made twice`, Math.abs(intended - made), '', 0);
  figure(`${where}, drafts lost or changed`, lost, '', 0);
};

/** Sends what is written. A self-check is left by «Terug» and by a second press, or by «Toch plaatsen», in turn. */
async function send(page: TestPage, composer: Composer, text: string, ledger: Ledger, back: boolean): Promise<void> {
  const [model] = await composer.model();
  if (model !== text) ledger.lost += 1;
  const before = (await page.posts()).length;
  const postedOrHeld = async () => {
    await page.waitFor((count) => (window as unknown as { lab: { posts: unknown[] } }).lab.posts.length > count || Boolean(document.querySelector('oogcontact-self-check')), before);
    return page.overlay().visible(messages.back.message);
  };
  ledger.intended += 1;
  await composer.clickPublish();
  if (await postedOrHeld()) {
    ledger.pauses += 1;
    await page.overlay().click(back ? messages.back.message : messages.publish.message);
    await page.overlay().waitUntilGone(messages.back.message);
    if (back) {
      if ((await composer.model())[0] !== text) ledger.lost += 1;
      await composer.clickPublish();
    }
  }
  const posts = await page.waitForPosts(before + 1);
  ledger.made = posts.length;
  if (posts.at(-1)!.texts[0] !== text) ledger.lost += 1;
}

/** One long session through the harness: whatever is typed is sent, and what is sent is counted. */
async function manyKeys(browser: TestBrowser, where: string): Promise<void> {
  const { page, composer } = await browser.openComposer('x-home');
  const ledger: Ledger = { intended: 0, made: 0, lost: 0, pauses: 0 };
  for (let i = 0, typed = 0; typed < keystrokes; i += 1, typed += draftLength) {
    const text = draft(i).slice(0, draftLength).trimEnd();
    await composer.type(text);
    await send(page, composer, text, ledger, i % 8 === 3);
  }
  report(`${where}, ${keystrokes} keystrokes`, ledger);
  figure(`${where}, errors in the page's console`, page.consoleErrors().length, '', 0);
  await page.close();
}

interface Cost { memory: number; own: number; longest: number }
/** The same keys with the browser's own instruments on it; the same without us tells what the editor itself keeps. */
async function costOfKeys(extended: boolean): Promise<Cost> {
  const measured = await openMeasuredPage('https://x.com/home', extended);
  const { page, session } = measured;
  const box = page.locator('[data-testid="tweetTextarea_0"]').first();
  const drafts = async (count: number) => {
    for (let i = 0; i < count; i += 1) {
      await box.click();
      await page.keyboard.type(draft(i).slice(0, draftLength));
      await page.waitForTimeout(500); // it rests, and is looked at
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Backspace');
    }
    await page.waitForTimeout(1_000);
  };
  try {
    await drafts(2); // warm
    const before = await liveMemory(session);
    const stop = await profile(session, 500);
    await drafts(Math.ceil(keystrokes / draftLength));
    const stretches = ownStretches(await stop());
    return {
      memory: (await liveMemory(session)) - before,
      own: stretches.reduce((sum, { lasted }) => sum + lasted, 0) / 1000,
      longest: stretches.reduce((most, { lasted }) => Math.max(most, lasted), 0) / 1000,
    };
  } finally {
    await measured.close();
  }
}

/** Many boxes as X has them, each with its own button that counts. Runs in the page. */
function mountComposers(count: number): void {
  const counts: number[] = Array.from({ length: count }, () => 0);
  (window as unknown as { sent: number[] }).sent = counts;
  const rows = Array.from({ length: count }, (_, i) => {
    const row = document.createElement('div');
    row.innerHTML = '<div><div data-testid="UserAvatar-Container-testambtenaar"></div></div><div contenteditable="true" role="textbox" data-testid="tweetTextarea_0" style="min-height:30px"></div>'
      + '<div data-testid="toolBar" style="display:flex;justify-content:flex-end"><button type="button" data-testid="tweetButtonInline">Plaatsen</button></div>';
    row.querySelector('button')!.addEventListener('click', () => { counts[i]! += 1; });
    return row;
  });
  document.querySelector('[data-testid="primaryColumn"]')!.replaceChildren(...rows);
}

/** All of them get a draft at once, every fourth a risky one. Runs in the page. */
function fillComposers(risk: string): void {
  document.querySelectorAll('[data-testid="tweetTextarea_0"]').forEach((box, i) => {
    box.textContent = `${i % 4 === 3 ? risk : ''}Bericht ${i} over een gewone dag met een kop koffie.`;
    box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  });
}

async function costOfComposers({ page, session }: MeasuredPage): Promise<void> {
  await page.evaluate(mountComposers, manyComposers);
  await page.waitForTimeout(1_000);
  const stop = await profile(session, 200);
  const began = await clock(session);
  await page.evaluate(fillComposers, risky);
  await page.waitForFunction((count) => document.querySelectorAll('oogcontact-badge').length === count, manyComposers);
  await page.waitForTimeout(3_000); // the answers of both layers have come, and one slow second look
  const stretches = ownStretches(await stop()).filter(({ at }) => at >= began);
  figure(`chromium, ${manyComposers} composers, our work for ${manyComposers} drafts at once`, stretches.reduce((sum, { lasted }) => sum + lasted, 0) / 1000, 'ms');
  figure(`chromium, ${manyComposers} composers, tasks of ours over 50 ms`, stretches.filter(({ lasted }) => lasted > 50_000).length, '', 0);
  figure(`chromium, ${manyComposers} composers, longest task of ours`, stretches.reduce((most, { lasted }) => Math.max(most, lasted), 0) / 1000, 'ms');
}

async function composersAtOnce(browser: TestBrowser, where: string): Promise<void> {
  const page = await browser.open('https://x.com/home');
  await page.evaluate(mountComposers, manyComposers);
  await page.evaluate(fillComposers, risky);
  await page.waitFor((count) => document.querySelectorAll('oogcontact-badge').length === count, manyComposers);
  let held = 0;
  for (let i = 0; i < manyComposers; i += 5) {
    await page.evaluate((at) => {
      document.querySelectorAll('[data-target]').forEach((old) => old.removeAttribute('data-target'));
      const button = document.querySelectorAll('[data-testid="tweetButtonInline"]')[at]!;
      button.setAttribute('data-target', '');
      button.scrollIntoView({ block: 'center' });
    }, i);
    await page.clickOn('[data-target]');
    await page.waitFor((at) => (window as unknown as { sent: number[] }).sent[at]! > 0 || Boolean(document.querySelector('oogcontact-self-check')), i);
    if (await page.overlay().visible(messages.publish.message)) {
      held += 1;
      await page.overlay().click(messages.publish.message);
      await page.waitFor((at) => (window as unknown as { sent: number[] }).sent[at]! > 0, i);
    }
  }
  await page.settled();
  const sent = await page.evaluate(() => (window as unknown as { sent: number[] }).sent);
  figure(`${where}, ${manyComposers} composers, posts missing, made twice or by another`, sent.filter((count, i) => count !== (i % 5 === 0 ? 1 : 0)).length, '', 0);
  const expected = Array.from({ length: manyComposers / 5 }, (_, i) => i * 5).filter((i) => i % 4 === 3).length;
  figure(`${where}, ${manyComposers} composers, risky drafts that were not held`, Math.abs(expected - held), '', 0);
  await page.close();
}

async function tabsAtOnce(browser: TestBrowser, where: string): Promise<void> {
  const names = ['x-home', 'linkedin-share-c', 'x-modal', 'linkedin-comment'];
  const tabs: { page: TestPage; composer: Composer }[] = [];
  for (let i = 0; i < manyTabs; i += 1) tabs.push(await browser.openComposer(names[i % names.length]!));
  const ledger: Ledger = { intended: 0, made: 0, lost: 0, pauses: 0 };
  const waits: number[] = [];
  let made = 0;
  for (const [i, { page, composer }] of tabs.entries()) {
    const text = draft(i).slice(0, 120).trimEnd();
    // Driven by a program, Firefox puts the caret of Draft.js back after the first key in a tab that comes to the front, also without us.
    await composer.type('x');
    for (const key of ['Control+a', 'Backspace']) await page.press(key);
    await composer.type(text);
    const began = performance.now();
    await page.overlay().waitFor('.badge:is(.clear, .caution, .consult)');
    waits.push(performance.now() - began);
    await send(page, composer, text, ledger, i % 8 === 3);
    made += ledger.made;
  }
  report(`${where}, ${manyTabs} tabs`, { ...ledger, made });
  figure(`${where}, ${manyTabs} tabs, last key to badge, p50`, quantile(waits, 0.5), 'ms');
  figure(`${where}, ${manyTabs} tabs, last key to badge, p95`, quantile(waits, 0.95), 'ms');
  for (const { page } of tabs) await page.close();
}

for (const engine of engines) {
  const functional = [['keys', manyKeys], ['composers', composersAtOnce], ['tabs', tabsAtOnce]] as const;
  for (const [part, work] of functional) {
    if (!runs(part, engine)) continue;
    const browser = await launch(engine, { language });
    try {
      await work(browser, engine);
      figure(`${engine}, ${part}, requests that left the browser`, browser.strayRequests().length, '', 0);
    } finally {
      await browser.close();
    }
  }
}
if (runs('keys', 'chromium')) {
  const bare = await costOfKeys(false);
  const ours = await costOfKeys(true);
  figure('chromium, keys, memory that the editor itself keeps', bare.memory, 'MB');
  figure('chromium, keys, memory growth by us', ours.memory - bare.memory, 'MB', 5);
  figure('chromium, keys, main thread that is ours, per keystroke', ours.own / keystrokes, 'ms', 1);
  figure('chromium, keys, longest task of ours', ours.longest, 'ms', 50);
}
if (runs('composers', 'chromium')) {
  const measured = await openMeasuredPage('https://x.com/home');
  try { await costOfComposers(measured); } finally { await measured.close(); }
}
if (!good) process.exitCode = 1;
