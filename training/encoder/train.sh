#!/usr/bin/env bash
# Trains the encoder from base weights to shipped file. Each step that was finished is skipped when it is run again.
set -euo pipefail
cd "$(dirname "$0")/../.."
python=${PYTHON:-.cache/python/bin/python}
base=${BASE:-.cache/base} # the unpacked wheels
cache=.cache/encoder
# The C library gives large blocks back at once and asks for them again at each step: on a virtual machine that takes longer than the sums.
export MALLOC_TRIM_THRESHOLD_=16000000000 MALLOC_MMAP_MAX_=0 MALLOC_TOP_PAD_=268435456

npx tsx training/encoder/prepare.ts
run() { # NAME, and what train.py gets
  [ -f "$cache/$1/logits.npz" ] || "$python" training/encoder/train.py --base "$base" --name "$@"
}
run fold-0 --fold 0
run all --start fold-0 --epochs 7 --quantised-epochs 7 --rate 6e-5
run fold-0-more --fold 0 --start fold-0 --epochs 3 --quantised-epochs 3 --rate 6e-5
"$python" training/encoder/collect.py training/encoder/unseen.json all fold-0-more
"$python" training/encoder/export.py --base "$base" --out assets/public/encoder.bin
npx tsx training/encoder/check.ts
npm run -s train
