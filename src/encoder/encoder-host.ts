import type { ReadDraft, WindowOpinion } from '../engine/model/second-opinion';
import { newerDraft } from './protocol';
import type { Draft } from '../engine/types';

/** Background → offscreen document; without a draft it only asks whether readings can be asked for. */
export interface ReadMessage {
  type: 'read-draft';
  reading?: { draft: Draft; why: 'verdict' | 'evidence' };
}
export type ReadReply = { ok: true; windows: WindowOpinion[] } | { ok: false; reason: string };

/** What the background knows of its encoder: `off` with the reason once it could not be loaded, until the background starts again, or when the last reading failed. */
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
  /** Why the last reading failed, after it could read. */
  let brokeLater: string | undefined;
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
      try {
        const windows = await seat.read(draft, why);
        brokeLater = undefined;
        return windows;
      } catch (error) {
        const reason = error instanceof Error ? error.message : 'unknown error';
        if (reason !== newerDraft) brokeLater = reason;
        throw error;
      }
    },
    async state() {
      await open().catch(() => undefined);
      const reason = off ?? brokeLater;
      return reason === undefined ? { is: 'on' } : { is: 'off', reason };
    },
  };
}
