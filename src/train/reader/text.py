"""Words, word pieces and features of a text: the tokenisation that the Java runtime repeats."""
import json
import unicodedata

NORMALISE = {"“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"',
             "‘": "'", "’": "'", "‚": "'", "‛": "'", "`": "'", "´": "'"}
OPENS, CLOSES = set("“„‟«"), set("”»")
SHAPES = 5                  # other, lower, Capitalised, ALLCAPS, digit
FEATURES = SHAPES * 2 * 2   # shape + 5 at a line start + 10 inside double quotation marks


def is_punctuation(c):
    o = ord(c)
    return 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126 or unicodedata.category(c)[0] == "P"


def basic_words(text):
    """BERT's basic tokens as (normalised, start, end): lower case, no accents, each punctuation mark alone."""
    out, cur, b, e = [], [], 0, 0
    for i, c in enumerate(text):
        cat = unicodedata.category(c)
        if c in "\t\n\r" or cat == "Zs":
            if cur:
                out.append(("".join(cur), b, e))
                cur = []
            continue
        if c == "\ufffd" or cat in ("Cc", "Cf", "Co", "Cn"):
            continue
        if is_punctuation(c) or 0x4E00 <= ord(c) <= 0x9FFF:
            if cur:
                out.append(("".join(cur), b, e))
                cur = []
            out.append((c, i, i + 1))
            continue
        if not cur:
            b = i
        cur.append("".join(x for x in unicodedata.normalize("NFD", c.lower()) if unicodedata.category(x) != "Mn"))
        e = i + 1
    if cur:
        out.append(("".join(cur), b, e))
    return out


def words(text):
    """Basic tokens with quotation marks of all kinds made alike; two adjacent apostrophes are one double mark."""
    out = []
    for w, b, e in basic_words(text):
        w = NORMALISE.get(w, w)
        if w == "'" and out and out[-1][0] == "'" and out[-1][2] == b and e - b == 1 and out[-1][2] - out[-1][1] == 1:
            out[-1] = ('"', out[-1][1], e)
        else:
            out.append((w, b, e))
    return out


def shape(w):
    if w[0].isdigit():
        return 4
    if not any(c.isalpha() for c in w):
        return 0
    if len(w) > 1 and w.isupper():
        return 3
    return 2 if w[0].isupper() else 1


def features(text, ws):
    """One number a word: shape, plus 5 if a line break precedes it, plus 10 if inside double quotation marks.

    The state of the quotation marks starts anew at every line; a mark itself counts as inside; an unclosed one runs to the line's end."""
    out, inside, prev = [], False, 0
    for i, (w, b, e) in enumerate(ws):
        line = i == 0 or "\n" in text[prev:b]
        prev = e
        if line:
            inside = False
        quoted = inside
        if w == '"':
            raw = text[b:e]
            now = True if raw in OPENS or raw == "``" else False if raw in CLOSES else not inside
            quoted, inside = inside or now, now
        out.append(shape(text[b:e]) + (5 if line else 0) + (10 if quoted else 0))
    return out


class WordPiece:
    """Greedy longest-match WordPiece over a BERT vocabulary (from a tokenizer.json)."""

    def __init__(self, path):
        self.vocab = json.load(open(path, encoding="utf8"))["model"]["vocab"]
        self.cls, self.sep, self.unk, self.pad = (self.vocab[x] for x in ("[CLS]", "[SEP]", "[UNK]", "[PAD]"))
        self.cache = {}

    def __call__(self, w):
        r = self.cache.get(w)
        if r is None:
            r = self.cache[w] = self._cut(w)
        return r

    def _cut(self, w):
        if len(w) > 100 or not w:
            return [self.unk]
        r, i = [], 0
        while i < len(w):
            j = len(w)
            while j > i and (w[i:j] if i == 0 else "##" + w[i:j]) not in self.vocab:
                j -= 1
            if j == i:
                return [self.unk]
            r.append(self.vocab[w[i:j] if i == 0 else "##" + w[i:j]])
            i = j
        return r
