import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../pages/index';
import { builds } from './launch';

/**
 * A copy of the build that may look into the practice pages without a press on its icon or a choice in the menu: those lie outside the
 * page, where no driver reaches in Chromium. In the build itself `activeTab` gives the same, for one tab and until it goes elsewhere.
 */
export function buildWithHosts(engine: Engine): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), `oogcontact-hosts-${engine}-`));
  cpSync(builds[engine], folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: ['https://x.com/*', 'https://www.linkedin.com/*'] }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
