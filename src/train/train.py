"""Trains a reader: train.py --data DIR --base ONNX --heads attribution,... --out FILE [--init FILE] [--teacher FILE]

Documents without a label that the heads want are left out. Progress and dev scores go to stdout; a checkpoint is written at every
epoch and every few minutes."""
import argparse
import json
import pickle
import random
import time

import torch
from torch import nn

from reader import evaluate, shipped, windows
from reader.bert import from_onnx
from reader.model import Reader, loss


def arguments():
    p = argparse.ArgumentParser(description=__doc__)
    for x in ("data", "base", "heads", "out"):
        p.add_argument("--" + x, required=True)
    p.add_argument("--corpora", default="", help="share of a corpus an epoch: polnear:1,other:0.4")
    p.add_argument("--init", default="", help="start from these checkpoints or shipped int8 files (A.onnx,B.onnx: what A lacks from B)")
    p.add_argument("--teacher", default="", help="pickled word log-probabilities of a teacher, by document")
    p.add_argument("--epochs", type=float, default=3)
    p.add_argument("--window", type=int, default=256)
    p.add_argument("--batch", type=int, default=8)
    p.add_argument("--rate", type=float, default=2e-4)
    p.add_argument("--new-rate", type=float, default=2e-3)
    p.add_argument("--restyle", type=float, default=0.06)
    p.add_argument("--layers", type=int, default=0, help="keep only so many layers of the base, evenly spread")
    p.add_argument("--freeze", type=int, default=0, help="leave so many of the lowest layers as they are: a short run goes further")
    p.add_argument("--average", type=float, default=0.0, help="share of the last steps whose weights are averaged")
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--dev-step", type=int, default=3, help="score one dev document in so many at an epoch's end")
    p.add_argument("--minutes", type=float, default=1e9, help="anneal and stop by then, however far it got")
    p.add_argument("--steps", type=int, default=0, help="stop after so many steps (a benchmark)")
    return p.parse_args()


def choose(docs, heads):
    return [d for d in docs if any(h in d.labels for h in heads)]


def draw(docs, shares):
    """This epoch's documents: of each corpus its share, by chance for the part below one."""
    n = {d.corpus: shares.get(d.corpus, shares.get("other", 1.0)) for d in docs}
    return [d for d in docs for _ in range(int(n[d.corpus]) + (random.random() < n[d.corpus] % 1))]


def optimizer(m, a):
    m.encoder.word.weight.requires_grad_(False)
    m.encoder.pos.weight.requires_grad_(False)
    m.encoder.typ.weight.requires_grad_(False)
    for layer in m.encoder.layers[:a.freeze]:
        layer.requires_grad_(False)
    new = m.new_parameters()
    ids = {id(p) for p in new}
    old = [p for p in m.parameters() if p.requires_grad and id(p) not in ids]
    return torch.optim.AdamW([dict(params=[p for p in old if p.ndim > 1], weight_decay=0.01),
                              dict(params=[p for p in old if p.ndim < 2], weight_decay=0.0),
                              dict(params=new, weight_decay=0.0, lr=a.new_rate)], lr=a.rate, foreach=True)


def main():
    a = arguments()
    torch.manual_seed(a.seed), random.seed(a.seed), torch.set_num_threads(a.threads)
    heads = a.heads.split(",")
    m = Reader(from_onnx(a.base), heads, json.load(open(f"{a.data}/labels.json")))
    if a.init:
        old, mine = shipped.load(a.init), m.state_dict()
        m.load_state_dict({k: v for k, v in old.items() if k in mine and mine[k].shape == v.shape}, strict=False)
    if a.layers:
        n = len(m.encoder.layers)
        m.encoder.layers = nn.ModuleList([m.encoder.layers[round(i * (n - 1) / (a.layers - 1))] for i in range(a.layers)])
    docs = choose(pickle.load(open(f"{a.data}/train.pkl", "rb")), heads)
    dev = choose(pickle.load(open(f"{a.data}/dev.pkl", "rb")), heads)[::a.dev_step]
    shares = {k: float(v) for k, v in (x.split(":") for x in a.corpora.split(",") if x)}
    if a.teacher:
        soft = pickle.load(open(a.teacher, "rb"))
        for d in docs:
            if d.id in soft:
                d.extra["teacher"] = soft[d.id].float()
    steps = int(len(windows.epoch(draw(docs, shares), a.window - 2, a.batch)) * a.epochs)
    opt = optimizer(m, a)
    t0 = time.time()

    def gone(s):
        return max(s / steps, (time.time() - t0) / 60 / a.minutes)

    schedule = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min((s + 1) / (0.04 * steps + 1), max(0.02, 1 - gone(s))))
    m.train()
    c0, step, tokens, run, kept, mean = time.process_time(), 0, 0, {}, 0, None
    while gone(step) < 1:
        for parts in windows.epoch(draw(docs, shares), a.window - 2, a.batch):
            b = windows.batch(heads, parts, a.restyle)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                y = m(b["ids"], b["mask"], b["features"], b["padded"])
            total, values = loss(m, y, b)
            opt.zero_grad(set_to_none=True)
            total.backward()
            nn.utils.clip_grad_norm_(m.parameters(), 1.0)
            opt.step()
            schedule.step()
            step += 1
            tokens += int(b["mask"].sum())
            for k, v in values.items():
                run[k] = 0.98 * run.get(k, v) + 0.02 * v
            if a.average and gone(step) > 1 - a.average and step % 10 == 0:
                kept += 1
                now = {k: v.detach().clone().float() for k, v in m.state_dict().items()}
                mean = now if mean is None else {k: mean[k] + (now[k] - mean[k]) / kept for k in now}
            if step % 20 == 0 or step == a.steps:
                t, c = time.time() - t0, time.process_time() - c0
                print(f"step {step}/{steps} {' '.join(f'{k} {v:.3f}' for k, v in run.items())} | {tokens / t:.0f} tok/s wall, "
                      f"{tokens / c:.0f} tok/cpu-s, {t:.0f}s", flush=True)
            if step % 40 == 0:
                torch.save(m.state_dict(), a.out + ".part")
            if gone(step) >= 1 or step == a.steps:
                break
        if step == a.steps:
            return
        print(f"EPOCH wall {time.time() - t0:.0f}s cpu {time.process_time() - c0:.0f}s", flush=True)
        torch.save(m.state_dict(), a.out)
        print("DEV", json.dumps(evaluate.all_heads(m, dev, a.window)), flush=True)
    if mean is not None:
        m.load_state_dict(mean)
        torch.save(m.state_dict(), a.out)
        print("AVERAGED", json.dumps(evaluate.all_heads(m, dev, a.window)), flush=True)


if __name__ == "__main__":
    main()
