import { clickPart, composerOf } from './composer';
import type { TestPage } from './driver';
import { postsOf, twoFrames } from './in-page';
import { overlayOf } from './overlay';
import { type Surface, call } from './surface';
import { waitUntil } from './wait';

/** A page of either browser. */
export function pageOf(surface: Surface): TestPage {
  const byLine = async (text: string, put: (line: string) => Promise<void>) => {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) await surface.press('Enter');
      if (line !== '') await put(line);
    }
  };
  const page: TestPage = {
    goto: surface.goto,
    composer: (name) => composerOf(page, surface, name),
    posts: () => page.evaluate(postsOf),
    async waitForPosts(count) {
      const published = async () => (await page.posts()).length;
      await waitUntil(async () => (await published()) >= count, async () => `${count} posts; there are ${await published()}`);
      // A second post, from the same gesture or one that was held back, would be there by then.
      await page.settled();
      return page.posts();
    },
    overlay: (host = 'oogcontact-') => overlayOf(surface, host),
    press: surface.press,
    type: (text) => byLine(text, surface.type),
    insert: (text) => byLine(text, surface.insert),
    click: surface.click,
    drag: surface.drag,
    resize: surface.resize,
    hold: surface.hold,
    clickOn: (selector) => clickPart(page, surface, { selector }),
    evaluate: (run, ...args) => surface.evaluate(call(run, args)) as never,
    async waitFor(run, ...args) {
      await waitUntil(async () => Boolean(await surface.evaluate(call(run, args))), String(run));
    },
    settled: () => page.evaluate(twoFrames),
    consoleErrors: surface.consoleErrors,
    axe: () => surface.axe(''),
    screenshot: surface.screenshot,
    toFront: surface.toFront,
    close: surface.close,
  };
  return page;
}
