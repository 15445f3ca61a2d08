"""A plain PyTorch BERT encoder whose weights come out of an ONNX file's initialisers."""
import math

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F


class FastDropout(nn.Module):
    """Dropout whose masks are slices of one random pool: drawing fresh ones costs a tenth of a CPU training step."""
    pool = None

    def __init__(self, p=0.1):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training or not self.p:
            return x
        n = x.numel()
        if FastDropout.pool is None or FastDropout.pool.numel() < n + 4096:
            FastDropout.pool = (torch.rand(2 * n + 8192) > self.p).float() / (1 - self.p)
        start = int(torch.randint(FastDropout.pool.numel() - n, (1,)))
        return x * FastDropout.pool[start:start + n].view_as(x)


class Layer(nn.Module):
    def __init__(self, h, ff, heads):
        super().__init__()
        self.heads, self.scale = heads, 1 / math.sqrt(h // heads)
        self.q, self.k, self.v, self.o = (nn.Linear(h, h) for _ in range(4))
        self.ln1, self.ln2 = (nn.LayerNorm(h, eps=1e-12) for _ in range(2))
        self.i, self.f = nn.Linear(h, ff), nn.Linear(ff, h)
        self.drop = FastDropout()

    def fold(self):
        """Puts the scale of the attention into the query weights (before export)."""
        with torch.no_grad():
            self.q.weight.mul_(self.scale)
            self.q.bias.mul_(self.scale)
        self.scale = 1

    def forward(self, x, bias):
        b, n, h = x.shape
        d = h // self.heads

        def split(t):
            return t.view(b, n, self.heads, d).transpose(1, 2)

        a = torch.matmul(split(self.q(x) * self.scale if self.scale != 1 else self.q(x)), split(self.k(x)).transpose(-1, -2))
        if bias is not None:
            a = a + bias
        a = torch.softmax(a, -1)
        c = torch.matmul(a, split(self.v(x))).transpose(1, 2).reshape(b, n, h)
        x = self.ln1(x + self.drop(self.o(c)))
        return self.ln2(x + self.drop(self.f(F.gelu(self.i(x)))))


class Bert(nn.Module):
    def __init__(self, vocab=30522, h=384, ff=1536, layers=6, heads=12, positions=512):
        super().__init__()
        self.word, self.pos, self.typ = nn.Embedding(vocab, h), nn.Embedding(positions, h), nn.Embedding(2, h)
        self.ln = nn.LayerNorm(h, eps=1e-12)
        self.drop = FastDropout()
        self.layers = nn.ModuleList([Layer(h, ff, heads) for _ in range(layers)])

    def forward(self, ids, mask, extra, padded=True):
        x = self.word(ids) + self.pos(torch.arange(ids.shape[1], device=ids.device))[None] + self.typ.weight[0] + extra
        x = self.drop(self.ln(x))
        bias = (1.0 - mask.to(x.dtype))[:, None, None, :] * -10000.0 if padded else None
        for layer in self.layers:
            x = layer(x, bias)
        return x


def from_onnx(path):
    """The encoder of an exported sentence-embedding model.

    Its dense weights are anonymous there (stored transposed); each is named after the bias added to its product."""
    g = onnx.load(path).graph
    w = {t.name: numpy_helper.to_array(t) for t in g.initializer}
    consumers = {}
    for n in g.node:
        for i in n.input:
            consumers.setdefault(i, []).append(n)
    for n in g.node:
        if n.op_type == "MatMul" and n.input[1] in w:
            for c in consumers.get(n.output[0], []):
                for i in c.input:
                    if c.op_type == "Add" and i in w and i.endswith(".bias"):
                        w[i[:-4] + "weight"] = w[n.input[1]].T
    count = 1 + max(int(k.split(".")[2]) for k in w if k.startswith("encoder.layer."))
    vocab, h = w["embeddings.word_embeddings.weight"].shape
    m = Bert(vocab, h, w["encoder.layer.0.intermediate.dense.bias"].shape[0], count)
    names = {"word.weight": "embeddings.word_embeddings.weight", "pos.weight": "embeddings.position_embeddings.weight",
             "typ.weight": "embeddings.token_type_embeddings.weight", "ln.weight": "embeddings.LayerNorm.weight",
             "ln.bias": "embeddings.LayerNorm.bias"}
    parts = {"q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value", "o": "attention.output.dense",
             "ln1": "attention.output.LayerNorm", "i": "intermediate.dense", "f": "output.dense", "ln2": "output.LayerNorm"}
    for i in range(count):
        for a, b in parts.items():
            for x in ("weight", "bias"):
                names[f"layers.{i}.{a}.{x}"] = f"encoder.layer.{i}.{b}.{x}"
    m.load_state_dict({k: torch.tensor(np.array(w[v])) for k, v in names.items()})
    return m
