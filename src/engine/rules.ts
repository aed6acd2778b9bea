import { createCircumstances } from './circumstances';
import { type ConceptIndex, createConceptIndex } from './concepts/concept-index';
import type { CompiledKind, CompiledRule, CompiledRulebook } from './matchers/compiled-rule';
import { createPattern } from './matchers/pattern';
import { createPhrases } from './matchers/phrases';
import { read, type Reading } from './matchers/reading';
import { createShouting } from './matchers/shouting';
import { createSurroundings } from './matchers/surroundings';
import { createTogether } from './matchers/together';
import { createPolicyFields } from './policy-fields';
import { becauseOwnField } from './because-own-field';
import type { Draft, Finding, Language, Norm, Risk, Severity, Span } from './types';
import { languages as allLanguages, severities } from './types';

export type { CompiledRulebook } from './matchers/compiled-rule';

export interface RuleLayer {
  /**
   * The findings of a draft, heaviest first: what each rule in these languages says, where two of one kind overlap only the most
   * specific. Rules on trial stay silent.
   */
  judge(draft: Draft, languages: Language | readonly Language[]): Finding[];
  /** As `judge`, before overlaps are settled and with the rules on trial: for measuring and for the examples of a rule. */
  match(draft: Draft, languages: Language | readonly Language[]): Finding[];
  /** The sentences for a kind of risk that a model raises. */
  kindSentences: Record<Risk, CompiledKind>;
  /** The findings with what about this writer makes them matter: the own policy field that the draft touches. */
  explain(draft: Draft, findings: Finding[]): Finding[];
}

interface ReadyRule {
  rule: CompiledRule;
  norm: Norm;
  /** Spans by the rule's own matcher; phrases come from the net of the language. */
  look?: (reading: Reading) => Span[];
  keeps(reading: Reading, span: Span): boolean;
}

/**
 * Makes the rule layer of a compiled rulebook; compiles every expression and builds the nets once, so make it when the worker starts.
 * @throws Error naming the rule, when the rulebook was not validated and a rule is broken.
 */
export function createRules(rulebook: CompiledRulebook): RuleLayer {
  const index = createConceptIndex(rulebook.concepts);
  const ready = rulebook.rules.map((rule) => makeReady(rule, rulebook.norms, index));
  const policyFields = createPolicyFields(index);
  const circumstances = createCircumstances(rulebook.circumstances, policyFields);
  const nets = Object.fromEntries(
    allLanguages.map((language) => {
      const patterns = rulebook.rules.filter((rule) => rule.languages.includes(language)).flatMap((rule) => rule.phrases ?? []);
      return [language, createPhrases(rulebook.vocabulary[language], patterns)];
    }),
  ) as Record<Language, ReturnType<typeof createPhrases>>;

  function match(draft: Draft, asked: Language | readonly Language[]): Finding[] {
    const languages = typeof asked === 'string' ? [asked] : asked;
    const reading = read(draft);
    const phrases = languages.map((language) => ({ language, spans: nets[language](draft.text, reading.sentences()) }));
    const findings: Finding[] = [];
    for (const { rule, norm, look, keeps } of ready) {
      const advice = rule.advice[draft.account];
      if (advice === 'none' || !languages.some((language) => rule.languages.includes(language))) continue;
      const hits = look
        ? look(reading)
        : phrases
            .filter(({ language }) => rule.languages.includes(language))
            .flatMap(({ spans }) => (rule.phrases ?? []).flatMap((phrase) => spans.get(phrase) ?? []));
      if (!hits.length || !circumstances.meets(rule.when, reading)) continue;
      const spans = joinOverlaps(hits.filter((span) => keeps(reading, span)));
      if (!spans.length) continue;
      const severity = heaviest(spans.map((span) => circumstances.move(advice, rule.moves, reading, span)));
      const { what, why, todo, question } = rule;
      findings.push({ rule: rule.id, risk: rule.risk, severity, spans, norm, question, by: 'rule', what, why, todo });
    }
    return findings;
  }

  const onTrial = new Set(rulebook.rules.filter((rule) => rule.status === 'trial').map((rule) => rule.id));
  const checked = new Set(rulebook.rules.filter((rule) => rule.check).map((rule) => rule.id));

  return {
    match,
    judge: (draft, languages) =>
      settleOverlaps(match(draft, languages).filter((finding) => !onTrial.has(finding.rule)), (finding) => checked.has(finding.rule)),
    kindSentences: rulebook.kinds,
    explain: (draft, findings) => becauseOwnField(findings, () => policyFields.ownTouches(draft)),
  };
}

function makeReady(rule: CompiledRule, norms: Record<string, Norm>, index: ConceptIndex): ReadyRule {
  const norm = norms[rule.norm];
  if (!norm) throw new Error(`rule ${rule.id}: unknown norm '${rule.norm}'`);
  const exceptions = createSurroundings(rule.unless, index, rule.languages);
  const requirements = createSurroundings(rule.requires, index, rule.languages);
  const looks = {
    pattern: () => createPattern(rule),
    shouting: () => createShouting(rule),
    together: () => createTogether(rule, index),
    phrases: () => undefined,
  };
  return {
    rule,
    norm,
    look: looks[rule.matcher](),
    keeps: (reading, span) =>
      requirements.every((holds) => holds(reading, span)) && !exceptions.some((holds) => holds(reading, span)),
  };
}

function heaviest(given: Severity[]): Severity {
  return severities[Math.max(...given.map((severity) => severities.indexOf(severity)))] ?? 'info';
}

function joinOverlaps(spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

/**
 * Keeps of the findings of one kind that overlap the most specific: the heavier, then the one whose text was checked, then the longer.
 * A finding that loses all its spans goes.
 */
function settleOverlaps(findings: Finding[], isChecked: (finding: Finding) => boolean): Finding[] {
  const length = (finding: Finding) => Math.max(...finding.spans.map((span) => span.end - span.start));
  const ranked = [...findings].sort(
    (a, b) =>
      severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
      Number(isChecked(b)) - Number(isChecked(a)) || length(b) - length(a) || a.rule.localeCompare(b.rule),
  );
  const kept: Finding[] = [];
  for (const finding of ranked) {
    const taken = kept.filter((other) => other.risk === finding.risk).flatMap((other) => other.spans);
    const spans = finding.spans.filter((span) => !taken.some((other) => span.start < other.end && other.start < span.end));
    if (spans.length) kept.push({ ...finding, spans });
  }
  return kept;
}
