"""Reads `encoder.bin` back into a model, to go on from what is shipped where no checkpoint was kept; the layout is in `export.py`."""
import struct

import numpy as np
import torch

from model import BLOCK, FFN, HEADS, HIDDEN, POSITIONS, Encoder


class Reader:
    def __init__(self, data: bytes, at: int):
        self.data, self.at = data, at

    def take(self, kind: str, *shape: int) -> np.ndarray:
        count = int(np.prod(shape))
        values = np.frombuffer(self.data, kind, count, self.at).reshape(shape)
        self.at += values.nbytes
        return values


def unpack(bytes_: np.ndarray) -> np.ndarray:
    """The inverse of `pack`: of each block of 32 the first sixteen in the low halves, the others in the high ones."""
    return np.concatenate([bytes_ & 15, bytes_ >> 4], axis=-1).astype(np.float32) - 8


@torch.no_grad()
def load_shipped(model: Encoder, path: str) -> None:
    """Puts the weights of the file in a model of the same shape. What quantising took away is gone. Raises ValueError for another shape."""
    with open(path, "rb") as file:
        data = file.read()
    shape = struct.unpack_from("<8I", data, 4)
    vocabulary = shape[5]
    if data[:4] != b"OOGE" or shape != (1, len(model.layers), HIDDEN, FFN, HEADS, vocabulary, POSITIONS, model.head.out_features):
        raise ValueError(f"{path}: not an encoder of this shape: {shape}")
    reader = Reader(data, 36)
    reader.take("u1", vocabulary * HIDDEN // 2)  # the embeddings are those of the base, which are not trained
    reader.take("<f2", vocabulary * HIDDEN // BLOCK)

    def fill(tensor: torch.Tensor, kind: str = "<f4") -> None:
        tensor.copy_(torch.from_numpy(reader.take(kind, *tensor.shape).astype(np.float32)))

    fill(model.position, "<f2")
    fill(model.ln.weight)
    fill(model.ln.bias)
    for layer in model.layers:
        for name in ("q", "k", "v", "ao", "fi", "fo"):
            linear = getattr(layer, name)
            rows, columns = linear.weight.shape
            scale = reader.take("<f4", rows)
            fill(linear.bias)
            ratio = reader.take("i1", rows, columns // BLOCK).astype(np.float32)
            nibbles = unpack(reader.take("u1", rows, columns // BLOCK, BLOCK // 2))
            linear.weight.copy_(torch.from_numpy((nibbles * ratio[..., None] / 16 * scale[:, None, None]).reshape(rows, columns)))
        for tensor in (layer.aln.weight, layer.aln.bias, layer.oln.weight, layer.oln.bias):
            fill(tensor)
    fill(model.head.weight)
    fill(model.head.bias)
    if reader.at != len(data) - 4:
        raise ValueError(f"{path}: {len(data) - 4 - reader.at} bytes are left")
