#!/usr/bin/env python3
"""Turns annotations/NN.txt (quoted strings) into gold/<half>/NN.json (offsets); fails where a string does not occur once. Standard library only.

  S tier act[,alt...] D|M|I date:basis | speaker[; alt...] | cue | content [... content] | key=value ...
  E status | trigger [; other trigger ...]
  F what value | words | claimed by | qualifier | part of
  A type | name [| boilerplate]
Strings: `A~~B` runs from A to the next B; `#n ` before a string means its n-th occurrence. Keys: to, via, voiced, group, dup, nested, speakers.
"""
import csv, json, pathlib, re, sys

HERE = pathlib.Path(__file__).resolve().parent


def spots(text, words):
    edge = lambda c: r'(?<!\w)' if c.isalnum() else ''
    return [m.span() for m in re.finditer(edge(words[0]) + re.escape(words) + (r'(?!\w)' if words[-1].isalnum() else ''), text)]


def find(text, words, where):
    words = words.strip()
    m = re.match(r'#(\d+) ', words)
    nth = int(m.group(1)) if m else None
    words = words[m.end():] if m else words
    first, _, last = words.partition('~~')
    hits = spots(text, first)
    if not hits or (nth is None and len(hits) > 1) or (nth and len(hits) < nth):
        sys.exit(f'{where}: {len(hits)} times in the text: {words!r}')
    start, end = hits[(nth or 1) - 1]
    if last:
        after = [h for h in spots(text, last) if h[0] >= start]
        if not after:
            sys.exit(f'{where}: no end {last!r}')
        end = after[0][1]
    return [start, end]


def near(text, cue, spans, where):
    hits = spots(text, cue)
    if not hits:
        sys.exit(f'{where}: no cue {cue!r}')
    return list(min(hits, key=lambda h: min(abs(h[0] - s[1]) if h[0] >= s[1] else abs(s[0] - h[1]) for s in spans)))


def article(stem, text, about, lines):
    gold = {'document': {'file': stem + '.txt', 'title': about['title'], 'published': about['published'], 'length_chars': len(text)},
            'statements': [], 'events': [], 'figures': [], 'actors': []}
    for number, line in enumerate(lines, 1):
        line, where = line.strip(), f'{stem}:{number}'
        if not line or line.startswith('//'):
            continue
        parts = [p.strip() for p in line.split('|')]
        head = parts[0].split()
        if head[0] == 'S':
            _, tier, acts, kind, when = head
            acts, (date, basis) = acts.split(','), (when.split(':') if ':' in when else (None, None))
            keys = dict(re.findall(r'(\w+)=([^=]+?)(?=\s+\w+=|$)', parts[4])) if len(parts) > 4 else {}
            names = [n.strip() for n in parts[1].split(';')]
            spans = [find(text, c, where) for c in parts[3].split(' ... ')]
            cue = near(text, parts[2], spans, where)
            gold['statements'].append({
                'id': f"{stem}-s{len(gold['statements']) + 1:02d}", 'tier': {'c': 'core', 'b': 'borderline'}[tier],
                'speaker': None if names[0] == '-' else names[0], 'speakers': [s.strip() for s in keys['speakers'].split(',')] if 'speakers' in keys else [n for n in names[:1] if n != '-'],
                'alt_speakers': names[1:], 'voiced_by': keys.get('voiced'), 'cue_span': cue, 'cue_text': text[slice(*cue)],
                'content_spans': spans, 'content_texts': [text[slice(*s)] for s in spans],
                'quote_type': {'D': 'direct', 'M': 'mixed', 'I': 'indirect'}[kind], 'act': acts[0], 'alt_acts': acts[1:],
                'date': date, 'date_basis': basis, 'addressee': keys.get('to'), 'via': keys.get('via'), 'cue_group': keys.get('group'),
                'duplicate_of': keys.get('dup'), 'nested_in': keys.get('nested')})
        elif head[0] == 'E':
            spans = [find(text, t, where) for t in parts[1].split(';')]
            gold['events'].append({'id': f"{stem}-e{len(gold['events']) + 1:02d}", 'status': head[1], 'trigger_span': spans[0],
                                   'trigger_text': text[slice(*spans[0])], 'other_trigger_spans': spans[1:],
                                   'other_trigger_texts': [text[slice(*s)] for s in spans[1:]], 'in_boilerplate': False})
        elif head[0] == 'F':
            span = find(text, parts[1], where)
            gold['figures'].append({'id': f"{stem}-f{len(gold['figures']) + 1:02d}", 'what': ' '.join(head[1:-1]), 'value': int(head[-1]), 'span': span,
                                    'text': text[slice(*span)], 'claimed_by': parts[2] or None if len(parts) > 2 else None,
                                    'qualifier': parts[3] if len(parts) > 3 and parts[3] else 'exactly', 'part_of': parts[4] if len(parts) > 4 else None})
        elif head[0] == 'A':
            gold['actors'].append({'name': parts[1], 'type': head[1], 'in_boilerplate': len(parts) > 2})
        else:
            sys.exit(f'{where}: {line}')
    known = {a['name'] for a in gold['actors']}
    for s in gold['statements']:
        for name in [s['speaker'], s['voiced_by'], s['addressee']]:
            if name and ';' not in name and name not in known:
                sys.exit(f"{stem}: no actor {name!r} ({s['id']})")
        assert all(text[slice(*a)] == b for a, b in zip(s['content_spans'], s['content_texts']))
        overlaps = [o['id'] for o in gold['statements'] if o is not s and o['content_spans'] == s['content_spans']]
        if overlaps:
            print(f"{stem}: {s['id']} has the content of {overlaps}", file=sys.stderr)
    for f in gold['figures']:
        if f['claimed_by'] and f['claimed_by'] not in known:
            sys.exit(f"{stem}: no actor {f['claimed_by']!r} ({f['id']})")
    return gold


for row in csv.DictReader(open(HERE / 'articles' / 'articles.csv', encoding='utf8')):
    stem = row['file'][:-4]
    notes = HERE / 'annotations' / (stem + '.txt')
    if len(sys.argv) > 1 and stem not in sys.argv[1:]:
        continue
    text = (HERE / 'articles' / row['file']).read_bytes().decode('utf8')
    gold = article(stem, text, row, notes.read_text('utf8').splitlines())
    group = [(8, 'development'), (14, 'held-out'), (18, 'later'), (22, 'fresh'), (26, 'unseen')]
    half = next(name for last, name in group if int(stem) <= last)
    (HERE / 'gold' / half / (stem + '.json')).write_text(json.dumps(gold, ensure_ascii=False, indent=1) + '\n', 'utf8')
    print(stem, len(text.split()), {k: len(v) for k, v in gold.items() if k != 'document'}, file=sys.stderr)
