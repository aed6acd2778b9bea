import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../pages/index';
import { builds } from './launch';

/** A copy of the build in which the script with the panel and the self-check is missing: loading it fails as it may fail in life. */
export function buildWithoutScreens(engine: Engine): { folder: string; putBack(): void; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), `oogcontact-without-${engine}-`));
  cpSync(builds[engine], folder, { recursive: true });
  rmSync(join(folder, 'screens.js'));
  return { folder, putBack: () => cpSync(join(builds[engine], 'screens.js'), join(folder, 'screens.js')), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
