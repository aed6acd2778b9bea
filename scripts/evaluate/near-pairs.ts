import type { Decision } from '../../src/engine/model/decide';
import type { LabelledDraft } from '../../training/read-drafts';

/** Two drafts on one situation, of which the labels differ for a reason that a reader must see. */
export interface NearPair {
  /** Ids of both, in the order of the file, with a slash between. */
  id: string;
  drafts: [number, number];
}

/** The pairs among drafts: one whose `why` says «compare» and an id belongs with that one. */
export function nearPairs(drafts: (LabelledDraft & { why?: string })[]): NearPair[] {
  const numberOf = new Map(drafts.map(({ id }, i) => [id, i]));
  return drafts.flatMap(({ id, why }, i) => {
    const other = numberOf.get(why?.match(/\(compare ([\w-]+)\)/)?.[1] ?? '');
    return other !== undefined && i < other ? [{ id: `${id}/${drafts[other]!.id}`, drafts: [i, other] as [number, number] }] : [];
  });
}

/** Whether both sides come out right: a risky draft is raised by a kind that it has, and nothing is raised wrongly on either. */
export function isPairRight({ drafts: pair }: NearPair, drafts: LabelledDraft[], decisions: Decision[]): boolean {
  return pair.every((i) => {
    const { advice, risks, allow } = drafts[i]!;
    const raised = decisions[i]!.raised.map(({ risk }) => risk);
    return raised.every((risk) => risks.includes(risk) || allow.includes(risk)) && (advice === 'clear' || raised.some((risk) => risks.includes(risk)));
  });
}
