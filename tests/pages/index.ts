/**
 * The practice pages: every composer, its address, how it opens and what must be found in it.
 * The pages hold the editors that the sites use (Draft.js, Quill 1.3.7 and 2, TipTap 3, a plain textarea) in the elements that the sites were seen to have.
 */
import type { AccountType, DraftKind, PlatformId } from '../../src/engine/types';

export type Engine = 'chromium' | 'firefox';

export interface PracticeComposer {
  /** Its name in `window.lab`. */
  name: string;
  /** What the table calls it, where one composer comes in several states. */
  title?: string;
  platform: PlatformId;
  url: string;
  /** CSS selectors of what must be pressed, in order, before the editor is there; without it the page opens with the editor. */
  opener?: string | readonly string[];
  /** What is pressed once it is there, such as what schedules a post. */
  then?: readonly string[];
  kind: DraftKind;
  editor: 'draft' | 'textarea' | 'quill1' | 'quill2' | 'tiptap';
  /** Its first box takes one line: a content warning. */
  oneLineFirst?: true;
  /** The site is read only where it is switched on. */
  optional?: true;
  /** Editors in it when it opens. */
  boxes: number;
  /** Keys that publish without a click; without it the site has no such keys. */
  shortcut?: 'Control+Enter';
  /** The publish button works on an empty editor: an empty quote goes out as a plain repost. */
  emptyAllowed?: true;
  /** The author that is replied to or quoted, without @. */
  context?: string;
  /** What the first box holds when it opens. */
  prefilled?: string;
  /** Whose account posts, when not that of the test's own user; null when the page doesn't tell. */
  handle?: string | null;
  accountGuess?: AccountType;
  /** It takes no pictures here. */
  noPictures?: true;
  /** What its publish button says, where that tells the kind. */
  label?: string;
  browsers: readonly Engine[];
}

const both = ['chromium', 'firefox'] as const;
const x = { platform: 'x', editor: 'draft', boxes: 1, shortcut: 'Control+Enter', browsers: both } as const;
const linkedin = { platform: 'linkedin', boxes: 1, browsers: both } as const;
const bluesky = {
  platform: 'bluesky', editor: 'tiptap', boxes: 1, shortcut: 'Control+Enter', optional: true, browsers: both, opener: '[aria-label="Compose new post"]',
} as const;
const mastodon = { platform: 'mastodon', editor: 'textarea', boxes: 1, shortcut: 'Control+Enter', optional: true, browsers: both } as const;

const commentButton = '[data-testid="mainFeed"] [role="listitem"] button[aria-label="Comment"]';
const classic = { ...linkedin, kind: 'post', editor: 'quill1', opener: '.share-box-feed-entry__trigger' } as const;
const dialog = { ...linkedin, kind: 'post', editor: 'tiptap', opener: '#shareboxProfilePictureComponentRef ~ [role="button"]' } as const;

/** The kinds with which every scenario is played. */
export const practiceComposers: readonly PracticeComposer[] = [
  { ...x, name: 'x-home', url: 'https://x.com/home', kind: 'post' },
  { ...x, name: 'x-modal', url: 'https://x.com/compose/post', kind: 'post' },
  {
    ...x, name: 'x-reply', url: 'https://x.com/fatima_voorbeeld/status/1', kind: 'reply',
    opener: '[data-lab="reply-row"]', context: 'fatima_voorbeeld',
  },
  { ...x, name: 'x-reply-modal', url: 'https://x.com/compose/post?reply=1', kind: 'reply', context: 'fatima_voorbeeld' },
  { ...x, name: 'x-quote', url: 'https://x.com/compose/post?quote=1', kind: 'quote', emptyAllowed: true, context: 'fatima_voorbeeld' },
  { ...x, name: 'x-thread', url: 'https://x.com/compose/post?thread=1', kind: 'thread', boxes: 2 },
  { ...classic, name: 'linkedin-share-a', url: 'https://www.linkedin.com/feed/?box=a' },
  // Quill 1.3.7 must know where the caret is, and in a shadow root only Chromium can tell: in Firefox the text comes out backwards.
  { ...classic, name: 'linkedin-share-b', url: 'https://www.linkedin.com/feed/?box=b', browsers: ['chromium'] },
  { ...dialog, name: 'linkedin-share-c', url: 'https://www.linkedin.com/feed/?box=c' },
  { ...dialog, name: 'linkedin-comment', url: 'https://www.linkedin.com/feed/', kind: 'comment', opener: commentButton, noPictures: true },
  { ...bluesky, name: 'bluesky-post', url: 'https://bsky.app/', kind: 'post' },
  { ...bluesky, name: 'bluesky-reply', url: 'https://bsky.app/?kind=reply', kind: 'reply' },
  { ...bluesky, name: 'bluesky-quote', url: 'https://bsky.app/?kind=quote', kind: 'quote' },
  { ...bluesky, name: 'bluesky-thread', url: 'https://bsky.app/?kind=thread', kind: 'thread', boxes: 2 },
  { ...mastodon, name: 'mastodon-post', url: 'https://social.overheid.nl/home', kind: 'post' },
  { ...mastodon, name: 'mastodon-reply', url: 'https://social.overheid.nl/home?reply=1', kind: 'reply', context: 'fatima_voorbeeld@mastodon.example' },
  { ...mastodon, name: 'mastodon-warning', url: 'https://social.overheid.nl/home?cw=1', kind: 'post', boxes: 2, oneLineFirst: true },
  { ...mastodon, name: 'mastodon-old', url: 'https://social.overheid.nl/home?old=1', kind: 'post', boxes: 2, oneLineFirst: true },
];

