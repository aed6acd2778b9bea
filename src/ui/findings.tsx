import { useState } from 'preact/hooks';
import type { Assessment, Finding, Language, Question, Risk, Span } from '../engine/types';
import { say, spoken, type MessageKey } from '../text/text';
import { byHand } from './by-hand';
import { findingsIn, isFinding, joinFindings, type Item } from './join-findings';
import { NormSource } from './norm-source';
import { ShapeIcon } from './shapes';
import { Strengths } from './signals';

const longestQuote = 60;

/** The name of a kind of risk, for beside a finding. */
export const riskName = (risk: Risk): string => say(`risk_${risk.replaceAll('-', '_')}` as MessageKey);

/** The words a finding rests on, as they stand in the draft, shortened where they are long. */
function quote(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return words.length > longestQuote ? `${words.slice(0, longestQuote - 1).trimEnd()}…` : words;
}

/** The words a finding or question is about. */
export const Words = ({ text, spans, language }: { text: string; spans: Span[]; language: Language }) => {
  const quotes = [...new Set(spans.map((span) => quote(text, span)).filter(Boolean))];
  if (!quotes.length) return null;
  return (
    <p class="words">
      {say('words')}{' '}
      {quotes.map((words, i) => <span key={words}>{i > 0 && ', '}<q lang={language}>{words}</q></span>)}
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
        ? <button type="button" class="nl-button nl-button--secondary" onClick={byHand(() => void act())}>{say('replace', finding.replacement ?? '')}</button>
        : <button type="button" class="nl-button nl-button--secondary" onClick={byHand(() => void copy())}>{say('replace_copy')}</button>}
      <span role="status" class="small">{state && say(`replace_${state}`)}</span>
    </p>
  );
};

interface PartProps {
  text: string;
  /** Of the draft: what is quoted of it is spoken so. */
  language: Language;
  replace?: Replace | undefined;
}

const Reasons = ({ finding }: { finding: Finding }) => {
  const language = spoken();
  return (
    <>
      {finding.because && <p class="because">{finding.because[language]}</p>}
      <dl>
        <dt>{say('todo')}</dt><dd>{finding.todo[language]}</dd>
        <dt>{say('why')}</dt><dd>{finding.why[language]}</dd>
        <dt>{say('norm')}</dt><dd><NormSource norm={finding.norm} /></dd>
      </dl>
      {finding.by === 'model' && <p class="small">{say('by_model')}</p>}
    </>
  );
};

/** Finding or question, without a heading. */
const Body = ({ one, text, language, replace }: { one: Finding | Question } & PartProps) => (
  <>
    <Words text={text} spans={one.spans} language={language} />
    {isFinding(one) && replace && one.replacement && <Replacing finding={one} text={text} replace={replace} />}
    {isFinding(one) ? <Reasons finding={one} /> : <p>{one.todo[spoken()]}</p>}
  </>
);

const keyOf = (one: Finding | Question) => (isFinding(one) ? one.rule : `question/${one.risk}`);

const FindingItem = ({ item, text, language, replace, putAside }: { item: Item; putAside?: ((findings: Finding[]) => void) | undefined } & PartProps) => {
  const { head, others, risks, severity } = item;
  return (
    <li class={`finding ${severity ?? 'question'}`}>
      <p class="severity">
        {severity && severity !== 'info' && <ShapeIcon shape={severity} />}
        {severity && <span>{say(`severity_${severity}`)}</span>}
        {risks.length > 0 && <span>{risks.map(riskName).join(' · ')}</span>}
      </p>
      <h3 class="nl-heading nl-heading--level-4">{head.what[spoken()]}</h3>
      <Body one={head} text={text} language={language} replace={replace} />
      {others.map((other) => (
        <div key={keyOf(other)} class="also">
          <p class="also-what">{other.what[spoken()]}</p>
          <Body one={other} text={text} language={language} replace={replace} />
        </div>
      ))}
      {putAside && severity && (
        <p class="aside-press">
          <button type="button" class="nl-button nl-button--subtle" onClick={byHand(() => putAside(findingsIn(item)))}>{say('aside_button')}</button>
        </p>
      )}
    </li>
  );
};

/** What the writer put aside, each to be taken back by one press. */
const Aside = ({ findings, takeBack }: { findings: Finding[]; takeBack(findings: Finding[]): void }) => (
  <section class="aside">
    <h2 class="nl-heading nl-heading--level-3">{say('aside_title')}</h2>
    <ul>
      {findings.map((finding) => (
        <li key={finding.rule}>
          <span>{finding.what[spoken()]}</span>
          <button type="button" class="nl-button nl-button--secondary" onClick={byHand(() => takeBack([finding]))}>{say('aside_undo_button')}</button>
        </li>
      ))}
    </ul>
    <p class="small">{say('aside_why')}</p>
  </section>
);

interface Props {
  assessment: Assessment;
  text: string;
  replace?: Replace | undefined;
  /** Puts findings aside as not right; without it that isn't offered. */
  putAside?: ((findings: Finding[]) => void) | undefined;
  takeBack?: ((findings: Finding[]) => void) | undefined;
  /** What was put aside; no part of the assessment. */
  aside?: Finding[] | undefined;
}

/** All findings of an assessment, each with its words, its three sentences and its norm; the questions; and what is done well. */
export const Findings = ({ assessment, text, replace, putAside, takeBack, aside = [] }: Props) => {
  const { language } = assessment;
  const items = joinFindings(assessment);
  const found = items.filter(({ severity }) => severity);
  const asked = items.filter(({ severity }) => !severity);
  return (
    <section>
      {assessment.truncatedAt !== undefined && (
        <p class="notice">{say('truncated', assessment.truncatedAt.toLocaleString(spoken()))}</p>
      )}
      {found.length > 0 ? (
        <>
          <h2 class="nl-heading nl-heading--level-3">{say('findings_title')}</h2>
          <ul>{found.map((item) => <FindingItem key={keyOf(item.head)} item={item} text={text} language={language} replace={replace} putAside={putAside} />)}</ul>
        </>
      ) : asked.length === 0 && !assessment.help && <p class="none">{say('findings_none')}</p>}
      {asked.length > 0 && (
        <>
          <h2 class="nl-heading nl-heading--level-3">{say('questions_title')}</h2>
          <ul>{asked.map((item) => <FindingItem key={keyOf(item.head)} item={item} text={text} language={language} />)}</ul>
        </>
      )}
      {aside.length > 0 && takeBack && <Aside findings={aside} takeBack={takeBack} />}
      <Strengths assessment={assessment} />
    </section>
  );
};
