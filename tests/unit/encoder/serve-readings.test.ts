import { describe, expect, test } from 'vitest';
import type { Reader } from '../../../src/encoder/create-reader';
import type { ReadRequest, WorkerMessage } from '../../../src/encoder/protocol';
import { serveReadings } from '../../../src/encoder/serve-readings';
import { draftOf } from './draft-of';
import { seededRandom } from '../../../training/seeded-random';
import { settled } from './settled';

/** A worker whose reader takes two windows a draft, with a rest before each that ends when the test says so. */
class Desk {
  answers: WorkerMessage[] = [];
  begun: number[] = [];
  rests: (() => void)[] = [];
  failWith: unknown;
  asked = 0;

  private reader: Reader = {
    read: async ({ text }, pause) => {
      this.begun.push(Number(text));
      await pause();
      if (this.failWith) throw this.failWith;
      await pause();
      return [{ span: { start: 0, end: text.length }, logits: Float32Array.of(Number(text), 0.5) }];
    },
  };

  private take = serveReadings(this.reader, (message) => this.answers.push(message), () => new Promise((go) => { this.rests.push(go); }));

  ask(...whys: ReadRequest['why'][]) {
    for (const why of whys) {
      this.asked += 1;
      this.take({ id: this.asked, why, draft: draftOf(String(this.asked)) });
    }
  }

  async step() {
    this.rests.shift()?.();
    await settled();
  }

  async finish() {
    await settled();
    while (this.rests.length > 0) await this.step();
  }

  /** `5` for a draft that was read, `-5` for one that was dropped. */
  get order() {
    return this.answers.map((message) => ('id' in message ? (message.is === 'read' ? message.id : -message.id) : NaN));
  }
}

describe('the order of work', () => {
  test('a reading is answered with plain numbers', async () => {
    const desk = new Desk();
    desk.ask('verdict');
    await desk.finish();
    expect(desk.answers).toEqual([{ is: 'read', id: 1, windows: [{ span: { start: 0, end: 1 }, logits: [1, 0.5] }] }]);
    expect(JSON.parse(JSON.stringify(desk.answers))).toEqual(desk.answers);
  });

  test('verdicts come before evidence, the newest first', async () => {
    const desk = new Desk();
    desk.ask('verdict', 'verdict', 'verdict', 'evidence');
    await desk.finish();
    expect(desk.order).toEqual([1, 3, 2, 4]);
  });

  test('evidence is read in the order it was asked for', async () => {
    const desk = new Desk();
    desk.ask('evidence', 'evidence', 'evidence');
    await desk.finish();
    expect(desk.order).toEqual([1, 2, 3]);
  });

  test('a new verdict drops the evidence that waits, at once and unread', async () => {
    const desk = new Desk();
    desk.ask('verdict', 'evidence', 'evidence', 'verdict');
    expect(desk.answers).toEqual([2, 3].map((id) => ({ is: 'dropped', id, reason: 'a newer draft came' })));
    await desk.finish();
    expect(desk.begun).toEqual([1, 4]);
  });

  test('a new verdict drops the evidence under way at its next window', async () => {
    const desk = new Desk();
    desk.ask('evidence');
    await desk.step();
    desk.ask('verdict');
    await desk.finish();
    expect(desk.answers.map(({ is }) => is)).toEqual(['dropped', 'read']);
    expect(desk.answers[0]).toMatchObject({ id: 1, reason: 'a newer draft came' });
  });

  test('evidence that comes after the verdict is read', async () => {
    const desk = new Desk();
    desk.ask('verdict');
    await desk.step();
    desk.ask('evidence');
    await desk.finish();
    expect(desk.order).toEqual([1, 2]);
  });

  test('a verdict under way is read to its end', async () => {
    const desk = new Desk();
    desk.ask('verdict');
    await desk.step();
    desk.ask('verdict');
    await desk.finish();
    expect(desk.order).toEqual([1, 2]);
  });

  test('beside the one under way four verdicts wait; older ones are told that they are dropped', async () => {
    const desk = new Desk();
    desk.ask('verdict', 'verdict', 'verdict', 'verdict', 'verdict');
    expect(desk.answers).toEqual([]);
    desk.ask('verdict', 'verdict');
    expect(desk.answers).toEqual([2, 3].map((id) => ({ is: 'dropped', id, reason: 'a newer draft came' })));
    await desk.finish();
    expect(desk.order).toEqual([-2, -3, 1, 7, 6, 5, 4]);
  });

  test.each([
    [new Error('out of memory'), 'out of memory'],
    ['a string', 'unknown error'],
  ])('a reading that fails with %s says why, and the next one is served', async (failure, reason) => {
    const desk = new Desk();
    desk.failWith = failure;
    desk.ask('verdict', 'evidence');
    await desk.step();
    desk.failWith = undefined;
    await desk.finish();
    expect(desk.answers[0]).toEqual({ is: 'dropped', id: 1, reason });
    expect(desk.order).toEqual([-1, 2]);
  });

  test('work begins again after there was none', async () => {
    const desk = new Desk();
    desk.ask('verdict');
    await desk.finish();
    desk.ask('evidence');
    await desk.finish();
    desk.ask('verdict');
    await desk.finish();
    expect(desk.order).toEqual([1, 2, 3]);
  });

  test('whatever comes when, each request is answered once', async () => {
    const random = seededRandom(7);
    for (let round = 0; round < 60; round += 1) {
      const desk = new Desk();
      for (let turn = 0; turn < 30; turn += 1) {
        desk.failWith = random() < 0.1 ? new Error('out of memory') : undefined;
        if (random() < 0.5) desk.ask(random() < 0.6 ? 'verdict' : 'evidence');
        else await desk.step();
      }
      desk.ask('verdict');
      desk.failWith = undefined;
      await desk.finish();
      expect(desk.order.map(Math.abs).sort((a, b) => a - b)).toEqual(Array.from({ length: desk.asked }, (_, i) => i + 1));
      expect(desk.order, 'the last verdict is read').toContain(desk.asked);
    }
  });
});
