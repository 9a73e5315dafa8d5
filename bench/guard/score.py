"""Scores a detector on documents of generate.py: python bench/guard/score.py documents.jsonl [--require]

Runs crates/edgehold-guard/examples/scan_jsonl.rs (built before), or takes what another program found with `--found FILE`: a JSON
object a line with `found` (start, end, entity) and `redacted`.

- *recall*: of what is there, how much was found: all its letters and digits lie in finds, one of which has its name.
- *hidden*: the same, whatever name was given. This is what a leak is measured against.
- *precision*: of what was found, how much is there under that name. What lies in a find beyond the thing itself does no harm to it
  unless it is more than ten characters; *wide* counts those.
- *leaks*: things of which four characters in a row, or four digits, are still in the treated text, and not elsewhere in it.

F2 counts recall four times as much as precision.
"""
import argparse
import json
import os
import re
import subprocess
import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCANNER = Path(os.environ.get("SCANNER", ROOT / "target/release/examples/scan_jsonl"))
NAMES = ("person", "place", "organisation")
BEYOND = 10
# Names in the labels of numbers: they are of somebody, but of nobody's data. Whether they are found counts neither way.
NEUTRAL = {"hong kong", "uae", "emirates", "nhs", "dvla", "uidai", "medicare", "national insurance", "national health service", "australian", "indian",
           "korean", "italian", "canadian", "israeli", "turkish", "thai", "taiwan", "south african", "toronto", "toronto, on", "us", "uk", "visa", "sat"}
# What issue and documentation promise: recall and precision of what a check digit or a form decides, F2 of names and places.
REQUIRED = {"recall": 0.995, "precision": 0.98, "f2": 0.85}


