"""Rows that come from extracts and tables: office holders, persons, places."""
import collections
import re
import sys

from common import INPUT, distinct, items, key, plain, psv, slug, tsv
from extract import kind_of

BODY = {  # kind of office -> id suffixes of the body to belong to, the first that exists
    "foreign-ministry": ["ministry-of-foreign-affairs"], "defence-ministry": ["ministry-of-defence"],
    "interior-ministry": ["ministry-of-interior"], "health-ministry": ["ministry-of-health"],
    "finance-ministry": ["ministry-of-finance"], "justice-ministry": ["ministry-of-justice"],
    "armed-forces": ["armed-forces", "ministry-of-defence"], "presidency": ["presidency"],
    "parliament": ["parliament"], "security-council": ["security-council"],
    "prosecutor-general": ["prosecutor-generals-office"], "ombudsman": ["ombudsman"],
    "ambassador": ["ministry-of-foreign-affairs"], "united-nations": ["ministry-of-foreign-affairs"],
    "emergency-ministry": ["ministry-of-emergency-situations"], "royal-court": []}
HEADS = ("presidency", "royal-court", "prime-minister", "foreign-ministry", "defence-ministry", "armed-forces")
FAMILY_FIRST = {"china", "north-korea", "south-korea", "taiwan", "vietnam", "hong-kong", "cambodia", "singapore", "macau"}
GIVEN_NAME_USED = {"ethiopia", "eritrea", "iceland", "myanmar", "thailand", "laos", "malaysia", "bhutan", "mongolia"}
PARTICLES = {"al", "el", "de", "da", "dos", "do", "del", "della", "di", "van", "von", "der", "den", "bin", "ben", "bint", "ibn",
             "abu", "ould", "le", "la", "ter", "ten", "abdel", "abdul", "abd", "ag", "st."}
SUFFIXES = {"jr.", "jr", "sr.", "ii", "iii", "iv", "v", "vi"}
INTERNATIONAL = [("Court of Justice", "international-court-of-justice"), ("Council of Europe", "parliamentary-assembly-of-the-council-of-europe"),
                 ("OSCE", "organization-for-security-and-co-operation-in-europe"), ("World Trade", "world-trade-organization"),
                 ("United Nations", "united-nations")]


def add_all(b):
    """Adds the rows of officeholders.csv, persons.csv and places.csv."""
    office_holders(b)
    persons(b)
    places(b)


def surname(name, country):
    """The part of a name that news uses alone, or None when that cannot be told."""
    words = [w for w in name.split() if w.casefold() not in SUFFIXES]
    if len(words) < 2 or country in GIVEN_NAME_USED:
        return words[0] if country in ("ethiopia", "eritrea") and len(words) > 1 and len(words[0]) > 3 else None
    if country in FAMILY_FIRST:
        return words[0] if len(words[0]) > 1 else None
    at = len(words) - 1
    while at > 1 and plain(words[at - 1]).casefold().strip("'") in PARTICLES:
        at -= 1
    result = " ".join(words[at:])
    return result if len(result) > 2 else None


def variants(name, country, with_surname):
    """Spellings that follow from a name: without diacritics, and the part that stands alone."""
    out = [plain(name)]
    if with_surname:
        last = surname(name, country)
        if last:
            out += [last, plain(last)]
            bare = re.sub(r"^(al|el|Al|El|as|ash|an|ad)[- ]", "", last)
            if len(bare) > 3:
                out.append(bare)
    return out


def merge_terms(terms):
    """The roles of one person, the same term once, the most exact dates kept, newest last."""
    best = {}
    for t in sorted(terms, key=lambda t: (-len(t["start"]), -len(t["end"]), t["role"])):
        same = [u for u in best.values() if u["kind"] == t["kind"] and u["country"] == t["country"]
                and (u["start"][:4] == t["start"][:4] or not t["start"] or len(t["start"]) == 4 and not t["end"])]
        if t["start"] and len(t["start"]) > 4:
            same = [u for u in same if u["start"] == t["start"]]
        if not same:
            best[t["kind"], t["country"], t["role"], t["start"]] = t
    return sorted(best.values(), key=lambda t: (t["start"], t["end"] or "9999", t["role"]))


def current(terms):
    """The term that says where a person belongs: open ones before closed ones, high offices before others, late before early."""
    return max(terms, key=lambda t: (not t["end"], t["start"], t["kind"] in HEADS))


def body(b, term):
    """The id of the body an office belongs to."""
    country = term["country"]
    if not country:
        return next((i for word, i in INTERNATIONAL if word in term["role"]), "")
    for suffix in BODY.get(term["kind"], ["government"]):
        if f"{country}-{suffix}" in b.ids:
            return f"{country}-{suffix}"
    return f"{country}-government" if f"{country}-government" in b.ids and term["kind"] != "royal-court" else country


