import type { Draft } from '../types';
import { classHashes, classNames, findClasses, firstTopic } from './concept-index';
import { add, type Features, groupOf, seeds } from './feature-list';
import { hashPair, hashString } from './hash';
import type { Tokens } from './tokens';

/** Classes of words, and which two meet in one sentence; returns how often each class was seen. */
export function addClasses(features: Features, tokens: Tokens, draft: Draft): number[] {
  const total = classNames.map(() => 0);
  const inSentence: number[] = [];
  const account = hashString(draft.account);
  const close = () => {
    inSentence.sort((a, b) => a - b);
    for (let a = 0; a < inSentence.length; a += 1) {
      for (let b = a + 1; b < inSentence.length; b += 1) {
        if (inSentence[a]! < firstTopic && inSentence[b]! < firstTopic) {
          add(features, groupOf.class, hashPair(hashPair(seeds.both, classHashes[inSentence[a]!]!), classHashes[inSentence[b]!]!));
        }
      }
    }
    inSentence.length = 0;
  };
  for (let t = 0; t < tokens.count; t += 1) {
    if (t > 0 && tokens.sentences[t] !== tokens.sentences[t - 1]) close();
    findClasses(tokens, t, (number, last) => {
      total[number]! += 1;
      if (inSentence.includes(number)) return;
      inSentence.push(number);
      const hash = hashPair(seeds.class, classHashes[number]!);
      const start = tokens.starts[t]!;
      const end = tokens.ends[last]!;
      add(features, groupOf.class, hash, start, end);
      add(features, groupOf.class, hashPair(hash, account), start, end);
    });
  }
  close();
  return total;
}
