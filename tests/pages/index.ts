/**
 * The practice pages: every composer, its address, how it opens and what must be found in it.
 * The pages hold the editors that the sites use (Draft.js, Quill 1.3.7 and 2, TipTap 3, a plain textarea) in the elements that the sites were seen to have.
 */
import type { DraftKind, PlatformId } from '../../src/engine/types';

export type Engine = 'chromium' | 'firefox';

export interface PracticeComposer {
  /** Also its name in `window.lab`. */
  name: string;
  platform: PlatformId;
  url: string;
  /** CSS selector of what must be pressed before the editor is there; without it the page opens with the editor. */
  opener?: string;
  kind: DraftKind;
  editor: 'draft' | 'quill1' | 'quill2' | 'tiptap' | 'textarea';
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
  browsers: readonly Engine[];
}

const both = ['chromium', 'firefox'] as const;
const x = { platform: 'x', editor: 'draft', boxes: 1, shortcut: 'Control+Enter', browsers: both } as const;
const linkedin = { platform: 'linkedin', boxes: 1, browsers: both } as const;
const bluesky = {
  platform: 'bluesky', editor: 'tiptap', boxes: 1, shortcut: 'Control+Enter', optional: true, browsers: both, opener: '[aria-label="Compose new post"]',
} as const;
const mastodon = { platform: 'mastodon', editor: 'textarea', boxes: 1, shortcut: 'Control+Enter', optional: true, browsers: both } as const;

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
  {
    ...linkedin, name: 'linkedin-share-a', url: 'https://www.linkedin.com/feed/?box=a', kind: 'post', editor: 'quill1',
    opener: '.share-box-feed-entry__trigger',
  },
  {
    // Quill 1.3.7 must know where the caret is, and in a shadow root only Chromium can tell: in Firefox the text comes out backwards.
    ...linkedin, name: 'linkedin-share-b', url: 'https://www.linkedin.com/feed/?box=b', kind: 'post', editor: 'quill1',
    opener: '.share-box-feed-entry__trigger', browsers: ['chromium'],
  },
  {
    ...linkedin, name: 'linkedin-share-c', url: 'https://www.linkedin.com/feed/?box=c', kind: 'post', editor: 'tiptap',
    opener: '#shareboxProfilePictureComponentRef ~ [role="button"]',
  },
  {
    ...linkedin, name: 'linkedin-comment', url: 'https://www.linkedin.com/feed/', kind: 'comment', editor: 'tiptap',
    opener: '[data-testid="mainFeed"] [role="listitem"] button[aria-label="Comment"]',
  },
  { ...bluesky, name: 'bluesky-post', url: 'https://bsky.app/', kind: 'post' },
  { ...bluesky, name: 'bluesky-reply', url: 'https://bsky.app/?kind=reply', kind: 'reply' },
  { ...bluesky, name: 'bluesky-quote', url: 'https://bsky.app/?kind=quote', kind: 'quote' },
  { ...bluesky, name: 'bluesky-thread', url: 'https://bsky.app/?kind=thread', kind: 'thread', boxes: 2 },
  { ...mastodon, name: 'mastodon-post', url: 'https://social.overheid.nl/home', kind: 'post' },
  { ...mastodon, name: 'mastodon-reply', url: 'https://social.overheid.nl/home?reply=1', kind: 'reply', context: 'fatima_voorbeeld@mastodon.example' },
  { ...mastodon, name: 'mastodon-warning', url: 'https://social.overheid.nl/home?cw=1', kind: 'post', boxes: 2, oneLineFirst: true },
  { ...mastodon, name: 'mastodon-old', url: 'https://social.overheid.nl/home?old=1', kind: 'post', boxes: 2, oneLineFirst: true },
];

/** @param name one of `practiceComposers` @throws when there is none of that name */
export function practiceComposer(name: string): PracticeComposer {
  const found = practiceComposers.find((composer) => composer.name === name);
  if (!found) throw new Error(`no practice composer '${name}'`);
  return found;
}
