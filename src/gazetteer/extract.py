#!/usr/bin/env python3
"""Makes input/officeholders.tsv and input/places.tsv from clones of the public repositories that README.md lists.

usage: extract.py SOURCES [--places FILE.json]

SOURCES holds one clone (a bare one will do) per repository, named OWNER+NAME. FILE.json is Natural Earth's
ne_10m_populated_places as GeoJSON. Only columns that are extracts from Wikidata (CC0) are read, never the text of
Wikipedia that some of the repositories keep beside them (their enwiki/ folders).
"""
import collections
import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path

from common import INPUT, key, psv, tsv

SINCE = "1995"
NO_POSITIONS = {  # repositories without a table of positions: their country
    "bahrain": "bahrain", "burkina-faso": "burkina-faso", "costa-rica": "costa-rica", "cuba": "cuba",
    "dominican-republic": "dominican-republic", "guinea": "guinea", "guinea-bissau": "guinea-bissau",
    "ivory-coast": "ivory-coast", "mauritania": "mauritania", "myanmar-ministers": "myanmar",
    "north-korea": "north-korea", "papua-new-guinea": "papua-new-guinea", "sierra-leone": "sierra-leone",
    "somaliland": "somaliland", "south-ossetia": "south-ossetia", "syria": "syria", "taiwan": "taiwan", "togo": "togo",
    "turkmenistan": "turkmenistan", "venezuela": "venezuela", "yemen": "yemen", "luhansk-ministers": "luhansk-peoples-republic"}
LEGISLATIVE = "Parliament|Assembly|Senate|Congress|Knesset|Rada|Duma|Majlis|House|Chamber|Council|Storting|Sejm|Riigikogu|Saeima|Seimas|Riksdag|Bundestag|Folketing|Althing|Majilis|Council of the Federation|Federation Council|National People's Congress|Cortes|Congreso"
KINDS = [  # the first that matches decides; kind, pattern of the position's title
    ("skip", r"(?i)parliamentary under|shadow|foreign trade|assistant (secretary|minister)|province|provincial|emergency management|honorary|school|provisional government of"),
    ("united-nations", r"(?i)\b(united nations|UN)\b"),
    ("spokesperson", r"(?i)spokes|spokeperson|press secretary|communications director"),
    ("foreign-ministry", r"(?i)foreign (and |& )?(affairs|minist|secretar|european|commonwealth)|external (affairs|relations)|secretary of foreign|foreign ministry|^(deputy )?secretary of state$|and foreign affairs|international relations and cooperation"),
    ("armed-forces", r"(?i)chief of (the )?(\w+ ){0,3}(staff of the armed forces|general staff|defen[cs]e( staff| force| forces)?|army staff|army general staff|armed forces|joint staff|army)$|chief of the (general staff|army|armed forces|defen[cs]e).*|commander.*(armed forces|army|defen[cs]e forces?|ground forces|joint forces|air force|navy)|chairman of the joint chiefs.*|chief of staff of the (armed forces|army)|supreme commander.*|commander-in-chief.*|chief of (general|defen[cs]e|army) staff"),
    ("security-council", r"(?i)security (and defen[cs]e )?council|national security advis"),
    ("intelligence-service", r"(?i)intelligence|head of the security service|state security|federal security service"),
    ("defence-ministry", r"(?i)(minister|secretary).*(defen[cs]e|armed forces)(?!.*(production|industr|equipment|materiel|science|space))"),
    ("interior-ministry", r"(?i)(minister|secretary).*(interior|internal affairs|home (affairs|department)|homeland|public security)"),
    ("health-ministry", r"(?i)^(federal )?minister (of|for) (public )?health( and .*)?$"),
    ("information-ministry", r"(?i)minister (of|for) (information|communication)( and .*)?$"),
    ("justice-ministry", r"(?i)^(federal )?minister (of|for) justice( and .*)?$"),
    ("emergency-ministry", r"(?i)minister.*emergenc"),
    ("finance-ministry", r"(?i)^(federal )?minister (of|for) finance( and .*)?$|^(chancellor of the exchequer|secretary of the treasury)$"),
    ("energy-ministry", r"(?i)^minister (of|for) energy( and .*)?$"),
    ("prosecutor-general", r"(?i)^(prosecutor|attorney)[ -]general( of .*)?$|^general prosecutor$"),
    ("ombudsman", r"(?i)ombuds|human rights (defender|commissioner)"),
    ("presidency", r"(?i)^((acting|interim|transitional|vice|first vice|second vice)[ -])*(president|head of state)$|^(vice[ -])?president of (the )?(republic|government of national|union)$|presidential (adviser|aide|envoy|representative)|^(chief of staff|head) of the (president|presidential).*|(chairman|chairperson|president|deputy chairman|member) of the (transitional |sovereignty |presidential |political )+.*council|supreme leader|white house chief of staff|kremlin chief of staff|leader of the (houthi|supreme)"),
    ("royal-court", r"(?i)^(king|queen|emir|sultan|monarch|crown prince|grand duke|sovereign prince|emperor)( of .*)?$"),
    ("prime-minister", r"(?i)^((acting|deputy|first|second|third|first deputy|first vice|vice|interim|alternate)[ -])*(prime[ -]minister|premier|chancellor|federal chancellor|taoiseach|tánaiste|chairman of the cabinet of ministers.*|president of the council of ministers|vice-chancellor|head of government|chief executive|first minister|state minister|president of the government|chairman of the government|vice premier|minister[- ]president|premier of the state council)$|^prime minister of (iraqi kurdistan)$|^president of iraqi kurdistan$"),
    ("parliament", rf"(?i)^(speaker|chair(man|woman|person)?|president|leader)( of the (\w+ )?({LEGISLATIVE})\b.*)?$"),
    ("governor", r"(?i)^(governor|head|mayor) of .*(oblast|krai|republic|kyiv|kiev|crimea|darfur|kordofan|khartoum|blue nile|gezira|chechnya|dagestan|donetsk|luhansk|tigray|amhara|oromia)"),
    ("ambassador", r"(?i)^ambassador to (the )?(united nations|united states|russia|russian federation|china|united kingdom|israel|ukraine|european union)$"),
]


