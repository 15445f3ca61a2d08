"""Reading and writing of the gazetteer's tables; names to slugs and to comparable keys."""
import csv
import re
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
INPUT = HERE / "input"
OUT = ROOT / "data" / "gazetteer"
COLUMNS = ("id type name aliases affiliation country roles wikidata lat lon capital demonyms source").split()
TYPES = {"Person", "Organisation", "Polity", "Group", "Place"}

_PLAIN = str.maketrans({"ı": "i", "ə": "e", "Ə": "E", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D",
                        "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "ð": "d", "þ": "th", "‘": "'", "’": "'", "ʻ": "'",
                        "ʼ": "'", "`": "'", "–": "-", "—": "-"})


def plain(text):
    """The text without diacritics and typographic variants."""
    text = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return "".join(c for c in text if not unicodedata.combining(c))


def key(text):
    """What two spellings of one name share: case, diacritics, apostrophes and a leading article are dropped."""
    text = re.sub(r"^the ", "", plain(text).casefold().strip())
    return re.sub(r"\s+", " ", text)


def slug(text):
    """A stable id: lower case ASCII words joined by hyphens."""
    text = re.sub(r"[^a-z0-9]+", "-", plain(text).casefold().replace("'", ""))
    return text.strip("-")


def psv(name):
    """Rows of a hand-written `a | b | c` table, without comments and blank lines; lists inside a field use `;`."""
    for number, line in enumerate((INPUT / name).read_text(encoding="utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, [field.strip() for field in line.split("|")]


def tsv(path):
    """Rows of a tab-separated table with a header row, `#` lines skipped."""
    with open(path, encoding="utf-8", newline="") as f:
        lines = (line for line in f if not line.startswith("#"))
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def items(field):
    """The parts of a `;` list."""
    return [part.strip() for part in field.split(";") if part.strip()]


def distinct(name, aliases):
    """The aliases once each, without the name itself."""
    seen, out = {name}, []
    for alias in aliases:
        if alias and alias not in seen:
            seen.add(alias)
            out.append(alias)
    return out


def write_table(name, header, rows):
    """Writes one gazetteer file: comment lines, header row, rows as RFC 4180 CSV."""
    OUT.mkdir(parents=True, exist_ok=True)
    with open(OUT / name, "w", encoding="utf-8", newline="") as f:
        for line in header:
            f.write("# " + line + "\n")
        out = csv.DictWriter(f, COLUMNS, lineterminator="\n", restval="")
        out.writeheader()
        for row in rows:
            out.writerow({k: "|".join(v) if isinstance(v, list) else v for k, v in row.items()})


def read_table(path):
    """The rows of one gazetteer file."""
    with open(path, encoding="utf-8", newline="") as f:
        lines = (line for line in f if not line.startswith("#"))
        yield from csv.DictReader(lines)
