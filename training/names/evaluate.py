"""How good the classifier is, on held-out names in held-out templates, and on texts in which others marked names.

    python evaluate.py --model runs/names.pt --lexicon runs/lexicon.npz [FILE.jsonl …]

A file has a text and its spans [start, end, kind] a line. A name counts as found as far as its words are covered, whatever the
kind: what matters is that nothing of it stays. F2 weighs a missed word four times a word too many.
"""
import argparse
import json
from pathlib import Path

import torch

import data
import export
import features
import lexicon as lex
from generate import KINDS, Maker, joined, use_clusters


@torch.no_grad()
def probabilities(model, texts, lexicon):
    """[(start, end, probabilities)] of each text's words."""
    get = data.cached(lexicon)
    rows, where = [], []
    for i, text in enumerate(texts):
        for segment in features.segments(text):
            rows += [[]] * data.GAP
            where += [None] * data.GAP
            rows += features.of_segment(text, segment, get)
            where += [(i, *w) for w in segment]
    rows += [[]] * data.GAP
    where += [None] * data.GAP
    bag = torch.zeros(len(rows), features.MOST, dtype=torch.long)
    for i, r in enumerate(rows):
        bag[i, :len(r)] = torch.tensor(r, dtype=torch.long)
    p = model(bag, torch.tensor([float(w is not None) for w in where])).softmax(1)
    out = [[] for _ in texts]
    for w, q in zip(where, p.tolist()):
        if w:
            out[w[0]].append((w[1], w[2], q))
    return out


def tag(q, threshold=export.THRESHOLD):
    kinds = [q[1 + 2 * k] + q[2 + 2 * k] for k in range(len(KINDS))]
    best = max(range(len(KINDS)), key=kinds.__getitem__)
    return KINDS[best] if sum(kinds) >= threshold[best] else None


def decoded(text, words, threshold=export.THRESHOLD):
    """The kind of each word, by the rules of `decode.rs`."""
    got = [None if text[s:e].isdigit() or text[s:e] in ("s", "S", "t", "T") and text[s - 1:s] == "'" else tag(q, threshold) for s, e, q in words]
    for i, (s, e, _) in enumerate(words):
        if e - s == 1 and text[s:e].isascii():
            beside = [got[j] for j in (i - 1, i + 1) if 0 <= j < len(got)]
            if beside == ["person", "person"]:
                got[i] = "person"
            elif not any(beside):
                got[i] = None
    return got


def f2_of(precision, recall):
    return 5 * precision * recall / max(4 * precision + recall, 1e-9)


def score(model, lexicon, docs, kinds=("person", "place"), threshold=export.THRESHOLD):
    """Words: (precision, recall, F2) of names of these kinds; recall by kind; of names, how many are covered whole."""
    texts = [t for t, _ in docs]
    hit = {k: [0, 0] for k in (*KINDS, "address", "skip")}
    said = wrong = 0
    typed = {k: [0, 0, 0] for k in kinds}  # right, said, there
    whole = {k: [0, 0] for k in hit}
    for (text, spans), words in zip(docs, probabilities(model, texts, lexicon)):
        covered = {}
        for (s, e, _), got in zip(words, decoded(text, words, threshold)):
            kind, which = next(((k, i) for i, (a, b, k) in enumerate(spans) if a < e and s < b), (None, None))
            for k in kinds:
                typed[k][0] += got == kind == k
                typed[k][1] += got == k and kind not in ("skip", "address")
                typed[k][2] += kind == k
            if kind:
                hit[kind][0] += got is not None
                hit[kind][1] += 1
                covered[which] = covered.get(which, True) and got is not None
            if got in kinds and kind not in ("skip", "address") and not (kind in KINDS and kind not in kinds):
                said += 1
                wrong += kind is None
        for i, c in covered.items():
            whole[spans[i][2]][0] += c
            whole[spans[i][2]][1] += 1
    found, all_ = (sum(hit[k][i] for k in kinds) for i in (0, 1))
    precision, recall = (said - wrong) / max(said, 1), found / max(all_, 1)
    f2 = f2_of(precision, recall)
    exact = " ".join(f"{k} {100 * f2_of(a / max(b, 1), a / max(c, 1)):.0f}" for k, (a, b, c) in typed.items() if c)
    part = lambda d: " ".join(f"{k} {100 * a / n:.0f}" for k, (a, n) in d.items() if n)
    return f"F2 {100 * f2:5.1f}  P {100 * precision:5.1f}  R {100 * recall:5.1f}  of the right kind: F2 {exact}; recall: {part(hit)}; whole: {part(whole)}; false {wrong}"


def cases(lexicon_file, count, seed=99):
    """Held-out texts by case."""
    _, words, codes = lex.read(lexicon_file)
    maker = Maker(seed, unseen=True)
    use_clusters(maker, words, codes)
    plain_maker = Maker(seed + 1, unseen=True)
    plain_maker.templates = Maker(0).templates
    use_clusters(plain_maker, words, codes)
    fills = lambda m, file, how, choose=lambda t: True: [
        joined(m.case(m.fill(*t), how)) for t in (m.rng.choice([t for t in m.templates[file] if choose(t)]) for _ in range(count))]
    latin = list(maker.names.latin)
    out = {"unseen templates and names": fills(maker, "english", ""), "small letters": fills(maker, "english", "lower"),
           "names small": fills(maker, "english", "names lower"),
           "capitals": fills(maker, "english", "upper"), "unseen names, known templates": fills(plain_maker, "english", ""),
           "initials": [], "other languages": fills(maker, "other", ""), "native scripts": fills(maker, "native", "")}
    some = [t for t in maker.templates["english"] if "{name}" in t[1]]
    out["initials"] = [joined(maker.fill("", maker.rng.choice(some)[1].replace("{name}", "{initials}"))) for _ in range(count)]
    maker.names.english = maker.names.latin = [c for c in latin if c in ("arabic", "indian", "african", "japanese", "turkish", "pinyin", "korean", "vietnamese", "id_ID", "yo_NG", "zu_ZA", "ha_NG", "ig_NG", "tw_GH")]
    out["other continents"] = fills(maker, "english", "")
    out["other continents, small"] = fills(maker, "english", "lower")
    out["no names"] = fills(maker, "none", "") + [joined(maker.lookalike()) for _ in range(count)]
    return out


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", required=True)
    parser.add_argument("--lexicon", required=True)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("files", nargs="*")
    args = parser.parse_args()
    torch.set_num_threads(1)
    lexicon = lex.read(args.lexicon)[0]
    model = export.quantised(args.model)[0]
    sets = cases(args.lexicon, args.count)
    for file in args.files:
        rows = [json.loads(line) for line in Path(file).open()]
        docs = []
        for row in rows:
            pieces, at = [], 0
            for s, e, k in sorted(row["spans"]):
                if s >= at:
                    pieces += [(row["text"][at:s], ""), (row["text"][s:e], k)]
                    at = e
            docs.append(joined([p for p in [*pieces, (row["text"][at:], "")] if p[0]]))
        sets[Path(file).stem] = docs
    for name, docs in sets.items():
        print(f"{name:30} {score(model, lexicon, docs)}", flush=True)


if __name__ == "__main__":
    main()
