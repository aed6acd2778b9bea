import { createCircumstances } from './circumstances';
import { type ConceptIndex, createConceptIndex } from './concepts/concept-index';
import type { CompiledKind, CompiledRule, CompiledRulebook } from './matchers/compiled-rule';
import { joinOverlaps } from './matchers/join-overlaps';
import { createPattern } from './matchers/pattern';
import { createPlainReading } from './matchers/plain-reading';
import { read, type Reading } from './matchers/reading';
import { createShouting } from './matchers/shouting';
import { sentencesOf } from './matchers/sentences';
import { createSurroundings } from './matchers/surroundings';
import { createSignals, type SignalLayer } from './signals';
import { createTogether } from './matchers/together';
import { createHashtagTip } from './hashtags';
import { createPolicyFields } from './policy-fields';
import { becauseOwnField } from './because-own-field';
import type { Draft, Finding, Language, Norm, Risk, Severity, Span } from './types';
import { severities } from './types';

export type { CompiledRulebook } from './matchers/compiled-rule';

export interface RuleLayer extends SignalLayer {
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

/** A way of reading the draft: as typed, or without tricks. */
interface Way {
  reading: Reading;
  toTyped(span: Span): Span;
}

interface ReadyRule {
  rule: CompiledRule;
  norm: Norm;
  /** Spans by the rule's own matcher. */
  look: (reading: Reading) => Span[];
  /** Whether the surroundings let a hit stand: one of the readings has what is required, none has an exception. */
  keeps(hit: Hit): boolean;
}

/** A hit in one way of reading the draft, and where it stands in each of the ways. */
interface Hit {
  reading: Reading;
  span: Span;
  /** The same hit in the text as typed. */
  typed: { reading: Reading; span: Span };
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
  const tips = rulebook.tips.map((tip) => createHashtagTip(tip, normOf(tip, rulebook.norms)));
  const readPlainly = createPlainReading(rulebook.hiddenWords);

  function match(draft: Draft, asked: Language | readonly Language[]): Finding[] {
    const languages = typeof asked === 'string' ? [asked] : asked;
    const reading = read(draft);
    const plain = readPlainly(draft.text);
    const ways: Way[] = [{ reading, toTyped: (span) => span }];
    if (plain) {
      // What reads as typed was looked at already; a neighbour stays, since some rules look across.
      const isRewritten = sentencesOf(plain.text).map((sentence) => plain.isRewritten(sentence));
      plain.keepOnly(sentencesOf(plain.text).filter((_, i) => isRewritten[i - 1] || isRewritten[i] || isRewritten[i + 1]));
      if (plain.text) ways.push({ reading: read({ ...draft, text: plain.text }), toTyped: (span) => plain.toTyped(span) });
    }
    const findings: Finding[] = [];
    for (const { rule, norm, look, keeps } of ready) {
      const advice = rule.advice[draft.account];
      if (advice === 'none' || !languages.some((language) => rule.languages.includes(language))) continue;
      const hits = ways.flatMap((way, i): Hit[] => {
        // Shouting is a matter of how it is typed.
        if (i > 0 && rule.matcher === 'shouting') return [];
        return look(way.reading).map((span) => ({ reading: way.reading, span, typed: { reading, span: way.toTyped(span) } }));
      });
      if (!hits.length || !ways.some((way) => circumstances.meets(rule.when, way.reading))) continue;
      const kept = hits.filter(keeps);
      if (!kept.length) continue;
      const spans = joinOverlaps(kept.map(({ typed }) => typed.span));
      const severity = heaviest(kept.map((hit) => circumstances.move(advice, rule.moves, hit.reading, hit.span)));
      const { what, why, todo, question, replacement } = rule;
      findings.push({ rule: rule.id, risk: rule.risk, severity, spans, norm, question, by: 'rule', what, why, todo, ...(replacement && { replacement }) });
    }
    return [...findings, ...tips.flatMap((tip) => tip(draft) ?? [])];
  }

  const onTrial = new Set(rulebook.rules.filter((rule) => rule.status === 'trial').map((rule) => rule.id));
  const checked = new Set(rulebook.rules.filter((rule) => rule.check).map((rule) => rule.id));

  return {
    match,
    judge: (draft, languages) =>
      settleOverlaps(match(draft, languages).filter((finding) => !onTrial.has(finding.rule)), (finding) => checked.has(finding.rule)),
    kindSentences: rulebook.kinds,
    explain: (draft, findings) => becauseOwnField(findings, () => policyFields.ownTouches(draft)),
    ...createSignals(rulebook, circumstances, index),
  };
}

function normOf({ id, norm }: { id: string; norm: string }, norms: Record<string, Norm>): Norm {
  const known = norms[norm];
  if (!known) throw new Error(`rule ${id}: unknown norm '${norm}'`);
  return known;
}

function makeReady(rule: CompiledRule, norms: Record<string, Norm>, index: ConceptIndex): ReadyRule {
  const norm = normOf(rule, norms);
  const exceptions = createSurroundings(rule.unless, index, rule.languages);
  const requirements = createSurroundings(rule.requires, index, rule.languages);
  const looks = {
    pattern: () => createPattern(rule),
    shouting: () => createShouting(rule),
    together: () => createTogether(rule, index),
  };
  return {
    rule,
    norm,
    look: looks[rule.matcher](),
    keeps: ({ reading, span, typed }) => {
      const either = (holds: (reading: Reading, span: Span) => boolean) =>
        holds(reading, span) || (typed.reading !== reading && holds(typed.reading, typed.span));
      return requirements.every(either) && !exceptions.some(either);
    },
  };
}

function heaviest(given: Severity[]): Severity {
  return severities[Math.max(...given.map((severity) => severities.indexOf(severity)))] ?? 'info';
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
