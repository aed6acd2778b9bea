import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { accountTypes } from '../../engine/types';
import type { Contact, WriterProfile } from '../../settings/contract';
import { say } from '../../text/text';
import { ContactFields, saidContacts } from '../profile/contact-fields';
import { Said, wrongWith } from '../profile/forms';
import type { ContactsChange } from '../profile/laid-over';
import type { FieldName } from '../profile/policy-fields';
import { draftOf, ProfileFields, type ProfileDraft } from '../profile/profile-fields';

interface Props {
  profile: WriterProfile;
  contacts: Contact[];
  fields: FieldName[];
  /** Keeps what was told on this page, and that it was gone through; resolves to false when that failed. */
  finish(about: Partial<ProfileDraft>, people: ContactsChange | undefined): Promise<boolean>;
  /** Keeps only that this page was gone through. */
  skip(): Promise<boolean>;
}

/** @param aside each in a tab of its own: what was typed here and isn't saved stays */
const Doors = ({ aside = false }: { aside?: boolean }) => (
  <ul class="doors">
    {([['practice.html', 'welcome_practice'], ['options.html', 'welcome_options']] as const).map(([page, words]) => (
      <li key={page}><a class="nl-link" href={page} {...(aside && { target: '_blank', rel: 'noopener' })}>{say(words)}</a></li>
    ))}
  </ul>
);

const After = ({ saved }: { saved: boolean }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 class="nl-heading nl-heading--level-1" ref={heading} tabIndex={-1}>{say('welcome_ready_title')}</h1>
      <p class="nl-paragraph">{saved && `${say('profile_saved')} `}{say('welcome_ready')}</p>
      <Doors />
    </>
  );
};

/** The page of the first run: what Oogcontact does, and what the writer may tell. Everything on it may be left out. */
export const Welcome = ({ profile, contacts, fields, finish, skip }: Props) => {
  const [about, setAbout] = useState<Partial<ProfileDraft>>({});
  const [people, setPeople] = useState<Contact[]>();
  const [wrong, setWrong] = useState<string>();
  const [over, setOver] = useState<'saved' | 'skipped'>();
  const submit = async (event: Event) => {
    event.preventDefault();
    const fault = people && wrongWith(people);
    setWrong(fault);
    if (fault) return;
    if (await finish(about, people && { from: contacts, to: saidContacts(people) })) setOver('saved');
    else setWrong(say('profile_failed'));
  };
  if (over) return <After saved={over === 'saved'} />;
  return (
    <>
      <h1 class="nl-heading nl-heading--level-1">{say('welcome_title')}</h1>
      <p class="nl-paragraph lead">{say('welcome_lead')}</p>
      <button type="button" class="nl-button nl-button--secondary" onClick={() => void skip().then(() => setOver('skipped'))}>{say('welcome_skip')}</button>

      <h2 class="nl-heading nl-heading--level-2">{say('welcome_does_title')}</h2>
      <ul class="points">
        <li>{say('welcome_does_read')}</li>
        <li>{say('welcome_does_ask')}</li>
        <li>{say('welcome_does_post')}</li>
        <li>{say('welcome_does_silent')}</li>
      </ul>
      <p class="notice"><strong>{say('welcome_nothing_leaves')}</strong> {say('welcome_nothing_kept')}</p>

      <h2 class="nl-heading nl-heading--level-2">{say('welcome_accounts_title')}</h2>
      <p class="nl-paragraph">{say('welcome_accounts')}</p>
      <dl class="examples">
        {accountTypes.map((type) => (
          <div key={type}>
            <dt>{say(`account_${type}`)}</dt>
            <dd>{say(`welcome_example_${type}`)}</dd>
            <dd><q>{say(`welcome_post_${type}`)}</q></dd>
          </div>
        ))}
      </dl>

      <form onSubmit={(event) => void submit(event)} noValidate>
        <h2 class="nl-heading nl-heading--level-2">{say('welcome_profile_title')}</h2>
        <p class="nl-paragraph">{say('profile_why')}</p>
        <ProfileFields draft={{ ...draftOf(profile, fields), ...about }} fields={fields} change={(part) => setAbout((before) => ({ ...before, ...part }))} />

        <h2 class="nl-heading nl-heading--level-2">{say('contacts_title')}</h2>
        <p class="nl-paragraph">{say('contacts_why')}</p>
        <ContactFields contacts={people ?? contacts} change={setPeople} />

        <Said wrong={wrong} />
        <div class="buttons">
          <button type="submit" class="nl-button nl-button--primary">{say('welcome_save')}</button>
          <button type="button" class="nl-button nl-button--secondary" onClick={() => void skip().then(() => setOver('skipped'))}>{say('welcome_skip')}</button>
        </div>
      </form>
      <Doors aside />
    </>
  );
};
