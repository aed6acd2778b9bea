import type { Language, Localised } from '../engine/types';

/** The words of a class in one language with every form written out, as one writes them. */
export interface WrittenWords {
  words?: string[];
  heads?: string[];
  starts?: string[];
  except?: string[];
}

export interface WrittenConcept {
  id: string;
  /** Only for expressions in rules: the package carries it nowhere else. */
  rulesOnly?: true;
  name: Localised;
  words: Partial<Record<Language, WrittenWords>>;
}

export interface WrittenField extends WrittenConcept {
  aliases: string[];
  organisations: string[];
}

/** What `concepts/*.yaml` and `policy-fields.yaml` hold, forms written out. */
export interface WrittenConcepts {
  concepts: WrittenConcept[];
  fields: WrittenField[];
}