/** Kinds that the table asks about beside the ten above, with which every other scenario is played. */
const moreComposers: readonly PracticeComposer[] = [
  { ...x, name: 'x-thread-repeated', url: 'https://x.com/compose/post?repeated=1', kind: 'thread', boxes: 2, label: 'Alles plaatsen' },
  { ...x, name: 'x-edit', url: 'https://x.com/compose/post?edit=1', kind: 'post', label: 'Bijwerken', prefilled: 'Een post van net. ' },
  { ...x, name: 'x-community', url: 'https://x.com/i/communities/1', kind: 'post' },
  { ...x, name: 'x-community-modal', url: 'https://x.com/compose/post?community=1', kind: 'post' },
  { ...x, name: 'x-modal', title: 'x-modal, scheduled', url: 'https://x.com/compose/post', kind: 'post', then: ['[role="dialog"] [data-testid="scheduleOption"]'], label: 'Plannen' },
  { ...x, name: 'x-modal', title: 'x-modal, delegated', url: 'https://twitter.com/intent/post?as=gemeentevoorbeeld', kind: 'post', handle: 'gemeentevoorbeeld' },
  { ...x, name: 'x-long', url: 'https://x.com/compose/post?long=1', kind: 'post' },
  { ...x, name: 'x-modal-narrow', url: 'https://x.com/compose/post?narrow=1', kind: 'post', editor: 'textarea', shortcut: undefined },
  { ...x, name: 'x-reply-modal-narrow', url: 'https://x.com/compose/post?narrow=1&reply=1', kind: 'reply', editor: 'textarea', shortcut: undefined, context: 'fatima_voorbeeld' },
  { ...classic, name: 'linkedin-share-a2', url: 'https://www.linkedin.com/feed/?box=a2', editor: 'quill2' },
  { ...classic, name: 'linkedin-share-a', title: 'linkedin-share-a, repost', url: 'https://www.linkedin.com/feed/?box=a&kind=repost', kind: 'repost' },
  { ...classic, name: 'linkedin-share-a', title: 'linkedin-share-a, edit', url: 'https://www.linkedin.com/feed/?box=a&kind=edit', label: 'Opslaan', prefilled: 'Een bijdrage van net.' },
  { ...classic, name: 'linkedin-share-a', title: 'linkedin-share-a, scheduled', url: 'https://www.linkedin.com/feed/?box=a', then: ['[aria-label="Schedule post"]'], label: 'Plannen' },
  {
    ...classic, name: 'linkedin-share-a', title: 'linkedin-share-a, of a page', url: 'https://www.linkedin.com/company/voorbeeld/admin/page-posts/published/',
    handle: 'company/voorbeeld', accountGuess: 'corporate',
  },
  { ...dialog, name: 'linkedin-share-c', title: 'linkedin-share-c, repost', url: 'https://www.linkedin.com/feed/?box=c&kind=repost', kind: 'repost' },
  { ...dialog, name: 'linkedin-share-c', title: 'linkedin-share-c, edit', url: 'https://www.linkedin.com/feed/?box=c&kind=edit', label: 'Opslaan', prefilled: 'Een bijdrage van net.' },
  { ...dialog, name: 'linkedin-share-c', title: 'linkedin-share-c, scheduled', url: 'https://www.linkedin.com/feed/?box=c', then: ['[aria-label="Scheduled"]'], label: 'Plannen' },
  {
    ...dialog, name: 'linkedin-share-c', title: 'linkedin-share-c, as a page', url: 'https://www.linkedin.com/feed/?box=c&page&name=Gemeente+Voorbeeld',
    handle: 'company/gemeente voorbeeld', accountGuess: 'corporate',
  },
  { ...dialog, name: 'linkedin-share-page', url: 'https://www.linkedin.com/sharing/compose/', opener: undefined },
  {
    ...dialog, name: 'linkedin-reply', url: 'https://www.linkedin.com/feed/', kind: 'comment', opener: [commentButton, '.earlier button'],
    prefilled: 'Joost Test ', context: 'in/joosttest', noPictures: true, label: 'Reply',
  },
  { ...dialog, name: 'linkedin-comment-old', url: 'https://www.linkedin.com/feed/?comment=old', kind: 'comment', editor: 'quill1', opener: commentButton, context: 'in/fatima_voorbeeld', noPictures: true },
];

