"""Runs a reader over documents in overlapping windows, cut as the runtime cuts them."""
import torch

from reader import windows
from reader.crf import marginals, viterbi
from reader.document import ATTRIBUTION
from reader.text import SHAPES

OVERLAP = 0.08


WITHIN, SENTENCE, LINE = 1, 2, 3


def seams(doc):
    """How good each word is to begin a window with: it begins a line, a sentence, neither."""
    starts = set(doc.breaks) or {i for i in range(1, len(doc.words)) if doc.words[i - 1][0] in (".", "?", "!")}
    return [LINE if f % (2 * SHAPES) >= SHAPES else SENTENCE if i in starts else WITHIN for i, f in enumerate(doc.features)]


def stretches(doc, room, overlap):
    """[(first word, end word, from, to)]: windows that overlap, and the words that each answers for, as the runtime cuts them."""
    sizes, n, seam = [len(p) for p in doc.pieces], len(doc.words), seams(doc)
    out, b, start = [], 0, 0

    def back_to(wanted, i, used):
        while i > b and used <= room // 2:
            if seam[i] >= wanted:
                return i
            i -= 1
            used += sizes[i]
        return -1

    while b < n:
        e, used = b, 0
        while e < n and used + sizes[e] <= room:
            used += sizes[e]
            e += 1
        e = max(e, b + 1)
        nxt = to = e
        if e < n:
            nxt, used = e, 0
            while nxt > b + 1 and used < room * overlap:
                nxt -= 1
                used += sizes[nxt]
            nxt = next((i for i in (back_to(LINE, nxt, used), back_to(SENTENCE, nxt, used)) if i > b), nxt)
            to = max(range(nxt + 1, e), key=lambda i: seam[i] * min(i - nxt, e - i), default=(nxt + e) // 2)
        out.append((b, e, start, to))
        b, start = nxt, to
    return out


def emissions(m, doc, heads, window=256, overlap=OVERLAP, size=8):
    """head -> [words, labels] scores (all heads but arc)."""
    m.eval()
    out = {h: [None] * len(doc.words) for h in heads}
    parts = stretches(doc, window - 2, overlap)
    with torch.no_grad():
        for i in range(0, len(parts), size):
            some = parts[i:i + size]
            x = windows.batch([], [(doc, b, e) for b, e, _, _ in some])
            y = m(x["ids"], x["mask"], x["features"], True)
            for r, (b, _, start, to) in enumerate(some):
                at = x["first"][r, start - b:to - b]
                for h in heads:
                    out[h][start:to] = y[h][r, at].float()
    return {h: torch.stack(v) for h, v in out.items()}


def decode(em, transitions):
    """(best tags, log posteriors) of a document's attribution scores."""
    return viterbi(em, transitions, ATTRIBUTION), marginals(em, transitions, ATTRIBUTION)


def attribution(m, doc, window=256):
    """(tags, log posteriors) of a document."""
    return decode(emissions(m, doc, ["attribution"], window)["attribution"], m.crf.transitions().detach())
