import type { ComposerShape, Platform } from '../contract';
import { closestAcross, isVisible, only, pathOf, precedes } from '../dom';
import { expected } from './expected';

const publishButton = '[data-testid="composerPublishBtn"]';
const avatar = '[data-testid="userAvatarImage"], [data-testid="userAvatarFallback"]';

/** `/profile/anna.example.org` → `anna.example.org`; a feed or a list of somebody is no profile. */
const handleIn = (links: Iterable<Element>) => {
  for (const link of links) {
    const handle = /^profile\/([^/]+)$/.exec(pathOf(link) ?? '')?.[1];
    if (handle) return handle;
  }
  return undefined;
};

/** Each box has the writer's own avatar before it; one more before the first box is that of the author who is replied to. */
const isReply = (scope: HTMLElement, editor: HTMLElement | undefined) =>
  [...scope.querySelectorAll(avatar)].filter((element) => editor && precedes(element, editor)).length > 1;

/** The card of a quoted post hangs after the box, with the author's avatar. */
const isQuote = (scope: HTMLElement, editor: HTMLElement | undefined) =>
  [...scope.querySelectorAll(avatar)].some((element) => editor && precedes(editor, element));

const box: ComposerShape = {
  name: 'post, reply, quote or thread',
  scopeOf: (editor) => {
    const view = closestAcross(editor, '[data-testid="composePostView"], [role="dialog"]');
    return view?.querySelector(publishButton) ? view : undefined;
  },
  publishIn: (scope) => only([...scope.querySelectorAll<HTMLElement>(publishButton)].filter(isVisible)),
  kindOf: (scope, editors) => {
    if (editors.length > 1) return 'thread';
    if (isQuote(scope, editors[0])) return 'quote';
    return isReply(scope, editors[0]) ? 'reply' : 'post';
  },
  whoIn: () => ({ handle: handleIn(document.querySelectorAll('nav a[href^="/profile/"], [role="navigation"] a[href^="/profile/"]')) }),
  contextIn: (scope) => handleIn(scope.querySelectorAll('a[href^="/profile/"]')), // most builds show a name without a link
  // Whether an image is described shows in the drawing of an icon alone, so none is said to lack it.
  imagesIn: (scope) => ({ images: scope.querySelectorAll('[data-testid="altTextButton"]').length, imagesWithoutAlt: 0 }),
};

/** Bluesky as its own source draws it (2025 to 2026-07): TipTap in a dialog over the app. Not seen signed in. */
export const bluesky: Platform = {
  id: 'bluesky',
  matches: ['https://bsky.app/*'],
  optional: { hosts: ['bsky.app'], anyHost: false },
  editors: '.ProseMirror[contenteditable="true"], [data-testid="composePostView"] [contenteditable="true"]',
  never: 'input, textarea, [role="search"]', // chat, search and alt text are plain fields
  shadowHosts: '',
  shortcutPublishes: true, // it calls the page's own handler, with no click (2025)
  expected,
  shapes: [box],
};
