import { checkQuestions, type CheckQuestion, type Finding } from '../engine/types';
import { say, type MessageKey } from '../text/text';

/** The three questions of the self-check, the one that fits the heaviest finding first. */
export const questionsFor = (findings: Finding[]): CheckQuestion[] => {
  const first = findings[0]?.question;
  return first ? [first, ...checkQuestions.filter((question) => question !== first)] : [...checkQuestions];
};

export const answers = ['yes', 'doubt', 'no'] as const;
export type CheckAnswer = (typeof answers)[number];
export type CheckAnswers = Partial<Record<CheckQuestion, CheckAnswer>>;

/** The word for an answer: «how would I react» isn't answered by yes or no. */
export const answerKey = (question: CheckQuestion, answer: CheckAnswer): MessageKey => {
  if (question !== 'newspaper' || answer === 'doubt') return `answer_${answer}`;
  return answer === 'yes' ? 'answer_fine' : 'answer_rather_not';
};

interface Props {
  findings: Finding[];
  /** Given with `answer`: then each question can be answered with a tap. */
  given?: CheckAnswers;
  answer?(question: CheckQuestion, answer: CheckAnswer): void;
}

const Choice = ({ question, given, answer }: { question: CheckQuestion; given: CheckAnswers } & Required<Pick<Props, 'answer'>>) => (
  <fieldset class="utrecht-form-fieldset--html-fieldset">
    <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">{say(`check_${question}`)}</legend>
    <div class="choices">
      {answers.map((one) => (
        <label key={one} class="choice">
          <input type="radio" name={question} value={one} checked={given[question] === one} onChange={() => answer(question, one)} />
          <span>{say(answerKey(question, one))}</span>
        </label>
      ))}
    </div>
  </fieldset>
);

/** The questions of the Handreiking, to be read, or to be answered for oneself. What is answered goes nowhere. */
export const CheckQuestions = ({ findings, given = {}, answer }: Props) => (
  <>
    <ol class="check">
      {questionsFor(findings).map((question) => (
        <li key={question}>{answer ? <Choice question={question} given={given} answer={answer} /> : say(`check_${question}`)}</li>
      ))}
    </ol>
    <p class="small">{say('check_source')}</p>
  </>
);
