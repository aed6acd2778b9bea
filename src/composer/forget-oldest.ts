/** Keeps a collection that remembers its order small: what went in first goes first. */
export function forgetOldest<K>(collection: Set<K> | Map<K, unknown>, limit: number): void {
  for (const oldest of collection.keys()) {
    if (collection.size <= limit) return;
    collection.delete(oldest);
  }
}
