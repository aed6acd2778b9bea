import { hashEnd, hashString } from './hash';

/** Groups of features; each is scaled to length 1 by itself. */
export const featureGroups = ['word', 'char', 'class', 'context'] as const;
export const groupOf = { word: 0, char: 1, class: 2, context: 3 } as const;

/** The features of one draft in the order in which they occur; a feature that occurs twice stands there twice. */
export interface Features {
  hashes: number[];
  groups: number[];
  /** Where in the text a feature was seen; both -1 when it is about the draft as a whole. */
  starts: number[];
  ends: number[];
}

/** Beginnings of hashes, so that the word «burger» and the role «burger» are two features. */
export const seeds = {
  word: hashString('word|'),
  pair: hashString('pair|'),
  shape: hashString('shape|'),
  char: hashString('char|'),
  class: hashString('class|'),
  both: hashString('both|'),
  context: hashString('context|'),
  role: hashString('role|'),
  field: hashString('field|'),
  office: hashString('office|'),
} as const;

/** Adds one feature; without a place it is about the draft as a whole. */
export function add(features: Features, group: number, hash: number, start = -1, end = -1): void {
  features.hashes.push(hashEnd(hash));
  features.groups.push(group);
  features.starts.push(start);
  features.ends.push(end);
}
