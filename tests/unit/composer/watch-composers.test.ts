// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, ComposerView, PageDraft, Screens } from '../../../src/composer/contract';
import { stillness, watchComposers, type Watcher } from '../../../src/composer/watch-composers';
import type { ComposerShape, Platform } from '../../../src/platforms/contract';

// A page of one box and one button, and a background whose answers come when the test says so. The clock is the test's own.
const shape: ComposerShape = {
  name: 'box', scopeOf: (editor) => editor.closest('form') ?? undefined, publishIn: (scope) => scope.querySelector('button') ?? undefined,
  kindOf: () => 'post', whoIn: () => ({ handle: 'anna' }), contextIn: () => undefined, imagesIn: () => ({ images: 0, imagesWithoutAlt: 0 }),
};
const platform: Platform = { id: 'x', matches: [], editors: 'textarea', never: '.never', shadowHosts: '', shortcutPublishes: true, shapes: [shape] };

const answerOf = (advice: 'clear' | 'caution'): Answer => ({
  account: 'personal', assessment: { language: 'nl', advice, primary: null, domains: [], findings: [], questions: [], strengths: [], layers: [] },
});

interface Asked {
  draft: PageDraft;
  later(answer: Answer): void;
  answer(answer: Answer): void;
  fail(): void;
}

