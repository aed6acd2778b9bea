import { useState } from 'preact/hooks';
import { say } from '../../text/text';
import { Said } from '../profile/forms';

/** A host where the writer wants silence; `until` in words of the writer's clock, undefined for always. */
export interface QuietRow {
  host: string;
  until: string | undefined;
}

/** Where Oogcontact keeps still, to be switched on again. Nothing where that is nowhere. */
export const QuietSites = ({ quiet, wake }: { quiet: QuietRow[]; wake(host: string): Promise<boolean> }) => {
  const [said, setSaid] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const switchOn = async (host: string) => {
    const done = await wake(host);
    setSaid(done ? say('quiet_over', host) : undefined);
    setWrong(done ? undefined : say('options_failed'));
    if (document.activeElement === document.body) document.getElementById('sites')?.focus(); // the row went with its button
  };
  return (
    <>
      {quiet.length > 0 && (
        <>
          <h3 class="nl-heading nl-heading--level-3">{say('quiet_title')}</h3>
          <ul class="rows">
            {quiet.map(({ host, until }) => (
              <li key={host}>
                <span>{host}<span class="host">{until === undefined ? say('quiet_always') : say('quiet_until', until)}</span></span>
                <button type="button" class="nl-button nl-button--secondary" aria-label={say('quiet_end_where', host)} onClick={() => void switchOn(host)}>{say('quiet_end_button')}</button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Said good={said} wrong={wrong} />
    </>
  );
};
