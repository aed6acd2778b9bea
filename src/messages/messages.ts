import * as z from 'zod/mini';
import { accountTypes, draftKinds, platformIds, type AccountType, type Assessment } from '../engine/types';

/**
 * The one list of messages. A draft travels in them from a page to the background of the same computer, lives there in memory
 * while it is assessed, and is neither stored nor logged.
 */

const longestText = 200_000; // far above what any platform takes; more is not a draft
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

/** What a content script or the popup may ask of the background. */
export const request = z.discriminatedUnion('type', [
  /** Content script → background: judge this draft. `id` comes back with a later answer. */
  z.strictObject({ type: z.literal('assess'), id: z.int(), draft: pageDraft }),
  /** Content script → background: somebody is about to write, so get ready. */
  z.strictObject({ type: z.literal('wake') }),
  /** Popup → background: can the encoder read here? */
  z.strictObject({ type: z.literal('encoder') }),
  /** Content script or popup → background: the writer says what type of account this is. */
  z.strictObject({ type: z.literal('set-account'), platform: z.enum(platformIds), handle: shortText, account: z.enum(accountTypes) }),
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

/** Background → content script, when a heavier layer has looked too. */
export interface LaterAnswer extends AssessReply {
  type: 'assessed';
  id: number;
}

/** Popup → content scripts of the active tab; the frame that holds a draft answers with a `DraftReport`. */
export interface ReportRequest {
  type: 'report';
}

export interface DraftReport {
  draft: DraftMessage;
  /** `checking` when the verdict took too long to wait for. */
  state: { is: 'checking' } | { is: 'unchecked' } | { is: 'assessed'; answer: AssessReply };
}
