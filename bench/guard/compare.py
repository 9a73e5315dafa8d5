"""Edgehold's detector beside presidio-analyzer: the same documents, in turns, in one run.

    bench/guard.sh [--documents 2000] [--rounds 3] [--seed 1]

Speed is the median of the rounds, one thread each; the accuracy of both is scored on the same documents.
"""
import argparse
import json
import platform
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import generate
import score

HERE = Path(__file__).resolve().parent
CLASSES = ("class checksum and format", "class label", "class names")


def ours(path, rows):
    """Seconds for all documents, after a turn that is not counted."""
    with path.open("rb") as documents:
        out = subprocess.run([score.SCANNER, "--speed", "1"], stdin=documents, stdout=subprocess.PIPE, check=True).stdout
    return json.loads(out)["seconds"][0]


def reference(path, *options):
    """Seconds for all documents without what is loaded before, and what it found."""
    out = subprocess.run([sys.executable, HERE / "reference.py", path, *options], capture_output=True, check=True)
    told = json.loads(out.stderr.decode().splitlines()[-1])
    return told["seconds"][0], told["recognizers"], [json.loads(line) for line in out.stdout.decode().splitlines()]


def accuracy(rows, scanned):
    groups, _, _ = score.score(rows, scanned)
    return {c: {"recall": groups[c].recall, "hidden": groups[c].hidden / max(1, groups[c].there), "precision": groups[c].precision, "f2": groups[c].f2,
                "leaks": groups[c].leaked, "there": groups[c].there} for c in CLASSES}


def main():
    a = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    a.add_argument("--documents", type=int, default=2000)
    a.add_argument("--rounds", type=int, default=3)
    a.add_argument("--seed", type=int, default=1)
    a = a.parse_args()
    rows = list(generate.generate(a.seed, a.documents))
    characters = sum(len(r["text"]) for r in rows)
    mine, theirs, found, recognizers = [], [], None, 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "documents.jsonl"
        path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows))
        for _ in range(a.rounds):
            mine.append(ours(path, rows))
            seconds, recognizers, found = reference(path)
            theirs.append(seconds)
        all_seconds, all_recognizers, all_found = reference(path, "--all")
    results = {"edgehold": accuracy(rows, score.scan(rows)), "presidio": accuracy(rows, found), "presidio, all recognisers": accuracy(rows, all_found)}
    m, t = statistics.median(mine), statistics.median(theirs)
    n = len(rows)
    print(f"{n} documents, {characters} characters, seed {a.seed}; {platform.machine()}, Python {platform.python_version()}, medians of {a.rounds} rounds in turns\n")
    print(f"| | documents/s | characters/s | least and most documents/s |\n|---|---|---|---|")
    for name, times in (("edgehold", mine), (f"presidio-analyzer, {recognizers} recognisers", theirs), (f"presidio-analyzer, {all_recognizers} recognisers", [all_seconds])):
        s = statistics.median(times)
        print(f"| {name} | {n / s:,.0f} | {characters / s:,.0f} | {n / max(times):,.0f}–{n / min(times):,.0f} |")
    print(f"| ratio | {t / m:.0f} | | {min(theirs) / max(mine):.0f}–{max(theirs) / min(mine):.0f} |\n")
    print("| | what decides | there | recall | hidden | precision | F2 | leaks in the treated text |\n|---|---|---|---|---|---|---|---|")
    for name, classes in results.items():
        for c, f in classes.items():
            print(f"| {name} | {c.removeprefix('class ')} | {f['there']} | {f['recall']:.4f} | {f['hidden']:.4f} | {f['precision']:.4f} | {f['f2']:.3f} | {f['leaks']} |")
    print()
    print(json.dumps({"documents": n, "characters": characters, "edgehold_s": mine, "presidio_s": theirs, "presidio_all_s": all_seconds, "ratio": t / m, "accuracy": results}))


if __name__ == "__main__":
    main()
