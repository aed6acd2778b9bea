import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { outlinePage, writeOutline } from '../src/platforms/outline';
import { platforms } from '../src/platforms/platforms';

/** Runs once, when the writer asks for it in the popup; its value is the outline of the page as a text, empty where no text box is. */
export default defineUnlistedScript(() => {
  const outline = outlinePage(platforms);
  return outline.parts.length ? writeOutline(outline) : '';
});
