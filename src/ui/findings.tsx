import type { Assessment, Finding, Question, Span } from '../engine/types';
import { say, spoken } from '../text/text';
import { NormSource } from './norm-source';
import { ShapeIcon } from './shapes';
import { Strengths } from './signals';

const longestQuote = 60;

/** The words a finding rests on, as they stand in the draft, shortened where they are long. */
function quote(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return words.length > longestQuote ? `${words.slice(0, longestQuote - 1).trimEnd()}…` : words;
}

const Words = ({ text, spans }: { text: string; spans: Span[] }) => {
  const quotes = [...new Set(spans.map((span) => quote(text, span)).filter(Boolean))];
  if (!quotes.length) return null;
  return (
    <p class="words">
      {say('words')}{' '}
      {quotes.map((words, i) => <span key={words}>{i > 0 && ', '}<q>{words}</q></span>)}
    </p>
  );
};

const FindingItem = ({ finding, text }: { finding: Finding; text: string }) => {
  const language = spoken();
  return (
    <li class={`finding ${finding.severity}`}>
      <p class="severity">
        {finding.severity !== 'info' && <ShapeIcon shape={finding.severity} />}
        {say(`severity_${finding.severity}`)}
      </p>
      <h3>{finding.what[language]}</h3>
      <Words text={text} spans={finding.spans} />
      {finding.because && <p class="because">{finding.because[language]}</p>}
      <dl>
        <dt>{say('why')}</dt><dd>{finding.why[language]}</dd>
        <dt>{say('todo')}</dt><dd>{finding.todo[language]}</dd>
        <dt>{say('norm')}</dt><dd><NormSource norm={finding.norm} /></dd>
      </dl>
      {finding.by === 'model' && <p class="small">{say('by_model')}</p>}
    </li>
  );
};

const QuestionItem = ({ question, text }: { question: Question; text: string }) => {
  const language = spoken();
  return (
    <li class="finding question">
      <h3>{question.what[language]}</h3>
      <Words text={text} spans={question.spans} />
      <p>{question.todo[language]}</p>
    </li>
  );
};

/** All findings of an assessment, each with its words, its three sentences and its norm; the questions; and what is done well. */
export const Findings = ({ assessment, text }: { assessment: Assessment; text: string }) => (
  <section>
    {assessment.truncatedAt !== undefined && (
      <p class="notice">{say('truncated', assessment.truncatedAt.toLocaleString(spoken()))}</p>
    )}
    {assessment.findings.length > 0 ? (
      <>
        <h2>{say('findings_title')}</h2>
        <ul>{assessment.findings.map((finding) => <FindingItem key={finding.rule} finding={finding} text={text} />)}</ul>
      </>
    ) : assessment.questions.length === 0 && !assessment.help && <p>{say('findings_none')}</p>}
    {assessment.questions.length > 0 && (
      <>
        <h2>{say('questions_title')}</h2>
        <ul>{assessment.questions.map((question) => <QuestionItem key={question.risk} question={question} text={text} />)}</ul>
      </>
    )}
    <Strengths assessment={assessment} />
  </section>
);
