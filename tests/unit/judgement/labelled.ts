import type { LabelledDraft } from '../../../training/read-drafts';

/** A labelled draft with nothing in it but what a test says. */
export function labelled(labels: Partial<LabelledDraft>): LabelledDraft {
  return {
    id: 'a', lang: 'nl', platform: 'x', kind: 'post', account: 'personal', profile: { organisation: '', role: '', policyFields: [] },
    text: '', domains: [], primary: null, risks: [], allow: [], advice: 'clear', block: 'a 0', ...labels,
  };
}
