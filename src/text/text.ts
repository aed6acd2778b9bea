import { browser } from 'wxt/browser';
import type messages from '../../assets/public/_locales/nl/messages.json';
import type { Language } from '../engine/types';

/** Every sentence of the interface; the sentences of rules come with the rules. */
export type MessageKey = keyof typeof messages;

/** A sentence in the language of the browser: Dutch, or English where that is the browser's language. `$1` … are filled in order. */
export const say = (key: MessageKey, ...fills: string[]): string => browser.i18n.getMessage(key as never, fills);

/** The language in which `say` speaks, for sentences that come from the rules. */
export const spoken = (): Language => (say('language') === 'en' ? 'en' : 'nl');
