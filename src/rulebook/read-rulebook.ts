import { basename, join, relative, sep } from 'node:path';
import type * as z from 'zod/mini';
import { checks } from '../engine/checks';
import type { Circumstances, CompiledKind, CompiledRule } from '../engine/matchers/compiled-rule';
import { toRegExp } from '../engine/matchers/reg-exp';
import type { Norm, Risk } from '../engine/types';
import { risks } from '../engine/types';
import { compileKind, compileRule, compileRulebook, compileSignal } from './compile-rulebook';
import { runExamples } from './examples';
import { probeRegExps } from './probe-reg-exp';
import { readConcepts } from './read-concepts';
import { type CatalogueNorm, shownNorm } from './norm-list';
import { readYaml, yamlIn } from './read-yaml';
import {
  circumstancesSchema, type Example, type HelpFile, helpSchema, type HiddenWordsFile, hiddenWordsSchema, kindSchema, normsSchema, type RuleFile, ruleSchema,
  type StrengthFile, strengthSchema, type TipFile, tipSchema,
} from './schema';
import type { WrittenConcepts } from './written-concepts';

export interface Rulebook {
  norms: Record<string, CatalogueNorm>;
  kinds: Record<Risk, CompiledKind>;
  concepts: WrittenConcepts;
  circumstances: Circumstances;
  hiddenWords: HiddenWordsFile;
  rules: RuleFile[];
  strengths: StrengthFile[];
  help: HelpFile[];
  tips: TipFile[];
  /** Every file that was read, for a watcher. */
  files: string[];
}

/**
 * Reads and validates the folder of rules: every schema, check, class of words, norm, expression and example.
 * @throws Error that names the rule or file, for the first thing that is wrong.
 */
export function readRulebook(directory: string): Rulebook {
  const files: string[] = [];
  const load = <T extends z.ZodMiniType>(file: string, schema: T): z.infer<T> => {
    files.push(file);
    return readYaml(file, relative(directory, file), schema);
  };
  const concepts = readConcepts(directory, (file) => files.push(file));
  const norms = Object.fromEntries(load(join(directory, 'norms.yaml'), normsSchema).map((norm) => [norm.id, norm as CatalogueNorm]));
  const circumstances = load(join(directory, 'circumstances.yaml'), circumstancesSchema);
  const hiddenWords = load(join(directory, 'hidden-words.yaml'), hiddenWordsSchema);
  const citable = (id: string, name: string): Norm => {
    const norm = norms[id];
    if (!norm) throw new Error(`${name}: unknown norm '${id}'`);
    if (norm.provenance === 'K') throw new Error(`${name}: norm '${id}' was not read in a source, so it can't be shown`);
    return shownNorm(norm);
  };
  const kinds = {} as Record<Risk, CompiledKind>;
  const rules: RuleFile[] = [];
  for (const risk of risks) {
    const folder = join(directory, 'risks', risk);
    const { id, norm, ...kind } = load(join(folder, 'kind.yaml'), kindSchema);
    if (id !== risk) throw new Error(`risks/${risk}/kind.yaml: its id is '${id}'`);
    kinds[risk] = { ...kind, norm: citable(norm, `risks/${risk}/kind.yaml`) };
    const { care } = compileKind(kinds[risk], concepts);
    if (care) named(`risks/${risk}/kind.yaml`, () => validateExpressions([{ patterns: care.names.map((source) => ({ source, cues: [] })), caseSensitive: true }], []));
    for (const file of yamlIn(folder).filter((name) => !name.endsWith(`${sep}kind.yaml`))) {
      const rule = load(file, ruleSchema);
      const path = relative(join(directory, 'risks'), file).split(sep).join('/').replace(/\.yaml$/, '');
      if (rule.id !== path) throw new Error(`rule ${path}: its id is '${rule.id}'; id and path must be the same`);
      citable(rule.norm, `rule ${rule.id}`);
      rules.push(rule);
    }
  }
  const signals = <T extends StrengthFile | HelpFile>(room: 'strengths' | 'help', schema: z.ZodMiniType<T>): T[] =>
    yamlIn(join(directory, room)).map((file) => {
      const entry = load(file, schema);
      const path = `${room}/${basename(file, '.yaml')}`;
      if (entry.id !== path) throw new Error(`${path}: its id is '${entry.id}'; id and path must be the same`);
      citable(entry.norm, entry.id);
      named(entry.id, () => validateExpressions(compileSignal(entry, concepts).looks, entry.examples.flags));
      return entry;
    });
  const strengths = signals('strengths', strengthSchema);
  const help = signals('help', helpSchema);
  const tips = yamlIn(join(directory, 'tips')).map((file) => {
    const tip = load(file, tipSchema);
    const path = `tips/${basename(file, '.yaml')}`;
    if (tip.id !== path) throw new Error(`${path}: its id is '${tip.id}'; id and path must be the same`);
    citable(tip.norm, tip.id);
    for (const { words, shapes } of Object.values(tip.languages)) {
      const unknown = shapes.flat().find((name) => !words[name]);
      if (unknown) throw new Error(`${tip.id}: no list of words is called '${unknown}'`);
    }
    return tip;
  });
  const rulebook = { norms, kinds, concepts, circumstances, hiddenWords, rules, strengths, help, tips, files };
  for (const rule of rules) named(`rule ${rule.id}`, () => validateRule(rule, compileRule(rule, concepts), concepts));
  runExamples(rulebook, compileRulebook(rulebook));
  return rulebook;
}

