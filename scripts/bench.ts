// Measures speed against its budgets: the engine in Node, the page in Chromium. `npm run bench`; builds first when there is no build.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { benchEngine } from './bench-engine';
import { benchPage } from './bench-page';

if (!existsSync('.output/chrome-mv3')) execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' });
const good = [await benchEngine(), await benchPage()];
if (good.includes(false)) process.exitCode = 1;
