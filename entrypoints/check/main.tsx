import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { Handed } from '../../src/elsewhere/check-desk';
import { askBackground, assessTexts } from '../../src/page/assess-texts';
import { readSettings } from '../../src/settings/settings';
import { speakAsChosen } from '../../src/text/speak-as-chosen';
import { say, spoken } from '../../src/text/text';
import { Check } from '../../src/ui/check/check';

const assess = assessTexts();

async function start() {
  const id = location.hash.slice(1);
  history.replaceState(null, '', location.pathname); // a reload must not ask for a text that was taken
  void askBackground({ type: 'wake' }).catch(() => undefined); // only sooner or later depends on it
  const handed = id ? await askBackground<Handed>({ type: 'take-text', id }).catch((): Handed => ({ text: '', missing: 'gone' })) : undefined;
  // The text has left the desk by now: it is shown, in whatever language that goes.
  await readSettings(browser.storage.local).then(({ language }) => speakAsChosen(language)).catch(() => undefined);
  document.documentElement.lang = spoken();
  document.title = say('check_page_title');
  render(
    <Check
      text={handed?.text ?? ''}
      missing={handed?.missing}
      assess={assess}
    />,
    document.getElementById('check')!,
  );
}

void start();
