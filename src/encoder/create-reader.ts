import type { Draft } from '../engine/types';
import type { WindowOpinion } from '../engine/model/second-opinion';
import type { Tokenizer } from './tokenizer';
import { windowsOf } from './windows';

/** Windows whose logits are remembered, in memory only: while a text is typed most of its windows stay as they were. */
const rememberedWindows = 200;

/** What turns a window into logits; the WebAssembly encoder, or a stand-in for it. */
export interface WindowEncoder {
  logits(ids: number[]): Float32Array;
}

export interface Reader {
  /** Reads a draft window by window; `pause` is awaited before each that is not remembered and may throw to leave off. */
  read(draft: Draft, pause: () => Promise<void>): Promise<WindowOpinion[]>;
}

/** Reads drafts with an encoder; a window that was read before costs nothing. */
export function createReader(encoder: WindowEncoder, tokenizer: Tokenizer): Reader {
  const remembered = new Map<string, Float32Array>();

  return {
    async read(draft, pause) {
      const opinions: WindowOpinion[] = [];
      for (const { ids, span } of windowsOf(draft, tokenizer)) {
        const key = ids.join(' ');
        let logits = remembered.get(key);
        if (!logits) {
          await pause();
          logits = encoder.logits(ids);
        }
        remembered.delete(key); // to the end of the line
        remembered.set(key, logits);
        if (remembered.size > rememberedWindows) remembered.delete(remembered.keys().next().value!);
        opinions.push({ span, logits });
      }
      return opinions;
    },
  };
}
