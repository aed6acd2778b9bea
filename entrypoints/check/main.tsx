import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { Handed } from '../../src/elsewhere/check-desk';
import type { AssessReply, LaterAnswer, Reply, Request } from '../../src/messages/messages';
import { longestText } from '../../src/messages/messages';
import { readSettings } from '../../src/settings/settings';
import { speakAsChosen } from '../../src/text/speak-as-chosen';
import { say, spoken } from '../../src/text/text';
import { Check } from '../../src/ui/check/check';

async function ask<T>(message: Request): Promise<T> {
  const reply = (await browser.runtime.sendMessage(message)) as Reply<T> | undefined;
  if (!reply?.ok) throw new Error('no answer');
  return reply.value;
}

let lastId = 0;
let later: ((reply: AssessReply) => void) | undefined;

// A heavier layer answers a moment later. Only the newest question counts.
browser.runtime.onMessage.addListener((message: LaterAnswer, sender: { id?: string }) => {
  if (sender.id === browser.runtime.id && message?.type === 'assessed' && message.id === lastId) later?.(message);
});

async function start() {
  const id = location.hash.slice(1);
  history.replaceState(null, '', location.pathname); // a reload must not ask for a text that was taken
  void ask({ type: 'wake' }).catch(() => undefined); // only sooner or later depends on it
  const handed = id ? await ask<Handed>({ type: 'take-text', id }).catch((): Handed => ({ text: '', missing: 'gone' })) : undefined;
  await speakAsChosen((await readSettings(browser.storage.local)).language);
  document.documentElement.lang = spoken();
  document.title = say('check_page_title');
  render(
    <Check
      text={handed?.text ?? ''}
      missing={handed?.missing}
      assess={async (text, account, heavier) => {
        later = ({ assessment }) => heavier(assessment);
        const { assessment } = await ask<AssessReply>({ type: 'check', id: ++lastId, text: text.slice(0, longestText), account });
        return assessment;
      }}
    />,
    document.getElementById('check')!,
  );
}

void start();
