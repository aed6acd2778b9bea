import { languageChoices, pauseWhens, type Contact, type LanguageChoice, type PauseWhen, type WriterProfile } from '../../settings/contract';
import { say } from '../../text/text';
import { ContactsForm, ProfileForm } from '../profile/forms';
import type { ContactsChange } from '../profile/laid-over';
import type { FieldName } from '../profile/policy-fields';
import type { ProfileDraft } from '../profile/profile-fields';
import { Choice } from './choice';
import { Section } from './options';

const licence = 'EUPL-1.2';

export const ProfileSection = ({ profile, fields, save }: { profile: WriterProfile; fields: FieldName[]; save(changed: Partial<ProfileDraft>): Promise<boolean> }) => (
  <Section id="profile" title={say('profile_title')}>
    <p class="nl-paragraph">{say('profile_why')}</p>
    <ProfileForm profile={profile} fields={fields} save={save} />
  </Section>
);

export const ContactsSection = ({ contacts, save }: { contacts: Contact[]; save(change: ContactsChange): Promise<boolean> }) => (
  <Section id="contacts" title={say('contacts_title')}>
    <p class="nl-paragraph">{say('contacts_why')}</p>
    <ContactsForm contacts={contacts} save={save} />
  </Section>
);

export const PauseSection = ({ pauseWhen, choose }: { pauseWhen: PauseWhen; choose(choice: PauseWhen): Promise<boolean> }) => (
  <Section id="pause" title={say('pause_title')}>
    <p class="nl-paragraph">{say('pause_why')}</p>
    <Choice name="pause" legend={say('pause_title')} choices={pauseWhens} chosen={pauseWhen} called={(choice) => say(`pause_${choice}`)} choose={choose} />
  </Section>
);

export const LanguageSection = ({ language, choose }: { language: LanguageChoice; choose(choice: LanguageChoice): Promise<boolean> }) => (
  <Section id="language" title={say('language_title')}>
    <Choice name="language" legend={say('language_title')} choices={languageChoices} chosen={language} called={(choice) => <span lang={choice === 'browser' ? undefined : choice}>{say(`language_${choice}`)}</span>} choose={choose} />
  </Section>
);

/** Where a page is looked at that isn't read, and whether the language model runs; `undefined` as long as that isn't known. */
export const DiagnoseSection = ({ encoder }: { encoder: boolean | undefined }) => (
  <Section id="diagnose" title={say('diagnose_title')}>
    <p class="nl-paragraph">{say('diagnose_how')}</p>
    {encoder !== undefined && <p class="nl-paragraph">{say(encoder ? 'diagnose_encoder_on' : 'without_encoder')}</p>}
  </Section>
);

/** @param version of the extension, as the browser knows it */
export const AboutSection = ({ version }: { version: string }) => (
  <Section id="about" title={say('about_title')}>
    <p class="nl-paragraph">{say('about_version', version)}</p>
    <p class="nl-paragraph">
      {say('about_licence')} <a class="nl-link" href="https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12" target="_blank" rel="noreferrer noopener">{licence}</a>
    </p>
    <p class="nl-paragraph">{say('privacy')}</p>
    <ul class="doors">
      <li><a class="nl-link" href="help.html#normen">{say('about_norms')}</a></li>
      <li><a class="nl-link" href="practice.html">{say('about_practice')}</a></li>
      <li><a class="nl-link" href="welcome.html">{say('about_welcome')}</a></li>
    </ul>
  </Section>
);
