import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { checkQuestions, type Assessment, type CheckQuestion, type Risk } from '../../engine/types';
import type { PageDraft } from '../../composer/contract';
import { say, spoken } from '../../text/text';
import { byHand } from '../by-hand';
import { answerKey, CheckQuestions, questionsFor, type CheckAnswers } from '../check-questions';
import { Consult, type Whom } from '../consult';
import { riskName, Words } from '../findings';
import { findingsIn, joinFindings, risksOf } from '../join-findings';
import { ShapeIcon } from '../shapes';
import { Help } from '../signals';

export interface SelfCheckProps {
  draft: PageDraft;
  /** Less what the writer put aside. Clear where the writer wants to be asked always. */
  assessment: Assessment;
  whom: Whom;
  leave(choice: 'back' | 'publish'): void;
}

/** From this height of the window on, in CSS pixels, the buttons are always in sight (styles.css). */
const stickyFrom = 420;

/** Whom to ask where a question gives doubt and nothing was found that it is about. */
const kindOfDoubt: Record<CheckQuestion, Risk> = { colleagues: 'colleague-exposed', manager: 'own-policy-field', newspaper: 'speaks-for-organisation' };
/** Where another place than a public post may be better (Burgerlink, point A). */
const ofChannel: Risk[] = ['speaks-for-organisation', 'personal-data', 'confidential'];

/** The question that the product is named after, asked before a draft goes out. It asks; it never refuses. */
export const SelfCheck = ({ draft, assessment, whom, leave }: SelfCheckProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const [consulting, setConsulting] = useState(false);
  const [given, setGiven] = useState<CheckAnswers>({});
  useLayoutEffect(() => {
    dialog.current?.showModal();
    back.current?.focus({ preventScroll: window.innerHeight >= stickyFrom }); // in sight already: what is read first stays on top
  }, []);
  const language = spoken();
  const findings = assessment.findings.filter(({ severity }) => severity !== 'info');
  const items = joinFindings({ findings, questions: [] });
  const doubted = questionsFor(findings).filter((question) => given[question] && given[question] !== 'yes');
  const risks = consulting || !doubted.length ? risksOf(findings) : doubted.flatMap((question) => {
    const about = risksOf(findings.filter((finding) => finding.question === question));
    return about.length ? about : [findings[0]?.risk ?? kindOfDoubt[question]];
  });
  const doubts = [
    ...findings.map((finding) => finding.what[language]),
    ...checkQuestions.filter((question) => doubted.includes(question)).map((question) => say('consult_answer', say(`check_${question}`), say(answerKey(question, given[question]!)).toLowerCase())),
  ];
  return (
    <dialog ref={dialog} class="self-check" aria-labelledby="title" aria-describedby="intro" onCancel={(event) => { event.preventDefault(); leave('back'); }}>
      <h1 id="title" class="nl-heading nl-heading--level-2">{say('check_title')}</h1>
      <p id="intro">{say(findings.length ? 'check_intro' : 'check_intro_always')}</p>
      <Help assessment={assessment} />
      <CheckQuestions findings={findings} given={given} answer={(question, answer) => setGiven({ ...given, [question]: answer })} />
      <p role="status" class="small said">{doubted.length > 0 && say('doubt_said')}</p>
      {items.length > 0 && (
        <>
          <h2 class="nl-heading nl-heading--level-3">{say('findings_title')}</h2>
          <ul class="short">
            {items.map((item) => (
              <li key={findingsIn(item)[0]!.rule}>
                <ShapeIcon shape={item.severity as 'caution' | 'consult'} />
                <div>
                  <p class="kinds">{item.risks.map(riskName).join(' · ')}</p>
                  {findingsIn(item).map((finding) => (
                    <div key={finding.rule}>
                      <p><strong>{finding.what[language]}</strong> {finding.todo[language]}</p>
                      <Words text={draft.text} spans={finding.spans} language={assessment.language} />
                    </div>
                  ))}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {risksOf(findings).some((risk) => ofChannel.includes(risk)) && <p class="notice">{say('doubt_channel')}</p>}
      {findings.some(({ risk }) => risk === 'account-mix') && <p class="notice">{say('doubt_account')}</p>}
      {(consulting || doubted.length > 0) && <Consult draft={draft} risks={[...new Set(risks)]} doubts={doubts} whom={whom} takesFocus={consulting} />}
      <div class="buttons">
        <button type="button" ref={back} class="nl-button nl-button--primary" onClick={byHand(() => leave('back'))}>{say('back')}</button>
        {findings.length > 0 && (
          <button type="button" class="nl-button nl-button--secondary" aria-expanded={consulting || doubted.length > 0} onClick={byHand(() => setConsulting(!consulting))}>{say('consult')}</button>
        )}
        <button type="button" class="nl-button nl-button--secondary" onClick={byHand(() => leave('publish'))}>{say(findings.length ? 'publish' : 'publish_plain_button')}</button>
      </div>
    </dialog>
  );
};
