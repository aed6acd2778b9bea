import { browser } from 'wxt/browser';
import type messages from '../../assets/public/_locales/nl/messages.json';
import type { Language } from '../engine/types';

/** Every sentence of the interface; the sentences of rules come with the rules. */
export type MessageKey = keyof typeof messages;

/** All sentences of one language. */
export type Sentences = Partial<Record<MessageKey, string>>;

/** Sentences as the browser gave them, with their places to fill: a page that outlives an update of the extension can't ask any more. */
const known = new Map<MessageKey, string>();

/** Those that the writer chose; none where the language of the browser will do. Kept where every script of ours in a page finds them. */
const shared = globalThis as { oogcontactSentences?: Sentences | undefined };
/** Own ones: an element of that id in the page is a name of the window too. */
const chosen = () => (Object.hasOwn(shared, 'oogcontactSentences') ? shared.oogcontactSentences : undefined);

function ofBrowser(key: MessageKey): string {
  const found = known.get(key);
  if (found !== undefined) return found;
  try {
    const text = browser.i18n.getMessage(key as never, ['$1', '$2', '$3']);
    known.set(key, text);
    return text;
  } catch {
    return '';
  }
}

/** Learns sentences by heart that must still be said after the extension was reloaded under the page. */
export const learn = (keys: MessageKey[]): void => keys.forEach(ofBrowser);

/** Speaks in these sentences from now on; undefined: in those of the browser. */
export const speak = (sentences: Sentences | undefined): void => {
  shared.oogcontactSentences = sentences;
};

/** A sentence in the language that was chosen, else in that of the browser: Dutch, or English where that is the browser's language. `$1` … are filled in order. */
export const say = (key: MessageKey, ...fills: string[]): string =>
  (chosen()?.[key] ?? ofBrowser(key)).replace(/\$(\d)/g, (_, place: string) => fills[Number(place) - 1] ?? '');

/** The language in which `say` speaks, for sentences that come from the rules. */
export const spoken = (): Language => (say('language') === 'en' ? 'en' : 'nl');

/** The language of the browser, as far as we speak it. */
export const spokenByBrowser = (): Language => (ofBrowser('language') === 'en' ? 'en' : 'nl');
