"""Several encoders of one shape as one: each weight has a row a model, so that a GPU, which one small model leaves idle, trains all folds at once."""
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from model import FFN, HEADS, HIDDEN, POSITIONS, Encoder, dequantised


def fits(x: Tensor) -> Tensor:
    """8-bit activations as the kernel has them, learnt straight through."""
    exact = x.detach().float()
    step = (exact.abs().amax(-1, keepdim=True) / 127).clamp_min(1e-12)
    return x + ((exact / step).round() * step - exact).to(x.dtype)


class Linear(nn.Module):
    """`model.Linear`, once a model: x is models x tokens x in. The caller quantises x, since three of them may read the same."""

    def __init__(self, models: int, wide: int, out: int):
        super().__init__()
        self.weight, self.bias = nn.Parameter(torch.zeros(models, out, wide)), nn.Parameter(torch.zeros(models, out))
        self.error: Tensor | None = None

    @torch.no_grad()
    def measure(self, on: bool) -> None:
        self.error = (dequantised(self.weight.flatten(0, 1)).view_as(self.weight) - self.weight).to(torch.bfloat16) if on else None

    def forward(self, x: Tensor) -> Tensor:
        weight = self.weight if self.error is None else self.weight + self.error
        if len(weight) == 1:  # on a CPU by far the quicker
            return F.linear(x[0], weight[0].to(x.dtype), self.bias[0].to(x.dtype))[None]
        return torch.baddbmm(self.bias.to(x.dtype)[:, None], x, weight.to(x.dtype).transpose(1, 2))


class LayerNorm(nn.Module):
    def __init__(self, models: int):
        super().__init__()
        self.weight, self.bias = nn.Parameter(torch.ones(models, HIDDEN)), nn.Parameter(torch.zeros(models, HIDDEN))

    def forward(self, x: Tensor) -> Tensor:
        return F.layer_norm(x, (HIDDEN,), eps=1e-12) * self.weight.to(x.dtype)[:, None] + self.bias.to(x.dtype)[:, None]


class Layer(nn.Module):
    def __init__(self, models: int):
        super().__init__()
        self.q, self.k, self.v, self.ao = (Linear(models, HIDDEN, HIDDEN) for _ in range(4))
        self.fi, self.fo = Linear(models, HIDDEN, FFN), Linear(models, FFN, HIDDEN)
        self.aln, self.oln = LayerNorm(models), LayerNorm(models)

    def forward(self, x: Tensor, bias: Tensor, dropout: float, quantised: bool) -> Tensor:
        models, tokens, _ = x.shape
        windows, length = bias.shape[0], bias.shape[-1]
        same = fits if quantised else lambda x: x
        split = lambda y: y.view(windows, length, HEADS, -1).transpose(1, 2)
        read = same(x)
        # Written out: windows that only fill a batch up made not-a-number of the fused attention's gradients.
        weights = torch.softmax((split(self.q(read)) * (HIDDEN // HEADS) ** -0.5) @ split(self.k(read)).transpose(2, 3) + bias, -1)
        mixed = (weights @ split(self.v(read))).transpose(1, 2).reshape(models, tokens, HIDDEN)
        x = self.aln(x + F.dropout(self.ao(same(mixed)), dropout, self.training))
        return self.oln(x + F.dropout(self.fo(same(F.gelu(self.fi(same(x))))), dropout, self.training))


class Stack(nn.Module):
    """`models` encoders. They share the word embeddings, which are those of the base and stay as they are."""

    def __init__(self, models: int, vocabulary: int, outputs: int, layers: int, dropout: float = 0.1):
        super().__init__()
        self.models, self.dropout, self.quantised, self.steps = models, dropout, False, 0
        self.register_buffer("word", torch.zeros(vocabulary, HIDDEN), persistent=False)
        self.position = nn.Parameter(torch.zeros(models, POSITIONS, HIDDEN))
        self.ln = LayerNorm(models)
        self.layers = nn.ModuleList(Layer(models) for _ in range(layers))
        self.head = nn.Module()
        self.head.weight, self.head.bias = nn.Parameter(torch.zeros(models, outputs, 2 * HIDDEN)), nn.Parameter(torch.zeros(models, outputs))

    def flatten(self) -> tuple[Tensor, Tensor]:
        """Moves all weights into one table of models x numbers, and their gradients into another: an optimizer's step is then a dozen sums, not thousands."""
        parts = list(self.parameters())
        numbers = torch.cat([p.detach().flatten(1) for p in parts], 1)
        gradients = torch.zeros_like(numbers)
        at = 0
        for p in parts:
            size = p[0].numel()
            p.data = numbers[:, at : at + size].view(p.shape)
            p.grad = gradients[:, at : at + size].view(p.shape)
            at += size
        return numbers, gradients

    @torch.no_grad()
    def take(self, one: Encoder) -> None:
        """Makes every model equal to `one`."""
        mine = dict(self.named_parameters())
        for name, value in one.named_parameters():
            mine[name].copy_(value)
        self.word.copy_(one.word)

    def state_of(self, model: int) -> dict[str, Tensor]:
        """One model's weights, as `Encoder` names them."""
        return {name: value.detach()[model].cpu() for name, value in self.named_parameters()}

    def measure(self) -> None:
        """Works out anew what quantising takes from the weights; they move little, so every fourth step is enough."""
        if not self.training or self.steps % 4 == 0:
            for module in self.modules():
                if isinstance(module, Linear):
                    module.measure(self.quantised)
        self.steps += 1

    def forward(self, ids: Tensor) -> Tensor:
        """`ids` are models x windows x length, 1 where nothing is; hands out models x windows x outputs."""
        self.measure()
        models, windows, length = ids.shape
        present = ids != 1
        bias = torch.where(present, 0.0, -1e9).to(torch.bfloat16).view(models * windows, 1, 1, length)
        x = self.word[ids] + self.position[:, None, :length]
        x = F.dropout(self.ln(x.view(models, windows * length, HIDDEN)).to(torch.bfloat16), self.dropout, self.training)
        for layer in self.layers:
            x = layer(x, bias, self.dropout, self.quantised)
        x = x.float().view(models, windows, length, HIDDEN)
        present = present[..., None]
        mean = (x * present).sum(2) / present.sum(2).clamp_min(1)
        largest = x.masked_fill(~present, -1e9).amax(2)
        return torch.cat([mean, largest], -1) @ self.head.weight.transpose(1, 2) + self.head.bias[:, None]
