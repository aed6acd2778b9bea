import type { Engine } from '../../src/engine/assess';
import type { Decision } from '../../src/engine/model/decide';
import type { Assessment, Draft } from '../../src/engine/types';

/** What the engine says of each draft, in the same order, one after the other. */
export async function decideAll(engine: Engine, drafts: Draft[]): Promise<Decision[]> {
  const decisions: Decision[] = [];
  for (const draft of drafts) decisions.push(toDecision(await engine.assess(draft)));
  return decisions;
}

/** An assessment as it is measured: each kind once, with its heaviest severity; hints don't count as raised. */
export function toDecision({ findings, questions, domains, primary }: Assessment): Decision {
  const raised = new Map<string, Decision['raised'][number]>();
  for (const { risk, severity } of findings) {
    if (risk && severity !== 'info' && raised.get(risk)?.severity !== 'consult') raised.set(risk, { risk, severity });
  }
  return { raised: [...raised.values()], asked: questions.map(({ risk }) => risk), domains, primary };
}
