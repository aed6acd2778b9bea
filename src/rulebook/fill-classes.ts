import type { Language } from '../engine/types';
import { wordTree } from './word-tree';
import type { WrittenConcept, WrittenConcepts, WrittenWords } from './written-concepts';

/**
 * Puts the words of a class where an expression says `{{Class}}`: `\b{{Client}}\b` finds any word for a client.
 * @param how as a tree of letters, which is found faster; or as a list, in which each word can be read
 * @throws where there is no such class
 */
export function fillClasses(source: string, { concepts }: WrittenConcepts, languages: readonly Language[], how: 'tree' | 'list' = 'tree'): string {
  return source.replace(/\{\{(\w+)\}\}/g, (_, id: string) => {
    const concept = concepts.find((one) => one.id === id);
    if (!concept) throw new Error(`unknown class '{{${id}}}'`);
    return expressionOf(concept, languages, how);
  });
}

function expressionOf({ words }: WrittenConcept, wanted: readonly Language[], how: 'tree' | 'list'): string {
  const all = (kind: keyof WrittenWords) => {
    return [...new Set(wanted.flatMap((language) => words[language]?.[kind] ?? []))].sort((a, b) => b.length - a.length);
  };
  const except = all('except').map((word) => (word.endsWith('*') ? literal(word.slice(0, -1)) : `${literal(word)}(?![\\p{L}\\p{N}])`));
  const choices = [
    ...(how === 'tree' ? [wordTree(all('words'))].filter(Boolean) : all('words').map(literal)),
    ...all('starts').map((start) => `${literal(start)}\\p{L}{0,24}`),
    ...all('heads').map((head) => `\\p{L}{2,24}${literal(head)}`),
  ];
  return `${except.length ? `(?!${except.join('|')})` : ''}(?:${choices.join('|')})`;
}

const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll("'", "['’]");
