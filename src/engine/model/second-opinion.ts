import type { HeavierLayer } from '../assess';
import { sentencesOf } from '../matchers/sentences';
import type { Draft, Span } from '../types';
import type { Thresholds } from './decide';
import type { Judgement, Model } from './linear';

/** What an encoder says of one window of a draft. */
export interface WindowOpinion {
  /** The part of the draft's text that the window holds. */
  span: Span;
  /** One number a head, in the order of the combination's heads. */
  logits: ArrayLike<number>;
}

/** Reads a draft, window after window. `evidence` readings may wait until no draft waits for its verdict. */
export type ReadDraft = (draft: Draft, why: 'verdict' | 'evidence') => Promise<WindowOpinion[]>;

/** Of each head the weights of its own two scores, and what the scores of the other heads add. */
export interface Weights {
  words: number[];
  encoder: number[];
  bias: number[];
  /** A row a head, a number for each head's score; its own is 0. */
  besides?: { words: number[][]; encoder: number[][] };
}

/** The log-odds of one head. */
export function sumOf({ words, encoder, bias, besides }: Weights, h: number, ofWords: ArrayLike<number>, ofEncoder: ArrayLike<number>): number {
  let sum = words[h]! * ofWords[h]! + encoder[h]! * ofEncoder[h]! + bias[h]!;
  if (besides) for (let j = 0; j < ofWords.length; j += 1) sum += besides.words[h]![j]! * ofWords[j]! + besides.encoder[h]![j]! * ofEncoder[j]!;
  return sum;
}

/** How words and encoder are weighed together; found by cross-validation on the training drafts, so that the sum is calibrated log-odds. */
export interface Combination {
  heads: string[];
  /** Of each head: log-odds = words × its weight + encoder × its weight + bias. */
  both: Weights;
  /** For when there is no word model. */
  alone: { encoder: number[]; bias: number[] };
  thresholds: Thresholds;
}

/** Readings of a shortened draft for the evidence of one assessment; what they take is time in which nothing else is read. */
const readingsLimit = 24;
/** A clause counts beside the heaviest one when leaving it out lowers the score at least this share as much. */
const besideShare = 0.6;
/** No mark inside a number, a time or a link; a row of spaces is tried from its start only. */
const clauseBorder =
  /(?:[;()«»"„”]|[,:–—](?!\d|\/\/))+\s*|(?<!\s)\s+(?=(?:en|maar|want|omdat|dat|die|toen|terwijl|als|dus|and|but|because|that|which|who|when|while|so)\s)/giu;

/**
 * The encoder as a layer: its risk is that of its riskiest window, weighed together with what the words say.
 *
 * @param words the word model, asked again when a part of the text is left out; undefined where there is none
 */
export function createSecondOpinion(read: ReadDraft, combination: Combination, words: Model | undefined): HeavierLayer {
  const { heads, both, alone, thresholds } = combination;

  function weigh(windows: WindowOpinion[], first: Judgement | undefined): Record<string, number> {
    const encoder = heads.map((_, h) => Math.max(...windows.map(({ logits }) => logits[h]!)));
    const known = heads.map((head) => first?.logits[head]);
    const word = known.map((logit) => logit ?? 0); // what the words don't know says nothing of the other heads
    return Object.fromEntries(heads.map((head, h) =>
      [head, known[h] === undefined ? alone.encoder[h]! * encoder[h]! + alone.bias[h]! : sumOf(both, h, word, encoder)]));
  }

  async function judge(draft: Draft, _language: unknown, first: Judgement | undefined): Promise<Judgement> {
    const windows = await read(draft, 'verdict');
    if (windows.length === 0) throw new Error('the encoder read nothing');
    return {
      logits: weigh(windows, first),
      evidence: (head) => first?.evidence(head) ?? [],
      refine: (asked) => leaveOut(draft, windows, asked),
    };
  }

  /**
   * The words whose absence lowers the score of a head most: of the riskiest window a sentence is left out, then a clause of the
   * sentence that mattered most (Zeiler and Fergus's occlusion, on sentences).
   */
  async function leaveOut(draft: Draft, windows: WindowOpinion[], asked: string[]): Promise<Record<string, Span[]>> {
    const known = new Map<string, Record<string, number>>();
    let readings = 0;
    const score = async (text: string): Promise<Record<string, number> | undefined> => {
      const before = known.get(text);
      if (before || !text.trim() || readings >= readingsLimit) return before;
      readings += 1;
      const shortened = { ...draft, text };
      const logits = weigh(await read(shortened, 'evidence'), words?.judge(shortened));
      known.set(text, logits);
      return logits;
    };
    const found: Record<string, Span[]> = {};
    for (const head of asked) {
      const h = heads.indexOf(head);
      if (h < 0) continue;
      const { span } = windows.reduce((best, window) => (window.logits[h]! > best.logits[h]! ? window : best));
      const whole = await score(draft.text.slice(span.start, span.end));
      if (!whole) continue;
      const heaviest = async (parts: Span[]): Promise<{ part: Span; drop: number }[]> => {
        const drops: { part: Span; drop: number }[] = [];
        for (const part of parts) {
          const left = await score(draft.text.slice(span.start, part.start) + draft.text.slice(part.end, span.end));
          if (!left) return []; // not all could be tried, so nobody knows which is the heaviest
          drops.push({ part, drop: whole[head]! - left[head]! });
        }
        return drops.filter(({ drop }) => drop > 0).sort((a, b) => b.drop - a.drop);
      };
      const sentences = partsOf(draft.text, span, sentencesOf(draft.text.slice(span.start, span.end)));
      const sentence = sentences.length > 1 ? (await heaviest(sentences))[0]?.part : sentences[0];
      if (!sentence) continue;
      const clauses = clausesOf(draft.text, sentence);
      const drops = clauses.length > 1 ? await heaviest(clauses) : [];
      const kept = drops.filter(({ drop }) => drop >= besideShare * drops[0]!.drop).map(({ part }) => part);
      found[head] = kept.length > 0 && kept.length < clauses.length ? join(draft.text, kept) : [sentence];
    }
    return found;
  }

  return { name: 'encoder', thresholds, judge };
}

function partsOf(text: string, within: Span, spans: Span[]): Span[] {
  return spans.map(({ start, end }) => trim(text, { start: within.start + start, end: within.start + end })).filter(({ start, end }) => end > start);
}

/** Clauses by commas, dashes and conjunctions; a clause of one or two words goes with the one before it. */
export function clausesOf(text: string, sentence: Span): Span[] {
  const clauses: Span[] = [];
  let start = sentence.start;
  const add = (end: number) => {
    const clause = trim(text, { start, end });
    const last = clauses.at(-1);
    if (clause.end <= clause.start) return;
    if (last && text.slice(clause.start, clause.end).split(/\s+/u).length < 3) last.end = clause.end;
    else clauses.push(clause);
  };
  for (const border of text.slice(sentence.start, sentence.end).matchAll(clauseBorder)) {
    add(sentence.start + border.index);
    start = sentence.start + border.index + border[0].length;
  }
  add(sentence.end);
  return clauses;
}

function trim(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  return { start: start + part.length - part.trimStart().length, end: end - (part.length - part.trimEnd().length) };
}

/** In text order; neighbours with nothing but marks between them become one. */
function join(text: string, spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && !/[\p{L}\p{N}]/u.test(text.slice(last.end, span.start))) last.end = span.end;
    else joined.push({ ...span });
  }
  return joined;
}
