/** Bundles the practice pages: `npx tsx scripts/build-pages.ts` writes `.cache/pages/<site>.{html,js}`. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.cache/pages');
/** Script and page of each site; the reader's are a second look at the same sites, built apart from the first. */
const entries = {
  x: ['tests/pages/x/page.jsx', 'tests/pages/x/page.html'],
  linkedin: ['tests/pages/linkedin/page.ts', 'tests/pages/linkedin/page.html'],
  'x-reader': ['tests/pages/reader/x.jsx', 'tests/pages/reader/page.html'],
  'linkedin-reader': ['tests/pages/reader/linkedin.ts', 'tests/pages/reader/page.html'],
  bluesky: ['tests/pages/bluesky/page.ts', 'tests/pages/bluesky/page.html'],
  mastodon: ['tests/pages/mastodon/page.jsx', 'tests/pages/mastodon/page.html'],
} as const;

/** Files of a practice site, ready to be served. */
export interface PageFiles {
  html: string;
  js: string;
}

export type PageSite = keyof typeof entries;

// Several test files may build at once: a reader must never see half a file.
async function put(name: string, content: string): Promise<void> {
  const draft = join(folder, `${name}.${process.pid}`);
  await writeFile(draft, content);
  await rename(draft, join(folder, name));
}

/**
 * @returns the files of every site, also written to `.cache/pages`
 * @throws when a page does not bundle
 */
export async function buildPages(): Promise<Record<PageSite, PageFiles>> {
  await mkdir(folder, { recursive: true });
  const built = {} as Record<PageSite, PageFiles>;
  for (const [site, [entry, page]] of Object.entries(entries) as [PageSite, readonly [string, string]][]) {
    const result = await build({
      entryPoints: [join(root, entry)], bundle: true, write: false, format: 'iife', target: 'es2022', logLevel: 'silent',
      // Draft.js asks for `global`; React is quiet and quick in production.
      define: { global: 'window', 'process.env.NODE_ENV': '"production"' },
      jsx: 'automatic', jsxImportSource: 'react',
      // The repository's own JSX is Preact; these pages need React, as the site does.
      tsconfigRaw: {},
    });
    const html = await readFile(join(root, page), 'utf8');
    built[site] = { html, js: result.outputFiles[0]?.text ?? '' };
    await Promise.all([put(`${site}.html`, html), put(`${site}.js`, built[site].js)]);
  }
  return built;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildPages();
  console.log('practice pages: .cache/pages');
}