def scan(rows, scanner=SCANNER):
    lines = "".join(json.dumps({"text": r["text"]}, ensure_ascii=False) + "\n" for r in rows)
    out = subprocess.run([scanner], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    return [json.loads(line) for line in out.decode().splitlines()]


def plain(text):
    """What is compared for leaks: letters and digits alone, in one way of writing."""
    out = []
    for c in text:
        c = str(unicodedata.digit(c)) if unicodedata.digit(c, None) is not None else unicodedata.normalize("NFKC", c)
        out.append("".join(x for x in c.lower() if x.isalnum() or x == "\0"))
    return "".join(out)


def runs(text, length=4):
    return {text[i:i + length] for part in text.split("\0") for i in range(len(part) - length + 1)}


def leaks(row, redacted):
    """Which things are still there in part."""
    rest, at = [], 0
    for s in row["spans"]:
        rest.append(row["text"][at:s["start"]])
        at = s["end"]
    elsewhere = runs(plain("\0".join([*rest, row["text"][at:]])))
    left = runs(plain(re.sub(r"\[[a-z_]+\]", "\0", redacted))) - elsewhere
    return [i for i, s in enumerate(row["spans"]) if left & runs(plain(row["text"][s["start"]:s["end"]]))]


def judge(row, found):
    """For each span: (found under its name, hidden); for each find: (right, wide)."""
    text, spans = row["text"], []
    for s in row["spans"]:
        over = [f for f in found if f["start"] < s["end"] and s["start"] < f["end"]]
        covered = all(any(f["start"] <= i < f["end"] for f in over) for i in range(s["start"], s["end"]) if text[i].isalnum())
        named = any(f["entity"] in (s["entity"], *s.get("also", ())) for f in over)
        spans.append((covered and named, covered))
    finds = []
    for f in found:
        over = [s for s in row["spans"] if f["start"] < s["end"] and s["start"] < f["end"]]
        beyond = (f["end"] - f["start"]) - sum(min(f["end"], s["end"]) - max(f["start"], s["start"]) for s in over)
        finds.append((any(f["entity"] in (s["entity"], *s.get("also", ())) for s in over), bool(over) and beyond > BEYOND))
    return spans, finds


class Tally:
    """Counts of one group."""

    def __init__(self):
        self.there = self.named = self.hidden = self.found = self.right = self.wide = self.leaked = 0

    @property
    def recall(self):
        return self.named / self.there if self.there else 1.0

    @property
    def precision(self):
        return self.right / self.found if self.found else 1.0

    @property
    def f2(self):
        p, r = self.precision, self.recall
        return 5 * p * r / (4 * p + r) if p + r else 0.0

    def line(self, name):
        share = lambda a, b: f"{a / b:7.4f}" if b else "      -"
        return (f"{name:32} {self.there:6} {share(self.named, self.there)} {share(self.hidden, self.there)} {self.found:6} "
                f"{share(self.right, self.found)} {self.f2:6.3f} {self.wide:5} {self.leaked:5}")


HEADER = f"{'':32} {'there':>6} {'recall':>7} {'hidden':>7} {'found':>6} {'precis.':>7} {'F2':>6} {'wide':>5} {'leaks':>5}"


def score(rows, scanned, known=None):
    """Tallies by group: class, entity, kind and slice. Finds count for the class of what they overlap, or of their entity."""
    groups, misses, wrong = defaultdict(Tally), [], []
    for row, out in zip(rows, scanned, strict=True):
        neutral = lambda f: f["entity"] in NAMES and row["text"][f["start"]:f["end"]].lower() in NEUTRAL
        found = [f for f in out["found"] if (known is None or f["entity"] in known) and not neutral(f)]
        spans, finds = judge(row, found)
        leaked = set(leaks(row, out["redacted"])) if "redacted" in out else set()
        for i, (s, (named, hidden)) in enumerate(zip(row["spans"], spans)):
            which = "names" if s["entity"] in NAMES else "checksum and format" if s["decided"] != "label" else "label"
            about = ["class names, documents about people"] if which == "names" and row["slice"].startswith("people/") else []
            for group in (f"class {which}", *about, f"entity {s['entity']}", f"kind {s['kind']}", f"slice {row['slice']}"):
                t = groups[group]
                t.there, t.named, t.hidden, t.leaked = t.there + 1, t.named + named, t.hidden + hidden, t.leaked + (i in leaked)
            if not named or i in leaked:
                misses.append((row, s, [f for f in found if f["start"] < s["end"] and s["start"] < f["end"]], i in leaked))
        for f, (right, wide) in zip(found, finds):
            over = [s for s in row["spans"] if f["start"] < s["end"] and s["start"] < f["end"]]
            decided = over[0]["decided"] if over else "format"
            which = "names" if f["entity"] in NAMES else "label" if decided == "label" else "checksum and format"
            about = ["class names, documents about people"] if which == "names" and row["slice"].startswith("people/") else []
            for group in (f"class {which}", *about, f"entity {f['entity']}", f"slice {row['slice']}"):
                t = groups[group]
                t.found, t.right, t.wide = t.found + 1, t.right + right, t.wide + wide
            if not right or wide:
                wrong.append((row, f, over))
    return groups, misses, wrong


def show_misses(misses, wrong, most):
    for row, s, over, leaked in misses[:most]:
        got = ", ".join(f"{f['entity']}/{f.get('rule')} {row['text'][f['start']:f['end']]!r}" for f in over) or "nothing"
        around = row["text"][max(0, s["start"] - 50):s["end"] + 25]
        print(f"MISS{' LEAK' if leaked else ''} {s['kind']} in {row['slice']}/{row['register']}: {around!r} [{row['text'][s['start']:s['end']]!r}] -> {got}")
    for row, f, over in wrong[:most]:
        around = row["text"][max(0, f["start"] - 50):f["end"] + 25]
        print(f"WRONG {f['entity']}/{f.get('rule')} in {row['slice']}/{row['register']}: {around!r} [{row['text'][f['start']:f['end']]!r}] "
              f"is {', '.join(s['kind'] for s in over) or 'nothing'}")


def main():
    a = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    a.add_argument("documents", type=Path)
    a.add_argument("--found", type=Path, help="what another program found")
    a.add_argument("--without", default="", help="slices that begin so are left out, by commas")
    a.add_argument("--show", type=int, default=0, help="so many misses and wrong finds")
    a.add_argument("--json", action="store_true", help="the tallies, for programs")
    a.add_argument("--require", action="store_true", help="exit 1 below the promised figures")
    a = a.parse_args()
    rows = [json.loads(line) for line in a.documents.read_text().splitlines()]
    scanned = [json.loads(line) for line in a.found.read_text().splitlines()] if a.found else scan(rows)
    without = tuple(x for x in a.without.split(",") if x)
    kept = [(row, out) for row, out in zip(rows, scanned) if not without or not row["slice"].startswith(without)]
    groups, misses, wrong = score(*zip(*kept))
    if a.json:
        print(json.dumps({g: {**vars(t), "recall": t.recall, "precision": t.precision, "f2": t.f2} for g, t in sorted(groups.items())}))
    else:
        print(HEADER)
        for group in sorted(groups):
            print(groups[group].line(group))
        print(f"\n{len(kept)} documents; misses by kind: {dict(Counter(s['kind'] for _, s, _, _ in misses).most_common(30))}")
        print(f"wrong finds by rule: {dict(Counter(f.get('rule') for _, f, _ in wrong).most_common(30))}")
    show_misses(misses, wrong, a.show)
    if a.require:
        t, names = groups["class checksum and format"], groups["class names"]
        met = t.recall >= REQUIRED["recall"] and t.precision >= REQUIRED["precision"] and (not names.there or names.f2 >= REQUIRED["f2"])
        sys.exit(0 if met else 1)


if __name__ == "__main__":
    main()
