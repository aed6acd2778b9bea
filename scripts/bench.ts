// Measures speed against its budgets: the engine in Node, the page, the popup and the start in Chromium. `npm run bench` builds first.
import { benchEngine } from './bench-engine';
import { benchPage } from './bench-page';
import { benchPopup } from './bench-popup';
import { benchStart } from './bench-start';

const good = [await benchEngine(), await benchPage(), await benchPopup(), await benchStart()];
if (good.includes(false)) process.exitCode = 1;
