"""Writes a checkpoint's attributions in the format of the PolNeAR scorer, and its posteriors for calibration or distilling.

predict.py --data DIR --base ONNX --heads H --checkpoint FILE --split dev --jsonl OUT [--posteriors OUT]
A teacher's posteriors: --split train --all --posteriors OUT [--with FILE --share 0.4: mixed with another teacher's]"""
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


def mixed(mine, theirs, share):
    """Two teachers' log posteriors as one's."""
    return {k: ((1 - share) * v.float().exp() + share * theirs[k].float().exp()).clamp(min=1e-6).log().half() for k, v in mine.items()}


def main():
    p = argparse.ArgumentParser(description=__doc__)
    for x in ("data", "base", "heads", "checkpoint"):
        p.add_argument("--" + x, required=True)
    p.add_argument("--split", default="dev")
    p.add_argument("--jsonl", default="")
    p.add_argument("--posteriors", default="")
    p.add_argument("--window", type=int, default=256)
    p.add_argument("--all", action="store_true", help="documents without attribution labels too")
    p.add_argument("--with", dest="other", default="", help="posteriors of another reader to mix in")
    p.add_argument("--share", type=float, default=0.4, help="the other reader's share")
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--overlap", type=float, default=predict.OVERLAP)
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    m = load(a.base, a.heads, a.data, a.checkpoint)
    docs = [d for d in pickle.load(open(f"{a.data}/{a.split}.pkl", "rb")) if a.all or "attribution" in d.labels]
    out, soft = open(a.jsonl, "w") if a.jsonl else None, {}
    tr = m.crf.transitions().detach()
    for d in docs:
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=a.split == "train"):
            em = predict.emissions(m, d, ["attribution"], a.window, a.overlap)["attribution"]
        tags, post = predict.decode(em, tr)
        soft[d.id] = post.half() if a.split == "train" else (em, post)
        if out:
            out.write(json.dumps({"doc": d.id, "attributions": link.attributions(d, tags)}) + "\n")
    if a.other:
        soft = mixed(soft, pickle.load(open(a.other, "rb")), a.share)
    if a.posteriors:
        pickle.dump(soft, open(a.posteriors, "wb"))


if __name__ == "__main__":
    main()
