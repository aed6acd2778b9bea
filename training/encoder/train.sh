#!/usr/bin/env bash
# Trains the encoder from base weights to shipped file; on a machine with a large GPU minutes. A training that was stopped goes on where it was.
set -euo pipefail
cd "$(dirname "$0")/../.."
python=${PYTHON:-.cache/python/bin/python}
base=${BASE:-.cache/base} # the unpacked wheels
# The C library gives large blocks back at once and asks for them again at each step: on a virtual machine that takes longer than the sums.
export MALLOC_TRIM_THRESHOLD_=16000000000 MALLOC_MMAP_MAX_=0 MALLOC_TOP_PAD_=268435456

npx tsx training/encoder/prepare.ts
[ -f .cache/encoder/all/logits.npz ] || "$python" training/encoder/train.py --base "$base"
"$python" training/encoder/collect.py training/encoder/unseen.json all fold-0 fold-1 fold-2 fold-3 fold-4
"$python" training/encoder/export.py --base "$base" --out assets/public/encoder.bin
npx tsx training/encoder/check.ts
npm run -s train
