/**
 * The words of the project as types: draft, domain, risk, advice, finding, assessment.
 * Pure data; everything here survives `structuredClone` and JSON.
 */

/** `practice` is the page of the extension itself on which one can try things. */
export const platformIds = ['x', 'linkedin', 'bluesky', 'mastodon', 'practice'] as const;
export type PlatformId = (typeof platformIds)[number];

export const draftKinds = ['post', 'reply', 'quote', 'comment', 'repost', 'thread'] as const;
export type DraftKind = (typeof draftKinds)[number];

/** `corporate` is a bedrijfsaccount (named work accounts too), `personal` a persoonlijk account. */
export const accountTypes = ['personal', 'corporate'] as const;
export type AccountType = (typeof accountTypes)[number];

export const domains = ['personal', 'function', 'colleagues', 'organisation'] as const;
/** The four domains of Burgerlink, point C. */
export type Domain = (typeof domains)[number];

export const risks = [
  'confidential', 'personal-data', 'colleague-exposed', 'disrespect', 'partisan', 'own-policy-field',
  'speaks-for-organisation', 'account-mix', 'others-work', 'side-interest', 'unverified', 'heated', 'security-sensitive',
] as const;
export type Risk = (typeof risks)[number];

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** `info` is a hint that asks for nothing; `caution` is «let op»; `consult` is «overleg eerst». */
export const severities = ['info', 'caution', 'consult'] as const;
export type Severity = (typeof severities)[number];

export type Advice = 'clear' | 'caution' | 'consult';

/** What the writer told the extension about the own work; empty means unknown. */
export interface Profile {
  organisation: string;
  role: string;
  policyFields: string[];
}

/** A draft as typed, with its circumstances. */
export interface Draft {
  /** `elsewhere`: on no platform that is known. */
  platform: PlatformId | 'elsewhere';
  kind: DraftKind;
  account: AccountType;
  profile: Profile;
  /** As typed; the boxes of a thread joined by an empty line. */
  text: string;
  /** Handle of the author that is replied to or quoted, without @. */
  context?: string;
  images?: number;
  imagesWithoutAlt?: number;
}

/** Half-open range of UTF-16 offsets into the draft's text. */
export interface Span {
  start: number;
  end: number;
}

/** A sentence in both languages of the interface. */
export type Localised = Record<Language, string>;

/** What is seen, why it matters, what to do: the three sentences of every finding. */
export interface Sentences {
  what: Localised;
  why: Localised;
  todo: Localised;
}

/** A norm that was read in a source, or of which the title alone is certain. */
export interface Norm {
  /** Id in the catalogue of norms, such as `hro-check-collega`. */
  id: string;
  title: Localised;
  /** Name of the document and, where known, the section. */
  source: string;
  url: string;
}

/** How much of a norm's source was read: the source, a part of it, or no more than the norm's title. */
export type Certainty = 'read' | 'part' | 'title';

/** A norm as the help page lists it. */
export interface ListedNorm extends Norm {
  domains: Domain[];
  /** What it says, where the title doesn't say it; none where no more than the title was read. */
  plain?: Localised;
  /** Kinds of organisation that it holds for, where its source limits it; as in the settings. */
  holds?: string[];
  certain: Certainty;
  /** Kinds of risk of which a rule rests on it. */
  risks: Risk[];
}

/** All norms that may be shown, and what the kinds of risk are called. */
export interface NormList {
  risks: { id: Risk; name: Localised }[];
  norms: ListedNorm[];
}

/** Which of the three questions of the self-check fits first. */
export const checkQuestions = ['colleagues', 'manager', 'newspaper'] as const;
export type CheckQuestion = (typeof checkQuestions)[number];

export interface Finding extends Sentences {
  /** Id of the rule, or `model/<risk>` where the word model raised it. */
  rule: string;
  /** None of a tip, which is about no risk: of severity `info`. */
  risk: Risk | null;
  severity: Severity;
  spans: Span[];
  norm: Norm;
  question: CheckQuestion;
  /** Certain (a detector, a marking) or a question about the text (a model). */
  by: 'rule' | 'model';
  /** How likely a model's finding is right, 0 to 1: of those with 0.8 four in five are. A rule gives none. */
  score?: number;
  /** What can be put in place of its words, where that is certain to be right: `…` for a number, a hashtag in capitals. */
  replacement?: string;
  /** What about this draft and its writer makes it matter, such as the own policy field that it touches. */
  because?: Localised;
}

/** A softer hint: shown, never pauses a publication. */
export interface Question extends Sentences {
  risk: Risk;
  spans: Span[];
  /** How likely it is that this should have been raised, 0 to 1. */
  score: number;
}

/** What a draft does well: one of the VORA's reasons to take part. Said as encouragement, weighed nowhere. */
export interface Strength {
  /** Id of the entry, such as `strengths/fresh-view`. */
  id: string;
  spans: Span[];
  what: Localised;
  norm: Norm;
}

/** The draft tells of mistreatment at the writer's own work: that it is heavy, and whom one can turn to. Never a reproach. */
export interface Help {
  /** Id of the entry, such as `help/bullying`. */
  id: string;
  spans: Span[];
  what: Localised;
  todo: Localised;
  norm: Norm;
}

export interface DomainScore {
  domain: Domain;
  /** 0 to 1. */
  score: number;
  /** The words that the score rests on. */
  spans: Span[];
}

export interface Assessment {
  language: Language;
  advice: Advice;
  primary: Domain | null;
  /** Those that a writer is shown, strongest first. */
  domains: DomainScore[];
  /** Heaviest first. */
  findings: Finding[];
  questions: Question[];
  /** At most two; none beside a heavy finding. */
  strengths: Strength[];
  help?: Help;
  /** UTF-16 units that were read, when the draft was longer than what is assessed. */
  truncatedAt?: number;
  /** Layers that spoke; a later, heavier one may answer again. */
  layers: string[];
}
