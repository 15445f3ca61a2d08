"""Documents to windows of word pieces, and windows to batches."""
import random

import torch

from reader.document import ATTRIBUTION, IGNORE
from reader.text import SHAPES

CLS, SEP = 101, 102


def cuts(doc, room, start_anywhere=True):
    """[(first word, end word)] of windows of at most `room` pieces: at sentence starts where the document knows them.

    Elsewhere every second text is cut at line breaks where that costs less than half a window, as the runtime cuts it."""
    size = [len(p) for p in doc.pieces]
    breaks, least = set(doc.breaks), 0
    if not breaks and start_anywhere and random.random() < 0.5:
        breaks, least = {i for i, f in enumerate(doc.features) if f % (2 * SHAPES) >= SHAPES}, room // 2
    out, b, used, last = [], 0, 0, 0
    limit = random.randint(room // 4, room) if start_anywhere else room
    for i, n in enumerate(size):
        if i in breaks and used >= least:
            last = i
        if used + n > limit and i > b:
            end = last if last > b else i
            out.append((b, end))
            b, used, limit = end, sum(size[end:i]), room
        used += n
    out.append((b, len(size)))
    return [(b, e) for b, e in out if e - b > 2]


def restyle(features, chance):
    """Sometimes all capitals or all small letters, as headlines and chats are."""
    r = random.random()
    if r > chance:
        return features
    to = 3 if r < chance / 2 else 1
    return [f - f % SHAPES + (to if 0 < f % SHAPES < 4 else f % SHAPES) for f in features]


def batch(model_heads, parts, restyled=0.0):
    """Tensors of [(document, first word, end word)]."""
    n = max(sum(len(p) for p in d.pieces[b:e]) for d, b, e in parts) + 2
    w = max(e - b for _, b, e in parts)
    k = len(parts)
    ids, mask, feats = torch.zeros(k, n, dtype=torch.long), torch.zeros(k, n), torch.zeros(k, n, dtype=torch.long)
    first = torch.zeros(k, w, dtype=torch.long)
    labels = {h: torch.full((k, n), IGNORE) for h in model_heads if h != "attribution"}
    tags = torch.full((k, w), IGNORE)
    attributed, taught, lengths = [], [], torch.zeros(k, dtype=torch.long)
    teacher = torch.zeros(k, w, len(ATTRIBUTION))
    for r, (d, b, e) in enumerate(parts):
        look = restyle(d.features[b:e], restyled)
        row, feat, at = [CLS], [0], []
        for p, f in zip(d.pieces[b:e], look):
            at.append(len(row))
            row += p
            feat += [f] * len(p)
        row.append(SEP)
        feat.append(0)
        ids[r, :len(row)], mask[r, :len(row)], feats[r, :len(row)] = torch.tensor(row), 1, torch.tensor(feat)
        at = torch.tensor(at)
        first[r, :e - b] = at
        lengths[r] = e - b
        for h, t in labels.items():
            if h in d.labels:
                y = torch.tensor(d.labels[h][b:e])
                if h == "arc":
                    inside = (y > b) & (y <= e)
                    y = torch.where(y == 0, y, torch.where(inside, at[(y - 1 - b).clamp(0, e - b - 1)], torch.tensor(IGNORE)))
                t[r, at] = y
        if "teacher" in d.extra and "attribution" in model_heads:
            taught.append(r)
            teacher[r, :e - b] = d.extra["teacher"][b:e]
        if "attribution" in d.labels and "attribution" in model_heads:
            attributed.append(r)
            tags[r, :e - b] = torch.tensor(d.labels["attribution"][b:e])
    return {"ids": ids, "mask": mask, "features": feats, "padded": bool((mask == 0).any()), "first": first, "lengths": lengths,
            "labels": dict(labels, attribution=tags) if attributed or taught else labels, "tags": tags,
            "attributed": torch.tensor(attributed, dtype=torch.long), "taught": torch.tensor(taught, dtype=torch.long), "teacher": teacher}


def epoch(docs, room, size):
    """Shuffled batches (lists of parts) of windows of like length."""
    parts = [(d, b, e) for d in docs for b, e in cuts(d, room)]
    random.shuffle(parts)
    out = []
    for i in range(0, len(parts), size * 50):
        chunk = sorted(parts[i:i + size * 50], key=lambda p: sum(len(q) for q in p[0].pieces[p[1]:p[2]]))
        out += [chunk[j:j + size] for j in range(0, len(chunk), size)]
    random.shuffle(out)
    return out
