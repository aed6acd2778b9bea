import type { AxeViolation, Overlay, OverlayButton, Rect } from './driver';
import { focusedName, hostNames, listButtons, locate, markup, visibleText } from './in-overlay';
import type { Surface } from './surface';
import { waitUntil } from './wait';

type Place = { rect: Rect; covered: string | null } | null;

/** @param host start of the tag name of the extension's elements */
export function overlayOf(surface: Surface, host: string): Overlay {
  const run = (fn: (roots: ShadowRoot[], argument: string) => unknown, argument = '') => surface.withRoots(host, String(fn), argument);
  const place = (target: string, text = false) => run(locate, JSON.stringify({ target, text })) as Promise<Place>;
  const words = (target: string) => async () => `«${target}» in ${host}*; there is: ${await run(markup)}`;
  return {
    text: () => run(visibleText) as Promise<string>,
    buttons: () => run(listButtons) as Promise<OverlayButton[]>,
    visible: async (target) => (await place(target)) !== null,
    focusedName: () => run(focusedName) as Promise<string | null>,
    rect: async (target) => (await waitUntil(() => place(target), words(target))).rect,
    hosts: () => run(hostNames) as Promise<string[]>,
    html: () => run(markup) as Promise<string>,
    evaluate: (fn, argument) => run(fn, argument) as never,
    axe: (): Promise<AxeViolation[]> => surface.axe(host),
    async click(target) {
      let last = '';
      // What slides into place is clicked when it lies still.
      const found = await waitUntil(async () => {
        const now = await place(target);
        const same = now !== null && JSON.stringify(now) === last;
        last = JSON.stringify(now);
        return same ? now : null;
      }, words(target));
      if (found.covered !== null) throw new Error(`«${target}» lies under ${found.covered}`);
      await surface.click(found.rect.x + found.rect.width / 2, found.rect.y + found.rect.height / 2);
    },
    async waitFor(target) {
      await waitUntil(() => place(target, true), words(target));
    },
    async waitUntilGone(target) {
      await waitUntil(async () => (await place(target, true)) === null, `the end of «${target}»`);
    },
  };
}
