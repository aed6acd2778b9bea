import type { Vocabulary } from './compiled-rule';

/** Any of these words or `#Tags` must be in a sentence. */
type Need = string[];

/**
 * What a sentence must hold for a phrase pattern to match in it, read off the pattern: a list of needs, each a list of words and tags of
 * which one is enough. Optional parts, gaps, regular expressions and negations need nothing.
 */
export function needsOf(pattern: string): Need[] {
  const parts = pattern.match(/\[[^\]]*\][?*+]?|!?\([^)]*\)(?:[?*+]|\{[^}]*\})?|\/(?:\\.|[^/])+\/\S*|\S+/g) ?? [];
  return parts.flatMap((part) => {
    if (/[?*]$/.test(part) || /^[!.@/[^$]/.test(part) || /\{0/.test(part)) return [];
    const choices = part.replace(/^\(|\)?(?:\+|\{[^}]*\})?$/g, '').split('|').map((choice) => choice.trim().split(/\s+/)[0] ?? '');
    return choices.every((choice) => /^(?:#\w+|[\p{L}\p{N}'’-]+)$/u.test(choice)) ? [choices.map(plain)] : [];
  });
}

/** A way to ask which words and tags a sentence may hold; tags of phrases count from their first word. */
export function createGlance(vocabulary: Vocabulary): (sentence: string) => Set<string> {
  const tagsOf = new Map<string, string[]>();
  for (const [key, tags] of Object.entries(vocabulary)) {
    const first = key.split(' ')[0] ?? '';
    tagsOf.set(first, [...(tagsOf.get(first) ?? []), ...tags.map((tag) => `#${tag.split('=')[0]}`)]);
  }
  return (sentence) => {
    const seen = new Set<string>();
    for (const chunk of plain(sentence).split(/\s+/)) {
      const pieces = chunk.match(/[\p{L}\p{N}']+/gu) ?? [];
      for (const piece of [...pieces, pieces.join('')]) {
        for (const word of [piece, piece.replace(/^'+|'+$/g, ''), piece.replace(/'s?$/, '')]) {
          if (seen.has(word)) continue;
          seen.add(word);
          for (const tag of tagsOf.get(word) ?? []) seen.add(tag);
        }
      }
    }
    return seen;
  };
}

function plain(text: string): string {
  const straight = text.replaceAll('’', "'");
  if (text.startsWith('#') && !/\s/.test(text)) return text;
  return straight.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
