"""Puts the sources together: lists of tools, and conversations that share one list."""
import json
import random
import re
from dataclasses import replace
from pathlib import Path

from . import conversation as device
from .answers import result_and_answer
from .bfcl import Bfcl
from .columns import held_out
from .foreign import bare, foreign
from .home import Home
from .hwu64 import hwu64, made_up
from .numbers import VALUE
from .questions import typo
from .snips import snips
from .spec import Example, Param, Shown, compact, show
from .synth.engine import Synth

REFUSAL = "Sorry, I have no tool for that."
SYSTEMS = ["", "", "", "You are a helpful assistant.", "You help with the tools you have.", "Answer with a call of a tool where one fits.",
           "You are the voice assistant of a home.", "You are an agent on a small device. Use the tools.", "You call tools for the user.",
           "Pick the right tool. Ask if something is missing, decline if no tool fits.", "You control a house and answer questions.",
           "You are an assistant in a factory.", "You are a care assistant.", "Use only the tools listed here."]
PRE = ["please", "hey", "hi", "um", "ok", "so", "could you", "can you please", "hello", "well", "uh", "now then", "would you", "quick one"]
POST = ["please", "thanks", "thank you", "if you can", "would you", "for me"]
# hwu64, snips and home speak of the same things and do not meet in one list; of the invented tools these may join each.
SAFE = {"hwu64": {"maintenance", "medication", "documents"},
        "snips": {"maintenance", "medication", "documents", "finance", "science", "devices"},
        "home": {"maintenance", "medication", "documents", "finance", "science", "travel", "shopping"}}
DECOYS = [Param("decoy", [n], [d], k) for n, d, k in (
    ("language", "Language of the answer.", "string"), ("format", "Output format.", "string"), ("verbose", "More detail.", "boolean"),
    ("max results", "Most results to give.", "integer"), ("units", "Units to use.", "string"), ("priority", "How urgent.", "string"),
    ("callback url", "Where to report.", "string"), ("user id", "Which account.", "string"), ("dry run", "Only try.", "boolean"),
    ("comment", "A remark.", "string"), ("timeout", "Seconds to wait.", "integer"), ("notify", "Tell when done.", "boolean"))]

# A number that stands alone, so that its digits can be changed in the text and in the arguments alike.
NUMERAL = re.compile(r"(?<![\w.,])\d+(?:\.\d+)?(?![\w.,]?\d)")


def strings(args):
    """Every string of the arguments, those of lists too."""
    for v in args.values():
        yield from ([v] if isinstance(v, str) else [x for x in v if isinstance(x, str)] if isinstance(v, list) else [])


def noisy(rng, text, args, enums, share=1.0):
    """Politeness, case, typing errors and punctuation; strings of the arguments stay stretches of the text."""
    if rng.random() < 0.15 * share and not re.match(r"(please|hey|can|could|hi|would)\b", text, re.I):
        text = rng.choice(PRE) + rng.choice((" ", ", ")) + text
    if rng.random() < 0.08 * share and text[-1:].isalnum():
        text += rng.choice((" ", ", ")) + rng.choice(POST)
    if rng.random() < 0.12 * share:
        words = text.split(" ")
        i = rng.randrange(len(words))
        taken = " ".join(strings(args))
        if len(words[i]) > 4 and words[i].isascii() and words[i].isalpha() and words[i] not in taken and words[i].lower() not in VALUE:
            words[i] = typo(rng, words[i])
            text = " ".join(words)
    r = rng.random()
    if r < 0.3:
        low = lambda v: v.lower() if isinstance(v, str) else [low(x) for x in v] if isinstance(v, list) else v
        if len(text.lower()) == len(text):
            text, args = text.lower(), {k: v if k in enums else low(v) for k, v in args.items()}
    elif r < 0.65 and not any(text.startswith(s) for s in strings(args)):
        text = text[:1].upper() + text[1:]
    if text[-1:].isalnum() and rng.random() < 0.4:
        text += "?" if re.match(r"(is|are|what|how|when|where|who|which|do|does|did|can|could|will|would|any)\b", text, re.I) else rng.choice(".. !").strip()
    return text, args


