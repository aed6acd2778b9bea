import { defineContentScript } from 'wxt/utils/define-content-script';
import { readAlong } from '../src/page/read-along';
import { whileSwitchedOn } from '../src/page/while-switched-on';
import { bluesky } from '../src/platforms/bluesky/bluesky';

export default defineContentScript({
  registration: 'runtime', // by src/sites, on the hosts that the writer switched on
  main: (ctx) => readAlong(bluesky, whileSwitchedOn(ctx.signal)),
});
