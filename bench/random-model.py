"""Writes a GGUF with random weights, for speed alone: python bench/random-model.py OUT [--dim 768 --layers 12 --ffn 2048]

A model between edgehold-nano and what people bring, without a download: the tokenizer is edgehold-nano's, the
architecture `llama`, the weights Q8_0. What it writes is noise. Needs the packages of training/requirements.txt.
"""
import argparse
from pathlib import Path

import gguf
import numpy as np

a = argparse.ArgumentParser()
a.add_argument("out")
for name, default in (("dim", 768), ("layers", 12), ("ffn", 2048)):
    a.add_argument(f"--{name}", type=int, default=default)
a = a.parse_args()

nano = gguf.GGUFReader(Path(__file__).parent.parent / "models/edgehold-nano-v0.5.gguf")
w, rng, heads = gguf.GGUFWriter(a.out, "llama"), np.random.default_rng(7), a.dim // 64
w.add_name("random")
w.add_context_length(2048)
w.add_embedding_length(a.dim)
w.add_block_count(a.layers)
w.add_feed_forward_length(a.ffn)
w.add_head_count(heads)
w.add_head_count_kv(heads)
w.add_layer_norm_rms_eps(1e-5)
w.add_rope_dimension_count(64)
w.add_rope_freq_base(10000.0)
for key, field in nano.fields.items():
    if key.startswith("tokenizer."):
        kinds = list(field.types)
        w.add_key_value(key, field.contents(), kinds[0], kinds[1] if len(kinds) > 1 else None)


def matrix(name, rows, columns):
    values = rng.standard_normal((rows, columns), dtype=np.float32) / np.sqrt(columns)
    w.add_tensor(name, gguf.quants.quantize(values, gguf.GGMLQuantizationType.Q8_0),
                 raw_dtype=gguf.GGMLQuantizationType.Q8_0)


def norm(name):
    w.add_tensor(name, np.ones(a.dim, np.float32))


vocabulary = len(nano.fields["tokenizer.ggml.tokens"].data)
matrix("token_embd.weight", vocabulary, a.dim)
norm("output_norm.weight")
for i in range(a.layers):
    norm(f"blk.{i}.attn_norm.weight")
    norm(f"blk.{i}.ffn_norm.weight")
    for part in ("attn_q", "attn_k", "attn_v", "attn_output"):
        matrix(f"blk.{i}.{part}.weight", a.dim, a.dim)
    matrix(f"blk.{i}.ffn_gate.weight", a.ffn, a.dim)
    matrix(f"blk.{i}.ffn_up.weight", a.ffn, a.dim)
    matrix(f"blk.{i}.ffn_down.weight", a.dim, a.ffn)
w.write_header_to_file()
w.write_kv_data_to_file()
w.write_tensors_to_file()
w.close()
