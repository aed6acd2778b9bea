import type { Place } from '../../composer/contract';
import type { Assessment, Span } from '../../engine/types';

/** How words are underlined: by the weight of what they are about. Names of the highlights in the page. */
const marks = ['consult', 'caution', 'question'] as const;
type Mark = (typeof marks)[number];
const nameOf = (mark: Mark) => `oogcontact-${mark}`;

/** Lines differ in form, not only in colour, and are unlike the wave of a spelling check; each colour stands out from white and from black. */
const css = `
::highlight(oogcontact-question) { text-decoration: dotted underline 2px #8a6d3b; }
::highlight(oogcontact-caution) { text-decoration: underline 2px #c2700a; }
::highlight(oogcontact-consult) { text-decoration: double underline 2px #a55cc4; }
@media (forced-colors: active) {
  ::highlight(oogcontact-question), ::highlight(oogcontact-caution), ::highlight(oogcontact-consult) { text-decoration-color: CanvasText; }
}`;

interface Marked extends Span {
  mark: Mark;
}

export interface Underline {
  /** Underlines the words that an assessment of this text rests on; the text on the page may have moved on a little since. */
  show(place: Place, text: string, assessment: Assessment): void;
  /** Takes the lines of a composer away. */
  hide(scope: HTMLElement): void;
}

/**
 * Underlines words by the browser's own highlights: no node is put in an editor. Lines are drawn anew from places in the text, since
 * editors draw their text anew too. Does nothing in a browser that has no highlights: the panel quotes the words.
 */
export function createUnderline(signal: AbortSignal): Underline {
  const registry = typeof Highlight === 'function' && typeof CSS === 'object' ? CSS.highlights : undefined;
  if (!registry) return { show: () => undefined, hide: () => undefined };
  const highlights = new Map(marks.map((mark, priority) => {
    const highlight = new Highlight();
    highlight.priority = marks.length - priority; // the heaviest is seen where two meet
    registry.set(nameOf(mark), highlight);
    return [mark, highlight];
  }));
  const shown = new Map<HTMLElement, { place: Place; text: string; marked: Marked[]; ranges: [Mark, Range][] }>();
  const styled = new Map<Node, HTMLStyleElement>();

  /** The rules must stand in the same tree as the text. */
  const style = (root: Node) => {
    if (styled.get(root)?.isConnected) return;
    const element = document.createElement('style');
    element.textContent = css;
    (root instanceof ShadowRoot ? root : document.head).append(element);
    styled.set(root, element);
  };
  const clear = (scope: HTMLElement) => {
    for (const [mark, range] of shown.get(scope)?.ranges ?? []) highlights.get(mark)!.delete(range);
  };
  const draw = (scope: HTMLElement) => {
    const entry = shown.get(scope);
    if (!entry) return;
    clear(scope);
    const { place, text, marked } = entry;
    const moved = movedBy(text, place.text());
    const here = marked.map((one) => ({ ...one, ...moved(one) })).filter(({ start, end }) => end > start);
    entry.ranges = place.rangesOf(here).map(({ range, span }) => [span.mark, range]);
    if (entry.ranges.length) style(scope.getRootNode());
    for (const [mark, range] of entry.ranges) highlights.get(mark)!.add(range);
  };

  let frame = 0;
  const drawSoon = () => {
    if (shown.size) frame ||= requestAnimationFrame(() => {
      frame = 0;
      for (const scope of shown.keys()) draw(scope);
    });
  };
  window.addEventListener('input', drawSoon, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    for (const [mark, highlight] of highlights) if (registry.get(nameOf(mark)) === highlight) registry.delete(nameOf(mark));
    for (const element of styled.values()) element.remove();
    shown.clear();
  });

  return {
    show(place, text, { findings, questions }) {
      const marked = [
        ...findings.flatMap(({ spans, severity }) => (severity === 'info' ? [] : spans.map((span) => ({ ...span, mark: severity as Mark })))),
        ...questions.flatMap(({ spans }) => spans.map((span) => ({ ...span, mark: 'question' as const }))),
      ];
      if (!marked.length) return this.hide(place.scope);
      shown.set(place.scope, { place, text, marked, ranges: shown.get(place.scope)?.ranges ?? [] });
      draw(place.scope);
    },
    hide(scope) {
      clear(scope);
      shown.delete(scope);
    },
  };
}

/**
 * Where a place in one text is in a later one, when something was changed at a single spot: what lies before it stays, what lies after it
 * moves along. A place that the change touches is no more: it comes back empty.
 */
export function movedBy(before: string, after: string): (span: Span) => Span {
  if (before === after) return (span) => span;
  let head = 0;
  while (head < before.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const shift = after.length - before.length;
  return ({ start, end }) => {
    if (end <= head) return { start, end };
    if (start >= before.length - tail) return { start: start + shift, end: end + shift };
    return { start, end: start };
  };
}
