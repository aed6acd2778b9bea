import type { ConceptIndex } from '../concepts/concept-index';
import type { ConceptHit } from '../concepts/concept-hits';
import type { Draft } from '../types';
import { add, type Features, groupOf, seeds } from './feature-list';
import { hashPair, hashString } from './hash';
import { readMarks, sentenceMarks } from './sentence-marks';
import type { Tokens } from './tokens';

/** Names of the classes as the model knows them; a policy field has its own beginning. */
export function classHashes({ classes, firstField }: ConceptIndex): number[] {
  return classes.map(({ id }, number) => hashString(number < firstField ? id : `field-${id}`));
}

interface ClassesFound {
  index: ConceptIndex;
  /** Hash of each class's name. */
  hashes: number[];
  /** In text order. */
  hits: ConceptHit[];
  /** Places of the writer's own policy fields. */
  own: ReadonlySet<number>;
}

const markHashes = sentenceMarks.map((mark) => hashString(`mark-${mark}`));

/**
 * Classes of words, the marks of a sentence, and which two of these meet in one sentence.
 * @returns how often each class was seen
 */
export function addClasses(features: Features, tokens: Tokens, draft: Draft, { index, hashes, hits, own }: ClassesFound): number[] {
  const total = index.classes.map(() => 0);
  const account = hashString(draft.account);
  const { firstField } = index;
  const seen = new Set<number>();
  const meeting: number[] = [];
  let first = 0;

  function closeSentence(end: number): void {
    const marks = readMarks(tokens, draft.text, first, end);
    if (seenOwn) marks.push(sentenceMarks.indexOf('own-field'));
    for (const mark of marks) {
      add(features, groupOf.class, hashPair(seeds.class, markHashes[mark]!));
      meeting.push(markHashes[mark]!);
    }
    meeting.sort((a, b) => a - b);
    for (let a = 0; a < meeting.length; a += 1) {
      for (let b = a + 1; b < meeting.length; b += 1) add(features, groupOf.class, hashPair(hashPair(seeds.both, meeting[a]!), meeting[b]!));
    }
    seen.clear();
    meeting.length = 0;
    seenOwn = false;
    first = end;
  }

  function addHit({ number, start, end }: ConceptHit): void {
    total[number]! += 1;
    if (seen.has(number)) return;
    seen.add(number);
    if (number < firstField) meeting.push(hashes[number]!);
    else if (own.has(number)) seenOwn = true;
    const hash = hashPair(seeds.class, hashes[number]!);
    add(features, groupOf.class, hash, start, end);
    add(features, groupOf.class, hashPair(hash, account), start, end);
  }

  let seenOwn = false;
  let next = 0;
  for (let t = 0; t < tokens.count; t += 1) {
    if (t > 0 && tokens.sentences[t] !== tokens.sentences[t - 1]) closeSentence(t);
    for (; next < hits.length && hits[next]!.token === t; next += 1) addHit(hits[next]!);
  }
  closeSentence(tokens.count);
  return total;
}
