"""Writes the held-out texts that a test of the product counts on.

    python suite.py --lexicon runs/lexicon.npz --out ../../crates/edgehold-guard/tests/data/names.jsonl
"""
import argparse
import json
from pathlib import Path

from evaluate import cases


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--lexicon", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--count", type=int, default=50)
    args = parser.parse_args()
    with Path(args.out).open("w") as file:
        for case, docs in cases(args.lexicon, args.count, seed=7).items():
            for text, spans in docs:
                at = lambda i: len(text[:i].encode())
                row = {"case": case, "text": text, "names": [[at(s), at(e), kind] for s, e, kind in spans if kind]}
                file.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
