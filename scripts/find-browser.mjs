#!/usr/bin/env node
// Prints where a browser's program is: `node scripts/find-browser.mjs chromium|firefox`. The variables CHROMIUM and FIREFOX go first.
import { accessSync, constants } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

// Branded Google Chrome no longer loads an unpacked extension from the command line, so it is not among these.
const places = {
  chromium: ['chromium', 'chromium-browser', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  firefox: ['firefox-esr', 'firefox', '/Applications/Firefox ESR.app/Contents/MacOS/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
};

const runs = (file) => { try { accessSync(file, constants.X_OK); return true; } catch { return false; } };

/** @param {'chromium' | 'firefox'} name @returns {string} path of the program @throws when it is not installed */
export function findBrowser(name) {
  const asked = process.env[name.toUpperCase()];
  const candidates = [...(asked ? [asked] : []), ...places[name]].flatMap((place) =>
    place.includes('/') ? [place] : (process.env.PATH ?? '').split(':').map((folder) => join(folder, place)));
  const found = candidates.find(runs);
  if (!found) throw new Error(`${name} is not installed (set ${name.toUpperCase()} to its program, or run: bash scripts/setup.sh)`);
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try { console.log(findBrowser(process.argv[2])); } catch (error) { console.error(error.message); process.exit(1); }
}
