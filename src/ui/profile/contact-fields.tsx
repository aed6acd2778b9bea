import { useId, useRef } from 'preact/hooks';
import { contactRoles, type Contact, type ContactRole } from '../../settings/contract';
import { say } from '../../text/text';

/** The e-mail addresses that aren't any: with something before and after one @, and no spaces. */
export const wrongEmails = (contacts: Contact[]): string[] => contacts.map(({ email }) => email.trim()).filter((email) => email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email));

/** Contacts as they are kept: without spaces around, and without rows that say nobody. */
export const saidContacts = (contacts: Contact[]): Contact[] =>
  contacts.map(({ role, name, email }) => ({ role, name: name.trim(), email: email.trim() })).filter(({ name, email }) => name || email);

interface Props {
  contacts: Contact[];
  change(contacts: Contact[]): void;
}

/** People to consult: a row each, with a role, a name and an address. Fields alone, to stand in a form. */
export const ContactFields = ({ contacts, change }: Props) => {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const adding = useRef<HTMLButtonElement>(null);
  const set = (at: number, part: Partial<Contact>) => change(contacts.map((contact, i) => (i === at ? { ...contact, ...part } : contact)));
  const add = () => {
    const free = contactRoles.find((role) => !contacts.some((contact) => contact.role === role)) ?? 'colleague';
    change([...contacts, { role: free, name: '', email: '' }]);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-child select')?.focus());
  };
  const remove = (at: number) => {
    change(contacts.filter((_, i) => i !== at));
    adding.current?.focus(); // the row goes with its button
  };
  return (
    <>
      <ul class="contacts" ref={list}>
        {contacts.map((contact, at) => (
          <li key={`${id}-${at}`}>
            <fieldset>
              <legend class="unseen">{say('contacts_row', contact.name || say('contacts_nameless'))}</legend>
              <label>{say('contacts_role')}
                <select value={contact.role} onChange={(event) => set(at, { role: event.currentTarget.value as ContactRole })}>
                  {contactRoles.map((role) => <option key={role} value={role}>{say(`role_${role}`)}</option>)}
                </select>
              </label>
              <label>{say('contacts_name')}
                <input type="text" class="utrecht-textbox utrecht-textbox--html-input" maxLength={200} autocomplete="off" value={contact.name} onInput={(event) => set(at, { name: event.currentTarget.value })} />
              </label>
              <label>{say('contacts_email')}
                <input
                  type="email" class="utrecht-textbox utrecht-textbox--html-input" maxLength={200} autocomplete="off" value={contact.email}
                  aria-invalid={wrongEmails([contact]).length > 0 || undefined} onInput={(event) => set(at, { email: event.currentTarget.value })}
                />
              </label>
              <button type="button" class="nl-button nl-button--subtle" aria-label={say('contacts_remove_whom', contact.name || say('contacts_nameless'))} onClick={() => remove(at)}>{say('contacts_remove')}</button>
            </fieldset>
          </li>
        ))}
      </ul>
      <button ref={adding} type="button" class="nl-button nl-button--secondary" onClick={add} disabled={contacts.length >= 30}>{say('contacts_add')}</button>
    </>
  );
};
