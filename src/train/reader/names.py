"""Names: BIO tags from GUM's entities and from token-per-line corpora, brought to five types.

UNKNOWN marks a token that the corpus may or may not name (its scheme lacks the type); it teaches nothing."""
import re

from reader import text as T
from reader.document import IGNORE, NAMES, make

UNKNOWN = "?"
TITLES = set("""mr mrs ms miss dr prof professor sir lord lady dame president vice prime minister king queen prince princess emperor pope
general gen lieutenant lt colonel col major captain capt sergeant sgt admiral commander chairman chairwoman senator sen representative rep
congressman congresswoman governor gov mayor ambassador secretary judge justice chancellor premier imam sheikh ayatollah bishop archbishop
cardinal father rev reverend saint st chief director secretary-general""".split())
GLUE = set("of the and for de del la el al in on & - ' / von van der bin ibn".split())
EVENT_WORDS = re.compile(r"\b(war|wars|battle|uprising|revolution|olympics?|games|cup|election|elections|massacre|genocide|"
                         r"coup|offensive|referendum|summit|holocaust|intifada|accords?|spring)\b", re.I)
GUM_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC", "event": "EVENT"}
MAPS = {  # corpus type -> ours; UNKNOWN where it is a name of a type that we do not have or cannot tell
    "wikigold": {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "MISC": "misc"},
    "wnut17": {"person": "PER", "location": "LOC", "corporation": "ORG", "group": "ORG", "product": UNKNOWN, "creative-work": UNKNOWN},
    "re3d": {"Person": "PER", "Organisation": "ORG", "Location": "LOC", "Nationality": "NORP", "MilitaryPlatform": UNKNOWN,
             "Weapon": UNKNOWN, "Temporal": "O", "Money": "O", "Quantity": "O", "DocumentReference": UNKNOWN},
    "politics": {"person": "PER", "politician": "PER", "organisation": "ORG", "politicalparty": "ORG", "location": "LOC",
                 "country": "LOC", "event": "EVENT", "election": "EVENT", "misc": "misc"},
    "uner": {"PER": "PER", "ORG": "ORG", "LOC": "LOC"},
}


def encode(tags):
    return [IGNORE if t[0] == UNKNOWN or t[1:2] == UNKNOWN else NAMES.index(t) for t in tags]


class Peoples:
    """Adjectives of nations, peoples and faiths, gathered from treebanks: lemmas of plain adjectives that are always capitalised."""
    capital, small = set(), set()

    @classmethod
    def learn(cls, rows):
        for r in rows:
            if r[3] == "ADJ" and r[4] == "JJ" and len(r[2]) > 3 and r[2][1:].islower():
                (cls.capital if r[2][0].isupper() else cls.small).add(r[2].lower())

    @classmethod
    def has(cls, word):
        w = word.lower()
        return any(x in cls.capital and x not in cls.small for x in ((w, w[:-1]) if w.endswith("s") else (w,)))


def of_treebank(rows, sentence_starts):
    """BIO tags a token from GUM's Entity column, its parts of speech and its dependencies."""
    tags = ["O"] * len(rows)
    starts = set(sentence_starts)
    sentence = 0
    heads = []
    for i, r in enumerate(rows):
        if i in starts:
            sentence = i
        heads.append(sentence + int(r[6]) - 1 if int(r[6]) else -1)
    for b, e, kind in sorted(entities(rows), key=lambda x: (x[0] - x[1], x[0])):
        if kind not in GUM_TYPES:
            if kind in ("object", "abstract") and any(proper(rows[i]) for i in range(b, e)):
                for i in range(b, e):
                    if proper(rows[i]) and tags[i] == "O":
                        tags[i] = UNKNOWN
            continue
        head = next((i for i in range(b, e) if not b <= heads[i] < e), b)
        span = person(rows, heads, head, b, e) if kind == "person" else around(rows, head, b, e) if proper(rows[head]) else None
        if span is None:
            continue
        if kind == "person" and span == (head, head + 1) and (rows[head][4] == "NNPS" or Peoples.has(rows[head][1])):
            kind = None
        if any(tags[i] not in ("O", UNKNOWN) for i in range(*span)):
            continue
        label = GUM_TYPES[kind] if kind else "NORP"
        vague = label == "EVENT" and span[1] - span[0] == 1
        for i in range(*span):
            tags[i] = UNKNOWN if vague else ("B-" if i == span[0] else "I-") + label
    for i, r in enumerate(rows):
        if tags[i] in ("O", UNKNOWN) and r[1][:1].isupper() and r[4] in ("JJ", "NNP", "NNPS") and Peoples.has(r[2]) \
                and (r[4] == "JJ" or tags[i] == "O"):
            tags[i] = "B-NORP"
        elif tags[i] == "O" and r[3] == "PROPN":
            tags[i] = UNKNOWN if r[2].lower() not in CALENDAR else "O"
    return tags


CALENDAR = set("""monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december""".split())


def proper(r):
    return r[3] == "PROPN" and r[1][:1].isupper()


def person(rows, heads, head, b, e):
    """The name proper: the run of proper nouns at the head or flat to it, without titles before it; None if there is none."""
    def part(i):
        return proper(rows[i]) and (i == head or heads[i] == head and rows[i][7].split(":")[0] in ("flat", "compound", "nmod", "appos")
                                    or b <= heads[i] < e and rows[i][7].startswith("flat") and heads[heads[i]] == head)
    flat = [i for i in range(b, e) if heads[i] == head and rows[i][7].startswith("flat") and proper(rows[i])]
    start = flat[-1] if flat else head
    if not proper(rows[start]):
        return None
    lo, hi = start, start + 1
    while lo > b and part(lo - 1):
        lo -= 1
    while hi < e and (part(hi) or rows[hi][1] in ("-", ".", "'", "von", "van", "de", "al", "bin") and hi + 1 < e and part(hi + 1)):
        hi += 1
    return untitled([r[1] for r in rows], lo, hi)


