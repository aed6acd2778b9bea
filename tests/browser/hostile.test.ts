import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import english from '../../assets/public/_locales/en/messages.json';
import { launch, type TestBrowser } from './harness/launch';
import type { Overlay } from './harness/driver';
import { held, judged, language, risky, scene, write, type Scene } from './scenarios';

/** How our screens look: of everything in them, what a page could spoil. */
const looks = (overlay: Overlay) => overlay.evaluate((roots) => roots.flatMap((root) => [...root.querySelectorAll('.oogcontact *')])
  .filter((element) => !element.matches('svg *, .unseen, option') && element.getClientRects().length > 0)
  .map((element) => {
    const style = getComputedStyle(element);
    const size = element.matches('button, input') ? [element.clientWidth, element.clientHeight] : []; // how high a panel may be hangs on its place
    return [element.localName, element.className.toString(), style.fontSize, style.fontFamily, style.fontWeight, style.lineHeight, style.color, style.backgroundColor,
      style.paddingTop, style.letterSpacing, style.textTransform, style.direction, style.cursor, style.visibility, ...size].join(' ');
  }));

const opened = async (s: Scene) => {
  await s.page.overlay().click('.badge');
  await s.page.overlay().waitFor('.panel');
};

describe('a page with hostile style (chromium)', () => {
  let browser: TestBrowser;
  beforeAll(async () => { browser = await launch('chromium', { language }); });
  afterAll(() => browser.close());

  it.each([
    ['that unsets everything', '* { all: unset !important }'],
    ['that aims at us', 'oogcontact-badge, oogcontact-self-check { display: none !important; opacity: 0 !important; transform: scale(3) !important; font: 99px cursive !important; filter: blur(9px) !important }'],
    ['with small letters', 'html { font-size: 10px !important; letter-spacing: 9px; text-transform: uppercase; line-height: 4; direction: rtl; cursor: none; visibility: visible; color: red }'],
    ['with large letters', 'html { font-size: 32px !important; word-spacing: 1em; -webkit-text-stroke: 3px red; text-align: right; font-style: italic }'],
    ['in «Dim»', ':root { color-scheme: dark } body { background: #15202b !important; color: #fff }'],
    ['in «Lights out»', ':root { color-scheme: dark } body { background: #000 !important; color: #e7e9ea }'],
  ])('%s leaves our screens as they are', async (_, css) => {
    const s = await scene(browser, 'x-home');
    const overlay = s.page.overlay();
    await write(s, risky);
    await judged(s, 'consult');
    await opened(s);
    const panel = await looks(overlay);
    await s.page.press('Escape');
    await overlay.waitUntilGone('.panel');
    await s.page.evaluate((text) => { document.head.append(Object.assign(document.createElement('style'), { textContent: text })); }, css);
    await s.page.settled();
    await opened(s);
    expect(await looks(overlay)).toEqual(panel);
    expect(await overlay.axe()).toEqual([]);
    await s.page.press('Escape');
    await overlay.waitUntilGone('.panel');
    await s.page.press('Control+Enter');
    await overlay.waitFor(held);
    expect(await overlay.rect('.self-check')).toMatchObject({ width: 620 });
    expect(await overlay.axe()).toEqual([]);
  });
});

describe.each([
  { name: '320 pixels', viewport: { width: 320, height: 640 } },
  { name: 'a zoom of 200 %', viewport: { width: 640, height: 450 } },
  { name: 'a zoom of 400 %', viewport: { width: 320, height: 256 } },
])('in a window of $name (chromium)', ({ viewport }) => {
  it('nothing of our screens is lost, and everything can be hit', async () => {
    const browser = await launch('chromium', { language, viewport });
    onTestFinished(() => browser.close());
    const s = await scene(browser, 'x-home');
    const overlay = s.page.overlay();
    /** What sticks out sideways, and what is too small to hit. */
    const faults = () => overlay.evaluate((roots) => roots.flatMap((root) => [...root.querySelectorAll('.panel, .self-check')]).flatMap((screen) => [
      ...(screen.scrollWidth > screen.clientWidth ? [`it scrolls sideways: ${screen.scrollWidth} in ${screen.clientWidth}`] : []),
      ...[...screen.querySelectorAll('button, input, summary, textarea')].filter((element) => element.getClientRects().length > 0).flatMap((element) => {
        const { left, right, width, height } = (element.closest('label.account-choice, .account label') ?? element).getBoundingClientRect();
        const name = element.textContent || element.getAttribute('aria-label') || element.localName;
        return [...(left < 0 || right > innerWidth ? [`${name} sticks out`] : []), ...(width < 24 || height < 24 ? [`${name} is ${width} by ${height}`] : [])];
      }),
    ]));
    await write(s, risky);
    await judged(s, 'consult');
    if (!(await overlay.visible('.badge'))) await s.page.evaluate(() => document.querySelector('[data-testid="tweetTextarea_0"]')!.scrollIntoView());
    await opened(s);
    await overlay.click('summary');
    await overlay.click(english.aside_button.message);
    await overlay.waitFor('.aside');
    expect(await faults()).toEqual([]);
    await overlay.click(english.aside_undo_button.message);
    await s.page.press('Escape');
    await overlay.waitUntilGone('.panel');
    await s.page.press('Control+Enter');
    await overlay.waitFor(held);
    await overlay.click(english.answer_doubt.message);
    await overlay.waitFor('.whom');
    expect(await faults()).toEqual([]);
    await overlay.click(held);
    await overlay.waitUntilGone(held);
  });
});
