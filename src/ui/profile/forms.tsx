import { useState } from 'preact/hooks';
import type { Contact, WriterProfile } from '../../settings/contract';
import { say } from '../../text/text';
import { ContactFields, saidContacts, wrongEmails } from './contact-fields';
import type { ContactsChange } from './laid-over';
import { draftOf, ProfileFields, type ProfileDraft } from './profile-fields';
import type { FieldName } from './policy-fields';

type Outcome = 'saved' | 'failed' | undefined;

/** What a form says when it was sent: at once for those who listen, and in sight until something is changed. */
export const Said = ({ good, wrong }: { good?: string | undefined; wrong?: string | undefined }) => (
  <>
    <p role="status" class="small">{good}</p>
    <p role="alert" class={wrong && 'notice'}>{wrong}</p>
  </>
);

/** The profile in the settings. What was not changed here follows what is stored, field by field. */
export const ProfileForm = ({ profile, fields, save }: { profile: WriterProfile; fields: FieldName[]; save(changed: Partial<ProfileDraft>): Promise<boolean> }) => {
  const [changed, setChanged] = useState<Partial<ProfileDraft>>({});
  const [outcome, setOutcome] = useState<Outcome>();
  const submit = async (event: Event) => {
    event.preventDefault();
    const kept = await save(changed);
    setOutcome(kept ? 'saved' : 'failed');
    if (kept) setChanged({});
  };
  const change = (part: Partial<ProfileDraft>) => {
    setChanged((before) => ({ ...before, ...part }));
    setOutcome(undefined);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ProfileFields draft={{ ...draftOf(profile, fields), ...changed }} fields={fields} change={change} />
      <button type="submit" class="nl-button nl-button--primary">{say('profile_save')}</button>
      <Said good={outcome === 'saved' ? say('profile_saved') : undefined} wrong={outcome === 'failed' ? say('profile_failed') : undefined} />
    </form>
  );
};

/** What is wrong with contacts, in one sentence. */
export const wrongWith = (contacts: Contact[]): string | undefined => {
  const [wrong] = wrongEmails(contacts);
  return wrong === undefined ? undefined : say('contacts_wrong_email', wrong);
};

/** The people to consult, in the settings. */
export const ContactsForm = ({ contacts, save }: { contacts: Contact[]; save(change: ContactsChange): Promise<boolean> }) => {
  const [draft, setDraft] = useState<ContactsChange>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [wrong, setWrong] = useState<string>();
  const { from, to: shown } = draft ?? { from: contacts, to: contacts };
  const submit = async (event: Event) => {
    event.preventDefault();
    const fault = wrongWith(shown);
    setWrong(fault);
    setOutcome(undefined);
    if (fault) return;
    const kept = await save({ from, to: saidContacts(shown) });
    setOutcome(kept ? 'saved' : 'failed');
    if (kept) setDraft(undefined);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <ContactFields contacts={shown} change={(to) => { setDraft({ from, to }); setOutcome(undefined); setWrong(undefined); }} />
      {(shown.length > 0 || draft) && <p class="end"><button type="submit" class="nl-button nl-button--primary">{say('contacts_save')}</button></p>}
      <Said good={outcome === 'saved' ? say('profile_saved') : undefined} wrong={wrong ?? (outcome === 'failed' ? say('contacts_failed') : undefined)} />
    </form>
  );
};
