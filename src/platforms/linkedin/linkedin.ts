import type { ComposerShape, Platform } from '../contract';
import { climb, closestAcross, isEnabled, isVisible, parentAcross, pathOf, precedes, says } from '../dom';
import { expected } from './expected';
import { linkedinLabels } from './labels';

const tiptapWrapper = '[data-testid="ui-core-tiptap-text-editor-wrapper"]';
const quillShareBox = '.share-box-v2__modal, [data-test-modal-id="sharebox"], .share-creation-state';
const sduiShareBox = '[data-sdui-screen*="sharing.ShareCompose"]';
const feedItem = '[role="listitem"], article, .feed-shared-update-v2';
/** TipTap serves messages too: without the section's own mark, the label must say that it is a comment. */
const saysComment = (editor: HTMLElement) => {
  const label = editor.getAttribute('aria-label')?.toLowerCase() ?? '';
  return linkedinLabels.comment.some((word) => label.includes(word));
};
const somebodysText = '[data-testid="expandable-text-box"], [role="listitem"], article';
const oldComment = 'form.comments-comment-box__form, .comments-comment-box';
const interop = '[data-testid="interop-shadowdom"], #interop-outlet';

/** A button that says something and shows no icon. */
const isTextOnly = (button: HTMLElement) => Boolean(button.textContent?.trim()) && !button.querySelector('svg, img, li-icon');

/**
 * The button has no lasting mark of its own: it is the last text-only one after the box that can be pressed, and where several are,
 * the last of them that is called so. One in a dialog over this one («Weggooien») is not it.
 */
function textButtonAfter(scope: HTMLElement, editors: HTMLElement[]): HTMLElement | undefined {
  const candidates = [...scope.querySelectorAll<HTMLElement>('button')].filter((button) => {
    const layer = button.closest<HTMLElement>('dialog, [role="dialog"], [role="alertdialog"]');
    return (!layer || layer.contains(scope)) && isTextOnly(button) && isVisible(button) && isEnabled(button) &&
      editors[0] !== undefined && precedes(editors[0], button);
  });
  return candidates.findLast((button) => says(button, linkedinLabels.publish)) ?? candidates.at(-1);
}

/** Whether there is a button after the box that is called what publishing is called. */
const publishesAfter = (part: HTMLElement, editor: HTMLElement) => {
  const button = textButtonAfter(part, [editor]);
  return button !== undefined && says(button, linkedinLabels.publish);
};

/** A reference to an icon, which is named alike in every language. */
const icon = (...names: string[]) => names.map((name) => `svg#${name}, use[href$="#${name}"]`).join(', ');

/** The link to one's own profile beside «Een bijdrage starten»: the common build, and the older ones. */
const ownProfile = ':is(#shareboxProfilePictureComponentRef, .share-box-feed-entry__closed-share-box, .feed-identity-module) a[href*="/in/"]';

const slug = (link: Element | null | undefined) => /^(?:in|company)\/[^/]+/.exec(pathOf(link) ?? '')?.[0];

interface Who { handle?: string | undefined; accountGuess?: 'corporate' | undefined }

const oneself = (): Who => ({ handle: slug(document.querySelector(ownProfile)) });
/** On a page's own admin the page is the author, by its address. */
const admin = (): Who | undefined => {
  const page = /^\/company\/([^/]+)\/admin/.exec(location.pathname)?.[1];
  return page ? { handle: `company/${page}`, accountGuess: 'corporate' } : undefined;
};

/** Whose page or profile posts: the address decides, else the author control, else the own profile. */
function authorIn(scope: HTMLElement): Who {
  const control = [...scope.querySelectorAll('[role="button"][aria-expanded]')].find((button) => button.querySelector(icon('person-accent-4', 'company-accent-4')));
  if (admin() || !control?.querySelector(icon('company-accent-4'))) return admin() ?? oneself();
  return { handle: `company/${(control.textContent ?? '').trim().toLowerCase().slice(0, 100)}`, accountGuess: 'corporate' };
}

/** One can comment for a page: its picture stands beside the box, or one or the other was chosen in a list (2026-10). */
function commenterIn(scope: HTMLElement): Who {
  const chosen = document.querySelector('input[name="actorSelector"]:checked');
  const picture = scope.querySelector(icon('company-accent-4'));
  if (chosen?.id === 'select-self') return oneself();
  if (chosen || picture) return { handle: slug(picture?.closest('a')) ?? admin()?.handle, accountGuess: 'corporate' };
  return admin() ?? oneself();
}

const previews = (scope: HTMLElement) => {
  const images = [...scope.querySelectorAll<HTMLImageElement>('img[src^="blob:"]')];
  return { images: images.length, imagesWithoutAlt: images.filter((image) => !image.alt.trim()).length };
};