class Functions:
    """BFCL in the form of the other sources: one request a function."""

    def __init__(self, data, dev):
        self.b = Bfcl(data, dev)

    def lists(self, rng, count):
        """(functions, [(function, example)]): questions whose functions do not fit each other's questions."""
        chosen, asked = [], []
        for text, f, args, others, _ in rng.sample(self.b.questions, min(len(self.b.questions), 60)):
            new = [f] + others
            if len(chosen) + len(new) > count or any(self.b.clash(a, c) for a in new for c in chosen):
                continue
            asked.append((f, Example(text, args)))
            chosen += new
            if len(chosen) == count:
                break
        rng.shuffle(chosen)
        return chosen, asked

    def shown(self, rng, f, vary):
        """A function as a list shows it: at times with its parameters in another order, fewer words, another style of name."""
        f = json.loads(json.dumps(f))
        props, name = f["parameters"]["properties"], f["name"]
        if vary:
            keys = list(props)
            if rng.random() < 0.5:
                rng.shuffle(keys)
            f["parameters"]["properties"] = props = {k: props[k] for k in keys}
            if rng.random() < 0.4:
                for p in props.values():
                    if rng.random() < 0.6:
                        p.pop("description", None)
            if rng.random() < 0.3:
                f["description"] = f["description"].split(". ")[0]
            if rng.random() < 0.3:
                f["name"] = name.replace(".", "_") if rng.random() < 0.5 else name.split(".")[-1]
        return Shown(None, {"type": "function", "function": f}, {k: k for k in props}, {})

    def changed(self, rng, e):
        """Other digits in the text and in the arguments."""
        args = json.loads(json.dumps(e.args))
        found = NUMERAL.findall(e.text)
        if not found or len(set(found)) != len(found) or rng.random() < 0.3:
            return e
        text, swap = e.text, {}
        for old in found:
            new = "".join(rng.choice("123456789") if c.isdigit() else c for c in old)
            if new in swap.values() or new in found:
                return e
            swap[old] = new
        text = NUMERAL.sub(lambda m: swap.get(m[0], m[0]), text)

        def fix(v):
            if isinstance(v, bool):
                return v
            if isinstance(v, (int, float)):
                for old, new in swap.items():
                    if float(old) == v:
                        return type(v)(float(new))
                return v
            if isinstance(v, list):
                return [fix(x) for x in v]
            return NUMERAL.sub(lambda m: swap.get(m[0], m[0]), v) if isinstance(v, str) else v
        return Example(text, {k: fix(v) for k, v in args.items()})


