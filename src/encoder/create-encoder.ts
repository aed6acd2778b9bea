import { checkIds } from './check-ids';
import { readEncoderFile, shape } from './read-encoder-file';

/** A loaded encoder. It keeps no state between calls: the same ids give the same bits, in every browser and in Node. */
export interface Encoder {
  /** How many ids there are; each must be below it. */
  readonly vocabulary: number;
  /** The longest text, in ids. */
  readonly positions: number;
  /** How many logits come out. */
  readonly outputs: number;
  /**
   * The logits of one window of text.
   * @param ids 1 to `positions` ids of word pieces.
   * @throws RangeError for a length or an id out of range.
   */
  logits(ids: ArrayLike<number>): Float32Array;
}

/** What kernel/encoder.c exports. Addresses are in bytes. */
interface Kernel {
  memory: WebAssembly.Memory;
  prepare(layers: number, vocabulary: number, outputs: number): number;
  staging(): number;
  load_positions(count: number): void;
  load_layer(number: number): void;
  load_head(): void;
  ids(): number;
  encode(count: number): number;
}

/**
 * Loads an encoder: compiles the kernel, checks the file, and copies it in part by part. Weights are widened on the way, so memory
 * ends at some 1.7 times the file, beside the file itself, which can be dropped afterwards.
 * @param wasm the kernel (assets/public/encoder.wasm) as bytes or compiled.
 * @param modelBytes the whole of encoder.bin.
 * @throws EncoderFileError for a file that is wrong or damaged, RangeError when there is not enough memory, WebAssembly.CompileError
 *   where the kernel can't run (no SIMD).
 */
export async function createEncoder(wasm: BufferSource | WebAssembly.Module, modelBytes: Uint8Array): Promise<Encoder> {
  const file = readEncoderFile(modelBytes);
  const module = wasm instanceof WebAssembly.Module ? wasm : await WebAssembly.compile(wasm);
  const kernel = (await WebAssembly.instantiate(module, {})).exports as unknown as Kernel;
  const { layers, vocabulary, positions, outputs } = file;

  const put = (part: Uint8Array, address: number) => new Uint8Array(kernel.memory.buffer, address, part.length).set(part);
  const embeddings = kernel.prepare(layers, vocabulary, outputs);
  if (embeddings === 0) throw new RangeError('not enough memory for the encoder');
  put(file.embeddings, embeddings);
  const staging = kernel.staging();
  put(file.positionRows, staging);
  kernel.load_positions(positions);
  file.layerParts.forEach((part, number) => {
    put(part, staging);
    kernel.load_layer(number);
  });
  put(file.head, staging);
  kernel.load_head();

  // The memory has its final size now, so these stay valid.
  const idsIn = new Int32Array(kernel.memory.buffer, kernel.ids(), shape.mostPositions);
  return {
    vocabulary,
    positions,
    outputs,
    logits: (ids) => {
      checkIds(ids, vocabulary, positions);
      idsIn.set(ids);
      return new Float32Array(kernel.memory.buffer, kernel.encode(ids.length), outputs).slice();
    },
  };
}
