// Measures speed against its budgets: the engine in Node, the page in Chromium. `npm run bench` builds first.
import { benchEngine } from './bench-engine';
import { benchPage } from './bench-page';

const good = [await benchEngine(), await benchPage()];
if (good.includes(false)) process.exitCode = 1;
