const lasts = new WeakMap<object, Promise<unknown>>();

/**
 * Does one piece of work after the other: of this page by waiting for the last, and of all pages of the extension by the browser's lock, so that
 * what reads, changes and writes never writes over another's. Where there are no such locks (Node before 24), only the first holds.
 * @param store what the work is done on
 */
export function inTurn<T>(store: object, work: () => Promise<T>): Promise<T> {
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
  const locked = () => (locks ? locks.request('oogcontact settings', work) as Promise<T> : work());
  const turn = (lasts.get(store) ?? Promise.resolve()).then(locked, locked);
  lasts.set(store, turn.catch(() => undefined));
  return turn;
}
