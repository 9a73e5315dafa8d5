"""The short notation that some modules here write their tools in.

    == id [family]
    name, other name, …
    - A description.
    @key kind: name, other name / A note. / Another note.
    @key enum first|its other spelling, second: name, other name / A note.
    A request template
    ?key A request that lacks the required parameter `key`

A parameter is required if there are requests that lack it. An enum value's key is its first spelling.
"""
from ..spec import Param, Tool

TOOLS, REQUESTS, POOLS, MISSING = [], {}, {}, {}    # this module has no tools of its own


def words(text):
    return [w.strip() for w in text.split("|")]


def pools(text):
    """`name: value | value` lines → {name: [value, …]}; `name: key = wording, wording | …` → {name: {key: [wording, …]}}"""
    found = {}
    for line in text.strip().splitlines():
        name, _, values = line.partition(":")
        if " = " in values:
            found[name] = {k: v.split(", ") for k, v in (w.split(" = ") for w in words(values))}
        else:
            found[name] = words(values)
    return found


def parameter(line):
    head, _, rest = line.partition(": ")
    key, _, kind = head.partition(" ")
    names, *notes = rest.split(" / ")
    values = None
    if kind.startswith("enum "):
        spellings = [words(v) for v in kind[5:].split(",")]
        kind, values = "enum", {s[0]: s for s in spellings}
    return Param(key, [n.strip() for n in names.split(",")], [n.strip() for n in notes], kind or "string", values)


def read(area, text):
    """(TOOLS, REQUESTS, MISSING) of a text in the notation; ids get `area.` before them."""
    tools, requests, missing = [], {}, {}
    for block in text.split("\n== ")[1:]:
        head, names, *lines = [line.strip() for line in block.strip().splitlines() if line.strip()]
        name, _, near = head.partition(" ")
        tool = Tool(f"{area}.{name}", [n.strip() for n in names.split(",")], [], near=near or area)
        asks, lacks = requests.setdefault(tool.id, []), missing.setdefault(tool.id, [])
        for line in lines:
            if line.startswith("- "):
                tool.notes.append(line[2:])
            elif line.startswith("@"):
                tool.params.append(parameter(line[1:]))
            elif line.startswith("?"):
                key, _, ask = line[1:].partition(" ")
                lacks.append((ask, key))
            else:
                asks.append(line)
        for p in tool.params:
            p.required = any(key == p.key for _, key in lacks)
        tools.append(tool)
    return tools, requests, missing
