import type { Assessment } from '../engine/types';
import { spoken, type MessageKey } from '../text/text';
import { NormSource } from './norm-source';

/** What a badge or heading says of the whole. Who may need somebody reads that first, unless asking first is what is said already. */
export const stateKey = ({ advice, help }: Assessment): MessageKey => (help && advice !== 'consult' ? 'state_help' : `state_${advice}`);

/** What is said where there is no verdict. */
export const withoutVerdict = (state: { is: 'checking' | 'unchecked' | 'assessed'; because?: 'article' }): MessageKey =>
  (state.is === 'checking' ? 'checking_text' : state.because === 'article' ? 'unchecked_article' : 'unchecked_text');

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
