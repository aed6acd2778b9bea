import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import english from '../../assets/public/_locales/en/messages.json';
import dutch from '../../assets/public/_locales/nl/messages.json';
import { launch, type TestBrowser } from './harness/launch';
import { consult, held, judged, language, noPost, publishAnyway, risky, scene, write } from './scenarios';

const freshView = 'You ask for knowledge and experience from outside.';

describe.each([
  { name: 'light', look: { colorScheme: 'light' } }, { name: 'dark', look: { colorScheme: 'dark' } }, { name: 'forced colours', look: { forcedColors: true } },
] as const)('the screens in $name', ({ look }) => {
  let browser: TestBrowser;
  beforeAll(async () => { browser = await launch('chromium', { language, ...look }); });
  afterAll(() => browser.close());

  it('have no faults that axe finds: badge, panel, self-check, consult', async () => {
    const s = await scene(browser, 'x-home');
    await write(s, risky);
    await judged(s, 'consult');
    const overlay = s.page.overlay();
    expect(await overlay.axe()).toEqual([]);
    await overlay.click('.badge');
    await overlay.waitFor('.panel');
    expect(await overlay.axe()).toEqual([]);
    await overlay.click(english.consult.message);
    await overlay.click('summary');
    expect(await overlay.axe()).toEqual([]);
    await overlay.click(english.aside_button.message);
    await overlay.waitFor('.aside');
    expect(await overlay.axe()).toEqual([]);
    await overlay.click(english.aside_undo_button.message);
    await overlay.click(english.panel_fold.message);
    expect(await overlay.axe()).toEqual([]);
    await s.page.press('Escape');
    await overlay.waitUntilGone('.panel');
    await s.composer.clickPublish();
    await overlay.waitFor(held);
    expect(await overlay.axe()).toEqual([]);
    await overlay.click(english.answer_doubt.message);
    await overlay.waitFor('.whom textarea');
    expect(await overlay.axe()).toEqual([]);
    await overlay.click(consult);
    expect(await overlay.axe()).toEqual([]);
  });

  it('have no faults that axe finds: what a draft does well, and whom its writer can turn to', async () => {
    const s = await scene(browser, 'x-home');
    const overlay = s.page.overlay();
    await write(s, 'Wij krijgen de brieven maar niet korter. Hoe doen jullie dat in jouw gemeente?');
    await judged(s, 'clear');
    expect(await overlay.text()).not.toContain(freshView); // a badge stays quiet
    await overlay.click('.badge');
    await overlay.waitFor('.strength');
    expect(await overlay.text()).toContain(freshView);
    expect(await overlay.axe()).toEqual([]);
    await s.page.press('Escape');
    await overlay.waitUntilGone('.panel');

    await write(s, ' Ons afdelingshoofd heeft in een jaar zes mensen weggepest en HR kijkt weg.');
    await judged(s, 'caution');
    expect(await overlay.text()).toContain(english.state_help.message);
    await overlay.click('.badge');
    await overlay.waitFor('.panel .notice');
    expect(await overlay.text()).toContain('confidential adviser');
    expect(await overlay.axe()).toEqual([]);
    await s.page.press('Escape');
    await overlay.waitUntilGone('.panel');
    await s.composer.clickPublish();
    await overlay.waitFor(held);
    await overlay.waitFor('.self-check .notice');
    expect(await overlay.axe()).toEqual([]);
  });

  it('have no faults that axe finds: the popup', async () => {
    const popup = await browser.openPopup();
    await popup.waitFor(() => document.querySelector('h1') !== null);
    await popup.clickOn('summary');
    await popup.waitFor(() => document.querySelector('details')?.open);
    expect(await popup.axe()).toEqual([]);
    await popup.close();
  });
});

