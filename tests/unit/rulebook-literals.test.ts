import { describe, expect, it } from 'vitest';
import { foundIn, toRegExp } from '../../src/engine/matchers/reg-exp';
import { compileRulebook, readRulebook } from '../../src/rulebook';
import { toDraft } from '../../src/rulebook/examples';
import { requiredLiterals } from '../../src/rulebook/required-literals';

const rulebook = readRulebook('rules');

describe('requiredLiterals', () => {
  it.each([
    ['koffie', [['koffie']]],
    ['\\bKoffie\\b', [['koffie']]],
    ['koffies?', [['koffie']]],
    ['(?:koffie|thee)', [['koffie', 'thee']]],
    ['(?:een )?(?:koffie|thee) graag', [[' graag'], ['koffie', 'thee']]],
    ['(?<=de )koffie(?! met)', [['koffie']]],
    ['ko+ffie', [['ffie'], ['ko']]],
    ['(?<hit>koffie) \\d{2}', [['koffie']]],
    ['[kt]offie', [['offie']]],
    ['a\\.b\\.c', [['a.b.c']]],
    ['\\d{9}', []],
    ['koffie|\\d', []],
    ['(?:koffie)?', []],
    ['(?:koffie){0,2}', []],
    ['(?:koffie){1,2}', [['koffie']]],
    ['.*', []],
  ])('%s → %j', (source, literals) => {
    expect(requiredLiterals(source)).toEqual(literals);
  });

  it('never keeps a rule from an example that its expression matches', () => {
    const texts = rulebook.rules.flatMap((rule) => [...rule.examples.flags, ...rule.examples.allows]).map((example) => toDraft(example).draft.text);
    for (const { id, patterns = [], caseSensitive } of compileRulebook(rulebook).rules) {
      for (const { source } of patterns) {
        const literals = requiredLiterals(source);
        const expression = toRegExp(source, { caseSensitive });
        const holdsCues = (text: string) => literals.every((cues) => cues.some((cue) => text.toLowerCase().includes(cue)));
        const missed = texts.filter((text) => foundIn(expression, text) && !holdsCues(text));
        expect(missed, `${id}: ${source}`).toEqual([]);
      }
    }
  });
});
