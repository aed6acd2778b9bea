import type { ReadMessage, ReadReply, Seat } from './encoder-host';
import { createWorkerClient, type WorkerLike } from './worker-client';

/** In the event page itself, which may have a worker (Firefox). */
export function workerSeat(start: () => WorkerLike): Seat {
  let client: ReturnType<typeof createWorkerClient> | undefined;
  return {
    open: async () => (client ??= createWorkerClient(start())).ready,
    read: (draft, why) => client!.read(draft, why),
  };
}

/** What an offscreen document needs of the browser. */
export interface Offscreen {
  /** Makes the document; rejects when there is one. */
  create(): Promise<void>;
  exists(): Promise<boolean>;
  send(message: ReadMessage): Promise<ReadReply | undefined>;
}

/** In an offscreen document, which outlives the service worker and may close when nobody writes (Chrome). */
export function offscreenSeat({ create, exists, send }: Offscreen): Seat {
  let making: Promise<void> | undefined;
  const make = async () => {
    if (!(await exists())) await create().catch(async (error: unknown) => {
      if (!(await exists())) throw error; // else somebody was just before us
    });
  };
  /** Together: a document that is still being made exists already, but hears nothing yet. */
  const ensure = () => (making ??= make().finally(() => { making = undefined; }));
  const ask = async (message: ReadMessage) => {
    await ensure();
    const reply = await send(message);
    if (!reply) throw new Error('the offscreen document gave no answer');
    if (!reply.ok) throw new Error(reply.reason);
    return reply.windows;
  };
  return {
    open: async () => void (await ask({ type: 'read-draft' })),
    read: (draft, why) => ask({ type: 'read-draft', reading: { draft, why } }),
  };
}
