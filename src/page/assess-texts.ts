import { browser } from 'wxt/browser';
import type { AccountType, Assessment } from '../engine/types';
import { longestText, type AssessReply, type LaterAnswer, type Reply, type Request } from '../messages/messages';

/** One question of a page of ours to the background. @throws where no answer comes, or a refusal */
export async function askBackground<T>(message: Request): Promise<T> {
  const reply = (await browser.runtime.sendMessage(message)) as Reply<T> | undefined;
  if (!reply?.ok) throw new Error('no answer');
  return reply.value;
}

/**
 * Has texts assessed that are on no known platform, for a page of ours or the toolbar's window. A heavier layer answers a moment later, and only
 * the newest question counts. It is told by its number from those of other pages, since what is answered to the toolbar's window all pages of ours hear.
 */
export function assessTexts() {
  let lastId = crypto.getRandomValues(new Uint32Array(1))[0]! >>> 1;
  let later: ((reply: AssessReply) => void) | undefined;
  browser.runtime.onMessage.addListener((message: LaterAnswer, sender: { id?: string }) => {
    if (sender.id === browser.runtime.id && message?.type === 'assessed' && message.id === lastId) later?.(message);
  });
  return async (text: string, account: AccountType, heavier: (assessment: Assessment) => void): Promise<Assessment> => {
    later = ({ assessment }) => heavier(assessment);
    const { assessment } = await askBackground<AssessReply>({ type: 'check', id: ++lastId, text: text.slice(0, longestText), account });
    return assessment;
  };
}
