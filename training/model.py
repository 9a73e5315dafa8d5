"""The decoder: Llama architecture, small, with the interleaved-pair rotation llama.cpp uses."""
from dataclasses import asdict, dataclass

import torch
import torch.nn as nn
import torch.nn.functional as F


@dataclass
class Config:
    vocab: int = 4096
    dim: int = 192
    layers: int = 6
    heads: int = 6
    kv_heads: int = 3
    ffn: int = 512
    context: int = 2048
    rope_base: float = 10000.0
    eps: float = 1e-5

    @property
    def head_dim(self):
        return self.dim // self.heads

    def to_dict(self):
        return asdict(self)


class RMSNorm(nn.Module):
    def __init__(self, dim, eps):
        super().__init__()
        self.weight, self.eps = nn.Parameter(torch.ones(dim)), eps

    def forward(self, x):
        return F.rms_norm(x, (x.shape[-1],), self.weight, self.eps)


def rotate(x, cos, sin):
    """Turn each pair (x[2i], x[2i+1]) by its position's angle. x: [..., tokens, heads, head_dim]."""
    a, b = x[..., 0::2], x[..., 1::2]
    return torch.stack((a * cos - b * sin, a * sin + b * cos), -1).flatten(-2)


def causal(n, past, device):
    """Additive mask for n new tokens behind `past` visible ones."""
    return torch.full((n, past + n), float("-inf"), device=device).triu(past + 1)


