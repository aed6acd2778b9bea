import * as z from 'zod/mini';
import { accountTypes, risks, type AccountType, type PlatformId } from '../engine/types';
import {
  accountKey, contactRoles, languageChoices, organisationKinds, pauseWhens,
  type Contact, type Feedback, type LanguageChoice, type PauseWhen, type Quiet, type SettingName, type Settings, type WriterProfile,
} from './contract';
import { inTurn } from './in-turn';
import { currentVersion, upgradesOf, versionOf, type Stored } from './migrations';

export * from './contract';

/** The part of `browser.storage.local` that is used here, so that tests and pages hand in their own. */
export interface Store {
  /** @param keys null for all */
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  clear(): Promise<void>;
}

/** One stored setting: its default, and what it may look like. */
interface Item<T> {
  fallback: T;
  shape: z.ZodMiniType<T>;
}

const line = z.string().check(z.maxLength(200));
const optionalSites = z.array(line).check(z.maxLength(100));

/** The one list of stored settings, each under its own name as key. Nothing else is ever stored but the version; no draft is. */
const items: { [K in SettingName]: Item<Settings[K]> } = {
  /** What the writer told about the own work; empty means unknown. */
  profile: {
    fallback: { organisation: '', role: '', policyFields: [] },
    shape: z.object({ organisation: line, role: line, policyFields: z.array(line).check(z.maxLength(20)), kind: z.optional(z.enum(organisationKinds)) }),
  },
  contacts: { fallback: [], shape: z.array(z.object({ role: z.enum(contactRoles), name: line, email: line })).check(z.maxLength(30)) },
  /** The type of each account, by platform and handle (`x:burgerlink`), as the writer set it. */
  accounts: { fallback: {}, shape: z.record(z.string(), z.enum(accountTypes)) },
  /** Hosts of optional sites that the writer switched on, such as `bsky.app`. Content scripts hear of a change by this key. */
  sites: { fallback: [], shape: optionalSites },
  pauseWhen: { fallback: 'raised', shape: z.enum(pauseWhens) },
  language: { fallback: 'browser', shape: z.enum(languageChoices) },
  quiet: { fallback: {}, shape: z.record(line, z.union([z.literal('always'), z.number()])) },
  feedback: {
    fallback: [],
    shape: z.array(z.object({ rule: line, risk: z.enum(risks), severity: line, platform: line, date: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)) })),
  },
  firstRunDone: { fallback: false, shape: z.boolean() },
};
const names = Object.keys(items) as SettingName[];

/** The newest that are kept: enough to say what goes wrong often. */
const mostFeedback = 500;

const settingsOf = (stored: Stored): Settings => {
  const settings: Record<string, unknown> = { version: versionOf(stored) };
  const today = { ...stored, ...upgradesOf(stored) };
  const unreadable = names.filter((name) => {
    const parsed = today[name] === undefined ? undefined : items[name].shape.safeParse(today[name]);
    settings[name] = parsed?.success ? parsed.data : items[name].fallback;
    return parsed?.success === false;
  });
  return { ...settings, unreadable } as unknown as Settings;
};

/** Reads all settings, in whatever version they were stored; what is missing or corrupt falls back to its default. */
export async function readSettings(store: Store): Promise<Settings> {
  return settingsOf(await store.get(null));
}

/**
 * Stores what changes, after what is stored now: one change after the other, also of several pages, so that none is lost. What was stored in
 * an older shape comes along.
 * @throws when a value is not what the setting may look like; nothing is stored then
 */
const change = (store: Store, changed: (settings: Settings) => Partial<Settings>): Promise<void> => inTurn(store, async () => {
  const stored = await store.get(null);
  const changes = Object.entries(changed(settingsOf(stored))).map(([name, value]) => [name, items[name as SettingName].shape.parse(value)]);
  await store.set({ ...upgradesOf(stored), version: Math.max(currentVersion, versionOf(stored)), ...Object.fromEntries(changes) });
});

