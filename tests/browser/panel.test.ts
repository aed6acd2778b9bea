import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { engines, launch, type TestBrowser } from './harness/launch';
import { waitUntil } from './harness/wait';
import { afterHold, consult, harmless, held, judged, language, noPost, publishAnyway, risky, scene, shortcut, store, stored, write, type Scene } from './scenarios';

const put = messages.aside_button.message;
const takeBack = messages.aside_undo_button.message;
/** Scorn, shouting and a lot of people, all about the same words. */
const shout = 'WAT EEN STELLETJE IDIOTEN, HOU JE MOND!!!';

const openPanel = async (s: Scene) => {
  await s.page.overlay().click('.badge');
  await s.page.overlay().waitFor('.panel');
};
const closePanel = async (s: Scene) => {
  await s.page.press('Escape');
  await s.page.overlay().waitUntilGone('.panel');
};

describe.each(engines)('the panel in %s', (engine) => {
  let browser: TestBrowser;
  beforeAll(async () => { browser = await launch(engine, { language }); });
  afterAll(() => browser.close());

  it('tells once what is about the same words, with both kinds', async () => {
    const s = await scene(browser, 'x-home');
    await write(s, shout);
    await judged(s, 'caution');
    await openPanel(s);
    const items = await s.page.overlay().evaluate((roots) => roots.flatMap((root) => [...root.querySelectorAll('.finding')]).map((item) => [
      item.querySelector('.severity')!.textContent, item.querySelectorAll('.also').length,
    ]));
    expect(items).toEqual([[`${messages.severity_caution.message}${messages.risk_heated.message} · ${messages.risk_disrespect.message}`, expect.any(Number)]]);
    expect(items[0]![1]).toBeGreaterThan(0);
  });

  it('puts a finding aside for this text, takes it back, and keeps no word of it', async () => {
    const s = await scene(browser, 'x-home');
    const overlay = s.page.overlay();
    await write(s, risky);
    await judged(s, 'consult');
    await openPanel(s);
    await overlay.click(put);
    await judged(s, 'clear');
    expect(await overlay.focusedName()).toBe('Oogcontact'); // what was pressed is gone: the focus isn't lost
    await overlay.click(takeBack);
    await judged(s, 'consult');
    await waitUntil(async () => ((await stored(browser)).feedback as unknown[]).length === 0, 'the feedback to be taken back');
    await s.page.toFront();
    await overlay.click(put);
    await judged(s, 'clear');
    await waitUntil(async () => ((await stored(browser)).feedback as unknown[]).length === 1, 'the feedback');
    const all = await stored(browser);
    expect(all.feedback).toEqual([{ rule: expect.stringMatching(/^personal-data\//), risk: 'personal-data', severity: 'consult', platform: 'x', date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }]);
    expect(JSON.stringify(all)).not.toMatch(/111222333|geholpen/);
    await s.page.toFront();
    await closePanel(s);

    await s.composer.type(' En morgen weer.'); // the words that it was about are the same
    await judged(s, 'clear');
    await s.composer.clickPublish();
    expect((await s.page.waitForPosts(1)).map(({ trusted }) => trusted)).toEqual([true]); // not held, and by the writer's own press
  });

  it('hears a finding again on other words', async () => {
    const s = await scene(browser, 'x-home');
    await write(s, risky);
    await judged(s, 'consult');
    await openPanel(s);
    await s.page.overlay().click(put);
    await judged(s, 'clear');
    await closePanel(s);
    await s.composer.type(' En BSN 123456782 ook.');
    await judged(s, 'consult');
    await s.composer.clickPublish();
    await s.page.overlay().waitFor(held);
    await s.page.overlay().click(publishAnyway);
    await s.page.waitForPosts(1);
    await afterHold(s);
    expect(await s.page.posts()).toHaveLength(1);
  });

  it('moves by the arrow keys, and stays where it was put and folded as long as the page lives', async () => {
    const s = await scene(browser, 'x-home');
    const overlay = s.page.overlay();
    await write(s, risky);
    await judged(s, 'consult');
    await openPanel(s);
    const before = await overlay.rect('.panel');
    await s.page.press('Shift+Tab');
    expect(await overlay.focusedName()).toBe(messages.panel_move.message);
    await s.page.press('ArrowLeft');
    await s.page.press('ArrowLeft');
    await s.page.press('ArrowDown');
    await waitUntil(async () => Math.abs((await overlay.rect('.panel')).y - before.y - 24) < 1, 'the panel to move');
    const moved = await overlay.rect('.panel');
    expect(Math.abs(before.x - moved.x - 48)).toBeLessThan(1.5);
    await overlay.click(messages.panel_fold.message);
    await overlay.waitUntilGone('.finding');
    await closePanel(s);
    await openPanel(s);
    expect(await overlay.rect('.panel')).toMatchObject({ x: moved.x, y: moved.y });
    expect(await overlay.visible('.finding')).toBe(false);
    await overlay.click(messages.panel_unfold.message);
    await overlay.waitFor('.finding');
    await noPost(s);
  });

  it('stays in a window that becomes smaller, open or not', async () => {
    const s = await scene(browser, 'x-home');
    onTestFinished(() => s.page.resize(1_280, 900).catch(() => undefined));
    const overlay = s.page.overlay();
    const inside = async (width: number, height: number) => {
      const { x, y, width: wide } = await overlay.rect('.panel');
      return x >= 0 && y >= 0 && x + wide <= width && y + 64 <= height;
    };
    await write(s, risky);
    await judged(s, 'consult');
    await openPanel(s);
    await s.page.press('Shift+Tab');
    for (let i = 0; i < 40; i += 1) await s.page.press('ArrowRight'); // as far as it goes
    for (let i = 0; i < 40; i += 1) await s.page.press('ArrowDown');
    await waitUntil(async () => (await overlay.rect('.panel')).x > 800 && (await overlay.rect('.panel')).y > 600, 'the panel in its corner');
    await s.page.resize(1_000, 700);
    await waitUntil(() => inside(1_000, 700), 'the open panel in the smaller window');
    await closePanel(s);
    await s.page.resize(800, 600);
    await openPanel(s);
    await waitUntil(() => inside(800, 600), 'the panel that opens in the smaller window');
    await noPost(s);
  });

  it('that was closed does not come back by itself', async () => {
    const s = await scene(browser, 'x-home');
    await write(s, harmless);
    await judged(s, 'clear');
    await openPanel(s);
    await closePanel(s);
    await s.composer.type(` ${risky}`);
    await judged(s, 'consult');
    expect(await s.page.overlay().visible('.panel')).toBe(false);
  });

  it('leaves Escape, Backspace and the arrow keys in the draft to the page', async () => {
    const s = await scene(browser, 'x-modal');
    await write(s, harmless);
    await judged(s, 'clear');
    await openPanel(s);
    await closePanel(s);
    await s.page.press('Backspace');
    await s.page.press('ArrowLeft');
    await s.page.type('!');
    expect(await s.composer.model()).toEqual([`${harmless.slice(0, -2)}!${harmless.at(-2)}`]);
  });

  it('offers whom to ask, with a message', async () => {
    const s = await scene(browser, 'linkedin-share-c');
    await write(s, risky);
    await judged(s, 'consult');
    await openPanel(s);
    await s.page.overlay().click(consult);
    await s.page.overlay().waitFor(messages.ask_personal_data.message);
    await closePanel(s);
    await noPost(s);
  });
});

describe.each(engines)('what the writer chose (%s)', (engine) => {
  let browser: TestBrowser;
  beforeEach(async () => { browser = await launch(engine, { language }); });
  afterEach(() => browser.close());

  it('silences us on this site alone: badge gone, posting untouched; and we come back', async () => {
    const s = await scene(browser, 'x-home');
    const overlay = s.page.overlay();
    await write(s, risky);
    await judged(s, 'consult');
    await openPanel(s);
    await overlay.click('summary');
    await overlay.click(messages.quiet_hour_button.message);
    await overlay.waitFor(messages.quiet_on.message);
    await overlay.waitUntilGone('.badge');
    await waitUntil(() => s.composer.focused(), 'the focus in the draft'); // what was pressed is gone
    await s.page.type(' ');
    await waitUntil(async () => (await overlay.hosts()).length === 0, 'the end of our elements');
    expect((await stored(browser)).quiet).toEqual({ 'x.com': expect.any(Number) });
    await s.composer.clickPublish();
    expect((await s.page.waitForPosts(1)).map(({ trusted }) => trusted)).toEqual([true]);
    const elsewhere = await scene(browser, 'linkedin-comment');
    await write(elsewhere, risky);
    await judged(elsewhere, 'consult');

    await store(browser, { quiet: { 'x.com': 1 } }); // a moment that has long passed
    await s.composer.type(risky);
    await judged(s, 'consult');
    await store(browser, { quiet: { 'x.com': 'always' } });
    await waitUntil(async () => (await overlay.hosts()).length === 0, 'the end of the badge');
    await store(browser, { quiet: {} });
    await judged(s, 'consult');
    await s.composer.press(shortcut);
    await overlay.waitFor(held);
  });

  it('never pauses where that was chosen; the badge still tells', async () => {
    await store(browser, { pauseWhen: 'never' });
    const s = await scene(browser, 'x-home');
    await write(s, risky);
    await judged(s, 'consult');
    await s.composer.clickPublish();
    expect((await s.page.waitForPosts(1)).map(({ trusted }) => trusted)).toEqual([true]);
    expect(await s.page.overlay().visible(held)).toBe(false);
    await write(s, `${risky} En nu?`); // and another one that is sent without rest isn't held either, to be let go by us
    await s.composer.clickPublish();
    expect((await s.page.waitForPosts(2)).map(({ trusted }) => trusted)).toEqual([true, true]);
  });

  it('always pauses where that was chosen: the three questions alone on a clear draft, and it goes out once', async () => {
    await store(browser, { pauseWhen: 'always' });
    const s = await scene(browser, 'x-modal');
    const overlay = s.page.overlay();
    await write(s, harmless);
    await judged(s, 'clear');
    await s.composer.press(shortcut);
    await overlay.waitFor(messages.check_intro_always.message);
    expect(await overlay.text()).not.toContain(messages.findings_title.message);
    await noPost(s);
    await overlay.click(messages.publish_plain_button.message);
    await s.page.waitForPosts(1);
    await afterHold(s);
    expect(await s.page.posts()).toHaveLength(1);
  });

  it('names the own contacts first, and puts the doubt in a mail to them, in a tab of its own; the draft is copied and stands in no address', async () => {
    await store(browser, { contacts: [{ role: 'union', name: 'Uma Unie', email: '' }, { role: 'privacy', name: 'Petra Privacy', email: 'petra@voorbeeld.nl' }] });
    const s = await scene(browser, 'x-home', { webmail: 'mail.google.com:443' }); // Firefox's own choice for a link to a mail (2026-11)
    const overlay = s.page.overlay();
    await write(s, risky);
    await judged(s, 'consult');
    await s.composer.clickPublish();
    await overlay.waitFor(held);
    expect(await overlay.visible('.whom')).toBe(false);
    await overlay.click(messages.answer_doubt.message);
    await overlay.waitFor('Petra Privacy');
    await s.page.evaluate(() => {
      const gone: string[] = [];
      Object.assign(window, { gone });
      (window as unknown as { navigation?: EventTarget }).navigation?.addEventListener('navigate', (event) => gone.push((event as unknown as { destination: { url: string } }).destination.url));
    });
    const [href, target, text] = await overlay.evaluate((roots) => {
      const link = roots.map((root) => root.querySelector<HTMLAnchorElement>('.own a')).find(Boolean)!;
      return [link.href, link.target, link.closest('.whom')!.textContent];
    });
    const mail = new URL(href!);
    expect(mail.pathname).toBe('petra@voorbeeld.nl');
    expect(mail.searchParams.get('subject')).toBe(messages.consult_subject.message);
    expect(target).toBe('_blank'); // a webmail in its place would take the page away, and what is held in it
    expect(mail.searchParams.get('body')).toContain(`\r\n\r\n${messages.consult_paste_here.message}\r\n\r\n`);
    expect(decodeURIComponent(href!)).not.toMatch(/111222333|geholpen/);
    expect(mail.searchParams.get('body')).toContain(messages.answer_doubt.message.toLowerCase());
    const expanded = await overlay.evaluate((roots, name) => roots.flatMap((root) => [...root.querySelectorAll('button')]).find(({ textContent }) => textContent === name)?.ariaExpanded, consult);
    expect(expanded).toBe('true'); // the doubt has opened it
    await overlay.click(consult);
    await waitUntil(async () => (await overlay.focusedName()) === messages.consult_title.message, 'the focus on whom to ask');
    expect(text).not.toContain('Uma Unie'); // nobody for this kind of doubt
    await overlay.click(messages.consult_mail.message.replace('$1', 'Petra Privacy'));
    await overlay.waitFor(messages.consult_mail_copied.message);
    await s.page.toFront();
    expect(await s.page.evaluate(() => (window as unknown as { gone: string[] }).gone)).toEqual([]); // the page learns nothing of it
    await overlay.click(publishAnyway);
    await s.page.waitForPosts(1);
    await afterHold(s);
    expect(await s.page.posts()).toHaveLength(1);
  });
});

describe('the panel by mouse (chromium)', () => {
  it('is dragged by its handle', async () => {
    const browser = await launch('chromium', { language });
    onTestFinished(() => browser.close());
    const s = await scene(browser, 'x-home');
    const overlay = s.page.overlay();
    await write(s, risky);
    await judged(s, 'consult');
    await openPanel(s);
    const panel = await overlay.rect('.panel');
    const { x, y, width, height } = await overlay.rect('.move');
    await s.page.drag(x + width / 2, y + height / 2, x + width / 2 - 200, y + height / 2 + 50);
    await waitUntil(async () => Math.abs((await overlay.rect('.panel')).x - panel.x + 200) < 1, 'the panel to follow');
    expect(Math.abs((await overlay.rect('.panel')).y - panel.y - 50)).toBeLessThan(1);
  });
});
