import { browser } from 'wxt/browser';
import { screensKey, type LazyScreens } from '../ui/overlay/lazy-screens';

/**
 * Loads the script with the screens into the world of this content script.
 *
 * @throws when it can't be loaded: the extension has gone, or something in the browser refuses it
 */
export async function loadScreens(): Promise<LazyScreens> {
  // The address for pages changes each time (`use_dynamic_url`) and is no longer that of a page of our own.
  await import(/* @vite-ignore */ location.protocol === 'https:' ? browser.runtime.getURL('/screens.js') : '/screens.js');
  const screens = (globalThis as { [screensKey]?: LazyScreens })[screensKey];
  if (!screens) throw new Error('the screens left nothing');
  return screens;
}
