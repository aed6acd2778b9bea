import { allComposers, practiceComposer, titleOf } from '../../pages/index';
import type { Composer, Rect, TestPage } from './driver';
import { type Part, canPublish, hasFocus, isOpen, modelOf, place, shownText } from './in-page';
import type { Surface } from './surface';
import { waitUntil } from './wait';

type Place = { rect: Rect; covered: string | null };

/** Waits for an element and clicks its middle by mouse. @throws when it does not come or stays covered */
export async function clickPart(page: TestPage, surface: Surface, part: Part): Promise<void> {
  let found: Place | null = null;
  await waitUntil(async () => {
    const before = found?.rect;
    found = await page.evaluate(place, part);
    // What moves is clicked when it lies still.
    return found !== null && found.covered === null && JSON.stringify(found.rect) === JSON.stringify(before);
  }, async () => `${JSON.stringify(part)} to be in sight${found?.covered ? `; it lies under ${found.covered}` : ''}`);
  const { rect } = found as unknown as Place;
  await surface.click(rect.x + rect.width / 2, rect.y + rect.height / 2);
}

/** @param title of one of `allComposers`, or another name in the page's `lab` */
export function composerOf(page: TestPage, surface: Surface, title: string): Composer {
  const name = allComposers.find((composer) => titleOf(composer) === title)?.name ?? title;
  const part = (which: 'editor' | 'publish', box = 0): Part => ({ composer: name, part: which, box });
  const rectOf = async (which: Part) => (await waitUntil(() => page.evaluate(place, which), JSON.stringify(which))).rect;
  const focused = (box = 0) => page.evaluate(hasFocus, name, box);
  const focus = async (box = 0) => {
    await clickPart(page, surface, part('editor', box));
    await waitUntil(() => focused(box), `the focus in ${name}`);
    await surface.press('Control+End');
  };
  return {
    focused,
    focus,
    isOpen: () => page.evaluate(isOpen, name),
    async open() {
      const { opener = [], then = [] } = practiceComposer(title);
      if (!(await page.evaluate(isOpen, name))) for (const selector of [opener].flat()) await clickPart(page, surface, { selector });
      await waitUntil(() => page.evaluate(isOpen, name), `${name} to open`);
      for (const selector of then) await clickPart(page, surface, { selector });
      await rectOf(part('editor'));
    },
    async type(text, box = 0) {
      if (!(await focused(box))) await focus(box);
      await page.type(text);
    },
    async insert(text, box = 0) {
      if (!(await focused(box))) await focus(box);
      await page.insert(text);
    },
    press: (keys) => surface.press(keys),
    clickPublish: () => clickPart(page, surface, part('publish')),
    model: () => page.evaluate(modelOf, name),
    text: (box = 0) => page.evaluate(shownText, name, box),
    publishable: () => page.evaluate(canPublish, name),
    rect: (box = 0) => rectOf(part('editor', box)),
    publishRect: () => rectOf(part('publish')),
  };
}
