"""Make the byte-level BPE: python tokenizer.py --data DIR --vectors FILE --out tokenizer.json

Words are cut without what surrounds them: no merge joins a digit, punctuation or a letter with another kind. At the very
end of the merges a space joins the first piece of the word behind it, so that a word has the same pieces after a space, a
quote or an underscore, the first with the space or without. `twins` lists these pairs; the model shares what it knows of
the two. The first split is qwen2's, which llama.cpp applies too; the second is finer. As no merge crosses the finer
borders, a reader that knows qwen2's split alone gets the same tokens (checked by --check).
"""
import argparse
import json
import random
from collections import Counter
from pathlib import Path

from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

QWEN2 = (r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*"
         r"|\s*[\r\n]+|\s+(?!\S)|\s+")
FINE = r" ?\p{L}+|\p{N}|[^\s\p{L}\p{N}]+|\s"
WORD = r"\p{L}+|\p{N}|[^\s\p{L}\p{N}]+|\s"     # while the pieces of words are learned
WORDS, SPACED = 9216, 5120                       # tokens before spaces join, and how many of them have a spaced twin
COMMON, COMMON_WEIGHT = 12_000, 60_000           # how many common words, and how often: this divided by rank + 500
SPACE = "Ġ"                                      # a space in the alphabet of byte-level BPE
SPECIAL = ["pad", "bos", "end", "system", "tools", "user", "assistant", "result", "invoke", "answer", "ask", "refuse"]
SPECIAL = [f"<|{s}|>" for s in SPECIAL + [f"reserved_{i}" for i in range(12, 32)]]
HERE = Path(__file__).parent


def split(*patterns):
    parts = [pre_tokenizers.Split(Regex(p), "isolated") for p in patterns]
    return pre_tokenizers.Sequence(parts + [pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)])


