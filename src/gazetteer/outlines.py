#!/usr/bin/env python3
"""Makes data/map/world.geojson from Natural Earth's country outlines (npm package world-atlas, countries-50m.json).

usage: outlines.py countries-50m.json

The arcs of the TopoJSON are simplified once each (Douglas-Peucker), so that neighbours keep a common border.
"""
import json
import math
import sys
from pathlib import Path

from common import OUT, ROOT, key, read_table

TOLERANCE = 0.10  # degrees
SMALLEST = 0.02  # square degrees: smaller islands are left out, unless it is a country's largest part
NAMES = {"w. sahara": "western-sahara", "dem. rep. congo": "democratic-republic-of-the-congo", "dominican rep.": "dominican-republic",
         "falkland is.": "falkland-islands", "central african rep.": "central-african-republic", "eq. guinea": "equatorial-guinea",
         "solomon is.": "solomon-islands", "n. cyprus": "northern-cyprus", "bosnia and herz.": "bosnia-and-herzegovina",
         "macedonia": "north-macedonia", "s. sudan": "south-sudan", "congo": "republic-of-the-congo", "marshall is.": "marshall-islands",
         "st. vin. and gren.": "saint-vincent-and-the-grenadines", "antigua and barb.": "antigua-and-barbuda", "cook is.": "cook-islands",
         "st. kitts and nevis": "saint-kitts-and-nevis", "sao tome and principe": "sao-tome-and-principe", "fr. polynesia": "french-polynesia",
         "cayman is.": "cayman-islands", "faeroe is.": "faroe-islands"}


def simplify(points, tolerance):
    """Douglas-Peucker without recursion."""
    keep = {0, len(points) - 1}
    stack = [(0, len(points) - 1)]
    while stack:
        a, b = stack.pop()
        far, at = 0, None
        (x1, y1), (x2, y2) = points[a], points[b]
        length = math.hypot(x2 - x1, y2 - y1)
        for i in range(a + 1, b):
            x, y = points[i]
            d = abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length if length else math.hypot(x - x1, y - y1)
            if d > far:
                far, at = d, i
        if at is not None and far > tolerance:
            keep.add(at)
            stack += [(a, at), (at, b)]
    return [points[i] for i in sorted(keep)]


def decode(topology):
    """The arcs in degrees, simplified."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(simplify(points, TOLERANCE))
    return arcs


def ring(arcs, indexes):
    """One closed ring of rounded points."""
    out = []
    for i in indexes:
        part = arcs[i] if i >= 0 else arcs[~i][::-1]
        out += part if not out else part[1:]
    rounded = []
    for x, y in out:
        p = [round(x, 2), round(y, 2)]
        if not rounded or rounded[-1] != p:
            rounded.append(p)
    return rounded


def area(points):
    """The ring's area in square degrees."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:]))) / 2


def main(path):
    topology = json.loads(Path(path).read_text(encoding="utf-8"))
    arcs = decode(topology)
    polity = {}
    for row in read_table(OUT / "polities.csv"):
        for name in [row["name"], *row["aliases"].split("|")]:
            polity.setdefault(key(name), row["id"])
    features = []
    for g in topology["objects"]["countries"]["geometries"]:
        name = g["properties"]["name"]
        if g["type"] is None:
            continue
        polygons = g["arcs"] if g["type"] == "MultiPolygon" else [g["arcs"]]
        shapes = [[ring(arcs, r) for r in p] for p in polygons]
        shapes = [[r for r in p if len(r) >= 4] for p in shapes]
        shapes = sorted((p for p in shapes if p), key=lambda p: -area(p[0]))
        shapes = [p for n, p in enumerate(shapes) if n == 0 or area(p[0]) >= SMALLEST]
        if not shapes:
            continue
        properties = {"name": name}
        known = NAMES.get(key(name)) or polity.get(key(name))
        if known and known != "western-sahara":
            properties["polity"] = known
        features.append({"type": "Feature", "properties": properties, "geometry": {"type": "MultiPolygon", "coordinates": shapes}})
    out = ROOT / "data" / "map" / "world.geojson"
    out.parent.mkdir(parents=True, exist_ok=True)
    head = json.dumps({"source": "Made with Natural Earth (1:50m countries, public domain), from npm world-atlas 2.0.2 (ISC), simplified",
                       "note": "Natural Earth draws de facto control; the outlines state no claim to any territory"})
    lines = ",\n".join(json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in sorted(features, key=lambda f: f["properties"]["name"]))
    out.write_text('{"type":"FeatureCollection","metadata":' + head + ',"features":[\n' + lines + "\n]}\n", encoding="utf-8")
    print(f"{out.name}: {len(features)} outlines, {out.stat().st_size} bytes; "
          f"no polity: {', '.join(f['properties']['name'] for f in features if 'polity' not in f['properties'])}")


if __name__ == "__main__":
    main(sys.argv[1]) if len(sys.argv) == 2 else sys.exit(__doc__)
