import type { Encoder } from './create-encoder';

/** To the worker: encode these windows, each a list of ids. A newer request takes an older one's place, finished or not. */
export interface EncodeRequest {
  id: number;
  windows: number[][];
}

/** From the worker. Once `ready` or `failed`; then one answer to each request. */
export type EncoderReply =
  | { type: 'ready' }
  /** Loading failed, for good; every request will be refused. */
  | { type: 'failed'; reason: string }
  /** Logits of each window. */
  | { type: 'encoded'; id: number; logits: number[][] }
  /** A newer request came; this one won't be finished. */
  | { type: 'overtaken'; id: number }
  /** The encoder isn't there, or the windows can't be encoded. */
  | { type: 'refused'; id: number; reason: string };

/** What the worker is made of. */
export interface EncoderWorkerParts {
  load(): Promise<Pick<Encoder, 'logits'>>;
  reply(message: EncoderReply): void;
  /** Resolves once messages that have come in were received; encoding itself never lets one in. */
  takeMessages(): Promise<void>;
}

/**
 * The encoder's side of a dedicated worker. Begins to load at once, encodes window by window, and looks for a newer request before each.
 * @returns what every incoming message is handed to.
 */
export function encoderWorker({ load, reply, takeMessages }: EncoderWorkerParts): (request: EncodeRequest) => void {
  let next: EncodeRequest | undefined;
  let working = false;

  const loaded = load().then(
    (encoder) => {
      reply({ type: 'ready' });
      return { encoder };
    },
    (error: unknown) => {
      const reason = reasonOf(error);
      reply({ type: 'failed', reason });
      return { reason };
    },
  );

  const work = async () => {
    working = true;
    const result = await loaded;
    while (next) {
      const request = next;
      next = undefined;
      reply('reason' in result ? { type: 'refused', id: request.id, reason: result.reason } : await encode(result.encoder, request));
    }
    working = false;
  };

  const encode = async (encoder: Pick<Encoder, 'logits'>, { id, windows }: EncodeRequest): Promise<EncoderReply> => {
    const logits: number[][] = [];
    for (const window of windows) {
      await takeMessages();
      if (next) return { type: 'overtaken', id };
      try {
        logits.push([...encoder.logits(window)]);
      } catch (error) {
        return { type: 'refused', id, reason: reasonOf(error) };
      }
    }
    return { type: 'encoded', id, logits };
  };

  return (request) => {
    if (next) reply({ type: 'overtaken', id: next.id });
    next = request;
    if (!working) void work();
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
