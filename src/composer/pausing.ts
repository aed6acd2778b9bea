import type { Answer } from './contract';

/** When the writer wants the self-check: where something was raised, always, or never. */
export type PauseWhen = 'raised' | 'always' | 'never';

/** Whether a draft with this answer pauses before it goes out. @param answer less what the writer put aside */
export const pauses = ({ assessment }: Answer, when: PauseWhen): boolean => when === 'always' || (when === 'raised' && assessment.advice !== 'clear');
