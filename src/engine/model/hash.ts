/** FNV-1a over UTF-16 units, with a last mixing step: fast, without making strings. */
export const hashStart = 0x811c9dc5;

/** One more unit (0 to 65535) on a running hash. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** The units of a folded text from `start` to `end` on a running hash. */
export function hashRange(hash: number, folded: Uint16Array, start: number, end: number): number {
  let h = hash;
  for (let i = start; i < end; i += 1) h = Math.imul(h ^ folded[i]!, 0x01000193);
  return h;
}

/** A whole string, such as the name of a feature. */
export function hashString(text: string, hash = hashStart): number {
  let h = hash;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** Two hashes as one, order counts. */
export function hashPair(a: number, b: number): number {
  return Math.imul(hashEnd(a) ^ (b >>> 7) ^ b, 0x01000193);
}

/** Mixes a running hash so that all bits count (the finaliser of MurmurHash3); unsigned 32 bits. */
export function hashEnd(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
