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
  const answers = new Map<string, { text: string; answer: Answer }>();
  const asked = new Map<string, Promise<Answer>>();
  let era = 0; // answers that belong to an earlier one are dropped

  const arrive = (key: string, ofEra: number, text: string, answer: Answer) => {
    if (ofEra !== era) return;
    answers.delete(key);
    answers.set(key, { text, answer });
    forgetOldest(answers, kept);
    arrived(key, { is: 'assessed', answer: outside.weigh(text, answer) });
  };

  return {
    known: (key) => {
      const found = outside.alive() ? answers.get(key) : undefined; // what is known can't be explained by an extension that has gone
      return found && outside.weigh(found.text, found.answer);
    },
    ask(draft, key) {
      const running = asked.get(key);
      if (running) return running;
      const ofEra = era;
      const { text } = draft;
      const asking = outside.assess(draft, (answer) => arrive(key, ofEra, text, answer));
      const weighed = asking.then((answer) => outside.weigh(text, answer));
      asked.set(key, weighed);
      asking
        .then((answer) => arrive(key, ofEra, text, answer), () => { if (ofEra === era) arrived(key, { is: 'unchecked' }); })
        .finally(() => { if (asked.get(key) === weighed) asked.delete(key); });
      return weighed;
    },
    forget() {
      era += 1;
      answers.clear();
      asked.clear();
    },
  };
}
