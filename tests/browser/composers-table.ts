import type { Engine, PracticeComposer } from '../pages/index';

/** What is asked of every composer. */
export const questions = ['found', 'text', 'kind', 'handle', 'button', 'pictures', 'held'] as const;
export type Question = (typeof questions)[number];

/** True, or what was wrong; absent where the question has no sense. */
export type Answers = Partial<Record<Question, true | string>>;

/** What we know to miss, by composer and question, with the reason. One that passes after all fails the test. */
export const knownMisses: Readonly<Record<string, Partial<Record<Question, string>>>> = {};

/** The table in Markdown. */
export function composersTable(_table: Map<Engine, Map<string, Answers>>, _composers: readonly PracticeComposer[]): string {
  return '';
}
