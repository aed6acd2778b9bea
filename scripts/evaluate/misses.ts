import type { Decision } from '../../src/engine/model/decide';
import type { Model } from '../../src/engine/model/linear';
import { type Risk, risks } from '../../src/engine/types';
import type { LabelledDraft } from '../../training/read-drafts';
import type { Scored } from '../../training/thresholds';
import { makeEngine, readModel } from '../make-engine';
import { decideAll } from './decide-all';

/** A draft on which the engine went wrong. */
export interface Miss {
  draft: LabelledDraft;
  what: 'false alarm' | 'wrong kind' | 'missed';
  raised: Risk[];
  asked: Risk[];
  /** In nats, of the kinds that went wrong: how sure the model was. */
  loss: number;
}

/** The `count` worst drafts, worst first: raised by a kind that doesn't fit, or risky and raised by none that does. */
export function findMisses(scored: Scored[], decisions: Decision[], count: number): Miss[] {
  return scored.flatMap(({ draft, logits }, i): Miss[] => {
    const raised = decisions[i]!.raised.map(({ risk }) => risk);
    const wrong = raised.filter((risk) => !draft.risks.includes(risk) && !draft.allow.includes(risk));
    const isRisky = draft.advice !== 'clear';
    if (!wrong.length && (!isRisky || raised.some((risk) => draft.risks.includes(risk)))) return [];
    const amiss = new Set([...wrong, ...draft.risks.filter((risk) => !raised.includes(risk))]);
    const loss = risks.filter((risk) => amiss.has(risk))
      .reduce((sum, risk) => sum + Math.log1p(Math.exp(draft.risks.includes(risk) ? -logits[risk]! : logits[risk]!)), 0);
    return [{ draft, what: !wrong.length ? 'missed' : isRisky ? 'wrong kind' : 'false alarm', raised, asked: decisions[i]!.asked, loss }];
  }).sort((a, b) => b.loss - a.loss).slice(0, count);
}

/** What rules and word model decide together of drafts that the word model never saw, by its cross-validated log-odds. */
export function decideUnseen(unseen: Scored[]): Promise<Decision[]> {
  const logitsOf = new Map(unseen.map(({ draft, logits }) => [draft.id, logits]));
  const { heads, thresholds } = readModel();
  const model: Model = { heads, thresholds, judge: (draft) => ({ logits: logitsOf.get((draft as LabelledDraft).id)!, evidence: () => [] }) };
  return decideAll(makeEngine({ layers: 'linear', model }), unseen.map(({ draft }) => draft));
}
