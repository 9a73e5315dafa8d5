"""Checkpoint to GGUF and back: python export.py --checkpoint runs/v0.2/last.pt --out ../models/edgehold-nano-v0.2.gguf

After writing, the file is read again: keys, vocabulary, and the logits of its dequantised weights
against the checkpoint's.
"""
import argparse
import json
import os
import re
from pathlib import Path

import numpy as np
import torch
from gguf import GGMLQuantizationType as Kind, GGUFReader, GGUFWriter, LlamaFileType, TokenType
from gguf.quants import dequantize, quantize
from tokenizers import Tokenizer

from model import Config, Model
from tokenizer import twins

HERE = Path(__file__).parent
BLOCK = {"attn_norm": "attn_norm", "ffn_norm": "ffn_norm", "wq": "attn_q", "wk": "attn_k", "wv": "attn_v",
         "wo": "attn_output", "gate": "ffn_gate", "up": "ffn_up", "down": "ffn_down"}


def gguf_name(name):
    if name.startswith("blocks."):
        _, i, part, _ = name.split(".")
        return f"blk.{i}.{BLOCK[part]}.weight"
    return {"embed": "token_embd.weight", "norm.weight": "output_norm.weight"}[name]


def weights(model):
    """(name, tensor) of everything a file holds; the embedding as one table."""
    yield "embed", model.embed.table()
    yield from ((n, p) for n, p in model.named_parameters() if not n.startswith("embed."))


def load_checkpoint(path):
    state = torch.load(path, map_location="cpu", weights_only=False)
    model = Model(Config(**state["config"]["model"]), twins(Tokenizer.from_file(str(HERE / "tokenizer.json"))), state["model"]["embed.meaning"])
    model.load_state_dict(state["model"])
    return model.eval(), state["step"]


def load_gguf(path):
    """The model as PyTorch module with the file's own (dequantised) weights."""
    reader = GGUFReader(path)
    key = lambda k: reader.get_field(k).contents()
    c = Config(vocab=key("llama.vocab_size"), dim=key("llama.embedding_length"), layers=key("llama.block_count"),
               heads=key("llama.attention.head_count"), kv_heads=key("llama.attention.head_count_kv"),
               ffn=key("llama.feed_forward_length"), context=key("llama.context_length"),
               rope_base=key("llama.rope.freq_base"), eps=key("llama.attention.layer_norm_rms_epsilon"))
    model = Model(c)
    found = {t.name: torch.from_numpy(dequantize(t.data, t.tensor_type).astype(np.float32)) for t in reader.tensors}
    model.embed.set(found.pop(gguf_name("embed")))
    with torch.no_grad():
        for name, p in weights(model):
            if name != "embed":
                p.copy_(found[gguf_name(name)].reshape(p.shape))
    return model.eval(), reader


def write(model, path, kind, version):
    c, tok = model.c, json.loads((HERE / "tokenizer.json").read_text())
    w = GGUFWriter(f"{path}.tmp", "llama")
    w.add_name("edgehold-nano")
    w.add_version(version)
    w.add_license("apache-2.0")
    w.add_author("The Edgehold authors")
    w.add_size_label(f"{sum(p.numel() for _, p in weights(model)) / 1e6:.1f}M")
    w.add_description("Small tool-calling model: picks a tool and its arguments, asks, declines, answers from results. Trained from scratch.")
    w.add_languages(["en"])
    w.add_file_type(LlamaFileType[f"MOSTLY_{kind.name}"])
    w.add_quantization_version(2)
    w.add_context_length(c.context)
    w.add_embedding_length(c.dim)
    w.add_block_count(c.layers)
    w.add_feed_forward_length(c.ffn)
    w.add_head_count(c.heads)
    w.add_head_count_kv(c.kv_heads)
    w.add_key_length(c.head_dim)
    w.add_value_length(c.head_dim)
    w.add_layer_norm_rms_eps(c.eps)
    w.add_rope_dimension_count(c.head_dim)
    w.add_rope_freq_base(c.rope_base)
    w.add_vocab_size(c.vocab)
    vocab = sorted(tok["model"]["vocab"], key=tok["model"]["vocab"].get)
    special = {t["content"] for t in tok["added_tokens"]}
    assert len(vocab) == c.vocab and vocab[:4] == ["<|pad|>", "<|bos|>", "<|end|>", "<|system|>"]
    w.add_tokenizer_model("gpt2")
    w.add_tokenizer_pre("qwen2")
    w.add_token_list(vocab)
    w.add_token_types([TokenType.CONTROL if t in special else TokenType.NORMAL for t in vocab])
    w.add_token_merges([" ".join(m) if isinstance(m, list) else m for m in tok["model"]["merges"]])
    w.add_pad_token_id(0)
    w.add_bos_token_id(1)
    w.add_eos_token_id(2)
    w.add_eot_token_id(2)
    w.add_add_bos_token(False)
    w.add_add_eos_token(False)
    w.add_add_space_prefix(False)
    w.add_chat_template((HERE / "chat_template.jinja").read_text())
    for name, p in weights(model):
        data = p.detach().float().numpy()
        use = kind if data.ndim == 2 else Kind.F32
        w.add_tensor(gguf_name(name), quantize(data, use), raw_dtype=use)
    w.write_header_to_file()
    w.write_kv_data_to_file()
    w.write_tensors_to_file()
    w.close()
    os.replace(f"{path}.tmp", path)


def verify(model, path):
    again, reader = load_gguf(path)
    vocab, tok = reader.get_field("tokenizer.ggml.tokens").contents(), Tokenizer.from_file(str(HERE / "tokenizer.json"))
    assert all(tok.token_to_id(t) == i for i, t in enumerate(vocab))
    assert reader.get_field("tokenizer.chat_template").contents() == (HERE / "chat_template.jinja").read_text()
    ids = torch.tensor([tok.encode("<|bos|><|system|>You answer questions about this device from its own readings.<|end|>"
                                   "<|user|>How hot is the CPU?<|end|><|assistant|>").ids])
    with torch.no_grad():
        a, b = model(ids)[0], again(ids)[0]
    print(f"{path}: {os.path.getsize(path)} bytes, {sum(p.numel() for _, p in weights(model))} parameters, "
          f"{len(reader.tensors)} tensors; logits differ at most {(a - b).abs().max():.4f} "
          f"(range {a.min():.1f} to {a.max():.1f}), same choice at {(a.argmax(-1) == b.argmax(-1)).float().mean():.0%} of positions")


if __name__ == "__main__":
    a = argparse.ArgumentParser()
    a.add_argument("--checkpoint", required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--type", choices=["f16", "q8_0", "q5_0", "q4_0"], default="q8_0")
    a = a.parse_args()
    model, step = load_checkpoint(a.checkpoint)
    write(model, a.out, Kind[a.type.upper()], re.search(r"v\d+(\.\d+)*", Path(a.out).stem)[0])
    print(f"step {step}")
    verify(model, a.out)
