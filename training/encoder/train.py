"""
Trains the encoder. From the root of the project, after `npm run encoder:prepare`:

    python training/encoder/train.py --base .cache/base [--fold K] [--start NAME] [--epochs 5] [--name NAME]

Without `--fold` it learns from all drafts; with it from those outside fold K, and writes what it thinks of the drafts inside. The encoder that
is shipped starts from that of a fold, which saves two thirds of the time. Everything goes to `.cache/encoder/NAME/`: `checkpoint.pt` after each epoch (a run that is started again goes on from there), `logits.npz` at the end.
"""
import argparse
import json
import math
import os
import random
import time

import numpy as np
import torch
from torch.nn import functional as F

from base_weights import BaseWeights, rows_of
from model import Encoder
from shipped import load_shipped

FOLDER = ".cache/encoder"
KIND_WEIGHT = 3.0
BATCH = 16
SEED = 20261126


def batches(drafts: list[dict], seed: int) -> list[list[dict]]:
    """Batches of drafts of about the same length, in an order that depends on the seed alone."""
    order = list(drafts)
    chance = random.Random(seed)
    chance.shuffle(order)
    size = lambda draft: sum(map(len, draft["windows"]))
    made = []
    for start in range(0, len(order), BATCH * 40):
        group = sorted(order[start:start + BATCH * 40], key=size)
        made += [group[i:i + BATCH] for i in range(0, len(group), BATCH)]
    chance.shuffle(made)
    return made


def logits_of(model: Encoder, batch: list[dict], states: list | None = None) -> torch.Tensor:
    """One row a draft: of each head the highest logit among its windows."""
    windows = [window for draft in batch for window in draft["windows"]]
    owner = torch.tensor([i for i, draft in enumerate(batch) for _ in draft["windows"]])
    length = max(map(len, windows))
    ids = torch.full((len(windows), length), 1)
    for i, window in enumerate(windows):
        ids[i, : len(window)] = torch.tensor(window)
    logits = model(ids, ids != 1, states, torch.bfloat16)
    merged = torch.full((len(batch), logits.shape[1]), -torch.inf)
    return merged.scatter_reduce(0, owner[:, None].expand_as(logits), logits, "amax")


def loss_of(logits: torch.Tensor, batch: list[dict], kinds: int) -> torch.Tensor:
    wanted = torch.tensor([draft["wanted"] for draft in batch], dtype=torch.float32)
    weight = torch.tensor([draft["weight"] for draft in batch])
    positive = torch.ones(wanted.shape[1])
    positive[:kinds] = KIND_WEIGHT
    return (F.binary_cross_entropy_with_logits(logits, wanted, pos_weight=positive, reduction="none") * weight).mean()


@torch.no_grad()
def predict(model: Encoder, drafts: list[dict]) -> np.ndarray:
    model.eval()
    order = sorted(range(len(drafts)), key=lambda i: sum(map(len, drafts[i]["windows"])))
    out = np.zeros((len(drafts), model.head.out_features), np.float32)
    for start in range(0, len(order), 32):
        part = order[start:start + 32]
        out[part] = logits_of(model, [drafts[i] for i in part]).numpy()
    model.train()
    return out


def report(logits: np.ndarray, drafts: list[dict], kinds: int) -> str:
    """Area under the alarm's curve, kind micro-F1 at the best threshold of each kind, domain macro-F1: free thresholds, for the eye."""
    wanted = np.array([draft["wanted"] for draft in drafts], bool)
    weight = np.array([draft["weight"] for draft in drafts])
    alarm = logits[:, -2] + logits[:, :kinds].max(1)
    clear = np.array([draft["clear"] for draft in drafts])
    ranks = np.empty(len(alarm))
    ranks[np.argsort(alarm)] = np.arange(len(alarm))
    risky = ~clear
    auc = (ranks[risky].sum() - risky.sum() * (risky.sum() - 1) / 2) / (risky.sum() * clear.sum())
    limit = np.quantile(alarm[clear], 0.95)

    def best(k: int) -> tuple[int, int, int]:
        ok = weight[:, k] > 0
        order = np.argsort(-logits[ok, k])
        right = np.cumsum(wanted[ok, k][order])
        f1 = 2 * right / (np.arange(1, len(order) + 1) + wanted[ok, k].sum())
        at = int(f1.argmax())
        return int(right[at]), at + 1, int(wanted[ok, k].sum())

    found = [best(k) for k in range(kinds)]
    micro = 2 * sum(r for r, _, _ in found) / sum(n + w for _, n, w in found)
    domain = np.mean([2 * r / (n + w) for r, n, w in (best(k) for k in range(kinds, kinds + 4))])
    return f"AUC {auc:.3f}, raised at 5 % {np.mean(alarm[risky] >= limit):.3f}, kinds {micro:.3f}, domains {domain:.3f}"


