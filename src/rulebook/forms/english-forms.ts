const closed = /^[^aeiou]*[aeiou][bdgklmnprt]$/;

/**
 * Plural and possessive: policy → policies, policy's. In a lemma of several words the last one is inflected.
 * @param given the plural of the last word, where it isn't regular
 */
export function englishNoun(lemma: string, given: string[] = []): string[] {
  const at = lemma.lastIndexOf(' ') + 1;
  return [lemma, ...(given.length ? given.map((form) => lemma.slice(0, at) + form) : [plural(lemma)]), `${lemma}'s`];
}

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/**
 * Third person, past and -ing: fire → fires, fired, firing. Of a verb of several words the first is inflected (let go → lets go).
 * @param given past and participle of an irregular verb, of its first word
 */
export function englishVerb(lemma: string, given: string[] = []): string[] {
  const space = lemma.indexOf(' ');
  const word = space < 0 ? lemma : lemma.slice(0, space);
  const rest = space < 0 ? '' : lemma.slice(space);
  const base = closed.test(word) ? word + word.at(-1) : word.replace(/e$/, '');
  const past = /[^aeiou]y$/.test(word) ? word.replace(/y$/, 'ied') : `${base}ed`;
  const going = word.endsWith('ee') ? `${word}ing` : `${base}ing`;
  return [word, plural(word), going, ...(given.length ? given : [past])].map((form) => form + rest);
}

/** Degrees of comparison of short words: lazy → lazier, laziest. */
export function englishAdjective(lemma: string, given: string[] = []): string[] {
  if (given.length) return [lemma, ...given];
  if (lemma.length > 6 || lemma.includes(' ') || (lemma.match(/[aeiouy]+/g) ?? []).length > 2) return [lemma];
  const base = closed.test(lemma) ? lemma + lemma.at(-1) : lemma.replace(/e$/, '').replace(/(?<=[^aeiou])y$/, 'i');
  return [lemma, `${base}er`, `${base}est`];
}
