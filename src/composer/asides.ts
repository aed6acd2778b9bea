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
 * In the very same text it stays aside whatever words it comes with: a heavier layer may name others for what it found. What is taken back is
 * heard on its words in every text; the other words of its rule stay aside.
 */
export function createAsides(): Asides {
  /** By rule and text. Without a text only the words count. */
  const asides = new Map<string, { rule: string; text: string | undefined; words: string[] }>();
  /** The text in which a finding that is aside was last weighed: its places are places in that. */
  const weighedIn = new WeakMap<Finding, string>();
  const isAside = (text: string) => (finding: Finding) => {
    const those = [...asides.values()].filter(({ rule }) => rule === finding.rule);
    return those.some((aside) => aside.text === text) || wordsOf(text, finding).every((word) => those.some(({ words }) => words.includes(word)));
  };
  const takeBack = (finding: Finding) => {
    const text = weighedIn.get(finding);
    const heard = text === undefined ? [] : wordsOf(text, finding);
    for (const [key, aside] of asides) {
      if (aside.rule !== finding.rule) continue;
      const words = text === undefined || aside.text === text ? [] : aside.words.filter((word) => !heard.includes(word));
      if (!words.length) asides.delete(key);
      else if (words.length < aside.words.length) asides.set(key, { rule: aside.rule, text: undefined, words });
    }
  };
  return {
    put(text, findings) {
      for (const finding of findings) {
        const key = `${finding.rule} ${text}`;
        asides.delete(key);
        asides.set(key, { rule: finding.rule, text, words: wordsOf(text, finding) });
      }
      forgetOldest(asides, remembered);
    },
    takeBack: (findings) => findings.forEach(takeBack),
    weigh(text, answer) {
      const weighed = withoutAside(answer, isAside(text));
      weighed.aside?.forEach((finding) => weighedIn.set(finding, text));
      return weighed;
    },
  };
}
