import type { Span } from '../engine/types';
import type { Composer, ComposerShape, Platform, Root } from './contract';
import { closestAcross, isField, isVisible, queryAll } from './dom';
import { rangesIn, readText } from './read-text';

const dialogs = 'dialog, [role="dialog"], [aria-modal="true"]';

/** The document and the open shadow roots in which a platform may have composers. */
export function rootsOf(platform: Platform, met: Iterable<ShadowRoot> = []): Root[] {
  const known = (platform.shadowHosts ? queryAll([document], platform.shadowHosts) : []).flatMap((host) => (host.shadowRoot ? [host.shadowRoot] : []));
  return [document, ...new Set([...known, ...[...met].filter((root) => root.isConnected)])];
}

/**
 * The composers that stand on the page now, each with its boxes, its publish button and its circumstances.
 * Boxes that are hidden, or in a place that the platform leaves alone, are passed over.
 */
export function findComposers(platform: Platform, met: Iterable<ShadowRoot> = []): Composer[] {
  if (platform.ignores?.test(location.pathname)) return [];
  const scopes = new Map<HTMLElement, { shape: ComposerShape; editors: HTMLElement[] }>();
  for (const editor of queryAll(rootsOf(platform, met), platform.editors)) {
    if (!isEditable(editor) || !isVisible(editor) || closestAcross(editor, platform.never)) continue;
    for (const shape of platform.shapes) {
      const scope = shape.scopeOf(editor);
      if (!scope) continue;
      const group = scopes.get(scope);
      if (group) group.editors.push(editor);
      else scopes.set(scope, { shape, editors: [editor] });
      break;
    }
  }
  return onePerButton([...scopes].map(([scope, { shape, editors }]) => ({ shape, composer: describe(shape, scope, editors) })));
}

/**
 * The box of an article or newsletter that is being written, which we know and don't read.
 * @returns the largest box, when there is text in it
 */
export function findUnread({ unread, never }: Platform): HTMLElement | undefined {
  if (!unread?.paths.test(location.pathname)) return undefined;
  const size = (box: HTMLElement) => box.offsetWidth * box.offsetHeight;
  return queryAll([document], unread.editors)
    .filter((box) => isEditable(box) && isVisible(box) && !closestAcross(box, never) && box.textContent?.trim())
    .sort((one, other) => size(other) - size(one))[0];
}

/** Boxes that share a publish button are one draft, also where no dialog holds them together: a thread in the page itself. */
function onePerButton(found: { shape: ComposerShape; composer: Composer }[]): Composer[] {
  const merged: { shape: ComposerShape; composer: Composer }[] = [];
  for (const { shape, composer } of found) {
    const twin = merged.find((other) => composer.publish && other.composer.publish === composer.publish);
    if (!twin) merged.push({ shape, composer });
    else {
      const outer = composer.scope.contains(twin.composer.scope) ? composer.scope : twin.composer.scope;
      twin.composer = describe(shape, outer, [...twin.composer.editors, ...composer.editors]);
    }
  }
  return merged.map(({ composer }) => composer);
}

const isEditable = (editor: HTMLElement) => (isField(editor) ? !editor.disabled && !editor.readOnly : editor.isContentEditable);

function describe(shape: ComposerShape, scope: HTMLElement, editors: HTMLElement[]): Composer {
  const who = shape.whoIn(scope, editors);
  return {
    scope,
    dialog: closestAcross(scope, dialogs),
    editors,
    publish: shape.publishIn(scope, editors),
    confirm: shape.confirmIn?.(scope, editors),
    kind: shape.kindOf(scope, editors),
    handle: who.handle,
    accountGuess: who.accountGuess,
    context: shape.contextIn(scope, editors),
    ...shape.imagesIn(scope),
  };
}

const betweenBoxes = '\n\n';

/** The draft in a composer: the boxes of a thread joined by an empty line. */
export const textOf = (composer: Pick<Composer, 'editors'>): string => composer.editors.map(readText).filter((text) => text.trim()).join(betweenBoxes);

/** Where parts of the draft stand on the page now; what reaches over two boxes, or stands in a textarea, is left out. */
export function rangesOf<T extends Span>({ editors }: Pick<Composer, 'editors'>, spans: T[]): { range: Range; span: T }[] {
  let at = 0;
  return editors.flatMap((editor) => {
    const text = readText(editor);
    if (!text.trim()) return [];
    const begin = at;
    at += text.length + betweenBoxes.length;
    const here = spans.filter(({ start, end }) => start >= begin && end <= begin + text.length);
    return rangesIn(editor, here.map(({ start, end }) => ({ start: start - begin, end: end - begin })))
      .flatMap((range, i) => (range ? [{ range, span: here[i]! }] : []));
  });
}
