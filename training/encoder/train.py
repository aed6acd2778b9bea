"""
Trains the encoder that is shipped and one for each fold, all at once: minutes on a GPU. From the root of the project, after `prepare.ts`:

    python training/encoder/train.py --base .cache/base [--runs all fold-0 …] [--minutes 6] [--device cpu]

Each learns by the same recipe for the same number of passes, so what the folds' models say of drafts that they never saw is what the shipped
one would say of a new draft. Everything goes to `.cache/encoder/`: `checkpoint.pt` after each pass (a run that is started again goes on from
there), and `NAME/weights.pt` and `NAME/logits.npz` at the end.

What made most of it, tried on one fold: layers learn the slower the deeper they lie, at twice the rate (kinds micro-F1 of unseen drafts 0.657 to
0.746 after four passes); every draft is read twice a step with other dropout, and what is said must agree (R-Drop, Liang and others, 2021).
"""
import argparse
import json
import os
import random
import time
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from base_weights import BaseWeights, rows_of
from model import Encoder
from shipped import load_shipped
from stack import Stack

FOLDER = ".cache/encoder"
KIND_WEIGHT = 3.0
BATCH = 16
SEED = 20261126
UNKNOWN = 3


@dataclass
class Run:
    """One model's recipe."""

    name: str
    fold: int | None
    rate: float = 2e-4  # of the last layer
    consistency: float = 2.0  # weight of the disagreement between two readings
    hidden: float = 0.05  # part of the pieces that is hidden from it while it learns
    depth_decay: float = 0.9  # how much slower each layer learns than the one above it


