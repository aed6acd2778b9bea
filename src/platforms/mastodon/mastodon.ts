import type { ComposerShape, Platform } from '../contract';
import { closestAcross, isVisible, only, pathOf } from '../dom';
import { expected } from './expected';

/** The two layouts that are live: 4.3 and later, and before. */
const publishButton = ':is(.compose-form__submit, .compose-form__publish) button';

/** `/@anna` or `/@anna@example.org`, of this server or in full, as `anna@server`. */
function addressOf(link: HTMLAnchorElement | null): string | undefined {
  const handle = /^@([^/]+)$/.exec(pathOf(link) ?? '')?.[1];
  if (!link || !handle) return undefined;
  return handle.includes('@') ? handle : `${handle}@${new URL(link.href, location.href).host}`;
}

/** What the server tells its own page at the start, in a script of data: here only who is signed in. */
function signedIn(): string | undefined {
  try {
    const state = JSON.parse(document.getElementById('initial-state')?.textContent ?? '') as { meta?: { me?: string }; accounts?: Record<string, { acct?: string }> };
    const acct = state.accounts?.[state.meta?.me ?? '']?.acct;
    return acct && `${acct}@${location.host}`;
  } catch {
    return undefined;
  }
}

const form: ComposerShape = {
  name: 'post, reply or edit',
  scopeOf: (editor) => closestAcross(editor, 'form.compose-form'),
  publishIn: (scope) =>
    only([...scope.querySelectorAll<HTMLElement>(publishButton)].filter(isVisible)) ?? only([...scope.querySelectorAll<HTMLElement>('button[type="submit"]')].filter(isVisible)),
  kindOf: (scope) => {
    if (scope.querySelector('.reply-indicator')) return 'reply';
    return scope.querySelector('.status__quote, .compose-form__quoted-post') ? 'quote' : 'post'; // the warning is a box, but makes no thread
  },
  whoIn: (scope) => ({ handle: addressOf(scope.querySelector('.navigation-bar a[href^="/@"]') ?? document.querySelector('.navigation-bar a[href^="/@"]')) ?? signedIn() }),
  contextIn: (scope) => addressOf(scope.querySelector('.reply-indicator a[href*="/@"]')),
  imagesIn: (scope) => {
    const uploads = scope.querySelectorAll('.compose-form__upload').length;
    return { images: uploads, imagesWithoutAlt: scope.querySelectorAll('.compose-form__upload__warning .active').length };
  },
};

/**
 * Mastodon as its own source draws it, from the layout of 2023 to that of 4.5 (2026): a form with a plain textarea, and before it the
 * content warning, which is part of the post. The form is submitted by its button; Ctrl/Cmd+Enter, in either box, needs no submission.
 */
export const mastodon: Platform = {
  id: 'mastodon',
  matches: ['https://*/*'], // anybody may run a server; only those that the writer adds are asked for
  optional: { hosts: ['social.overheid.nl'], anyHost: true },
  editors: 'form.compose-form textarea.autosuggest-textarea__textarea, form.compose-form .spoiler-input__input',
  never: '.search, .compose-form__upload', // until 2019 the alt text had its field among the uploads
  shadowHosts: '',
  shortcutPublishes: true, // in the textarea and in the warning, without a submission (2023 to 2026)
  expected,
  shapes: [form],
};
