import type { Composer, ComposerShape, Platform, Root } from './contract';
import { closestAcross, isField, isVisible, queryAll } from './dom';
import { readText } from './read-text';

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
    kind: shape.kindOf(scope, editors),
    handle: who.handle,
    accountGuess: who.accountGuess,
    context: shape.contextIn(scope, editors),
    ...shape.imagesIn(scope),
  };
}

/** The draft in a composer: the boxes of a thread joined by an empty line. */
export const textOf = (composer: Composer): string => composer.editors.map(readText).filter((text) => text.trim()).join('\n\n');
