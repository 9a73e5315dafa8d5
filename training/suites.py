"""Writes the development split as suites: python suites.py --data DATA --out DIR, then edgehold models eval --suite DIR

One folder a kind; no sentence of a public set goes into the repository, so neither does what this writes. Every case
offers eight tools unless --tools says otherwise, in wordings drawn anew; no case is ever trained on.
"""
import argparse
import json
import random
from pathlib import Path

from generate.mix import Mix


def expectation(message, accepted=None):
    """What a suite expects in place of the assistant's message."""
    if not message.get("tool_calls"):
        kind = message.get("kind", "answer")
        return {"answer": {"equals": message["content"]}} if kind == "answer" else {kind: True}
    calls = []
    for c in message["tool_calls"]:
        args = json.loads(c["function"]["arguments"])
        if accepted:
            # BFCL lists every right value; one that may be missing is "".
            args = {k: v for k, v in args.items() if k not in accepted}
            for k, options in accepted.items():
                some = [o for o in options if o != ""]
                if some:
                    args[k] = {"any": some} | ({"optional": True} if "" in options else {})
        calls.append({"name": c["function"]["name"], "arguments": args})
    return {"calls": calls}


def cases(mix, part, count, tools, seed=11):
    """(system, tools, messages before, the assistant's message) of a part, up to `count` of them."""
    n, i = 0, 0
    while n < count:
        rng = random.Random(f"suite:{part}:{seed}:{i}")
        i += 1
        system, specs, talks = mix.group(rng, 12, part, tools)
        for talk in talks:
            yield system, specs, talk[:-1], talk[-1]
            n += 1


def answers(mix, count, seed=12):
    """Results with the answers to them."""
    n, i = 0, 0
    while n < count:
        rng = random.Random(f"answers:{seed}:{i}")
        i += 1
        source = rng.choice(("hwu64", "snips", "home", "synth"))
        listed = mix.listed(rng, source, 8)
        for _ in range(6):
            name, tool, shown = rng.choice(listed)
            text, args, missing = mix.ask(rng, name, tool, shown)
            if missing:
                continue
            call = shown.call(args)
            result, answer = mix.finish(rng, shown, call)
            said = {"role": "assistant", "content": None, "tool_calls": [call]}
            yield "", [s.spec for _, _, s in listed], [{"role": "user", "content": text}, said, result], answer
            n += 1


def write(folder, name, some, accepted=None):
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / f"{name}.jsonl").open("w") as out:
        for system, specs, before, message in some:
            head = [{"role": "system", "content": system}] if system else []
            known = accepted.get(before[-1]["content"]) if accepted and message.get("tool_calls") else None
            category = name if message.get("tool_calls") or name == "answers" else f"{name}-{message.get('kind', 'answer')}"
            row = {"category": category, "tools": specs, "messages": head + before, "expect": expectation(message, known)}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--data", required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--count", type=int, default=800, help="cases of each kind")
    a.add_argument("--tools", type=int, default=8)
    a = a.parse_args()
    mix, out = Mix(a.data, dev=True), Path(a.out)
    for part in ("hwu64", "snips", "home", "synth"):
        write(out / part, part, cases(mix, part, a.count, a.tools))
    b = mix.functions.b
    write(out / "bfcl", "bfcl", cases(mix, "bfcl", a.count // 2, a.tools), {q[0]: q[4] for q in b.questions})
    write(out / "answers", "answers", answers(mix, a.count // 2))
