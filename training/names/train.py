"""Trains the classifier.

    python train.py --lexicon runs/lexicon.npz --public DATA --texts 500000 --minutes 25 --out runs/names.pt
"""
import argparse
import math
import time
from pathlib import Path

import numpy as np
import torch

import data
import features
import lexicon as lex
from generate import Maker, public, use_clusters
from model import Tagger
from prose import Prose

WORDS = 8192  # a step


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--lexicon", required=True)
    parser.add_argument("--public")
    parser.add_argument("--prose")
    parser.add_argument("--texts", type=int, default=500_000)
    parser.add_argument("--minutes", type=float, default=25)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--init", help="weights to go on from")
    parser.add_argument("--rate", type=float, default=4e-3)
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    rng = np.random.default_rng(args.seed)
    lexicon, words, codes = lex.read(args.lexicon)
    maker = Maker(args.seed)
    use_clusters(maker, words, codes)
    if args.prose:
        maker.prose = Prose(args.prose, maker)
    started = time.time()
    parts = []
    for _ in range(0, args.texts, 20_000):
        parts.append(data.arrays([maker.text() for _ in range(20_000)], lexicon))
    if args.public:
        known = public(args.public)
        parts.append(data.arrays(known + [maker.case(p) for p in known], lexicon))
    rows = np.concatenate([r for r, _ in parts])
    tags = np.concatenate([t for _, t in parts])
    del parts
    print(f"{(tags > -2).sum()} words, {np.bincount(tags[tags >= 0])}, {time.time() - started:.0f} s", flush=True)
    # Pieces that begin behind a pause, so that each step sees whole segments.
    pauses = np.flatnonzero((tags[:-1] == -2) & (tags[1:] != -2)) + 1
    pieces = np.unique(pauses[np.searchsorted(pauses, np.arange(0, len(tags) - 2 * WORDS, WORDS // 4))])
    model = Tagger()
    if args.init:
        model.load_state_dict(torch.load(args.init))
    optimizer = torch.optim.Adam(model.parameters(), lr=args.rate, betas=(0.9, 0.99), eps=1e-9)
    out = Path(args.out)
    out.parent.mkdir(parents=True, exist_ok=True)
    started, step, mean, saved = time.time(), 0, 0.0, time.time()
    model.train()
    while (spent := (time.time() - started) / 60 / args.minutes) < 1:
        for group in optimizer.param_groups:
            group["lr"] = args.rate * min(1, (step + 1) / 100) * (0.5 * (1 + math.cos(math.pi * spent)) + 0.01)
        # Four shorter stretches from anywhere make a step.
        some = [np.s_[a:a + WORDS // 4] for a in rng.choice(pieces, 4)]
        bag = torch.from_numpy(np.concatenate([rows[s] for s in some]).astype(np.int64))
        tag = torch.from_numpy(np.concatenate([tags[s] for s in some]).astype(np.int64))
        bag = forgotten(bag, rng)
        logits = model(bag, (tag > -2).float(), drop=0.1)
        loss = torch.nn.functional.cross_entropy(logits, tag.clamp(min=-1), ignore_index=-1, label_smoothing=0.02)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        with torch.no_grad():
            # What is stored are bytes of one scale.
            model.table.weight.clamp_(-1, 1)
        mean = loss.item() if step == 0 else 0.99 * mean + 0.01 * loss.item()
        step += 1
        if step % 100 == 0:
            print(f"{step} loss {mean:.4f} {step * WORDS / (time.time() - started) / 1000:.0f}k words/s {spent:.2f}", flush=True)
        if time.time() - saved > 60:
            torch.save(model.state_dict(), out)
            saved = time.time()
    torch.save(model.state_dict(), out)
    print(f"{step} steps, loss {mean:.4f}")


def forgotten(bag, rng):
    """Hides the exact word of some, and what it is like of others, so that names that are not known are learned, too."""
    is_word = (bag >= features.WORD_AT) & (bag < features.GRAM_AT)
    is_code = bag >= features.CODE_AT
    draw = torch.from_numpy(rng.random((len(bag), 1), dtype=np.float32))
    return bag.masked_fill(is_word & (draw < 0.35) | is_code & ((draw > 0.2) & (draw < 0.4)), 0)


if __name__ == "__main__":
    main()
