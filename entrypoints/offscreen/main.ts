import { browser } from 'wxt/browser';
import type { ReadMessage, ReadReply } from '../../src/encoder/encoder-host';
import { createWorkerClient } from '../../src/encoder/worker-client';

/** After this long without a draft the encoder's memory is given back. In milliseconds. */
const idle = 10 * 60_000;

// A service worker has no `Worker`: this page, which nobody sees, has one for it.
const client = createWorkerClient(new Worker(new URL('encoder-worker.js', location.href)));
client.ready.catch(() => undefined); // told to whoever asks
let closing = setTimeout(() => window.close(), idle);

browser.runtime.onMessage.addListener((message: ReadMessage, sender: { id?: string; url?: string }, reply: (reply: ReadReply) => void) => {
  const isOurs = sender.id === browser.runtime.id && sender.url?.startsWith(`${location.origin}/`); // a content script has the address of its page
  if (message?.type !== 'read-draft' || !isOurs) return undefined;
  clearTimeout(closing);
  closing = setTimeout(() => window.close(), idle);
  const reading = message.reading ? client.read(message.reading.draft, message.reading.why) : client.ready.then(() => []);
  reading.then(
    (windows) => reply({ ok: true, windows }),
    (error: Error) => reply({ ok: false, reason: error.message }),
  );
  return true; // the reply comes later
});
