import { render } from 'preact';
import { browser } from 'wxt/browser';
import { markFirstRunDone, readSettings, saveContacts, saveProfile } from '../../src/settings/settings';
import { speakAsChosen } from '../../src/text/speak-as-chosen';
import { say, spoken } from '../../src/text/text';
import { contactsWith, profileWith, type ContactsChange } from '../../src/ui/profile/laid-over';
import type { FieldName } from '../../src/ui/profile/policy-fields';
import type { ProfileDraft } from '../../src/ui/profile/profile-fields';
import { Welcome } from '../../src/ui/welcome/welcome';

const store = browser.storage.local;

const worked = (work: Promise<unknown>) => work.then(() => true, () => false);

/** What was left alone on this page is not written: it may have been told elsewhere since, or be there and unreadable. */
async function finish(about: Partial<ProfileDraft>, people: ContactsChange | undefined, fields: FieldName[]) {
  if (Object.keys(about).length > 0) await saveProfile(store, (stored) => profileWith(stored, about, fields));
  if (people) await saveContacts(store, (stored) => contactsWith(stored, people));
  await markFirstRunDone(store);
}

async function start() {
  const [settings, fields] = await Promise.all([
    readSettings(store),
    fetch('/policy-fields.json').then((response) => response.json() as Promise<FieldName[]>).catch(() => []),
  ]);
  await speakAsChosen(settings.language);
  document.documentElement.lang = spoken();
  document.title = say('welcome_title');
  render(
    <Welcome
      profile={settings.profile}
      contacts={settings.contacts}
      fields={fields}
      finish={(about, people) => worked(finish(about, people, fields))}
      skip={() => worked(markFirstRunDone(store))}
    />,
    document.getElementById('welcome')!,
  );
}

void start();