class Block(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.c = c
        kv = c.kv_heads * c.head_dim
        self.attn_norm, self.ffn_norm = RMSNorm(c.dim, c.eps), RMSNorm(c.dim, c.eps)
        self.wq = nn.Linear(c.dim, c.dim, bias=False)
        self.wk = nn.Linear(c.dim, kv, bias=False)
        self.wv = nn.Linear(c.dim, kv, bias=False)
        self.wo = nn.Linear(c.dim, c.dim, bias=False)
        self.gate = nn.Linear(c.dim, c.ffn, bias=False)
        self.up = nn.Linear(c.dim, c.ffn, bias=False)
        self.down = nn.Linear(c.ffn, c.dim, bias=False)

    @torch.no_grad()
    def start_copying(self):
        """Start every KV head's first query head as one that looks for its own token and copies it.

        (After "mimetic initialization", Trockman and Kolter 2023.) The match uses the slowly turning
        half of the pairs, so distance matters little. Calls and answers are copies for the most part.
        """
        c, d, group = self.c, self.c.head_dim, self.c.heads // self.c.kv_heads
        for j in range(c.kv_heads):
            kv, q = slice(j * d, (j + 1) * d), slice(j * group * d, j * group * d + d)
            self.wk.weight[kv][d // 2:] *= 1.6
            self.wq.weight[q] = self.wk.weight[kv]
            self.wq.weight[q][:d // 2] = 0
            self.wo.weight[:, q] = 0.5 * self.wv.weight[kv].T

    def forward(self, x, rope, attend):
        c, h = self.c, self.attn_norm(x)
        split = lambda t, n: t.unflatten(-1, (n, c.head_dim))
        q = rotate(split(self.wq(h), c.heads), *rope)
        k = rotate(split(self.wk(h), c.kv_heads), *rope)
        x = x + self.wo(attend(q, k, split(self.wv(h), c.kv_heads)).flatten(-2))
        h = self.ffn_norm(x)
        return x + self.down(F.silu(self.gate(h)) * self.up(h))


class Model(nn.Module):
    def __init__(self, c: Config):
        super().__init__()
        self.c = c
        self.embed = nn.Embedding(c.vocab, c.dim)
        self.blocks = nn.ModuleList(Block(c) for _ in range(c.layers))
        self.norm = RMSNorm(c.dim, c.eps)
        for name, p in self.named_parameters():
            if p.dim() == 2:
                scale = (2 * c.layers) ** -0.5 if name.endswith(("wo.weight", "down.weight")) else 1
                nn.init.normal_(p, std=(0.1 if name.startswith("embed") else p.shape[1] ** -0.5) * scale)
        for block in self.blocks:
            block.start_copying()
        angle = torch.outer(torch.arange(c.context).float(),
                            c.rope_base ** (-torch.arange(0, c.head_dim, 2).float() / c.head_dim))
        self.register_buffer("cos", angle.cos(), persistent=False)
        self.register_buffer("sin", angle.sin(), persistent=False)

    def rope(self, pos):
        return self.cos[pos].unsqueeze(-2), self.sin[pos].unsqueeze(-2)

    def attention(self, q, k, v, mask):
        """[batch, tokens, heads, head_dim] in and out; grouped KV heads are repeated.

        Written out: on a CPU in bfloat16 this ran three times as fast as the fused kernel.
        """
        r = self.c.heads // self.c.kv_heads
        q, k, v = (t.transpose(1, 2) for t in (q, k.repeat_interleave(r, 2), v.repeat_interleave(r, 2)))
        scores = (q * self.c.head_dim ** -0.5) @ k.transpose(-1, -2) + mask.to(q.dtype)
        return (scores.softmax(-1) @ v).transpose(1, 2)

    def logits(self, x):
        return self.norm(x) @ self.embed.weight.T

    def forward(self, tokens, cache=None):
        """Plain causal pass over [batch, tokens]; with a cache (a list), tokens continue it."""
        past = cache[0][0].shape[1] if cache else 0
        n, x, layer = tokens.shape[1], self.embed(tokens), iter(range(self.c.layers))
        rope = self.rope(torch.arange(past, past + n, device=tokens.device))
        mask = causal(n, past, tokens.device)

        def attend(q, k, v):
            i = next(layer)
            if cache is not None:
                if past:
                    k, v = torch.cat((cache[i][0], k), 1), torch.cat((cache[i][1], v), 1)
                    cache[i] = (k, v)
                else:
                    cache.append((k, v))
            return self.attention(q, k, v, mask)

        for block in self.blocks:
            x = block(x, rope, attend)
        return self.logits(x)

    def packed(self, tokens, pos, groups, targets_at):
        """Training pass over flat tokens [T].

        groups: per system-and-tools prefix (start, length, buckets); a bucket is an index tensor
        [conversations, L] into the flat tokens, padded at the right with T (a dummy row). Each
        conversation attends to its prefix and to itself alone. Returns logits at `targets_at`.
        """
        x, rope, total = self.embed(tokens), self.rope(pos), tokens.shape[0]
        masks = {(p, 0): causal(p, 0, x.device) for _, p, _ in groups}
        for _, p, buckets in groups:
            for idx in buckets:
                n = idx.shape[1]
                masks.setdefault((n, p), causal(n, p, x.device))

        def attend(q, k, v):
            pad = lambda t: torch.cat((t, t.new_zeros(1, *t.shape[1:])))
            qp, kp, vp = pad(q), pad(k), pad(v)
            where, outs = [], []
            for start, p, buckets in groups:
                pq, pk, pv = (t[None, start:start + p] for t in (q, k, v))
                outs.append(self.attention(pq, pk, pv, masks[p, 0])[0])
                where.append(torch.arange(start, start + p, device=q.device))
                for idx in buckets:
                    n, m = idx.shape
                    kk = torch.cat((pk.expand(n, -1, -1, -1), kp[idx]), 1)
                    vv = torch.cat((pv.expand(n, -1, -1, -1), vp[idx]), 1)
                    o = self.attention(qp[idx], kk, vv, masks[m, p])
                    outs.append(o.flatten(0, 1))
                    where.append(idx.flatten())
            out = q.new_zeros(total + 1, *q.shape[1:])
            return out.index_copy(0, torch.cat(where), torch.cat(outs).to(out.dtype))[:total]

        for block in self.blocks:
            x = block(x, rope, attend)
        return self.logits(x[targets_at])
