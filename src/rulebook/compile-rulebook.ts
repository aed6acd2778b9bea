import type { CompiledRule, CompiledRulebook, Surroundings } from '../engine/matchers/compiled-rule';
import type { AccountType, Language, Norm, Risk } from '../engine/types';
import { languages as allLanguages } from '../engine/types';
import { compileConcepts } from './compile-concepts';
import { fillClasses } from './fill-classes';
import type { Rulebook } from './read-rulebook';
import { requiredLiterals } from './required-literals';
import type { RuleFile } from './schema';
import { vocabularyOf } from './vocabulary';
import type { WrittenConcepts } from './written-concepts';

/** Turns a rulebook into the plain JSON that the engine runs on: no examples, no provenance, classes filled in. */
export function compileRulebook(rulebook: Rulebook): CompiledRulebook {
  const used = new Set([...rulebook.rules.map((rule) => rule.norm), ...Object.values(rulebook.kinds).map((kind) => kind.norm.id)]);
  const { concepts } = rulebook;
  const phrasesIn = (language: Language) => rulebook.rules.filter((rule) => [language, 'any'].includes(rule.language)).flatMap((rule) => rule.phrases ?? []);
  return {
    norms: Object.fromEntries(Object.entries(rulebook.norms).filter(([id]) => used.has(id)).map(([id, norm]) => [id, shown(norm)])),
    kinds: rulebook.kinds,
    circumstances: rulebook.circumstances,
    concepts: compileConcepts(concepts),
    vocabulary: { nl: vocabularyOf(phrasesIn('nl'), concepts, 'nl'), en: vocabularyOf(phrasesIn('en'), concepts, 'en') },
    rules: rulebook.rules.map((rule) => compileRule(rule, concepts)),
  };
}

function shown({ id, title, source, url }: Norm): Norm {
  return { id, title, source, url };
}

/** One rule; throws where a class in an expression is unknown. */
export function compileRule(rule: RuleFile, concepts: WrittenConcepts): CompiledRule {
  const { examples: _, language, pattern, near, together, unless, requires, when, ...rest } = rule;
  const languages: Language[] = language === 'any' ? [...allLanguages] : [language];
  const fill = (source: string) => fillClasses(inOneLine(source), concepts, languages);
  const patterns = pattern === undefined ? undefined : list(pattern).map(fill);
  const words = near?.words.map(fill).join('|');
  return dropUndefined({
    ...rest,
    risk: rule.id.split('/')[0] as Risk,
    languages,
    advice: rest.advice as Record<AccountType, CompiledRule['advice'][AccountType]>,
    patterns: patterns?.map((filled) => ({
      source: filled,
      cues: [...requiredLiterals(filled), ...(words === undefined ? [] : requiredLiterals(`(?:${words})`))],
    })),
    near: near && { words: words ?? '', within: near.within, side: near.side ?? 'either' },
    together: together?.map(list),
    unless: unless && fillSurroundings(unless, fill),
    requires: requires && fillSurroundings(requires, fill),
    when: when && dropUndefined({ ...when, role: when.role && fill(when.role), organisation: when.organisation && fill(when.organisation) }),
  });
}

/** Long expressions may be spread over lines; the line ends and the indentation are no part of them. */
function inOneLine(source: string): string {
  return source.replace(/\s*\n\s*/g, '');
}

function fillSurroundings(given: NonNullable<RuleFile['unless']>, fill: (source: string) => string): Surroundings {
  const { sentence, draft, before, after, classes, ...flags } = given;
  const filled = (sources: string | string[] | undefined) => (sources === undefined ? undefined : list(sources).map(fill));
  return dropUndefined({ sentence: filled(sentence), draft: filled(draft), before: filled(before), after: filled(after), classes: classes === undefined ? undefined : list(classes), ...flags });
}

function list(value: string | string[]): string[] {
  return Array.isArray(value) ? value : [value];
}

function dropUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}
