import type { Platform } from '../platforms/contract';

/** What is asked of the browser, so that tests hand in their own. */
export interface PermittedOrigins {
  all(): Promise<string[]>;
  giveBack(pattern: string): Promise<unknown>;
}

/**
 * Gives back every host that the writer ever permitted, whether or not we still know why; one that fails keeps no other.
 * @returns the hosts that the browser permits all the same
 */
export async function giveBackAll(browser: PermittedOrigins, platforms: Platform[]): Promise<string[]> {
  const always = platforms.filter(({ optional }) => !optional).flatMap(({ matches }) => matches); // the manifest's own can't be given back
  const permitted = async () => (await browser.all()).filter((pattern) => !always.includes(pattern));
  for (const pattern of await permitted()) await browser.giveBack(pattern).catch(() => undefined); // looked up again below
  return (await permitted()).map((pattern) => pattern.replace(/^https:\/\/|\/\*$/g, ''));
}
