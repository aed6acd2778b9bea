import type { ConceptIndex } from '../concepts/concept-index';
import type { Draft } from '../types';
import { add, type Features, groupOf, seeds } from './feature-list';
import { hashPair, hashRange, hashStart, hashString, hashUnit } from './hash';
import { isLetter, type Tokens, tokenise, tokenKind } from './tokens';

/** What is known of the classes of words in a draft. */
interface ClassesSeen {
  index: ConceptIndex;
  /** Hash of each class's name. */
  hashes: number[];
  /** How often each class was seen in the text. */
  seen: number[];
  /** Places of the writer's own policy fields. */
  own: ReadonlySet<number>;
}

/** Adds what the circumstances say: account, kind, length, looks, and how near the text is to the profile. */
export function addContext(features: Features, tokens: Tokens, draft: Draft, classes: ClassesSeen): void {
  const account = hashString(draft.account);
  const say = (name: string) => {
    const hash = hashPair(seeds.context, hashString(name));
    add(features, groupOf.context, hash);
    add(features, groupOf.context, hashPair(hash, account));
  };
  say('draft');
  say(`kind=${draft.kind}`);
  say(`platform=${draft.platform}`);
  say(`length=${Math.min(11, Math.floor(Math.log2(draft.text.length + 1)))}`);
  sayLooks(tokens, draft.text, say);
  sayProfile(features, tokens, draft, classes, say);
}

function sayLooks(tokens: Tokens, text: string, say: (name: string) => void): void {
  const kinds = [0, 0, 0, 0, 0, 0, 0];
  let shouted = 0;
  let names = 0;
  let exclaims = 0;
  let asks = 0;
  for (let t = 0; t < tokens.count; t += 1) {
    const start = tokens.starts[t]!;
    const end = tokens.ends[t]!;
    const kind = tokens.kinds[t]!;
    kinds[kind]! += 1;
    if (kind === tokenKind.mark) {
      if (tokens.folded[start] === 33) exclaims += end - start;
      if (tokens.folded[start] === 63) asks += 1;
    }
    if (kind !== tokenKind.word || text.charCodeAt(start) === tokens.folded[start]) continue;
    if (end - start >= 4 && isShouted(text, tokens.folded, start, end)) shouted += 1;
    else if (t > 0 && tokens.sentences[t] === tokens.sentences[t - 1]) names += 1;
  }
  say(`mentions=${bucket(kinds[tokenKind.mention]!)}`);
  say(`hashtags=${bucket(kinds[tokenKind.hashtag]!)}`);
  say(`urls=${bucket(kinds[tokenKind.url]!)}`);
  say(`numbers=${bucket(kinds[tokenKind.number]!)}`);
  say(`emoji=${bucket(kinds[tokenKind.emoji]!)}`);
  say(`shouted=${bucket(shouted)}`);
  say(`names=${bucket(names)}`);
  say(`exclaims=${bucket(exclaims)}`);
  say(`asks=${bucket(asks)}`);
  say(`sentences=${bucket(tokens.count > 0 ? tokens.sentences[tokens.count - 1]! + 1 : 0)}`);
  if (tokens.kinds[0] === tokenKind.mention) say('starts-with-mention');
  if (tokens.count > 0 && text.charCodeAt(tokens.starts[0]!) === tokens.folded[tokens.starts[0]!]) say('starts-small');
}

function sayProfile(features: Features, tokens: Tokens, draft: Draft, { index, hashes, seen, own }: ClassesSeen, say: (name: string) => void): void {
  const { organisation, role, policyFields } = draft.profile;
  say(`profile=${organisation ? 'o' : ''}${role ? 'r' : ''}${policyFields.length ? 'f' : ''}`);
  sayWords(features, seeds.role, role);
  sayWords(features, seeds.field, policyFields.join(' '));
  sayWords(features, seeds.office, organisation);
  say(`near-fields=${bucket(near(tokens, policyFields.join(' ')))}`);
  say(`near-role=${bucket(near(tokens, role))}`);
  say(`near-organisation=${bucket(near(tokens, organisation))}`);
  let shared = 0;
  let foreign = 0;
  for (let number = index.firstField; number < index.classes.length; number += 1) {
    const name = index.classes[number]!.id;
    if (own.has(number)) say(`own-${name}`);
    if (!seen[number]) continue;
    if (own.has(number)) {
      shared += 1;
      say(`shared-${name}`);
    } else foreign += 1;
  }
  const field = own.size === 0 ? 'unknown' : shared > 0 ? 'own' : foreign > 0 ? 'other' : 'none';
  say(`field=${field}`);
  const nearness = hashString(`field=${field}`);
  for (let number = 0; number < index.firstField; number += 1) {
    if (seen[number]) add(features, groupOf.context, hashPair(hashPair(seeds.both, nearness), hashes[number]!));
  }
}

function sayWords(features: Features, seed: number, text: string): void {
  const tokens = tokenise(text);
  for (let t = 0; t < tokens.count; t += 1) {
    const start = tokens.starts[t]!;
    const end = tokens.ends[t]!;
    if (end - start < 3) continue;
    const say = (hash: number) => add(features, groupOf.context, hashPair(seed, hash));
    say(hashRange(hashStart, tokens.folded, start, end));
    if (end - start > 6) say(hashRange(hashUnit(hashStart, 42), tokens.folded, start, start + 5));
  }
}

/** Number of words of the draft that begin as a word of the profile does (5 letters, or the whole of a shorter one). */
function near(tokens: Tokens, text: string): number {
  const own = new Set<number>();
  const beginning = (of: Tokens, t: number) => hashRange(hashStart, of.folded, of.starts[t]!, Math.min(of.ends[t]!, of.starts[t]! + 5));
  const profile = tokenise(text);
  for (let t = 0; t < profile.count; t += 1) if (profile.ends[t]! - profile.starts[t]! >= 3) own.add(beginning(profile, t));
  if (own.size === 0) return 0;
  let count = 0;
  for (let t = 0; t < tokens.count; t += 1) if (tokens.ends[t]! - tokens.starts[t]! >= 3 && own.has(beginning(tokens, t))) count += 1;
  return count;
}

function isShouted(text: string, folded: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) if (isLetter(folded[i]!) && text.charCodeAt(i) === folded[i]) return false;
  return true;
}

const bucket = (count: number) => (count > 9 ? 'many' : count > 4 ? 'some' : count > 2 ? 'few' : String(count));