let stop: AbortController;
let watcher: Watcher;
let asked: Asked[];
let shown: (ComposerView | undefined)[];
let alive: boolean;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  // No layout here: everything in the document counts as drawn.
  vi.spyOn(HTMLElement.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList);
  document.body.innerHTML = '<form><textarea></textarea><button>Plaatsen</button></form>';
  stop = new AbortController();
  asked = [];
  shown = [];
  alive = true;
  const screens: Screens = { badge: (_, view) => { shown.push(view); }, selfCheck: async () => 'back', selfCheckShowing: () => false, prepare: async () => undefined, readiness: () => 'ready' as const, pressAgain: () => undefined };
  watcher = watchComposers(platform, {
    alive: () => alive,
    wake: () => undefined,
    attends: () => true,
    weigh: (_, answer) => answer,
    mayPause: () => true,
    pauses: ({ assessment }) => assessment.advice !== 'clear',
    assess: (draft, later) => new Promise((answer, reject) => { asked.push({ draft, later, answer, fail: () => reject(new Error('no answer')) }); }),
  }, screens, stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function type(text: string) {
  const box = document.querySelector('textarea')!;
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
const rest = () => vi.advanceTimersByTimeAsync(stillness + 1);
const state = () => shown.at(-1)?.state;

describe('a draft that is being written', () => {
  it('is asked about after a rest, once, and not at every key', async () => {
    for (const text of ['E', 'Ee', 'Een']) { type(text); await vi.advanceTimersByTimeAsync(100); }
    expect(asked).toHaveLength(0);
    await rest();
    expect(asked.map(({ draft }) => draft)).toMatchObject([{ text: 'Een', handle: 'anna', kind: 'post', platform: 'x' }]);
  });

  it('is not asked about while the keys go on for long, and then is', async () => {
    for (let i = 1; i <= 40; i += 1) { type('x'.repeat(i)); await vi.advanceTimersByTimeAsync(200); }
    expect(asked).toHaveLength(0);
    await rest();
    expect(asked.map(({ draft }) => draft.text)).toEqual(['x'.repeat(40)]);
  });

  it('gets no late answer that was for an older text', async () => {
    type('oud');
    await rest();
    type('nieuw');
    await rest();
    asked[1]!.answer(answerOf('clear'));
    await rest();
    asked[0]!.answer(answerOf('caution'));
    await rest();
    expect(state()).toEqual({ is: 'assessed', answer: answerOf('clear') });
    expect(shown.at(-1)!.draft.text).toBe('nieuw');
  });

  it('keeps the old verdict, with the words that it was about, until the new one comes', async () => {
    type('oud');
    await rest();
    asked[0]!.answer(answerOf('caution'));
    await rest();
    type('nieuw');
    await rest();
    expect(shown.at(-1)).toMatchObject({ draft: { text: 'oud' }, state: { is: 'assessed' } });
    expect(watcher.known(JSON.stringify(asked[1]!.draft))).toBeUndefined();
    expect(watcher.current()?.state).toEqual({ is: 'checking' }); // the popup never shows an old verdict beside a new text
  });

  it('takes a second answer of a heavier layer, but not after the text has changed', async () => {
    type('tekst');
    await rest();
    asked[0]!.answer(answerOf('clear'));
    await rest();
    asked[0]!.later(answerOf('caution'));
    expect(state()).toEqual({ is: 'assessed', answer: answerOf('caution') });
    type('andere tekst');
    await rest();
    asked[1]!.answer(answerOf('clear'));
    await rest();
    asked[0]!.later(answerOf('caution'));
    expect(state()).toEqual({ is: 'assessed', answer: answerOf('clear') });
  });

  it('is known at once when a change is undone', async () => {
    type('oud');
    await rest();
    asked[0]!.answer(answerOf('caution'));
    await rest();
    type('nieuw');
    await rest();
    type('oud');
    await rest();
    expect(asked).toHaveLength(2);
    expect(state()).toEqual({ is: 'assessed', answer: answerOf('caution') });
  });

  it('is said to be unchecked when no answer comes, or none can', async () => {
    type('tekst');
    await rest();
    asked[0]!.fail();
    await rest();
    expect(state()).toEqual({ is: 'unchecked' });
    alive = false;
    type('tekst meer');
    await rest();
    expect(state()).toEqual({ is: 'unchecked' });
  });

  it('is asked about anew when a setting has changed, and an answer from before is dropped', async () => {
    type('tekst');
    await rest();
    watcher.refresh();
    expect(asked).toHaveLength(2);
    asked[0]!.answer(answerOf('caution'));
    await rest();
    expect(state()).toEqual({ is: 'checking' });
    asked[1]!.answer(answerOf('clear'));
    await rest();
    expect(state()).toEqual({ is: 'assessed', answer: answerOf('clear') });
  });

  it('loses its badge when it is empty, or its composer has gone', async () => {
    type('tekst');
    await rest();
    expect(shown.at(-1)).toBeDefined();
    type(' ');
    await rest();
    expect(shown.at(-1)).toBeUndefined();
    type('tekst');
    await rest();
    document.querySelector('form')!.remove();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(shown.at(-1)).toBeUndefined();
  });

  it('is left alone in a place that the platform never reads', async () => {
    document.querySelector('form')!.className = 'never';
    type('tekst');
    await rest();
    expect(asked).toEqual([]);
    expect(shown).toEqual([]);
  });
});

describe('a page in which a draft stands already', () => {
  it('is looked at by itself: an update of the extension comes into open pages', async () => {
    stop.abort();
    document.querySelector('textarea')!.value = 'al geschreven';
    stop = new AbortController();
    const screens: Screens = { badge: () => undefined, selfCheck: async () => 'back', selfCheckShowing: () => false, prepare: async () => undefined, readiness: () => 'ready' as const, pressAgain: () => undefined };
    watchComposers(platform, { alive: () => true, wake: () => undefined, attends: () => true, weigh: (_, answer) => answer, mayPause: () => false, pauses: () => false, assess: (draft, later) => new Promise((answer) => { asked.push({ draft, later, answer, fail: () => undefined }); }) }, screens, stop.signal);
    await rest();
    expect(asked.map(({ draft }) => draft.text)).toEqual(['al geschreven']);
  });
});

describe('a page of very many composers', () => {
  it('gets a breath between them, and every one its turn', async () => {
    document.body.innerHTML = '<form><textarea>Een draft.</textarea><button>Plaatsen</button></form>'.repeat(7);
    const clock = performance.now.bind(performance);
    let spent = 0;
    // Each badge takes four milliseconds to draw.
    vi.spyOn(performance, 'now').mockImplementation(() => clock() + spent);
    const drawn: number[] = [];
    vi.spyOn(shown, 'push').mockImplementation(() => { spent += 4; return drawn.push(spent); });
    vi.advanceTimersToNextTimer();
    while (drawn.length === 0) vi.advanceTimersToNextTimer();
    const inOneTask = drawn.length;
    expect(inOneTask).toBeLessThan(7);
    await vi.advanceTimersByTimeAsync(20);
    expect(drawn.length).toBeGreaterThanOrEqual(7);
    expect(new Set(asked.map(({ draft }) => draft.text))).toEqual(new Set(['Een draft.']));
  });
});
