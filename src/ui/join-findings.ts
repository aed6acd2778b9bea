import type { Assessment, Finding, Question, Risk, Severity, Span } from '../engine/types';

/** What is shown as one: a finding or question, and others of its kind about the same words. */
export interface Item {
  /** The heaviest, which gives the heading. */
  head: Finding | Question;
  others: (Finding | Question)[];
  /** Kinds that are said, the head's first. */
  risks: Risk[];
  /** That of the head; a question has none. */
  severity: Severity | undefined;
}

/** The kinds of findings, each once; a tip has none. */
export const risksOf = (findings: Finding[]): Risk[] => [...new Set(findings.flatMap(({ risk }) => risk ?? []))];

export const isFinding = (one: Finding | Question): one is Finding => 'severity' in one;
/** The findings in an item: a question can't be put aside, it weighs nothing. */
export const findingsIn = ({ head, others }: Item): Finding[] => [head, ...others].filter(isFinding);

/** Kinds that readers take for one when they are about the same words: an insult is heated, too. */
const akin: Risk[][] = [['heated', 'disrespect']];

/** A tip is of no kind and is shown by itself. */
const sameKind = (a: Risk | null, b: Risk | null) => a && b && (a === b || akin.some((kinds) => kinds.includes(a) && kinds.includes(b)));
const overlap = (a: Span[], b: Span[]) =>
  (a.length && b.length ? a.some((one) => b.some((other) => one.start <= other.end && other.start <= one.end)) : a.length === b.length); // both about the whole text; marks that follow words belong to them

/** Joins findings and questions of one kind about the same or overlapping words, so that nobody is told one thing twice. Order is kept: heaviest first. */
export function joinFindings({ findings, questions }: Pick<Assessment, 'findings' | 'questions'>): Item[] {
  const items: Item[] = [];
  for (const one of [...findings, ...questions]) {
    const item = items.find(({ head, others }) => [head, ...others].some((member) => sameKind(member.risk, one.risk) && overlap(member.spans, one.spans)));
    if (!item) items.push({ head: one, others: [], risks: one.risk ? [one.risk] : [], severity: isFinding(one) ? one.severity : undefined });
    else {
      item.others.push(one);
      if (one.risk && !item.risks.includes(one.risk)) item.risks.push(one.risk);
    }
  }
  return items;
}
