import * as z from 'zod/mini';

const entry = z.string().check(z.minLength(1), z.regex(/^\S(?:.*\S)?$/, 'it begins or ends with a space'));
const entries = z.optional(z.array(entry).check(z.minLength(1)));
const name = z.strictObject({ nl: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });

/** The words of a class in one language. `lemma > form form` gives the forms that the rules of spelling don't find. */
const words = z.strictObject({
  nouns: entries,
  verbs: entries,
  adjectives: entries,
  /** As they stand: words that never change, phrases of up to four words, names. */
  words: entries,
  /** Nouns that end compounds too. */
  heads: entries,
  starts: entries,
  except: entries,
});
export type ConceptWords = z.infer<typeof words>;

/** One class of words. */
const concept = z.strictObject({
  name,
  /** For whoever edits the file. */
  about: z.optional(z.string()),
  nl: z.optional(words),
  en: z.optional(words),
  /** The same in both languages. */
  any: z.optional(words),
});
export type ConceptSource = z.infer<typeof concept> & { rulesOnly?: true };

const conceptId = z.string().check(z.regex(/^[A-Z][A-Za-z]*$/, 'the name of a class is one word with a capital'));
const fieldId = z.string().check(z.regex(/^[a-z]+(?:-[a-z]+)*$/, 'the name of a field is in small letters'));

/** `rules/concepts/*.yaml` */
export const conceptsSchema = z.record(
  conceptId,
  /** `rulesOnly`: for expressions in rules (`{{Class}}`) alone; the model and `together` don't know the class, and it may miss a language. */
  z.extend(concept, { rulesOnly: z.optional(z.literal(true)) }),
);

/** `rules/policy-fields.yaml` */
export const policyFieldsSchema = z.record(
  fieldId,
  z.extend(concept, { aliases: z.array(entry).check(z.minLength(1)), organisations: z.optional(z.array(entry).check(z.minLength(1))) }),
);
export type FieldSource = z.infer<typeof policyFieldsSchema>[string];
