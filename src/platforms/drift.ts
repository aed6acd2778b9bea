import type { Composer, Platform, Root } from './contract';
import { closestAcross, isEnabled, isVisible, parentAcross, queryAll } from './dom';
import { findComposers, rootsOf, textOf } from './find-composers';
import { readText } from './read-text';

/** What is known of the pages of a site on which one writes, to tell a site that has changed from one that is merely quiet. */
export interface Expected {
  /** Paths on which a composer is expected. On any other a strange box is nothing new. */
  on: RegExp;
  /** Boxes that can only be a composer's. */
  boxes: string;
  /** Publish buttons with a mark of their own. */
  buttons: string;
  /** What publishing is called. Counts only beside a box that nothing explains. */
  publishLabel: RegExp;
  /** Label of a box that is known and no composer, such as one for messages. */
  elsewhere: RegExp;
}

export interface Drift {
  /**
   * - `box`: a box of a composer that holds a text, or one beside a button that is called «Plaatsen», that no description explains;
   * - `button`: a publish button that can be pressed and belongs to no composer;
   * - `no-button`: a composer with a text in it, and nothing to publish it with.
   */
  signs: ('box' | 'button' | 'no-button')[];
  /** Scopes of the composers whose publish button is not known: what is pressed there passes unseen. */
  unguarded: HTMLElement[];
}

const anyBox = '[contenteditable]:not([contenteditable="false"]), textarea';
const anyButton = 'button, [role="button"]';
/** How far around a box its button is looked for: Draft.js stands some ten elements deep in its row. */
const reach = 14;

/**
 * Looks for what no description of the platform explains. One odd box is no sign: it must stand where a composer is expected, and have
 * the site's own mark or a publish button beside it. What stands for a moment only, the caller sees by looking twice.
 *
 * @param path of the page's address
 * @returns no signs where the page is as described, or where no composer is expected
 */
export function findDrift(platform: Platform, met: Iterable<ShadowRoot> = [], path = location.pathname): Drift {
  const drift: Drift = { signs: [], unguarded: [] };
  const { expected } = platform;
  if (!expected?.on.test(path)) return drift;
  const roots = rootsOf(platform, met);
  const composers = findComposers(platform, met);
  const known = new Set(composers.flatMap(({ editors }) => editors));

  const strange = queryAll(roots, anyBox).filter((box) => isBox(box) && !known.has(box) && !closestAcross(box, platform.never) &&
    !expected.elsewhere.test(box.getAttribute('aria-label') ?? '') && !composers.some(({ scope }) => scope.contains(box)));
  const isOwn = (box: HTMLElement) => box.matches(expected.boxes) && readText(box).trim() !== ''; // an empty one may get its button yet
  if (strange.some((box) => isOwn(box) || hasPublishNear(box, expected, composers))) drift.signs.push('box');

  if (loose(roots, expected, composers)) drift.signs.push('button');

  drift.unguarded = composers.filter((composer) => !composer.publish && textOf(composer).trim() && !waits(composer)).map(({ scope }) => scope);
  if (drift.unguarded.length) drift.signs.push('no-button');
  return drift;
}

const isBox = (box: HTMLElement) =>
  !box.parentElement?.isContentEditable && isVisible(box) && (!(box instanceof HTMLTextAreaElement) || !(box.disabled || box.readOnly));

const loose = (roots: Root[], { buttons }: Expected, composers: Composer[]) =>
  queryAll(roots, buttons).some((button) => isVisible(button) && isEnabled(button) && !composers.some(({ publish }) => publish === button));

function hasPublishNear(box: HTMLElement, { buttons, publishLabel }: Expected, composers: Composer[]): boolean {
  let node: Node | null = box;
  for (let step = 0; step < reach && node && node !== document.body; step += 1, node = parentAcross(node)) {
    if (!(node instanceof HTMLElement)) continue;
    const around = node;
    // From here on a button may be another's.
    if (node.matches('article, [role="listitem"], main, [role="main"]') || composers.some(({ scope }) => around.contains(scope))) return false;
    const near = [...node.querySelectorAll<HTMLElement>(anyButton)].filter(isVisible);
    if (near.some((button) => button.matches(buttons) || publishLabel.test(button.textContent?.trim() ?? ''))) return true;
  }
  return false;
}

/** A site may have switched its button off for a while: the text is too long, a picture is on its way. */
const waits = ({ scope }: Composer) => [...scope.querySelectorAll<HTMLElement>(anyButton)].some((button) => !isEnabled(button) && isVisible(button));
