/** What the browser has stored, by key, as it came: nothing of it is certain. */
export type Stored = Record<string, unknown>;

/** The version of the shape in which settings are stored now. */
export const currentVersion = 2;

/**
 * The way from each version to the next, by the version that it leads to. A migration gets all that is stored and gives what changes;
 * what it can't read it leaves alone, so that nothing is lost before the writer chooses anew.
 *
 * 1 (2026-11): `profile`, `accounts` and `sites`, without a number of the version.
 * 2 (2026-11): contacts, choices and feedback beside them; who had told or chosen something needs no first run.
 */
const migrations: Record<number, (stored: Stored) => Stored> = {
  2: (stored) => (Object.keys(stored).length > 0 ? { firstRunDone: true } : {}),
};

/** The version of what is stored; 0 where nothing is. A number that is none counts as the first version, which had none. */
export function versionOf(stored: Stored): number {
  if (Object.keys(stored).length === 0) return 0;
  return Number.isInteger(stored.version) && (stored.version as number) > 0 ? (stored.version as number) : 1;
}

/** All that must be stored anew to bring settings to today's shape; empty when they have it, are from a later version, or there are none. */
export function upgradesOf(stored: Stored): Stored {
  const from = versionOf(stored);
  if (from === 0 || from >= currentVersion) return {};
  let changes: Stored = {};
  for (let version = from + 1; version <= currentVersion; version += 1) changes = { ...changes, ...migrations[version]!({ ...stored, ...changes }) };
  return { ...changes, version: currentVersion };
}
