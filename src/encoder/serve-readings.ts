import type { Reader } from './create-reader';
import { newerDraft, type ReadRequest, type WorkerMessage } from './protocol';

/** Verdicts that may wait; an older one is for a draft that has been typed over since. */
const waitingVerdicts = 4;

/**
 * The worker's order of work: verdicts before evidence, the newest verdict first. A new verdict drops what evidence is waiting or
 * under way, since that is for an older text.
 *
 * @param rest lets messages in between two windows
 * @returns takes requests
 */
export function serveReadings(reader: Reader, answer: (message: WorkerMessage) => void, rest: () => Promise<void>): (request: ReadRequest) => void {
  let waiting: ReadRequest[] = [];
  let evidenceEra = 0;
  let working = false;

  const drop = (requests: ReadRequest[], reason: string) => {
    waiting = waiting.filter((one) => !requests.includes(one));
    for (const { id } of requests) answer({ is: 'dropped', id, reason });
  };

  const work = async () => {
    working = true;
    for (let next = take(); next; next = take()) {
      const { id, why, draft } = next;
      const era = evidenceEra;
      try {
        const windows = await reader.read(draft, async () => {
          await rest();
          if (why === 'evidence' && era !== evidenceEra) throw new Error(newerDraft);
        });
        answer({ is: 'read', id, windows: windows.map(({ span, logits }) => ({ span, logits: Array.from(logits) })) }); // plain numbers: messages between pages are JSON
      } catch (error) {
        answer({ is: 'dropped', id, reason: error instanceof Error ? error.message : 'unknown error' });
      }
    }
    working = false;
  };

  const take = (): ReadRequest | undefined => {
    const next = waiting.findLast(({ why }) => why === 'verdict') ?? waiting[0];
    waiting = waiting.filter((one) => one !== next);
    return next;
  };

  return (request) => {
    if (request.why === 'verdict') {
      evidenceEra += 1;
      drop(waiting.filter(({ why }) => why === 'evidence'), newerDraft);
    }
    waiting.push(request);
    drop(waiting.filter(({ why }) => why === 'verdict').slice(0, -waitingVerdicts), newerDraft);
    if (!working) void work();
  };
}
