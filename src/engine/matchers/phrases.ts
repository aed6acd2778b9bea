import nlp from 'compromise/one';
import type { Span } from '../types';
import type { Vocabulary } from './compiled-rule';
import { createGlance, needsOf } from './phrase-needs';
import { sentencesOf } from './sentences';

interface Term {
  text: string;
  normal: string;
  machine?: string;
  tags: Set<string>;
  offset?: { start: number; length: number };
}

/** compromise's name for the list of first words of phrases with the length of the longest. */
const phraseCache = '_multiCache';

interface Core {
  lexicon: Record<string, string[]>;
  [phraseCache]: Record<string, number>;
  abbreviations: Record<string, boolean>;
}

interface View {
  docs: Term[][];
  sweep(net: object, options: { tagger: boolean }): { found: { match: string; view: View }[] };
  compute(what: string): void;
}

const abbreviations = [
  'dhr', 'mevr', 'mw', 'drs', 'mr', 'mrs', 'ms', 'dr', 'ir', 'ing', 'art', 'nr', 'bijv', 'stg', 'blz', 'tel', 'vgl', 'jl', 'incl', 'prof',
];

const core = (nlp.model() as unknown as { one: Core }).one;
// The English that compromise/one brings along would read «Jan» as a month and «kan» as a place.
core.lexicon = {};
core[phraseCache] = {};
for (const known of Object.keys(core.abbreviations)) delete core.abbreviations[known];
for (const own of abbreviations) core.abbreviations[own] = true;
// Without contractions (they insert unseen English words: 3-5 would become «3 to 5»), freeze and typeahead.
(nlp.world() as { hooks: string[] }).hooks = ['alias', 'machine', 'index', 'id', 'lexicon'];

const parse = (text: string): View => nlp(text) as unknown as View;

/** The form under which compromise looks a word or phrase up: «café» → «cafe», «d.w.z.» → «dwz». */
export function normalForm(phrase: string): string {
  const before = core.lexicon;
  core.lexicon = {};
  const form = parse(phrase).docs.flat().map((term) => term.machine || term.normal).join(' ');
  core.lexicon = before;
  return form;
}

/**
 * Builds one net of all phrase patterns of a language. The result gives the spans in a text by pattern string.
 * Patterns don't cross a sentence, don't backtrack (put the longest alternative first) and know only the tags of the vocabulary.
 */
export function createPhrases(vocabulary: Vocabulary, patterns: string[]): (text: string, sentences?: Span[]) => Map<string, Span[]> {
  const lexicon = { ...vocabulary };
  const longest: Record<string, number> = {};
  for (const key of Object.keys(lexicon)) {
    const words = key.split(' ');
    const first = words[0] ?? '';
    if (words.length > 1) longest[first] = Math.max(longest[first] ?? 0, words.length);
  }
  const written = new Map(patterns.map((pattern) => [unaccented(pattern), pattern]));
  const net = written.size ? nlp.buildNet([...written.keys()].map((match) => ({ match }))) : undefined;
  const needs = [...written.keys()].map(needsOf);
  const glance = createGlance(vocabulary);
  // Taking a sentence apart costs a hundred times a glance at it, and few sentences can hold a phrase.
  const isPromising = (sentence: string) => {
    const seen = glance(sentence);
    return needs.some((all) => all.every((anyOf) => anyOf.some((word) => seen.has(word))));
  };
  return (text, sentences = sentencesOf(text)) => {
    const spans = new Map<string, Span[]>();
    if (!net) return spans;
    // compromise has one world; each language lends it its own words for the time of one reading.
    core.lexicon = lexicon;
    core[phraseCache] = longest;
    for (const { start, end } of sentences) {
      const sentence = text.slice(start, end);
      if (!isPromising(sentence)) continue;
      for (const { match, span } of sweep(sentence, net)) {
        const pattern = written.get(match) ?? match;
        spans.set(pattern, [...(spans.get(pattern) ?? []), { start: start + span.start, end: start + span.end }]);
      }
    }
    return spans;
  };
}

function sweep(sentence: string, net: object): { match: string; span: Span }[] {
  const view = parse(sentence);
  view.docs.forEach((terms) => terms.forEach(tagByForm));
  const { found } = view.sweep(net, { tagger: false });
  if (found.length) view.compute('offset');
  return found.flatMap((hit) => {
    const terms = hit.view.docs[0] ?? [];
    const first = terms[0]?.offset;
    const last = terms.at(-1)?.offset;
    return first && last ? [{ match: hit.match, span: { start: first.start, end: last.start + last.length } }] : [];
  });
}

/** `Party=Volt` becomes the tag Party where the text has that very form: «5 volt» has no party in it. */
function tagByForm(term: Term): void {
  for (const tag of term.tags) {
    const mark = tag.indexOf('=');
    if (mark > 0 && tag.slice(mark + 1) === term.text) term.tags.add(tag.slice(0, mark));
  }
}

/** Words are compared in their normal form, which has no accents. */
function unaccented(pattern: string): string {
  return pattern.normalize('NFD').replace(/\p{M}/gu, '');
}

/** The tags that a pattern names: `#Party (is|was) #Judgement` → Party, Judgement. */
export function tagsIn(pattern: string): string[] {
  return [...pattern.matchAll(/#([A-Z]\w*)/g)].map((match) => match[1] ?? '');
}