def corpus(data, vectors):
    from generate.mix import Mix
    from words import load
    from prompt import render
    rng, mix = random.Random(0), Mix(data)
    for _ in range(3000):
        system, tools, talks = mix.group(rng, 12)
        yield render(system, tools, sum(talks, []))
    for path in sorted(Path(data).rglob("*")):
        if path.suffix == ".jsonl":
            for line in path.open():
                row = json.loads(line)
                yield row["text"] if "text" in row else json.dumps(row, ensure_ascii=False)
    # Common words that the material may lack, so that those of tools never seen are no heap of pieces.
    for rank, word in enumerate(load(vectors, COMMON)[0]):
        yield " ".join([word] * (COMMON_WEIGHT // (rank + 500) + 1))


def plain(text):
    """Characters outside ASCII stay bytes, but for a few signs, so that merges hold whole characters."""
    return "".join(ch if ch < "\x7f" or ch in "°µ³²’é€£–…" else " " for ch in text)


def train(data, vectors, out):
    texts = [plain(t) for t in corpus(data, vectors)]
    tok = Tokenizer(models.BPE())
    tok.pre_tokenizer, tok.decoder = split(QWEN2, WORD), decoders.ByteLevel()
    tok.train_from_iterator(texts, trainers.BpeTrainer(
        vocab_size=WORDS, special_tokens=SPECIAL, initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()), show_progress=False))
    spaced(tok, texts, out)


def spaced(tok, texts, out):
    """Adds the twins of the pieces that most often stand behind a space, and saves."""
    seen = Counter()
    for text in texts:
        e = tok.encode(text)
        seen.update(b for a, b in zip(e.tokens, e.tokens[1:]) if a == SPACE)
    first = [t for t, _ in seen.most_common() if tok.decode([tok.token_to_id(t)]).isalpha()][:SPACED]
    state = json.loads(tok.to_str())
    for t in first:
        state["model"]["vocab"][SPACE + t] = len(state["model"]["vocab"])
        state["model"]["merges"].append([SPACE, t])
    tok = Tokenizer.from_str(json.dumps(state))
    tok.pre_tokenizer = split(QWEN2, FINE)
    tok.save(out)


def twins(tok):
    """For every token the token it shares its meaning with: without the space, in lower case. And the two flags, 0 or 1."""
    same, space, upper = [], [], []
    for i in range(tok.get_vocab_size()):
        t = tok.id_to_token(i)
        bare = t[1:] if t.startswith(SPACE) and len(t) > 1 else t
        low = tok.token_to_id(bare.lower()) if bare[:1].isupper() and bare.isascii() and bare.isalpha() else None
        low = None if t.startswith("<|") else low
        same.append(low if low is not None else tok.token_to_id(bare))
        space.append(float(bare != t))
        upper.append(float(low is not None))
    return same, space, upper


def check(path, fixture):
    """Same tokens with qwen2's split alone, lossless for any Unicode, and a word's tokens alike anywhere."""
    fine, coarse = Tokenizer.from_file(path), Tokenizer.from_file(path)
    coarse.pre_tokenizer = split(QWEN2)
    rng = random.Random(3)
    own = ["device's", "don't 'really' can't I'LL we'd", "'temperature'", "a\tb\n\n  c   d \r\n e", "48.5 °C", "€ 12,50", "日本語のテキスト", "温度は48.5°Cです。",
           "naïve café Ünïcödé", "🙂🔥 ok 👩‍🚀", "Ελληνικά русский עברית العربية", '{"metric":"cpu_temp_c","stat":"latest"}', '"word" word _word', "e\u0301", "ﬀ½²³ ①", "\x00\x01\x7f", "한국어", "हिन्दी", " ", "", "\n", "  ", "\n \n", "µg/m³", "…–—", "<|user|>", "snake_case_name", "x'really", "'s's're", "ſ'S"]
    signs = list("abcXYZ019 _-'\"{}[]:,.!?\n\t°éß漢🙂ñ\u0301½\u00a0") + ["'re", "word", "  "]
    while len(own) < 200:
        own.append("".join(rng.choice(signs) for _ in range(rng.randint(1, 24))))
    many = own + ["".join(rng.choice(signs) for _ in range(rng.randint(1, 40))) for _ in range(20000)]
    many += ["".join(chr(rng.choice((rng.randint(1, 0x2ff), rng.randint(0x300, 0xd7ff), rng.randint(0x1f300, 0x1faff)))) for _ in range(rng.randint(1, 20))) for _ in range(20000)]
    for s in many:
        ids = fine.encode(s).ids
        assert ids == coarse.encode(s).ids, s
        assert "<|" in s or fine.decode(ids, skip_special_tokens=False) == s, s
    for w in ("battery", "temperature", "zorvik", "CPU"):
        alone = fine.encode(w)
        assert all(fine.encode(p + w).ids[-len(alone):] == alone.ids for p in ('"', "_", "(", "\n"))
        spaced = fine.encode("a " + w).tokens[1:]
        assert "".join(spaced) == SPACE + "".join(alone.tokens) and spaced[-1].endswith(alone.tokens[-1]), (spaced, alone.tokens)
    if fixture:
        rows = [json.dumps({"text": s, "ids": fine.encode(s).ids}) for s in own]
        Path(fixture).write_text("[\n" + ",\n".join(rows) + "\n]\n")
    print(f"{len(many)} strings alike and lossless; vocabulary {fine.get_vocab_size()}")


if __name__ == "__main__":
    a = argparse.ArgumentParser()
    a.add_argument("--data", help="folder with the public data (see README); omit to check only")
    a.add_argument("--vectors", help="the word vectors' file (see words.py)")
    a.add_argument("--out", default=str(HERE / "tokenizer.json"))
    a.add_argument("--fixture", default=str(HERE / "fixtures/tokenizer_cases.json"))
    a = a.parse_args()
    if a.data:
        train(a.data, a.vectors, a.out)
    check(a.out, a.fixture)
