import type { ConceptIndex } from './concepts/concept-index';
import type { CircumstanceReader } from './circumstances';
import type { CompiledHelp, CompiledRulebook, CompiledStrength } from './matchers/compiled-rule';
import { joinOverlaps } from './matchers/join-overlaps';
import { createPattern } from './matchers/pattern';
import { read, type Reading } from './matchers/reading';
import { foundIn, toRegExp } from './matchers/reg-exp';
import { createSurroundings } from './matchers/surroundings';
import type { Domain, Draft, Finding, Help, Language, Norm, Question, Risk, Span, Strength } from './types';

/** What a draft says that is no risk: what it does well, and that its writer may need somebody. */
export interface Signals {
  help: Help | undefined;
  /** The same finding or question; where the draft calls for help it is said with care, and weighs less where nobody is named. */
  soften: <T extends Finding | Question>(said: T) => T;
  /**
   * What is said to encourage, in the order of the draft: two at most. Nothing beside a finding of `consult`, of contempt and the like,
   * or help, where praise would be out of place, and nothing of private life, which needs no reason.
   */
  strengthsBeside(findings: readonly Finding[], primary: Domain | null): Strength[];
}

export interface SignalLayer {
  signals(draft: Draft, languages: readonly Language[]): Signals;
  /** Every entry that is found, with its spans: for measuring and for the examples of an entry. */
  matchSignals(draft: Draft, languages: readonly Language[]): { id: string; spans: Span[] }[];
}

export const noSignals: Signals = { help: undefined, soften: (said) => said, strengthsBeside: () => [] };

const strengthLimit = 2;

/** Beside these the words to praise may be a part of the trouble: «bel me gerust» in an advertisement, a question that mocks. */
const spoiling: readonly Risk[] = ['disrespect', 'heated', 'colleague-exposed', 'others-work', 'side-interest'];

interface ReadySignal<T extends CompiledStrength> {
  entry: T;
  norm: Norm;
  look(reading: Reading, languages: readonly Language[]): Span[];
}

/**
 * Makes the layer of strengths and help of a compiled rulebook; compiles every expression, so make it once.
 * @throws Error naming the entry, when the rulebook was not validated and one is broken.
 */
export function createSignals(rulebook: CompiledRulebook, circumstances: CircumstanceReader, index: ConceptIndex): SignalLayer {
  const ready = <T extends CompiledStrength>(entry: T): ReadySignal<T> => {
    const norm = rulebook.norms[entry.norm];
    if (!norm) throw new Error(`${entry.id}: unknown norm '${entry.norm}'`);
    const looks = entry.looks.map(({ languages, when, unless, requires, ...data }) => {
      const spans = createPattern({ id: entry.id, ...data });
      const exceptions = createSurroundings(unless, index, languages);
      const requirements = createSurroundings(requires, index, languages);
      return (reading: Reading, asked: readonly Language[]) => {
        if (!asked.some((language) => languages.includes(language)) || !circumstances.meets(when, reading)) return [];
        return spans(reading).filter(
          (span) => requirements.every((holds) => holds(reading, span)) && !exceptions.some((holds) => holds(reading, span)),
        );
      };
    });
    return { entry, norm, look: (reading, asked) => joinOverlaps(looks.flatMap((look) => look(reading, asked))) };
  };
  const strengths = rulebook.strengths.map(ready);
  const help = rulebook.help.map(ready);
  const cared = new Map(
    Object.entries(rulebook.kinds).flatMap(([risk, { care }]) =>
      care ? [[risk, { care, names: toRegExp(`(?:${care.names.join('|')})`, { caseSensitive: true }) }] as const] : [],
    ),
  );

  function soften<T extends Finding | Question>(said: T, { text }: Draft): T {
    const kind = said.risk && cared.get(said.risk);
    if (!kind) return said;
    const { what, why, todo } = kind.care;
    const isLighter = 'severity' in said && said.severity === 'consult' && !foundIn(kind.names, text);
    return { ...said, what, why, todo, ...(isLighter && { severity: 'caution' }) };
  }

  return {
    signals(draft, languages) {
      const reading = read(draft);
      const found = inOrder(help, reading, languages);
      const first = found.find(({ entry }) => entry.urgent) ?? found[0];
      return {
        help: first && said(first),
        soften: first ? (finding) => soften(finding, draft) : noSignals.soften,
        strengthsBeside(findings, primary) {
          const isHeavy = findings.some(({ risk, severity }) => severity === 'consult' || (risk !== null && spoiling.includes(risk)));
          if (first || isHeavy || primary === 'personal') return [];
          return inOrder(strengths, reading, languages)
            .filter(isApart)
            .slice(0, strengthLimit)
            .map(({ entry, norm, spans }) => ({ id: entry.id, spans, what: entry.what, norm }));
        },
      };
    },
    matchSignals(draft, languages) {
      const reading = read(draft);
      return [...inOrder(strengths, reading, languages), ...inOrder(help, reading, languages)].map(({ entry, spans }) => ({ id: entry.id, spans }));
    },
  };
}

interface Found<T extends CompiledStrength> {
  entry: T;
  norm: Norm;
  spans: Span[];
}

/** What is found, by where it is found first. */
function inOrder<T extends CompiledStrength>(signals: ReadySignal<T>[], reading: Reading, languages: readonly Language[]): Found<T>[] {
  return signals
    .flatMap(({ entry, norm, look }) => {
      const spans = look(reading, languages);
      return spans.length ? [{ entry, norm, spans }] : [];
    })
    .sort((a, b) => a.spans[0]!.start - b.spans[0]!.start);
}

/** The same words are praised once. */
function isApart({ spans }: { spans: Span[] }, at: number, all: { spans: Span[] }[]): boolean {
  return !all.slice(0, at).flatMap((other) => other.spans).some((other) => spans.some((span) => span.start < other.end && other.start < span.end));
}

function said({ entry, norm, spans }: Found<CompiledHelp>): Help {
  return { id: entry.id, spans, what: entry.what, todo: entry.todo, norm };
}
