import { useState } from 'preact/hooks';
import type { Assessment, Finding, Question, Span } from '../engine/types';
import { say, spoken } from '../text/text';
import { byHand } from './by-hand';
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

/** Puts something in place of the words of a finding; resolves to whether that worked. */
export type Replace = (finding: Finding) => Promise<boolean>;

/** The text with the finding's words replaced. */
const replaced = (text: string, { spans, replacement = '' }: Finding) =>
  [...spans].sort((a, b) => b.start - a.start).reduce((so, { start, end }) => so.slice(0, start) + replacement + so.slice(end), text);

/** A press that replaces the words; where the editor doesn't take it, the text to copy. */
const Replacing = ({ finding, text, replace }: { finding: Finding; text: string; replace: Replace }) => {
  const [state, setState] = useState<'failed' | 'copied'>();
  const act = async () => setState((await replace(finding)) ? undefined : 'failed');
  const copy = () => navigator.clipboard.writeText(replaced(text, finding)).then(() => setState('copied'), () => undefined);
  return (
    <p class="replace">
      {state === undefined
        ? <button type="button" onClick={byHand(() => void act())}>{say('replace', finding.replacement ?? '')}</button>
        : <button type="button" onClick={byHand(() => void copy())}>{say('replace_copy')}</button>}
      <span role="status" class="small">{state && say(`replace_${state}`)}</span>
    </p>
  );
};

const FindingItem = ({ finding, text, replace }: { finding: Finding; text: string; replace?: Replace | undefined }) => {
  const language = spoken();
  return (
    <li class={`finding ${finding.severity}`}>
      <p class="severity">
        {finding.severity !== 'info' && <ShapeIcon shape={finding.severity} />}
        {say(`severity_${finding.severity}`)}
      </p>
      <h3>{finding.what[language]}</h3>
      <Words text={text} spans={finding.spans} />
      {replace && finding.replacement && <Replacing finding={finding} text={text} replace={replace} />}
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
export const Findings = ({ assessment, text, replace }: { assessment: Assessment; text: string; replace?: Replace }) => (
  <section>
    {assessment.truncatedAt !== undefined && (
      <p class="notice">{say('truncated', assessment.truncatedAt.toLocaleString(spoken()))}</p>
    )}
    {assessment.findings.length > 0 ? (
      <>
        <h2>{say('findings_title')}</h2>
        <ul>{assessment.findings.map((finding) => <FindingItem key={finding.rule} finding={finding} text={text} replace={replace} />)}</ul>
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
