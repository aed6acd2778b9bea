import { contactRoles, isQuiet, pauseWhens, type Contact, type OrganisationKind, type PauseWhen, type Quiet } from '../settings/contract';

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

const object = (value: unknown) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}) as Record<string, unknown>;
const isLine = (value: unknown) => typeof value === 'string' && value.length <= 200;
const isContact = (value: unknown) => {
  const { role, name, email } = object(value);
  return contactRoles.some((known) => known === role) && isLine(name) && isLine(email);
};

/**
 * Reads them as they are stored, without the library that settings are checked with elsewhere: a content script has no room for it.
 * What is corrupt, be it in part, counts as not set, as it does for settings and popup, which say so.
 */
export function readChoices(stored: Record<string, unknown>): Choices {
  const { pauseWhen, quiet, contacts, profile } = stored;
  return {
    pauseWhen: pauseWhens.find((when) => when === pauseWhen) ?? defaultChoices.pauseWhen,
    quiet: Object.entries(object(quiet)).every(([host, until]) => isLine(host) && (until === 'always' || typeof until === 'number')) ? object(quiet) as Quiet : defaultChoices.quiet,
    contacts: Array.isArray(contacts) && contacts.every(isContact) ? contacts as Contact[] : defaultChoices.contacts,
    kind: object(profile).kind as OrganisationKind | undefined,
  };
}

/** Whether the writer wants us on this host at this moment. */
export const attends = ({ quiet }: Choices, host: string, now: number): boolean => !isQuiet(quiet, host, now);
