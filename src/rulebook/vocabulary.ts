import type { Vocabulary } from '../engine/matchers/compiled-rule';
import { normalForm, tagsIn } from '../engine/matchers/phrases';
import type { Language } from '../engine/types';
import type { WrittenConcepts } from './written-concepts';

/**
 * The words of the classes that some phrases name, by normal form, as the phrases matcher wants them. A single word with a capital counts only
 * in that very form; in a phrase of several words, or with a hyphen, capitals play no part.
 */
export function vocabularyOf(phrases: string[], { concepts }: WrittenConcepts, language: Language): Vocabulary {
  const tags = new Set(phrases.flatMap(tagsIn));
  const vocabulary: Vocabulary = {};
  for (const { id, words } of concepts.filter((one) => tags.has(one.id))) {
    for (const word of words[language]?.words ?? []) {
      const form = normalForm(word);
      if (!form) continue; // an emoji: phrases are of words
      const isCased = !form.includes(' ') && word !== word.toLowerCase();
      const mark = isCased ? `${id}=${word}` : id;
      const known = (vocabulary[form] ??= []);
      if (!known.includes(mark)) known.push(mark);
    }
  }
  return vocabulary;
}
