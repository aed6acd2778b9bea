// The dedicated worker that encodes: a Worker of the offscreen document in Chrome, of the event page in Firefox. It has no browser API.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type EncodeRequest, encoderWorker } from '../src/encoder/encoder-worker';
import { loadEncoder } from '../src/encoder/load-encoder';

export default defineUnlistedScript(() => {
  // A message to ourselves comes after those that already wait; a timer would too, but browsers slow timers down.
  const { port1, port2 } = new MessageChannel();
  const receive = encoderWorker({
    load: () => loadEncoder(async (asset) => {
      const response = await fetch(new URL(`/${asset}`, self.location.href));
      if (!response.ok) throw new Error(`${asset}: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    }),
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's messages go to its owner; only windows have a target
    reply: (message) => self.postMessage(message),
    takeMessages: () => new Promise((resolve) => {
      port1.addEventListener('message', () => resolve(), { once: true });
      port2.postMessage(undefined);
    }),
  });
  port1.start();
  self.addEventListener('message', ({ data }: MessageEvent<EncodeRequest>) => receive(data));
});