class Sources:
    """Files of the clones, each with its provenance."""

    def __init__(self, folder):
        self.folder = Path(folder)

    def git(self, repo, *args):
        done = subprocess.run(["git", f"--git-dir={self.folder / repo.replace('/', '+')}", *args], capture_output=True)
        return done.stdout.decode("utf-8") if done.returncode == 0 else ""

    def csv(self, repo, path):
        return list(csv.DictReader(io.StringIO(self.git(repo, "show", "HEAD:" + path))))

    def cite(self, repo, path):
        return f"{repo}@{self.git(repo, 'rev-parse', '--short=7', 'HEAD').strip()}:{path}"

    def every_politician(self):
        """Names of the national repositories."""
        for folder in sorted(self.folder.glob("every-politician-scrapers+*")):
            name = folder.name.split("+")[1]
            if name not in ("world", "world-leaders-2021", "eu-cabinets", "current-governments-enwiki", "shared"):
                yield name


def kind_of(title):
    """The kind of body an office belongs to, or None when the office is of no interest."""
    for kind, pattern in KINDS:
        if re.search(pattern, title.strip()):
            return None if kind == "skip" else kind
    return None


def wanted(start, end, death):
    """Whether a term reaches the years the gazetteer covers."""
    if end:
        return end >= SINCE
    return bool(start) and start >= "1990" or not start and not death


def terms(sources):
    """Every wanted term of office: dicts of the output's columns."""
    polity = {row["wikidata"]: row["id"] for row in tsv(INPUT / "ids.tsv")}
    polity.update({"Q756617": "denmark", "Q29999": "netherlands"})
    for name in sources.every_politician():
        repo = "every-politician-scrapers/" + name
        where = collections.Counter(r["jurisdiction"] or r["country"] for r in sources.csv(repo, "html/positions.csv"))
        where.pop("", None)
        country = polity.get(where.most_common(1)[0][0]) if where else NO_POSITIONS.get(name)
        if not country:
            print(f"{repo}: country unknown, left out", file=sys.stderr)
            continue
        path = "html/holders21.csv"
        source = sources.cite(repo, path)
        for r in sources.csv(repo, path):
            death = r.get("DOD") or ""
            kind = kind_of(r["position"])
            if kind and r["personID"] and wanted(r["start"], r["end"], death):
                yield dict(wikidata=r["personID"], name=r["person"], other=r.get("enwiki") or "", country=country, kind=kind,
                           role=r["position"], start=r["start"], end=r["end"], born=(r.get("DOB") or "")[:4], source=source)
    repo = "every-politician-scrapers/world-leaders-2021"
    for r in sources.csv(repo, "data/wikidata.csv"):
        country = polity.get(r["countryid"])
        title = re.sub(r" of .*", "", r["positionLabel"])
        if country and r["officeholder"]:
            kind = "prime-minister" if re.search("(?i)minister|chancellor|premier|government", title) else "presidency"
            if re.search(r"(?i)king|queen|monarch|emir|sultan|prince|duke|emperor|pope", title):
                kind = "royal-court"
            yield dict(wikidata=r["officeholder"], name=r["officeholderLabel"], other="", country=country, kind=kind,
                       role=title, start=r["start_year"], end=r["end_year"], born="", source=sources.cite(repo, "data/wikidata.csv"))
    repo = "every-politician-scrapers/world"
    for r in sources.csv(repo, "sources/foreign/wikidata.csv"):
        country = polity.get(r["country"])
        if country and r["person"]:
            yield dict(wikidata=r["person"], name=r["name"], other="", country=country, kind="foreign-ministry",
                       role=r["positionLabel"], start=r["start"], end="", born="", source=sources.cite(repo, "sources/foreign/wikidata.csv"))
    for r in sources.csv(repo, "html/holders21.csv"):
        if "position" != r["position"] and r["personID"] and wanted(r["start"], r["end"], ""):
            yield dict(wikidata=r["personID"], name=r["person"], other="", country="", kind="international", role=r["position"],
                       start=r["start"], end=r["end"], born="", source=sources.cite(repo, "html/holders21.csv"))


