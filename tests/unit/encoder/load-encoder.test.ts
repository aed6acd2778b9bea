import { afterEach, describe, expect, it, vi } from 'vitest';
import { type EncoderAsset, loadEncoder } from '../../../src/encoder/load-encoder';
import { kernels } from './kernels';
import { makeEncoderFile } from './make-encoder-file';

const notWasm = new Uint8Array([1, 2, 3]);
const plain = kernels.find(({ name }) => name === 'encoder')!.bytes;
const model = makeEncoderFile({ layers: 1, vocabulary: 10, seed: 1 });
const reader = (files: Partial<Record<EncoderAsset, Uint8Array<ArrayBuffer>>>) => async (asset: EncoderAsset) => {
  const bytes = files[asset];
  if (!bytes) throw new Error(`${asset}: 404`);
  return bytes;
};

describe('loading the encoder', () => {
  afterEach(() => { vi.unstubAllGlobals(); });

  it('takes the plain kernel where the relaxed one can\'t run', async () => {
    const encoder = await loadEncoder(reader({ 'encoder.bin': model, 'encoder.wasm': plain, 'encoder-relaxed.wasm': notWasm }));
    expect(encoder.logits([1, 2])).toHaveLength(19);
  });

  it.each<[string, RegExp, Parameters<typeof reader>[0]]>([
    ['there is no model', /encoder\.bin: 404/, { 'encoder.wasm': plain, 'encoder-relaxed.wasm': notWasm }],
    ['no kernel can run', /no WebAssembly SIMD/, { 'encoder.bin': model, 'encoder.wasm': notWasm, 'encoder-relaxed.wasm': notWasm }],
    ['the model is damaged', /OOGE/, { 'encoder.bin': new Uint8Array(100), 'encoder.wasm': plain, 'encoder-relaxed.wasm': notWasm }],
  ])('says so when %s', async (_, message, files) => {
    await expect(loadEncoder(reader(files))).rejects.toThrow(message);
  });

  it('says so where WebAssembly is switched off, without reading anything', async () => {
    vi.stubGlobal('WebAssembly', undefined);
    await expect(loadEncoder(reader({}))).rejects.toThrow('no WebAssembly');
  });
});
