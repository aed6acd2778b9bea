import type { Assessment } from '../engine/types';
import { spoken } from '../text/text';
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

/** What the draft does well: a quiet line each. */
export const Strengths = ({ assessment }: { assessment: Assessment }) => (
  <>{assessment.strengths.map(({ id, what, norm }) => <p key={id} class="strength">{what[spoken()]} <span class="small"><NormSource norm={norm} /></span></p>)}</>
);
