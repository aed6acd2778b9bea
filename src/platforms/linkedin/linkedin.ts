import type { ComposerShape, Platform } from '../contract';
import { closestAcross, isEnabled, isVisible, parentAcross, pathOf, precedes } from '../dom';
import { expected } from './expected';

const tiptapWrapper = '[data-testid="ui-core-tiptap-text-editor-wrapper"]';
const quillShareBox = '.share-box-v2__modal, [data-test-modal-id="sharebox"], .share-creation-state';
const sduiShareBox = '[data-sdui-screen*="sharing.ShareCompose"]';
const feedItem = '[role="listitem"], article, .feed-shared-update-v2';
/** TipTap serves messages too: without the section's own mark, the label must say that it is a comment (en, de, fr, nl). */
const commentLabel = /comment|kommentar|commentaire|reactie|opmerking/i;
const oldComment = 'form.comments-comment-box__form, .comments-comment-box';
const interop = '[data-testid="interop-shadowdom"], #interop-outlet';

/** A button that says something and shows no icon. */
const isTextOnly = (button: HTMLElement) => Boolean(button.textContent?.trim()) && !button.querySelector('svg, img, li-icon');

/** What publishing is called, here only to choose among several text-only buttons (en, nl, de, fr; 2026-10). */
const publishLabel = /^(?:post|comment|reply|schedule|save|update|plaatsen|plannen|opslaan|reageren|beantwoorden|bijwerken|posten|kommentieren|antworten|planen|speichern|publier|commenter|répondre|programmer|enregistrer)$/i;

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
  return candidates.findLast((button) => publishLabel.test(button.textContent?.trim() ?? '')) ?? candidates.at(-1);
}

/** A reference to an icon, which is named alike in every language. */
const icon = (...names: string[]) => names.map((name) => `svg#${name}, use[href$="#${name}"]`).join(', ');

/** The link to one's own profile beside «Een bijdrage starten»: the common build, and the older ones. */
const ownProfile = ':is(#shareboxProfilePictureComponentRef, .share-box-feed-entry__closed-share-box, .feed-identity-module) a[href*="/in/"]';

const slug = (link: Element | null | undefined) => /^(?:in|company)\/[^/]+/.exec(pathOf(link) ?? '')?.[0];

/** Whose page or profile posts. The address of a page's own admin decides; else the author control; else the own profile. */
function who(scope?: HTMLElement): { handle?: string | undefined; accountGuess?: 'corporate' | undefined } {
  const admin = /^\/company\/([^/]+)\/admin/.exec(location.pathname);
  if (admin) return { handle: `company/${admin[1]}`, accountGuess: 'corporate' };
  const author = [...(scope?.querySelectorAll('[role="button"][aria-expanded]') ?? [])]
    .find((control) => control.querySelector(icon('person-accent-4', 'company-accent-4')));
  if (author?.querySelector(icon('company-accent-4'))) {
    return { handle: `company/${(author.textContent ?? '').trim().toLowerCase().slice(0, 100)}`, accountGuess: 'corporate' };
  }
  return { handle: slug(document.querySelector(ownProfile)) };
}

const previews = (scope: HTMLElement) => {
  const images = [...scope.querySelectorAll<HTMLImageElement>('img[src^="blob:"]')];
  return { images: images.length, imagesWithoutAlt: images.filter((image) => !image.alt.trim()).length };
};

/** A shared update hangs in the preview; a preview of a web page is no repost. */
const sharedUpdate =
  ':is(#ShareBoxpreviewCard, .share-creation-state__preview-container) :is(a[href*="/feed/update/"], [data-urn^="urn:li:activity"], [data-urn^="urn:li:share"])';

const shareBox = {
  kindOf: (scope) => (scope.querySelector(sharedUpdate) ? 'repost' : 'post'),
  whoIn: who,
  contextIn: () => undefined,
  imagesIn: previews,
} satisfies Partial<ComposerShape>;

const comment = {
  kindOf: () => 'comment',
  whoIn: () => who(),
  contextIn: (scope) => slug(closestAcross(scope, feedItem)?.querySelector('a[href*="/in/"], a[href*="/company/"]')),
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
    return closestAcross(editor, 'dialog, [role="dialog"]') ?? screen;
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
    return commentLabel.test(editor.getAttribute('aria-label') ?? '') ? ((parentAcross(wrapper) as HTMLElement | null) ?? undefined) : undefined;
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
  shortcutPublishes: false, // no source says so
  expected,
  shapes: [quill, sdui, oldCommentBox, commentBox],
};
