import { checkQuestions, type CheckQuestion, type Finding } from '../engine/types';
import { say } from '../text/text';

/** The three questions of the self-check, the one that fits the heaviest finding first. */
export const questionsFor = (findings: Finding[]): CheckQuestion[] => {
  const first = findings[0]?.question;
  return first ? [first, ...checkQuestions.filter((question) => question !== first)] : [...checkQuestions];
};

export const CheckQuestions = ({ findings }: { findings: Finding[] }) => (
  <>
    <ol class="check">{questionsFor(findings).map((question) => <li key={question}>{say(`check_${question}`)}</li>)}</ol>
    <p class="small">{say('check_source')}</p>
  </>
);
