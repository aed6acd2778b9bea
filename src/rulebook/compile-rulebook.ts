import type { CompiledKind, CompiledLook, CompiledRule, CompiledRulebook, CompiledTip, HiddenWords, Surroundings } from '../engine/matchers/compiled-rule';
import type { AccountType, Language, Risk } from '../engine/types';
import { languages as allLanguages } from '../engine/types';
import { compileConcepts } from './compile-concepts';
import { fillClasses } from './fill-classes';
import { shownNorm } from './norm-list';
import type { Rulebook } from './read-rulebook';
import { requiredLiterals } from './required-literals';
import type { HelpFile, Look, RuleFile, StrengthFile, TipFile } from './schema';
import type { WrittenConcepts } from './written-concepts';

/** A longer list of cues, such as every word for a colleague, weighs more in the package than it saves in time. */
const longestCues = 16;

/** Turns a rulebook into the plain JSON that the engine runs on: no examples, no provenance, classes filled in. */
export function compileRulebook(rulebook: Rulebook): CompiledRulebook {
  const used = new Set([
    ...[...rulebook.rules, ...rulebook.strengths, ...rulebook.help, ...rulebook.tips].map(({ norm }) => norm),
    ...Object.values(rulebook.kinds).map((kind) => kind.norm.id),
  ]);
  const { concepts } = rulebook;
  return {
    norms: Object.fromEntries(Object.entries(rulebook.norms).filter(([id]) => used.has(id)).map(([id, norm]) => [id, shownNorm(norm)])),
    kinds: Object.fromEntries(Object.entries(rulebook.kinds).map(([risk, kind]) => [risk, compileKind(kind, concepts)])) as Record<Risk, CompiledKind>,
    circumstances: rulebook.circumstances,
    hiddenWords: compileHiddenWords(rulebook),
    concepts: compileConcepts(concepts),
    rules: rulebook.rules.map((rule) => compileRule(rule, concepts)),
    strengths: rulebook.strengths.map((file) => compileSignal(file, concepts)),
    help: rulebook.help.map((file) => compileSignal(file, concepts)),
    tips: rulebook.tips.map(compileTip),
  };
}

/** The single words of the classes, and the others: the words of a phrase are too ordinary by themselves. */
function compileHiddenWords({ hiddenWords: { classes, words, ordinary }, concepts }: Rulebook): HiddenWords {
  const inClasses = classes.flatMap((id) => {
    const concept = concepts.concepts.find((one) => one.id === id);
    if (!concept) throw new Error(`hidden-words.yaml: unknown class '${id}'`);
    return allLanguages.flatMap((language) => concept.words[language]?.words ?? []);
  });
  const single = [...inClasses, ...words].map((entry) => entry.toLowerCase()).filter((entry) => entry.length > 2 && !/[ -]/.test(entry));
  const spared = new Set(ordinary);
  return { words: [...new Set(single)].filter((word) => !spared.has(word)), ordinary };
}

/** One rule; throws where a class in an expression is unknown. */
export function compileRule(rule: RuleFile, concepts: WrittenConcepts): CompiledRule {
  const { examples: _, language, pattern, near, together, unless, requires, when, ...rest } = rule;
  const { languages, fill, cuesOf } = inLanguage(language, concepts);
  const nearCues = near ? cuesOf(`(?:${near.words.join('|')})`) : [];
  return dropUndefined({
    ...rest,
    risk: rule.id.split('/')[0] as Risk,
    languages,
    advice: rest.advice as Record<AccountType, CompiledRule['advice'][AccountType]>,
    patterns: pattern === undefined ? undefined : list(pattern).map((source) => ({ source: fill(source), cues: [...cuesOf(source), ...nearCues] })),
    near: near && { words: near.words.map(fill).join('|'), within: near.within, side: near.side ?? 'either' },
    together: together?.map(list),
    ...fillAround({ unless, requires, when }, fill),
  });
}

/** A strength or help: without its examples, its ways of looking compiled. */
export function compileSignal<T extends StrengthFile | HelpFile>(file: T, concepts: WrittenConcepts) {
  const { examples: _, looks, ...rest } = file;
  return { ...rest, looks: looks.map((look) => compileLook(look, concepts)) };
}

function compileTip(file: TipFile): CompiledTip {
  const { examples: _, languages, ...rest } = file;
  return { ...rest, languages: Object.values(languages) };
}

function compileLook({ language, pattern, unless, requires, when, ...rest }: Look, concepts: WrittenConcepts): CompiledLook {
  const { languages, fill, cuesOf } = inLanguage(language, concepts);
  const patterns = list(pattern).map((source) => ({ source: fill(source), cues: cuesOf(source).filter(({ length }) => length <= longestCues) }));
  return dropUndefined({ ...rest, languages, patterns, ...fillAround({ unless, requires, when }, fill) });
}

/** A kind of risk: the expressions of its care with their classes filled in. */
export function compileKind({ care, ...kind }: CompiledKind, concepts: WrittenConcepts): CompiledKind {
  return care ? { ...kind, care: { ...care, names: care.names.map(inLanguage('any', concepts).fill) } } : kind;
}

function inLanguage(language: RuleFile['language'], concepts: WrittenConcepts) {
  const languages: Language[] = language === 'any' ? [...allLanguages] : [language];
  return {
    languages,
    fill: (source: string) => fillClasses(inOneLine(source), concepts, languages),
    cuesOf: (source: string) => requiredLiterals(fillClasses(inOneLine(source), concepts, languages, 'list')),
  };
}

function fillAround({ unless, requires, when }: Pick<RuleFile, 'unless' | 'requires' | 'when'>, fill: (source: string) => string) {
  return {
    unless: unless && fillSurroundings(unless, fill),
    requires: requires && fillSurroundings(requires, fill),
    when: when && dropUndefined({ ...when, role: when.role && fill(when.role), organisation: when.organisation && fill(when.organisation) }),
  };
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