class Drafts:
    """Drafts on the device: their windows in one table, and what is wanted of each."""

    def __init__(self, drafts: list[dict], device: torch.device):
        self.drafts, self.device = drafts, device
        windows = [window for draft in drafts for window in draft["windows"]]
        table = torch.ones(len(windows) + 1, 128, dtype=torch.long)
        table[-1, :2] = torch.tensor([0, 2])  # the last one is empty: only beginning and end
        for i, window in enumerate(windows):
            table[i, : len(window)] = torch.tensor(window)
        self.table = table.to(device)
        ends = np.cumsum([len(draft["windows"]) for draft in drafts])
        self.windows = [range(end - len(draft["windows"]), end) for draft, end in zip(drafts, ends)]
        self.longest = [max(map(len, draft["windows"])) for draft in drafts]
        self.size = [sum(map(len, draft["windows"])) for draft in drafts]
        self.wanted = torch.tensor([draft["wanted"] for draft in drafts], dtype=torch.float32, device=device)
        self.weight = torch.tensor([draft["weight"] for draft in drafts], dtype=torch.float32, device=device)

    def gather(self, batches: list[list[int]]) -> tuple[Tensor, Tensor, Tensor]:
        """Of one batch a model: ids (models x windows x length), whose window each is, and which drafts they are. Filled up with empty windows."""
        rows = -(-max(sum(len(self.windows[i]) for i in batch) for batch in batches) // 4) * 4
        length = min(128, -(-max(self.longest[i] for batch in batches for i in batch) // 16) * 16)
        size = max(map(len, batches))
        which, owner, drafts = np.full((len(batches), rows), len(self.table) - 1), np.full((len(batches), rows), size), np.full((len(batches), size), -1)
        for m, batch in enumerate(batches):
            mine = [(w, at) for at, i in enumerate(batch) for w in self.windows[i]]
            which[m, : len(mine)], owner[m, : len(mine)] = [w for w, _ in mine], [at for _, at in mine]
            drafts[m, : len(batch)] = batch
        to = lambda array: torch.from_numpy(array).to(self.device, non_blocking=True)
        return self.table[to(which)][..., :length], to(owner), to(drafts)


def merged(logits: Tensor, owner: Tensor, size: int) -> Tensor:
    """Of each draft and head the highest logit among its windows."""
    out = torch.full((logits.shape[0], size + 1, logits.shape[2]), -1e4, device=logits.device)
    return out.scatter_reduce(1, owner[..., None].expand_as(logits), logits, "amax")[:, :size]


def deal(set_: Drafts, learn: list[list[int]], steps: int, seed: int) -> list[list[list[int]]]:
    """For each step a batch of each model, of about the same length; every model sees each of its drafts once."""
    dealt = []
    for mine in learn:
        chance = random.Random(seed)
        order = sorted(mine, key=lambda i: set_.size[i] * chance.uniform(0.85, 1.15))
        dealt.append([order[len(order) * s // steps : len(order) * (s + 1) // steps] for s in range(steps)])
    order = list(range(steps))
    random.Random(seed).shuffle(order)
    return [[batches[s] for batches in dealt] for s in order]


class Adam:
    """AdamW with a rate for each model and layer, and each model's gradient cut at norm 1."""

    def __init__(self, stack: Stack, runs: list[Run]):
        depth = len(stack.layers)
        rates, decays = [], []
        for name, p in stack.named_parameters():
            below = depth - int(name.split(".")[1]) - 1 if name.startswith("layers.") else 0 if name.startswith("head") else depth
            rates.append(torch.tensor([[run.rate * run.depth_decay**below] for run in runs]).expand(-1, p[0].numel()))
            decays.append(torch.full((p[0].numel(),), 0.01 if p.ndim > 2 else 0.0))
        self.numbers, self.gradients = stack.flatten()
        self.rates, self.decay = torch.cat(rates, 1).to(self.numbers.device), torch.cat(decays).to(self.numbers.device)
        self.mean, self.square, self.steps = torch.zeros_like(self.numbers), torch.zeros_like(self.numbers), 0

    @torch.no_grad()
    def step(self, part: float) -> None:
        """`part` of the full rate."""
        self.steps += 1
        self.gradients.div_(torch.linalg.vector_norm(self.gradients, dim=1, keepdim=True).clamp_min(1.0))
        self.mean.lerp_(self.gradients, 0.1)
        self.square.mul_(0.999).addcmul_(self.gradients, self.gradients, value=0.001)
        change = (self.square / (1 - 0.999**self.steps)).sqrt_().add_(1e-8).reciprocal_().mul_(self.mean).div_(1 - 0.9**self.steps)
        self.numbers.sub_(change.addcmul_(self.numbers, self.decay).mul_(self.rates).mul_(part))
        self.gradients.zero_()

    def state(self) -> dict:
        return {"numbers": self.numbers, "mean": self.mean, "square": self.square, "steps": self.steps}

    @torch.no_grad()
    def restore(self, saved: dict) -> None:
        for name in ("numbers", "mean", "square"):
            getattr(self, name).copy_(saved[name])
        self.steps = saved["steps"]


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


@torch.no_grad()
def predict(stack: Stack, set_: Drafts, which: list[list[int]]) -> list[np.ndarray]:
    """What each model says of its own list of drafts, one row a draft."""
    stack.eval()
    stack.measure()
    lists = [sorted(mine, key=lambda i: set_.size[i]) for mine in which]
    steps = max(1, -(-max(map(len, lists)) // 64))
    said = [np.zeros((len(set_.drafts), stack.head.bias.shape[1]), np.float32) for _ in lists]
    for s in range(steps):
        batches = [mine[len(mine) * s // steps : len(mine) * (s + 1) // steps] for mine in lists]
        if not any(batches):
            continue
        ids, owner, drafts = set_.gather(batches)
        out = merged(stack(ids), owner, drafts.shape[1]).float().cpu().numpy()
        for m, batch in enumerate(batches):
            said[m][batch] = out[m, : len(batch)]
    stack.train()
    return [rows[mine] for rows, mine in zip(said, which)]


def train(runs: list[Run], start: Encoder, set_: Drafts, dev: Drafts, kinds: int, epochs: int, quantised: int, minutes: float, checkpoint: str, tell=print) -> tuple[Stack, list[np.ndarray], list[np.ndarray]]:
    """
    Trains all runs together. When `epochs` passes would take longer than `minutes`, there are fewer. After each pass everything is kept in the
    file `checkpoint`; where there is one of the same runs, it goes on from that.
    Hands out the models, and what each says of its fold and of the development drafts.
    """
    device = set_.device
    torch.manual_seed(SEED)
    stack = Stack(len(runs), len(start.word), start.head.out_features, len(start.layers)).to(device)
    stack.take(start)
    stack.train()
    learn = [[i for i, draft in enumerate(set_.drafts) if draft["fold"] != run.fold] for run in runs]
    held = [[i for i, draft in enumerate(set_.drafts) if draft["fold"] == run.fold] for run in runs]
    every = [list(range(len(dev.drafts)))] * len(runs)
    steps = -(-max(map(len, learn)) // BATCH)
    adam = Adam(stack, runs)
    column = lambda field: torch.tensor([getattr(run, field) for run in runs], device=device).view(-1, 1, 1)
    consistency, hidden = column("consistency"), column("hidden")
    twice = 2 if any(run.consistency for run in runs) else 1
    positive = torch.ones(stack.head.bias.shape[1], device=device)
    positive[:kinds] = KIND_WEIGHT
    began, total = time.time(), torch.zeros(len(runs), device=device)
    first = epoch = 0
    names = [run.name for run in runs]
    if os.path.exists(checkpoint) and (saved := torch.load(checkpoint, map_location=device))["runs"] == names:
        adam.restore(saved)
        first, epoch, epochs = saved["epoch"], saved["epoch"], saved["epochs"]
    done = adam.steps
    while epoch < epochs:
        if epoch == 1 and first == 0:  # the pace of one pass is known: how many fit? Passes with the quantisation take a third as long again.
            fit = int((minutes * 60 - (time.time() - began)) / (pace * steps * (1 + 0.35 * quantised / epochs)))
            epochs = max(2, min(epochs, 1 + fit))
            tell(f"a pass takes {pace * steps:.0f} s: {epochs} passes")
        stack.quantised = epoch >= epochs - quantised
        torch.manual_seed(SEED + epoch)
        for batches in deal(set_, learn, steps, SEED + epoch):
            ids, owner, drafts = set_.gather(batches)
            ids, owner = ids.repeat(1, twice, 1), torch.cat([owner + copy * drafts.shape[1] + copy for copy in range(twice)], 1)
            ids = torch.where((torch.rand(ids.shape, device=device) < hidden) & (ids > UNKNOWN), UNKNOWN, ids)
            size = drafts.shape[1]
            out = merged(stack(ids), owner, twice * (size + 1)).view(len(runs), twice, -1, positive.numel())[:, :, :size]
            real = (drafts >= 0)[..., None]
            out = out.masked_fill(~real[:, None], 0.0)
            wanted, weight = set_.wanted[drafts] * real, set_.weight[drafts] * real
            share = real.sum((1, 2)) * positive.numel()
            loss = sum((F.binary_cross_entropy_with_logits(out[:, copy], wanted, pos_weight=positive, reduction="none") * weight).sum((1, 2)) for copy in range(twice)) / share / twice
            if twice == 2:
                one, other = out[:, 0], out[:, 1]
                loss = loss + ((one.sigmoid() - other.sigmoid()) * (one - other) * real * consistency).sum((1, 2)) / share / 2
            loss.sum().backward()
            done += 1
            all_steps = epochs * steps
            adam.step(min(done / (0.06 * all_steps), max(0.02, (all_steps - done) / (0.94 * all_steps))))
            total += loss.detach()
            if done == steps // 2:
                if not total.isfinite().all():
                    raise FloatingPointError(f"loss after {done} steps: {total.tolist()}")
                half = time.time()
        if epoch == 0:
            pace = (time.time() - half) / (steps - steps // 2)
        epoch += 1
        tell(f"pass {epoch}/{epochs}, {time.time() - began:.0f} s, loss " + " ".join(f"{value:.3f}" for value in (total / steps).tolist()))
        total.zero_()
        torch.save({**adam.state(), "runs": names, "epoch": epoch, "epochs": epochs}, f"{checkpoint}.tmp")
        os.replace(f"{checkpoint}.tmp", checkpoint)
        if epoch == epochs or epoch % 4 == 0:
            of_fold, of_dev = predict(stack, set_, held), predict(stack, dev, every)
            for run, mine, there, here in zip(runs, held, of_fold, of_dev):
                tell(f"  {run.name}: dev {report(here, dev.drafts, kinds)}" + (f"; held {report(there, [set_.drafts[i] for i in mine], kinds)}" if mine else ""))
    return stack, of_fold, of_dev


def main() -> None:
    args = argparse.ArgumentParser()
    args.add_argument("--base", required=True, help="folder with the unpacked wheels of the base, or with what pack.py made of them")
    args.add_argument("--drafts", default=f"{FOLDER}/drafts.json")
    args.add_argument("--runs", nargs="+", help="`all`, `fold-0` …; every one of them where not said")
    args.add_argument("--start", choices=["base", "shipped"], default="base", help="`shipped`: go on from the file in assets, which has seen all drafts")
    args.add_argument("--epochs", type=int, default=9)
    args.add_argument("--quantised-epochs", type=int, default=6)
    args.add_argument("--minutes", type=float, default=1e9, help="be done after about so long, by fewer passes")
    args.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    options = args.parse_args()
    with open(options.drafts, encoding="utf8") as file:
        data = json.load(file)
    kinds = len(data["heads"]) - 6
    device = torch.device(options.device)
    torch.manual_seed(SEED)
    start = Encoder(len(data["pieces"]), len(data["heads"]), 12)
    start.load_base(BaseWeights(options.base), rows_of(options.base, data["pieces"]))
    if options.start == "shipped":
        load_shipped(start, "assets/public/encoder.bin")
    of = lambda name: Drafts([draft for draft in data[name] if draft["windows"]], device)
    set_, dev = of("drafts"), of("dev")
    names = options.runs or ["all", *(f"fold-{fold}" for fold in sorted({draft["fold"] for draft in set_.drafts}))]
    runs = [Run(name, None if name == "all" else int(name.removeprefix("fold-"))) for name in names]
    stack, of_fold, of_dev = train(runs, start, set_, dev, kinds, options.epochs, options.quantised_epochs, options.minutes,
                                   f"{FOLDER}/checkpoint.pt", lambda text: print(text, flush=True))
    for m, run in enumerate(runs):
        folder = f"{FOLDER}/{run.name}"
        os.makedirs(folder, exist_ok=True)
        ids = np.array([draft["id"] for draft in set_.drafts if draft["fold"] == run.fold])
        np.savez(f"{folder}/logits.npz", ids=ids, dev=of_dev[m], **({"held": of_fold[m]} if len(ids) else {}))
        torch.save(stack.state_of(m), f"{folder}/weights.pt")
    os.remove(f"{FOLDER}/checkpoint.pt")


if __name__ == "__main__":
    main()
