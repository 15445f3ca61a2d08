#!/usr/bin/env python3
"""Checks the Wikidata ids of ids.tsv and places.tsv against a table of (qid, name, source) rows.

usage: verify.py LABELS.tsv.gz

An id counts as verified when two sources, or one made from Wikidata itself, carry it with a name of the row. ids.tsv is
only reported on; in places.tsv the id and its evidence are blanked where Natural Earth alone has it. The table itself mixes
licences and is not shipped; it is made from the sources that README.md lists.
"""
import collections
import gzip
import re
import sys

from common import INPUT, OUT, key, read_table, tsv

MADE_FROM_WIKIDATA = ("every-politician-scrapers/", "MonitoringCommie/", "DinisSousa2003/", "lm-pub-quiz/", "JanKalo/",
                      "ad-freiburg/", "periodo/", "npm:name-suggestion-index", "villmow/", "opensanctions/nomenklatura")
UNTRUSTED = ("dr5hn/", "martynafford/", "politiquices/")  # share-alike, the table under test, non-commercial
KNOWN_WRONG = {"Agdam", "Kapan"}  # Natural Earth's ids lead to other places
HIGH_ID, LARGE = 3_000_000, 50_000  # a large town's item is old: a high number beside it is mostly a namesake's


def label_table(path):
    """{qid: {name key: {source}}}"""
    table = collections.defaultdict(lambda: collections.defaultdict(set))
    with gzip.open(path, "rt", encoding="utf-8") as f:
        for line in f:
            qid, name, source = line.rstrip("\n").split("\t")
            if re.fullmatch(r"Q\d+", qid):
                table[qid][key(name)].add(source.replace("github:", ""))
    return table


def family(source):
    """The repository or package of a source."""
    return source.split(":data")[0].split("@")[0] if source.startswith("npm:") else "/".join(source.split("@")[0].split("/")[:2])


def evidence(table, qid, names, but=UNTRUSTED):
    """One source per family that carries the id with one of the names; those made from Wikidata first."""
    found = set()
    for name in names:
        found |= table.get(qid, {}).get(key(name), set())
    best = {}
    for source in sorted(found):
        if not source.startswith(but) and "enwiki/" not in source:
            best.setdefault(family(source), re.sub(r" .*", "", source))
    return sorted(best.values(), key=lambda s: (not s.startswith(MADE_FROM_WIKIDATA), s))


def check_ids(table):
    """Rows of ids.tsv whose id the table does not carry with a name of the row."""
    names = {}
    for path in OUT.glob("*.csv"):
        for row in read_table(path):
            names[row["id"]] = [row["name"], *row["aliases"].split("|")]
    for row in tsv(INPUT / "ids.tsv"):
        found = evidence(table, row["wikidata"], names.get(row["id"], []))
        if not (len(found) > 1 or any(s.startswith(MADE_FROM_WIKIDATA) for s in found)):
            print(f"{row['id']}: {row['wikidata']}: not in the table under its name; evidence: {row['evidence']}")


def check_places(table):
    """Rewrites places.tsv with the ids that a second source confirms."""
    path = INPUT / "places.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    columns = lines[1].split("\t")
    rows = [dict(zip(columns, line.split("\t"))) for line in lines[2:]]
    shared = collections.Counter(row["wikidata"] for row in rows)
    for row in rows:
        qid = row["wikidata"]
        found = evidence(table, qid, [row["name"], *row["others"].split("|")]) if qid else []
        wrong = qid and (shared[qid] > 1 or row["name"] in KNOWN_WRONG or int(qid[1:]) > HIGH_ID and int(row["population"]) > LARGE)
        row["evidence"] = "; ".join(found[:2]) if not wrong else ""
        row["wikidata"] = qid if row["evidence"] else ""
    columns = [c for c in columns if c != "evidence"] + ["evidence"]
    with open(path, "w", encoding="utf-8", newline="") as f:
        f.write(lines[0] + "\n" + "\t".join(columns) + "\n")
        for row in rows:
            f.write("\t".join(row[c] for c in columns) + "\n")
    print(f"places.tsv: {sum(1 for r in rows if r['wikidata'])} of {len(rows)} ids confirmed")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    labels = label_table(sys.argv[1])
    check_ids(labels)
    check_places(labels)