def untitled(ws, lo, hi):
    """Cuts a name after the last title in it ("US President Barack Obama")."""
    for i in range(hi - 2, lo - 1, -1):
        if ws[i].lower().strip(".") in TITLES:
            return i + 1, hi
    return lo, hi


def around(rows, head, b, e):
    """Capitalised words around the head, small words between them allowed, cut at commas, brackets and other words."""
    lo = hi = head
    i = head - 1
    while i >= b and (rows[i][1][:1].isupper() or rows[i][1].lower() in GLUE or rows[i][3] == "NUM"):
        if rows[i][1][:1].isupper() and rows[i][3] not in ("DET", "PRON") or rows[i][3] == "NUM" and rows[i][1].isdigit():
            lo = i
        i -= 1
    i = head + 1
    while i < e and (rows[i][1][:1].isupper() or rows[i][1].lower() in GLUE or rows[i][1].isdigit()):
        if rows[i][1][:1].isupper() or rows[i][1].isdigit():
            hi = i
        i += 1
    return lo, hi + 1


def entities(rows):
    """[(first token, end token, type)] of GUM's bracketed Entity column."""
    open_, out = {}, []
    for i, r in enumerate(rows):
        m = re.search(r"(?:^|\|)Entity=([^|]*)", r[9])
        for x in re.findall(r"\([^()]*\)?|[^()]+\)", m[1]) if m else ():
            if x[0] == "(":
                group, kind = x.strip("()").split("-")[:2]
                if x[-1] == ")":
                    out.append((i, i + 1, kind))
                else:
                    open_.setdefault(group.split("[")[0], []).append((i, kind))
            else:
                group = x[:-1].split("[")[0]
                if open_.get(group):
                    b, kind = open_[group].pop()
                    out.append((b, i + 1, kind))
    return out


def columns(path, token=0, tag=-1):
    """Sentences of a token-per-line file: [(token, tag)]; blank lines and comments part them."""
    rows = []
    for line in open(path, encoding="utf8", errors="replace"):
        f = line.split("\t") if "\t" in line else line.split()
        f = [x.strip() for x in f]
        if len(f) < 2 or line.startswith("#") or line.startswith("-DOCSTART-"):
            if rows:
                yield rows
            rows = []
        elif f[0] or "\t" in line:
            rows.append((f[token], f[tag]))
    if rows:
        yield rows


def bring(corpus, rows):
    """A sentence's tags in our types: B/I regular, MISC told apart, loose annotation trimmed to what is a name."""
    out, i, tags = ["O"] * len(rows), 0, [t if "-" in t else "O" for _, t in rows]
    while i < len(rows):
        if tags[i] == "O":
            if corpus in ("wnut17", "uner", "wikigold", "politics", "re3d") and unsure(corpus, rows, i):
                out[i] = UNKNOWN
            if rows[i][0][:1].isupper() and Peoples.has(rows[i][0]):
                out[i] = "B-NORP"
            i += 1
            continue
        j = i + 1
        while j < len(rows) and tags[j] == "I-" + tags[i][2:]:
            j += 1
        put(out, rows, i, j, MAPS[corpus].get(tags[i][2:], UNKNOWN), corpus)
        i = j
    return out


def unsure(corpus, rows, i):
    """A capitalised word within a sentence that a corpus without our event and people types leaves bare."""
    w = rows[i][0]
    return corpus in ("uner", "wnut17") and w[:1].isupper() and i > 0 and w.lower() not in CALENDAR and w != "I"


PRONOUNS = set("i we he she they it you my our his her their its us them him me who".split())


def put(out, rows, i, j, kind, corpus):
    ws = [w for w, _ in rows[i:j]]
    if kind == "misc":
        kind = "NORP" if all(Peoples.has(w) for w in ws) else "EVENT" if EVENT_WORDS.search(" ".join(ws)) else UNKNOWN
    if corpus == "re3d" and kind not in ("O", UNKNOWN):
        if ws[0].lower() in PRONOUNS:
            kind = "O"
        while i < j and (not rows[i][0][:1].isupper() or rows[i][0].lower() in ("the", "a", "an")):
            i += 1
    if kind == "PER" and i < j:
        i, j = untitled([w for w, _ in rows], i, j)
    if kind == "O":
        return
    for k in range(i, j):
        out[k] = UNKNOWN if kind == UNKNOWN else ("B-" if k == i else "I-") + kind


def read(path, corpus, tok, per_document=40, **where):
    """Documents of a token-per-line corpus: sentences one after the other, some dozens a document."""
    sents = list(columns(path, **where))
    for d in range(0, len(sents), per_document):
        text, tags, breaks, tokens = "", [], [], []
        for rows in sents[d:d + per_document]:
            breaks.append(len(tokens))
            for (w, _), t in zip(rows, bring(corpus, rows)):
                tokens.append((len(text), len(text) + len(w), t))
                text += w + " "
        ws, out, first, k = T.words(text), [], {}, 0
        for w, b, e in ws:
            while tokens[k][1] <= b:
                k += 1
            t = tokens[k][2]
            out.append("I" + t[1:] if t[0] == "B" and k in first else t)
            first.setdefault(k, len(out) - 1)
        yield make(tok, f"{corpus}-{d}", corpus, text, ws, {"names": encode(out)}, [first[b] for b in breaks if b in first])
