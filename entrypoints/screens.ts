import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { screensKey } from '../src/ui/overlay/lazy-screens';
import { createScreens } from '../src/ui/overlay/screens';

/** Imported by a content script when somebody begins to write; runs in its world, not in the page's. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [screensKey]: createScreens() });
});
