"""Corpora to pickled documents: prepare.py --corpora DIR --polnear DIR --tokenizer FILE --out DIR"""
import argparse
import glob
import json
import os
import pickle

from reader import names, polnear, tidy, treebank
from reader.document import IGNORE
from reader.text import WordPiece

# GUM's genres whose texts are licensed non-commercially never train
NON_COMMERCIAL = ("fiction", "whow", "essay", "letter", "podcast", "reddit")


class Labels:
    """Numbers labels in the order in which they are first seen."""

    def __init__(self):
        self.index = {}

    def __call__(self, label):
        return IGNORE if label in ("_", "") else self.index.setdefault(label, len(self.index))


def lists(folder):
    return {s: [x.strip() for x in open(f"{folder}/file-lists/files.{s}") if x.strip()] for s in ("train", "dev", "test")}


def treebanks(root, tok, labels):
    """split -> documents; GUM gives names too, EWT only syntax but for peoples."""
    out = {"train": [], "dev": [], "test": []}
    files = {"gum": lambda x: f"{root}/gum/sources/{x}.conllu", "ewt": lambda x: f"{root}/ewt/sources/{x}"}
    todo = [(c, s, x, files[c](x)) for c in files for s, xs in lists_of(root).items() for x in xs[c]]
    for c, s, x, path in todo:
        if os.path.exists(path):
            for _, rows in treebank.sentences(path):
                names.Peoples.learn(r for r in rows if "-" not in r[0]) if s == "train" else None
    for c, s, x, path in todo:
        if not os.path.exists(path):
            continue
        if c == "gum" and x.split("_")[1] in NON_COMMERCIAL and s == "train":
            continue
        out[s].append(treebank.read(path, x, c, tok, labels))
        if c == "ewt":
            out[s][-1].labels.pop("names")
    return out


def lists_of(root):
    both = {c: lists(f"{root}/{c}") for c in ("gum", "ewt")}
    return {s: {c: both[c][s] for c in both} for s in ("train", "dev", "test")}


def name_corpora(root, tok):
    """split -> documents. wikigold is cut 70/15/15 by order; UNER's English dev trains, its tests and all other tests only report."""
    out = {"train": [], "dev": [], "test": []}
    wiki = list(names.read(f"{root}/names/wikigold/wikigold.conll", "wikigold", tok, tag=1))
    a, b = int(.7 * len(wiki)), int(.85 * len(wiki))
    for s, part in (("train", wiki[:a]), ("dev", wiki[a:b]), ("test", wiki[b:])):
        out[s] += part
    for s in out:
        out[s] += names.read(f"{root}/names/wnut17/{s}.conll", "wnut17", tok, tag=1)
        out[s] += names.read(f"{root}/names/politics/{s}.conll", "politics", tok)
    out["train"] += names.read(f"{root}/names/re3d/data/train/re3d-train.conll", "re3d", tok)
    out["dev"] += names.read(f"{root}/names/re3d/data/test/re3d-test.conll", "re3d", tok)
    out["train"] += names.read(f"{root}/names/uner/ewt-dev.iob2", "uner", tok, token=1, tag=2)
    out["test"] += names.read(f"{root}/names/uner/pud-test.iob2", "uner", tok, token=1, tag=2)
    return out



def main():
    p = argparse.ArgumentParser(description=__doc__)
    for x in ("corpora", "polnear", "tokenizer", "out"):
        p.add_argument("--" + x, required=True)
    a = p.parse_args()
    os.makedirs(a.out, exist_ok=True)
    tok = WordPiece(a.tokenizer)
    labels = {h: Labels() for h in ("upos", "xpos", "deprel")}
    labels["deprel"]("root"), labels["deprel"](treebank.JOINED)
    trees, named = treebanks(a.corpora, tok, labels), name_corpora(a.corpora, tok)
    said = {s: list(polnear.read(a.polnear, s, tok)) for s in ("train", "dev")}
    for s in ("train", "dev", "test"):
        docs = trees[s] + named[s] + said.get(s, [])
        tidy.tidy(docs)
        pickle.dump(docs, open(f"{a.out}/{s}.pkl", "wb"))
        for c in sorted({d.corpus for d in docs}):
            part = [d for d in docs if d.corpus == c]
            print(s, c, len(part), "documents", sum(len(d.words) for d in part), "words",
                  sum(len(q) for d in part for q in d.pieces), "pieces", flush=True)
    json.dump({h: list(x.index) for h, x in labels.items()}, open(f"{a.out}/labels.json", "w"))


if __name__ == "__main__":
    main()
