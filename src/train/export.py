"""A checkpoint to the runtime's files: export.py --checkpoint FILE --heads H --data DIR --base ONNX --name reader --out DIR [--note JSON]

Writes NAME.onnx (int8), NAME.json (labels, transitions, features, checksum) and vocab.txt; keeps NAME.fp32.onnx beside the checkpoint."""
import argparse
import hashlib
import json

import torch

from predict import load
from reader import onnx8, text
from reader.crf import SHUT
from reader.document import ATTRIBUTION, NAMES

ORDER = ("attribution", "upos", "xpos", "deprel", "arc", "names")


def described(m, heads):
    """The json's "outputs": labels of each head; the attribution's transitions as [from][to] additions, start shuts I- tags."""
    out = {}
    for h in heads:
        labels = m.labels.get(h)
        out[h] = {"labels": list(labels)} if labels else {}
        if h == "attribution":
            shut = [SHUT if x[0] == "I" else 0.0 for x in ATTRIBUTION]
            tr = m.crf.transitions().detach()
            out[h] |= {"transitions": [[round(float(v), 4) for v in row] for row in tr], "start": shut, "end": [0.0] * len(ATTRIBUTION)}
        if h == "names":
            assert labels == NAMES
    return out


def main():
    p = argparse.ArgumentParser(description=__doc__)
    for x in ("checkpoint", "heads", "data", "base", "name", "out", "tokenizer", "version"):
        p.add_argument("--" + x, required=True)
    p.add_argument("--window", type=int, default=256)
    p.add_argument("--layers", type=int, default=0)
    p.add_argument("--note", default="{}", help="JSON to merge into the description: base, trainedOn, scores, calibration")
    a = p.parse_args()
    torch.set_num_threads(1)
    m = load(a.base, a.heads, a.data, a.checkpoint, a.layers)
    heads = [h for h in ORDER if h in m.heads]
    full, small = a.checkpoint + ".fp32.onnx", f"{a.out}/{a.name}.onnx"
    onnx8.build(m, heads, full, int8=False)
    onnx8.build(m, heads, small)
    about = {"version": a.version, "window": a.window, "features": ["shape", "newline", "quoted"], "normalise": text.NORMALISE,
             "pairs": {"''": "\""}, "outputs": described(m, heads), "sha256": hashlib.sha256(open(small, "rb").read()).hexdigest()}
    about |= json.load(open(a.note[1:])) if a.note.startswith("@") else json.loads(a.note)
    json.dump(about, open(f"{a.out}/{a.name}.json", "w"), indent=1, ensure_ascii=False)
    vocab = sorted(text.WordPiece(a.tokenizer).vocab.items(), key=lambda x: x[1])
    open(f"{a.out}/vocab.txt", "w", encoding="utf8").write("".join(w + "\n" for w, _ in vocab))


if __name__ == "__main__":
    main()
