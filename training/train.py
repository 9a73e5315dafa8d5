"""Train from scratch or resume: python train.py --data DATA --out runs/v0.2 --workers 2 --minutes 100

Every worker is one single-threaded process (on a shared CPU this beats threads, which wait for each other at every
operation); gradients are averaged once a step, and each worker runs Muon on its share of the matrices. On a GPU use
--workers 1. The rate is held and then falls to nothing at the end of the given minutes, so that a run fits the time there
is; a run that was stopped goes on with what is left of them.
"""
import argparse
import json
import math
import os
import random
import time
from pathlib import Path

import torch
import torch.distributed as dist
import torch.nn.functional as F
from tokenizers import Tokenizer

from constrain import Constrainer
from generate.mix import Mix
from model import Config, Model
from prompt import prefix, turns
from tokenizer import twins

HERE = Path(__file__).parent
CALL, REFUSE = 8, 11     # the decision tokens; one of them decides a whole turn, so it weighs more
IGNORE = -1              # a target that only pads
PARTS = ("hwu64", "snips", "home", "synth", "bfcl")


def encode(tok, limits, system, tools, talks):
    """Token lists of the prefix and of each conversation, the latter with a mask of what to learn and with what a token may be."""
    pieces = [turns(m) for m in talks]
    flat = tok.encode_batch([prefix(system, tools)] + [text for p in pieces for text, _ in p])
    ids, at, out, known = [e.ids for e in flat], 1, [], limits.tools(tools)
    for p in pieces:
        tokens, learn = [], []
        for _, mine in p:
            tokens += ids[at]
            learn += [mine] * len(ids[at])
            at += 1
        out.append((tokens, learn, limits.allowed(known, tokens, learn)))
    return ids[0], out


def draw(mix, tok, limits, rng, c, first=False):
    """One list with its conversations, encoded: as many as the budget of tokens holds."""
    while True:
        head, talks = encode(tok, limits, *(mix.first if first else mix.group)(rng, c["talks"]))
        talks = [t for t in talks if len(t[0]) <= c["longest"]]
        for ids, learn, _ in talks:
            # A refusal's words are always the same: it is enough to learn them now and then.
            if REFUSE in ids and rng.random() < 0.8:
                learn[ids.index(REFUSE) + 1:] = [False] * (len(ids) - ids.index(REFUSE) - 1)
        if len(head) > c["prefix"] or not talks:
            continue
        left, kept = c["budget"] * (0.4 if first else 1) - len(head), []
        for t in talks:
            left -= len(t[0])
            if left < 0 and kept:
                break
            kept.append(t)
        return head, kept


# Longest conversation of a bucket → conversations in it. Few shapes: a CPU's kernels are made anew for every new one.
BUCKETS = {24: 16, 32: 16, 48: 12, 64: 8, 96: 4, 144: 2, 224: 1}


def bucketed(rows):
    """Rows of a bucket are of like length; what does not fill half of one goes with the next longer ones."""
    left, out = sorted(rows, key=len), []
    for length, size in BUCKETS.items():
        now = [r for r in left if len(r) <= length]
        left = left[len(now):]
        while now and (len(now) * 2 >= size or length == max(BUCKETS)):
            out.append((length, size, now[:size]))
            now = now[size:]
        left = now + left
    return out


def up(n, step):
    return -n % step + n


def pack(groups, vocab, device):
    """Flat tensors for Model.packed: conversations of like length share a bucket. Also the targets, what each may be (a
    row of a table [sets, vocabulary], the first of which allows everything), and which conversation it is of."""
    tokens, pos, packed, at, targets, owner, count, sets, of = [], [], [], [], [], [], 0, {}, []
    for head, talks in groups:
        start, p = len(tokens), len(head)
        tokens += head
        pos += range(p)
        rows = []
        for ids, learn, allowed in talks:
            base = len(tokens)
            tokens += ids
            pos += range(p, p + len(ids))
            rows.append(range(base, len(tokens)))
            for i in range(len(ids) - 1):
                if learn[i + 1]:
                    at.append(base + i)
                    targets.append(ids[i + 1])
                    owner.append(count)
                    some = allowed[i + 1]
                    of.append(0 if some is None else sets.setdefault(id(some), (len(sets) + 1, some))[0])
            count += 1
        packed.append((range(start, start + p), bucketed(rows)))
    more, extra = up(len(tokens), 512) - len(tokens), up(len(at) + 1, 256) - len(at)
    total = len(tokens) + more
    t = lambda x: torch.tensor(x, device=device)
    line = lambda r, n: list(r) + [total] * (n - len(r))
    whole = []
    for head, buckets in packed:
        size = up(len(head), 128)
        hidden = torch.zeros(size, device=device)
        hidden[len(head):] = float("-inf")
        whole.append((t(line(head, size)), hidden, [t([line(r, length) for r in rows] + [[total] * length] * (n - len(rows)))
                                                    for length, n, rows in buckets]))
    table = torch.zeros(len(sets) + 1, vocab, dtype=torch.bool)
    table[0] = True
    for row, some in sets.values():
        table[row, torch.from_numpy(some)] = True
    return (t(tokens + [0] * more), t(pos + [0] * more), whole, t(at + [0] * extra), t(targets + [IGNORE] * extra),
            (table.to(device), t(of + [0] * extra)), t(owner + [count] * extra))


