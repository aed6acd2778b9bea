import { describe, expect, test } from 'vitest';
import type { ReadMessage, ReadReply } from '../../../src/encoder/encoder-host';
import { createEncoderHost } from '../../../src/encoder/encoder-host';
import { offscreenSeat, workerSeat } from '../../../src/encoder/seats';
import type { WorkerLike } from '../../../src/encoder/worker-client';
import { draftOf } from './draft-of';
import { settled } from './settled';

const windows = [{ span: { start: 0, end: 1 }, logits: [1] }];
const draft = draftOf('Hallo');

describe('a seat with a worker of its own', () => {
  /** A worker that is ready at once and reads what it gets. */
  function eagerWorker(): WorkerLike {
    const worker: WorkerLike = {
      onmessage: null,
      onerror: null,
      postMessage: ({ id }) => queueMicrotask(() => worker.onmessage!({ data: { is: 'read', id, windows } } as MessageEvent)),
    };
    queueMicrotask(() => worker.onmessage!({ data: { is: 'ready' } } as MessageEvent));
    return worker;
  }

  test('starts one worker, and reads with it', async () => {
    let started = 0;
    const seat = workerSeat(() => {
      started += 1;
      return eagerWorker();
    });
    expect(started).toBe(0);
    await seat.open();
    await seat.open();
    expect(await seat.read(draft, 'verdict')).toEqual(windows);
    expect(started).toBe(1);
  });

  test('that may start none says why to whoever waits for it', async () => {
    const forbidden = () => { throw new Error('workers are forbidden here'); };
    await expect(workerSeat(forbidden).open()).rejects.toThrow('workers are forbidden here');
    const host = createEncoderHost(workerSeat(forbidden));
    host.wake();
    expect(await host.state()).toEqual({ is: 'off', reason: 'workers are forbidden here' });
  });
});

describe('a seat in an offscreen document', () => {
  /** A browser with room for one offscreen document; `slow` makes one that is there at once and hears later, when told. */
  class FakeBrowser {
    there = false;
    hears = false;
    made = 0;
    sent: ReadMessage[] = [];
    refusal: Error | undefined;
    reply: ReadReply | undefined = { ok: true, windows };
    slow: (() => void) | undefined;

    constructor(private readonly isSlow = false) {}

    seat = offscreenSeat({
      exists: async () => this.there,
      create: async () => {
        if (this.refusal) throw this.refusal;
        if (this.there) throw new Error('only one offscreen document');
        this.made += 1;
        this.there = true;
        if (this.isSlow) await new Promise<void>((go) => { this.slow = go; });
        this.hears = true;
      },
      send: async (message) => {
        if (!this.hears) throw new Error('nobody hears');
        this.sent.push(message);
        return this.reply;
      },
    });
  }

  test('makes the document and asks whether readings can be asked for', async () => {
    const browser = new FakeBrowser();
    await browser.seat.open();
    expect(browser.made).toBe(1);
    expect(browser.sent).toEqual([{ type: 'read-draft' }]);
  });

  test('uses the document that is there', async () => {
    const browser = new FakeBrowser();
    browser.there = true;
    browser.hears = true;
    await browser.seat.open();
    expect(await browser.seat.read(draft, 'evidence')).toEqual(windows);
    expect(browser.made).toBe(0);
    expect(browser.sent.at(-1)).toEqual({ type: 'read-draft', reading: { draft, why: 'evidence' } });
  });

  test('makes it again when it has closed', async () => {
    const browser = new FakeBrowser();
    await browser.seat.open();
    browser.there = false;
    expect(await browser.seat.read(draft, 'verdict')).toEqual(windows);
    expect(browser.made).toBe(2);
  });

  test('lets a second draft wait for the document that the first is having made', async () => {
    const browser = new FakeBrowser(true);
    const readings = [browser.seat.read(draft, 'verdict')];
    await settled();
    readings.push(browser.seat.read(draftOf('Dag'), 'verdict'));
    await settled();
    expect(browser.sent).toEqual([]);
    browser.slow!();
    expect(await Promise.all(readings)).toEqual([windows, windows]);
    expect(browser.made).toBe(1);
  });

  test('goes on when somebody else made one just before', async () => {
    const sent: ReadMessage[] = [];
    let asked = 0;
    const seat = offscreenSeat({
      exists: async () => (asked += 1) > 1,
      create: async () => { throw new Error('only one offscreen document'); },
      send: async (message) => {
        sent.push(message);
        return { ok: true, windows };
      },
    });
    expect(await seat.read(draft, 'verdict')).toEqual(windows);
    expect(sent).toHaveLength(1);
  });

  test('that can have no document says why, and tries again the next time', async () => {
    const browser = new FakeBrowser();
    browser.refusal = new Error('no such permission');
    await expect(browser.seat.open()).rejects.toThrow('no such permission');
    browser.refusal = undefined;
    await browser.seat.open();
    expect(browser.made).toBe(1);
  });

  test.each([
    ['no answer', undefined, 'gave no answer'],
    ['a refusal', { ok: false, reason: 'a newer draft came' } as const, 'a newer draft came'],
  ])('passes %s on as an error', async (_, reply, message) => {
    const browser = new FakeBrowser();
    browser.reply = reply;
    await expect(browser.seat.open()).rejects.toThrow(message);
    await expect(browser.seat.read(draft, 'verdict')).rejects.toThrow(message);
  });
});
