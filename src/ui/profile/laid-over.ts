import type { Contact, WriterProfile } from '../../settings/contract';
import type { FieldName } from './policy-fields';
import { draftOf, profileOf, type ProfileDraft } from './profile-fields';

/** What was changed in a form is laid over what is stored when it is saved: another page may have saved something else meanwhile. */

/** The stored profile, with the fields of the form that were changed. */
export const profileWith = (stored: WriterProfile, changed: Partial<ProfileDraft>, fields: FieldName[]): WriterProfile =>
  profileOf({ ...draftOf(stored, fields), ...changed });

/** Contacts as they stood in the form before the first change, and as they stand there now. */
export interface ContactsChange {
  from: Contact[];
  to: Contact[];
}

const among = (contacts: Contact[]) => {
  const keyOf = ({ role, name, email }: Contact) => JSON.stringify([role, name, email]);
  const keys = new Set(contacts.map(keyOf));
  return (contact: Contact) => keys.has(keyOf(contact));
};

/**
 * The contacts of the form, less those that went elsewhere meanwhile and were left alone here, with those that came elsewhere at the end. One that was
 * changed in both places is there twice, for the writer to choose from.
 */
export function contactsWith(stored: Contact[], { from, to }: ContactsChange): Contact[] {
  const [known, kept, shown] = [among(from), among(stored), among(to)];
  return [...to.filter((contact) => !known(contact) || kept(contact)), ...stored.filter((contact) => !known(contact) && !shown(contact))];
}
