"""PolNeAR (brat standoff) to documents tagged with source, cue and content."""
import glob
import os
import re

from reader import text as T
from reader.document import ATTRIBUTION, make

TYPES = ("Source", "Cue", "Content")


def read(root, split, tok):
    """Every document of a split; of several annotators the first counts."""
    seen = set()
    for a in sorted(glob.glob(f"{root}/{split}/attributions/*.ann")):
        d = re.sub(r"_[0-9a-f]{4}\.ann$", "", os.path.basename(a))
        if d not in seen:
            seen.add(d)
            text = open(f"{root}/{split}/text/{d}.txt", encoding="utf8", newline="").read()
            yield encode(tok, d, text, spans(a))


def spans(path):
    """[(type, [(start, end), ...])] of a standoff file."""
    out = []
    for line in open(path, encoding="utf8", newline=""):
        f = line.rstrip("\r\n").split("\t")
        m = len(f) > 1 and f[0].startswith("T") and re.match(r"(\w+) ([\d ;]+)$", f[1])
        if m and m[1] in TYPES:
            out.append((m[1], [tuple(map(int, x.split())) for x in m[2].split(";")]))
    return out


def encode(tok, id, text, found):
    """Tags a document; each fragment of a span starts with B, and where spans overlap the later one wins."""
    ws = T.words(text)
    tags = [0] * len(ws)
    for kind, fragments in found:
        begin, inside = ATTRIBUTION.index("B-" + kind), ATTRIBUTION.index("I-" + kind)
        for b, e in fragments:
            first = True
            for i, (_, wb, we) in enumerate(ws):
                if wb >= e:
                    break
                if we > b:
                    tags[i] = begin if first else inside
                    first = False
    return make(tok, id, "polnear", text, ws, {"attribution": tags})
