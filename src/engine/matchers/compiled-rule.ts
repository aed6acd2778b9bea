import type { CompiledConcepts } from '../concepts/compiled-concepts';
import type { AccountType, CheckQuestion, DraftKind, Language, Localised, Norm, Risk, Sentences, Severity } from '../types';

/** The ways of looking; one file each in this folder. */
export const matcherNames = ['pattern', 'shouting', 'together'] as const;
export type MatcherName = (typeof matcherNames)[number];

/** Circumstances that shift a finding's severity; all of them together shift it one step at most. */
export const moves = [
  'own-field', 'exemplary-office', 'employer-named', 'quotation', 'apology', 'question', 'official-link', 'raised-inside',
] as const;
export type Move = (typeof moves)[number];

/**
 * What stands around a hit. Within a key one is enough («any of»); every key that is given must hold for `requires`,
 * and one that holds is enough for `unless`. The strings are regular expressions, compiled without regard to capitals.
 */
export interface Surroundings {
  /** Somewhere in the sentence of the hit, the hit included. */
  sentence?: string[];
  /** Somewhere in the draft. */
  draft?: string[];
  /** Directly before the hit (anchored to it). */
  before?: string[];
  /** Directly after the hit (anchored to it). */
  after?: string[];
  /** A word of negation in the three words before the hit. */
  negated?: boolean;
  /** The hit stands between quotation marks. */
  quoted?: boolean;
  /** Classes of words of which one stands in the sentence of the hit. */
  classes?: string[];
}

/** Circumstances of the draft without which a rule stays silent. */
export interface When {
  account?: AccountType;
  kinds?: DraftKind[];
  /** Regular expression on the role in the profile. */
  role?: string;
  /** Regular expression on the organisation in the profile. */
  organisation?: string;
  /** The text touches a policy field of the profile, or doesn't (a profile without fields never does either). */
  field?: 'own' | 'other';
  /** The organisation of the profile is named in the text. */
  employerNamed?: boolean;
}

export interface Near {
  /** One regular expression: a whole word or phrase that must stand near the hit. */
  words: string;
  /** UTF-16 units between the hit and the far end of the word. */
  within: number;
  side: 'before' | 'after' | 'either';
}

export interface CompiledPattern {
  /** Regular expression. */
  source: string;
  /** What a draft must hold for the expression to match: of each list one string, in lower case. Worked out from the expression. */
  cues: string[][];
}

/** A rule as it is shipped: plain JSON, no examples. */
export interface CompiledRule extends Sentences {
  id: string;
  risk: Risk;
  /** `trial` rules are measured, never shown. */
  status: 'steady' | 'trial';
  languages: Language[];
  advice: Record<AccountType, Severity | 'none'>;
  matcher: MatcherName;
  patterns?: CompiledPattern[];
  caseSensitive?: boolean;
  check?: string;
  near?: Near;
  /** Consecutive words in capitals. */
  capitals?: number;
  /** Exclamation marks in a row. */
  marks?: number;
  /** Lists of classes; of each a word in one sentence. */
  together?: string[][];
  /** Words from the first to the last of those that are together. */
  within?: number;
  unless?: Surroundings;
  requires?: Surroundings;
  when?: When;
  moves?: Move[];
  /** What the writer can have put in place of the hit. */
  replacement?: string;
  norm: string;
  question: CheckQuestion;
}

/** The kind of risk itself, worded as a question about the text. */
export interface CompiledKind extends Sentences {
  name: Record<Language, string>;
  norm: Norm;
  question: CheckQuestion;
  care?: Care;
}

/** How a finding of a kind is said where the draft tells of mistreatment at the writer's own work. */
export interface Care extends Sentences {
  /** Regular expressions, with regard to capitals: one that is found names somebody. Where none is, the finding weighs `caution` at most. */
  names: string[];
}

/** One way of looking for a strength or for a cry for help. */
export type CompiledLook = Required<Pick<CompiledRule, 'languages' | 'patterns'>> & Pick<CompiledRule, 'caseSensitive' | 'unless' | 'requires' | 'when'>;

/** What a draft may do well. */
export interface CompiledStrength {
  /** `strengths/fresh-view` */
  id: string;
  norm: string;
  what: Localised;
  looks: CompiledLook[];
}

/** What a writer may need help with. */
export interface CompiledHelp extends CompiledStrength {
  todo: Localised;
  /** Said before other help. */
  urgent?: boolean | undefined;
}

export interface Circumstances {
  /** Regular expressions on role or organisation: offices that are held up as an example. */
  offices: string[];
  /** Hosts of official publications; a subdomain counts too. */
  officialHosts: string[];
}

/** Words that people hide by the way they spell them, so that they are looked for under such spellings too. */
export interface HiddenWords {
  words: string[];
  /** Ordinary words that are one slip of the pen, or one space, away from such a word, and hide none. */
  ordinary: string[];
}

/** A tip on how hashtags are written. */
export interface CompiledTip extends Sentences {
  id: string;
  advice: Record<AccountType, 'none' | 'info'>;
  /** The shapes that a hashtag of several words may have: names of lists of words, in their order. */
  languages: { words: Record<string, string[]>; shapes: string[][] }[];
  norm: string;
  question: CheckQuestion;
}

export interface CompiledRulebook {
  norms: Record<string, Norm>;
  kinds: Record<Risk, CompiledKind>;
  circumstances: Circumstances;
  hiddenWords: HiddenWords;
  concepts: CompiledConcepts;
  rules: CompiledRule[];
  strengths: CompiledStrength[];
  help: CompiledHelp[];
  tips: CompiledTip[];
}
