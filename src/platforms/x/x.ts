import type { ComposerShape, Platform } from '../contract';
import { climb, closestAcross, isEnabled, isVisible, only, pathOf, precedes, says, within } from '../dom';
import { expected } from './expected';
import { xLabels } from './labels';

// Both test ids in one list: the site was seen to flip between them within one route (2026-08).
const publishButtons = '[data-testid="tweetButton"], [data-testid="tweetButtonInline"]';
const avatar = '[data-testid^="UserAvatar-Container-"]';
const post = 'article[data-testid="tweet"]';
const dialog = '[role="dialog"]';

const handleOfAvatar = (element: Element | undefined | null) => element?.getAttribute('data-testid')?.slice('UserAvatar-Container-'.length) || undefined;

/** Publish buttons that belong to this part of the page: one in a dialog is not the page's own. */
const buttonsIn = (scope: HTMLElement) =>
  within(scope, publishButtons).filter((button) => {
    const layer = button.closest<HTMLElement>(dialog);
    return (!layer || scope === layer || layer.contains(scope)) && isVisible(button);
  });

/** An inline box has no marker of its own: its scope is the smallest part of the page that also holds a publish button. */
const rowOf = (editor: HTMLElement) => climb(editor, (part) => buttonsIn(part).length > 0);

/** The quoted post's card hangs in the attachments, with its author's avatar or name. */
const quotedIn = (scope: HTMLElement) =>
  scope.querySelector<HTMLElement>(`[data-testid="attachments"] :is(${avatar}, [data-testid="User-Name"], [data-testid="tweetText"])`);

const repliedTo = (scope: HTMLElement, editor: HTMLElement | undefined) =>
  [...scope.querySelectorAll<HTMLElement>(post)].findLast((article) => editor && precedes(article, editor));

/** A narrow page shows the box as a page of its own, where a wide one has a dialog. */
const standsAlone = (scope: HTMLElement) => scope.matches(dialog) || /^\/(?:compose|intent)\//.test(location.pathname);

/** In a question over the box: no box is in it, or it would be the description of an image itself. */
const goesOn = (button: HTMLElement) => says(button, xLabels.notNow) || (button.dataset['testid'] === 'confirmationSheetConfirm' && says(button, xLabels.update));

const statusPath = () => /^\/([^/]+)\/status\/\d+/.exec(location.pathname);

const box: ComposerShape = {
  name: 'post, reply, quote or thread',
  scopeOf: (editor) => closestAcross(editor, dialog) ?? rowOf(editor),
  publishIn: (scope) => only(buttonsIn(scope)),
  // «Annuleren» stands beside it and the site asks other things in the same way: so the words must confirm.
  confirmIn: (_scope, [editor]) => {
    const questions = [...document.querySelectorAll<HTMLElement>('[role="dialog"], [role="alertdialog"], [data-testid="confirmationSheetDialog"]')]
      .filter((layer) => editor && !layer.contains(editor) && precedes(editor, layer) && isVisible(layer) && !layer.querySelector('[contenteditable="true"], textarea'));
    const buttons = questions.flatMap((layer) => [...layer.querySelectorAll<HTMLElement>('button, [role="button"]')]);
    return only([...new Set(buttons)].filter((button) => goesOn(button) && isVisible(button) && isEnabled(button)));
  },
  kindOf: (scope, editors) => {
    if (editors.length > 1) return 'thread';
    if (quotedIn(scope)) return 'quote';
    return (standsAlone(scope) ? repliedTo(scope, editors[0]) : statusPath()) ? 'reply' : 'post';
  },
  whoIn: (scope, editors) => {
    // The avatar before the box is the only one that is right for a delegated account; those of other posts stand in an article.
    const before = [...scope.querySelectorAll(avatar)].filter((element) => editors[0] && precedes(element, editors[0]) && !element.closest(post));
    const switcher = document.querySelector(`[data-testid="SideNav_AccountSwitcher_Button"] ${avatar}`);
    const profileLink = document.querySelector('a[data-testid="AppTabBar_Profile_Link"]');
    return { handle: handleOfAvatar(before.at(-1)) ?? handleOfAvatar(switcher) ?? pathOf(profileLink) };
  },
  contextIn: (scope, editors) => {
    const quoted = scope.querySelector(`[data-testid="attachments"] ${avatar}`);
    if (quoted) return handleOfAvatar(quoted);
    if (!standsAlone(scope)) return statusPath()?.[1];
    return pathOf(repliedTo(scope, editors[0])?.querySelector('[data-testid="User-Name"] a[href^="/"]'));
  },
  imagesIn: (scope) => {
    const pictures = [...scope.querySelectorAll('[data-testid="attachments"] img')].filter((image) => !image.closest(`${avatar}, ${post}, [role="link"]`));
    // One label for all: «Beschrijving toevoegen» when none is described, «2 afbeelding beschrijvingen» when two are.
    const described = parseInt(scope.querySelector('[data-testid="altTextLabel"]')?.textContent ?? '', 10) || 0;
    return { images: pictures.length, imagesWithoutAlt: Math.max(0, pictures.length - described) };
  },
};

/** X as it looked from 2025-07 to 2026-11. */
export const x: Platform = {
  id: 'x',
  matches: ['https://x.com/*', 'https://twitter.com/*'],
  // Three elements share the prefix; only the editable one is the box. Narrow layouts have a real textarea (2026-08).
  editors: '[data-testid^="tweetTextarea_"][contenteditable="true"], textarea[data-testid^="tweetTextarea_"], [data-testid^="tweetTextarea_"] textarea',
  never:
    '[data-testid="dmComposerTextInput"], [data-testid="dm-composer-textarea"], [data-testid="DmActivityContainer"], [data-testid="DMDrawer"], ' +
    '[data-testid="SearchBox_Search_Input"], [data-testid="altTextInput"], [role="search"]',
  shadowHosts: '',
  unread: { paths: /^\/compose\/articles?\b/, editors: '[data-testid="composer"], [data-testid="composer"] [contenteditable="true"]' }, // 2025-07; the route unmeasured
  shortcutPublishes: true, // it calls the page's own handler, with no click (2025-07)
  expected,
  shapes: [box],
};
