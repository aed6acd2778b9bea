import type { AccountType, PlatformId, Profile, Risk } from '../engine/types';

/** What a writer can tell and choose, as types without any code that stores them: screens may know these. */

export const organisationKinds = ['rijk', 'politie', 'defensie', 'gemeente', 'provincie', 'waterschap', 'zbo', 'andere'] as const;
/** What kind of organisation somebody works for: whom to ask, and which help one has a right to, hang on it. */
export type OrganisationKind = (typeof organisationKinds)[number];

/** The engine's profile, and what only screens use. A missing kind means unknown. */
export interface WriterProfile extends Profile {
  kind?: OrganisationKind | undefined;
}

/** Those whom one consults when in doubt, after the table in section 5 of the catalogue of norms. */
export const contactRoles = ['colleague', 'communication', 'spokesperson', 'manager', 'security', 'privacy', 'integrity', 'confidant', 'union'] as const;
export type ContactRole = (typeof contactRoles)[number];

/** Somebody to consult. `email` may be empty; it only ever addresses a message that the writer sends. */
export interface Contact {
  role: ContactRole;
  name: string;
  email: string;
}

export const pauseWhens = ['raised', 'always', 'never'] as const;
/** When the self-check comes before a post: where something was raised, always, or never. */
export type PauseWhen = (typeof pauseWhens)[number];

export const languageChoices = ['browser', 'nl', 'en'] as const;
/** The language of the interface; `browser` is that of the browser. */
export type LanguageChoice = (typeof languageChoices)[number];

/** Hosts where the writer wants silence: until a moment in ms since the epoch, or always. */
export type Quiet = Record<string, 'always' | number>;

/** A finding that the writer called unjust. Never holds a word of a draft. */
export interface Feedback {
  rule: string;
  risk: Risk;
  severity: string;
  /** The platform's id, or `elsewhere`. */
  platform: string;
  /** yyyy-mm-dd */
  date: string;
}

/** Key under which the type of an account is remembered. Handles are compared without case and without @. */
export const accountKey = (platform: PlatformId, handle: string): string => `${platform}:${handle.replace(/^@/, '').toLowerCase()}`;

/** The way back from such a key. */
export const accountOf = (key: string): { platform: PlatformId; handle: string } => {
  const at = key.indexOf(':');
  return { platform: key.slice(0, at) as PlatformId, handle: key.slice(at + 1) };
};

/** The longest silence that ends by itself, in ms. */
export const hour = 3_600_000;

/**
 * Whether the writer wants silence on this host at this moment (ms since the epoch). A moment further off than an hour was set by a clock that
 * has been put back since: that hour is over, for nobody asked for more.
 */
export const isQuiet = (quiet: Quiet, host: string, now: number): boolean => {
  const until = Object.hasOwn(quiet, host) ? quiet[host] : undefined;
  return until === 'always' || (until !== undefined && until > now && until - now <= hour);
};

export interface Settings {
  profile: WriterProfile;
  contacts: Contact[];
  /** By `accountKey`. */
  accounts: Record<string, AccountType>;
  /** Hosts of optional sites that are switched on. */
  sites: string[];
  pauseWhen: PauseWhen;
  language: LanguageChoice;
  quiet: Quiet;
  /** Oldest first. */
  feedback: Feedback[];
  /** The page of the first run was gone through or skipped, or the writer was here before there was one. */
  firstRunDone: boolean;
  /** Version of the shape in which all this was stored; 0 where nothing was. */
  version: number;
  /** Settings that were stored but could not be read: their default is used, and the popup and the settings say so. */
  unreadable: SettingName[];
}
export type SettingName = Exclude<keyof Settings, 'version' | 'unreadable'>;
