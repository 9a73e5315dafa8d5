"""Writes the weights that the product embeds, and a fixture that its tests compare with.

    python export.py --model runs/names.pt --lexicon runs/lexicon.npz --out ../../crates/edgehold-guard/src/detect/names

Embeddings become bytes of one scale, which is multiplied into the first layer; the rest stays f32.
"""
import argparse
import json
import struct
from pathlib import Path

import numpy as np
import torch

import data
import features
import lexicon as lex
from features import ROWS, plain
from model import EMBED, HIDDEN, TAGS, Tagger

# From this probability on a word is part of a name: person, place, organisation, group.
THRESHOLD = (0.3, 0.3, 0.4, 0.4)
TEXTS = ["Dear Dr. Müller, Maria's flight to São Paulo leaves at 12:30.\n\nJ. R. O'Brien-Smith, IBM", "call nguyễn thị minh khai in hanoi asap!",
         "我叫王小明,住在北京.", "ERROR 42 {\"name\": \"van der Berg\", \"city\": \"Den Haag\"}", "Меня зовут Иван Петров. मेरा नाम राहुल शर्मा है", "x", "Ⅻ ß İstanbul'da İ",
         "Pneumonoultramicroscopicsilicovolc and a-b_c d1e2 2nd " + "y" * 40 + " Anna", " ".join(f"Word{i} and John" for i in range(40))]


def quantised(path):
    """The model, with embeddings rounded as they are stored; the scale; the bytes."""
    model = Tagger()
    model.load_state_dict(torch.load(path))
    model.eval()
    table = model.table.weight.data
    scale = table.abs().max().item() / 127
    rounded = torch.clamp((table / scale).round(), -127, 127)
    model.table.weight.data = rounded * scale
    return model, scale, rounded.to(torch.int8).numpy()


@torch.no_grad()
def scores(model, text, lexicon):
    """[(start, end, scores)] of each word of a plain text, segment by segment."""
    out, get = [], lexicon.get
    for segment in features.segments(text):
        bag = torch.zeros(len(segment) + 2 * data.GAP, features.MOST, dtype=torch.long)
        for i, rows in enumerate(features.of_segment(text, segment, get)):
            bag[data.GAP + i, :len(rows)] = torch.tensor(rows)
        real = torch.zeros(len(bag))
        real[data.GAP:-data.GAP] = 1
        logits = model(bag, real)[data.GAP:-data.GAP].tolist()
        out.append([(s, e, l) for (s, e), l in zip(segment, logits)])
    return out


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", required=True)
    parser.add_argument("--lexicon", required=True)
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    lexicon = lex.read(args.lexicon)[0]
    model, scale, table = quantised(args.model)
    out = Path(args.out)
    with (out / "names.bin").open("wb") as file:
        file.write(b"EHNAMES1" + struct.pack("<6I", ROWS, EMBED, HIDDEN, TAGS, len(lexicon.table), lexicon.seed))
        file.write(struct.pack("<4f", *THRESHOLD))
        file.write(table.tobytes())
        file.write(np.array(lexicon.table, "<u4").tobytes())
        for layer, factor in ((model.first, scale), (model.second, 1), (model.out, 1)):
            file.write(layer.bias.detach().numpy().astype("<f4").tobytes())
            file.write((layer.weight.detach().numpy().T * factor).astype("<f4").tobytes())
    rows = []
    for text in map(plain, TEXTS):
        words = [[text[s:e], [round(x, 3) for x in l]] for seg in scores(model, text, lexicon) for s, e, l in seg]
        rows.append({"text": text, "words": words})
    (out / "fixture.json").write_text(json.dumps(rows, ensure_ascii=False, indent=0) + "\n")
    print((out / "names.bin").stat().st_size, "bytes")


if __name__ == "__main__":
    main()
