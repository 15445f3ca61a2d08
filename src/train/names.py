"""Names beside NLP4J's on the same tokens in the same run, on held-out sets: names.py --data DIR --model FILE.onnx --jar ONNXRUNTIME.jar --nlp4j JARS

JARS is a class path of edu.emory.mathcs.nlp:nlp4j-api 1.1.3 and nlp4j-english 1.1.2 with what they need; it takes some gigabytes.
Exact span and type, F1. A name that touches words whose type the set does not know counts neither way; types a set lacks are left out for both."""
import argparse
import json
import pickle
import subprocess
import tempfile

import torch

from check import Recorder
from reader import evaluate, predict
from reader.document import IGNORE, NAMES
from reader.crf import SHUT, allowed, viterbi

TYPES = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "NORP": "NORP", "EVENT": "EVENT"}
SETS = {"wikigold": ("PER", "ORG", "LOC"), "uner": ("PER", "ORG", "LOC"), "politics": ("PER", "ORG", "LOC", "EVENT")}


def sentences(d):
    starts = sorted({0, *d.breaks, len(d.words)})
    return [(b, e) for b, e in zip(starts, starts[1:]) if e > b]


def nlp4j(jars, docs):
    """[(start, end, type)] of each document; its tags are BILOU."""
    with tempfile.TemporaryDirectory() as t:
        with open(t + "/in", "w", encoding="utf8") as o:
            for d in docs:
                for b, e in sentences(d):
                    o.write("\t".join(d.text[x:y].replace("\t", " ") for _, x, y in d.words[b:e]) + "\n")
        script = __file__.replace("names.py", "NamesNlp4j.java")
        done = subprocess.run(["java", "-Xmx6g", "-cp", jars, script, t + "/in", t + "/out"], check=True, capture_output=True, text=True)
        print(done.stdout.strip(), flush=True)
        lines = iter(open(t + "/out", encoding="utf8").read().split("\n"))
    out = []
    for d in docs:
        tags = []
        for b, e in sentences(d):
            row = next(lines).split("\t")
            assert len(row) == e - b
            for x in row:
                kind = TYPES.get(x[2:])
                tags.append(0 if kind is None else NAMES.index(("B-" if x[0] in "BU" else "I-") + kind))
        out.append(evaluate.spans(tags, NAMES))
    return out


def ours(model, jar, docs):
    m = Recorder(json.load(open(model.replace(".onnx", ".json"))))
    window = json.load(open(model.replace(".onnx", ".json")))["window"]

    def run():
        return [predict.emissions(m, d, ["names"], window)["names"] for d in docs]

    run()
    m.run(jar, model, 1)
    shut = (1 - allowed(NAMES)) * SHUT
    return [evaluate.spans(viterbi(torch.log_softmax(x, -1), shut, NAMES), NAMES) for x in run()]


def known(d, spans, kinds):
    return {s for s in spans if s[2] in kinds and not any(d.labels["names"][i] == IGNORE for i in range(s[0], s[1]))}


def main():
    p = argparse.ArgumentParser(description=__doc__)
    for x in ("data", "model", "jar", "nlp4j"):
        p.add_argument("--" + x, required=True)
    a = p.parse_args()
    torch.set_num_threads(1)
    docs = [d for d in pickle.load(open(f"{a.data}/test.pkl", "rb")) if d.corpus in SETS]
    gold = [evaluate.spans(d.labels["names"], NAMES) for d in docs]
    for name, found in (("ours", ours(a.model, a.jar, docs)), ("NLP4J", nlp4j(a.nlp4j, docs))):
        for c, kinds in SETS.items():
            pairs = [(known(d, g, kinds), known(d, f, kinds)) for d, g, f in zip(docs, gold, found) if d.corpus == c]
            print(name, c, evaluate.scores(pairs), flush=True)


if __name__ == "__main__":
    main()
