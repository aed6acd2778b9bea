import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { parse } from 'yaml';
import type * as z from 'zod/mini';
import { checks } from '../engine/checks';
import type { Circumstances, CompiledKind, CompiledRule } from '../engine/matchers/compiled-rule';
import { tagsIn } from '../engine/matchers/phrases';
import { toRegExp } from '../engine/matchers/reg-exp';
import type { Norm, Risk } from '../engine/types';
import { risks } from '../engine/types';
import { compileKind, compileRule, compileRulebook, compileSignal } from './compile-rulebook';
import { runExamples } from './examples';
import { addToLexicon, emptyLexicon, type Lexicon } from './lexicon';
import { probeRegExps } from './probe-reg-exp';
import {
  circumstancesSchema, type Example, type HelpFile, helpSchema, type HiddenWordsFile, hiddenWordsSchema, kindSchema, lexiconSchema, normsSchema, type RuleFile, ruleSchema,
  type StrengthFile, strengthSchema,
} from './schema';

export interface CatalogueNorm extends Norm {
  /** S: read in a seed document; R: read in a source; T: title alone; K: own knowledge, never shown. */
  provenance: 'S' | 'R' | 'T' | 'K';
}

export interface Rulebook {
  norms: Record<string, CatalogueNorm>;
  kinds: Record<Risk, CompiledKind>;
  lexicon: Lexicon;
  circumstances: Circumstances;
  hiddenWords: HiddenWordsFile;
  rules: RuleFile[];
  strengths: StrengthFile[];
  help: HelpFile[];
  /** Every file that was read, for a watcher. */
  files: string[];
}

/**
 * Reads and validates the folder of rules: every schema, check, tag, norm, expression and example.
 * @throws Error that names the rule or file, for the first thing that is wrong.
 */
export function readRulebook(directory: string): Rulebook {
  const files: string[] = [];
  const load = <T extends z.ZodMiniType>(file: string, schema: T): z.infer<T> => {
    files.push(file);
    return readYaml(file, relative(directory, file), schema);
  };
  const lexicon = emptyLexicon();
  for (const file of yamlIn(join(directory, 'lexicon'))) addToLexicon(lexicon, load(file, lexiconSchema));
  const norms = Object.fromEntries(load(join(directory, 'norms.yaml'), normsSchema).map((norm) => [norm.id, norm as CatalogueNorm]));
  const circumstances = load(join(directory, 'circumstances.yaml'), circumstancesSchema);
  const hiddenWords = load(join(directory, 'hidden-words.yaml'), hiddenWordsSchema);
  const citable = (id: string, name: string): Norm => {
    const norm = norms[id];
    if (!norm) throw new Error(`${name}: unknown norm '${id}'`);
    if (norm.provenance === 'K') throw new Error(`${name}: norm '${id}' was not read in a source, so it can't be shown`);
    const { provenance: _, ...shown } = norm;
    return shown;
  };
  const kinds = {} as Record<Risk, CompiledKind>;
  const rules: RuleFile[] = [];
  for (const risk of risks) {
    const folder = join(directory, 'risks', risk);
    const { id, norm, ...kind } = load(join(folder, 'kind.yaml'), kindSchema);
    if (id !== risk) throw new Error(`risks/${risk}/kind.yaml: its id is '${id}'`);
    kinds[risk] = { ...kind, norm: citable(norm, `risks/${risk}/kind.yaml`) };
    const { care } = compileKind(kinds[risk], lexicon);
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
      named(entry.id, () => validateExpressions(compileSignal(entry, lexicon).looks, entry.examples.flags));
      return entry;
    });
  const strengths = signals('strengths', strengthSchema);
  const help = signals('help', helpSchema);
  const rulebook = { norms, kinds, lexicon, circumstances, hiddenWords, rules, strengths, help, files };
  for (const rule of rules) named(`rule ${rule.id}`, () => validateRule(rule, compileRule(rule, lexicon), lexicon));
  runExamples(rulebook, compileRulebook(rulebook));
  return rulebook;
}

function yamlIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort().map((name) => join(folder, name));
}

function readYaml<T extends z.ZodMiniType>(file: string, name: string, schema: T): z.infer<T> {
  let data: unknown;
  try {
    data = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`${name}: ${issue?.path.join('.') || 'file'}: ${issue?.message}`);
}

function named(name: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
  }
}

/** What the schema can't see: the parts of a matcher, names of checks and tags, expressions that compile and don't backtrack. */
function validateRule(rule: RuleFile, compiled: CompiledRule, lexicon: Lexicon): void {
  const wanted = { pattern: rule.pattern, phrases: rule.phrases, shouting: rule.capitals ?? rule.marks }[rule.matcher];
  if (wanted === undefined) throw new Error(`matcher '${rule.matcher}' misses its data`);
  const isForeign =
    (rule.matcher !== 'pattern' && (rule.pattern ?? rule.check ?? rule.near ?? rule.caseSensitive)) ||
    (rule.matcher !== 'phrases' && rule.phrases) || (rule.matcher !== 'shouting' && (rule.capitals ?? rule.marks));
  if (isForeign) throw new Error(`it has data that matcher '${rule.matcher}' doesn't read`);
  if (rule.check && !checks[rule.check]) throw new Error(`unknown check '${rule.check}'`);
  for (const tag of (rule.phrases ?? []).flatMap(tagsIn)) {
    if (!compiled.languages.some((language) => lexicon[language].get(tag)?.length)) throw new Error(`unknown tag '#${tag}'`);
  }
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
