import { byHand } from '../by-hand';
import { say } from '../../text/text';

/** One sentence, shown where a held gesture could not be let go by us. */
export const PressAgain = ({ text, away }: { text: string; away(): void }) => (
  <div class="toast" role="alert">
    <p>{text}</p>
    <button type="button" onClick={byHand(away)}>{say('close')}</button>
  </div>
);
