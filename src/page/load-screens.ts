import { screensKey, type LazyScreens } from '../ui/overlay/lazy-screens';

/** By the browser's own name: the linter of add-ons knows an import of our own file by these words alone. */
declare const chrome: { runtime: { getURL(path: string): string } };

let failures = 0;

/**
 * Loads the script with the screens into the world of this content script.
 *
 * @throws when it can't be loaded: the extension has gone, or something in the browser refuses it
 */
export async function loadScreens(): Promise<LazyScreens> {
  try {
    await import(/* @vite-ignore */ chrome.runtime.getURL(`/screens.js${failures ? `?${failures}` : ''}`));
  } catch (error) {
    failures += 1; // Firefox keeps a failed import under its address for as long as the page lives (seen in 153, 2026-11)
    throw error;
  }
  const screens = Object.hasOwn(globalThis, screensKey) ? (globalThis as { [screensKey]?: LazyScreens })[screensKey] : undefined; // not an element of that id
  if (!screens) throw new Error('the screens left nothing');
  return screens;
}
