#!/usr/bin/env python3
"""Builds data/gazetteer/*.csv from the hand-written tables and the extracts in input/. Needs nothing but Python 3."""
import collections
import sys

import people_and_places
from common import INPUT, distinct, items, psv, slug, tsv, write_table

LICENCE = "Licence: CC0 1.0. Made by src/gazetteer/build.py; do not edit here, see src/gazetteer/README.md."
MONARCHIES = set("AD AU BH BE BT BN KH CA DK JP JO KW LS LI LU MY MC MA NL NZ NO OM PG QA SA SZ ES SE TH TO GB BS BB BZ "
                 "AG GD JM KN LC VC SB TV VA".split())
NO_ARMY = set("AD CR DM GD HT IS KI LI MH FM MC NR PA PW PS KN LC VC WS SM SB TV VA MU".split())
NO_STATE = {"scotland", "wales", "northern-ireland", "england", "soviet-union", "yugoslavia", "serbia-and-montenegro",
            "czechoslovakia", "east-germany", "chechnya"}
TERRITORIES = set("GL FO HK MO PR NC PF GF GI BM KY FK GU CK NU AW CW YT RE".split())
OWN = "parley:curated"


class Builder:
    """Collects rows per output file and refuses an id that is used twice."""

    def __init__(self):
        self.files = collections.defaultdict(list)
        self.ids = {}
        self.wikidata = {r["id"]: (r["wikidata"], r["evidence"]) for r in tsv(INPUT / "ids.tsv")}
        self.used = set()

    def add(self, file, **row):
        """Adds one row; the id's verified Wikidata item and its evidence are filled in."""
        if row["id"] in self.ids:
            sys.exit(f"{file}: id {row['id']} is also in {self.ids[row['id']]}")
        self.ids[row["id"]] = file
        qid, evidence = self.wikidata.get(row["id"], ("", ""))
        if qid and not row.get("wikidata"):
            row["wikidata"] = qid
            row["source"] = "; ".join(filter(None, [row.get("source"), evidence]))
            self.used.add(row["id"])
        row["aliases"] = distinct(row["name"], row.get("aliases", []))
        self.files[file].append(row)


def polities(b):
    """States and de facto authorities."""
    for _, (iso, pid, name, capital, demonyms, aliases) in psv("polities.psv"):
        b.add("polities.csv", id=pid, type="Polity", name=name, aliases=items(aliases), country=pid,
              capital=items(capital), demonyms=items(demonyms), source=OWN)


def bodies(b):
    """The regular bodies of every state, with the special names of some."""
    kinds = {kind: (suffix, regular, scope) for _, (kind, suffix, regular, scope) in psv("body-kinds.psv")}
    special = {}
    for number, (polity, kind, name, aliases) in psv("ministries.psv"):
        if polity not in b.ids or kind not in kinds:
            sys.exit(f"ministries.psv:{number}: unknown polity or kind: {polity}, {kind}")
        special[polity, kind] = (name, items(aliases))
    for _, (iso, pid, name, *_rest) in psv("polities.psv"):
        for kind, (suffix, regular, scope) in kinds.items():
            bid = f"{pid}-{suffix}"
            generated = pid not in NO_STATE and iso not in TERRITORIES and (
                scope == "all" or scope == "republic" and iso not in MONARCHIES
                or scope == "states-with-army" and iso not in NO_ARMY)
            if (generated or (pid, kind) in special) and bid not in b.reserved:
                own_name, aliases = special.get((pid, kind), ("", []))
                regular_name = regular.replace("{polity}", name)
                b.add("ministries.csv", id=bid, type="Organisation", name=own_name or regular_name,
                      aliases=[regular_name] + aliases, affiliation=pid, country=pid, source=OWN)


def named(b, table, file, kind="Organisation"):
    """Organisations or groups from a hand-written table."""
    for number, fields in psv(table):
        if len(fields) != 5:
            sys.exit(f"{table}:{number}: 5 fields expected, found {len(fields)}")
        oid, name, affiliation, country, aliases = fields
        b.add(file, id=oid or slug(name), type=kind, name=name, aliases=items(aliases),
              affiliation=affiliation, country=country, source=OWN)


def reserved_ids():
    """Ids that a hand-written table gives to a body which would else be generated."""
    return {f[0] for table in ("armed-groups.psv", "national-bodies.psv") for _, f in psv(table) if f[0]}


def main():
    b = Builder()
    b.reserved = reserved_ids()
    polities(b)
    bodies(b)
    named(b, "national-bodies.psv", "ministries.csv")
    named(b, "organisations.psv", "organisations.csv")
    named(b, "armed-groups.psv", "armed-groups.csv")
    named(b, "groups.psv", "groups.csv", "Group")
    people_and_places.add_all(b)
    headers = {
        "polities.csv": "States and de facto authorities with their capitals and demonyms. Who recognises whom is not stated.",
        "ministries.csv": "Governments, ministries, armed forces and other bodies of states. See patterns.tsv for the names news gives them.",
        "organisations.csv": "International bodies, UN agencies, courts, humanitarian and human-rights organisations, media.",
        "armed-groups.csv": "Armed groups, parties and movements that speak in current conflicts. No affiliation = contested or none.",
        "groups.csv": "Peoples and communities that news lets act or speak.",
        "officeholders.csv": "Heads of state and government, foreign and defence ministers, with dates of office.",
        "persons.csv": "People of current conflicts who are no office holders of officeholders.csv.",
        "places.csv": "Capitals, cities, conflict towns and regions with coordinates (WGS 84).",
    }
    for file, rows in b.files.items():
        write_table(file, [headers[file], LICENCE], sorted(rows, key=lambda r: r["id"]))
        print(f"{file}: {len(rows)} rows, {sum(1 for r in rows if r.get('wikidata'))} with a verified Wikidata id")
    for unused in sorted(set(b.wikidata) - b.used):
        print(f"ids.tsv: {unused} names no row", file=sys.stderr)


if __name__ == "__main__":
    main()
