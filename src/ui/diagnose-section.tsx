import { useState } from 'preact/hooks';
import { say } from '../text/text';

interface Props {
  /** Makes an outline of the page in the active tab; empty when there is no text box on it. Rejects where we may not look. */
  diagnose(): Promise<string>;
  /** Puts a text on the clipboard; rejects when that is not possible. */
  copy(text: string): Promise<void>;
}

type State = { is: 'idle' } | { is: 'failed' } | { is: 'nothing' } | { is: 'made'; outline: string };

/** An outline of the page, without texts and names, to read and to copy into a report. Nothing is sent. */
export const DiagnoseSection = ({ diagnose, copy }: Props) => {
  const [state, setState] = useState<State>({ is: 'idle' });
  const [copied, setCopied] = useState<boolean>();
  const make = async () => {
    setCopied(undefined);
    const outline = await diagnose().catch(() => null);
    if (outline === null) setState({ is: 'failed' });
    else setState(outline ? { is: 'made', outline } : { is: 'nothing' });
  };
  return (
    <details>
      <summary>{say('diagnose_title')}</summary>
      <p class="small">{say('diagnose_why')}</p>
      <button type="button" onClick={() => void make()}>{say('diagnose_make')}</button>
      {state.is === 'made' && (
        <>
          <label>{say('diagnose_outline')}<textarea class="outline" readOnly rows={8} value={state.outline} spellcheck={false} /></label>
          <button type="button" onClick={() => void copy(state.outline).then(() => setCopied(true), () => setCopied(false))}>{say('diagnose_copy')}</button>
        </>
      )}
      <p role="status" class="small">
        {state.is === 'failed' && say('diagnose_failed')}
        {state.is === 'nothing' && say('diagnose_nothing')}
        {copied !== undefined && say(copied ? 'diagnose_copied' : 'diagnose_copy_failed')}
      </p>
    </details>
  );
};
