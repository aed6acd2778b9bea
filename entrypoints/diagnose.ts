import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { outlinePage } from '../src/platforms/outline';
import { platforms } from '../src/platforms/platforms';

/** Runs once, when the writer asks for it in the popup; its value is the outline of the page. */
export default defineUnlistedScript(() => outlinePage(platforms));
