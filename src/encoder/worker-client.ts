import type { ReadDraft, WindowOpinion } from '../engine/model/second-opinion';
import type { ReadRequest, WorkerMessage } from './protocol';

/** The part of a `Worker` that is used here. */
export interface WorkerLike {
  postMessage(message: ReadRequest): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Asks a worker to read, and gives each answer to whoever asked. Rejects when the worker can't read or leaves off. */
export function createWorkerClient(worker: WorkerLike): { read: ReadDraft; ready: Promise<void> } {
  const asked = new Map<number, { resolve(windows: WindowOpinion[]): void; reject(error: Error): void }>();
  let lastId = 0;
  let broken: Error | undefined;
  let fail: (error: Error) => void = () => undefined;
  let succeed: () => void = () => undefined;
  const ready = new Promise<void>((resolve, reject) => {
    succeed = resolve;
    fail = (error) => {
      broken ??= error;
      reject(error);
      for (const { reject } of asked.values()) reject(error);
      asked.clear();
    };
  });
  worker.onerror = (event) => fail(new Error(`the encoder's worker broke: ${event.message || 'it could not be started'}`));
  worker.onmessage = ({ data }: MessageEvent) => {
    const message = data as WorkerMessage;
    if (message.is === 'ready') return succeed();
    if (message.is === 'failed') return fail(new Error(message.reason));
    const one = asked.get(message.id);
    asked.delete(message.id);
    if (message.is === 'read') one?.resolve(message.windows);
    else one?.reject(new Error(message.reason));
  };
  return {
    ready,
    read: async (draft, why) => {
      await ready;
      if (broken) throw broken;
      return new Promise((resolve, reject) => {
        const id = ++lastId;
        asked.set(id, { resolve, reject });
        worker.postMessage({ id, why, draft });
      });
    },
  };
}