def sampled(tokens, targets, vocab, size):
    """Candidates for Model.packed and the targets among them: the batch's tokens, and others at random in the rest's place.

    An estimate of the softmax over the whole vocabulary at a fraction of its price; words that a batch lacks keep their
    vectors, so that those training never shows stay what they were.
    """
    present = torch.unique(tokens)
    absent = torch.ones(vocab, dtype=torch.bool, device=tokens.device)
    absent[present] = False
    absent = absent.nonzero().flatten()
    others = absent[torch.randperm(len(absent), device=tokens.device)[:max(size - len(present), 256)]]
    place = torch.full((vocab,), IGNORE, device=tokens.device)
    place[present] = torch.arange(len(present), device=tokens.device)
    weight = torch.tensor(math.log(len(absent) / len(others)), device=tokens.device)
    return (present, others, weight), torch.where(targets == IGNORE, IGNORE, place[targets])


def rate(done, step, c):
    """Share of the top rate: up, held, and down to nothing over the last part of the time."""
    return min(1, (step + 1) / c["warmup"], max(0.0, 1 - done) / c["fall"])


def save(path, **state):
    torch.save(state, f"{path}.tmp")
    os.replace(f"{path}.tmp", path)


class Development:
    """Conversations of the development split: does the likeliest token, each time after the right ones, give the right turn?

    That is greedy decoding under the constraint that training has, as far as a whole turn is concerned.
    """

    def __init__(self, mix, tok, limits, c, rank, count):
        self.groups, self.vocab = [], c["model"]["vocab"]
        for part in PARTS:
            for i in range(c["dev_groups"]):
                rng = random.Random(f"dev:{part}:{i}")
                if i % count == rank:
                    head, talks = encode(tok, limits, *mix.group(rng, 24, part, 8))
                    self.groups.append((part, (head, talks)))

    @torch.no_grad()
    def score(self, model, device):
        """Sums: per part [calls, right tool, right call, to decline, declined]."""
        sums = {part: torch.zeros(5) for part in PARTS}
        model.eval()
        for part, group in self.groups:
            *batch, targets, (table, of), owner = pack([group], self.vocab, device)
            with torch.autocast(device, dtype=torch.bfloat16):
                logits = model.packed(*batch)
            best = logits.masked_fill(~table[of], float("-inf")).argmax(-1)
            right = best == targets
            count = int(owner.max())
            whole = torch.ones(count + 1, device=device).scatter_reduce(0, owner, right.float(), "amin")
            # The tokens of a call up to the one that opens its arguments are its decision and the tool's name.
            for i in range(count):
                mine = (owner == i).nonzero().flatten()
                first = int(targets[mine[0]])
                if first == CALL:
                    brace = next(n for n, t in enumerate(targets[mine].tolist()) if t in self.brace)
                    sums[part] += torch.tensor([1, float(right[mine[:brace]].all()), float(whole[i]), 0, 0])
                elif first == REFUSE:
                    sums[part] += torch.tensor([0, 0, 0, 1, float(best[mine[0]] != CALL)])
        model.train()
        return sums


