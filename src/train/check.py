"""Scores an ONNX model on dev through ONNX Runtime (RunOnnx.java) and times it.

check.py --model FILE.onnx --data DIR --jar ONNXRUNTIME.jar --split dev [--jsonl OUT] [--posteriors OUT] [--threads 1] [--overlap 0.5]
Needs FILE.json beside the model. Prints the figures of every head that the model has."""
import argparse
import array
import json
import pickle
import subprocess
import sys
import tempfile

import torch

from reader import evaluate, link, predict


class Recorder:
    """Stands in for the model: first it records the windows asked for, then it answers from the runtime's outputs."""

    def __init__(self, about):
        self.outputs = about["outputs"]
        self.heads = list(self.outputs)
        self.asked, self.answers, self.at, self.training = [], None, 0, False

    def eval(self):
        return self

    def train(self, mode):
        self.training = mode

    def __call__(self, ids, mask, features, padded=True):
        b, n = ids.shape
        sizes = mask.sum(1).long().tolist()
        if self.answers is None:
            self.asked += [(ids[r, :k], features[r, :k]) for r, k in enumerate(sizes)]
            return {h: torch.zeros(b, n, len(o["labels"]) if h != "arc" else n) for h, o in self.outputs.items()}
        out = {h: torch.zeros(b, n, len(o["labels"]) if h != "arc" else n) for h, o in self.outputs.items()}
        for r, k in enumerate(sizes):
            for h, o in self.outputs.items():
                width = len(o["labels"]) if h != "arc" else k
                out[h][r, :k, :width] = self.answers[self.at:self.at + k * width].view(k, width)
                self.at += k * width
        if "arc" in out:
            out["arc"].masked_fill_(mask[:, None, :] == 0, -1e4)
        return out

    def run(self, jar, model, threads):
        with tempfile.TemporaryDirectory() as d:
            x = array.array("i", [len(self.asked)])
            for ids, features in self.asked:
                x.append(len(ids))
                for t in (ids, features):
                    x.extend(t.tolist())
            if sys.byteorder == "little":
                x.byteswap()
            open(d + "/in", "wb").write(x.tobytes())
            script = __file__.replace("check.py", "RunOnnx.java")
            done = subprocess.run(["java", "-cp", jar, script, model, d + "/in", d + "/out", str(threads), *self.heads],
                                  check=True, capture_output=True, text=True)
            print(done.stdout.strip(), flush=True)
            y = array.array("f", open(d + "/out", "rb").read())
        if sys.byteorder == "little":
            y.byteswap()
        self.answers = torch.tensor(y)


def main():
    p = argparse.ArgumentParser(description=__doc__)
    for x in ("model", "data", "jar"):
        p.add_argument("--" + x, required=True)
    p.add_argument("--split", default="dev")
    p.add_argument("--jsonl", default="")
    p.add_argument("--posteriors", default="")
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--overlap", type=float, default=predict.OVERLAP)
    a = p.parse_args()
    torch.set_num_threads(1)
    about = json.load(open(a.model.replace(".onnx", ".json")))
    m = Recorder(about)
    docs = [d for d in pickle.load(open(f"{a.data}/{a.split}.pkl", "rb")) if any(h in d.labels for h in m.heads)]

    def rounds():
        found = {}
        for d in docs:
            heads = [h for h in ("attribution", "names") if h in m.heads and h in d.labels]
            if heads:
                found[d.id, d.corpus] = (d, predict.emissions(m, d, heads, about["window"], a.overlap))
        syntax = {c: evaluate.syntax(m, [d for d in docs if d.corpus == c], about["window"])
                  for c in sorted({d.corpus for d in docs if "arc" in d.labels})} if "arc" in m.heads else {}
        return found, syntax

    rounds()
    m.run(a.jar, a.model, a.threads)
    found, syntax = rounds()
    report(about, found, syntax, a)


def report(about, found, syntax, a):
    if "attribution" in about["outputs"]:
        tr = torch.tensor(about["outputs"]["attribution"]["transitions"])
        said = [(d, em["attribution"], *predict.decode(em["attribution"], tr)) for d, em in found.values() if "attribution" in em]
        print("attribution", evaluate.scores([(evaluate.spans(d.labels["attribution"], evaluate.ATTRIBUTION),
                                               evaluate.spans(y, evaluate.ATTRIBUTION)) for d, _, y, _ in said]))
        if a.jsonl:
            with open(a.jsonl, "w") as o:
                for d, _, y, _ in said:
                    o.write(json.dumps({"doc": d.id, "attributions": link.attributions(d, y)}) + "\n")
        if a.posteriors:
            pickle.dump({d.id: (em, post) for d, em, _, post in said}, open(a.posteriors, "wb"))
    if "names" in about["outputs"]:
        by = {}
        for d, em in found.values():
            if "names" in em:
                by.setdefault(d.corpus, []).append(evaluate.pair(d, em["names"]))
        for c, pairs in sorted(by.items()):
            print("names", c, evaluate.scores(pairs))
    for c, s in syntax.items():
        print("syntax", c, s)


if __name__ == "__main__":
    main()
