import { describe, expect, it } from 'vitest';
import { createPhrases } from '../../src/engine/matchers/phrases';
import { compileRulebook, readRulebook } from '../../src/rulebook';

const rulebook = readRulebook('rules');
const { vocabulary } = compileRulebook(rulebook);

describe.each(['nl', 'en'] as const)('the %s lexicon', (language) => {
  const tags = [...rulebook.lexicon[language].keys()];
  const find = createPhrases(vocabulary[language], tags.map((tag) => `#${tag}`));

  it.each(tags)('%s: every entry is found in a text, as a whole', (tag) => {
    const missed = (rulebook.lexicon[language].get(tag) ?? []).filter((entry) => {
      const spans = find(`${entry} 12`).get(`#${tag}`) ?? [];
      const words = spans.reduce((sum, span) => sum + span.end - span.start, 0);
      return spans.length === 0 || words < entry.replace(/[\s.-]/g, '').length;
    });
    expect(missed).toEqual([]);
  });

  it('has no word with a capital that is found in small letters', () => {
    const cased = tags.flatMap((tag) =>
      (rulebook.lexicon[language].get(tag) ?? []).filter((word) => !/[ -]/.test(word) && word !== word.toLowerCase()).map((word) => ({ tag, word })),
    );
    const all = (tag: string) => rulebook.lexicon[language].get(tag) ?? [];
    const wrong = cased.filter(({ tag, word }) => !all(tag).includes(word.toLowerCase()) && find(`${word.toLowerCase()} 12`).has(`#${tag}`));
    expect(wrong).toEqual([]);
  });
});