class Mix:
    """All sources. `dev` draws from the development split alone: other sentences, other values, and for BFCL other functions."""

    def __init__(self, data, dev=False):
        self.dev = dev
        self.functions = Functions(data, dev)
        self.sources = {"hwu64": hwu64(data, dev), "snips": snips(data, dev), "home": Home(str(Path(data) / "home-assistant-intents"), dev=dev), "synth": Synth(dev=dev)}
        self.tools = {name: [t for t in s.tools if name != "synth" or held_out(t.id, 8) == dev] for name, s in self.sources.items()}

    # ---- lists ----

    def size(self, rng):
        r = rng.random()
        return (rng.randint(1, 2) if r < 0.06 else rng.randint(3, 5) if r < 0.2 else rng.randint(6, 7) if r < 0.4 else
                8 if r < 0.75 else rng.randint(9, 12) if r < 0.92 else rng.randint(13, 16))

    def pick(self, rng, source, count):
        """(source, tool) pairs: near ones together half of the time, in part from a second source that cannot clash."""
        tools = self.tools[source]
        if source == "synth" and (self.dev or rng.random() < 0.75):
            areas, some = sorted({self.area(t) for t in tools}), rng.choice((1, 1, 2, 3))
            rng.shuffle(areas)
            while self.dev and some < len(areas) and sum(self.area(t) in areas[:some] for t in tools) < count:
                some += 1
            tools = [t for t in tools if self.area(t) in areas[:some]]
        chosen = []
        # The development split measures one source; others only fill up its list.
        extra = max(0, count - len(tools)) if self.dev else rng.randint(1, max(1, count // 2)) if count > 2 and rng.random() < 0.35 else 0
        near = rng.random() < 0.5
        pool = tools[:]
        rng.shuffle(pool)
        if near and pool:
            family = {pool[0].near, pool[-1].near}
            pool.sort(key=lambda t: t.near not in family)
        chosen = [(source, t) for t in pool[:count - extra]]
        if extra:
            other = rng.choice(("hwu64", "snips", "home")) if source == "synth" else "synth"
            fitting = [t for t in self.tools[other] if self.apart((other, t), chosen)]
            chosen += [(other, t) for t in rng.sample(fitting, min(extra, len(fitting)))]
        rng.shuffle(chosen)
        return chosen

    def show(self, rng, source, tool, style, share):
        """A tool's wording, with one way of giving each parameter, some left out, and now and then one that nothing fills.

        A parameter that requests often have is at times required, so that those without it are answered by a question.
        """
        one = {}
        for p in tool.params:
            one.setdefault(p.key.rstrip("*#"), []).append(p.key)
        kept = {rng.choice(keys) if rng.random() < 0.5 else keys[0] for keys in one.values()}
        kept = {k for k in kept if self.dev or rng.random() > 0.06}
        params = [p for p in tool.params if p.key in kept or p.required]
        common = [] if self.dev or source not in ("hwu64", "snips") else [p for p in params if p.key in self.sources[source].common[tool.id]]
        if common and rng.random() < 0.25:
            needed = rng.choice(common)
            params = [replace(p, required=True) if p is needed else p for p in params]
        if not self.dev and rng.random() < 0.12:
            params = params + [rng.choice(DECOYS)]
        t = type(tool)(tool.id, tool.names, tool.notes, params, tool.near)
        s = show(rng, t, style)
        for p in s.spec["function"]["parameters"]["properties"].values():
            if rng.random() > share:
                p.pop("description", None)
        if not self.dev and rng.random() < 0.05:
            s.spec["function"]["name"] = rng.choice((made_up(rng) + "_" + made_up(rng), f"tool_{rng.randint(1, 99)}", f"fn{rng.randint(1, 40)}"))
        elif not self.dev and rng.random() < 0.05:
            s.spec["function"]["description"] = ""
        return s

    def listed(self, rng, source, count):
        """[(source, tool id, Shown)] with names that differ."""
        style, share, out, names = rng.choice(("snake", "snake", "snake", "camel", "pascal", "dotted")), rng.choice((0, 0.3, 0.6, 1)), [], set()
        for name, tool in self.pick(rng, source, count):
            s = self.show(rng, name, tool, style, share)
            if s.spec["function"]["name"] not in names:
                names.add(s.spec["function"]["name"])
                out.append((name, tool, s))
        return out

    # ---- what is said ----

    def ask(self, rng, source, tool, shown):
        """(text, arguments) of a request that the shown tool answers."""
        e = self.sources[source].example(rng, tool.id)
        args = {k: v for k, v in e.args.items() if k in shown.params}
        share = 0 if self.dev else 0.35 if source in ("hwu64", "snips") else 1
        text, args = noisy(rng, e.text, args, set(shown.values), share) if share else (e.text, args)
        missing = e.missing or next((p.key for p in shown.tool.params if p.required and p.key not in args), "")
        return text, args, missing

    @staticmethod
    def area(tool):
        return tool.id.split(".")[0]

    def apart(self, one, others):
        """Whether a tool of one source can stand beside those of other sources, or what it is for be foreign to them."""
        source, tool = one
        return all(s == source or (s == "synth" and self.area(t) in SAFE.get(source, ())) or
                   (source == "synth" and self.area(tool) in SAFE.get(s, ())) for s, t in others)

    def stranger(self, rng, source, listed):
        """A request that no tool of the list answers: mostly of the same source, near ones among them."""
        ids, families, present = {t.id for _, t, _ in listed}, {t.near for _, t, _ in listed}, [(s, t) for s, t, _ in listed]
        for _ in range(20):
            other = source if rng.random() < 0.7 else rng.choice(list(self.sources))
            t = rng.choice(self.tools[other])
            # The intents of small talk and general questions have no clear border.
            loose = t.near in ("talk", "qa") and other == "hwu64"
            if t.id in ids or (t.near in families and rng.random() < 0.4) or (loose and families & {"talk", "qa"}):
                continue
            if not self.apart((other, t), present) and not (loose and t.id in ("general_joke", "general_quirky", "general_praise")):
                continue
            e = self.sources[other].example(rng, t.id)
            return e.text if self.dev else noisy(rng, e.text, {}, (), 0.35)[0]
        return None

    def talk(self, rng, source, listed):
        """One conversation: messages, or None."""
        r = rng.random()
        if r < 0.22:
            text = not self.dev and rng.random() < 0.4 and foreign(rng, listed)
            text = noisy(rng, text, {}, (), 0.5)[0] if text else self.stranger(rng, source, listed)
            return text and [user(text), {"role": "assistant", "kind": "refuse", "content": REFUSAL}]
        if r > 0.965 and not self.dev:
            found = bare(rng, listed, lambda source, tool: self.sources[source].example(rng, tool.id))
            if not found:
                return None
            text, missing, shown = noisy(rng, found[0], {}, ())[0], *found[1:]
            return self.question(text, missing, shown) if missing else [user(text), calls(shown.call({}, text))]
        name, tool, shown = rng.choice([x for x in listed if x[0] == source] if self.dev else listed)
        text, args, missing = self.ask(rng, name, tool, shown)
        if missing:
            return self.question(text, missing, shown) if missing in shown.params else None
        call = shown.call(args, text)
        talk = [user(text), calls(call)]
        if self.dev:
            return talk
        if r < 0.29:
            talk += self.finish(rng, shown, call)
            if r < 0.25:
                talk += self.follow(rng, name, tool, shown, args, call) or []
        elif r < 0.32:
            name2, tool2, shown2 = rng.choice(listed)
            text2, args2, missing2 = self.ask(rng, name2, tool2, shown2)
            if tool2.id != tool.id and not missing2 and len(text) + len(text2) < 160:
                joined = text.rstrip(".?! ") + rng.choice((" and ", " and then ", ", then ", " and also ", ". Then ", " then ")) + text2
                talk = [user(joined), calls(call, shown2.call(args2, text2))]
        return talk

    def question(self, text, missing, shown):
        """A request that lacks a required parameter, and the question for it."""
        words = re.sub(r"([a-z])([A-Z])", r"\1 \2", shown.params[missing]).replace("_", " ").lower()
        return [user(text), {"role": "assistant", "kind": "ask", "content": f"Please tell me the {words}."}]

    def finish(self, rng, shown, call):
        """A result of the call, and the answer to it."""
        result, answer = result_and_answer(rng, shown, json.loads(call["function"]["arguments"]))
        return [{"role": "tool", "content": compact(result)}, {"role": "assistant", "content": answer}]

    def follow(self, rng, source, tool, shown, args, call):
        """The same again with one value changed: "and the kitchen?" The parameters stay where the first call has them."""
        text, other, missing = self.ask(rng, source, tool, shown)
        free = [k for k in args if k in other and isinstance(args[k], str) and k not in shown.values and args[k] != other[k]]
        if not free or missing:
            return None
        key = rng.choice(free)
        said = rng.choice(("and {}", "what about {}", "and what about {}", "same for {}", "now {}", "{}", "and for {}", "how about {}", "{} too", "no, {}"))
        text = said.format(other[key])
        if rng.random() < 0.4 and text[0].islower() and not said.startswith("{"):
            text = text[0].upper() + text[1:]
        same = json.loads(call["function"]["arguments"]) | {shown.params[key]: other[key]}
        again = {"type": "function", "function": {"name": call["function"]["name"], "arguments": compact(same)}}
        return [user(text + rng.choice(("", "", "?", "."))), calls(again)]

    # ---- groups ----

    def group(self, rng, talks=28, source=None, count=None):
        """(system text, tools, conversations)."""
        source = source or rng.choices(("hwu64", "snips", "home", "synth", "bfcl", "device", "literal"), (27, 19, 17, 24, 5, 6, 2))[0]
        if source == "device":
            return device.group(rng, max(8, talks * 2 // 3), self.dev)
        count = count or self.size(rng)
        system = rng.choice(SYSTEMS)
        if source == "bfcl":
            return self.bfcl(rng, count, system)
        if source == "literal":
            return system, *self.literal(rng, count, talks)
        listed = self.listed(rng, source, count)
        out = []
        while len(out) < talks:
            talk = self.talk(rng, source, listed)
            if talk:
                out.append(talk)
        return system, [s.spec for _, _, s in listed], out

    def first(self, rng, talks):
        """A group for the first steps: few tools with few words, so that looking up and copying are learned soon."""
        source = rng.choices(("hwu64", "snips", "home", "synth", "device", "literal"), (15, 8, 15, 22, 8, 32))[0]
        system, tools, talks = self.group(rng, talks, source, rng.randint(1, 4))
        if source != "device":
            for t in tools:
                for p in t["function"]["parameters"]["properties"].values():
                    p.pop("description", None)
        return rng.choice((system, "", "")), tools, talks

    def literal(self, rng, count, talks):
        """Tools named by words drawn at random, and requests that say these words: what counts is to look up and copy."""
        if not hasattr(self, "vocabulary"):
            texts = [w for t in self.tools["synth"] for text in t.names + t.notes for w in re.findall(r"[a-z]{3,}", text.lower())]
            rows = [w for some in self.sources["hwu64"].by.values() for r in some for w in r["text"].lower().split() if w.isalpha() and len(w) > 2]
            self.vocabulary = sorted(set(texts) | set(rows))
        word = lambda: made_up(rng) if rng.random() < 0.2 else rng.choice(self.vocabulary)
        several = lambda most: " ".join(word() for _ in range(rng.randint(1, most)))
        style, tools = rng.choice(("snake", "snake", "camel", "dotted")), []
        for _ in range(count):
            params = [Param(f"p{i}", [several(2)], [], rng.choice(("string", "string", "integer"))) for i in range(rng.randint(0, 3))]
            tools.append(show(rng, type("T", (), {"params": params, "names": [several(2)], "notes": ["" if rng.random() < 0.5 else several(5)]})(), style))
        tools = list({s.spec["function"]["name"]: s for s in tools}.values())
        out = []
        for _ in range(talks):
            s = rng.choice(tools)
            plain = lambda name: re.sub(r"([a-z])([A-Z])", r"\1 \2", name).replace("_", " ").replace(".", " ").lower()
            name, about = plain(s.spec["function"]["name"]), s.spec["function"]["description"]
            if about and rng.random() < 0.4:
                name = " ".join(rng.sample(about.split(), rng.randint(1, len(about.split()))))
            chosen = [k for k in s.params if rng.random() < 0.6]
            args = {k: rng.randint(0, 999) if s.spec["function"]["parameters"]["properties"][s.params[k]]["type"] == "integer" else several(3) for k in chosen}
            rng.shuffle(chosen)
            said = [rng.choice(("{k} {v}", "{k} {v}", "{v} as {k}", "with {v} for {k}", "{k} is {v}")).format(k=plain(s.params[k]), v=args[k]) for k in chosen]
            at = rng.choice((0, 0, len(said)))
            said.insert(at, name)
            if rng.random() < 0.1:
                out.append([user(several(4)), {"role": "assistant", "kind": "refuse", "content": REFUSAL}])
            else:
                text = rng.choice((" ", ", ", " and ")).join(said)
                out.append([user(text), calls(s.call(args, text))])
        return [s.spec for s in tools], out

    def bfcl(self, rng, count, system):
        f = self.functions
        chosen, asked = f.lists(rng, count)
        vary = not self.dev
        shown = {c["name"]: f.shown(rng, c, vary) for c in chosen}
        talks = []
        for func, e in asked:
            for _ in range(1 if self.dev else rng.randint(1, 3)):
                x = f.changed(rng, e) if vary and rng.random() < 0.7 else e
                text, args = noisy(rng, x.text, x.args, {k for k, p in func["parameters"]["properties"].items() if p.get("enum")}, 0.3) if vary else (x.text, x.args)
                s = shown[func["name"]]
                call = s.call(args, text)
                talk = [user(text), calls(call)]
                if vary and rng.random() < 0.15:
                    talk += self.finish(rng, s, call)
                talks.append(talk)
        specs = [s.spec for s in shown.values()]
        names = {s["function"]["name"] for s in specs}
        if len(names) < len(specs):
            return self.bfcl(rng, count, system)
        unfit = [t for t, fs in f.b.irrelevant if not any(f.b.clash(x, c) for x in fs for c in chosen)]
        for _ in range(max(1, len(talks) // 5)):
            # A question that its own function does not answer, and that has nothing to do with the others.
            t = rng.choice(unfit)
            if not any(len(set(re.findall(r"[a-z]{4,}", t.lower())) & f.b.words(c)) > 1 for c in chosen):
                talks.append([user(t), {"role": "assistant", "kind": "refuse", "content": REFUSAL}])
        for _ in range(max(1, len(talks) // 6)):
            s = rng.choice(("hwu64", "snips", "home"))
            t = rng.choice(self.tools[s])
            if t.near not in ("talk", "qa", "food", "recommend", "transport", "works", "booking", "weather", "news"):
                text = self.sources[s].example(rng, t.id).text
                talks.append([user(text), {"role": "assistant", "kind": "refuse", "content": REFUSAL}])
        # A function that is listed for a question it cannot answer.
        for text, fs in rng.sample(f.b.irrelevant, min(1, len(f.b.irrelevant))):
            x = fs[0]
            if x["name"] not in names and not any(f.b.clash(x, c) for c in chosen) and \
                    not any(len(set(re.findall(r"[a-z]{4,}", text.lower())) & f.b.words(c)) > 1 for c in chosen):
                specs.insert(rng.randrange(len(specs) + 1), f.shown(rng, x, vary).spec)
                talks.append([user(text), {"role": "assistant", "kind": "refuse", "content": REFUSAL}])
        return system, specs, talks


def user(text):
    return {"role": "user", "content": text}


def calls(*said):
    return {"role": "assistant", "tool_calls": list(said)}
