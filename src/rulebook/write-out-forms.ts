import { type Language, languages } from '../engine/types';
import type { ConceptSource, ConceptWords } from './concept-schema';
import { dutchAdjective, dutchNoun, dutchVerb } from './forms/dutch-forms';
import { englishAdjective, englishNoun, englishVerb } from './forms/english-forms';
import type { WrittenWords } from './written-concepts';

type Inflect = (lemma: string, given: string[]) => string[];

const inflections: Record<Language, { nouns: Inflect; verbs: Inflect; adjectives: Inflect }> = {
  nl: { nouns: dutchNoun, verbs: dutchVerb, adjectives: dutchAdjective },
  en: { nouns: englishNoun, verbs: englishVerb, adjectives: englishAdjective },
};

/**
 * The words of a class in one language, every form written out, in the order of the alphabet.
 * @throws where a lemma isn't of its kind
 */
export function writeOutForms(source: ConceptSource, language: Language): WrittenWords {
  const { nouns, verbs, adjectives } = inflections[language];
  const parts = [source[language] ?? {}, source.any ?? {}];
  const all = (kind: keyof ConceptWords) => parts.flatMap((part) => part[kind] ?? []);
  const inflected = (kind: keyof ConceptWords, inflect: Inflect) => all(kind).flatMap((entry) => {
    const [lemma = '', given = ''] = entry.split(' > ');
    return inflect(lemma, given.split(' ').filter(Boolean));
  });
  const heads = inflected('heads', nouns);
  const starts = all('starts');
  const words = [...inflected('nouns', nouns), ...inflected('verbs', verbs), ...inflected('adjectives', adjectives), ...all('words'), ...heads];
  const compiled = { words: unique(words), heads: unique(heads), starts: unique(starts), except: unique(all('except')) };
  return Object.fromEntries(Object.entries(compiled).filter(([, list]) => list.length));
}

/** The words of a class in each language that it has words in. */
export function writeOutAll(source: ConceptSource): Partial<Record<Language, WrittenWords>> {
  const written = languages.map((language) => [language, writeOutForms(source, language)] as const);
  return Object.fromEntries(written.filter(([, words]) => Object.keys(words).length));
}

const unique = (words: string[]) => [...new Set(words)].sort();