def clean(term):
    """A term with names without brackets and a role without empty words; None when it has no usable name."""
    for field in ("name", "other"):
        term[field] = re.sub(r"\s*\([^)]*\)", "", term[field]).strip()
    term["role"] = re.sub(r"[|@/\t]+", " ", term["role"]).replace("Spokeperson", "Spokesperson").strip()
    if re.fullmatch(r"Q\d+", term["name"]) or " " not in term["name"] and len(term["name"]) < 4 or not term["name"]:
        return None
    if re.fullmatch(r"[A-Z]?\d+.*", term["name"]) or term["start"] and term["end"] and term["end"] < term["start"]:
        return None
    return term


def write(name, header, columns, rows):
    """Writes one extract."""
    with open(INPUT / name, "w", encoding="utf-8", newline="") as f:
        f.write(header + "\t".join(columns) + "\n")
        for row in rows:
            f.write("\t".join(str(row[c]) for c in columns) + "\n")
    print(f"{name}: {len(rows)} rows")


def places(path):
    """Natural Earth's populated places."""
    iso = {f[0]: f[1] for _, f in psv("polities.psv") if f[0] != "-"}
    special = {"Somaliland": "somaliland", "Northern Cyprus": "northern-cyprus", "Kosovo": "kosovo"}
    for feature in json.loads(Path(path).read_text(encoding="utf-8"))["features"]:
        p = feature["properties"]
        name = p.get("NAME_EN") or p["NAME"]
        names = [p["NAME"], p.get("NAMEALT") or "", p.get("MEGANAME") or "", p.get("NAMEPAR") or ""]
        others = [n for part in names for n in re.split(r"[|;,]", part) if n.strip()]
        lon, lat = feature["geometry"]["coordinates"][:2]
        yield dict(name=re.sub(r"\s+", " ", name).strip(), others="|".join(sorted({o.strip() for o in others} - {name})),
                   country=special.get(p["ADM0NAME"]) or iso.get(p["ISO_A2"], ""), region=p.get("ADM1NAME") or "",
                   population=int(p["POP_MAX"] or 0), rank=int(p["SCALERANK"]), capital=int(p["ADM0CAP"] or 0),
                   lat=round(lat, 4), lon=round(lon, 4), wikidata=p.get("wikidataid") or "")


def main(argv):
    if len(argv) < 2:
        sys.exit(__doc__)
    sources = Sources(argv[1])
    rows = {tuple(t.values()): t for t in map(clean, terms(sources)) if t}
    columns = "wikidata name other country kind role start end born source".split()
    write("officeholders.tsv", "# Terms of office from Wikidata extracts of 2022 and January 2023 (CC0): see README.md.\n", columns,
          sorted(rows.values(), key=lambda t: [t[c] for c in columns]))
    if "--places" in argv:
        columns = "name others country region population rank capital lat lon wikidata".split()
        found = list(places(argv[argv.index("--places") + 1]))
        write("places.tsv", "# Natural Earth 10m populated places, 2017 (public domain). Its Q-ids are not verified here.\n", columns,
              sorted(found, key=lambda r: [str(r[c]) for c in columns]))


if __name__ == "__main__":
    main(sys.argv)
