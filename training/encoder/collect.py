"""
Gathers what the models of the folds say of the drafts that they never saw, for the weighing of words and encoder:

    python training/encoder/collect.py training/encoder/unseen.json all fold-0 [fold-1 ...]

The first name is that of the encoder that is shipped. It was trained on more, so its logits may lie further apart than those of
the folds' models. `spread` says by how much theirs do less, on drafts that none of them saw; no label of those drafts is looked at.

Logits in steps of 1/64, so that the file stays small.
"""
import base64
import json
import sys

import numpy as np

from train import FOLDER

out, shipped, *names = sys.argv[1:]
ids, steps = [], []
for name in names:
    with np.load(f"{FOLDER}/{name}/logits.npz") as file:
        ids += file["ids"].tolist()
        steps.append(np.clip(np.round(file["held"] * 64), -32768, 32767).astype("<i2"))
with np.load(f"{FOLDER}/{shipped}/logits.npz") as file:
    apart = file["dev"].std(0)
spread = float(np.mean([np.load(f"{FOLDER}/{name}/logits.npz")["dev"].std(0) / apart for name in names]))
rows = dict(zip(ids, np.concatenate(steps)))
ids = sorted(rows)
with open(out, "w", encoding="utf8") as target:
    json.dump({"step": 1 / 64, "spread": round(spread, 3), "ids": ids, "logits": base64.b64encode(np.stack([rows[id] for id in ids]).astype("<i2").tobytes()).decode()}, target)
print(f"{len(ids)} drafts")
