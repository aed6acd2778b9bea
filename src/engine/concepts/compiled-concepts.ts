import type { Language, Localised } from '../types';

/** Words to look up, every form written out as the tokens of a text have it (`formOf`). */
export interface CompiledWords {
  /** Whole words, and phrases of up to four; `ind=IND` counts only where the text has these very capitals, `ja00=ja21` these digits. */
  forms?: string[];
  /** Ends of compounds: `dossier` finds «asieldossier». */
  heads?: string[];
  /** Beginnings of words: `stikstof` finds «stikstofwet». */
  starts?: string[];
  /** What `heads` and `starts` must leave alone; one that ends in * is a beginning itself. */
  except?: string[];
}

/** A class of words that stand for the same thing to an integrity officer. */
export interface CompiledConcept {
  /** As rules name it: `Illness`. */
  id: string;
  /** As a writer reads it: «ziekte en zorg». */
  name: Localised;
  words: Partial<Record<Language, CompiledWords>>;
}

/** A field of the government's policy. */
export interface CompiledField extends CompiledConcept {
  /** What a profile may call it, besides its words. */
  aliases: string[];
  /** Organisations that work on it, as a profile names them. */
  organisations: string[];
}

/** The classes of words and the policy fields as the package carries them: plain JSON. */
export interface CompiledConcepts {
  concepts: CompiledConcept[];
  fields: CompiledField[];
}
