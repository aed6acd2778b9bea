import { useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../../text/text';
import { byHand } from '../by-hand';

/** One sentence, shown where a held gesture could not be let go by us. */
export const PressAgain = ({ why, away }: { why: 'press_again' | 'press_again_updated'; away(): void }) => {
  const toast = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => toast.current?.showPopover?.(), []); // no bar of the page may cover it
  return (
    <div ref={toast} class="toast" popover="manual" role="alert">
      <p>{say(why)}</p>
      <button type="button" onClick={byHand(away)}>{say('close')}</button>
    </div>
  );
};
