import { browser } from 'wxt/browser';
import { screensKey, type LazyScreens } from '../ui/overlay/lazy-screens';

let failures = 0;

/**
 * Loads the script with the screens into the world of this content script.
 *
 * @throws when it can't be loaded: the extension has gone, or something in the browser refuses it
 */
export async function loadScreens(): Promise<LazyScreens> {
  // The address that pages get changes each time (`use_dynamic_url`), and is not that of a page of our own.
  const address = location.protocol.endsWith('-extension:') ? `${location.origin}/screens.js` : browser.runtime.getURL('/screens.js');
  try {
    await import(/* @vite-ignore */ failures ? `${address}?${failures}` : address);
  } catch (error) {
    failures += 1; // Firefox keeps a failed import under its address for as long as the page lives (seen in 153, 2026-11)
    throw error;
  }
  const screens = Object.hasOwn(globalThis, screensKey) ? (globalThis as { [screensKey]?: LazyScreens })[screensKey] : undefined; // not an element of that id
  if (!screens) throw new Error('the screens left nothing');
  return screens;
}
