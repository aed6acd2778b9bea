import type { WindowOpinion } from '../engine/model/second-opinion';
import type { Draft } from '../engine/types';

/** Why a reading was left off, when nothing is wrong. */
export const newerDraft = 'a newer draft came';

/** To the worker: read this draft. */
export interface ReadRequest {
  id: number;
  why: 'verdict' | 'evidence';
  draft: Draft;
}

/** From the worker: it can read, or why it never will, or what it read. */
export type WorkerMessage =
  | { is: 'ready' }
  | { is: 'failed'; reason: string }
  | { is: 'read'; id: number; windows: WindowOpinion[] }
  /** Left off for a newer draft, or broken. */
  | { is: 'dropped'; id: number; reason: string };
