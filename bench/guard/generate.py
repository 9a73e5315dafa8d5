"""Writes documents with personal data and where it is: python bench/guard/generate.py --seed 1 --documents 6000 > documents.jsonl

One JSON object a line: `text`, `slice`, `register`, and `spans` with `start` and `end` in characters (code points) of the
text, `entity` (Edgehold's name), `kind` (which number of which country), `decided` (checksum, format, label or name) and `also`
(other names that are right too). Everything is made up from the seed: the same seed gives the same bytes.

Slices: `plain`; one for each evasion; `glued`; `bare` (nothing says what it is); `negative/…` (no personal data at all);
`people/…` (names, places, organisations).
"""
import argparse
import json
import random
import sys

from made import americas, asia, europe, money, people, personal, south
from made.documents import REGISTERS, Document, filler, known_bare, labelled, spaced
from made.evasions import EVASIONS, GLUED
from made.kind import until
from made.negatives import NEGATIVES

KINDS = [k for module in (money, europe, americas, asia, south, personal) for k in module.KINDS]


def plain(r, kinds):
    items = [(kind, kind.make(r)) for kind in kinds]
    return r.choice(REGISTERS)(r, items).row("plain")


def evaded(r, evasion):
    name, entities, fits, write = evasion
    while True:
        kind = r.choice([k for k in KINDS if entities is None or k.entity in entities])
        written = kind.make(r)
        if kind.name in ("password", "age", "secret", "crypto") or not fits(written):
            continue
        if name == "other_case" and kind.entity not in ("iban", "national_id", "tax_id", "social_security", "vin", "health_id", "company_id", "postal_code", "plate"):
            continue
        document = Document("evasion").add(spaced(filler(r, 1)))
        return labelled(document, r, kind, write(r, written)).add(". " + filler(r, 1)).row("evasion/" + name)


def glued(r):
    kind = r.choice(KINDS)
    before, after = r.choice(GLUED)
    document = Document("glued").add(spaced(filler(r, 1)) + r.choice(kind.labels) + " " + before)
    return document.put(kind, kind.make(r)).add(after + " " + filler(r, 1)).row("glued")


def glued_label(r):
    """The label runs into the number: SSN536-90-4399."""
    while True:
        kind = r.choice(KINDS)
        written, label = kind.make(r), r.choice(kind.labels)
        if written[0].isdigit() and label[-1].isalpha() and kind.name not in ("age", "address", "password"):
            return Document("glued").add(spaced(filler(r, 1)) + label).put(kind, written).add(" " + filler(r, 1)).row("glued_label")


def bare(r):
    kind = r.choice([k for k in KINDS if k.bare])
    written = until(r, lambda: kind.make(r), lambda w: known_bare(kind, w))
    document = Document("bare").add(filler(r, 1)).add(r.choice(["\n", " "]))
    return document.put(kind, written).add(r.choice(["\n", " ", ". "]) + filler(r, 1)).row("bare")


def negative(r, name):
    lines = [r.choice(NEGATIVES[name])(r) for _ in range(r.randint(1, 3))]
    return Document("negative").add(r.choice([" ", "\n"]).join(lines)).row("negative/" + name)


def generate(seed, count):
    """Shares: two fifths plain, every kind as often; the rest evasions, glued, bare, negatives and people."""
    r = random.Random(seed)
    order = []
    for _ in range(count * 2 // 5):
        kinds = []
        for _ in range(r.randint(1, 4)):
            if not order:
                order = r.sample(KINDS, len(KINDS))
            kinds.append(order.pop())
        yield plain(r, kinds)
    for i in range(count // 5):
        yield evaded(r, EVASIONS[i % len(EVASIONS)])
    for _ in range(count // 20):
        yield glued(r)
        yield bare(r)
    for _ in range(count // 40):
        yield glued_label(r)
    names = list(NEGATIVES)
    for i in range(count // 8):
        yield negative(r, names[i % len(names)])
    for i in range(count // 8):
        yield people.document(r, i)


def marked(rows):
    """The documents as a file that people can read, for a test: one a line, `slice`, a tab, and the text, in which `⟦kind|` and
    `⟧` stand around what is personal and `\\n`, `\\t` for breaks. First stands what the kinds are."""
    for k in KINDS:
        yield " ".join(["#", k.name, k.entity, k.decided, *k.also])
    for row in rows:
        # Made-up keys look real to those who look for lost ones.
        if any(s["entity"] == "secret" for s in row["spans"]):
            continue
        out, at = "", 0
        for s in row["spans"]:
            out += row["text"][at:s["start"]] + f"⟦{s['kind']}|{row['text'][s['start']:s['end']]}⟧"
            at = s["end"]
        out += row["text"][at:]
        yield row["slice"] + "\t" + out.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


def main():
    a = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--documents", type=int, default=6000)
    a.add_argument("--without-people", action="store_true", help="leave out the slices of names and places")
    a.add_argument("--marked", action="store_true", help="in the form of the test's file")
    a = a.parse_args()
    rows = (r for r in generate(a.seed, a.documents) if not (a.without_people and r["slice"].startswith("people/")))
    if a.marked:
        sys.stdout.writelines(line + "\n" for line in marked(rows))
        return
    for number, row in enumerate(rows):
        sys.stdout.write(json.dumps({"id": number, **row}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