def role(term):
    """role@start/end"""
    return f"{term['role']}@{term['start']}/{term['end']}"


def corrections(b):
    """Hand-written terms: {(name key, country): [name, roles, aliases]}."""
    out = {}
    for number, fields in psv("recent-terms.psv"):
        if len(fields) != 4 or fields[1] not in b.ids:
            sys.exit(f"recent-terms.psv:{number}: name | country | roles | aliases expected, country known")
        name, country, roles, aliases = fields
        terms = []
        for r in items(roles):
            m = re.fullmatch(r"([^@]+)@([\d-]*)/([\d-]*)", r)
            if not m:
                sys.exit(f"recent-terms.psv:{number}: {r!r} is not role@start/end")
            terms.append(dict(role=m[1], start=m[2], end=m[3]))
        out[key(name), country] = [name, terms, items(aliases)]
    return out


def apply_correction(person_terms, corrected, country, kind_of):
    """The extract's terms with the hand-written ones in place of those that begin in the same year with the same kind."""
    out = list(person_terms)
    for c in corrected:
        kind = kind_of(c["role"]) or "government"
        out = [t for t in out if not (t["country"] == country and t["kind"] == kind
                                      and (t["start"][:4] == c["start"][:4] or c["start"][:4] <= t["start"][:4] and not t["end"]))]
        out.append(dict(kind=kind, country=country, role=c["role"], start=c["start"], end=c["end"], source="parley:curated"))
    return out


def office_holders(b):
    """officeholders.csv: one row per person, every term a role."""
    corrected = corrections(b)
    people = collections.defaultdict(list)
    for t in tsv(INPUT / "officeholders.tsv"):
        people[t["wikidata"]].append(t)
    # A correction applies when exactly one person of that name and country is in the extract.
    named = collections.defaultdict(set)
    for qid, terms in people.items():
        for t in terms:
            for name in (t["name"], t["other"]):
                if name:
                    named[key(name), t["country"]].add(qid)
    fixes = {}
    for (name, country), value in corrected.items():
        found = set()
        for spelling in [name] + [key(a) for a in value[2] if " " in a]:
            found |= named.get((spelling, country), set()) | named.get((spelling, ""), set())
        if len(found) == 1:
            fixes[found.pop()] = (country, value)
        elif found:
            sys.exit(f"recent-terms.psv: {value[0]}: {len(found)} people of that name in {country}: {sorted(found)}")
        else:
            fixes["new " + country + " " + name] = (country, value)
    rows = []
    for qid in sorted(set(people) | set(fixes)):
        terms = people.get(qid, [])
        country, (name, fixed, extra) = fixes.get(qid, ("", ("", [], [])))
        names = [name] + [n for t in terms for n in (t["name"], t["other"]) if n]
        names = [re.sub(r"\s+", " ", n) for n in names if n]
        merged = merge_terms(apply_correction(terms, fixed, country, kind_of))
        now = current(merged)
        home = next((t["country"] for t in [now] + merged if b.ids.get(t["country"]) == "polities.csv"), "")
        head = any(t["kind"] in HEADS for t in merged)
        label = name or re.sub(r"\s+", " ", collections.Counter(t["name"] for t in terms).most_common(1)[0][0])
        aliases = names + [v for n in dict.fromkeys(names) for v in variants(n, home, head)] + extra
        sources = sorted({t["source"] for t in merged if t["source"] != "parley:curated"})
        if fixed:
            sources.append("parley:curated")
        rows.append(dict(type="Person", name=label, aliases=aliases, affiliation=body(b, now), country=home,
                         roles=[role(t) for t in merged], wikidata=qid if qid.startswith("Q") else "", source="; ".join(sources),
                         head=head, born=next((t["born"] for t in terms if t["born"]), "")))
    # The best known of several namesakes keeps the plain id: high office first, then the latest term.
    rows.sort(key=lambda r: (not r["head"], -len(r["roles"]), r["wikidata"]))
    rows.sort(key=lambda r: not r["head"])
    for row in rows:
        taken = [slug(row["name"]), slug(f"{row['name']} {row['country']}"), slug(f"{row['name']} {row['country']} {row['born']}"),
                 slug(f"{row['name']} {row['wikidata']}")]
        row["id"] = next(i for i in taken if i and i not in b.ids)
        b.add("officeholders.csv", **{k: v for k, v in row.items() if k not in ("head", "born")})


