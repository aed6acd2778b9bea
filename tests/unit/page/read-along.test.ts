// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ComposerShape, Platform } from '../../../src/platforms/contract';

const page = vi.hoisted(() => ({
  stored: {} as Record<string, unknown>,
  sent: [] as string[],
  loaded: 0,
  onMessage: [] as ((message: object, sender: object, answer: (value: unknown) => void) => true | undefined)[],
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'us',
      sendMessage: async ({ type }: { type: string }) => { page.sent.push(type); },
      onMessage: { addListener: (listener: never) => page.onMessage.push(listener), removeListener: () => undefined },
    },
    storage: { local: { get: async () => page.stored }, onChanged: { addListener: () => undefined, removeListener: () => undefined } },
    i18n: { getMessage: (key: string) => key },
  },
}));
vi.mock('../../../src/page/load-screens', () => ({ loadScreens: async () => { page.loaded += 1; throw new Error('not here'); } }));

const { readAlong } = await import('../../../src/page/read-along');
const shape: ComposerShape = {
  name: 'box', scopeOf: (editor) => editor.closest('form') ?? undefined, publishIn: (scope) => scope.querySelector('button') ?? undefined,
  kindOf: () => 'post', whoIn: () => ({}), contextIn: () => undefined, imagesIn: () => ({ images: 0, imagesWithoutAlt: 0 }),
};
const platform: Platform = { id: 'x', matches: [], editors: 'textarea', never: '.never', shadowHosts: '', shortcutPublishes: true, shapes: [shape] };

let stop: AbortController;
beforeEach(() => {
  Object.assign(page, { stored: {}, sent: [], loaded: 0, onMessage: [] });
  document.body.innerHTML = '<form><textarea></textarea><button type="button">Plaatsen</button></form>';
  stop = new AbortController();
});
afterEach(() => stop.abort());

const seated = async () => {
  readAlong(platform, stop.signal);
  for (let i = 0; i < 10; i += 1) await Promise.resolve(); // what is stored has been read
};
const enter = () => document.querySelector('textarea')!.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
const report = () => new Promise((answer) => {
  if (!page.onMessage[0]!({ type: 'report' }, { id: 'us' }, answer)) answer(undefined);
});

describe('somebody enters a composer', () => {
  it('and what takes long to start starts', async () => {
    await seated();
    enter();
    expect([page.loaded, page.sent]).toEqual([1, ['wake']]);
    expect(await report()).toBeUndefined(); // of a frame without a draft nothing is heard
  });

  it('on a site that was silenced: nothing starts, and the popup hears why', async () => {
    page.stored = { quiet: { [location.host]: 'always' } };
    await seated();
    enter();
    expect([page.loaded, page.sent]).toEqual([0, []]);
    expect(await report()).toEqual({ changed: false, silent: true, draft: undefined });
  });
});
