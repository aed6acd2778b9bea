import { detectLanguage } from '../engine/language';
import type { CompiledRulebook } from '../engine/matchers/compiled-rule';
import { createRules, type RuleLayer } from '../engine/rules';
import type { Draft, Span } from '../engine/types';
import type { Example, RuleFile } from './schema';

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

/** What is wrong with one example of a rule, in words; undefined when it comes out as it should. */
export function failureOf(rule: RuleFile, example: Example, must: 'flag' | 'allow', layer: RuleLayer): string | undefined {
  const { draft, span } = toDraft(example);
  const found = layer.match(draft, detectLanguage(draft.text).languages).find((finding) => finding.rule === rule.id);
  const said = found?.spans.map(({ start, end }) => `«${draft.text.slice(start, end)}»`).join(', ');
  if (must === 'allow') return found && `it flags ${said} in the allowed example «${draft.text}»`;
  if (!span) return `the example «${draft.text}» marks no span with [[…]]`;
  const wanted = draft.text.slice(span.start, span.end);
  if (!found) return `it doesn't find «${wanted}» in its example «${draft.text}»`;
  const isExact = found.spans.length === 1 && found.spans[0]?.start === span.start && found.spans[0].end === span.end;
  if (!isExact) return `it marks ${said} instead of «${wanted}» in its example «${draft.text}»`;
  const severity = typeof example === 'string' ? undefined : example.severity;
  if (severity && severity !== found.severity) return `its severity is ${found.severity}, not ${severity}, in «${draft.text}»`;
  return undefined;
}

/**
 * Runs every example of every rule through the engine, with the whole rulebook loaded.
 * @throws Error with a line for every example that fails, naming its rule.
 */
export function runExamples(rules: RuleFile[], compiled: CompiledRulebook): void {
  const layer = createRules(compiled);
  const failures = rules.flatMap((rule) =>
    [
      ...rule.examples.flags.map((example) => failureOf(rule, example, 'flag', layer)),
      ...rule.examples.allows.map((example) => failureOf(rule, example, 'allow', layer)),
    ].flatMap((failure) => (failure ? [`rule ${rule.id}: ${failure}`] : [])),
  );
  if (failures.length) throw new Error(failures.join('\n'));
}
