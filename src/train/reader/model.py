"""The reader: one encoder, and a head for every kind of label."""
import torch
from torch import nn
from torch.nn import functional as F

from reader.bert import FastDropout
from reader.crf import Crf
from reader.document import ATTRIBUTION, IGNORE, NAMES
from reader.text import FEATURES

ARC = 192


class Reader(nn.Module):
    """heads: names of the heads it has; labels: label lists of upos, xpos and deprel."""

    def __init__(self, encoder, heads, labels):
        super().__init__()
        h = encoder.ln.weight.shape[0]
        self.heads, self.labels = list(heads), dict(labels, attribution=ATTRIBUTION, names=NAMES)
        self.encoder, self.drop = encoder, FastDropout()
        self.features = nn.Embedding(FEATURES, h)
        nn.init.zeros_(self.features.weight)
        self.out = nn.ModuleDict({x: nn.Linear(h, len(self.labels[x])) for x in heads if x not in ("arc", "deprel")})
        if "attribution" in heads:
            self.crf = Crf(ATTRIBUTION)
        if "arc" in heads:
            self.dependent, self.head = nn.Linear(h, ARC), nn.Linear(h, ARC)
            self.bilinear = nn.Parameter(torch.eye(ARC) * 0.1)
            self.rel_own, self.rel_head = nn.Linear(h, ARC), nn.Linear(h, ARC)
            self.rel = nn.Linear(ARC, len(self.labels["deprel"]))

    def new_parameters(self):
        return [p for n, p in self.named_parameters() if not n.startswith("encoder.")]

    def forward(self, ids, mask, features, padded=True):
        """head -> scores for every piece; arc [b,n,n] scores piece j as the head of piece i (0 is the root)."""
        x = self.drop(self.encoder(ids, mask, self.features(features), padded))
        y = {k: o(x) for k, o in self.out.items()}
        if "arc" in self.heads:
            # not gelu: its backward reads stray memory here for transposed gradients (PyTorch 1.13, CPU)
            d, g = F.leaky_relu(self.dependent(x), 0.1), F.leaky_relu(self.head(x), 0.1)
            arc = torch.matmul(torch.matmul(d, self.bilinear), g.transpose(1, 2))
            arc = arc + (1.0 - mask.to(arc.dtype))[:, None, :] * -10000.0
            governor = torch.matmul(torch.softmax(arc, -1), self.rel_head(x))
            y["arc"] = arc
            y["deprel"] = self.rel(F.leaky_relu(self.rel_own(x) + governor, 0.1))
        return y


WEIGHTS = {"upos": 0.3, "xpos": 0.3, "deprel": 0.5, "arc": 1.0, "names": 1.0, "attribution": 1.0}


def loss(model, y, batch):
    """Weighted sum of the losses of the heads whose labels the batch has, and their values by name."""
    parts = {}
    for k, scores in y.items():
        gold = batch["labels"].get(k)
        if gold is None:
            continue
        scores = scores.float()
        if k == "attribution":
            em = scores.gather(1, batch["first"][..., None].expand(-1, -1, scores.shape[-1]))
            rows, taught = batch["attributed"], batch["taught"]
            if len(rows):
                parts[k] = model.crf.loss(em[rows], batch["tags"][rows], batch["lengths"][rows]) * 3
            if len(taught):
                # the teacher's posteriors against our own, not against bare scores, which mean nothing without the transitions
                inside = torch.arange(em.shape[1])[None] < batch["lengths"][taught][:, None]
                ours = model.crf.marginals(em[taught], batch["lengths"][taught])
                parts["distil"] = F.kl_div(ours[inside], batch["teacher"][taught][inside], log_target=True, reduction="batchmean") * 3
        elif (gold != IGNORE).any():
            parts[k] = F.cross_entropy(scores.reshape(-1, scores.shape[-1]), gold.reshape(-1), ignore_index=IGNORE)
    total = sum(WEIGHTS.get(k, 1.0) * v for k, v in parts.items())
    return total, {k: float(v.detach()) for k, v in parts.items()}
