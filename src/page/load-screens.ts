import { browser } from 'wxt/browser';
import { screensKey, type LazyScreens } from '../ui/overlay/lazy-screens';

/**
 * Loads the script with the screens into the world of this content script.
 *
 * @throws when it can't be loaded: the extension has gone, or something in the browser refuses it
 */
export async function loadScreens(): Promise<LazyScreens> {
  // The address that pages get changes each time (`use_dynamic_url`), and is not that of a page of our own.
  const address = location.protocol.endsWith('-extension:') ? `${location.origin}/screens.js` : browser.runtime.getURL('/screens.js');
  await import(/* @vite-ignore */ address);
  const screens = (globalThis as { [screensKey]?: LazyScreens })[screensKey];
  if (!screens) throw new Error('the screens left nothing');
  return screens;
}