def main() -> None:
    args = argparse.ArgumentParser()
    args.add_argument("--base", required=True, help="folder with the unpacked wheels of the base")
    args.add_argument("--fold", type=int)
    args.add_argument("--epochs", type=int, default=5)
    args.add_argument("--quantised-epochs", type=int, default=2)
    args.add_argument("--layers", type=int, default=12)
    args.add_argument("--rate", type=float, default=1e-4)
    args.add_argument("--start", help="name of a run whose encoder to go on from, in place of the base; `shipped` for the file in assets")
    args.add_argument("--name")
    args.add_argument("--drafts", default=f"{FOLDER}/drafts.json")
    options = args.parse_args()
    name = options.name or ("all" if options.fold is None else f"fold-{options.fold}")
    folder = f"{FOLDER}/{name}"
    os.makedirs(folder, exist_ok=True)
    torch.manual_seed(SEED)
    torch.set_num_threads(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)
    with open(options.drafts, encoding="utf8") as file:
        data = json.load(file)
    kinds = len(data["heads"]) - 6
    drafts = [draft for draft in data["drafts"] if draft["windows"]]
    learn = [draft for draft in drafts if draft["fold"] != options.fold]
    held = [draft for draft in drafts if draft["fold"] == options.fold]
    dev = data["dev"]

    model = Encoder(len(data["pieces"]), len(data["heads"]), options.layers)
    model.load_base(BaseWeights(options.base), rows_of(options.base, data["pieces"]))
    if options.start == "shipped":
        load_shipped(model, "assets/public/encoder.bin")
    elif options.start:
        model.load_state_dict(torch.load(f"{FOLDER}/{options.start}/checkpoint.pt")["model"])
    decayed = [p for n, p in model.named_parameters() if p.ndim > 1]
    plain = [p for n, p in model.named_parameters() if p.ndim <= 1]
    optimizer = torch.optim.AdamW([{"params": decayed, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}], lr=options.rate, fused=True)
    steps = options.epochs * math.ceil(len(learn) / BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min((step + 1) / (0.1 * steps), max(0.02, (steps - step) / (0.9 * steps))))
    start = 0
    if os.path.exists(f"{folder}/checkpoint.pt"):
        saved = torch.load(f"{folder}/checkpoint.pt")
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        schedule.load_state_dict(saved["schedule"])
        start = saved["epoch"]
    model.train()
    began = time.time()
    for epoch in range(start, options.epochs):
        torch.manual_seed(SEED + epoch)
        model.quantise(epoch >= options.epochs - options.quantised_epochs)
        total = 0.0
        made = batches(learn, SEED + epoch)
        for step, batch in enumerate(made):
            loss = loss_of(logits_of(model, batch), batch, kinds)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad(set_to_none=True)
            total += loss.item()
            if step % 50 == 49:
                print(f"{name} epoch {epoch + 1} step {step + 1}/{len(made)} loss {total / (step + 1):.4f} {time.time() - began:.0f} s", flush=True)
        torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict(), "epoch": epoch + 1},
                   f"{folder}/checkpoint.tmp")
        os.replace(f"{folder}/checkpoint.tmp", f"{folder}/checkpoint.pt")
        print(f"{name} epoch {epoch + 1}: loss {total / len(made):.4f}, dev {report(predict(model, dev), dev, kinds)}", flush=True)
    out = {"dev": predict(model, dev)}
    if held:
        out["held"] = predict(model, held)
        print(f"{name}: held {report(out['held'], [draft for draft in held], kinds)}")
    np.savez(f"{folder}/logits.npz", ids=np.array([draft["id"] for draft in held]), **out)


if __name__ == "__main__":
    main()
