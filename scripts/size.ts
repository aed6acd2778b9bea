// Prints what the built extension weighs, beside its budget. `npm run size` builds first.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const out = '.output/chrome-mv3';

const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => (statSync(join(folder, name)).isDirectory() ? files(join(folder, name)) : [join(folder, name)]));
const all = files(out);
const pick = (pattern: RegExp) => all.filter((file) => pattern.test(file.slice(out.length + 1)));
/** A page of ours with all that it loads before it can be used: its styles and scripts, what those import, and what it fetches. */
function page(name: string, ...fetched: string[]): string[] {
  const found = new Set<string>();
  const take = (file: string, names: RegExp) => {
    if (found.has(file) || !all.includes(file)) return;
    found.add(file);
    for (const [, part] of readFileSync(file, 'utf8').matchAll(names)) take(join(part!.startsWith('/') ? out : dirname(file), part!), /(?:from|import)\s*["'](\.[^"']+\.js)["']/g);
  };
  take(join(out, name), /(?:src|href)="([^"]+\.(?:js|css))"/g);
  return [...found, ...fetched.map((file) => join(out, file))];
}

/** Parts of the package and their budgets, in kB (1,000 bytes) after gzip. */
const parts = [
  { name: 'content script X, all in', files: pick(/^content-scripts\/x\./), budget: 24 },
  { name: 'content script LinkedIn, all in', files: pick(/^content-scripts\/linkedin\./), budget: 24 },
  { name: 'content script Bluesky, all in', files: pick(/^content-scripts\/bluesky\./), budget: 24 },
  { name: 'content script Mastodon, all in', files: pick(/^content-scripts\/mastodon\./), budget: 24 },
  { name: 'panel and self-check, when needed', files: pick(/^screens\.js$/), budget: 24 },
  { name: 'background', files: pick(/^background\.js$/), budget: 90 },
  { name: 'popup, all in', files: page('popup.html'), budget: 45 }, // 30 until it checked a text itself and had the theme's style
  // The settings are opened now and then, from the disk: forms, names of policy fields and organisations may weigh more than the popup's daily look.
  { name: 'settings, all in', files: page('options.html', 'policy-fields.json'), budget: 45 },
  { name: 'first run, all in', files: page('welcome.html', 'policy-fields.json'), budget: 45 },
  { name: 'check page and what it reads', files: [...page('check.html'), ...pick(/^read-focused\.js$/)], budget: 40 }, // with what it shares
  { name: 'practice page, all in', files: page('practice.html'), budget: 45 }, // watcher, guard and badge beside the page itself
  { name: 'help page, all in', files: page('help.html', 'norms.json'), budget: 45 }, // the texts of both languages, and the norms
  { name: 'diagnosis, on request', files: pick(/^diagnose\.js$/), budget: 12 },
  { name: 'rules, read from the package', files: pick(/^rules\.json$/), budget: 140 },
  { name: 'words, read from the package', files: pick(/^concepts\.json$/), budget: 100 },
  { name: 'model, read from the package', files: pick(/^model\.bin$/), budget: 300 },
  { name: 'encoder: script, kernels, pieces', files: pick(/^(encoder-worker\.js|offscreen\.html|encoder.*\.wasm|pieces\.bin|second-opinion\.json)$/), budget: 160 },
  { name: 'encoder: weights', files: pick(/^encoder\.bin$/), budget: 20_000 },
];

let over = false;
console.log('part                              raw kB   gzip kB   budget');
for (const { name, files: members, budget } of parts) {
  const raw = members.map((file) => readFileSync(file));
  const size = (list: Buffer[]) => list.reduce((sum, bytes) => sum + bytes.length, 0) / 1000;
  const zipped = size(raw.map((bytes) => gzipSync(bytes, { level: 9 })));
  over ||= zipped > budget || members.length === 0;
  const verdict = members.length === 0 ? 'MISSING' : zipped > budget ? 'OVER' : '';
  console.log(`${name.padEnd(32)} ${size(raw).toFixed(1).padStart(7)} ${zipped.toFixed(1).padStart(9)} ${String(budget).padStart(8)} ${verdict}`);
}
console.log(`whole package, unzipped          ${(all.reduce((sum, file) => sum + statSync(file).size, 0) / 1000).toFixed(1).padStart(7)}`);
if (over) process.exitCode = 1;
