import type { BrowserContext, Worker } from 'playwright-core';
import { waitUntil } from './wait';

interface Answer {
  id?: number;
  result?: { result?: { value?: unknown } };
}

/** Opens the toolbar's window. It is no tab, so the driver has no page for it: it is spoken to through the debugger of another page. */
export async function toolbarPopup(context: BrowserContext, worker: Worker, url: string): Promise<(expression: string) => Promise<unknown>> {
  const page = context.pages().at(-1);
  if (!page) throw new Error('no page is open');
  await page.bringToFront();
  const session = await context.newCDPSession(page);
  await worker.evaluate('chrome.action.openPopup()');
  const target = await waitUntil(async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find((info) => info.url === url);
  }, url);
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  let last = 0;
  return async (expression) => {
    const id = ++last;
    const answered = new Promise<Answer>((resolve) => {
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const answer = JSON.parse(message) as Answer;
        if (answer.id === id) resolve(answer);
      });
    });
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params: { expression, returnByValue: true, awaitPromise: true } });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    return (await answered).result?.result?.value;
  };
}