/** A shared update hangs in the preview, with its address or its author; a preview of a web page is no repost. */
const ofUpdate = ['a[href*="/feed/update/"]', '[data-urn^="urn:li:activity"]', '[data-urn^="urn:li:share"]',
  ...['/in/', '/company/'].flatMap((path) => [`a[href^="${path}"]`, `a[href^="https://www.linkedin.com${path}"]`])].join();
const sharedUpdate = `:is(#ShareBoxpreviewCard, .share-creation-state__preview-container) :is(${ofUpdate})`;

const shareBox = {
  kindOf: (scope) => (scope.querySelector(sharedUpdate) ? 'repost' : 'post'),
  whoIn: authorIn,
  contextIn: () => undefined,
  imagesIn: previews,
} satisfies Partial<ComposerShape>;

const comment = {
  kindOf: () => 'comment',
  whoIn: commenterIn,
  contextIn: (scope, [editor]) => {
    const people = [...(closestAcross(scope, feedItem)?.querySelectorAll('a[href*="/in/"], a[href*="/company/"]') ?? [])];
    // A reply to a comment has no mark of its own, but begins with the name of who is replied to (2026-09).
    const named = editor?.querySelector('[data-type="mention"], .ql-mention')?.textContent?.trim();
    return slug(people.find((link) => named && link.textContent?.includes(named)) ?? people[0]);
  },
  imagesIn: previews,
} satisfies Partial<ComposerShape>;

/** Quill, until 2026 in the light DOM, still so on a page's admin (2026-10); from 2025-11 to 2026-08 in an open shadow root. */
const quill: ComposerShape = {
  ...shareBox,
  name: 'share box, generations A and B',
  scopeOf: (editor) => {
    const inner = closestAcross(editor, quillShareBox);
    return inner && (closestAcross(inner, '.share-box-v2__modal, [role="dialog"]') ?? inner);
  },
  publishIn: (scope) => scope.querySelector<HTMLElement>('button.share-actions__primary-action') ?? undefined,
};

/** TipTap in a `<dialog>`, or as a page of its own (`/sharing/compose`), from 2026-08. */
const sdui: ComposerShape = {
  ...shareBox,
  name: 'share box, generation C',
  scopeOf: (editor) => {
    const screen = closestAcross(editor, sduiShareBox);
    const own = editor.getAttribute('componentkey') === 'ShareBox_textEditor';
    if (!screen && !own) return undefined;
    return closestAcross(editor, 'dialog, [role="dialog"]') ?? screen ?? climb(editor, (part) => publishesAfter(part, editor));
  },
  publishIn: textButtonAfter,
};

const oldCommentBox: ComposerShape = {
  ...comment,
  name: 'comment, Quill',
  scopeOf: (editor) => closestAcross(editor, oldComment),
  publishIn: (scope) => scope.querySelector<HTMLElement>('[class*="comments-comment-box__submit-button"]') ?? undefined,
};

/** TipTap in the light DOM, in no dialog; its button appears with the first letter (2026-09). */
const commentBox: ComposerShape = {
  ...comment,
  name: 'comment, TipTap',
  scopeOf: (editor) => {
    const wrapper = closestAcross(editor, tiptapWrapper);
    if (!wrapper || closestAcross(editor, `dialog, [role="dialog"], ${interop}`)) return undefined;
    const section = closestAcross(wrapper, '[componentkey*="commentButtonSection"]');
    if (section) return section;
    if (!saysComment(editor)) return undefined;
    // «Reply» under another comment is no publish button: what holds one has gone too far.
    return climb(wrapper, (part) => publishesAfter(part, editor), (part) => part.querySelector(somebodysText) !== null) ?? (parentAcross(wrapper) as HTMLElement | null) ?? undefined;
  },
  publishIn: textButtonAfter,
};

/** LinkedIn, of which three generations of the share box are live at once (2026-10). */
export const linkedin: Platform = {
  id: 'linkedin',
  matches: ['https://www.linkedin.com/*'],
  editors: '[contenteditable="true"][role="textbox"], .ql-editor[contenteditable="true"]',
  never:
    '.msg-form__contenteditable, [class*="msg-form"], [class*="msg-overlay"], .ql-clipboard, [role="search"], [role="combobox"], textarea',
  shadowHosts: interop,
  ignores: /^\/preload\//, // hidden copies of the share box, in frames (2026)
  unread: { paths: /^\/article\/(?:new|edit)\b/, editors: '[contenteditable="true"]' }, // the path is known, the page unmeasured
  shortcutPublishes: false, // no source says so
  expected,
  shapes: [quill, sdui, oldCommentBox, commentBox],
};
