import { defineContentScript } from 'wxt/utils/define-content-script';
import { readAlong } from '../src/page/read-along';
import { x } from '../src/platforms/x/x';

export default defineContentScript({
  matches: x.matches,
  runAt: 'document_start', // first on `window`, before any listener of the page
  allFrames: true,
  main: (ctx) => readAlong(x, ctx.signal),
});
