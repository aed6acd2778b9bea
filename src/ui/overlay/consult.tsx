import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Finding, Risk } from '../../engine/types';
import type { PageDraft } from '../../composer/contract';
import { say, spoken, type MessageKey } from '../../text/text';
import { byHand } from '../by-hand';

const askKey = (risk: Risk) => `ask_${risk.replaceAll('-', '_')}` as MessageKey;

/** Whom to ask about this kind of doubt, and a text to send them. It is only copied when the writer says so. */
export const Consult = ({ draft, findings }: { draft: PageDraft; findings: Finding[] }) => {
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const box = useRef<HTMLTextAreaElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const doubts = findings.map((finding) => `- ${finding.what[spoken()]}`).join('\n');
  const message = say('consult_message', say(`platform_${draft.platform}`), draft.text, doubts);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(message);
      setCopied('yes');
    } catch {
      box.current?.select();
      setCopied('no');
    }
  };
  return (
    <section class="consult">
      <h2 ref={heading} tabIndex={-1}>{say('consult_title')}</h2>
      <ul>{[...new Set(findings.flatMap(({ risk }) => risk ?? []).map((risk) => say(askKey(risk))))].map((whom) => <li key={whom}>{whom}</li>)}</ul>
      <label>{say('consult_text_label')}<textarea ref={box} readOnly rows={5} value={message} /></label>
      <button type="button" onClick={byHand(() => void copy())}>{say('consult_copy')}</button>
      <p role="status" class="small">{copied && say(copied === 'yes' ? 'consult_copied' : 'consult_copy_failed')}</p>
    </section>
  );
};
