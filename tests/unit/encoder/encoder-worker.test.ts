import { describe, expect, it } from 'vitest';
import { encoderWorker, type EncodeRequest, type EncoderReply } from '../../../src/encoder/encoder-worker';

/** A worker whose encoder answers a window with its length; before the window numbered `at`, counted over all, `on[at]` comes in. */
function scene(on: Record<number, EncodeRequest> = {}, load = async () => ({ logits: (ids: ArrayLike<number>) => {
  if (ids.length === 0) throw new RangeError('no ids');
  return Float32Array.of(ids.length);
} })) {
  const replies: EncoderReply[] = [];
  let windows = 0;
  const receive = encoderWorker({
    load,
    reply: (message) => replies.push(message),
    takeMessages: async () => {
      const request = on[windows];
      windows += 1;
      if (request) receive(request);
    },
  });
  /** Everything that is under way has been answered. */
  const settle = async () => { for (let i = 0; i < 50; i += 1) await Promise.resolve(); };
  return { receive, replies, settle };
}

describe('the encoder\'s worker', () => {
  it('says that it is ready without being asked', async () => {
    const { replies, settle } = scene();
    await settle();
    expect(replies).toEqual([{ type: 'ready' }]);
  });

  it('encodes every window of a request, in order', async () => {
    const { receive, replies, settle } = scene();
    receive({ id: 1, windows: [[5, 6], [7], [8, 9, 10]] });
    await settle();
    expect(replies).toEqual([{ type: 'ready' }, { type: 'encoded', id: 1, logits: [[2], [1], [3]] }]);
  });

  it('encodes request after request', async () => {
    const { receive, replies, settle } = scene();
    receive({ id: 1, windows: [[5]] });
    await settle();
    receive({ id: 2, windows: [] });
    await settle();
    expect(replies.slice(1)).toEqual([{ type: 'encoded', id: 1, logits: [[1]] }, { type: 'encoded', id: 2, logits: [] }]);
  });

  it('leaves a request when a newer one comes in, also halfway', async () => {
    const { receive, replies, settle } = scene({ 1: { id: 2, windows: [[1, 2, 3]] } });
    receive({ id: 1, windows: [[5], [6], [7]] });
    await settle();
    expect(replies.slice(1)).toEqual([{ type: 'overtaken', id: 1 }, { type: 'encoded', id: 2, logits: [[3]] }]);
  });

  it('answers only the newest of those that wait while it loads', async () => {
    const { receive, replies, settle } = scene();
    receive({ id: 1, windows: [[5]] });
    receive({ id: 2, windows: [[5]] });
    receive({ id: 3, windows: [[5, 5]] });
    await settle();
    expect(replies).toEqual([{ type: 'overtaken', id: 1 }, { type: 'overtaken', id: 2 }, { type: 'ready' }, { type: 'encoded', id: 3, logits: [[2]] }]);
  });

  it('refuses what the encoder refuses, and goes on', async () => {
    const { receive, replies, settle } = scene();
    receive({ id: 1, windows: [[5], []] });
    await settle();
    receive({ id: 2, windows: [[5]] });
    await settle();
    expect(replies.slice(1)).toEqual([{ type: 'refused', id: 1, reason: 'no ids' }, { type: 'encoded', id: 2, logits: [[1]] }]);
  });

  it('says why it could not load, and refuses every request for that reason', async () => {
    const { receive, replies, settle } = scene({}, () => Promise.reject(new Error('encoder.bin: 404')));
    receive({ id: 1, windows: [[5]] });
    await settle();
    receive({ id: 2, windows: [] });
    await settle();
    expect(replies).toEqual([
      { type: 'failed', reason: 'encoder.bin: 404' },
      { type: 'refused', id: 1, reason: 'encoder.bin: 404' },
      { type: 'refused', id: 2, reason: 'encoder.bin: 404' },
    ]);
  });
});
