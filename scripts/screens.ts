// Pictures of every screen of the built extension, in light and dark, Dutch and English, narrow and wide: `npm run screens [-- NAME…]` writes
// them to screens/. To be looked at after a change of the look; the best of them are in docs/.
import { mkdirSync, rmSync } from 'node:fs';
import type { TestBrowser, TestPage } from '../tests/browser/harness/driver';
import { launch } from '../tests/browser/harness/launch';

const languages = ['nl', 'en'] as const;
const schemes = ['light', 'dark'] as const;
const widths = [320, 1280] as const;

interface Screen {
  name: string;
  open(browser: TestBrowser): Promise<TestPage>;
  /** The page to its end; screens over a page are taken as the window shows them. */
  whole?: true;
}

/** A page of ours, when it has been drawn. */
const page = (name: string, file: string, drawn = 'h1'): Screen => ({
  name,
  whole: true,
  open: async (browser) => {
    const opened = await browser.openPopup(file);
    await opened.waitFor((selector) => document.querySelector(selector) !== null, drawn);
    return opened;
  },
});

/** The practice page with one of its examples, and what is done there. */
const practised = (name: string, draft: string, state: string, then?: (page: TestPage) => Promise<void>): Screen => ({
  name,
  open: async (browser) => {
    const opened = await browser.openPopup('practice.html');
    await opened.waitFor((id) => document.querySelector(id) !== null, `#draft-${draft}`);
    await opened.clickOn(`#draft-${draft}`);
    await opened.overlay().waitFor(`.badge.${state}`);
    await then?.(opened);
    await opened.settled();
    return opened;
  },
});

const panel = async (opened: TestPage) => {
  await opened.overlay().click('.badge');
  await opened.overlay().waitFor('.panel');
};
const selfCheck = async (opened: TestPage) => {
  await opened.press('Control+Enter');
  await opened.overlay().waitFor('.self-check');
};
/** A text that is typed where one is asked for. */
const typed = (screen: Screen, text: string, shown: string): Screen => ({
  ...screen,
  open: async (browser) => {
    const opened = await screen.open(browser);
    await opened.waitFor(() => document.activeElement?.localName === 'textarea');
    await opened.type(text);
    await opened.waitFor((selector) => document.querySelector(selector) !== null, shown);
    return opened;
  },
});

const screens: Screen[] = [
  practised('badge', 'holiday', 'caution'),
  practised('panel-clear', 'letters', 'clear', panel),
  practised('panel-caution', 'holiday', 'caution', panel),
  practised('panel-consult', 'rent', 'consult', panel),
  practised('self-check', 'allowance', 'consult', selfCheck),
  practised('consult', 'rent', 'consult', async (opened) => {
    await selfCheck(opened);
    await opened.overlay().click('.self-check [aria-expanded]');
    await opened.overlay().waitFor('.self-check textarea');
  }),
  page('practice', 'practice.html'),
  page('popup', 'popup.html', '[aria-busy="false"]'),
  typed(page('popup-text', 'popup.html', '[aria-busy="false"]'), 'Vandaag de toeslag van een mevrouw in orde gemaakt (BSN 111222333).', '.finding'),
  page('check', 'check.html'),
  typed(page('check-text', 'check.html'), 'Ons afdelingshoofd heeft in een jaar zes mensen weggepest en HR kijkt weg.', '.finding'),
  page('help', 'help.html', '.norm'),
  page('options', 'options.html'),
  page('welcome', 'welcome.html'),
];

const wanted = process.argv.slice(2);
const chosen = screens.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
if (wanted.length === 0) rmSync('screens', { recursive: true, force: true });
mkdirSync('screens', { recursive: true });
for (const language of languages) {
  for (const colorScheme of schemes) {
    for (const width of widths) {
      const browser = await launch('chromium', { language, colorScheme, viewport: { width, height: 900 } });
      try {
        for (const { name, open, whole } of chosen) {
          const opened = await open(browser);
          await opened.screenshot(`screens/${name}-${language}-${colorScheme}-${width}.png`, whole);
          await opened.close();
        }
      } finally {
        await browser.close();
      }
    }
  }
}
console.log(`${chosen.length * languages.length * schemes.length * widths.length} pictures: screens/`);
