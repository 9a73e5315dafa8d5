"""Scores: python evaluate.py --model ../models/edgehold-nano-v0.1.gguf

Two sets: dev_cases.jsonl (written by hand, the 14 columns `edgehold collect` writes) and a generated
split whose question templates and column names are never used in training. Decoding is greedy, once
free and once held to the product's grammar where that is easy: one of the four decision tokens, the
tool's names, the enum's values, a window out of the user's last words, an answer's numbers.
"""
import argparse
import json
import random
import re
from collections import Counter
from pathlib import Path

import torch
from tokenizers import Tokenizer

from export import load_checkpoint, load_gguf
from generate.conversation import group, metrics_tool, SYSTEM, TOOL
from generate.known import DEVICE
from prompt import prefix, turns

HERE = Path(__file__).parent
END, CALL, KINDS = 2, 8, {8: "call", 9: "answer", 10: "ask", 11: "refuse"}
NUMBER = re.compile(r"\d+(?:[.:]\d+)*")


class Runner:
    def __init__(self, model):
        self.model, self.tok = model, Tokenizer.from_file(str(HERE / "tokenizer.json"))
        self.kept = {}

    def ids(self, text):
        return self.tok.encode(text).ids

    def start(self, head, rest):
        """Cache and next-token logits after a prompt; a prefix's cache is kept and reused."""
        if head not in self.kept:
            self.kept = {head: []}
            self.model(torch.tensor([self.ids(head)]), self.kept[head])
        cache = list(self.kept[head])
        return cache, self.model(torch.tensor([self.ids(rest)]), cache)[0, -1]

    def step(self, cache, ids):
        return self.model(torch.tensor([ids]), cache)[0, -1]

    def free(self, cache, logits, limit=120, first=None):
        out = []
        while len(out) < limit:
            t = int(logits.argmax()) if first is None or out else int(max(first, key=lambda i: logits[i]))
            if t == END:
                break
            out.append(t)
            logits = self.step(cache, [t])
        return out

    def choose(self, cache, logits, options):
        """The likeliest of several texts, token by token along their common tree; returns it and the logits."""
        rows = [self.ids(o) for o in options]
        depth = 0
        while True:
            nexts = {r[depth] for r in rows}
            t = max(nexts, key=lambda i: logits[i]) if len(nexts) > 1 else nexts.pop()
            rows = [r for r in rows if r[depth] == t]
            logits = self.step(cache, [t])
            depth += 1
            if len(rows) == 1 and len(rows[0]) == depth:
                return self.tok.decode(rows[0], skip_special_tokens=False), logits

    def constrained(self, head, rest, tools, words):
        """(kind, text, calls): held to the tools' schemas."""
        cache, logits = self.start(head, rest)
        kind = max(KINDS, key=lambda i: logits[i])
        logits = self.step(cache, [kind])
        if kind != CALL:
            return KINDS[kind], self.tok.decode(self.free(cache, logits)), []
        calls = []
        while True:
            name, logits = self.choose(cache, logits, [t["function"]["name"] + " {" for t in tools])
            spec = next(t["function"] for t in tools if t["function"]["name"] + " {" == name)["parameters"]
            args, sep = {}, '"'
            for key, p in spec["properties"].items():
                if key not in spec["required"]:
                    go, logits = self.choose(cache, logits, [sep + key + '":"', '"}'])
                    if go == '"}':
                        break
                else:
                    _, logits = self.choose(cache, logits, [sep + key + '":"'])
                if p.get("enum"):
                    args[key], logits = self.enum(cache, logits, p["enum"])
                else:
                    args[key], logits = self.within(cache, logits, words)
                sep = '","'
            else:
                _, logits = self.choose(cache, logits, ['"}'])
            calls.append((name[:-2], args))
            if int(logits.argmax()) != CALL or len(calls) > 3:
                return "call", "", calls
            logits = self.step(cache, [CALL])

    def enum(self, cache, logits, values):
        """One of the values; what follows it (a quote) is weighed too where one begins another."""
        rows, depth = [self.ids(v) for v in values], 0
        while True:
            whole = [r for r in rows if len(r) == depth]
            nexts = {r[depth] for r in rows if len(r) > depth}
            if whole and (not nexts or max(float(logits[i]) for i in nexts) < max(float(logits[i]) for i in (self.ids('"}')[0], self.ids('","')[0]))):
                return self.tok.decode(whole[0]), logits
            t = max(nexts, key=lambda i: logits[i])
            rows = [r for r in rows if len(r) > depth and r[depth] == t]
            logits = self.step(cache, [t])
            depth += 1

    def within(self, cache, logits, words):
        """A run of the words' own tokens."""
        pool, out = self.ids(words), []
        while True:
            after = {pool[i + len(out)] for i in range(len(pool) - len(out)) if pool[i:i + len(out)] == out}
            t = max(after, key=lambda i: logits[i], default=None)
            if out and (t is None or logits[self.ids('"}')[0]] > logits[t]):
                return self.tok.decode(out), logits
            out.append(t)
            logits = self.step(cache, [t])


