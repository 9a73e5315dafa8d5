"""The decoder: Llama architecture, small, with the interleaved-pair rotation llama.cpp uses."""
from dataclasses import dataclass

import torch
import torch.nn as nn
import torch.nn.functional as F

LENGTH = 0.1        # of a token's vector, divided by the root of its width, when training starts
MEANING = 0.75      # how much of that the vectors from outside are
STRANGE = 0.02      # share of the words that a step shows without what was learned of them


@dataclass
class Config:
    vocab: int
    dim: int
    layers: int
    heads: int
    kv_heads: int
    ffn: int
    context: int = 2048
    rope_base: float = 1000000.0
    eps: float = 1e-5

    @property
    def head_dim(self):
        return self.dim // self.heads


class RMSNorm(nn.Module):
    def __init__(self, dim, eps):
        super().__init__()
        self.weight, self.eps = nn.Parameter(torch.ones(dim)), eps

    def forward(self, x):
        return F.rms_norm(x, (x.shape[-1],), self.weight.to(x.dtype), self.eps)


def rotate(x, cos, sin):
    """Turn each pair (x[2i], x[2i+1]) by its position's angle. x: [..., tokens, heads, head_dim]."""
    a, b = x[..., 0::2], x[..., 1::2]
    return torch.stack((a * cos - b * sin, a * sin + b * cos), -1).flatten(-2)


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

    def forward(self, x, rope, attend):
        c, h = self.c, self.attn_norm(x)
        split = lambda t, n: t.unflatten(-1, (n, c.head_dim))
        q = rotate(split(self.wq(h), c.heads), *rope)
        k = rotate(split(self.wk(h), c.kv_heads), *rope)
        x = x + self.wo(attend(q, k, split(self.wv(h), c.kv_heads)))
        h = self.ffn_norm(x)
        return x + self.down(F.silu(self.gate(h)) * self.up(h))


class Embedding(nn.Module):
    """Token vectors, used at both ends. While training, a word's forms (after a space, capitalised) share what they mean:

    vector = own + shared[plain form] + meaning[plain form] · look + "after a space" + "capitalised" + common.

    `meaning` are word vectors from outside (see words.py), which stay as they are: what is learned is how to look at them,
    so that a word that training never shows is not a stranger either. To that end some words are shown at random without
    what was learned of them.
    """

    def __init__(self, c, twins=None, meaning=None):
        super().__init__()
        same, space, upper = twins or (range(c.vocab), [0.0] * c.vocab, [0.0] * c.vocab)
        meaning = torch.zeros(c.vocab, 1) if meaning is None else meaning
        size = meaning.shape[1]
        length = LENGTH * c.dim ** 0.5
        self.own = nn.Parameter(torch.zeros(c.vocab, c.dim))
        rest = (length ** 2 - (MEANING * length * meaning.norm(dim=1, keepdim=True)) ** 2).sqrt()
        self.shared = nn.Parameter(F.normalize(torch.randn(c.vocab, c.dim), dim=1) * rest)
        self.look = nn.Parameter(torch.linalg.qr(torch.randn(c.dim, size))[0].T * MEANING * length)
        self.flags = nn.Parameter(torch.randn(2, c.dim) * 0.02)
        self.common = nn.Parameter(torch.zeros(c.dim))
        self.register_buffer("same", torch.tensor(list(same)), persistent=False)
        self.register_buffer("marks", torch.tensor([space, upper]).T.contiguous(), persistent=False)
        self.register_buffer("meaning", meaning)

    def table(self):
        shared = self.shared
        if self.training:
            strange = (torch.rand(len(shared), device=shared.device) < STRANGE * (self.meaning.norm(dim=1) > 0.5)).nonzero().flatten()
            shared = shared.index_copy(0, strange, torch.randn(len(strange), shared.shape[1], device=shared.device) * LENGTH * 0.75)
        return self.own + (shared + self.meaning @ self.look)[self.same] + self.marks @ self.flags + self.common

    @torch.no_grad()
    def set(self, table):
        """A finished table: nothing is shared any more."""
        self.own.copy_(table)
        self.shared.zero_()
        self.look.zero_()
        self.flags.zero_()
        self.common.zero_()


