"""The prompt format, written fast for training; `python prompt.py` checks it against the template."""
from pathlib import Path

TEMPLATE = Path(__file__).with_name("chat_template.jinja").read_text()


def prefix(system, tools):
    out = f"<|bos|><|system|>{system}<|end|>"
    if tools:
        out += "<|tools|>\n"
        for t in tools:
            f = t["function"]
            out += f"{f['name']}: {f['description']}\n"
            for name, p in f["parameters"]["properties"].items():
                kind = '["' + '","'.join(p["enum"]) + '"]' if p.get("enum") else p["type"]
                note = f" ({p['description']})" if p.get("description") else ""
                out += f" {name}{'' if name in f['parameters']['required'] else '?'}: {kind}{note}\n"
        out += "<|end|>"
    return out


def turns(messages, results=False):
    """Pieces of a conversation as (text, is it to be learned): the assistant's own, on wish results too."""
    out = []
    for m in messages:
        if m["role"] == "user":
            out.append((f"<|user|>{m['content']}<|end|>", False))
        elif m["role"] == "tool":
            out.append((f"<|result|>{m['content']}<|end|>", results))
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

    import jinja2

    from generate.conversation import group
    settings = ({}, {"trim_blocks": True, "lstrip_blocks": True})
    templates = [jinja2.Environment(**s).from_string(TEMPLATE) for s in settings]
    checked, rng = 0, random.Random(1)
    for _ in range(200):
        system, tools, talks = group(rng)
        for messages in talks:
            for use in (tools, []):
                want = render(system, use, messages)
                for t in templates:
                    got = t.render(messages=[{"role": "system", "content": system}] + messages, tools=use)
                    assert got == want, (got, want)
                    checked += 1
    print(f"{checked} conversations: the template and prompt.py write the same text")
