import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createReader } from '../src/encoder/create-reader';
import { loadEncoder } from '../src/encoder/load-encoder';
import { readPieces } from '../src/encoder/pieces-file';
import type { ReadRequest, WorkerMessage } from '../src/encoder/protocol';
import { serveReadings } from '../src/encoder/serve-readings';
import { createTokenizer } from '../src/encoder/tokenizer';

/** A computer on which a short sentence takes longer than this, in milliseconds, is better off without the encoder: it computes without WebAssembly's speed. */
const slowest = 1_500;

/**
 * The encoder in a worker of its own: of the offscreen document in Chrome, of the event page in Firefox. Loads at once, says when it is
 * ready or why it never will be, and reads drafts.
 */
export default defineUnlistedScript(() => {
  const answer = (message: WorkerMessage) => self.postMessage(message);
  const early: ReadRequest[] = [];
  let take: (request: ReadRequest) => void = (request) => early.push(request);
  self.onmessage = ({ data }: MessageEvent) => take(data as ReadRequest);
  void start();

  async function start() {
    try {
      take = await load();
      answer({ is: 'ready' });
      early.forEach(take);
    } catch (error) {
      answer({ is: 'failed', reason: error instanceof Error ? error.message : 'unknown error' });
    }
  }

  async function load() {
    const [encoder, pieces] = await Promise.all([loadEncoder(bytesOf), bytesOf('pieces.bin')]);
    const tokenizer = createTokenizer(readPieces(pieces));
    const ids = tokenizer.encode('query: persoonlijk bericht | onbekend | onbekend | Wat een mooie dag op het werk');
    encoder.logits(ids); // the first run is slower: the browser still compiles
    const started = performance.now();
    encoder.logits(ids);
    const took = performance.now() - started;
    if (took > slowest) throw new Error(`a sentence takes ${Math.round(took)} ms on this computer`);
    return serveReadings(createReader(encoder, tokenizer), answer, rest);
  }
});

/** One of our own files, which lie beside this script. */
async function bytesOf(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(new URL(file, self.location.href));
  if (!response.ok) throw new Error(`${file} is missing`);
  return new Uint8Array(await response.arrayBuffer());
}

/** A turn of the event loop, so that newer drafts are heard of. */
function rest(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
