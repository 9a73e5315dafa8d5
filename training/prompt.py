"""The prompt format, written fast for training; `python prompt.py DATA` checks it against the template."""
from pathlib import Path

TEMPLATE = Path(__file__).with_name("chat_template.jinja").read_text()


def kind(p):
    """How a parameter's type is shown: the enum's values, or the type; of a list, the type of its items and []."""
    if p.get("type") == "array":
        return kind(p.get("items") or {}) + "[]"
    return '["' + '","'.join(str(v) for v in p["enum"]) + '"]' if p.get("enum") else p.get("type") or "string"


def prefix(system, tools):
    out = "<|bos|>" + (f"<|system|>{system}<|end|>" if system else "")
    if tools:
        out += "<|tools|>\n"
        for t in tools:
            f = t["function"]
            out += f["name"] + (f": {f['description']}" if f["description"] else "") + "\n"
            for name, p in f["parameters"]["properties"].items():
                note = f" ({p['description']})" if p.get("description") else ""
                out += f" {name}{'' if name in f['parameters']['required'] else '?'}: {kind(p)}{note}\n"
        out += "<|end|>"
    return out


def turns(messages):
    """Pieces of a conversation as (text, is it to be learned): the assistant's own is."""
    out = []
    for m in messages:
        if m["role"] == "user":
            out.append((f"<|user|>{m['content']}<|end|>", False))
        elif m["role"] == "tool":
            out.append((f"<|result|>{m['content']}<|end|>", False))
        else:
            if m.get("tool_calls"):
                said = "".join(f"<|invoke|>{c['function']['name']} {c['function']['arguments']}" for c in m["tool_calls"])
            else:
                said = f"<|{m.get('kind', 'answer')}|>{m['content']}"
            out += [("<|assistant|>", False), (said + "<|end|>", True)]
    return out


def render(system, tools, messages):
    return prefix(system, tools) + "".join(text for text, _ in turns(messages))


if __name__ == "__main__":
    import random
    import sys

    import jinja2

    from generate.mix import Mix
    if len(sys.argv) != 2:
        sys.exit("usage: python prompt.py DATA")
    settings = ({}, {"trim_blocks": True, "lstrip_blocks": True})
    templates = [jinja2.Environment(**s).from_string(TEMPLATE) for s in settings]
    checked, rng, mix = 0, random.Random(1), Mix(sys.argv[1])
    for _ in range(200):
        system, tools, talks = mix.group(rng)
        for messages in talks:
            for use in (tools, []):
                want = render(system, use, messages)
                for t in templates:
                    got = t.render(messages=[{"role": "system", "content": system}] + messages, tools=use)
                    assert got == want, (got, want)
                    checked += 1
    print(f"{checked} conversations: the template and prompt.py write the same text")