/** Brings what an older version stored to today's shape; does nothing where that is so already. */
export const upgradeSettings = (store: Store): Promise<void> => inTurn(store, async () => {
  const upgrades = upgradesOf(await store.get(null));
  if (Object.keys(upgrades).length > 0) await store.set(upgrades);
});

/** Remembers the type of an account. A corrupt table is replaced. */
export const rememberAccount = (store: Store, platform: PlatformId, handle: string, account: AccountType): Promise<void> =>
  change(store, ({ accounts }) => ({ accounts: { ...accounts, [accountKey(platform, handle)]: account } }));

/** Forgets the type of an account: it is guessed anew. @param key as `accountKey` makes it */
export const forgetAccount = (store: Store, key: string): Promise<void> =>
  change(store, ({ accounts }) => ({ accounts: Object.fromEntries(Object.entries(accounts).filter(([other]) => other !== key)) }));

/** A value, or how it follows from the one that is stored. */
type Next<T extends object> = T | ((stored: T) => T);
const nextOf = <T extends object>(next: Next<T>, stored: T): T => (typeof next === 'function' ? next(stored) : next);

/** @throws when the profile is not a valid one (a line over 200 characters, more than 20 policy fields) */
export const saveProfile = (store: Store, next: Next<WriterProfile>): Promise<void> => change(store, ({ profile }) => ({ profile: nextOf(next, profile) }));

/** @throws when there are more than 30, or a line is over 200 characters */
export const saveContacts = (store: Store, next: Next<Contact[]>): Promise<void> => change(store, ({ contacts }) => ({ contacts: nextOf(next, contacts) }));

/** Remembers which hosts are switched on. @throws when there are more than a hundred, or one is longer than a host can be */
export const saveSites = (store: Store, sites: string[]): Promise<void> => change(store, () => ({ sites }));

export const savePauseWhen = (store: Store, pauseWhen: PauseWhen): Promise<void> => change(store, () => ({ pauseWhen }));

export const saveLanguage = (store: Store, language: LanguageChoice): Promise<void> => change(store, () => ({ language }));

/**
 * Silence on a host. What has passed is forgotten along the way.
 * @param until a moment in ms since the epoch; undefined ends the silence
 * @param now in ms since the epoch
 */
export const saveQuiet = (store: Store, host: string, until: 'always' | number | undefined, now = Date.now()): Promise<void> =>
  change(store, ({ quiet }) => {
    const still: Quiet = Object.fromEntries(Object.entries(quiet).filter(([other, end]) => other !== host && (end === 'always' || end > now)));
    return { quiet: until === undefined ? still : { ...still, [host]: until } };
  });

/** Keeps that a finding was called unjust; the oldest go when there are more than 500. */
export const addFeedback = (store: Store, feedback: Feedback): Promise<void> =>
  change(store, (settings) => ({ feedback: [...settings.feedback, feedback].slice(-mostFeedback) }));

/** Takes back the last of this rule on this platform, whatever its day and weight, which may have changed meanwhile; nothing happens where there is none. */
export const removeFeedback = (store: Store, { rule, platform }: Pick<Feedback, 'rule' | 'platform'>): Promise<void> =>
  change(store, ({ feedback }) => {
    const at = feedback.findLastIndex((kept) => kept.rule === rule && kept.platform === platform);
    return { feedback: feedback.filter((_, i) => i !== at) };
  });

export const markFirstRunDone = (store: Store): Promise<void> => change(store, () => ({ firstRunDone: true }));

/** All that is stored, as it is stored: for the page that shows it, and the file that holds it. */
export const everythingStored = (store: Store): Promise<Record<string, unknown>> => store.get(null);

/** Erases all that is stored. Switch optional sites off before: their permissions are the browser's. */
export const eraseEverything = (store: Store): Promise<void> => inTurn(store, () => store.clear());
