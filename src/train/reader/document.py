"""A training document: words of a text with pieces, features and whatever labels its corpus has."""
import dataclasses

from reader import text as T

ATTRIBUTION = ["O", "B-Source", "I-Source", "B-Cue", "I-Cue", "B-Content", "I-Content"]
NAMES = ["O"] + [p + t for t in ("PER", "ORG", "LOC", "NORP", "EVENT") for p in ("B-", "I-")]
IGNORE = -100
HEADS = ("attribution", "upos", "xpos", "deprel", "arc", "names")


@dataclasses.dataclass
class Document:
    """labels: head -> one label a word (IGNORE where unknown); arc: 0 for the root, else 1 + index of the head word."""
    id: str
    corpus: str
    text: str
    words: list
    pieces: list
    features: list
    labels: dict
    breaks: list                # word indexes at which a window may be cut (sentence starts); empty: anywhere
    extra: dict = dataclasses.field(default_factory=dict)


def make(tok, id, corpus, text, ws, labels, breaks=(), **extra):
    return Document(id, corpus, text, ws, [tok(w[0]) for w in ws], T.features(text, ws), labels, list(breaks), extra)