function named(name: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
  }
}

/** What the schema can't see: the parts of a matcher, names of checks and classes, expressions that compile and don't backtrack. */
function validateRule(rule: RuleFile, compiled: CompiledRule, concepts: WrittenConcepts): void {
  const wanted = { pattern: rule.pattern, shouting: rule.capitals ?? rule.marks, together: rule.together }[rule.matcher];
  if (wanted === undefined) throw new Error(`matcher '${rule.matcher}' misses its data`);
  const isForeign =
    (rule.matcher !== 'pattern' && (rule.pattern ?? rule.check ?? rule.near ?? rule.caseSensitive)) ||
    (rule.matcher !== 'shouting' && (rule.capitals ?? rule.marks)) ||
    (rule.matcher !== 'together' && (rule.together ?? rule.within));
  if (isForeign) throw new Error(`it has data that matcher '${rule.matcher}' doesn't read`);
  if (rule.check && !checks[rule.check]) throw new Error(`unknown check '${rule.check}'`);
  const classes = [...(compiled.together ?? []).flat(), ...(compiled.unless?.classes ?? []), ...(compiled.requires?.classes ?? [])];
  const unknown = classes.find((id) => !concepts.concepts.some((concept) => concept.id === id && !concept.rulesOnly));
  if (unknown) throw new Error(`unknown class '${unknown}'`);
  validateExpressions([compiled], rule.examples.flags);
}

/** Every expression compiles, and none backtracks on a long line. */
function validateExpressions(looks: Partial<Pick<CompiledRule, 'patterns' | 'near' | 'unless' | 'requires' | 'when' | 'caseSensitive'>>[], flags: Example[]): void {
  const expressions = looks.flatMap((look) => {
    const around = [look.unless, look.requires].flatMap((given) =>
      [given?.sentence, given?.draft, given?.before, given?.after].flatMap((sources) => sources ?? []),
    );
    const sources = [...(look.patterns ?? []).map(({ source }) => source), ...(look.near ? [look.near.words] : []), ...around];
    return [
      ...sources.map((source) => toRegExp(source, look)),
      ...[look.when?.role, look.when?.organisation].flatMap((source) => (source ? [toRegExp(source)] : [])),
    ];
  });
  const texts = flags.map((example) => (typeof example === 'string' ? example : example.text));
  if (expressions.length) probeRegExps(expressions, texts.slice(0, 2));
}
