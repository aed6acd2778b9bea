import type { ReadDraft, WindowOpinion } from '../engine/model/second-opinion';
import type { Draft } from '../engine/types';

/** Background → offscreen document; without a draft it only asks whether readings can be asked for. */
export interface ReadMessage {
  type: 'read-draft';
  reading?: { draft: Draft; why: 'verdict' | 'evidence' };
}
export type ReadReply = { ok: true; windows: WindowOpinion[] } | { ok: false; reason: string };

/** What the background knows of its encoder: `off` with the reason once it has failed, until the background starts again. */
export type EncoderState = { is: 'on' } | { is: 'off'; reason: string };

export interface EncoderHost {
  /** Begins to load, so that the first draft needn't wait for it. */
  wake(): void;
  read: ReadDraft;
  /** After loading, which it begins when nobody has. */
  state(): Promise<EncoderState>;
}

/** How the encoder is reached: a place where its worker runs, made ready by `open`. */
export interface Seat {
  /** Resolves when readings can be asked for; rejects with the reason why never. */
  open(): Promise<void>;
  read: ReadDraft;
}

/** Opens the seat at the first use, once; remembers why it can't be used. */
export function createEncoderHost(seat: Seat): EncoderHost {
  let opening: Promise<void> | undefined;
  let off: string | undefined;
  const open = async () => {
    opening ??= seat.open();
    try {
      await opening;
    } catch (error) {
      off = error instanceof Error ? error.message : 'unknown error';
      throw error;
    }
  };
  return {
    wake: () => void open().catch(() => undefined), // whoever reads hears of it
    async read(draft, why) {
      await open();
      return seat.read(draft, why);
    },
    async state() {
      await open().catch(() => undefined);
      return off === undefined ? { is: 'on' } : { is: 'off', reason: off };
    },
  };
}
