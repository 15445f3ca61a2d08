#!/usr/bin/env python3
"""Checks data/gazetteer: ids, types, affiliations, Q-ids, roles, coordinates, and polities' names against one another."""
import collections
import re
import sys

from common import COLUMNS, OUT, TYPES, key, read_table, tsv

QID = re.compile(r"Q[1-9][0-9]*")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
DATE = r"([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?"
ROLE = re.compile(rf"[^@|]+@{DATE}/{DATE}")


def problems():
    """Every fault found, one line each, with file, id and what to do."""
    rows, ids, qids = [], {}, {}
    for path in sorted(OUT.glob("*.csv")):
        with open(path, encoding="utf-8") as f:
            header = next(line for line in f if not line.startswith("#")).rstrip("\n").split(",")
        if header != COLUMNS:
            yield f"{path.name}: header is {header}, expected {COLUMNS}"
            continue
        rows += [(path.name, row) for row in read_table(path)]
    for file, row in rows:
        where = f"{file}: {row['id']}"
        if None in row or None in row.values():
            yield f"{where}: wrong number of fields"
            continue
        if not SLUG.fullmatch(row["id"]):
            yield f"{where}: id is not a slug"
        if row["id"] in ids:
            yield f"{where}: id is also in {ids[row['id']]}"
        ids[row["id"]] = file
        if row["type"] not in TYPES:
            yield f"{where}: unknown type {row['type']!r}"
        if not row["name"] or not row["source"]:
            yield f"{where}: name or source is missing"
        if row["wikidata"]:
            if not QID.fullmatch(row["wikidata"]):
                yield f"{where}: {row['wikidata']!r} is no Q-id"
            if row["wikidata"] in qids:
                yield f"{where}: {row['wikidata']} is also on {qids[row['wikidata']]}"
            qids[row["wikidata"]] = where
        for role in filter(None, row["roles"].split("|")):
            if not ROLE.fullmatch(role):
                yield f"{where}: role {role!r} is not role@start/end"
            elif all(role.rsplit("@", 1)[1].split("/")) and role.rsplit("@", 1)[1].split("/")[0] > role.rsplit("@", 1)[1].split("/")[1]:
                yield f"{where}: role {role!r} ends before it starts"
        if bool(row["lat"]) != bool(row["lon"]) or row["lat"] and not (abs(float(row["lat"])) <= 90 and abs(float(row["lon"])) <= 180):
            yield f"{where}: coordinates {row['lat']},{row['lon']}"
        for text in [row["name"], *row["aliases"].split("|"), *row["demonyms"].split("|")]:
            if text != text.strip() or "  " in text:
                yield f"{where}: spaces in {text!r}"
    polities = {row["id"] for _, row in rows if row["type"] == "Polity"}
    for file, row in rows:
        if row["affiliation"] and row["affiliation"] not in ids:
            yield f"{file}: {row['id']}: affiliation {row['affiliation']!r} is no id"
        if row["affiliation"] == row["id"]:
            yield f"{file}: {row['id']}: affiliated to itself"
        if row["country"] and row["country"] not in polities:
            yield f"{file}: {row['id']}: country {row['country']!r} is no polity"
    yield from cycles({row["id"]: row["affiliation"] for _, row in rows})
    owners = collections.defaultdict(set)
    for _, row in rows:
        if row["type"] == "Polity":
            for name in filter(None, [row["name"], *row["aliases"].split("|")]):
                owners[key(name)].add(row["id"])
    for name, who in sorted(owners.items()):
        if len(who) > 1:
            yield f"polities.csv: {name!r} names {', '.join(sorted(who))}"
    for row in tsv(OUT / "patterns.tsv"):
        try:
            re.compile(re.sub(r"\{[a-z']+\}", "X", row["pattern"]))
        except re.error as e:
            yield f"patterns.tsv: {row['pattern']!r}: {e}"
    for row in tsv(OUT.parent / "lexicon" / "capitals-metonyms.tsv"):
        for column in ("polity", "body"):
            if row[column] and row[column] not in ids:
                yield f"capitals-metonyms.tsv: {row['metonym']}: {column} {row[column]!r} is no id"


def cycles(parent):
    """Affiliation walks that never end."""
    for start in parent:
        seen, at = set(), start
        while parent.get(at):
            if at in seen:
                yield f"{start}: affiliation goes round in a circle at {at}"
                break
            seen.add(at)
            at = parent[at]


if __name__ == "__main__":
    found = list(problems())
    print("\n".join(found) if found else "gazetteer: no problems")
    sys.exit(1 if found else 0)
