import type { Advice, Assessment } from '../engine/types';
import type { MessageKey } from '../text/text';

/** What can be seen of a draft at a glance. */
export type Shape = Advice | 'checking' | 'unchecked';

/** State by shape, so that colour is never the only sign: an open eye, a triangle, two speech balloons, a broken ring. In a box of 16 by 16. */
export const shapePaths: Record<Shape, string> = {
  clear: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 5.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4Z',
  caution: 'M8 1.8 15 14H1L8 1.8Zm-.75 4.4v3.6h1.5V6.2h-1.5Zm0 4.8v1.5h1.5V11h-1.5Z',
  consult: 'M1.5 2h8v6h-4l-2 2v-2h-2V2Zm9.5 3.5h3.5v6h-2v2l-2-2h-4v-2h4.5V5.5Z',
  checking: 'M2 7h2.4v2H2V7Zm4.8 0h2.4v2H6.8V7Zm4.8 0H14v2h-2.4V7Z',
  unchecked: 'M7.2 1.5h1.6v2H7.2v-2Zm0 11h1.6v2H7.2v-2Zm-5.7-5.3h2v1.6h-2V7.2Zm11 0h2v1.6h-2V7.2ZM3 4.1 4.1 3l1.4 1.4-1.1 1.1L3 4.1Zm7.5 7.5 1.1-1.1L13 11.9 11.9 13l-1.4-1.4ZM3 11.9l1.4-1.4 1.1 1.1L4.1 13 3 11.9Zm7.5-7.5L11.9 3 13 4.1l-1.4 1.4-1.1-1.1Z',
};

/** What a badge or heading says of the whole. Who may need somebody reads that first, unless asking first is what is said already. */
export const stateKey = ({ advice, help }: Assessment): MessageKey => (help && advice !== 'consult' ? 'state_help' : `state_${advice}`);

/** Why there is no verdict: an article, an extension that was updated under the page, or screens that could not be loaded. */
export type Unread = 'article' | 'updated' | 'screens';

/** What is said where there is no verdict. */
export const withoutVerdict = (state: { is: 'checking' | 'unchecked' | 'assessed'; because?: Unread }): MessageKey => {
  if (state.is === 'checking') return 'checking_text';
  return state.because ? `unchecked_${state.because}` : 'unchecked_text';
};