def worker(rank, count, c, data, out, minutes, device, init, words):
    torch.set_num_threads(1 if count > 1 else os.cpu_count())
    torch.manual_seed(c["seed"])
    if count > 1:
        dist.init_process_group("gloo", init_method=f"file://{out}/rendezvous", rank=rank, world_size=count)
    tok = Tokenizer.from_file(str(HERE / "tokenizer.json"))
    mix, limits = Mix(data), Constrainer(tok)
    development = Development(Mix(data, dev=True), tok, limits, c, rank, count)
    development.brace = {i for t, i in tok.get_vocab().items() if t.startswith("{")}
    model = Model(Config(**c["model"]), twins(tok), words and torch.load(words)).to(device)
    params = list(model.parameters())
    wide = [p for p in model.blocks.parameters() if p.dim() == 2]
    # Worker r runs Muon on every count-th matrix, the largest first, and hands the others what came out.
    order = sorted(wide, key=lambda p: -p.numel())
    mine, own = order[rank::count], model.embed.own
    seldom = [model.embed.shared, model.embed.look]
    rest = [p for p in params if not any(p is q for q in wide + [own] + seldom)]
    owned = {id(p): i % count for i, p in enumerate(order)}
    # What a form of a word has of its own is learned more slowly than what it shares.
    opts = [torch.optim.AdamW([{"params": rest, "top": c["lr"]}, {"params": seldom, "top": c["lr"]},
                               {"params": [own], "top": 0.3 * c["lr"]}], betas=(0.9, 0.98), weight_decay=0),
            torch.optim.Muon([{"params": mine, "top": c["muon_lr"]}], weight_decay=c["decay"], adjust_lr_fn="original")]
    step, before, last = 0, 0.0, out / "last.pt"
    if last.exists():
        state = torch.load(last, map_location=device, weights_only=False)
        model.load_state_dict(state["model"])
        for o, saved in zip(opts, (state["opts"][0], state["opts"][1 + rank % (len(state["opts"]) - 1)])):
            o.load_state_dict(saved)
        step, before = state["step"], state["seconds"]
    elif init:
        from export import load_gguf
        model.load_state_dict(load_gguf(init)[0].state_dict())
    log, began, seen, pairs, losses = open(out / "log.jsonl", "a"), time.time(), 0, 0, []

    def agree(value):
        """Rank 0's number, for all."""
        value = torch.tensor([float(value)])
        if count > 1:
            dist.broadcast(value, 0)
        return value.item()

    while True:
        spent = agree(before + time.time() - began)
        done = spent / 60 / minutes
        rng = random.Random(f"{c['seed']}:{rank}:{step}")
        first = step < c["first"] and not init
        groups = [draw(mix, tok, limits, rng, c, first) for _ in range(c["groups"])]
        *batch, targets, (table, of), _ = pack(groups, c["model"]["vocab"], device)
        candidates, among = sampled(batch[0], targets, c["model"]["vocab"], c["candidates"])
        with torch.autocast(device, dtype=torch.bfloat16):
            logits = model.packed(*batch, candidates).float()
        held = logits.masked_fill(~table[:, torch.cat(candidates[:2])][of], float("-inf"))
        weight = (targets != IGNORE) * (1 + (c["decision"] - 1) * ((targets >= CALL) & (targets <= REFUSE)))
        each = lambda logits: F.cross_entropy(logits, among, ignore_index=IGNORE, reduction="none")
        # Without the second part the weights would be of no use where nothing holds them.
        loss = ((each(held) + c["free"] * (of > 0) * each(logits)) * weight).sum() / weight.sum()
        loss.backward()
        grads = torch.cat([p.grad.flatten() for p in params])
        if count > 1:
            dist.all_reduce(grads)
            grads /= count
        grads *= min(1, c["clip"] / (grads.norm().item() + 1e-6))
        for p, g in zip(params, grads.split([p.numel() for p in params])):
            p.grad.copy_(g.view_as(p))
        for o in opts:
            for g in o.param_groups:
                g["lr"] = g["top"] * rate(done, step, c)
            o.step()
        model.zero_grad()
        if count > 1:
            with torch.no_grad():
                flat = torch.cat([p.flatten() if owned[id(p)] == rank else torch.zeros(p.numel()) for p in wide])
                dist.all_reduce(flat)
                for p, new in zip(wide, flat.split([p.numel() for p in wide])):
                    p.copy_(new.view_as(p))
        step, seen, pairs = step + 1, seen + len(batch[0]) * count, pairs + sum(len(g[1]) for g in groups) * count
        losses.append(loss.item())
        end = done >= 1
        row = {}
        if step % c["dev_every"] == 0 or end:
            sums = development.score(model, device)
            for s in sums.values():
                if count > 1:
                    dist.all_reduce(s)
            row["dev"] = {part: {"tool": round(float(s[1] / s[0].clamp(1)), 3), "call": round(float(s[2] / s[0].clamp(1)), 3),
                                 "declined": round(float(s[4] / s[3].clamp(1)), 3)} for part, s in sums.items()}
        if rank == 0 and (step % c["log_every"] == 0 or row):
            took = time.time() - began
            log.write(json.dumps({"step": step, "loss": round(sum(losses) / len(losses), 4), "rate": round(rate(done, step, c), 4),
                                  "tokens_per_s": round(seen / took), "pairs_per_s": round(pairs / took), "seconds": round(spent)} | row) + "\n")
            log.flush()
            losses = []
        if step % c["save_every"] == 0 or end:
            states = [opts[1].state_dict()]
            if count > 1:
                states = [None] * count
                dist.all_gather_object(states, opts[1].state_dict())
            if rank == 0:
                save(last, model=model.state_dict(), opts=[opts[0].state_dict()] + states, step=step, seconds=spent, config=c)
        if end:
            return


if __name__ == "__main__":
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--data", required=True, help="folder with hwu64/, snips/, home-assistant-intents/ and bfcl/ (see README)")
    a.add_argument("--config", default=str(HERE / "config.json"))
    a.add_argument("--out", required=True)
    a.add_argument("--minutes", type=float, required=True, help="how long to train, all resumed parts together")
    a.add_argument("--workers", type=int, default=1)
    a.add_argument("--init", help="start from the weights of a GGUF file (without --words: its table holds them)")
    a.add_argument("--words", help="start the vocabulary from word vectors, as words.py writes them")
    a.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    a = a.parse_args()
    out = Path(a.out).resolve()
    out.mkdir(parents=True, exist_ok=True)
    (out / "rendezvous").unlink(missing_ok=True)
    args = (a.workers, json.loads(Path(a.config).read_text()), a.data, out, a.minutes, a.device, a.init, a.words)
    if a.workers == 1:
        worker(0, *args)
    else:
        torch.multiprocessing.spawn(worker, args, nprocs=a.workers)
