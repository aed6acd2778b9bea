import { render } from 'preact';
import { browser } from 'wxt/browser';
import { markFirstRunDone, readSettings, saveContacts, saveProfile } from '../../src/settings/settings';
import { speakAsChosen } from '../../src/text/speak-as-chosen';
import { say, spoken } from '../../src/text/text';
import type { FieldName } from '../../src/ui/profile/policy-fields';
import { Welcome } from '../../src/ui/welcome/welcome';

const store = browser.storage.local;

const worked = (work: Promise<unknown>) => work.then(() => true, () => false);

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
      finish={(profile, contacts) => worked(saveProfile(store, profile).then(() => saveContacts(store, contacts)).then(() => markFirstRunDone(store)))}
      skip={() => worked(markFirstRunDone(store))}
    />,
    document.getElementById('welcome')!,
  );
}

void start();