def persons(b):
    """persons.csv from persons.psv; who is in officeholders.csv already only gains what is new."""
    known = collections.defaultdict(list)
    for row in b.files["officeholders.csv"]:
        for name in {key(n) for n in [row["name"], *row["aliases"]] if " " in n}:
            known[name].append(row)
    for number, fields in psv("persons.psv"):
        if len(fields) != 6:
            sys.exit(f"persons.psv:{number}: 6 fields expected, found {len(fields)}")
        pid, name, affiliation, country, roles, aliases = fields
        roles = [r if "@" in r else r + "@/" for r in items(roles)]
        same = {r["id"]: r for n in [name] + items(aliases) for r in known[key(n)] if not country or r["country"] in (country, "")}
        if len(same) > 1:
            sys.exit(f"persons.psv:{number}: {name} can be any of {sorted(same)} in officeholders.csv")
        if same:
            row = next(iter(same.values()))
            row["aliases"] = distinct(row["name"], row["aliases"] + [name] + items(aliases))
            had = [r.split("@") for r in row["roles"]]
            new = [r for r in roles if not any(r.split("@")[1][:4] == h[1][:4] and r.split("@")[1][:4] != "/" for h in had)]
            row["roles"] = sorted(row["roles"] + new, key=lambda r: r.split("@")[1].split("/")[0])
            row["affiliation"] = affiliation or row["affiliation"]
            row["country"] = row["country"] or country
            row["source"] += "; parley:curated"
            continue
        pid = pid or slug(name)
        if pid in b.ids:
            pid = slug(f"{name} {country}")
        b.add("persons.csv", id=pid, type="Person", name=name, aliases=items(aliases) + variants(name, country, True),
              affiliation=affiliation, country=country, roles=roles, source="parley:curated")


def places(b):
    """places.csv: Natural Earth's populated places and the towns and regions of places.psv."""
    curated, towns = {}, {}
    for number, fields in psv("places.psv"):
        if len(fields) != 5:
            sys.exit(f"places.psv:{number}: 5 fields expected, found {len(fields)}")
        name, country, kind, coordinates, aliases = fields
        lat, _, lon = coordinates.partition(",")
        curated[number] = [number, name, country, lat.strip(), lon.strip(), items(aliases)]
        if kind in ("city", "town", "village"):
            for spelling in [name] + items(aliases):
                towns[key(spelling), country] = number
    words = {line.strip() for line in (INPUT / "common-words.txt").read_text(encoding="utf-8").splitlines() if line and line[0] != "#"}
    moved = {f[0]: f[1] for _, f in psv("place-countries.psv")}
    polity_items = {r.get("wikidata") for r in b.files["polities.csv"]}
    found = list(tsv(INPUT / "places.tsv"))
    found.sort(key=lambda p: (-int(p["capital"]), -int(p["population"]), p["name"], p["region"]))
    for p in found:
        names = [p["name"]] + p["others"].split("|")
        country = moved.get(p["name"], p["country"])
        if not keep_place(p, words):
            continue
        extra = next((curated.pop(towns[key(n), country]) for n in names if towns.get((key(n), country)) in curated), None)
        name = extra[1] if extra else p["name"]
        options = [slug(name), slug(f"{name} {country}"), slug(f"{name} {p['region']} {country}"), slug(f"{name} {p['lat']} {p['lon']}")]
        pid = next((i for i in options if i not in b.ids), None)
        if pid is None:
            continue
        taken_by_polity = p["wikidata"] in polity_items
        aliases = [n for n in names if n] + (extra[5] if extra else [])
        aliases = [a for a in aliases + [plain(a) for a in aliases] if usable(a, words)]
        b.add("places.csv", id=pid, type="Place", name=name, aliases=aliases, country=country, lat=p["lat"], lon=p["lon"],
              wikidata="" if taken_by_polity else p["wikidata"], source="natural-earth:ne_10m_populated_places@2017" + (f"; {p['evidence']}" if p["wikidata"] else ""))
    for number, name, country, lat, lon, aliases in curated.values():
        options = [slug(name), slug(f"{name} {country}"), slug(f"{name} region"), slug(f"{name} {number}")]
        pid = next(i for i in options if i not in b.ids)
        b.add("places.csv", id=pid, type="Place", name=name, aliases=aliases + [plain(name)], country=country, lat=lat, lon=lon,
              source="parley:curated")


def usable(name, words):
    """Whether a place name can stand in running text without being mistaken for a word."""
    return len(name) > 2 and name.casefold() not in words and re.match(r"\w", name)


def keep_place(p, words):
    """Large places everywhere; smaller ones except where a dense map would bring only noise."""
    people = int(p["population"])
    if not p["country"] and not int(p["capital"]):
        return False
    if int(p["capital"]):
        return True
    if not usable(p["name"], words) or len(p["name"]) < 4 and people < 300_000:
        return False
    dense = p["country"] in ("united-states", "canada", "australia", "new-zealand", "united-kingdom", "ireland", "argentina", "brazil")
    return people >= (100_000 if dense else 5_000)
