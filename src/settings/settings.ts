import * as z from 'zod/mini';
import { accountTypes, type AccountType, type PlatformId, type Profile } from '../engine/types';

/** The part of `browser.storage.local` that is used here, so that tests and pages hand in their own. */
export interface Store {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** One stored setting: its default, and what it may look like. */
interface Item<T> {
  key: string;
  fallback: T;
  read(value: unknown): T | undefined;
}

const line = z.string().check(z.maxLength(200));
const profileShape = z.object({ organisation: line, role: line, policyFields: z.array(line).check(z.maxLength(20)) });
const accountsShape = z.record(z.string(), z.enum(accountTypes));
const sitesShape = z.array(line).check(z.maxLength(100));

const read = <T>(shape: z.ZodMiniType<T>) => (value: unknown): T | undefined => {
  const parsed = shape.safeParse(value);
  return parsed.success ? parsed.data : undefined;
};

/** The one list of stored settings. Nothing else is ever stored; no draft is. */
const items = {
  /** What the writer told about the own work; empty means unknown. */
  profile: { key: 'profile', fallback: { organisation: '', role: '', policyFields: [] }, read: read(profileShape) } as Item<Profile>,
  /** The type of each account, by platform and handle (`x:burgerlink`), as the writer set it. */
  accounts: { key: 'accounts', fallback: {}, read: read(accountsShape) } as Item<Record<string, AccountType>>,
  /** Hosts of optional sites that the writer switched on, such as `bsky.app`. Content scripts hear of a change by this key. */
  sites: { key: 'sites', fallback: [], read: read(sitesShape) } as Item<string[]>,
};
export type SettingName = keyof typeof items;

export interface Settings {
  profile: Profile;
  accounts: Record<string, AccountType>;
  sites: string[];
  /** Settings that were stored but could not be read: their default is used, and the popup says so. */
  unreadable: SettingName[];
}

/** Reads all settings; what is missing or corrupt falls back to its default. */
export async function readSettings(store: Store): Promise<Settings> {
  const stored = await store.get(Object.values(items).map((item) => item.key));
  const unreadable: SettingName[] = [];
  const value = <T>(name: SettingName, item: Item<T>): T => {
    if (stored[item.key] === undefined) return item.fallback;
    const parsed = item.read(stored[item.key]);
    if (parsed === undefined) unreadable.push(name);
    return parsed ?? item.fallback;
  };
  return { profile: value('profile', items.profile), accounts: value('accounts', items.accounts), sites: value('sites', items.sites), unreadable };
}

/** Key under which the type of an account is remembered. Handles are compared without case and without @. */
export const accountKey = (platform: PlatformId, handle: string): string => `${platform}:${handle.replace(/^@/, '').toLowerCase()}`;

/** Remembers the type of an account. A corrupt table is replaced. */
export async function rememberAccount(store: Store, platform: PlatformId, handle: string, account: AccountType): Promise<void> {
  const { accounts } = await readSettings(store);
  await store.set({ [items.accounts.key]: { ...accounts, [accountKey(platform, handle)]: account } });
}

/** @throws when the profile is not a valid one (a line over 200 characters, more than 20 policy fields) */
export async function saveProfile(store: Store, profile: Profile): Promise<void> {
  await store.set({ [items.profile.key]: profileShape.parse(profile) });
}

/** Remembers which hosts are switched on. @throws when there are more than a hundred, or one is longer than a host can be */
export async function saveSites(store: Store, sites: string[]): Promise<void> {
  await store.set({ [items.sites.key]: sitesShape.parse(sites) });
}
