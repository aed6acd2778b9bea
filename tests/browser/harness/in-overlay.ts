/**
 * Functions that run inside the browser with the extension's shadow roots. Each stands alone: it is sent as source, so what it
 * needs is in it.
 */
import type { OverlayButton, Rect } from './driver';

export function visibleText(roots: ShadowRoot[]): string {
  return roots.flatMap((root) => [...root.children])
    .map((child) => (child instanceof HTMLElement && !child.matches('style, script, link') ? child.innerText.trim() : ''))
    .filter((text) => text !== '').join('\n');
}

/** What `target` means: an accessible name first, then a CSS selector, then, if asked, a part of the text. Null when not visible. */
export function locate(roots: ShadowRoot[], argument: string): { rect: Rect; covered: string | null } | null {
  const { target, text } = JSON.parse(argument) as { target: string; text: boolean };
  const visible = (element: Element) =>
    element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const plain = (words: string | null | undefined) => (words ?? '').replace(/\s+/g, ' ').trim();
  const name = (element: Element) => {
    const root = element.getRootNode() as ShadowRoot;
    const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/);
    const by = ids.map((id) => plain(root.getElementById(id)?.textContent)).join(' ').trim();
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    return by || plain(element.getAttribute('aria-label')) || labels.map((label) => plain(label.textContent)).join(' ')
      || plain(element.textContent) || plain(element.getAttribute('title'));
  };
  const all = (selector: string) => roots.flatMap((root) => [...root.querySelectorAll(selector)]).filter(visible);
  const matching = () => { try { return all(target); } catch { return []; } };
  const controls = all('button, a[href], input, select, textarea, summary, [role], [tabindex]');
  const says = (element: Element) => element instanceof HTMLElement && plain(element.innerText).includes(plain(target));
  const found = controls.find((element) => name(element) === plain(target)) ?? matching()[0]
    ?? (text ? all('*').findLast(says) : undefined);
  if (!found) return null;
  found.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const { x, y, width, height } = found.getBoundingClientRect();
  const root = found.getRootNode() as ShadowRoot;
  const hit = root.elementFromPoint(x + width / 2, y + height / 2);
  const free = hit !== null && (found.contains(hit) || hit.contains(found));
  return { rect: { x, y, width, height }, covered: free ? null : (hit ?? document.documentElement).outerHTML.slice(0, 120) };
}

export function listButtons(roots: ShadowRoot[]): OverlayButton[] {
  const plain = (words: string | null | undefined) => (words ?? '').replace(/\s+/g, ' ').trim();
  return roots.flatMap((root) => [...root.querySelectorAll('button, [role="button"]')])
    .filter((element) => element.getClientRects().length > 0)
    .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .map((element) => ({
      name: plain(element.getAttribute('aria-label')) || plain(element.textContent) || plain(element.getAttribute('title')),
      disabled: element.matches(':disabled, [aria-disabled="true"]'),
    }));
}

export function focusedName(roots: ShadowRoot[]): string | null {
  const plain = (words: string | null | undefined) => (words ?? '').replace(/\s+/g, ' ').trim();
  for (const root of roots) {
    const element = root.activeElement;
    if (!element) continue;
    const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/);
    const by = ids.map((id) => plain(root.getElementById(id)?.textContent)).join(' ').trim();
    return by || plain(element.getAttribute('aria-label')) || plain(element.textContent) || element.localName;
  }
  return null;
}

export function hostNames(roots: ShadowRoot[]): string[] {
  return roots.map((root) => root.host.localName);
}

export function markup(roots: ShadowRoot[]): string {
  return roots.map((root) => `<${root.host.localName}>${root.innerHTML}`).join('\n');
}
