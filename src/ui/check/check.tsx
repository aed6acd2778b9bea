import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AccountType, Assessment } from '../../engine/types';
import { say } from '../../text/text';
import { AccountSwitch } from '../account-switch';
import { CheckQuestions } from '../check-questions';
import { Domains } from '../domains';
import { Findings } from '../findings';
import { ShapeIcon } from '../shapes';
import { Help, stateKey } from '../signals';

/** A text is looked at after this long without a key, as in a page. In milliseconds. */
const stillness = 400;

type State = { is: 'checking' } | { is: 'unchecked' } | { is: 'assessed'; assessment: Assessment; text: string };

/** Rejects when no answer can come; a heavier layer may answer again through `heavier`. */
export type AssessText = (text: string, account: AccountType, heavier: (assessment: Assessment) => void) => Promise<Assessment>;

interface Props {
  /** What the writer brought; empty on a page that was opened by itself. */
  text: string;
  /** Why nothing was brought, though the writer asked for it. */
  missing: 'secret' | 'unread' | 'gone' | undefined;
  assess: AssessText;
}

const Verdict = ({ state }: { state: State }) => {
  const assessment = state.is === 'assessed' ? state.assessment : undefined;
  const advice = assessment?.advice ?? (state.is === 'unchecked' ? 'unchecked' : 'checking');
  return (
    <>
      <p class="lead" role="status"><ShapeIcon shape={advice} />{say('check_page_label')} · {say(assessment ? stateKey(assessment) : `state_${advice}`)}</p>
      {state.is === 'unchecked' && <p>{say('check_page_failed')}</p>}
      {state.is === 'assessed' && (
        <>
          <Help assessment={state.assessment} />
          {state.assessment.advice !== 'clear' && <CheckQuestions findings={state.assessment.findings} />}
          <Findings assessment={state.assessment} text={state.text} />
          <Domains assessment={state.assessment} />
        </>
      )}
    </>
  );
};

interface TextCheckProps {
  /** What the box starts with. */
  text: string;
  assess: AssessText;
  /** What stands above the box as long as it is empty, and under it. */
  above?: ComponentChildren;
  under?: ComponentChildren;
}

/** A box for a text from anywhere, to be changed at will, and under it what there is to look at again. */
export const TextCheck = ({ text: brought, assess, above, under }: TextCheckProps) => {
  const [text, setText] = useState(brought);
  const [account, setAccount] = useState<AccountType>('personal');
  const [state, setState] = useState<State>({ is: 'checking' });
  const box = useRef<HTMLTextAreaElement>(null);
  const first = useRef(true);
  useEffect(() => box.current?.focus(), []);
  useEffect(() => {
    if (!text.trim()) return setState({ is: 'checking' });
    let current = true; // an answer to an older text is dropped
    const show = (assessment: Assessment) => { if (current) setState({ is: 'assessed', assessment, text }); };
    const look = () => void assess(text, account, show).then(show, () => { if (current) setState({ is: 'unchecked' }); });
    const timer = setTimeout(look, first.current ? 0 : stillness);
    first.current = false;
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, account]);
  return (
    <>
      {text === '' && above}
      <label class="draft">
        {say('check_page_label')}
        {/* autocomplete: without it a browser may write the text to disk, to give it back after a crash */}
        <textarea ref={box} value={text} spellcheck={false} autocomplete="off" placeholder={say('check_page_hint')} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <AccountSwitch account={account} handle={undefined} choose={async (type) => { setAccount(type); return true; }} />
      {text.trim() ? <Verdict state={state} /> : under}
    </>
  );
};

/** The page for a text from anywhere. */
export const Check = ({ text, missing, assess }: Props) => (
  <>
    <h1>{say('check_page_title')}</h1>
    <TextCheck text={text} assess={assess} above={missing && <p class="notice" role="alert">{say(`check_page_${missing}`)}</p>} />
    <p class="small">{say('privacy')}</p>
  </>
);
