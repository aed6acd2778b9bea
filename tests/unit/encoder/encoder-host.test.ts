import { describe, expect, test } from 'vitest';
import { createEncoderHost, type Seat } from '../../../src/encoder/encoder-host';
import { draftOf } from './draft-of';
import { settled } from './settled';

const windows = [{ span: { start: 0, end: 1 }, logits: [1] }];

/** A seat that opens, or fails to, when the test says so. */
function setUp(readings: () => Promise<typeof windows> = async () => windows) {
  let opened = 0;
  const read: [string, string][] = [];
  let end: { ready(): void; fail(reason: unknown): void };
  const seat: Seat = {
    open: () => {
      opened += 1;
      return new Promise<void>((ready, fail) => { end = { ready, fail }; });
    },
    read: (draft, why) => {
      read.push([draft.text, why]);
      return readings();
    },
  };
  return { host: createEncoderHost(seat), opened: () => opened, read, ready: () => end.ready(), fail: (reason: unknown) => end.fail(reason) };
}
const draft = draftOf('Hallo');

describe('the host of the encoder', () => {
  test('opens nothing before somebody needs it', async () => {
    const { host, opened, ready } = setUp();
    await settled();
    expect(opened()).toBe(0);
    const state = host.state();
    expect(opened()).toBe(1);
    ready();
    expect(await state).toEqual({ is: 'on' });
  });

  test('opens its seat once, and reads when that is open', async () => {
    const { host, opened, read, ready } = setUp();
    host.wake();
    host.wake();
    const readings = Promise.all([host.read(draft, 'verdict'), host.read(draft, 'evidence')]);
    await settled();
    expect(read).toEqual([]);
    ready();
    expect(await readings).toEqual([windows, windows]);
    expect(read).toEqual([['Hallo', 'verdict'], ['Hallo', 'evidence']]);
    expect(opened()).toBe(1);
  });

  test('is woken by the first reading too', async () => {
    const { host, opened, ready } = setUp();
    const reading = host.read(draft, 'verdict');
    expect(opened()).toBe(1);
    ready();
    expect(await reading).toEqual(windows);
  });

  test('remembers why it can never read, and tells it to whoever asks', async () => {
    const { host, opened, read, fail } = setUp();
    host.wake();
    const reading = host.read(draft, 'verdict');
    const state = host.state();
    fail(new Error('WebAssembly is switched off'));
    await expect(reading).rejects.toThrow('WebAssembly is switched off');
    await expect(host.read(draft, 'verdict')).rejects.toThrow('WebAssembly is switched off');
    expect(await state).toEqual({ is: 'off', reason: 'WebAssembly is switched off' });
    expect(await host.state()).toEqual({ is: 'off', reason: 'WebAssembly is switched off' });
    expect(opened()).toBe(1);
    expect(read).toEqual([]);
  });

  test('that nobody reads with fails in silence', async () => {
    const { host, fail } = setUp();
    host.wake();
    fail('no error at all');
    expect(await host.state()).toEqual({ is: 'off', reason: 'unknown error' });
  });

  test('says how it is only after loading', async () => {
    const { host, ready } = setUp();
    host.wake();
    let said: unknown;
    const hear = async () => { said = await host.state(); };
    void hear();
    await settled();
    expect(said).toBeUndefined();
    ready();
    await settled();
    expect(said).toEqual({ is: 'on' });
  });

  test('stays on when one reading was left off', async () => {
    let drop = true;
    const { host, ready } = setUp(async () => {
      if (drop) throw new Error('a newer draft came');
      return windows;
    });
    host.wake();
    ready();
    await expect(host.read(draft, 'evidence')).rejects.toThrow('a newer draft came');
    drop = false;
    expect(await host.read(draft, 'verdict')).toEqual(windows);
    expect(await host.state()).toEqual({ is: 'on' });
  });

  test('is off while its worker is broken, and on when it reads again', async () => {
    let isBroken = true;
    const { host, ready } = setUp(async () => {
      if (isBroken) throw new Error('the encoder\'s worker broke');
      return windows;
    });
    host.wake();
    ready();
    await expect(host.read(draft, 'verdict')).rejects.toThrow('broke');
    expect(await host.state()).toEqual({ is: 'off', reason: 'the encoder\'s worker broke' });
    isBroken = false;
    await host.read(draft, 'verdict');
    expect(await host.state()).toEqual({ is: 'on' });
  });
});
