import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** @returns path of the browser's program @throws when it is not installed */
export function findProgram(browser: 'chromium' | 'firefox'): string {
  const script = fileURLToPath(new URL('../../../scripts/find-browser.mjs', import.meta.url));
  return execFileSync(process.execPath, [script, browser], { encoding: 'utf8' }).trim();
}
