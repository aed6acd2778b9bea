"""
Writes a trained encoder as the extension reads it, and what it says of every draft, by the very integers of the file:

    python training/encoder/export.py --base .cache/base --name all --out assets/public/encoder.bin

Layout (little-endian): 'OOGE', u32 version, layers, hidden, ffn, heads, vocabulary, positions, outputs; embeddings as 4-bit blocks (all
nibbles, then all f16 scales); positions f16; embedding norm; of each layer q, k, v, ao, fi, fo (f32 scale and bias a row, i8 ratio a
block, nibbles) and the two norms; head weight and bias f32; CRC-32 of all that.
"""
import argparse
import json
import struct
import zlib

import numpy as np
import torch

from base_weights import BaseWeights, rows_of
from model import BLOCK, FFN, HEADS, HIDDEN, POSITIONS, Encoder, quantise
from train import FOLDER


def pack(nibbles: np.ndarray) -> bytes:
    """-8..7, blocks of 32 in the last axis: the first sixteen in the low halves of the bytes, the others in the high ones."""
    whole = (nibbles + 8).astype(np.uint8).reshape(-1, BLOCK)
    return (whole[:, :16] | whole[:, 16:] << 4).tobytes()


def floats(tensor: torch.Tensor) -> bytes:
    return tensor.detach().numpy().astype("<f4").tobytes()


def to_bytes(model: Encoder, base: BaseWeights, rows: list[int]) -> bytes:
    scales, nibbles = base.blocks("emb.word")
    keep = (np.asarray(rows)[:, None] * (HIDDEN // BLOCK) + np.arange(HIDDEN // BLOCK)).ravel()
    parts = [b"OOGE", struct.pack("<8I", 1, len(model.layers), HIDDEN, FFN, HEADS, len(rows), POSITIONS, model.head.out_features),
             nibbles[keep].tobytes(), scales[keep].tobytes(), model.position.detach().numpy().astype("<f2").tobytes(),
             floats(model.ln.weight), floats(model.ln.bias)]
    for layer in model.layers:
        for name in ("q", "k", "v", "ao", "fi", "fo"):
            linear = getattr(layer, name)
            scale, ratio, whole = quantise(linear.weight.detach())
            parts += [floats(scale), floats(linear.bias), ratio.numpy().astype(np.int8).tobytes(), pack(whole.numpy())]
        parts += [floats(t) for t in (layer.aln.weight, layer.aln.bias, layer.oln.weight, layer.oln.bias)]
    parts += [floats(model.head.weight), floats(model.head.bias)]
    body = b"".join(parts)
    return body + struct.pack("<I", zlib.crc32(body))


@torch.no_grad()
def logits_of(model: Encoder, drafts: list[dict]) -> list[list[float]]:
    """Logits of each draft in full precision but for the quantisation, window by window."""
    out = []
    for draft in drafts:
        windows = [model(torch.tensor([window]), torch.ones(1, len(window), dtype=torch.bool))[0] for window in draft["windows"]]
        out.append([round(value, 4) for value in torch.stack(windows).amax(0).tolist()])
    return out


def main() -> None:
    args = argparse.ArgumentParser()
    args.add_argument("--base", required=True, help="folder with the unpacked wheels of the base")
    args.add_argument("--name", default="all")
    args.add_argument("--out", required=True)
    args.add_argument("--check", default=f"{FOLDER}/check.json", help="what this model says of every draft, for the extension to equal")
    args.add_argument("--drafts", default=f"{FOLDER}/drafts.json")
    args.add_argument("--first", type=int, help="check only the first so many drafts")
    options = args.parse_args()
    with open(options.drafts, encoding="utf8") as file:
        data = json.load(file)
    rows = rows_of(options.base, data["pieces"])
    base = BaseWeights(options.base)
    state = torch.load(f"{FOLDER}/{options.name}/weights.pt", map_location="cpu")
    model = Encoder(len(data["pieces"]), len(data["heads"]), 1 + max(int(key.split(".")[1]) for key in state if key.startswith("layers.")))
    model.load_base(base, rows)
    model.load_state_dict(state)
    model.eval()
    body = to_bytes(model, base, rows)
    with open(options.out, "wb") as file:
        file.write(body)
    print(f"{options.out}: {len(body) / 1e6:.2f} MB, {len(model.layers)} layers, {len(rows)} pieces")
    model.quantise()
    with torch.no_grad():
        model.position.copy_(model.position.half().float())
    drafts = [draft for draft in [*data["dev"], *data["drafts"]] if draft["windows"]][: options.first]
    with open(options.check, "w") as file:
        json.dump({"drafts": [{"id": draft["id"], "windows": draft["windows"], "logits": logits} for draft, logits in zip(drafts, logits_of(model, drafts))]}, file)


if __name__ == "__main__":
    main()
