import { type Domain, domains, type Risk, risks } from '../src/engine/types';
import type { Targets } from './logistic';
import type { LabelledDraft } from './read-drafts';

/** Names of the heads: a kind, a domain, whether to raise anything, whether to say «overleg eerst». */
export const heads: readonly string[] = [...risks, ...domains, 'raise', 'consult'];

/** What each head should answer; a kind that may but need not be raised counts for nothing. */
export function toTargets(drafts: LabelledDraft[]): Targets {
  const wanted = new Uint8Array(drafts.length * heads.length);
  const weight = new Float32Array(drafts.length * heads.length).fill(1);
  drafts.forEach((draft, i) => {
    heads.forEach((head, h) => {
      const at = i * heads.length + h;
      const isKind = (risks as readonly string[]).includes(head);
      wanted[at] = Number(isKind ? draft.risks.includes(head as Risk) : answer(draft, head));
      if (isKind && !wanted[at] && draft.allow.includes(head as Risk)) weight[at] = 0;
      if (isPlain(draft) && (domains as readonly string[]).includes(head)) weight[at] = 0;
    });
  });
  return { heads: heads.length, wanted, weight };
}

/** The plain sentences are no drafts: whether one is «personal» is no question. */
export const isPlain = (draft: LabelledDraft) => draft.block.startsWith('plain ');

function answer(draft: LabelledDraft, head: string): boolean {
  if (head === 'raise') return draft.advice !== 'clear';
  if (head === 'consult') return draft.advice === 'consult';
  return draft.domains.includes(head as Domain);
}
