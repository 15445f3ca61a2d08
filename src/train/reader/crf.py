"""A linear-chain CRF over word tags: only transitions are learned, and steps that BIO forbids are shut."""
import torch
from torch import nn

SHUT = -1e4


def allowed(labels):
    """[from][to] 1 where a tag may follow another."""
    t = torch.ones(len(labels), len(labels))
    for i, x in enumerate(labels):
        for j, y in enumerate(labels):
            if y[0] == "I" and not (x != "O" and x[2:] == y[2:]):
                t[i, j] = 0
    return t


class Crf(nn.Module):
    def __init__(self, labels):
        super().__init__()
        self.register_buffer("open", allowed(labels))
        self.free = nn.Parameter(torch.zeros(len(labels), len(labels)))

    def transitions(self):
        return self.free * self.open + (1 - self.open) * SHUT

    def loss(self, em, y, lengths):
        """Mean negative log-likelihood a word. em [b,w,t], y [b,w], lengths [b]; a window may start inside a span."""
        tr = self.transitions()
        b, w, t = em.shape
        inside = torch.arange(w)[None] < lengths[:, None]
        y = y.clamp(min=0)
        gold = (em.gather(2, y[..., None])[..., 0] * inside).sum()
        gold = gold + (tr[y[:, :-1], y[:, 1:]] * inside[:, 1:]).sum()
        s, done = em[:, 0], []
        for i in range(1, w):
            n = torch.logsumexp(s[:, :, None] + tr[None], 1) + em[:, i]
            s = torch.where(inside[:, i, None], n, s)
        return (torch.logsumexp(s, -1).sum() - gold) / inside.sum()


    def marginals(self, em, lengths):
        """Log posterior of every tag of every word of a batch of windows [b,w,t], through which gradients flow."""
        tr, w = self.transitions(), em.shape[1]
        inside = torch.arange(w)[None] < lengths[:, None]
        f, b = [em[:, 0]], [torch.zeros_like(em[:, 0])]
        for i in range(1, w):
            f.append(torch.logsumexp(f[-1][:, :, None] + tr[None], 1) + em[:, i])
        for i in range(w - 1, 0, -1):
            n = torch.logsumexp(tr[None] + (em[:, i] + b[-1])[:, None], 2)
            b.append(torch.where(inside[:, i, None], n, b[-1]))
        return torch.log_softmax(torch.stack(f, 1) + torch.stack(b[::-1], 1), -1)


def viterbi(em, tr, labels):
    """Best tags of one text; its first word cannot be inside a span."""
    s = em[0] + torch.tensor([SHUT if x[0] == "I" else 0.0 for x in labels])
    back = []
    for e in em[1:]:
        v, i = (s[:, None] + tr).max(0)
        back.append(i)
        s = v + e
    y = [int(s.argmax())]
    for i in reversed(back):
        y.append(int(i[y[-1]]))
    return y[::-1]


def marginals(em, tr, labels):
    """Posterior of every tag of every word of one text, by forward and backward sums."""
    first = em[0] + torch.tensor([SHUT if x[0] == "I" else 0.0 for x in labels])
    f = [first]
    for e in em[1:]:
        f.append(torch.logsumexp(f[-1][:, None] + tr, 0) + e)
    b = [torch.zeros(em.shape[1])]
    for e in em.flip(0)[:-1]:
        b.append(torch.logsumexp(tr + (e + b[-1])[None], 1))
    s = torch.stack(f) + torch.stack(b[::-1])
    return torch.log_softmax(s, -1)
