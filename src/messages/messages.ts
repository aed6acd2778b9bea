import * as z from 'zod/mini';
import { accountTypes, draftKinds, platformIds, risks, severities, type AccountType, type Assessment } from '../engine/types';

/**
 * The one list of messages. A draft travels in them from a page to the background of the same computer, lives there in memory
 * while it is assessed, and is neither stored nor logged.
 */

export const longestText = 200_000; // far above what any platform takes; more is not a draft
const shortText = z.string().check(z.maxLength(200));
const count = z.int().check(z.minimum(0), z.maximum(1_000));

const pageDraft = z.strictObject({
  platform: z.enum(platformIds),
  kind: z.enum(draftKinds),
  text: z.string().check(z.maxLength(longestText)),
  handle: z.optional(shortText),
  accountGuess: z.optional(z.enum(accountTypes)),
  context: z.optional(shortText),
  images: z.optional(count),
  imagesWithoutAlt: z.optional(count),
});

/** What a content script or one of our own pages may ask of the background. */
export const request = z.discriminatedUnion('type', [
  /** Content script → background: judge this draft. `id` comes back with a later answer. */
  z.strictObject({ type: z.literal('assess'), id: z.int(), draft: pageDraft }),
  /** Check page → background: judge this text, which is on no platform that is known. `id` as above. */
  z.strictObject({ type: z.literal('check'), id: z.int(), text: z.string().check(z.maxLength(longestText)), account: z.enum(accountTypes) }),
  /** Check page → background: the text that waits for this page, once. */
  z.strictObject({ type: z.literal('take-text'), id: shortText }),
  /** Content script → background: somebody is about to write, so get ready. */
  z.strictObject({ type: z.literal('wake') }),
  /** Popup → background: can the encoder read here? */
  z.strictObject({ type: z.literal('encoder') }),
  /** Content script → background: the sentences of the interface where the writer chose another language than the browser's; it can't read our files itself. */
  z.strictObject({ type: z.literal('sentences') }),
  /** Content script or popup → background: the writer says what type of account this is. */
  z.strictObject({ type: z.literal('set-account'), platform: z.enum(platformIds), handle: shortText, account: z.enum(accountTypes) }),
  /** Content script → background: a finding was called unjust, or that is taken back. Never words of the draft. */
  z.strictObject({
    type: z.literal('feedback'), rule: shortText, risk: z.enum(risks), severity: z.enum(severities), platform: z.enum(platformIds), date: z.iso.date(), takenBack: z.boolean(),
  }),
  /** Content script → background: be silent on the host of that page. */
  z.strictObject({ type: z.literal('silence'), until: z.enum(['hour', 'always']) }),
  /** Options page → background: read along on this host from now on, or no longer. The browser's permission was asked before. */
  z.strictObject({ type: z.literal('switch-site'), host: shortText, on: z.boolean() }),
]);
export type Request = z.infer<typeof request>;
export type DraftMessage = z.infer<typeof pageDraft>;

/** Why no answer could be given; the page then says «niet gecontroleerd» and lets everything pass. */
export type Failure = 'malformed' | 'stranger' | 'internal';
export type Reply<T> = { ok: true; value: T } | { ok: false; error: Failure };

export interface AssessReply {
  assessment: Assessment;
  account: AccountType;
}

/** Background → content script or check page, when a heavier layer has looked too. */
export interface LaterAnswer extends AssessReply {
  type: 'assessed';
  id: number;
}

/** Popup → content scripts of the active tab; the frame that holds a draft, or sees that the site has changed, answers with a `PageReport`. */
export interface ReportRequest {
  type: 'report';
}

export interface DraftReport {
  draft: DraftMessage;
  /** `checking` when the verdict took too long to wait for. */
  state: { is: 'checking' } | { is: 'unchecked'; because?: 'article' } | { is: 'assessed'; answer: AssessReply };
}

export interface PageReport {
  draft?: DraftReport | undefined;
  /** The writer silenced us on this site. */
  silent?: boolean;
  /** The page has a composer that no description explains, or none of the buttons that are known: nothing is held there. */
  changed: boolean;
}
