"""From tags to attributions by nearness: content to the nearest cue, cue to the nearest source, not across lines if it can be helped."""
from reader.document import ATTRIBUTION
from reader.evaluate import spans

FAR = 40


def groups(doc, tags):
    """[(source, cue, contents)] as (first word, end word, type); contents of one cue and source are joined."""
    ws, found = doc.words, sorted(spans(tags, ATTRIBUTION))
    line, lines = 0, []
    for i, (_, b, _) in enumerate(ws):
        line += i > 0 and "\n" in doc.text[ws[i - 1][2]:b]
        lines.append(line)

    def gap(x, y):
        return max(x[0] - y[1], y[0] - x[1], 0)

    def apart(x, y):
        first, last = (x, y) if x[0] < y[0] else (y, x)
        return lines[first[1] - 1] != lines[last[0]]

    cues, sources = ([s for s in found if s[2] == k] for k in ("Cue", "Source"))
    out = {}
    for c in (s for s in found if s[2] == "Content"):
        cue = min(cues, key=lambda q: gap(c, q) + 100 * apart(c, q), default=None)
        source = None
        if cue and gap(c, cue) < FAR:
            source = min(sources, key=lambda s: gap(cue, s) + 0.5 * gap(c, s) + 100 * apart(cue, s), default=None)
            if source and (apart(cue, source) or gap(cue, source) > FAR):
                source = None
        else:
            cue = None
        out.setdefault((cue, source) if cue else c, (source, cue, []))[2].append(c)
    return list(out.values())


def attributions(doc, tags):
    """[{source, cue, content}] in character offsets, as the scorer wants them."""
    def chars(x):
        return [doc.words[x[0]][1], doc.words[x[1] - 1][2]] if x else None

    return [{"source": chars(s), "cue": chars(q), "content": [chars(c) for c in cs]} for s, q, cs in groups(doc, tags)]
