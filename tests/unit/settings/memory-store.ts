import type { Store } from '../../../src/settings/settings';

/** `browser.storage.local` as far as settings use it: it keeps what survives JSON, and answers a moment later. */
export function memoryStore(items: Record<string, unknown> = {}): Store & { items: Record<string, unknown> } {
  return {
    items,
    get: async () => structuredClone(items),
    set: async (more) => { Object.assign(items, structuredClone(more)); },
    clear: async () => { for (const key of Object.keys(items)) delete items[key]; },
  };
}
