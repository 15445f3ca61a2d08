"""Gives training documents the labels that their corpus lacks, as a reader in hand reads them.

annotate.py --data DIR --base ONNX --init FILE --heads upos,xpos,deprel,arc,names --corpus polnear: adds DIR/train.pkl's labels in place.
Every window then teaches every head. A label that the reader gives less than --sure is left unknown."""
import argparse
import json
import pickle
import time

import torch

from reader import predict, shipped, windows
from reader.bert import from_onnx
from reader.crf import SHUT, allowed, viterbi
from reader.document import IGNORE, NAMES
from reader.model import Reader


def read(m, doc, heads, window, sure, size=16):
    """head -> labels; windows overlap."""
    n = len(doc.words)
    out, scores = {h: [IGNORE] * n for h in heads}, torch.zeros(n, len(NAMES))
    parts = predict.stretches(doc, window - 2, 0.25)
    for i in range(0, len(parts), size):
        x = windows.batch([], [(doc, b, e) for b, e, _, _ in parts[i:i + size]])
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            y = m(x["ids"], x["mask"], x["features"], True)
        for r, (b, e, start, to) in enumerate(parts[i:i + size]):
            at = x["first"][r, :e - b]
            for h in heads:
                z = y[h][r].float()[at]
                if h == "arc":                            # heads are first pieces of words, or the root
                    z = z[:, torch.cat([torch.zeros(1, dtype=torch.long), at])]
                p, best = torch.softmax(z, -1).max(-1)
                for w in range(start, to):
                    if p[w - b] >= sure:
                        k = int(best[w - b])
                        out[h][w] = k + b if h == "arc" and k else k
                if h == "names":
                    scores[start:to] = torch.log_softmax(z[start - b:to - b], -1)
    if "names" in heads:
        tags = viterbi(scores, (1 - allowed(NAMES)) * SHUT, NAMES)
        out["names"] = [t if t == y else IGNORE for t, y in zip(tags, out["names"])]
    if "arc" in heads:
        out["arc"] = [IGNORE if a == i + 1 else a for i, a in enumerate(out["arc"])]
    return out


def main():
    p = argparse.ArgumentParser(description=__doc__)
    for x in ("data", "base", "init", "heads", "corpus"):
        p.add_argument("--" + x, required=True)
    p.add_argument("--window", type=int, default=256)
    p.add_argument("--sure", type=float, default=0.7)
    p.add_argument("--threads", type=int, default=1)
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    m = Reader(from_onnx(a.base), a.heads.split(","), json.load(open(f"{a.data}/labels.json")))
    m.load_state_dict(shipped.load(a.init), strict=False)
    m.eval()
    docs, t = pickle.load(open(f"{a.data}/train.pkl", "rb")), time.time()
    some = [d for d in docs if d.corpus == a.corpus]
    for i, d in enumerate(some):
        found = read(m, d, m.heads, a.window, a.sure)
        d.labels |= found
        if i % 100 == 0:
            known = {h: round(sum(x != IGNORE for x in y) / len(y), 3) for h, y in found.items()}
            print(i, "of", len(some), f"{time.time() - t:.0f}s", known, flush=True)
    pickle.dump(docs, open(f"{a.data}/train.pkl", "wb"))


if __name__ == "__main__":
    main()
