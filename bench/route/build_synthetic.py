"""A routing set of 150 agents out of `skills.json`: household, factory, office and clinic, each thing with four skills.

    python bench/route/build_synthetic.py OUT [--seeds N] [--agents N]

Examples and requests have other templates and other verbs, and requests also call a thing by a word that no example has.
A fifth of the requests are out of scope: half of them about things that no agent looks after, in the words that requests
have, half from `foreign.txt`. All of it is made up here; it says how the router scales and separates neighbours, and not
how well it understands people.
"""
import argparse
import json
import random
from pathlib import Path

HERE = Path(__file__).parent
EXAMPLES = 10
REQUESTS = 1000
FOREIGN = 0.2


def fill(template, thing, rng):
    return template.replace("{}", thing).replace("WHEN", rng.choice(["today", "tomorrow", "on monday", "this week", "now"]))


def build(skills, agents, rng, foreign):
    made = []
    for domain in skills.values():
        for names in domain["things"]:
            made += [(domain, names, action) for action in domain["actions"]]
    held = {names[0] for domain in skills.values() for names in rng.sample(domain["things"], 1)}
    inside = [m for m in made if m[1][0] not in held]
    outside = [m for m in made if m[1][0] in held]
    rng.shuffle(inside)
    lines, requests = [], []
    for domain, names, action in inside[:agents]:
        a = domain["actions"][action]
        slug = f"{names[0]}_{action}".replace(" ", "_")
        examples = sorted({fill(t, n, rng) for t in a["examples"] for n in names[:2]})
        rng.shuffle(examples)
        lines.append({"agent": slug, "description": a["description"].replace("{}", names[0]), "examples": examples[:EXAMPLES]})
        requests += [{"text": fill(t, n, rng), "expect": slug} for t in a["requests"] for n in names]
    seen = {e for line in lines for e in line["examples"]}
    requests = [r for r in {r["text"]: r for r in requests}.values() if r["text"] not in seen]
    near = [fill(t, n, rng) for d, names, a in outside for t in d["actions"][a]["requests"] for n in names]
    rng.shuffle(requests)
    rng.shuffle(near)
    far = rng.sample(foreign, min(len(foreign), int(REQUESTS * FOREIGN / 2)))
    near = near[: int(REQUESTS * FOREIGN) - len(far)]
    return lines + requests[: int(REQUESTS * (1 - FOREIGN))] + [{"text": t, "expect": None} for t in near + far]


if __name__ == "__main__":
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("out")
    a.add_argument("--seeds", type=int, default=3)
    a.add_argument("--agents", type=int, default=150)
    a = a.parse_args()
    skills = json.loads((HERE / "skills.json").read_text())
    foreign = [line for line in (HERE / "foreign.txt").read_text().splitlines() if line.strip()]
    out = Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    for seed in range(a.seeds):
        lines = build(skills, a.agents, random.Random(f"{a.agents} {seed}"), foreign)
        text = "".join(json.dumps(line) + "\n" for line in lines)
        (out / f"made-{a.agents}-{seed}.jsonl").write_text(text)
