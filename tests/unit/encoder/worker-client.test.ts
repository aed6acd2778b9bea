import { describe, expect, test } from 'vitest';
import type { ReadRequest, WorkerMessage } from '../../../src/encoder/protocol';
import { createWorkerClient, type WorkerLike } from '../../../src/encoder/worker-client';
import { draftOf } from './draft-of';
import { settled } from './settled';

class FakeWorker implements WorkerLike {
  posted: ReadRequest[] = [];
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  postMessage(message: ReadRequest) { this.posted.push(message); }
  say(message: WorkerMessage) { this.onmessage!({ data: message } as MessageEvent); }
  break(message = '') { this.onerror!({ message } as ErrorEvent); }
}

function setUp() {
  const worker = new FakeWorker();
  return { worker, client: createWorkerClient(worker) };
}
const opinion = (value: number) => [{ span: { start: 0, end: 1 }, logits: [value] }];

describe('a client of the worker', () => {
  test('asks only when the worker is ready, with the draft and why', async () => {
    const { worker, client } = setUp();
    const draft = draftOf('Hallo');
    const reading = client.read(draft, 'evidence');
    await settled();
    expect(worker.posted).toEqual([]);
    worker.say({ is: 'ready' });
    await client.ready;
    await settled();
    expect(worker.posted).toEqual([{ id: expect.any(Number), why: 'evidence', draft }]);
    worker.say({ is: 'read', id: worker.posted[0]!.id, windows: opinion(1) });
    expect(await reading).toEqual(opinion(1));
  });

  test('gives each answer to whoever asked, in whatever order they come', async () => {
    const { worker, client } = setUp();
    worker.say({ is: 'ready' });
    const readings = ['a', 'b', 'c'].map((text) => client.read(draftOf(text), 'verdict'));
    await settled();
    const [a, b, c] = worker.posted.map(({ id }) => id) as [number, number, number];
    worker.say({ is: 'read', id: c, windows: opinion(3) });
    worker.say({ is: 'dropped', id: a, reason: 'newer drafts came' });
    worker.say({ is: 'read', id: b, windows: opinion(2) });
    await expect(readings[0]).rejects.toThrow('newer drafts came');
    expect(await readings[1]).toEqual(opinion(2));
    expect(await readings[2]).toEqual(opinion(3));
  });

  test('heeds no answer that nobody waits for', async () => {
    const { worker, client } = setUp();
    worker.say({ is: 'ready' });
    worker.say({ is: 'read', id: 99, windows: [] });
    const reading = client.read(draftOf('a'), 'verdict');
    await settled();
    const { id } = worker.posted[0]!;
    worker.say({ is: 'read', id, windows: opinion(1) });
    worker.say({ is: 'dropped', id, reason: 'too late' });
    expect(await reading).toEqual(opinion(1));
  });

  test('that is told why the worker never will read passes it on to all, now and later', async () => {
    const { worker, client } = setUp();
    const early = client.read(draftOf('a'), 'verdict');
    worker.say({ is: 'failed', reason: 'WebAssembly is switched off' });
    await expect(client.ready).rejects.toThrow('WebAssembly is switched off');
    await expect(early).rejects.toThrow('WebAssembly is switched off');
    await expect(client.read(draftOf('b'), 'verdict')).rejects.toThrow('WebAssembly is switched off');
    expect(worker.posted).toEqual([]);
  });

  test('whose worker could not be started says so', async () => {
    const { worker, client } = setUp();
    worker.break();
    await expect(client.ready).rejects.toThrow('it could not be started');
  });

  test('whose worker breaks later leaves nobody waiting, and asks it nothing any more', async () => {
    const { worker, client } = setUp();
    worker.say({ is: 'ready' });
    const readings = ['a', 'b'].map((text) => client.read(draftOf(text), 'verdict'));
    await settled();
    worker.break('unreachable');
    await expect(readings[0]).rejects.toThrow('unreachable');
    await expect(readings[1]).rejects.toThrow('unreachable');
    await expect(client.read(draftOf('c'), 'verdict')).rejects.toThrow('unreachable');
    expect(worker.posted).toHaveLength(2);
  });
});