describe('the screens by keyboard alone', () => {
  let browser: TestBrowser;
  beforeAll(async () => { browser = await launch('chromium', { language }); });
  afterAll(() => browser.close());

  it('open, move the focus in, close and give it back to the draft', async () => {
    const s = await scene(browser, 'x-modal');
    const texts = await write(s, risky);
    await judged(s, 'consult');
    const overlay = s.page.overlay();
    for (let i = 0; i < 30 && !(await overlay.focusedName())?.includes('ask someone first'); i += 1) await s.page.press('Tab');
    expect(await overlay.focusedName()).toContain('ask someone first');
    await s.page.press('Enter');
    await overlay.waitFor('.panel');
    expect(await overlay.focusedName()).toBe('Oogcontact');
    await s.page.press('Escape');
    await overlay.waitUntilGone('.panel');
    expect(await s.composer.focused()).toBe(true);

    await s.page.press('Control+Enter');
    await overlay.waitFor(held);
    expect(await overlay.focusedName()).toBe(held);
    await s.page.press('Tab');
    expect(await overlay.focusedName()).toBe(consult);
    await s.page.press('Tab');
    expect(await overlay.focusedName()).toBe(publishAnyway);
    await s.page.press('Escape');
    await overlay.waitUntilGone(held);
    expect(await s.composer.focused()).toBe(true);
    await s.page.type('!');
    expect(await s.composer.model()).toEqual([`${texts[0]}!`]); // the caret is where it was
    await noPost(s);
  });

  it('lead from typing to a post: badge, panel, self-check, its questions, whom to ask', async () => {
    const s = await scene(browser, 'x-home');
    const overlay = s.page.overlay();
    const tabTo = async (name: string) => {
      const passed: (string | null)[] = [];
      for (let i = 0; i < 40; i += 1) {
        await s.page.press('Tab');
        const here = await overlay.focusedName();
        if (here?.includes(name)) return;
        passed.push(here);
      }
      throw new Error(`«${name}» is not reached by Tab, only ${passed.join(', ')}`);
    };
    await write(s, risky);
    await judged(s, 'consult');
    await tabTo('ask someone first');
    await s.page.press('Enter');
    await overlay.waitFor('.panel');
    await tabTo(english.aside_button.message);
    await tabTo(consult);
    await s.page.press('Enter');
    await overlay.waitFor('.whom');
    expect(await overlay.focusedName()).toBe(english.consult_title.message);
    await tabTo(english.consult_copy.message);
    await tabTo(english.quiet_offer_title.message);
    await s.page.press('Escape');
    await overlay.waitUntilGone('.panel');
    expect(await s.composer.focused()).toBe(true);

    await s.page.press('Control+Enter');
    await overlay.waitFor(held);
    await s.page.press('Shift+Tab'); // to the questions above the buttons
    await s.page.press('ArrowLeft'); // from «yes» round to «no»
    await overlay.waitFor('.whom');
    await tabTo(english.consult_copy.message);
    await tabTo(held);
    await tabTo(publishAnyway);
    await s.page.press('Enter');
    expect(await s.page.waitForPosts(1)).toHaveLength(1);
  });

  it('copy a text to send to somebody, when asked to', async () => {
    const s = await scene(browser, 'x-home');
    await write(s, risky);
    await judged(s, 'consult');
    await s.composer.clickPublish();
    await s.page.overlay().click(consult);
    await s.page.overlay().click(english.consult_copy.message);
    await s.page.overlay().waitFor(english.consult_copied.message);
    await s.page.press('Escape');
    await s.page.overlay().waitUntilGone(held);
    await s.page.clickOn('[data-testid="SearchBox_Search_Input"]');
    await s.page.press('Control+v');
    expect(await s.page.evaluate(() => document.querySelector<HTMLInputElement>('[data-testid="SearchBox_Search_Input"]')!.value)).toContain('BSN 111222333');
    await noPost(s);
  });

  it('publish by Enter on «Post anyway», once', async () => {
    const s = await scene(browser, 'linkedin-share-c');
    await write(s, risky);
    await judged(s, 'consult');
    await s.composer.clickPublish();
    await s.page.overlay().waitFor(held);
    await s.page.press('Tab');
    await s.page.press('Tab');
    await s.page.press('Enter');
    expect(await s.page.waitForPosts(1)).toHaveLength(1);
  });
});

describe('the screens in Dutch and English', () => {
  it('say the same things, each in its own language', () => {
    expect(Object.keys(english)).toEqual(Object.keys(dutch));
    const fills = (text: string) => [...text.matchAll(/\$\d/g)].map(String).sort();
    for (const key of Object.keys(dutch) as (keyof typeof dutch)[]) expect(fills(english[key].message), key).toEqual(fills(dutch[key].message));
    const alike = (Object.keys(dutch) as (keyof typeof dutch)[]).filter((key) => english[key].message === dutch[key].message);
    expect(alike.sort()).toEqual(['contacts_row', 'language_en', 'language_nl', 'name', 'norm', 'panel_title', 'platform_bluesky', 'platform_linkedin', 'platform_mastodon', 'platform_x', 'risk_disrespect', 'role_privacy', 'severity_info']); // names, and «Tip»
  });
});
