import type { Answer, ComposerState, Outside, PageDraft } from './contract';
import { forgetOldest } from './forget-oldest';

/** Verdicts that are kept, in memory only, so that an undone change is known at once. */
const kept = 50;

/** What was asked and answered, by the key of a draft. */
export interface Verdicts {
  known(key: string): Answer | undefined;
  /** Asks, or joins an asking for the same draft that is under way. Rejects when no answer came. */
  ask(draft: PageDraft, key: string): Promise<Answer>;
  /** Forgets everything: something that verdicts depend on has changed. Answers to what was asked before are dropped. */
  forget(): void;
}

/** @param arrived told of each answer, of a second one by a heavier layer, and of each failure */
export function createVerdicts(outside: Outside, arrived: (key: string, state: ComposerState) => void): Verdicts {
  const answers = new Map<string, Answer>();
  const asked = new Map<string, Promise<Answer>>();
  let era = 0; // answers that belong to an earlier one are dropped

  const arrive = (key: string, ofEra: number, state: ComposerState) => {
    if (ofEra !== era) return;
    if (state.is === 'assessed') {
      answers.delete(key);
      answers.set(key, state.answer);
      forgetOldest(answers, kept);
    }
    arrived(key, state);
  };

  return {
    known: (key) => (outside.alive() ? answers.get(key) : undefined), // what is known can't be explained by an extension that has gone
    ask(draft, key) {
      const running = asked.get(key);
      if (running) return running;
      const ofEra = era;
      const asking = outside.assess(draft, (answer) => arrive(key, ofEra, { is: 'assessed', answer }));
      asked.set(key, asking);
      asking
        .then((answer) => arrive(key, ofEra, { is: 'assessed', answer }), () => arrive(key, ofEra, { is: 'unchecked' }))
        .finally(() => { if (asked.get(key) === asking) asked.delete(key); });
      return asking;
    },
    forget() {
      era += 1;
      answers.clear();
      asked.clear();
    },
  };
}
