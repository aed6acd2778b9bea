import type { Draft } from '../../../src/engine/types';

/** An ordinary post of somebody unknown. */
export const draftOf = (text: string, more: Partial<Draft> = {}): Draft => ({
  platform: 'x', kind: 'post', account: 'personal', profile: { organisation: '', role: '', policyFields: [] }, text, ...more,
});
