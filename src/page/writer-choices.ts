import { isQuiet, pauseWhens, type Contact, type OrganisationKind, type PauseWhen, type Quiet } from '../settings/contract';

/** What a page must know of the settings to show and hold as the writer wants. */
export interface Choices {
  pauseWhen: PauseWhen;
  quiet: Quiet;
  contacts: Contact[];
  kind: OrganisationKind | undefined;
}

/** Settings that a page looks at, under their stored names. */
export const choiceKeys = ['pauseWhen', 'quiet', 'contacts', 'profile'] as const;

export const defaultChoices: Choices = { pauseWhen: 'raised', quiet: {}, contacts: [], kind: undefined };

const object = (value: unknown) => (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;

/**
 * Reads them as they are stored, without the library that settings are checked with elsewhere: a content script has no room for it.
 * What is corrupt counts as not set; settings and popup say so.
 */
export function readChoices(stored: Record<string, unknown>): Choices {
  const { pauseWhen, quiet, contacts, profile } = stored;
  return {
    pauseWhen: pauseWhens.find((when) => when === pauseWhen) ?? defaultChoices.pauseWhen,
    quiet: Object.fromEntries(Object.entries(object(quiet)).filter((entry): entry is [string, 'always' | number] => entry[1] === 'always' || typeof entry[1] === 'number')),
    contacts: (Array.isArray(contacts) ? contacts as Contact[] : []).filter((contact) => typeof contact?.name === 'string' && typeof contact.email === 'string'),
    kind: object(profile).kind as OrganisationKind | undefined,
  };
}

/** Whether the writer wants us on this host at this moment. */
export const attends = ({ quiet }: Choices, host: string, now: number): boolean => !isQuiet(quiet, host, now);
