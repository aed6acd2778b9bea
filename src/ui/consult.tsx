import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PlatformId, Risk } from '../engine/types';
import type { Contact, OrganisationKind } from '../settings/contract';
import { whomToAsk } from '../settings/whom-to-ask';
import { say } from '../text/text';
import { byHand } from './by-hand';
import { mailAddress } from './consult-message';

/** What the writer told of whom to consult. */
export interface Whom {
  contacts: Contact[];
  kind?: OrganisationKind | undefined;
}

interface Props {
  draft: { platform: PlatformId; text: string };
  /** Kinds of doubt, heaviest first: they decide whom to ask. */
  risks: Risk[];
  /** The doubt in words, a line each. */
  doubts: string[];
  whom: Whom;
  /** Takes the focus when it appears: it was asked for by a press. */
  takesFocus: boolean;
}

/** Whom to ask about this kind of doubt, the writer's own contacts first, and a message for them: copied or put in a mail when the writer presses that. */
export const Consult = ({ draft, risks, doubts, whom, takesFocus }: Props) => {
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const box = useRef<HTMLTextAreaElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => { if (takesFocus) heading.current?.focus(); }, []);
  const asked = risks.map((risk) => whomToAsk(risk, whom.contacts, whom.kind));
  const own = [...new Set(asked.flatMap((one) => one.own))];
  const message = say('consult_message', say(`platform_${draft.platform}`), draft.text, doubts.map((doubt) => `- ${doubt}`).join('\n'));
  const mailTo = (email: string) => mailAddress(email, say('consult_subject'), message);
  const mailable = mailTo('');
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
    <section class="whom">
      <h2 class="nl-heading nl-heading--level-3" ref={heading} tabIndex={-1}>{say('consult_title')}</h2>
      {own.length > 0 && (
        <ul class="own">
          {own.map(({ name, email }) => (
            <li key={name + email}>
              {email && mailable ? <a class="nl-link" href={mailTo(email)}>{say('consult_mail', name || email)}</a> : name || email}
            </li>
          ))}
        </ul>
      )}
      <ul class="generic">{[...new Set(asked.map(({ generic }) => say(generic)))].map((one) => <li key={one}>{one}</li>)}</ul>
      <label class="utrecht-form-label">
        {say('consult_text_label')}
        <textarea class="utrecht-textarea utrecht-textarea--html-textarea" ref={box} readOnly rows={5} value={message} />
      </label>
      <div class="buttons">
        <button type="button" class="nl-button nl-button--secondary" onClick={byHand(() => void copy())}>{say('consult_copy')}</button>
        {mailable && <a class="nl-link" href={mailable}>{say('consult_mail_someone')}</a>}
      </div>
      {!mailable && <p class="small">{say('consult_too_long')}</p>}
      <p role="status" class="small">{copied && say(copied === 'yes' ? 'consult_copied' : 'consult_copy_failed')}</p>
    </section>
  );
};
