import * as z from 'zod/mini';
import { matcherNames, moves } from '../engine/matchers/compiled-rule';
import { accountTypes, checkQuestions, domains, draftKinds, languages, risks, severities } from '../engine/types';

const sentence = z.string().check(z.trim(), z.minLength(3));
const source = z.string().check(z.minLength(1));
const localised = z.strictObject({ nl: sentence, en: sentence });
const oneOrMore = z.union([source, z.array(source).check(z.minLength(1))]);
const adviceWord = z.enum(['none', ...severities]);

const surroundings = z.strictObject({
  sentence: z.optional(oneOrMore),
  draft: z.optional(oneOrMore),
  before: z.optional(oneOrMore),
  after: z.optional(oneOrMore),
  negated: z.optional(z.literal(true)),
  quoted: z.optional(z.literal(true)),
  classes: z.optional(oneOrMore),
});

/** An example with circumstances; without them it is a post on X from a personal account of someone without a profile. */
const example = z.union([
  z.string(),
  z.strictObject({
    text: z.string(),
    account: z.optional(z.enum(accountTypes)),
    kind: z.optional(z.enum(draftKinds)),
    organisation: z.optional(z.string()),
    role: z.optional(z.string()),
    policyFields: z.optional(z.array(z.string())),
    /** The severity that the finding must have here. */
    severity: z.optional(z.enum(severities)),
    /** What the finding must put in place of the hit. */
    replacement: z.optional(z.string()),
  }),
]);

const reasons = {
  what: localised,
  why: localised,
  todo: localised,
  norm: z.string(),
  question: z.enum(checkQuestions),
};

const when = z.strictObject({
  account: z.optional(z.enum(accountTypes)),
  kinds: z.optional(z.array(z.enum(draftKinds)).check(z.minLength(1))),
  role: z.optional(source),
  organisation: z.optional(source),
  field: z.optional(z.enum(['own', 'other'])),
  employerNamed: z.optional(z.boolean()),
});

const examples = z.strictObject({
  flags: z.array(example).check(z.minLength(1)),
  allows: z.array(example).check(z.minLength(1)),
});

/** A rule file. */
export const ruleSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z]+(?:-[a-z]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  status: z.enum(['steady', 'trial']),
  language: z.enum(['nl', 'en', 'any']),
  advice: z.strictObject({ personal: adviceWord, corporate: adviceWord }),
  matcher: z.enum(matcherNames),
  pattern: z.optional(oneOrMore),
  caseSensitive: z.optional(z.literal(true)),
  check: z.optional(z.string()),
  near: z.optional(
    z.strictObject({
      words: z.array(source).check(z.minLength(1)),
      within: z.number().check(z.minimum(1), z.maximum(400)),
      side: z.optional(z.enum(['before', 'after', 'either'])),
    }),
  ),
  capitals: z.optional(z.number().check(z.minimum(2))),
  marks: z.optional(z.number().check(z.minimum(2))),
  together: z.optional(z.array(oneOrMore).check(z.minLength(2))),
  within: z.optional(z.number().check(z.minimum(2))),
  unless: z.optional(surroundings),
  requires: z.optional(surroundings),
  when: z.optional(when),
  moves: z.optional(z.array(z.enum(moves)).check(z.minLength(1))),
  /** What may be put in place of the hit, on one line. */
  replacement: z.optional(z.string().check(z.regex(/^[^\n]{1,40}$/))),
  ...reasons,
  examples,
});
export type RuleFile = z.infer<typeof ruleSchema>;
export type Example = z.infer<typeof example>;

const look = z.strictObject({
  language: z.enum(['nl', 'en', 'any']),
  pattern: oneOrMore,
  caseSensitive: z.optional(z.literal(true)),
  unless: z.optional(surroundings),
  requires: z.optional(surroundings),
  when: z.optional(when),
});
export type Look = z.infer<typeof look>;

const signal = { what: localised, norm: z.string(), looks: z.array(look).check(z.minLength(1)), examples };

/** `rules/strengths/*.yaml`: what a draft may do well. */
export const strengthSchema = z.strictObject({ id: z.string(), ...signal });
export type StrengthFile = z.infer<typeof strengthSchema>;

/** `rules/help/*.yaml`: what a writer may need help with; what is urgent is said before all else. */
export const helpSchema = z.strictObject({ id: z.string(), todo: localised, urgent: z.optional(z.boolean()), ...signal });
export type HelpFile = z.infer<typeof helpSchema>;

/** Words apart; a long list may be one text. */
const wordList = z.union([z.array(source), z.pipe(source, z.transform((words: string) => words.split(/\s+/)))]);
const lettersOnly = z.array(z.string().check(z.regex(/^\p{Ll}{2,}$/u))).check(z.minLength(1));

/** `rules/tips/*.yaml`: how hashtags are written, which raises nothing. */
export const tipSchema = z.strictObject({
  id: z.string(),
  advice: z.strictObject({ personal: z.enum(['none', 'info']), corporate: z.enum(['none', 'info']) }),
  languages: z.record(z.enum(languages), z.strictObject({
    words: z.record(z.string(), z.pipe(wordList, lettersOnly)),
    shapes: z.array(z.pipe(z.pipe(source, z.transform((shape: string) => shape.split(' '))), z.array(source).check(z.minLength(2)))).check(z.minLength(1)),
  })),
  ...reasons,
  examples,
});
export type TipFile = z.infer<typeof tipSchema>;

/** `rules/risks/<risk>/kind.yaml` */
export const kindSchema = z.strictObject({
  id: z.enum(risks),
  name: localised,
  ...reasons,
  care: z.optional(z.strictObject({ what: localised, why: localised, todo: localised, names: z.array(source).check(z.minLength(1)) })),
});

/** `rules/norms.yaml`: only norms that were read in a source (S, R), or of which the title was (T): of those no more than the title may be said. */
export const normsSchema = z.array(
  z.strictObject({
    id: z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
    title: localised,
    source: sentence,
    url: z.string().check(z.regex(/^https?:\/\//)),
    provenance: z.enum(['S', 'R', 'T', 'K']),
    domains: z.array(z.enum(domains)).check(z.minLength(1)),
    plain: z.optional(localised),
    holds: z.optional(z.array(source).check(z.minLength(1))),
  }).check(z.refine(({ provenance, plain }) => provenance === 'S' || provenance === 'R' || !plain, { path: ['plain'], message: 'only what was read in a source may be put in plain words' })),
);

/** `rules/hidden-words.yaml` */
export const hiddenWordsSchema = z.strictObject({ classes: z.array(source), words: z.array(source), ordinary: z.array(source) });
export type HiddenWordsFile = z.infer<typeof hiddenWordsSchema>;

/** `rules/circumstances.yaml` */
export const circumstancesSchema = z.strictObject({
  offices: z.array(source),
  officialHosts: z.array(source),
});