const readerX = { ...x, url: 'https://x.com/compose/post?page=reader' } as const;
const readerLinkedin = { ...linkedin, kind: 'post', editor: 'tiptap', opener: '[data-lab="start"]' } as const;
const readerFeed = 'https://www.linkedin.com/feed/?page=reader';

/**
 * The same kinds, and more, on pages that a reader of the field notes built who had not seen the first ones (2026-11-26):
 * what only worked because page and code were by one hand shows here.
 */
const readerComposers: readonly PracticeComposer[] = [
  { ...readerX, name: 'reader-x-home', url: 'https://x.com/home?page=reader', kind: 'post' },
  { ...readerX, name: 'reader-x-modal', kind: 'post' },
  { ...readerX, name: 'reader-x-reply', url: 'https://x.com/fatima_voorbeeld/status/1?page=reader', kind: 'reply', opener: '[data-lab="reply-row"]', context: 'fatima_voorbeeld', label: 'Beantwoorden' },
  { ...readerX, name: 'reader-x-reply-modal', url: `${readerX.url}&kind=reply`, kind: 'reply', context: 'fatima_voorbeeld', label: 'Beantwoorden' },
  { ...readerX, name: 'reader-x-quote-modal', url: `${readerX.url}&kind=quote`, kind: 'quote', context: 'fatima_voorbeeld', emptyAllowed: true },
  { ...readerX, name: 'reader-x-thread-modal', url: `${readerX.url}&kind=thread`, kind: 'thread', boxes: 2, label: 'Alles plaatsen' },
  { ...readerX, name: 'reader-x-thread0-modal', url: `${readerX.url}&kind=thread0`, kind: 'thread', boxes: 2, label: 'Alles plaatsen' },
  { ...readerX, name: 'reader-x-edit-modal', url: `${readerX.url}&kind=edit`, kind: 'post', label: 'Bijwerken' },
  { ...readerX, name: 'reader-x-community', url: 'https://x.com/i/communities/1?page=reader&kind=community', kind: 'post' },
  { ...readerX, name: 'reader-x-scheduled-modal', url: `${readerX.url}&kind=scheduled`, kind: 'post', label: 'Plannen' },
  { ...readerX, name: 'reader-x-long-modal', url: `${readerX.url}&kind=long&as=gemeentevoorbeeld`, kind: 'post', handle: 'gemeentevoorbeeld' },
  { ...readerX, name: 'reader-x-modal-narrow', url: `${readerX.url}&narrow=1`, kind: 'post', editor: 'textarea', shortcut: undefined },
  { ...readerX, name: 'reader-x-reply-modal-narrow', url: `${readerX.url}&narrow=1&kind=reply`, kind: 'reply', editor: 'textarea', shortcut: undefined, context: 'fatima_voorbeeld' },
  { ...readerLinkedin, name: 'reader-linkedin-a', url: `${readerFeed}&kind=a`, editor: 'quill1' },
  { ...readerLinkedin, name: 'reader-linkedin-b', url: `${readerFeed}&kind=b`, editor: 'quill1', browsers: ['chromium'] },
  { ...readerLinkedin, name: 'reader-linkedin-post', url: readerFeed },
  { ...readerLinkedin, name: 'reader-linkedin-c-page', url: 'https://www.linkedin.com/sharing/compose/?page=reader&kind=c-page', opener: undefined },
  { ...readerLinkedin, name: 'reader-linkedin-c-repost', url: `${readerFeed}&kind=c-repost`, kind: 'repost' },
  { ...readerLinkedin, name: 'reader-linkedin-c-edit', url: `${readerFeed}&kind=c-edit`, label: 'Opslaan' },
  { ...readerLinkedin, name: 'reader-linkedin-c-scheduled', url: `${readerFeed}&kind=c-scheduled`, label: 'Plannen' },
  { ...readerLinkedin, name: 'reader-linkedin-c-polish', url: `${readerFeed}&kind=c-polish`, label: 'Opublikuj' },
  {
    ...readerLinkedin, name: 'reader-linkedin-comment', title: 'reader-linkedin-comment, in Polish', url: `${readerFeed}&kind=comment-polish`, kind: 'comment',
    opener: '[aria-label="Comment"]', context: 'in/fatima-voorbeeld', noPictures: true, label: 'Skomentuj',
  },
  { ...readerLinkedin, name: 'reader-linkedin-c-company', url: `${readerFeed}&kind=c-company`, handle: 'company/gemeente voorbeeld', accountGuess: 'corporate' },
  { ...readerLinkedin, name: 'reader-linkedin-comment', url: readerFeed, kind: 'comment', opener: '[aria-label="Comment"]', context: 'in/fatima-voorbeeld', noPictures: true, label: 'Post' },
  {
    ...readerLinkedin, name: 'reader-linkedin-reply', url: readerFeed, kind: 'comment', opener: ['[aria-label="Comment"]', '[data-lab="reply"]'],
    context: 'in/jan', noPictures: true, prefilled: 'Jan Jansen ', label: 'Reply',
  },
  {
    ...readerLinkedin, name: 'reader-linkedin-comment', title: 'reader-linkedin-comment, as a page', url: `${readerFeed}&kind=comment-company`, kind: 'comment',
    opener: '[aria-label="Comment"]', context: 'in/fatima-voorbeeld', noPictures: true, handle: 'company/gemeente-voorbeeld', accountGuess: 'corporate',
  },
  { ...readerLinkedin, name: 'reader-linkedin-old-comment', url: `${readerFeed}&kind=old-comment`, kind: 'comment', editor: 'quill1', opener: undefined, noPictures: true, context: 'in/fatima' },
  {
    ...readerLinkedin, name: 'reader-linkedin-admin', url: 'https://www.linkedin.com/company/gemeente-voorbeeld/admin/page-posts/published/?page=reader&kind=a', editor: 'quill1',
    handle: 'company/gemeente-voorbeeld', accountGuess: 'corporate',
  },
  {
    ...readerLinkedin, name: 'reader-linkedin-admin-comment', url: 'https://www.linkedin.com/company/gemeente-voorbeeld/admin/page-posts/published/?page=reader&kind=old-comment', editor: 'quill1', opener: undefined,
    kind: 'comment', noPictures: true, context: 'in/fatima', handle: 'company/gemeente-voorbeeld', accountGuess: 'corporate',
  },
  {
    ...readerLinkedin, name: 'reader-linkedin-admin-comment', title: 'reader-linkedin-admin-comment, as oneself', kind: 'comment', noPictures: true, context: 'in/fatima', opener: undefined,
    url: 'https://www.linkedin.com/company/gemeente-voorbeeld/admin/page-posts/published/?page=reader&kind=old-comment-self', editor: 'quill1',
  },
];

/** Every kind of composer: what the table asks about. */
export const allComposers: readonly PracticeComposer[] = [...practiceComposers, ...moreComposers, ...readerComposers];

export const titleOf = ({ title, name }: PracticeComposer): string => title ?? name;

/** @param title of one of `allComposers`: its name, or where it comes in several states the title of one @throws when there is none */
export function practiceComposer(title: string): PracticeComposer {
  const found = allComposers.find((composer) => titleOf(composer) === title);
  if (!found) throw new Error(`no practice composer '${title}'`);
  return found;
}
