"""CoNLL-U treebanks to documents with part of speech, dependency arcs and, from GUM's entities, names."""
import re

from reader import names as N
from reader import text as T
from reader.document import IGNORE, make

JOINED = "joined"           # relation of a basic word that is no token of its own: to the first word of its token


def sentences(path):
    """[(starts a paragraph, [columns, ...])] of a file; multiword and empty tokens are left out."""
    par, rows = True, []
    for line in open(path, encoding="utf8"):
        line = line.rstrip("\n")
        if line.startswith("# newpar") or line.startswith("# newdoc"):
            par = True
        elif not line:
            if rows:
                yield par, rows
                par, rows = False, []
        elif line[0] != "#":
            rows.append(line.split("\t"))


def lay_out(rows, text):
    """Appends a sentence to the text; gives [(token row, start, end)] of its syntactic words."""
    out, span_until, span = [], 0, None
    for r in rows:
        space = "" if "SpaceAfter=No" in r[9] else " "
        if "-" in r[0]:
            span_until = int(r[0].split("-")[1])
            span, rest = [len(text), len(text) + len(r[1])], r[1]
            text += r[1] + space
            at = span[0]
        elif "." in r[0]:
            continue
        elif int(r[0]) <= span_until:
            n = len(r[1])
            last = int(r[0]) == span_until
            same = text[at:at + n] == r[1]
            end = span[1] if last or not same else at + n
            out.append((r, at, end))
            at = min(end, span[1] - 1) if not same else end
        else:
            out.append((r, len(text), len(text) + len(r[1])))
            text += r[1] + space
    return out, text


def read(path, id, corpus, tok, lists, named=None):
    """One document of a CoNLL-U file. named: BIO tags by token of an outside annotation of names, or None."""
    text, tokens, breaks_at = "", [], []
    for par, rows in sentences(path):
        if text:
            text = text.rstrip(" ") + ("\n" if par else " ")
        breaks_at.append(len(tokens))
        laid, text = lay_out(rows, text)
        base = len(tokens)
        tokens += [(base, r, b, e) for r, b, e in laid]
    ws = T.words(text)
    upos, xpos, rel, arc = ([IGNORE] * len(ws) for _ in range(4))
    name = named if named is not None else N.of_treebank([r for _, r, _, _ in tokens], breaks_at)
    tags = [N.UNKNOWN] * len(ws)
    first, i, owner = {}, 0, [None] * len(ws)
    for t, (_, r, b, e) in enumerate(tokens):
        for w in words_at(ws, b, e):
            if owner[w] is None:
                owner[w] = t
                first.setdefault(t, w)
    for w, t in enumerate(owner):
        if t is None:
            continue
        base, r = tokens[t][0], tokens[t][1]
        upos[w], xpos[w] = lists["upos"](r[3]), lists["xpos"](r[4])
        tags[w] = name[t]
        if first[t] != w:
            rel[w], arc[w] = lists["deprel"](JOINED), first[t] + 1
            tags[w] = "I" + name[t][1:] if name[t][0] == "B" else name[t]
            continue
        head, label = int(r[6]), r[7]
        while head and base + head - 1 not in first:      # the head lies inside another word ("cannot"): go up
            head, label = int(tokens[base + head - 1][1][6]), tokens[base + head - 1][1][7]
        rel[w] = lists["deprel"](label)
        arc[w] = first[base + head - 1] + 1 if head else 0
        if arc[w] == w + 1:
            arc[w] = rel[w] = IGNORE
    breaks = sorted({first[t] for t in breaks_at if t in first})
    labels = {"upos": upos, "xpos": xpos, "deprel": rel, "arc": arc, "names": N.encode(tags)}
    return make(tok, id, corpus, text, ws, labels, breaks)



def words_at(ws, b, e):
    lo, hi = 0, len(ws)
    while lo < hi:
        mid = (lo + hi) // 2
        if ws[mid][2] <= b:
            lo = mid + 1
        else:
            hi = mid
    while lo < len(ws) and ws[lo][1] < e:
        yield lo
        lo += 1
