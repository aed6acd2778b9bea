import { createEncoder, type Encoder } from './create-encoder';

/** Files of our own package, at its root. */
export type EncoderAsset = 'encoder.bin' | 'encoder.wasm' | 'encoder-relaxed.wasm';

/**
 * Loads the encoder with the quicker kernel where this browser has relaxed SIMD; both kernels give the same bits.
 * @param read gives the bytes of a file of the package, or rejects when it isn't there.
 * @throws when there is no WebAssembly (switched off by policy, for one), no SIMD, no file, a damaged one, or not enough memory.
 */
export async function loadEncoder(read: (asset: EncoderAsset) => Promise<Uint8Array<ArrayBuffer>>): Promise<Encoder> {
  if (typeof WebAssembly === 'undefined') throw new Error('this browser has no WebAssembly');
  const model = read('encoder.bin');
  const [relaxed, plain] = await Promise.all([read('encoder-relaxed.wasm'), read('encoder.wasm'), model]);
  const kernel = [relaxed, plain].find((bytes) => WebAssembly.validate(bytes));
  if (!kernel) throw new Error('this browser has no WebAssembly SIMD');
  return createEncoder(kernel, await model);
}
