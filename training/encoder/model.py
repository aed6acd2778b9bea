"""The encoder that is shipped: BERT with 4-bit weights, mean and max pooling, one logit a head."""
import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from base_weights import BaseWeights, dequantise

HIDDEN, FFN, HEADS, POSITIONS = 384, 1536, 12, 128
BLOCK = 32
LARGEST_RATIO = 126


def quantise(weight: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """
    Weights as the file holds them: scale of each row (f32), ratio of each block of 32 (-126..126), nibbles (-8..7).
    The weight that the kernel computes with is ((nibble * ratio + 8) >> 4) * scale.
    """
    blocks = weight.unflatten(1, (-1, BLOCK))
    largest = blocks.gather(2, blocks.abs().argmax(2, keepdim=True)).squeeze(2)
    step = largest / -8
    scale = (16 * step.abs().amax(1) / LARGEST_RATIO).clamp_min(1e-12)
    ratio = (16 * step / scale[:, None]).round()
    width = ratio * scale[:, None] / 16
    nibbles = torch.where(width[..., None] == 0, 0.0, blocks / torch.where(width == 0, 1.0, width)[..., None]).round().clamp(-8, 7)
    return scale, ratio, nibbles


def dequantised(weight: Tensor) -> Tensor:
    """The weight after a round trip through `quantise`."""
    scale, ratio, nibbles = quantise(weight)
    whole = (nibbles * ratio[..., None]).add_(8).div_(16).floor_()
    return whole.mul_(scale[:, None, None]).flatten(1)


class Linear(nn.Linear):
    """A linear layer that, when asked, computes with quantised weights and 8-bit activations, as the kernel does."""

    quantised: Tensor | None = None

    def forward(self, x: Tensor) -> Tensor:
        if self.quantised is None:
            return super().forward(x)
        step = (x.abs().amax(-1, keepdim=True) / 127).clamp_min(1e-12)
        return F.linear((x / step).round() * step, self.quantised, self.bias)


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.q, self.k, self.v, self.ao = (Linear(HIDDEN, HIDDEN) for _ in range(4))
        self.fi, self.fo = Linear(HIDDEN, FFN), Linear(FFN, HIDDEN)
        self.aln, self.oln = nn.LayerNorm(HIDDEN, 1e-12), nn.LayerNorm(HIDDEN, 1e-12)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        rows, length, _ = x.shape
        q, k, v = (part(x).view(rows, length, HEADS, -1).transpose(1, 2) for part in (self.q, self.k, self.v))
        weights = torch.softmax((q * q.shape[-1] ** -0.5) @ k.transpose(2, 3) + bias, -1)
        mixed = (weights @ v).transpose(1, 2).reshape(rows, length, HIDDEN)
        x = self.aln(x + self.ao(mixed))
        return self.oln(x + self.fo(F.gelu(self.fi(x))))


class Encoder(nn.Module):
    """One encoder: where training starts (`stack.py` trains several), and what is shipped. The word embeddings are those of the base and stay as they are."""

    def __init__(self, vocabulary: int, outputs: int, layers: int):
        super().__init__()
        self.register_buffer("word", torch.zeros(vocabulary, HIDDEN), persistent=False)
        self.position = nn.Parameter(torch.zeros(POSITIONS, HIDDEN))
        self.ln = nn.LayerNorm(HIDDEN, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.head = nn.Linear(2 * HIDDEN, outputs)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Logits of windows; `ids` and `mask` are windows x length."""
        bias = torch.where(mask, 0.0, -1e9)[:, None, None, :]
        x = self.ln(self.word[ids] + self.position[: ids.shape[1]])
        for layer in self.layers:
            x = layer(x, bias)
        present = mask[..., None]
        mean = (x * present).sum(1) / present.sum(1)
        largest = x.masked_fill(~present, -1e9).amax(1)
        return self.head(torch.cat([mean, largest], -1))

    @torch.no_grad()
    def quantise(self) -> None:
        """From here on it computes with its weights as they are now, in 4 bits."""
        for module in self.modules():
            if isinstance(module, Linear):
                module.quantised = dequantised(module.weight)

    def load_base(self, base: BaseWeights, rows: list[int]) -> None:
        """Takes the base's weights; `rows` are the kept rows of its vocabulary."""
        scales, nibbles = base.blocks("emb.word")
        per_row = HIDDEN // BLOCK
        keep = np.asarray(rows)[:, None] * per_row + np.arange(per_row)
        self.word.copy_(torch.from_numpy(dequantise(scales[keep.ravel()], nibbles[keep.ravel()])).view(-1, HIDDEN))
        take = lambda name, shape: torch.from_numpy(base.floats(name)).view(shape)
        with torch.no_grad():
            # Token type 0 is the only one there is: its row goes into the positions. XLM-R leaves positions 0 and 1 unused, BERT doesn't.
            self.position.copy_(take("emb.pos", (-1, HIDDEN))[:POSITIONS] + take("emb.type", (-1, HIDDEN))[0])
            self.ln.weight.copy_(take("emb.ln.w", -1))
            self.ln.bias.copy_(take("emb.ln.b", -1))
            for i, layer in enumerate(self.layers):
                for name in ("q", "k", "v", "ao", "fi", "fo", "aln", "oln"):
                    part = getattr(layer, name)
                    part.weight.copy_(take(f"l{i}.{name}.w", part.weight.shape))
                    part.bias.copy_(take(f"l{i}.{name}.b", -1))
