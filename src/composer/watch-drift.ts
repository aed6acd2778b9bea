import type { Platform } from '../platforms/contract';
import { findDrift, type Drift } from '../platforms/drift';

/** How often a page at rest is looked at, and how long it must have been without a key. In milliseconds. */
const pause = 3_000;
const rest = 1_000;

export interface DriftWatch {
  /** Whether the page was seen, twice in a row, to have what no description explains. */
  noticed(): boolean;
  /** Whether this composer's publish button is not known, and therefore not guarded. */
  unguarded(scope: HTMLElement): boolean;
}

const none: Drift = { signs: [], unguarded: [] };

/**
 * Looks now and then, when the page rests and the browser has nothing else to do, whether the site has changed. Two looks in a row must
 * agree: pages come and go in parts. A page that is as described again is taken at its word at once.
 * @param attends whether the writer wants us here; where not, nothing is looked at and nothing noticed
 */
export function watchDrift(platform: Platform, met: () => Iterable<ShadowRoot>, attends: () => boolean, signal: AbortSignal): DriftWatch {
  let last = none;
  let noticed = none;
  let lastKey = 0;
  const look = () => {
    if (signal.aborted) return;
    const now = attends() ? findDrift(platform, met()) : none;
    const standing = now.signs.some((sign) => last.signs.includes(sign));
    noticed = standing ? { signs: now.signs, unguarded: now.unguarded.filter((scope) => last.unguarded.includes(scope)) } : none;
    last = now;
  };
  window.addEventListener('keydown', () => { lastKey = performance.now(); }, { capture: true, passive: true, signal });
  const timer = setInterval(() => {
    if (!document.hidden && performance.now() - lastKey > rest) requestIdleCallback(look);
  }, pause);
  signal.addEventListener('abort', () => clearInterval(timer));
  return { noticed: () => attends() && noticed.signs.length > 0, unguarded: (scope) => noticed.unguarded.includes(scope) };
}