class Model(nn.Module):
    def __init__(self, c: Config, twins=None, meaning=None):
        super().__init__()
        self.c = c
        self.embed = Embedding(c, twins, meaning)
        self.blocks = nn.ModuleList(Block(c) for _ in range(c.layers))
        self.norm = RMSNorm(c.dim, c.eps)
        for name, p in self.blocks.named_parameters():
            if p.dim() == 2:
                scale = (2 * c.layers) ** -0.5 if name.endswith(("wo.weight", "down.weight")) else 1
                nn.init.normal_(p, std=p.shape[1] ** -0.5 * scale)
        if c.layers > 1:
            self.start_copying()
        angle = torch.outer(torch.arange(c.context).float(),
                            c.rope_base ** (-torch.arange(0, c.head_dim, 2).float() / c.head_dim))
        self.register_buffer("cos", angle.cos(), persistent=False)
        self.register_buffer("sin", angle.sin(), persistent=False)

    @torch.no_grad()
    def start_copying(self):
        """Start the first two layers as what they would have to become: heads that go on with a text seen before.

        Calls and answers are copies for the most part, and a model this small takes thousands of steps to find out how
        to copy. (After "mimetic initialization", Trockman and Kolter 2023, and the induction heads of Olsson et al.
        2022.) A head of the first layer looks at the token before, by position alone, and notes it beside the token;
        those of the second look for where the present token was noted, and bring the token that stands there. All
        vectors share one direction, which gives the first head something constant to turn.
        """
        c, d = self.c, self.c.head_dim
        basis = torch.linalg.qr(torch.randn(c.dim, c.dim))[0].T
        constant, content, noted = basis[0], basis[1:1 + d], basis[1 + d:1 + 2 * d]
        self.embed.common += constant * LENGTH * c.dim ** 0.5
        for block in self.blocks[:2]:
            block.down.weight *= 0.3
            block.wo.weight *= 0.3
        first, second = self.blocks[:2]
        angle = c.rope_base ** (-torch.arange(0, d, 2).float() / d)
        for i in range(10):
            for w, even, odd in ((first.wk, 1.0, 0.0), (first.wq, angle[i].cos(), -angle[i].sin())):
                w.weight[2 * i], w.weight[2 * i + 1] = 0.6 * even * constant, 0.6 * odd * constant
        first.wk.weight[20:d], first.wq.weight[20:d] = 0, 0
        first.wv.weight[:d], first.wo.weight[:, :d] = content, 0.4 * noted.T
        slow = (torch.arange(d) >= 3 * d // 8).float()[:, None]        # pairs that hardly turn over a whole prompt
        group = c.heads // c.kv_heads
        for j in range(c.kv_heads):
            kv, q = slice(j * d, (j + 1) * d), slice(j * group * d, j * group * d + d)
            second.wk.weight[kv], second.wq.weight[q] = 1.8 * slow * noted, 1.8 * slow * content
            brought = basis[j * d % c.dim:j * d % c.dim + d]
            second.wv.weight[kv], second.wo.weight[:, q] = brought, 0.3 * brought.T
        # Half of the heads of the next two layers start by looking for words of like meaning.
        size = self.embed.look.shape[0]
        if size >= d:
            for block in self.blocks[2:4]:
                for j in range(0, c.kv_heads, 2):
                    alike = slow * (torch.linalg.qr(torch.randn(size, size))[0][:d] @ F.normalize(self.embed.look, dim=1))
                    block.wk.weight[j * d:j * d + d], block.wq.weight[j * group * d:j * group * d + d] = alike, alike

    def rope(self, pos):
        return self.cos[pos].unsqueeze(-2), self.sin[pos].unsqueeze(-2)

    def heads(self, q):
        """Queries grouped by the KV head they share: [batch, tokens, heads, d] → [batch, KV heads, group · tokens, d]."""
        g = self.c.kv_heads
        b, t, h, d = q.shape
        return q.reshape(b, t, g, h // g, d).permute(0, 2, 3, 1, 4).reshape(b, g, h // g * t, d)

    def unheads(self, out, tokens):
        """Back from `heads`: [batch, KV heads, group · tokens, d] → [batch, tokens, heads · d]."""
        b, g, _, d = out.shape
        return out.reshape(b, g, -1, tokens, d).permute(0, 3, 1, 2, 4).reshape(b, tokens, -1)

    def causal(self, q, k, v):
        """Plain causal attention over [batch, tokens, heads, d]; written out, it is faster in bfloat16 on a CPU."""
        n, r = q.shape[1], self.c.heads // self.c.kv_heads
        mask = torch.full((n, n), float("-inf"), device=q.device, dtype=q.dtype).triu(1).repeat(r, 1)
        q, k, v = self.heads(q * self.c.head_dim ** -0.5), k.transpose(1, 2), v.transpose(1, 2)
        return self.unheads((q @ k.transpose(-1, -2) + mask).softmax(-1) @ v, n)

    def branches(self, q, k, v, pk, pv, hidden):
        """Attention of conversations [n, L, heads, d] to one prefix [P, KV heads, d] and to themselves.

        hidden: an additive mask over the prefix, [P], for the rows that only pad it.
        """
        n, length, g, r = *q.shape[:2], self.c.kv_heads, self.c.heads // self.c.kv_heads
        mask = torch.full((length, length), float("-inf"), device=q.device, dtype=q.dtype).triu(1).repeat(r, 1)
        q = self.heads(q * self.c.head_dim ** -0.5)                              # [n, g, r·L, d]
        shared = q.transpose(0, 1).reshape(g, n * r * length, -1)                   # the prefix is the same for all
        to_prefix = (shared @ pk.permute(1, 2, 0) + hidden.to(q.dtype)).reshape(g, n, r * length, -1).transpose(0, 1)
        to_self = q @ k.permute(0, 2, 3, 1) + mask
        p = torch.cat((to_prefix, to_self), -1).softmax(-1)
        size = pk.shape[0]
        out = p[..., size:] @ v.transpose(1, 2)
        out = out + (p[..., :size].transpose(0, 1).reshape(g, n * r * length, size) @ pv.transpose(0, 1)) \
            .reshape(g, n, r * length, -1).transpose(0, 1)
        return self.unheads(out, length)

    def forward(self, tokens):
        """Plain causal pass: [batch, tokens] → [batch, tokens, vocabulary]."""
        table = self.embed.table()
        x, rope = table[tokens], self.rope(torch.arange(tokens.shape[1], device=tokens.device))
        for block in self.blocks:
            x = block(x, rope, self.causal)
        return self.norm(x) @ table.T

    def packed(self, tokens, pos, groups, targets_at, candidates=None):
        """Training pass over flat tokens [T].

        groups: per system-and-tools prefix (rows [P], mask [P], buckets); a bucket is an index tensor
        [conversations, L]. Both index the flat tokens, padded with T (a dummy row). Each conversation
        attends to its prefix and to itself alone. Returns logits at `targets_at`: of the whole vocabulary, or of
        `candidates` (tokens whose vectors learn, tokens that only stand for the others, logarithm of how many each stands for).
        """
        table = self.embed.table()
        x, rope, total = table[tokens], self.rope(pos), tokens.shape[0]
        if torch.is_autocast_enabled(x.device.type):
            x, rope = x.bfloat16(), tuple(t.bfloat16() for t in rope)
        where = torch.cat([i.flatten() for rows, _, buckets in groups for i in (rows, *buckets)])

        def attend(q, k, v):
            pad = lambda t: torch.cat((t, t.new_zeros(1, *t.shape[1:])))
            qp, kp, vp = pad(q), pad(k), pad(v)
            outs = []
            for rows, hidden, buckets in groups:
                pk, pv = kp[rows], vp[rows]
                outs.append(self.causal(qp[rows][None], pk[None], pv[None])[0])
                outs += [self.branches(qp[b], kp[b], vp[b], pk, pv, hidden).flatten(0, 1) for b in buckets]
            return q.new_zeros(total + 1, self.c.dim).index_copy(0, where, torch.cat(outs).to(q.dtype))[:total]

        for block in self.blocks:
            x = block(x, rope, attend)
        h = self.norm(x[targets_at])
        if candidates is None:
            return h @ table.T
        present, others, weight = candidates
        logits = h @ torch.cat((table[present], table[others].detach())).T
        return logits + torch.cat((torch.zeros(len(present), device=h.device), weight.expand(len(others))))
