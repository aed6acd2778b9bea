import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Assessment } from '../../engine/types';
import type { PageDraft } from '../../composer/contract';
import { say, spoken } from '../../text/text';
import { byHand } from '../by-hand';
import { CheckQuestions } from '../check-questions';
import { ShapeIcon } from '../shapes';
import { Help } from '../signals';
import { Consult } from './consult';

export interface SelfCheckProps {
  draft: PageDraft;
  assessment: Assessment;
  leave(choice: 'back' | 'publish'): void;
}

/** The question that the product is named after, asked before a risky draft goes out. It asks; it never refuses. */
export const SelfCheck = ({ draft, assessment, leave }: SelfCheckProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const [consulting, setConsulting] = useState(false);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    back.current?.focus();
  }, []);
  const language = spoken();
  const findings = assessment.findings.filter(({ severity }) => severity !== 'info');
  return (
    <dialog ref={dialog} class="self-check" aria-labelledby="title" aria-describedby="intro" onCancel={(event) => { event.preventDefault(); leave('back'); }}>
      <h1 id="title">{say('check_title')}</h1>
      <p id="intro">{say('check_intro')}</p>
      <Help assessment={assessment} />
      <CheckQuestions findings={findings} />
      <h2>{say('findings_title')}</h2>
      <ul class="short">
        {findings.map((finding) => (
          <li key={finding.rule}>
            {finding.severity !== 'info' && <ShapeIcon shape={finding.severity} />}
            <span><strong>{finding.what[language]}</strong> {finding.todo[language]}</span>
          </li>
        ))}
      </ul>
      {consulting && <Consult draft={draft} findings={findings} />}
      <div class="buttons">
        <button type="button" ref={back} class="primary" onClick={byHand(() => leave('back'))}>{say('back')}</button>
        {assessment.advice === 'consult' && (
          <button type="button" aria-expanded={consulting} onClick={byHand(() => setConsulting(!consulting))}>{say('consult')}</button>
        )}
        <button type="button" onClick={byHand(() => leave('publish'))}>{say('publish')}</button>
      </div>
    </dialog>
  );
};
