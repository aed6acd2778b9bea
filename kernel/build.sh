#!/usr/bin/env bash
# Builds the kernel into assets/public. `--check` builds beside it instead and says whether the committed bytes are what this source gives.
#
# The compiler is fixed at 19: another version gives other bytes. Compiling and linking are two steps because in one step clang runs
# binaryen's wasm-opt where that is installed, and then the bytes would depend on it. No -ffast-math and no contraction to fused
# multiply-add: both would make the floats depend on the build.
set -euo pipefail
cd "$(dirname "$0")"

for tool in clang-19 wasm-ld-19; do
  if ! command -v "$tool" >/dev/null; then echo "$tool is missing; on Debian 12: sudo apt-get install clang-19 lld-19" >&2; exit 1; fi
done

public=../assets/public
out=$public
if [ "${1-}" = --check ]; then
  out=$(mktemp -d)
  trap 'rm -rf "$out"' EXIT
fi

build() { # build NAME FLAG…
  local name=$1; shift
  local object; object=$(mktemp)
  clang-19 --target=wasm32 -std=c17 -O3 -Wall -Wextra -Werror -ffreestanding -fno-builtin -ffp-contract=off -msimd128 -mbulk-memory "$@" -c encoder.c -o "$object"
  wasm-ld-19 --no-entry --strip-all -z stack-size=65536 "$object" -o "$out/$name"
  chmod 644 "$out/$name"
  rm "$object"
}
build encoder.wasm
build encoder-relaxed.wasm -mrelaxed-simd

if [ "$out" != "$public" ]; then
  for name in encoder.wasm encoder-relaxed.wasm; do
    cmp "$out/$name" "$public/$name" || { echo "$name is not what kernel/encoder.c gives: run npm run kernel and commit it" >&2; exit 1; }
  done
fi
