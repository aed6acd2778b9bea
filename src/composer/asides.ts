import type { Advice, Finding } from '../engine/types';
import type { Answer } from './contract';
import { forgetOldest } from './forget-oldest';

/** How many findings put aside are remembered, in memory only. */
const remembered = 50;

/** The words a finding rests on, without regard to white space; of a finding about the whole text, that text. */
export const wordsOf = (text: string, { spans }: Pick<Finding, 'spans'>): string[] =>
  (spans.length ? spans.map(({ start, end }) => text.slice(start, end)) : [text]).map((words) => words.replace(/\s+/g, ' ').trim());

/** The heaviest severity as advice; hints alone leave a draft clear. */
const adviceOf = (findings: Finding[]): Advice => {
  if (findings.some(({ severity }) => severity === 'consult')) return 'consult';
  return findings.some(({ severity }) => severity === 'caution') ? 'caution' : 'clear';
};

/**
 * An answer less what the writer put aside: that weighs no longer, and is kept apart so that it can be taken back.
 *
 * @param isAside whether the writer put this finding aside
 */
export function withoutAside(answer: Answer, isAside: (finding: Finding) => boolean): Answer {
  const aside = answer.assessment.findings.filter(isAside);
  if (!aside.length) return answer;
  const findings = answer.assessment.findings.filter((finding) => !aside.includes(finding));
  return { ...answer, aside, assessment: { ...answer.assessment, findings, advice: adviceOf(findings) } };
}

/** What the writer put aside («niet terecht»), as long as the page lives. */
export interface Asides {
  put(text: string, findings: Finding[]): void;
  takeBack(findings: Finding[]): void;
  /** @returns the answer to a draft with this text, less what was put aside */
  weigh(text: string, answer: Answer): Answer;
}

/**
 * A finding stays aside as long as it rests on no other words than those it was put aside for: the same rule on new words is heard again.
 * In the very same text it stays aside whatever words it comes with: a heavier layer may name others for what it found.
 */
export function createAsides(): Asides {
  const asides = new Map<string, { text: string; words: string[] }>();
  const isAside = (text: string) => (finding: Finding) => {
    const aside = asides.get(finding.rule);
    return aside !== undefined && (aside.text === text || wordsOf(text, finding).every((words) => aside.words.includes(words)));
  };
  return {
    put(text, findings) {
      for (const finding of findings) {
        const before = asides.get(finding.rule);
        asides.delete(finding.rule);
        asides.set(finding.rule, { text, words: [...(before?.words ?? []), ...wordsOf(text, finding)] });
      }
      forgetOldest(asides, remembered);
    },
    takeBack: (findings) => findings.forEach(({ rule }) => asides.delete(rule)),
    weigh: (text, answer) => withoutAside(answer, isAside(text)),
  };
}
