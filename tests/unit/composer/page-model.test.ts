// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, ComposerView, PageDraft, Screens } from '../../../src/composer/contract';
import { guardPublish } from '../../../src/composer/guard-publish';
import { longestHold } from '../../../src/composer/gate';
import { stillness, watchComposers, type Watcher } from '../../../src/composer/watch-composers';
import type { ComposerShape, Platform } from '../../../src/platforms/contract';

/**
 * Watcher, guard and gate together over a page without a browser, in any order of events: keys, presses, shortcuts, re-mounts, answers
 * that come early, late, never or for older text, and settings that change. The ledger is the page's own: what it published, and why.
 */

const shape: ComposerShape = {
  name: 'box', scopeOf: (editor) => editor.closest('form') ?? undefined, publishIn: (scope) => scope.querySelector('button') ?? undefined,
  kindOf: () => 'post', whoIn: () => ({}), contextIn: () => undefined, imagesIn: () => ({ images: 0, imagesWithoutAlt: 0 }),
};
const platform: Platform = { id: 'x', matches: [], editors: 'textarea', never: '.never', shadowHosts: '', shortcutPublishes: true, shapes: [shape] };
const drafts = ['clear 1', 'clear 2', 'risky 1', 'risky 2'] as const;
const answerFor = (text: string): Answer => ({
  account: 'personal',
  assessment: { language: 'nl', advice: text.startsWith('clear') ? 'clear' : 'caution', primary: null, domains: [], findings: [], questions: [], strengths: [], layers: [] },
});

interface Intent { posts: number; ended?: 'posted' | 'back' | 'told'; at?: number; untouched?: true }

class Page {
  stop = new AbortController();
  alive = true;
  silent = false;
  /** The writer never wants a self-check. */
  never = false;
  asked: { draft: PageDraft; answer(): void; later(): void; fail(): void }[] = [];
  badge: ComposerView | undefined;
  check: { leave(choice: 'back' | 'publish' | 'gone'): void } | undefined;
  intents: Intent[] = [];
  wrong: string[] = [];
  watcher: Watcher;

  constructor() {
    const screens: Screens = {
      badge: (_, view) => { this.badge = view; },
      selfCheck: (_, view) => new Promise((resolve) => {
        if (view.draft.text !== this.box?.value) this.wrong.push(`a self-check on «${view.draft.text}» over «${this.box?.value}»`);
        if (this.silent || this.never || this.stop.signal.aborted) this.wrong.push('a self-check where the writer wants none');
        if (view.draft.text.startsWith('clear')) this.wrong.push(`a self-check on «${view.draft.text}»`);
        const intent = this.intents.at(-1)!;
        this.check?.leave('gone');
        this.check = {
          leave: (choice) => {
            this.check = undefined;
            if (choice === 'back') this.end(intent, 'back');
            resolve(choice);
          },
        };
      }),
      selfCheckShowing: () => this.check !== undefined,
      prepare: async () => undefined,
      readiness: () => 'ready',
      pressAgain: () => {
        const intent = this.intents.at(-1)!;
        if (intent.ended === 'posted') this.wrong.push('told to press again after it was posted');
        this.end(intent, 'told');
      },
    };
    const outside = {
      alive: () => this.alive,
      wake: () => undefined,
      attends: () => !this.silent,
      weigh: (_: string, answer: Answer) => answer,
      mayPause: () => !this.never,
      pauses: ({ assessment }: Answer) => !this.never && assessment.advice !== 'clear',
      assess: (draft: PageDraft, later: (answer: Answer) => void) => new Promise<Answer>((resolve, reject) => {
        this.asked.push({ draft, answer: () => resolve(answerFor(draft.text)), later: () => later(answerFor(draft.text)), fail: () => reject(new Error('no answer')) });
      }),
    };
    this.watcher = watchComposers(platform, outside, screens, this.stop.signal);
    guardPublish(platform, this.watcher, outside, screens, this.stop.signal);
    this.mount('');
  }

  get box() { return document.querySelector('textarea'); }
  get button() { return document.querySelector('button'); }

