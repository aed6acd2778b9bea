import type { Engine } from '../../pages/index';
import { launchChromium } from './chromium';
import type { LaunchOptions, TestBrowser } from './driver';
import { launchFirefox } from './firefox';

export type { Composer, LaunchOptions, Overlay, TestBrowser, TestPage } from './driver';

export const engines: readonly Engine[] = ['chromium', 'firefox'];

/** Where the build leaves the extension, from the root of the repository. */
export const builds: Record<Engine, string> = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

/** A browser without the extension. */
export function launchBare(engine: Engine, options: LaunchOptions = {}): Promise<TestBrowser> {
  return engine === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

/** A browser with the built extension. @throws when there is no build */
export function launch(engine: Engine, options: LaunchOptions = {}): Promise<TestBrowser> {
  return launchBare(engine, { extension: builds[engine], ...options });
}
