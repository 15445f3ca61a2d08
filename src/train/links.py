"""Fits what links are judged by: links.py --dump FILE --polnear DIR --split train --out links.tsv [--l2 1]

FILE comes from DumpLinks.java, which prints the features that the program itself computes: compile it against the built program
(javac -cp target/classes:target/lib/* -d OUT DumpLinks.java) and run org.parley.analyse.DumpLinks on the split's texts.
One model says which cue a content has, one which source a cue has; "none" is among the choices. A conditional logit each."""
import argparse
import glob
import os
import re

import torch


def gold(path):
    """[{role: set of characters}] of a standoff file, one an event with a content."""
    spans, out = {}, []
    for line in open(path, encoding="utf8", newline=""):
        f = line.rstrip("\r\n").split("\t")
        if len(f) < 2:
            continue
        if f[0][:1] == "T" and re.match(r"\w+ [\d ;]+$", f[1]):
            spans[f[0]] = {c for x in f[1].split(" ", 1)[1].split(";") for c in range(*map(int, x.split()))}
        elif f[0][:1] == "E":
            one = {"Source": set(), "Cue": set(), "Content": set()}
            for k, v in (x.split(":") for x in f[1].split()[1:]):
                k = k.rstrip("0123456789")
                if k in one:
                    one[k] |= spans.get(v, set())
            if one["Content"]:
                out.append(one)
    return out


def corpus(root, split):
    """document -> gold; of several annotators the first counts."""
    out = {}
    for a in sorted(glob.glob(f"{root}/{split}/attributions/*.ann")):
        out.setdefault(os.path.basename(a)[:-4].rsplit("_", 1)[0], a)
    return {d: gold(a) for d, a in out.items()}


def chars(field):
    return set() if field == "-" else set(range(*map(int, field.split())))


def cases(path):
    """(document, kind, content, cue, [(characters, features)])"""
    document, case = None, None
    for line in open(path, encoding="utf8"):
        f = line.rstrip("\n").split("\t")
        if f[0]:
            if case:
                yield case
            case = None
            if f[0] == "document":
                document = f[1]
            else:
                case = (document, f[0], chars(f[1]), chars(f[2]), [])
        else:
            case[4].append((chars(f[1]), {k: float(v) for k, v in (x.rsplit("=", 1) for x in f[2:] if x)}))
    if case:
        yield case


def right(kind, content, cue, choices, golds):
    """Indexes of the right choices, empty where gold does not tell."""
    def shared(g):
        return len(g["Content"] & content) / len(g["Content"] | content)

    g = max(golds, key=lambda g: (kind == "source" and bool(g["Cue"] & cue), shared(g)), default=None)
    if g is None or not g["Content"] & content or kind == "source" and not g["Cue"] & cue:
        return []
    wanted = g["Cue" if kind == "cue" else "Source"]
    return [i for i, (c, _) in enumerate(choices) if (c & wanted if wanted else not c)]


def fit(data, l2):
    """[(choices' features, right ones)] -> feature -> weight"""
    names = sorted({k for fs, _ in data for f in fs for k in f})
    index = {k: i for i, k in enumerate(names)}
    n = sum(len(fs) for fs, _ in data)
    x, good, case = torch.zeros(n, len(names), dtype=torch.double), torch.zeros(n, dtype=torch.double), torch.zeros(n, dtype=torch.long)
    row = 0
    for k, (fs, ok) in enumerate(data):
        for j, f in enumerate(fs):
            for name, v in f.items():
                x[row, index[name]] = v
            good[row], case[row] = float(j in ok), k
            row += 1
    w = torch.zeros(len(names), dtype=torch.double, requires_grad=True)
    optimizer = torch.optim.LBFGS([w], max_iter=300, line_search_fn="strong_wolfe")

    def loss():
        optimizer.zero_grad()
        e = torch.exp((x @ w).clamp(-60, 60))
        whole, part = (torch.zeros(len(data), dtype=torch.double).index_add(0, case, v) for v in (e, e * good))
        out = (torch.log(whole) - torch.log(part)).sum() + l2 * (w @ w) / 2
        out.backward()
        return out

    optimizer.step(loss)
    return dict(zip(names, w.detach().tolist())), float(loss()) / len(data)


def main():
    p = argparse.ArgumentParser(description=__doc__)
    for x in ("dump", "polnear", "out"):
        p.add_argument("--" + x, required=True)
    p.add_argument("--split", default="train")
    p.add_argument("--l2", type=float, default=1.0)
    a = p.parse_args()
    torch.set_num_threads(1)
    golds, data, documents = corpus(a.polnear, a.split), {"cue": [], "source": []}, set()
    for document, kind, content, cue, choices in cases(a.dump):
        documents.add(document)
        ok = right(kind, content, cue, choices, golds[document])
        if ok and len(choices) > 1:
            data[kind].append(([f for _, f in choices], set(ok)))
    with open(a.out, "w", encoding="utf8") as o:
        o.write(f"# Which cue a content has and which source a cue: weights of conditional logits, fitted by src/train/links.py on the reader's\n"
                f"# own tags and trees of {len(documents)} documents of PolNeAR {a.split} ({len(data['cue'])} contents, {len(data['source'])} cues; ridge {a.l2:g}).\n")
        o.write("kind\tfeature\tweight\n")
        for kind, rows in data.items():
            weights, value = fit(rows, a.l2)
            print(kind, len(rows), "cases, loss", round(value, 4))
            for name, w in weights.items():
                if abs(w) > 0.005:
                    o.write(f"{kind}\t{name}\t{w:.3f}\n")


if __name__ == "__main__":
    main()
