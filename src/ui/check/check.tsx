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

interface Props {
  /** What the writer brought; empty on a page that was opened by itself. */
  text: string;
  /** Why nothing was brought, though the writer asked for it. */
  missing: 'secret' | 'unread' | 'gone' | undefined;
  /** Rejects when no answer can come; a heavier layer may answer again through `heavier`. */
  assess(text: string, account: AccountType, heavier: (assessment: Assessment) => void): Promise<Assessment>;
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

/** A text from anywhere, to be changed at will, beside what there is to look at again in it. */
export const Check = ({ text: brought, missing, assess }: Props) => {
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
      <h1>{say('check_page_title')}</h1>
      {missing && !text && <p class="notice" role="alert">{say(`check_page_${missing}`)}</p>}
      <label class="draft">
        {say('check_page_label')}
        {/* autocomplete: without it a browser may write the text to disk, to give it back after a crash */}
        <textarea ref={box} value={text} spellcheck={false} autocomplete="off" placeholder={say('check_page_hint')} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <AccountSwitch account={account} handle={undefined} choose={async (type) => { setAccount(type); return true; }} />
      {text.trim() && <Verdict state={state} />}
      <p class="small">{say('privacy')}</p>
    </>
  );
};
