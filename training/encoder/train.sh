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
for fold in 0 1 2; do
  [ -f "$cache/fold-$fold/logits.npz" ] || "$python" training/encoder/train.py --base "$base" --fold "$fold"
done
[ -f "$cache/all/logits.npz" ] || "$python" training/encoder/train.py --base "$base"
"$python" training/encoder/collect.py training/encoder/unseen.json fold-0 fold-1 fold-2
"$python" training/encoder/export.py --base "$base" --out assets/public/encoder.bin
npx tsx training/encoder/check.ts
npm run -s train
