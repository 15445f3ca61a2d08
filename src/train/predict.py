"""Writes a checkpoint's attributions in the format of the PolNeAR scorer, and its posteriors for calibration or distilling.

predict.py --data DIR --base ONNX --heads H --checkpoint FILE --split dev --jsonl OUT [--posteriors OUT]"""
import argparse
import json
import pickle

import torch

from reader import link, predict
from reader.bert import from_onnx
from reader.model import Reader


def load(base, heads, data, checkpoint, layers=0):
    m = Reader(from_onnx(base), heads.split(","), json.load(open(f"{data}/labels.json")))
    if layers:
        m.encoder.layers = m.encoder.layers[:layers]
    state = m.state_dict()
    m.load_state_dict({k: v for k, v in torch.load(checkpoint).items() if k in state})
    return m.eval()


def main():
    p = argparse.ArgumentParser(description=__doc__)
    for x in ("data", "base", "heads", "checkpoint"):
        p.add_argument("--" + x, required=True)
    p.add_argument("--split", default="dev")
    p.add_argument("--jsonl", default="")
    p.add_argument("--posteriors", default="")
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--overlap", type=float, default=predict.OVERLAP)
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    m = load(a.base, a.heads, a.data, a.checkpoint)
    docs = [d for d in pickle.load(open(f"{a.data}/{a.split}.pkl", "rb")) if "attribution" in d.labels]
    out, soft = open(a.jsonl, "w") if a.jsonl else None, {}
    tr = m.crf.transitions().detach()
    for d in docs:
        em = predict.emissions(m, d, ["attribution"], overlap=a.overlap)["attribution"]
        tags, post = predict.decode(em, tr)
        soft[d.id] = post.half() if a.split == "train" else (em, post)
        if out:
            out.write(json.dumps({"doc": d.id, "attributions": link.attributions(d, tags)}) + "\n")
    if a.posteriors:
        pickle.dump(soft, open(a.posteriors, "wb"))


if __name__ == "__main__":
    main()