  private end(intent: Intent, how: Intent['ended']) {
    intent.ended ??= how;
    intent.at ??= performance.now();
  }

  /** The page publishes, and leaves the text where it is: the worst that a site can do. */
  private post(trusted: boolean) {
    const intent = this.intents.at(-1);
    if (!intent) return;
    if (trusted) intent.untouched = true;
    intent.posts += 1;
    if (intent.posts > 1 || intent.ended === 'back') this.wrong.push(`«${this.box?.value}» was posted ${intent.posts} times, ended by ${intent.ended}`);
    this.end(intent, 'posted');
  }

  mount(text: string) {
    document.body.innerHTML = '<form><textarea></textarea><button type="button">Plaatsen</button></form>';
    this.box!.value = text;
    this.button!.addEventListener('click', (event) => this.post(event.isTrusted === true));
    this.box!.addEventListener('keydown', (event) => { if (event.key === 'Enter' && event.ctrlKey && !this.button?.disabled) this.post(event.isTrusted === true); });
  }

  write(text: string) {
    if (!this.box) return;
    this.box.value = text;
    this.box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  press(by: 'click' | 'keydown', repeated: boolean) {
    if (!this.box?.value || !this.button || this.button.disabled) return;
    const last = this.intents.at(-1);
    // A repetition after our script has stopped is the page's own business, as it is without us.
    const same = last && (!last.ended || (repeated && !this.stop.signal.aborted && !last.untouched && last.ended !== 'told' && performance.now() - last.at! < 1_000));
    if (!same) this.intents.push({ posts: 0 });
    const init = { bubbles: true, cancelable: true, composed: true };
    const event = by === 'click' ? new MouseEvent('click', { ...init, detail: repeated ? 2 : 1 })
      : new KeyboardEvent('keydown', { ...init, key: 'Enter', ctrlKey: true, repeat: repeated });
    Object.defineProperty(event, 'isTrusted', { value: true });
    (by === 'click' ? this.button : this.box).dispatchEvent(event);
  }

  /** At most a hold later, an intent has ended or its self-check stands. */
  async comesToRest() {
    await vi.advanceTimersByTimeAsync(2 * longestHold + stillness); // what was written on during a hold gets one of its own
    const open = this.intents.filter(({ ended }) => !ended);
    if (open.length > (this.check ? 1 : 0)) this.wrong.push('a press was held, and nothing shows why');
    const { badge } = this;
    if (badge?.state.is === 'assessed' && badge.state.answer.assessment.advice !== answerFor(badge.draft.text).assessment.advice) this.wrong.push('a badge with the verdict on another text');
    expect(this.wrong).toEqual([]);
  }
}

class Event implements fc.AsyncCommand<object, Page> {
  constructor(private readonly name: string, private readonly happen: (page: Page) => unknown) {}
  check = () => true;
  async run(_: object, page: Page) {
    await this.happen(page);
    await vi.advanceTimersByTimeAsync(1);
    expect(page.wrong).toEqual([]);
  }
  toString = () => `\n  ${this.name}`;
}
const event = <T>(of: fc.Arbitrary<T>, name: (value: T) => string, happen: (page: Page, value: T) => unknown) =>
  of.map((value) => new Event(name(value), (page) => happen(page, value)));
const once = (name: string, happen: (page: Page) => unknown) => event(fc.constant(0), () => name, happen);
const gesture = event(fc.tuple(fc.constantFrom('click' as const, 'keydown' as const), fc.boolean()), ([by, repeated]) => `${by}${repeated ? ' (repeated)' : ''}`,
  (page, [by, repeated]) => page.press(by, repeated));
const writing = event(fc.constantFrom(...drafts), (text) => `write «${text}»`, (page, text) => page.write(text));

const events = [
  gesture, gesture, writing, writing,
  event(fc.constantFrom(50, 450, 2_100), (ms) => `${ms} ms go by`, (_, ms) => vi.advanceTimersByTimeAsync(ms)),
  event(fc.nat(4), (i) => `answer to question ${i}`, (page, i) => page.asked[i]?.answer()),
  event(fc.nat(4), (i) => `second answer to question ${i}`, (page, i) => page.asked[i]?.later()),
  event(fc.nat(4), (i) => `question ${i} fails`, (page, i) => page.asked[i]?.fail()),
  event(fc.constantFrom('back', 'publish', 'gone'), (choice) => `leave the self-check by ${choice}`, (page, choice) => page.check?.leave(choice)),
  once('the composer is mounted anew', (page) => { if (page.box) page.mount(page.box.value); }),
  once('the composer goes', () => { document.body.innerHTML = ''; }),
  once('an empty composer comes', (page) => page.mount('')),
  once('the button is switched off, or on', (page) => { if (page.button) page.button.disabled = !page.button.disabled; }),
  once('a setting changes', (page) => page.watcher.refresh()),
  once('the writer silences us, or ends that', (page) => {
    page.silent = !page.silent;
    page.watcher.again();
  }),
  once('the writer wants no self-checks any more, or does again', (page) => { page.never = !page.never; }),
  once('our script stops, and takes its screens along', (page) => {
    page.stop.abort();
    page.check?.leave('gone');
  }),
  once('the extension is reloaded', (page) => { page.alive = false; }),
];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  vi.spyOn(HTMLElement.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList); // no layout here: all is drawn
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A page with a text that was never judged, pressed once; the answer never comes. */
async function pressedUnjudged(): Promise<Page> {
  const page = new Page();
  page.write('clear 1');
  page.press('click', false);
  await vi.advanceTimersByTimeAsync(50);
  expect(page.intents).toEqual([{ posts: 0 }]);
  return page;
}

describe('a press that is held while we are sent away', () => {
  it('goes out once when the site is silenced and the writer presses again', async () => {
    const page = await pressedUnjudged();
    page.silent = true;
    page.watcher.again();
    page.press('click', false);
    page.press('keydown', false);
    await page.comesToRest();
    expect(page.intents.map(({ posts }) => posts)).toEqual([1]);
    page.stop.abort();
    document.body.innerHTML = '';
  });

  it('goes out before we stop hearing of presses, so that the next press is a new one', async () => {
    const page = await pressedUnjudged();
    page.stop.abort();
    await vi.advanceTimersByTimeAsync(1);
    expect(page.intents).toEqual([{ posts: 1, ended: 'posted', at: expect.any(Number) }]);
    await page.comesToRest();
    expect(page.intents).toHaveLength(1);
    document.body.innerHTML = '';
  });
});

it('no press is held, not for a moment, where the writer never wants a self-check', () => {
  const page = new Page();
  page.never = true;
  page.write('risky 1');
  page.press('click', false);
  expect(page.intents).toEqual([{ posts: 1, untouched: true, ended: 'posted', at: expect.any(Number) }]);
  page.stop.abort();
  document.body.innerHTML = '';
});

describe('watcher, guard and gate over a page, whatever the order of events', () => {
  it('post every intent once, or pause it in sight; and a writer who insists always gets through', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(events, { maxCommands: 25, size: 'max' }), async (story) => {
        const page = new Page();
        try {
          await fc.asyncModelRun(() => ({ model: {}, real: page }), story);
          await page.comesToRest();
          page.check?.leave('back');
          await page.comesToRest();
          if (!page.box?.value) { page.mount(''); page.write('risky 2'); }
          page.button!.disabled = false;
          await vi.advanceTimersByTimeAsync(2_000);
          const made = () => page.intents.reduce((sum, { posts }) => sum + posts, 0);
          const before = made();
          for (let presses = 0; presses < 3 && made() === before; presses += 1) {
            page.press('click', false);
            await page.comesToRest();
            page.check?.leave('publish');
            await page.comesToRest();
          }
          expect(made() - before, 'posts by a writer who insists').toBe(1);
        } finally {
          page.stop.abort();
          document.body.innerHTML = '';
        }
      }),
      { seed: 20261126, numRuns: 600 },
    );
  }, 120_000);
});
