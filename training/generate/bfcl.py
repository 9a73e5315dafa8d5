"""BFCL's questions as a source: about a thousand functions, each with few questions. None of them stands here."""
import json
import re
from pathlib import Path

from .columns import held_out
from .hwu64 import boundary
from .numbers import said
from .spec import Example, Param, Shown, Tool

TYPES = {"dict": "object", "float": "number", "tuple": "array", "any": "string"}


def schema(value):
    """JSON schema of a BFCL one: types by their standard names, `optional` and what a decoder cannot use left out."""
    out = {k: v for k, v in value.items() if k not in ("optional", "default", "format")}
    if "type" in out:
        out["type"] = TYPES.get(out["type"], out["type"])
    if "properties" in out:
        out["properties"] = {k: schema(v) for k, v in out["properties"].items()}
    if "items" in out:
        out["items"] = schema(out["items"])
    return out


def function(raw):
    f = {"name": raw["name"], "description": raw["description"], "parameters": schema(raw["parameters"])}
    f["parameters"].setdefault("required", [])
    return f


def grounded(value, text, kind):
    """The value as the decoder can write it from the text, or None."""
    if isinstance(value, bool):
        return value if kind == "boolean" else None
    if isinstance(value, (int, float)):
        return value if kind in ("number", "integer") and value in said(text) else None
    if isinstance(value, str):
        for m in re.finditer(re.escape(value), text, re.I) if value.strip() else ():
            if boundary(text, m[0], m.start()):
                return m[0]
        return None
    if isinstance(value, list) and value:
        items = [grounded(v, text, "number" if isinstance(v, (int, float)) and not isinstance(v, bool) else "string") for v in value]
        return None if None in items or any(isinstance(v, list) for v in value) else items
    return None


def arguments(f, accepted, text):
    """One right choice of arguments that the text grounds, or None."""
    out = {}
    for name, p in f["parameters"]["properties"].items():
        options = accepted.get(name, [""])
        if "" in options and name not in f["parameters"]["required"]:
            said_so = [o for o in options if not isinstance(o, bool) and o != "" and grounded(o, text, p.get("type")) is not None]
            if not said_so or p.get("enum"):
                continue
            options = said_so
        if p.get("enum"):
            value = next((o for o in options if o in p["enum"]), None)
        else:
            value = next((g for g in (grounded(o, text, p.get("type")) for o in options) if g is not None), None)
        if value is None:
            return None
        out[name] = value
    return out


class Bfcl:
    """Functions by name; every question has a function of its own and, in part, its own distractors."""

    def __init__(self, data, dev=False):
        folder, self.questions, self.irrelevant, self.skipped = Path(data) / "bfcl", [], [], 0
        read = lambda name: [json.loads(line) for line in (folder / name).open()]
        mine = lambda name: held_out(name, 5) == dev
        for name in ("simple_python", "multiple"):
            for row, answer in zip(read(f"{name}.jsonl"), read(f"{name}.answers.jsonl")):
                text = row["question"][0][-1]["content"].strip()
                (target, accepted), = answer["ground_truth"][0].items()
                functions = {f["name"]: function(f) for f in row["function"]}
                args = arguments(functions[target], accepted, text)
                if args is None:
                    self.skipped += 1
                elif mine(target):
                    others = [f for n, f in functions.items() if n != target and mine(n)]
                    self.questions.append((text, functions[target], args, others, accepted))
        for row in read("irrelevance.jsonl"):
            text, functions = row["question"][0][-1]["content"].strip(), [function(f) for f in row["function"]]
            if held_out(text, 5) == dev:
                self.irrelevant.append((text, functions))
        self.pool = [q[1] for q in self.questions] + [f for q in self.questions for f in q[3]]

    @staticmethod
    def words(f):
        return set(re.findall(r"[a-z]{3,}", re.sub(r"([a-z])([A-Z])", r"\1 \2", f["name"] + " " + f["description"]).lower()))

    def clash(self, a, b):
        """Whether two functions are so alike that a request may fit both."""
        x, y = self.words(a), self.words(b)
        return a["name"] == b["name"] or len(x & y) > 0.34 * min(len(x), len(y))
