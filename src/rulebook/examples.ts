import { detectLanguage } from '../engine/language';
import type { CompiledRulebook } from '../engine/matchers/compiled-rule';
import { createRules, type RuleLayer } from '../engine/rules';
import type { Draft, Finding, Span } from '../engine/types';
import type { Rulebook } from './read-rulebook';
import type { Example, HelpFile, RuleFile, StrengthFile, TipFile } from './schema';

/** An example as a draft, with the span that it marks with [[…]], or undefined. */
export function toDraft(example: Example): { draft: Draft; span: Span | undefined } {
  const { text: marked, account = 'personal', kind = 'post', organisation = '', role = '', policyFields = [] } =
    typeof example === 'string' ? { text: example } : example;
  const start = marked.indexOf('[[');
  const end = marked.indexOf(']]') - 2;
  const text = marked.replace('[[', '').replace(']]', '');
  const draft: Draft = { platform: 'x', kind, account, profile: { organisation, role, policyFields }, text };
  return { draft, span: start < 0 || end < start ? undefined : { start, end } };
}

/** What is wrong with one example of a rule, a strength, help or tip, in words; undefined when it comes out as it should. */
export function failureOf(entry: RuleFile | StrengthFile | HelpFile | TipFile, example: Example, must: 'flag' | 'allow', layer: RuleLayer): string | undefined {
  const { draft, span } = toDraft(example);
  const { languages } = detectLanguage(draft.text);
  const found: Pick<Finding, 'spans'> & Partial<Finding> | undefined = 'looks' in entry
    ? layer.matchSignals(draft, languages).find(({ id }) => id === entry.id)
    : layer.match(draft, languages).find((finding) => finding.rule === entry.id);
  const said = found?.spans.map(({ start, end }) => `«${draft.text.slice(start, end)}»`).join(', ');
  if (must === 'allow') return found && `it flags ${said} in the allowed example «${draft.text}»`;
  if (!span) return `the example «${draft.text}» marks no span with [[…]]`;
  const wanted = draft.text.slice(span.start, span.end);
  if (!found) return `it doesn't find «${wanted}» in its example «${draft.text}»`;
  const isExact = found.spans.length === 1 && found.spans[0]?.start === span.start && found.spans[0].end === span.end;
  if (!isExact) return `it marks ${said} instead of «${wanted}» in its example «${draft.text}»`;
  const { severity, replacement } = typeof example === 'string' ? {} as Exclude<Example, string> : example;
  if (severity && severity !== found.severity) return `its severity is ${found.severity}, not ${severity}, in «${draft.text}»`;
  if (replacement && replacement !== found.replacement) return `it puts «${found.replacement}» in its place, not «${replacement}», in «${draft.text}»`;
  return undefined;
}

/**
 * Runs every example of every rule, strength, help and tip through the engine, with the whole rulebook loaded.
 * @throws Error with a line for every example that fails, naming its rule.
 */
export function runExamples({ rules, strengths, help, tips }: Pick<Rulebook, 'rules' | 'strengths' | 'help' | 'tips'>, compiled: CompiledRulebook): void {
  const layer = createRules(compiled);
  const failures = [...rules, ...strengths, ...help, ...tips].flatMap((entry) =>
    [
      ...entry.examples.flags.map((example) => failureOf(entry, example, 'flag', layer)),
      ...entry.examples.allows.map((example) => failureOf(entry, example, 'allow', layer)),
    ].flatMap((failure) => (failure ? [`${'looks' in entry ? '' : 'rule '}${entry.id}: ${failure}`] : [])),
  );
  if (failures.length) throw new Error(failures.join('\n'));
}
