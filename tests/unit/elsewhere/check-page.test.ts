// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';

it('a text that was handed over is shown, also where the settings can’t be read', async () => {
  // The browser as far as the page asks it: it hands the text over once, and its storage is broken.
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'ours',
      getURL: (path: string) => path,
      sendMessage: async ({ type }: { type: string }) => (type === 'take-text' ? { ok: true, value: { text: 'Een tekst van elders.' } } : { ok: false, error: 'internal' }),
      onMessage: { addListener: () => undefined },
    },
    storage: { local: { get: async () => { throw new Error('corrupt'); } } },
    i18n: { getMessage: (key: string) => key, getUILanguage: () => 'nl' },
  });
  document.body.innerHTML = '<main id="check"></main>';
  location.hash = '#1';
  await import('../../../entrypoints/check/main');
  await vi.waitFor(() => expect(document.querySelector('textarea')?.value).toBe('Een tekst van elders.'));
});
