"""Train from scratch or resume: python train.py --config config.json --out runs/v0.1

Every worker is one single-threaded process (on a shared CPU this beats threads, which wait for each
other at every operation); gradients are averaged once per step. On a GPU use --workers 1.
"""
import argparse
import json
import os
import random
import time
from pathlib import Path

import torch
import torch.distributed as dist
import torch.nn.functional as F
from tokenizers import Tokenizer

from generate.conversation import group
from model import Config, Model
from prompt import prefix, turns

HERE = Path(__file__).parent
CALL, REFUSE = 8, 11     # the decision tokens; one of them decides a whole turn, so it weighs more


def encode(tok, system, tools, talks, results=False):
    """Token lists of the prefix and of each conversation, the latter with a mask of what to learn."""
    pieces = [turns(m, results) for m in talks]
    flat = tok.encode_batch([prefix(system, tools)] + [text for p in pieces for text, _ in p])
    ids, at, out = [e.ids for e in flat], 1, []
    for p in pieces:
        tokens, learn = [], []
        for _, mine in p:
            tokens += ids[at]
            learn += [mine] * len(ids[at])
            at += 1
        out.append((tokens, learn))
    return ids[0], out


def pack(groups, device):
    """Flat tensors for Model.packed: conversations of like length share a bucket."""
    tokens, pos, packed, at, targets = [], [], [], [], []
    for head, talks in groups:
        start, p = len(tokens), len(head)
        tokens += head
        pos += range(p)
        talks, rows = sorted(talks, key=lambda t: len(t[0])), []
        for ids, learn in talks:
            base = len(tokens)
            tokens += ids
            pos += range(p, p + len(ids))
            rows.append(range(base, len(tokens)))
            for i in range(len(ids) - 1):
                if learn[i + 1]:
                    at.append(base + i)
                    targets.append(ids[i + 1])
        packed.append((start, p, [rows[i:i + 4] for i in range(0, len(rows), 4)]))
    pad = lambda rows: torch.tensor([list(r) + [len(tokens)] * (len(rows[-1]) - len(r)) for r in rows], device=device)
    packed = [(s, p, [pad(b) for b in buckets]) for s, p, buckets in packed]
    t = lambda x: torch.tensor(x, device=device)
    return t(tokens), t(pos), packed, t(at), t(targets)


def rate(step, c):
    if step < c["warmup"]:
        return (step + 1) / c["warmup"]
    done = min(1, (step - c["warmup"]) / (c["steps"] - c["warmup"]))
    return max(c["floor"], 0.5 * (1 + torch.cos(torch.tensor(done * 3.14159265)).item()))


def columns(step, c):
    """Devices grow during the first steps, so that finding a column in a list is learned on short lists."""
    return min(24, 4 + 20 * step // c["grow"])


def save(path, **state):
    torch.save(state, f"{path}.tmp")
    os.replace(f"{path}.tmp", path)


def worker(rank, count, c, out, device):
    torch.set_num_threads(1 if count > 1 else os.cpu_count())
    torch.manual_seed(c["seed"])
    if count > 1:
        dist.init_process_group("gloo", init_method=f"file://{out}/rendezvous", rank=rank, world_size=count)
    tok = Tokenizer.from_file(str(HERE / "tokenizer.json"))
    model = Model(Config(**c["model"])).to(device)
    wide = [p for p in model.blocks.parameters() if p.dim() == 2]
    flat = [p for p in model.parameters() if p.dim() == 1]
    opts = [torch.optim.AdamW([{"params": [model.embed.weight]}, {"params": flat}], betas=(0.9, 0.98), weight_decay=0, lr=c["lr"]),
            torch.optim.Muon(wide, lr=c["muon_lr"], weight_decay=c["decay"], adjust_lr_fn="original")]
    step, last = 0, out / "last.pt"
    if last.exists():
        state = torch.load(last, map_location=device, weights_only=False)
        model.load_state_dict(state["model"])
        for o, saved in zip(opts, state["opts"]):
            o.load_state_dict(saved)
        step = state["step"]
    average = {k: v.clone() for k, v in model.state_dict().items()}
    if last.exists():
        average = state["average"]
    log, began, seen, losses = open(out / "log.jsonl", "a"), time.time(), 0, []
    while step < c["steps"]:
        rng = random.Random(f"{c['seed']}:{rank}:{step}")
        groups = [encode(tok, *group(rng, c["talks"], most=columns(step, c)), results=step < c["grow"]) for _ in range(c["groups"])]
        *batch, targets = pack(groups, device)
        with torch.autocast(device, dtype=torch.bfloat16):
            logits = model.packed(*batch)
        weight = 1 + (c["decision"] - 1) * ((targets >= CALL) & (targets <= REFUSE))
        loss = (F.cross_entropy(logits.float(), targets, reduction="none") * weight).sum() / weight.sum()
        loss.backward()
        grads = torch.cat([p.grad.flatten() for p in model.parameters()])
        if count > 1:
            dist.all_reduce(grads)
            grads /= count
        grads *= min(1, c["clip"] / (grads.norm().item() + 1e-6))
        for p, g in zip(model.parameters(), grads.split([p.numel() for p in model.parameters()])):
            p.grad.copy_(g.view_as(p))
        for o, top in zip(opts, (c["lr"], c["muon_lr"])):
            for g in o.param_groups:
                g["lr"] = top * rate(step, c)
            o.step()
            o.zero_grad()
        step, seen = step + 1, seen + len(batch[0]) * count
        losses.append(loss.item())
        if rank == 0 and step % 10 == 0:
            mix = min(c["average"], step / (step + 20))
            for k, v in model.state_dict().items():
                average[k].lerp_(v, 1 - mix)
        if rank == 0 and step % 25 == 0:
            log.write(json.dumps({"step": step, "loss": round(sum(losses) / len(losses), 4), "lr": round(rate(step, c), 6),
                                  "tokens_per_s": round(seen / (time.time() - began)), "seconds": round(time.time() - began)}) + "\n")
            log.flush()
            losses = []
        if rank == 0 and (step % c["save_every"] == 0 or step == c["steps"]):
            save(last, model=model.state_dict(), opts=[o.state_dict() for o in opts], step=step, average=average, config=c)


if __name__ == "__main__":
    a = argparse.ArgumentParser()
    a.add_argument("--config", default=str(HERE / "config.json"))
    a.add_argument("--out", required=True)
    a.add_argument("--workers", type=int, default=1)
    a.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    a = a.parse_args()
    out = Path(a.out).resolve()
    out.mkdir(parents=True, exist_ok=True)
    (out / "rendezvous").unlink(missing_ok=True)
    args = (a.workers, json.loads(Path(a.config).read_text()), out, a.device)
    if a.workers == 1:
        worker(0, *args)
    else:
        torch.multiprocessing.spawn(worker, args, nprocs=a.workers)
