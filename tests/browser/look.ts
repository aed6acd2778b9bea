import { buildSync } from 'esbuild';
import type { AccountType, DraftKind } from '../../src/engine/types';
import type { TestPage } from './harness/launch';

/** What the platform descriptions find, run in the page itself, beside the built extension. */
export interface Found {
  kind: DraftKind;
  handle?: string;
  accountGuess?: AccountType;
  context?: string;
  text: string;
  boxes: number;
  publish?: string;
  images: number;
  imagesWithoutAlt: number;
}

const { outputFiles } = buildSync({
  stdin: {
    contents: `
      import { findComposers, textOf } from './src/platforms/find-composers';
      import { platforms } from './src/platforms/platforms';
      import { platformOf } from './src/sites/host';
      export const found = () => {
        return findComposers(platformOf(location.host, platforms)).map((composer) => ({
          kind: composer.kind, handle: composer.handle, accountGuess: composer.accountGuess, context: composer.context, text: textOf(composer),
          boxes: composer.editors.length, publish: composer.publish?.textContent.trim(), images: composer.images, imagesWithoutAlt: composer.imagesWithoutAlt,
        }));
      };`,
    resolveDir: process.cwd(), loader: 'ts',
  },
  bundle: true, write: false, format: 'iife', globalName: 'oogcontact', target: 'es2022',
});
const source = `() => { ${outputFiles[0]!.text}; return oogcontact.found(); }`;

/** @returns the composers of a page as we find them at this moment. The harness sends a function by its source; this is one that was bundled. */
export const look = (page: TestPage) => page.evaluate(Object.assign(() => [] as Found[], { toString: () => source }));
