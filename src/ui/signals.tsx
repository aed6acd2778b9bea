import type { Assessment } from '../engine/types';
import { say, spoken } from '../text/text';
import { NormSource } from './norm-source';

export { stateKey, withoutVerdict } from './state-words';

/** Whom the writer can turn to, where the draft tells of mistreatment; nothing where it doesn't. */
export const Help = ({ assessment: { help } }: { assessment: Assessment }) => help && (
  <section class="notice">
    <p><strong>{help.what[spoken()]}</strong></p>
    <p>{help.todo[spoken()]}</p>
    <p class="small"><NormSource norm={help.norm} /></p>
  </section>
);

/** What the draft does well, said warmly: one of the reasons to take part. */
export const Strengths = ({ assessment: { strengths } }: { assessment: Assessment }) => (strengths.length > 0 ? (
  <section class="strengths utrecht-alert utrecht-alert--ok">
    <div>
      <h2 class="nl-heading nl-heading--level-3">{say('strengths_title')}</h2>
      {strengths.map(({ id, what, norm }) => <p key={id} class="strength">{what[spoken()]} <span class="small"><NormSource norm={norm} /></span></p>)}
    </div>
  </section>
) : null);
