"""Train the byte-level BPE: python tokenizer.py --data DIR --out tokenizer.json

No merge joins a space, a digit or punctuation with letters, so a word has the same tokens after a
space, a quote or an underscore, and copying it from a request into a call copies its tokens.
The first split is qwen2's, which llama.cpp applies too; the second is finer. As no merge crosses
the finer borders, a reader that knows qwen2's split alone gets the same tokens (checked by --check).
"""
import argparse
import json
import random
from pathlib import Path

from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

QWEN2 = (r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*"
         r"|\s*[\r\n]+|\s+(?!\S)|\s+")
FINE = r"\p{L}+|\p{N}|[^\s\p{L}\p{N}]+|\s"
SPECIAL = ["pad", "bos", "end", "system", "tools", "user", "assistant", "result", "invoke", "answer", "ask", "refuse"]
SPECIAL = [f"<|{s}|>" for s in SPECIAL + [f"reserved_{i}" for i in range(12, 32)]]
HERE = Path(__file__).parent


def split(*patterns):
    parts = [pre_tokenizers.Split(Regex(p), "isolated") for p in patterns]
    return pre_tokenizers.Sequence(parts + [pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)])


def corpus(data):
    from generate.conversation import group
    from prompt import render
    rng = random.Random(0)
    for _ in range(1500):
        system, tools, talks = group(rng, 12)
        yield render(system, tools, sum(talks, []))
    for path in sorted(Path(data).rglob("*")):
        if path.suffix == ".jsonl":
            for line in path.open():
                row = json.loads(line)
                yield row["text"] if "text" in row else json.dumps(row, ensure_ascii=False)
        elif path.suffix in (".yaml", ".yml"):
            yield path.read_text()


def plain(text):
    """Characters outside ASCII stay bytes, but for a few signs, so that merges hold whole characters."""
    return "".join(ch if ch < "\x7f" or ch in "°µ³²’é€£–…" else " " for ch in text)


def train(data, out):
    tok = Tokenizer(models.BPE())
    tok.pre_tokenizer, tok.decoder = split(QWEN2, FINE), decoders.ByteLevel()
    tok.train_from_iterator(map(plain, corpus(data)), trainers.BpeTrainer(
        vocab_size=4096, special_tokens=SPECIAL, initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()), show_progress=False))
    tok.save(out)


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
        alone = fine.encode(w).ids
        assert all(fine.encode(p + w).ids[-len(alone):] == alone for p in (" ", '"', "_", "(", "\n"))
    if fixture:
        rows = [json.dumps({"text": s, "ids": fine.encode(s).ids}) for s in own]
        Path(fixture).write_text("[\n" + ",\n".join(rows) + "\n]\n")
    print(f"{len(many)} strings alike and lossless; vocabulary {fine.get_vocab_size()}")


if __name__ == "__main__":
    a = argparse.ArgumentParser()
    a.add_argument("--data", help="folder with the public data (see README); omit to check only")
    a.add_argument("--out", default=str(HERE / "tokenizer.json"))
    a.add_argument("--fixture", default=str(HERE / "fixtures/tokenizer_cases.json"))
    a = a.parse_args()
    if a.data:
        train(a.data, a.out)
    check(a.out, a.fixture)
