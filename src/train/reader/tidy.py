"""Makes name labels of several corpora agree: a country is a place everywhere, a bare title is nobody's name."""
from collections import Counter

from reader.document import IGNORE, NAMES
from reader.names import TITLES


def spans(tags):
    """[(start, end, type)] of BIO label numbers."""
    out, i = [], 0
    while i < len(tags):
        if tags[i] > 0:
            j, kind = i + 1, NAMES[tags[i]][2:]
            while j < len(tags) and tags[j] > 0 and NAMES[tags[j]] == "I-" + kind:
                j += 1
            out.append((i, j, kind))
            i = j
        else:
            i += 1
    return out


def text_of(d, b, e):
    return d.text[d.words[b][1]:d.words[e - 1][2]].lower()


def tidy(docs):
    named = [d for d in docs if "names" in d.labels]
    places, bodies = Counter(), Counter()
    for d in named:
        for b, e, kind in spans(d.labels["names"]):
            if kind in ("LOC", "ORG"):
                (places if kind == "LOC" else bodies)[text_of(d, b, e)] += 1
    for d in named:
        y = d.labels["names"]
        for b, e, kind in spans(y):
            t = text_of(d, b, e)
            if kind == "ORG" and d.corpus in ("gum", "re3d") and places[t] > bodies[t] / 2:
                for i in range(b, e):
                    y[i] = NAMES.index("B-LOC" if i == b else "I-LOC")
            elif kind == "PER" and e - b == 1 and t in TITLES:
                y[b] = IGNORE
