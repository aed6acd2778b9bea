import { defineContentScript } from 'wxt/utils/define-content-script';
import { readAlong } from '../src/page/read-along';
import { linkedin } from '../src/platforms/linkedin/linkedin';

export default defineContentScript({
  matches: linkedin.matches,
  runAt: 'document_start', // first on `window`, before any listener of the page
  allFrames: true,
  main: (ctx) => readAlong(linkedin, ctx.signal),
});
