"""Dev figures of every head: exact spans of attribution and names, accuracy of parts of speech, attachment of arcs."""
import torch

from reader import predict, windows
from reader.crf import SHUT, allowed, viterbi
from reader.document import ATTRIBUTION, IGNORE, NAMES


def spans(tags, labels):
    """{(start, end, type)} of BIO tags; a run of one type that a B cuts is two."""
    out, start, kind = set(), 0, None
    for i, t in enumerate(list(tags) + [0]):
        x = labels[t] if t >= 0 else "O"
        if kind and (x == "O" or x[0] == "B" or x[2:] != kind):
            out.add((start, i, kind))
            kind = None
        if x != "O" and kind is None:
            start, kind = i, x[2:]
    return out


def scores(pairs):
    """type -> F1 of [(gold spans, found spans)]; 'all' over every type."""
    kinds = sorted({s[2] for g, f in pairs for s in g | f})
    out = {}
    for k in kinds + ["all"]:
        g, f, tp = (sum(len([s for s in x if k in ("all", s[2])]) for x in xs)
                    for xs in ([a for a, _ in pairs], [b for _, b in pairs], [a & b for a, b in pairs]))
        out[k] = round(200 * tp / max(1, g + f), 1)
    return out


def all_heads(m, docs, window=256):
    out = {}
    mode = m.training
    m.eval()
    if "attribution" in m.heads:
        out["attribution"] = scores([(spans(d.labels["attribution"], ATTRIBUTION),
                                      spans(predict.attribution(m, d, window)[0], ATTRIBUTION)) for d in docs if "attribution" in d.labels])
    if "names" in m.heads:
        for c in sorted({d.corpus for d in docs if "names" in d.labels}):
            out["names " + c] = scores([pair(d, predict.emissions(m, d, ["names"], window)["names"]) for d in docs if d.corpus == c])
    if "arc" in m.heads:
        for c in sorted({d.corpus for d in docs if "arc" in d.labels}):
            out["syntax " + c] = syntax(m, [d for d in docs if d.corpus == c], window)
    m.train(mode)
    return out


def pair(d, scores):
    """(gold names, found names) of a document; found ones that touch words of unknown type count neither way."""
    y = viterbi(torch.log_softmax(scores, -1), (1 - allowed(NAMES)) * SHUT, NAMES)
    gold = d.labels["names"]
    unsure = {i for i, g in enumerate(gold) if g == IGNORE}
    return spans(gold, NAMES), {s for s in spans(y, NAMES) if not unsure & set(range(s[0], s[1]))}


def syntax(m, docs, window):
    """Percent right of each head; the arc and its label are right when both are (las), the arc alone (uas). Greedy, no tree forced."""
    n, right = 0, dict.fromkeys(("upos", "xpos", "uas", "las"), 0)
    parts = [(d, b, e) for d in docs for b, e in windows.cuts(d, window - 2, False)]
    with torch.no_grad():
        for i in range(0, len(parts), 8):
            x = windows.batch(m.heads, parts[i:i + 8])
            y = m(x["ids"], x["mask"], x["features"])
            gold = x["labels"]
            known = gold["arc"] != IGNORE
            ok = {k: (y[k].argmax(-1) == gold[k])[known] for k in ("upos", "xpos", "arc", "deprel")}
            n += int(known.sum())
            right["upos"] += int(ok["upos"].sum())
            right["xpos"] += int(ok["xpos"].sum())
            right["uas"] += int(ok["arc"].sum())
            right["las"] += int((ok["arc"] & ok["deprel"]).sum())
    return {k: round(100 * v / max(1, n), 1) for k, v in right.items()}
