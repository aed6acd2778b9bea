import { detectLanguage } from './language';
import { certaintyOf, decide, type Decision, type Thresholds } from './model/decide';
import type { Judgement, Model } from './model/linear';
import { withoutLookAlikes } from './model/without-look-alikes';
import type { RuleLayer } from './rules';
import { noSignals, type Signals } from './signals';
import type { Advice, Assessment, Draft, DomainScore, Finding, Language, Question, Risk, Severity } from './types';
import { severities } from './types';

/** UTF-16 units of a draft that are read; the rest of a longer one is left alone. */
export const readLimit = 10_000;

/** A layer that reads more of the meaning and takes longer, such as an encoder in a worker of its own. */
export interface HeavierLayer {
  name: string;
  /** Its own, since it judges together with the first model. */
  thresholds: Thresholds;
  /** A judgement that takes the place of the first one; a rejection leaves the first answer as it is. */
  judge(draft: Draft, language: Language, first: Judgement | undefined): Promise<Judgement>;
}

export interface EngineParts {
  /** Without `signals` nothing is said of strengths or help. */
  rules: Pick<RuleLayer, 'judge' | 'kindSentences'> & Partial<Pick<RuleLayer, 'signals'>>;
  model?: Model;
  /** Adds to findings what about this writer makes them matter. */
  explain?: RuleLayer['explain'];
  heavier?: HeavierLayer;
  /** Told when the heavier layer fails; the error never holds the draft. */
  onFailure?(layer: string, error: unknown): void;
}

export interface Engine {
  /**
   * Assesses one draft: rules and word model at once. Where there is a heavier layer, `later` gets the whole
   * assessment again when that has answered, and once more when it knows which words it answered so for; the caller drops it
   * when the draft has changed by then.
   */
  assess(draft: Draft, later?: (assessment: Assessment) => void): Promise<Assessment>;
}

interface Opinion {
  name: string;
  decision: Decision;
  judgement: Judgement;
  thresholds: Thresholds;
}

/** Puts the layers together; every layer but the rules may be absent. */
export function createEngine({ rules, model, explain = (_, findings) => findings, heavier, onFailure }: EngineParts): Engine {
  async function assess(draft: Draft, later?: (assessment: Assessment) => void): Promise<Assessment> {
    const read = cut(draft);
    const evidence = detectLanguage(read.text);
    const language = evidence.language ?? 'nl';
    const base = { language, ...(read === draft ? {} : { truncatedAt: read.text.length }) };
    if (!read.text.trim()) return { ...base, ...combine(read, [], [], noSignals) };
    const signals = rules.signals?.(read, evidence.languages) ?? noSignals;
    const found = rules.judge(read, evidence.languages);
    const forModels = withoutLookAlikes(read);
    const first = model?.judge(forModels);
    const opine = (name: string, judgement: Judgement, thresholds: Thresholds): Opinion =>
      ({ name, judgement, thresholds, decision: decide(judgement.logits, thresholds) });
    const opinions = model && first ? [opine('words', first, model.thresholds)] : [];
    if (heavier && later) {
      const { name, thresholds } = heavier;
      const answerAgain = async () => {
        const opinion = opine(name, await heavier.judge(forModels, language, first), thresholds);
        const again = (by: Opinion) => later({ ...base, ...combine(read, found, [...opinions, by], signals) });
        again(opinion);
        const { judgement, decision } = opinion;
        const said = [...decision.raised.map(({ risk }) => risk), ...decision.asked].filter((risk) => !raisedIn(found).has(risk));
        if (said.length === 0 || !judgement.refine) return;
        const better = await judgement.refine(said).catch(() => undefined); // a newer draft came: nobody waits for this one's evidence
        if (better) again({ ...opinion, judgement: { ...judgement, evidence: (head) => better[head] ?? judgement.evidence(head) } });
      };
      answerAgain().catch((error: unknown) => onFailure?.(name, error));
    }
    return { ...base, ...combine(read, found, opinions, signals) };
  }

  /** Rules and the last opinion: what a rule found stays, a model adds the kinds that no rule raised. */
  function combine(draft: Draft, found: Finding[], opinions: Opinion[], signals: Signals): Omit<Assessment, 'language' | 'truncatedAt'> {
    const opinion = opinions.at(-1);
    const spansOf = (head: string) => opinion?.judgement.evidence(head) ?? [];
    const raisedByRule = raisedIn(found);
    const scoreOf = (risk: Risk) => certaintyOf(opinion!.judgement.logits, risk, opinion!.thresholds);
    const added = (opinion?.decision.raised ?? []).filter(({ risk }) => !raisedByRule.has(risk)).map(({ risk, severity }): Finding => {
      const { what, why, todo, norm, question } = rules.kindSentences[risk];
      const spans = spansOf(risk);
      return { rule: `model/${risk}`, risk, severity, spans, norm, question, by: 'model', score: scoreOf(risk), what, why, todo };
    });
    const findings = explain(draft, [...found, ...added]).map(signals.soften).sort((a, b) => weightOf(b.severity) - weightOf(a.severity));
    const primary = opinion?.decision.primary ?? null;
    return {
      advice: adviceOf(findings),
      primary,
      domains: (opinion?.decision.domains ?? []).map((shown): DomainScore => ({ ...shown, spans: spansOf(shown.domain) })),
      findings,
      // Who tells of trouble at work is offered help; questions about the own policy field would sound like a reproach.
      questions: (signals.help ? [] : opinion?.decision.asked ?? []).filter((risk) => !raisedByRule.has(risk)).map((risk): Question => {
        const { what, why, todo } = rules.kindSentences[risk];
        return signals.soften({ risk, spans: spansOf(risk), score: scoreOf(risk), what, why, todo });
      }),
      strengths: signals.strengthsBeside(findings, primary),
      ...(signals.help && { help: signals.help }),
      layers: ['rules', ...opinions.map(({ name }) => name)],
    };
  }

  return { assess };
}

/** The kinds that are raised, not merely hinted at. */
const raisedIn = (found: Finding[]) => new Set(found.filter(({ severity }) => severity !== 'info').map(({ risk }) => risk));

/** The heaviest severity as advice; hints alone leave a draft clear. */
function adviceOf(findings: Finding[]): Advice {
  const heaviest = Math.max(0, ...findings.map(({ severity }) => weightOf(severity)));
  return heaviest === 0 ? 'clear' : (severities[heaviest] as Advice);
}

const weightOf = (severity: Severity) => severities.indexOf(severity);

/** The draft itself, or one with the part of the text that is read; no emoji is cut in two. */
function cut(draft: Draft): Draft {
  if (draft.text.length <= readLimit) return draft;
  const splitsPair = /[\ud800-\udbff]/.test(draft.text[readLimit - 1]!);
  return { ...draft, text: draft.text.slice(0, splitsPair ? readLimit - 1 : readLimit) };
}
