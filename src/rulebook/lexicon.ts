import type { Vocabulary } from '../engine/matchers/compiled-rule';
import { normalForm } from '../engine/matchers/phrases';
import type { Language } from '../engine/types';

/** Tag → its words as written in the lexicon. */
export type Lexicon = Record<Language, Map<string, string[]>>;

export function emptyLexicon(): Lexicon {
  return { nl: new Map(), en: new Map() };
}

/** Adds the words of one lexicon file; a tag may be spread over several files. */
export function addToLexicon(lexicon: Lexicon, tags: Record<string, { nl?: string[]; en?: string[]; any?: string[] }>): void {
  for (const [tag, words] of Object.entries(tags)) {
    for (const language of ['nl', 'en'] as const) {
      const known = lexicon[language].get(tag) ?? [];
      lexicon[language].set(tag, [...new Set([...known, ...(words[language] ?? []), ...(words.any ?? [])])]);
    }
  }
}

/**
 * The lexicon by normal form, as the phrases matcher wants it. A single word that is written with a capital counts only in that very form
 * («Volt», not «5 volt»); in a phrase of several words, or with a hyphen, capitals play no part.
 */
export function toVocabulary(tags: Map<string, string[]>): Vocabulary {
  const vocabulary: Vocabulary = {};
  for (const [tag, words] of tags) {
    for (const word of words) {
      const form = normalForm(word);
      if (!form) throw new Error(`lexicon: '${word}' of ${tag} leaves no word to look for`);
      const isCased = !form.includes(' ') && word !== word.toLowerCase();
      const mark = isCased ? `${tag}=${word}` : tag;
      const known = (vocabulary[form] ??= []);
      if (!known.includes(mark)) known.push(mark);
    }
  }
  return vocabulary;
}

/** Puts the words of a tag where an expression says `{{Tag}}`: `\b{{Client}}\b` finds any word for a client. */
export function fillTags(source: string, lexicon: Lexicon, languages: readonly Language[]): string {
  return source.replace(/\{\{(\w+)\}\}/g, (_, tag: string) => {
    const words = new Set(languages.flatMap((language) => lexicon[language].get(tag) ?? []));
    if (!words.size) throw new Error(`unknown tag '{{${tag}}}'`);
    return `(?:${[...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll("'", "['’]")).join('|')})`;
  });
}
