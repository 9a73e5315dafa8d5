"""What a source of training data gives: tools in many wordings, and requests with the call that answers them.

A tool is shown under a name, a description and an order of parameters drawn anew for every list, so that a model has to
read the list. Examples name parameters and enum values by their keys, which are never shown.
"""
import json
import re
from dataclasses import dataclass, field

from .numbers import numbers

KINDS = {"string": {"type": "string"}, "integer": {"type": "integer"}, "number": {"type": "number"},
         "boolean": {"type": "boolean"}, "strings": {"type": "array", "items": {"type": "string"}},
         "integers": {"type": "array", "items": {"type": "integer"}},
         "numbers": {"type": "array", "items": {"type": "number"}}}


@dataclass
class Param:
    key: str                     # how examples name it
    names: list                  # as words: "start time"; one is drawn, its spelling too
    notes: list = field(default_factory=list)    # descriptions; one is drawn, or none
    kind: str = "string"         # one of KINDS, or "enum"
    values: dict = None          # of an enum: value key → spellings, one of which is drawn
    required: bool = False


@dataclass
class Tool:
    id: str
    names: list                  # as words: "set alarm"
    notes: list                  # descriptions: "Set an alarm."
    params: list = field(default_factory=list)
    near: str = ""               # tools of one family are good distractors of each other


@dataclass
class Example:
    text: str                    # what the person says
    args: dict                   # key → value; strings are whole words of the text, numbers are in it as digits or words
    missing: str = ""            # key of a required parameter that the text lacks: the assistant asks for it


def spell(rng, text, style):
    """A name in one of the styles that people give names in. `text` is words."""
    parts = re.findall(r"[A-Za-z0-9]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text))
    if style == "camel":
        return parts[0].lower() + "".join(p[:1].upper() + p[1:] for p in parts[1:])
    if style == "pascal":
        return "".join(p[:1].upper() + p[1:] for p in parts)
    if style == "dotted" and len(parts) > 1:
        return parts[0].lower() + "." + "_".join(p.lower() for p in parts[1:])
    return "_".join(p.lower() for p in parts)


@dataclass
class Shown:
    """A tool as one list shows it."""
    tool: Tool
    spec: dict                   # OpenAI's form
    params: dict                 # key → shown name, in the shown order
    values: dict                 # key → {value key: shown spelling}

    def call(self, args, text=""):
        """The call as the assistant writes it: parameters as the text says them, then the others in the schema's order."""
        said = {}
        for key in sorted((k for k in self.params if k in args), key=lambda k: self.place(k, args[k], text)):
            value = args[key]
            said[self.params[key]] = self.values[key].get(value, value) if key in self.values else value
        return {"type": "function", "function": {"name": self.spec["function"]["name"], "arguments": compact(said)}}

    def place(self, key, value, text):
        """Where the text says a value; its end if it does not say it in the same words."""
        if key in self.values:
            param = next(p for p in self.tool.params if p.key == key)
            found = [first(text, s) for s in [self.values[key].get(value, value), value, *param.values.get(value, ())]]
        else:
            found = [first(text, v) for v in (value if isinstance(value, list) else [value])]
        return min(found, default=len(text))


def first(text, value):
    """Where a text first says a value, as whole words or as a number in words; its end if it does not."""
    if isinstance(value, bool) or not text:
        return len(text)
    if isinstance(value, str):
        found = re.search(rf"(?<!\w){re.escape(value)}(?!\w)", text, re.I)
        return found.start() if found else len(text)
    return next((at for at, n in numbers(text) if n == value), len(text))


def compact(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def show(rng, tool, style, keep=lambda p: True):
    """Draws a tool's wording. `keep` says which optional parameters this list offers."""
    params = [p for p in tool.params if p.required or keep(p)]
    if rng.random() < 0.6:
        rng.shuffle(params)
    shown, values, properties = {}, {}, {}
    loose = "camel" if style in ("camel", "pascal") and rng.random() < 0.7 else "snake"
    for p in params:
        name = spell(rng, rng.choice(p.names), loose)
        while name in properties:
            name += "_" + rng.choice(("a", "b", "2", "value"))
        shown[p.key] = name
        if p.kind == "enum":
            values[p.key] = {k: rng.choice(s) for k, s in p.values.items()}
            listed = list(values[p.key].values())
            if rng.random() < 0.5:
                rng.shuffle(listed)
            properties[name] = {"type": "string", "enum": listed}
        else:
            properties[name] = dict(KINDS[p.kind])
        if p.notes and rng.random() < 0.8:
            properties[name]["description"] = rng.choice(p.notes)
    spec = {"name": spell(rng, rng.choice(tool.names), style), "description": rng.choice(tool.notes),
            "parameters": {"type": "object", "properties": properties,
                           "required": [shown[p.key] for p in params if p.required]}}
    return Shown(tool, {"type": "function", "function": spec}, shown, values)
