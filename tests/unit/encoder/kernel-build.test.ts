import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../../kernel/build.sh', import.meta.url));
const hasCompiler = (() => {
  try {
    execFileSync('bash', ['-c', 'command -v clang-19 wasm-ld-19']);
    return true;
  } catch {
    return false;
  }
})();

it.skipIf(!hasCompiler)('the committed kernels are what kernel/encoder.c gives', () => {
  expect(() => execFileSync('bash', [script, '--check'], { stdio: 'pipe' })).not.toThrow();
}, 120_000);
