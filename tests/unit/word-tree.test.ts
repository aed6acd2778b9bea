import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordTree } from '../../src/rulebook/word-tree';

test.each([
  [['vrouw', 'vrouwen', 'vuil'], 'v(?:rouw(?:en)?|uil)'],
  [['een'], 'een'],
  [["collega's", 'c++'], "c(?:ollega['’]s|\\+\\+)"],
  [[], ''],
])('%j', (words, expression) => expect(wordTree(words)).toBe(expression));

test('finds what a list with the longest word first finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '.', '😀'), minLength: 1, maxLength: 4 });
  fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.string({ unit: fc.constantFrom('a', 'b', '.', '😀', ' '), maxLength: 20 }), (words, text) => {
    const list = [...words].sort((a, b) => b.length - a.length).map((one) => one.replaceAll('.', '\\.')).join('|');
    expect(text.match(new RegExp(wordTree(words), 'giu'))).toEqual(text.match(new RegExp(`(?:${list})`, 'giu')));
  }), { seed: 20261126 });
});