def wanted(message):
    if message.get("tool_calls"):
        return "call", [(c["function"]["name"], json.loads(c["function"]["arguments"])) for c in message["tool_calls"]]
    return message.get("kind", "answer"), message["content"]


def generated(count, seed=99):
    """(head, rest, tools, last words, decision, expected, group of decision)"""
    rng = random.Random(seed)
    for _ in range(count // 8):
        system, tools, talks = group(rng, 8, dev=True)
        for messages in talks:
            for i, m in enumerate(messages):
                if m["role"] != "assistant":
                    continue
                rest = "".join(t for t, _ in turns(messages[:i])) + "<|assistant|>"
                words = next(x["content"] for x in reversed(messages[:i]) if x["role"] == "user")
                kind, want = wanted(m)
                results = [x["content"] for x in messages[:i] if x["role"] == "tool"] if messages[i - 1]["role"] == "tool" else []
                label = "result" if results else kind
                if kind == "answer" and not results:
                    label = "missing" if want.startswith("There is no") else "greeting"
                yield prefix(system, tools), rest, tools, words, kind, want, label, results


def handwritten(path):
    tools = [metrics_tool(TOOL, DEVICE)]
    for line in Path(path).open():
        row = json.loads(line)
        rest = "".join(t for t, _ in turns(row.get("before", []) + [{"role": "user", "content": row["text"]}])) + "<|assistant|>"
        if "metric" in row:
            kind, want, label = "call", [("read_metrics", {k: row[k] for k in ("metric", "stat", "window") if k in row})], "call"
        else:
            label, want = row["expect"], None
            kind = "refuse" if label == "refuse" else "answer"
            label = "greeting" if label == "answer" else label
        yield prefix(SYSTEM, tools), rest, tools, row["text"], kind, want, label, []


def score(runner, cases, show):
    n, ok = Counter(), Counter()

    def count(name, good):
        n[name] += 1
        ok[name] += bool(good)

    for head, rest, tools, words, kind, want, label, results in cases:
        got, text, calls = runner.constrained(head, rest, tools, words)
        says_missing = got == "answer" and text.startswith("There is no") and not results
        count("decision", got == kind and (label in ("result", "call", "ask", "refuse") or says_missing == (label == "missing")))
        if label == "call":
            good = got == "call" and calls == want
            count("call exactly right", good)
            if got == "call" and len(calls) == len(want) == 1 and len(want[0][1]) > 1:
                mine, theirs = list(calls[0][1].values()), list(want[0][1].values())
                count("  metric", mine[0] == theirs[0])
                count("  stat", mine[1:2] == theirs[1:2])
                count("  window", mine[2:] == theirs[2:])
            count("call not refused", got != "refuse")
            count("call not denied", not says_missing)
        elif label == "missing":
            good = says_missing
            count("no such reading", good)
            if want:
                count("  same wording", text == want)
        elif label == "result":
            good = text == want
            found = set(NUMBER.findall(" ".join(results)))
            count("answer to a result", good)
            count("  numbers faithful", got == "answer" and set(NUMBER.findall(text)) <= found)
            if '"direction"' in rest.rsplit("<|result|>", 1)[-1]:
                way = re.search(r'.*"direction":"(\w+)"', rest)[1]
                count("  direction right", f" is {way}" in text)
        else:
            good = got == kind and (label != "greeting" or not says_missing)
            count({"refuse": "refusal", "greeting": "greeting"}.get(label, label), good)
        cache, logits = runner.start(head, rest)
        out = runner.free(cache, logits)
        head_kind = KINDS.get(out[0]) if out else None
        body = runner.tok.decode(out, skip_special_tokens=False)
        if label == "call":
            exact = "".join(f"<|invoke|>{name} {json.dumps(a, separators=(',', ':'), ensure_ascii=False)}" for name, a in want)
            count("free decoding: call exactly right", body == exact)
        count("free decoding: decision", head_kind == kind)
        if show and not good:
            print("  ✗", label, "|", words, "|", got, calls or text, "| wanted", want)
    width = max(map(len, n))
    for name in n:
        print(f"{name:{width}}  {100 * ok[name] / n[name]:5.1f} %  ({ok[name]} of {n[name]})")


if __name__ == "__main__":
    a = argparse.ArgumentParser()
    a.add_argument("--model", required=True, help="a .gguf, or a checkpoint .pt")
    a.add_argument("--cases", default=str(HERE / "dev_cases.jsonl"))
    a.add_argument("--generated", type=int, default=400, help="conversations of the held-out split; 0 for none")
    a.add_argument("--show", action="store_true", help="print what is wrong")
    a.add_argument("--last", action="store_true", help="of a checkpoint, the last weights instead of their average")
    a = a.parse_args()
    torch.set_num_threads(1)
    model = load_gguf(a.model)[0] if a.model.endswith(".gguf") else load_checkpoint(a.model, not a.last)[0]
    with torch.inference_mode():
        print("hand-written questions, 14 columns")
        score(Runner(model), handwritten(a.cases), a.show)
        if a.generated:
            print("generated, held-out templates and column names")
            score(Runner(model), generated(a.generated), a.show)
