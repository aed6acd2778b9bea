import { useState } from 'preact/hooks';
import { say } from '../../text/text';
import { byHand } from '../by-hand';

/** For who wants no badge here: for an hour, or always. */
export const Silence = ({ silence }: { silence(until: 'hour' | 'always'): Promise<boolean> }) => {
  const [failed, setFailed] = useState(false);
  const choose = async (until: 'hour' | 'always') => setFailed(!(await silence(until)));
  return (
    <details class="silence">
      <summary>{say('quiet_offer_title')}</summary>
      <p class="small">{say('quiet_how')}</p>
      <div class="buttons">
        <button type="button" class="nl-button nl-button--secondary" onClick={byHand(() => void choose('hour'))}>{say('quiet_hour_button')}</button>
        <button type="button" class="nl-button nl-button--secondary" onClick={byHand(() => void choose('always'))}>{say('quiet_always_button')}</button>
      </div>
      {failed && <p class="notice" role="alert">{say('quiet_failed')}</p>}
    </details>
  );
};
