// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchDrift, type DriftWatch } from '../../../src/composer/watch-drift';
import type { ComposerShape, Platform } from '../../../src/platforms/contract';

const shape: ComposerShape = {
  name: 'box', scopeOf: (editor) => editor.closest('form') ?? undefined, publishIn: (scope) => scope.querySelector<HTMLElement>('.publish') ?? undefined,
  kindOf: () => 'post', whoIn: () => ({}), contextIn: () => undefined, imagesIn: () => ({ images: 0, imagesWithoutAlt: 0 }),
};
const platform: Platform = {
  id: 'x', matches: [], editors: 'textarea', never: '.never', shadowHosts: '', shortcutPublishes: true, shapes: [shape],
  expected: { on: /./, boxes: 'textarea', buttons: '.publish', publishLabel: /^plaatsen$/i, elsewhere: /zoek/i },
};
/** How often it looks, in ms. */
const turn = 3_000;

let stop: AbortController;
let silent: boolean;
let watch: DriftWatch;
const button = () => document.querySelector('button')!;
const scope = () => document.querySelector('form')!;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  vi.stubGlobal('requestIdleCallback', (run: () => void) => run());
  // No layout here: everything in the document counts as drawn.
  vi.spyOn(HTMLElement.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList);
  document.body.innerHTML = '<form><textarea></textarea><button class="publish">Plaatsen</button></form>';
  document.querySelector('textarea')!.value = 'Een tekst.';
  stop = new AbortController();
  silent = false;
  watch = watchDrift(platform, () => [], () => !silent, stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('a page that is as described stays unmentioned', () => {
  vi.advanceTimersByTime(5 * turn);
  expect(watch.noticed()).toBe(false);
});

it('what was there for one look only is no change: pages come in parts', () => {
  vi.advanceTimersByTime(turn);
  for (let i = 0; i < 3; i += 1) {
    button().className = '';
    vi.advanceTimersByTime(turn);
    expect({ noticed: watch.noticed(), unguarded: watch.unguarded(scope()) }).toEqual({ noticed: false, unguarded: false });
    button().className = 'publish';
    vi.advanceTimersByTime(turn);
  }
});

it('what is there at two looks in a row is said, and taken back as soon as the page is as described', () => {
  button().className = '';
  vi.advanceTimersByTime(2 * turn);
  expect({ noticed: watch.noticed(), unguarded: watch.unguarded(scope()) }).toEqual({ noticed: true, unguarded: true });
  button().className = 'publish';
  vi.advanceTimersByTime(turn);
  expect({ noticed: watch.noticed(), unguarded: watch.unguarded(scope()) }).toEqual({ noticed: false, unguarded: false });
});

it('two different things at two looks are no change either, and nobody looks while keys are pressed', () => {
  button().className = '';
  vi.advanceTimersByTime(turn - 1);
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
  vi.advanceTimersByTime(1); // passed over
  expect(watch.noticed()).toBe(false);
  vi.advanceTimersByTime(turn); // no button
  button().className = 'publish';
  scope().replaceWith(...scope().childNodes); // another thing: a box and a button that belong to nothing
  vi.advanceTimersByTime(turn);
  expect(watch.noticed()).toBe(false);
  vi.advanceTimersByTime(turn);
  expect(watch.noticed()).toBe(true);
});

it('nobody looks where the writer silenced us', () => {
  silent = true;
  button().className = '';
  vi.advanceTimersByTime(3 * turn);
  expect(watch.noticed()).toBe(false);
  silent = false;
  expect(watch.noticed()).toBe(false);
  vi.advanceTimersByTime(2 * turn);
  expect(watch.noticed()).toBe(true);
});
