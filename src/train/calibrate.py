"""Confidence that means something: a temperature for the CRF's posteriors, and points from an attribution's score to the share right.

calibrate.py --data DIR --posteriors FILE (of check.py) --model FILE.json [--merge]
An attribution's score is the mean of its contents' scores times its cue's and its source's; a span's score is the mean posterior of
its tags. Right: content shares half with a gold one and the source overlaps (M6). ECE (ten bins) is cross-fitted over halves of dev."""
import argparse
import json
import pickle

import numpy as np
import torch

from reader import link
from reader.crf import marginals, viterbi
from reader.document import ATTRIBUTION


def isotonic(x, y, weightless=1e-9):
    """Pool adjacent violators: increasing [(x, y)] points."""
    blocks = []
    for a, b in sorted(zip(x, y)):
        blocks.append([b, 1, a, a])
        while len(blocks) > 1 and blocks[-2][0] / blocks[-2][1] >= blocks[-1][0] / blocks[-1][1] - weightless:
            s, n, _, hi = blocks.pop()
            blocks[-1][0] += s
            blocks[-1][1] += n
            blocks[-1][3] = hi
    return [((lo + hi) / 2, s / n) for s, n, lo, hi in thin(blocks)]


def thin(blocks, least=40):
    """Blocks of few spans are joined to the one before: a point must rest on something."""
    out = []
    for s, n, lo, hi in blocks:
        if out and (out[-1][1] < least or n < least):
            out[-1] = [out[-1][0] + s, out[-1][1] + n, out[-1][2], hi]
        else:
            out.append([s, n, lo, hi])
    return out


def apply(points, x):
    return np.interp(x, [p[0] for p in points], [p[1] for p in points])


def ece(p, y, bins=10):
    p, y = np.asarray(p), np.asarray(y)
    at = np.minimum((p * bins).astype(int), bins - 1)
    return sum(abs(p[at == b].mean() - y[at == b].mean()) * (at == b).mean() for b in range(bins) if (at == b).any())


def auc(x, y):
    """Chance that a right span scores above a wrong one."""
    order = np.argsort(x, kind="stable")
    rank = np.empty(len(x))
    rank[order] = np.arange(1, len(x) + 1)
    y = np.asarray(y, bool)
    return (rank[y].sum() - y.sum() * (y.sum() + 1) / 2) / max(1, y.sum() * (~y).sum())


def posteriors(em, tr, t):
    return marginals(em / t, tr / t, ATTRIBUTION)


def temperature(docs, soft, tr):
    """The one under which gold tags are most likely."""
    some = sorted(soft)[::2]

    def loss(t):
        return -sum(float(posteriors(soft[i][0], tr, t).gather(1, torch.tensor(docs[i].labels["attribution"])[:, None]).sum()) for i in some)

    return min((x / 20 for x in range(14, 48, 2)), key=loss)


def covers(a, b):
    """Half of what two word spans cover is shared."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared > 0 and 2 * shared >= max(a[1], b[1]) - min(a[0], b[0])


def right(found, gold):
    source, _, contents = found
    for s, _, cs in gold:
        if any(covers(c, g) for c in contents for g in cs):
            return s is None and source is None or bool(s and source and s[0] < source[1] and source[0] < s[1])
    return False


def main():
    p = argparse.ArgumentParser(description=__doc__)
    for x in ("data", "posteriors", "model"):
        p.add_argument("--" + x, required=True)
    p.add_argument("--merge", action="store_true", help="write the result into the model's json")
    a = p.parse_args()
    torch.set_num_threads(1)
    docs = {d.id: d for d in pickle.load(open(f"{a.data}/dev.pkl", "rb")) if "attribution" in d.labels}
    soft, about = pickle.load(open(a.posteriors, "rb")), json.load(open(a.model))
    tr = torch.tensor(about["outputs"]["attribution"]["transitions"])
    t = temperature(docs, soft, tr)
    rows = []
    for half, (id, (em, _)) in enumerate(sorted(soft.items())):
        y = viterbi(em, tr, ATTRIBUTION)
        prob = posteriors(em, tr, t).exp()

        def score(s):
            return float(prob[torch.arange(s[0], s[1]), torch.tensor(y[s[0]:s[1]])].mean()) if s else 1.0

        gold = link.groups(docs[id], docs[id].labels["attribution"])
        for g in link.groups(docs[id], y):
            rows.append((half % 2, np.mean([score(c) for c in g[2]]) * score(g[1]) * score(g[0]), right(g, gold)))
    half, x, ok = (np.array([r[i] for r in rows], float) for i in range(3))
    guess = np.zeros(len(rows))
    for h in (0, 1):
        guess[half == h] = apply(isotonic(x[half != h], ok[half != h]), x[half == h])
    out = {"temperature": t, "points": [[round(float(u), 4), round(float(v), 4)] for u, v in isotonic(x, ok)],
           "eceRaw": round(float(ece(x, ok)), 4), "ece": round(float(ece(guess, ok)), 4), "auc": round(float(auc(x, ok)), 4)}
    print(json.dumps(out))
    for low in (0.0, 0.5, 0.7, 0.8, 0.9):
        some = guess >= low
        print(f"confidence >= {low}: {some.mean():.3f} of attributions, {ok[some].mean():.3f} right")
    if a.merge:
        about.setdefault("calibration", {})["attribution"] = out
        json.dump(about, open(a.model, "w"), indent=1, ensure_ascii=False)


if __name__ == "__main__":
    main()
