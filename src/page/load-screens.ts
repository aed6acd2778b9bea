import { browser } from 'wxt/browser';
import { screensKey, type LazyScreens } from '../ui/overlay/lazy-screens';

/**
 * Loads the script with the screens into the world of this content script.
 *
 * @throws when it can't be loaded: the extension has gone, or something in the browser refuses it
 */
export async function loadScreens(): Promise<LazyScreens> {
  await import(/* @vite-ignore */ browser.runtime.getURL('/screens.js'));
  const screens = (globalThis as { [screensKey]?: LazyScreens })[screensKey];
  if (!screens) throw new Error('the screens left nothing');
  return screens;
}
