import type { Figures } from '../../training/measure';

/** What a figure must be, and what it aims at. */
export interface Requirement {
  /** At least (more is better) or at most. */
  bound: 'least' | 'most';
  must: number;
  aim: number;
}

/** For the whole engine on drafts that nothing was trained on. */
export const requirements: Partial<Record<keyof Figures, Requirement>> = {
  riskyDraftsRaised: { bound: 'least', must: 0.72, aim: 0.85 },
  falseAlarms: { bound: 'most', must: 0.05, aim: 0.03 },
  riskyDraftsReached: { bound: 'least', must: 0.9, aim: 0.95 },
  clearDraftsAsked: { bound: 'most', must: 0.2, aim: 0.15 },
  kindMicroF1: { bound: 'least', must: 0.79, aim: 0.85 },
  kindMacroF1: { bound: 'least', must: 0.77, aim: 0.83 },
  consultGiven: { bound: 'least', must: 0.62, aim: 0.75 },
  clearDraftsConsult: { bound: 'most', must: 0.015, aim: 0.01 },
  domainMacroF1: { bound: 'least', must: 0.79, aim: 0.86 },
  primaryDomainAccuracy: { bound: 'least', must: 0.78, aim: 0.85 },
};

/** For what is raised or asked: how far its score is from how often it is right. */
export const calibrationRequirement: Requirement = { bound: 'most', must: 0.07, aim: 0.04 };

/** For personal data in carrier sentences, by the name of the row. */
export const personalDataRequirements: Record<string, Requirement> = {
  'all found': { bound: 'least', must: 0.95, aim: 0.98 },
  'all raised wrongly': { bound: 'most', must: 0.03, aim: 0.02 },
};

export type Verdict = 'aim' | 'yes' | 'no' | '';

/** Whether a figure meets its requirement, or even its aim; nothing where none is set. */
export function judge(value: number, requirement?: Requirement): Verdict {
  if (!requirement) return '';
  const meets = (limit: number) => (requirement.bound === 'least' ? value >= limit : value <= limit);
  return meets(requirement.aim) ? 'aim' : meets(requirement.must) ? 'yes' : 'no';
}
