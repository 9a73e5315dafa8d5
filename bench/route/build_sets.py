"""Routing sets out of HWU64 (see bench/route/README.md): agents with a sentence and ten examples, and requests to route.

    python bench/route/build_sets.py DATA OUT [--seed N]

DATA holds hwu64/train.jsonl. The sentences of the data go to OUT alone, never into the repository. Half of each intent's
sentences, by the hash of the text, are the split `dev` that thresholds were chosen on; the other half are `test`. Intents
without an agent give the requests that are out of scope, a fifth of all.
"""
import argparse
import hashlib
import json
import random
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).parent
EXAMPLES = 10
REQUESTS = 1000
FOREIGN = 0.2
# 64 agents leave no intent for requests out of scope: these come from the general questions of `foreign.txt`.
SIZES = (10, 50, 64)


def split_of(text):
    return "dev" if hashlib.sha256(text.encode()).digest()[0] < 128 else "test"


def read(data):
    rows = defaultdict(lambda: defaultdict(list))
    seen = set()
    for line in (Path(data) / "hwu64/train.jsonl").open():
        row = json.loads(line)
        text = row["text"].strip()
        if text.lower() not in seen:
            seen.add(text.lower())
            rows[split_of(text)][row["intent"]].append(text)
    return rows


def build(rows, size, rng, descriptions, foreign):
    intents = sorted(rows)
    rng.shuffle(intents)
    chosen, others = intents[:size], intents[size:]
    lines, inside = [], []
    for intent in chosen:
        texts = rows[intent][:]
        rng.shuffle(texts)
        lines.append({"agent": intent, "description": descriptions[intent], "examples": texts[:EXAMPLES]})
        inside += [{"text": t, "expect": intent} for t in texts[EXAMPLES:]]
    outside = [{"text": t, "expect": None} for i in others for t in rows[i]] or [{"text": t, "expect": None} for t in foreign]
    rng.shuffle(inside)
    rng.shuffle(outside)
    inside = inside[: int(REQUESTS * (1 - FOREIGN))]
    return lines + inside + outside[: int(len(inside) * FOREIGN / (1 - FOREIGN))]


if __name__ == "__main__":
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("data")
    a.add_argument("out")
    a.add_argument("--seeds", type=int, default=3)
    a = a.parse_args()
    descriptions = json.loads((HERE / "intents.json").read_text())
    foreign = [line for line in (HERE / "foreign.txt").read_text().splitlines() if line.strip()]
    out = Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    for split, rows in sorted(read(a.data).items()):
        for size in SIZES:
            for seed in range(a.seeds):
                lines = build(rows, size, random.Random(f"{split} {size} {seed}"), descriptions, foreign)
                text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
                (out / f"hwu-{split}-{size}-{seed}.jsonl").write_text(text)
