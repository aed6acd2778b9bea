import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const read = (name: string) => new Uint8Array(readFileSync(fileURLToPath(new URL(`../../../assets/public/${name}.wasm`, import.meta.url))));

/** The built kernels; `runs` is false where this Node lacks what a kernel needs (relaxed SIMD came with Node 22). */
export const kernels = ['encoder', 'encoder-relaxed'].map((name) => {
  const bytes = read(name);
  return { name, bytes, runs: WebAssembly.validate(bytes) };
});
