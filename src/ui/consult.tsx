import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PlatformId, Risk } from '../engine/types';
import type { Contact, OrganisationKind } from '../settings/contract';
import { whomToAsk } from '../settings/whom-to-ask';
import { say, type MessageKey } from '../text/text';
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
  /** Takes the focus when it appears, or when it stood there already and is asked for: by a press. */
  takesFocus: boolean;
}

/**
 * Whom to ask about this kind of doubt, the writer's own contacts first, and a message for them: copied, or put in a mail when the writer presses
 * that. The draft itself stays out of the mail's address: with a webmail that is a page's, kept in the history and sent to a server. It is
 * copied by the same press, to be pasted.
 */
export const Consult = ({ draft, risks, doubts, whom, takesFocus }: Props) => {
  const [told, setTold] = useState<MessageKey>();
  const box = useRef<HTMLTextAreaElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => { if (takesFocus) heading.current?.focus(); }, [takesFocus]);
  const asked = risks.map((risk) => whomToAsk(risk, whom.contacts, whom.kind));
  const own = [...new Set(asked.flatMap((one) => one.own))];
  const messageWith = (text: string) => say('consult_message', say(`platform_${draft.platform}`), text, doubts.map((doubt) => `- ${doubt}`).join('\n'));
  const message = messageWith(draft.text);
  const mailTo = (email: string) => mailAddress(email, say('consult_subject'), messageWith(say('consult_paste_here')));
  const copy = async (text: string, done: MessageKey) => {
    try {
      await navigator.clipboard.writeText(text);
      setTold(done);
    } catch {
      box.current?.select();
      setTold('consult_copy_failed');
    }
  };
  /** In a tab of its own: a webmail would else come in place of the page, and what is written or held there would be gone. */
  const mail = (to: string, words: string) => (
    <a class="nl-link" href={mailTo(to)} target="_blank" rel="noopener noreferrer" onClick={byHand(() => void copy(draft.text, 'consult_mail_copied'))}>{words}</a>
  );
  return (
    <section class="whom">
      <h2 class="nl-heading nl-heading--level-3" ref={heading} tabIndex={-1}>{say('consult_title')}</h2>
      {own.length > 0 && (
        <ul class="own">
          {own.map(({ name, email }) => (
            <li key={name + email}>
              {email && mailTo(email) ? mail(email, say('consult_mail', name || email)) : name || email}
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
        <button type="button" class="nl-button nl-button--secondary" onClick={byHand(() => void copy(message, 'consult_copied'))}>{say('consult_copy')}</button>
        {mailTo('') && mail('', say('consult_mail_someone'))}
      </div>
      {!mailTo('') && <p class="small">{say('consult_too_long')}</p>}
      <p role="status" class="small">{told && say(told)}</p>
    </section>
  );
};
