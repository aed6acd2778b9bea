import english from '../../../assets/help/en.json';
import dutch from '../../../assets/help/nl.json';
import type { Language } from '../../engine/types';

/** The sentences of the help page. In files of their own: they are many, of one page, and each language is read as one text. */
export type HelpTexts = typeof dutch;

export const helpTexts: Record<Language, HelpTexts> = { nl: dutch, en: english };
