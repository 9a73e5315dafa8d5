"""Puts columns, questions, results and answers together: one device and many independent conversations."""
import random
import re

from . import other, questions as qs, results as rs
from .columns import Q, a_part, compose, held_out, words
from .known import ABSENT, COMMON, CPU_IS_DEVICE, DEVICE

SYSTEM = "You answer questions about this device from its own readings."
SYSTEMS = [SYSTEM] * 8 + words("You answer questions about this device.|Answer questions about this device from its readings.|You are the voice of this device. You answer from its own readings.|You read this device's sensors and answer briefly.|You help people with the readings of this machine.|Answer from the readings only.|You are a device that reports its own state.|You answer questions about this machine from its own readings. Be brief.|Device assistant. Use the tool for every number.|You report what this device measures.")
TOOL = ("read_metrics", "Read this device's own metrics.", "metric", "stat", "window")
NAMES = words("read_metrics|get_metrics|query_readings|read_sensors|device_metrics|get_reading|telemetry|sensor_data|read_values|metrics")
ABOUT = words("Read this device's own metrics.|Read a sensor of this device.|Values measured here.|Get a measured value.|Query the recorded readings.|Readings of this machine.|Look up a metric.")
PARAMS = (words("metric|column|sensor|name|channel|field|quantity|series"), words("stat|statistic|aggregate|mode|what|kind"), words("window|period|range|span|duration"))
STATS = ["latest", "min", "max", "mean", "trend"]
AMOUNTS = {"usage", "available", "free", "level", "charge", "load", "runtime", "uptime"}
NEXT = words("and the {n}|what about the {n}|and {n}|how about the {n}|and what about the {n}|now the {n}|same for the {n}|the {n} too|and for the {n}|also the {n}|and how about {n}|what about {n}|and the {n} too|{n} as well")
AND = words("{a} and {b}|what are the {a} and the {b}|tell me the {a} and the {b}|what's the {a} and the {b}|show {a} and {b}|give me {a} and {b}|the {a} and also the {b}")
NEXT_WINDOW = words("what about{w}|and{w}|how about{w}|{w0}|and what about{w}|same{w}|now{w}")
NEXT_STAT = {"max": words("and the maximum{w}|what was the highest{w}|how high did it get{w}|and the peak{w}|and at its highest{w}|what was the maximum{w}|the highest{w}"),
             "min": words("and the minimum{w}|what was the lowest{w}|how low did it get{w}|and the lowest{w}|what was the minimum{w}"),
             "mean": words("and the average{w}|and on average{w}|what was the average{w}|what's the mean{w}|and the mean{w}"),
             "up": words("is it rising{w}|is it going up{w}|is that going up{w}|has it gone up{w}|is it increasing{w}"),
             "down": words("is it falling{w}|is it going down{w}|is that going down{w}|has it dropped{w}"),
             "change": words("how has it changed{w}|and the trend{w}|what's the trend{w}|how has that changed{w}"),
             "latest": words("and now|and right now|what is it now|and at the moment|how is it now|and the latest")}
TAKEN = {"set_alarm": "alarm|wake", "get_weather": "weather|rain", "list_events": "calendar|schedule", "turn_on": "turn|switch|start|activate|light|dim|open",
         "turn_off": "turn|switch|off|stop|deactivate|mute|close", "set_timer": "timer|remind|reminder|count", "add_item": "list|buy|order",
         "play_music": "play|music|song|sing", "call_person": "call|tell|text|message|email"}


def add_column(columns, c):
    mine = set(map(str.lower, c.nouns))
    for o in columns:
        if o.name == c.name or (o.part, o.quantity) == (c.part, c.quantity) or (o.say == c.say) or mine & set(map(str.lower, o.nouns)):
            return
    columns.append(c)


def device(rng, dev, most=24):
    """The columns of one device, 3 to `most`."""
    columns, r = [], rng.random()
    if r < 0.5:
        return list(DEVICE) if most >= 14 else rng.sample(DEVICE, rng.randint(3, most))
    size = rng.randint(3, most)
    if r < 0.66:
        columns = rng.sample(DEVICE, rng.randint(3, min(14, most)))
        size = len(columns) + rng.choice((0, 0, 1, 2, 4))
    elif r < 0.76:
        columns = rng.sample(DEVICE, rng.randint(1, min(6, most)))
    pairs = []
    for _ in range(rng.randint(1, 6)):
        pairs.append(a_part(rng, dev))
    common = [c for c in COMMON if held_out(c.name) == dev] if rng.random() < 0.6 else []
    for _ in range(80):
        if len(columns) >= size:
            break
        if common and rng.random() < 0.4:
            add_column(columns, rng.choice(common))
        else:
            part, quantities = rng.choice(pairs) if rng.random() < 0.8 else a_part(rng, dev)
            add_column(columns, compose(rng, part, rng.choice(quantities)))
    rng.shuffle(columns)
    return columns


def ways(rng, columns):
    """For each column the nouns and latest-questions that name it alone."""
    out, low = {}, str.lower
    for c in columns:
        others = {low(n) for o in columns if o is not c for n in o.nouns}
        hows = {low(n) for o in columns if o is not c for n in o.how}
        nouns = [n for n in c.nouns if low(n) not in others]
        how = [h for h in c.how if low(h) not in hows]
        same = [o for o in columns if o.quantity == c.quantity]
        if c.name == "cpu_temp_c" and len(same) == 1:
            how, nouns = how + rng.sample(CPU_IS_DEVICE, 20), nouns + ["temperature", "temperature", "temp", "device temperature"]
        elif len(same) == 1 and c not in DEVICE:
            nouns = nouns + [c.quantity] * (c.quantity not in ("rate", "speed", "usage", "count", "point", "amount", "level", "charge"))
        if c.part and c not in DEVICE and not any(o.part == c.part and o is not c for o in columns):
            nouns = nouns + [c.say.rsplit(" ", 1)[0]] * (" " in c.say)
        out[c.name] = (nouns or c.nouns, how)
    return out


def absent(rng, columns, dev):
    """A column this device has not: (column, phrase list)."""
    for _ in range(60):
        r = rng.random()
        if r < 0.25:
            noun = rng.choice(ABSENT)
            if held_out(noun) != dev:
                continue
            tokens = set(noun.lower().split())
            if any(tokens <= set(n.lower().split()) or set(n.lower().split()) <= tokens for c in columns for n in c.nouns):
                continue
            return None, noun
        if r < 0.5:
            pool = [c for c in COMMON if held_out(c.name) == dev]
            near = [c for c in pool if any(o.part == c.part for o in columns)]
            c = rng.choice(near if near and rng.random() < 0.4 else pool + DEVICE)
        elif r < 0.6:
            c = rng.choice(DEVICE)
        elif r < 0.82:   # a part that is here, with another quantity; or the other way round
            parts = [o.part for o in columns if o.part]
            quantities = [o.quantity for o in columns if o.quantity in Q]
            part, pool = a_part(rng, dev)
            if parts and rng.random() < 0.6:
                part = rng.choice(parts)
            elif quantities:
                pool = quantities
            c = compose(rng, part, rng.choice(pool))
        else:
            part, pool = a_part(rng, dev)
            c = compose(rng, part, rng.choice(pool))
        mine = {n.lower() for n in c.nouns}
        clash = any((o.part == c.part and (o.quantity == c.quantity or {o.quantity, c.quantity} <= AMOUNTS))
                    or (o.quantity == c.quantity and not (o.part and c.part))
                    or mine & {n.lower() for n in o.nouns} or o.say == c.say for o in columns)
        if not clash:
            return c, ""
    return None, "gravity"


class Talk:
    """Writes one conversation as messages; `tool` is (name, description, metric, stat, window)."""

    def __init__(self, rng, columns, names, tool, extra, dev):
        self.rng, self.columns, self.names, self.tool, self.extra, self.dev = rng, columns, names, tool, extra, dev
        self.messages, self.last = [], None

    def user(self, marked, **kw):
        text, low = qs.noisy(self.rng, marked, **kw)
        text, win = qs.unmark(text)
        self.messages.append({"role": "user", "content": text})
        return win, low

    def say(self, text, kind="answer"):
        self.messages.append({"role": "assistant", "content": text, "kind": kind})

    def call(self, *calls):
        self.messages.append({"role": "assistant", "tool_calls": [{"function": {"name": n, "arguments": rs.compact(a)}} for n, a in calls]})

    def read(self, c, stat, win, finish=None):
        name, _, metric, key, span = self.tool
        self.call((name, {metric: c.name, key: stat} | ({span: win} if win else {})))
        finish = self.rng.random() < 0.35 if finish is None else finish
        self.last = c, stat
        if finish:
            r = rs.result(self.rng, c, stat)
            self.messages.append({"role": "tool", "content": rs.compact(r)})
            self.say(rs.answer(c, r))
        return finish

    def question(self, finish=None):
        c = self.rng.choice(self.columns)
        nouns, how = self.names[c.name]
        text, stat, _, _ = qs.ask(self.rng, c, self.dev, nouns, how)
        win, _ = self.user(text)
        return self.read(c, stat, win, finish)

    def missing(self, follow=False):
        rng = self.rng
        c, noun = absent(rng, self.columns, self.dev)
        if c is None or follow:
            noun = noun or rng.choice(c.nouns)
            stat = rng.choices(list(qs.STATS), (70, 10, 10, 10))[0]
            template = rng.choice(NEXT) if follow else qs.pick(rng, qs.STATS[stat] if rng.random() < 0.85 else qs.UP + qs.DOWN + qs.CHANGE, self.dev)
            text = qs.fill(rng, template, noun)
        else:
            text, _, _, noun = qs.ask(rng, c, self.dev)
        if not noun or re.search(r" (of|in|at|on|through|to|from|for|the) |\d", noun):
            noun = c.say if c else noun
        noun = noun[3:] if noun.startswith("my ") else noun
        _, low = self.user(text, typos=False)
        self.say(rs.missing(noun.lower() if low else noun))
        self.last = None

    def both(self):
        rng = self.rng
        a, b = rng.sample(self.columns, 2)
        text = rng.choice(AND).replace("{a}", rng.choice(self.names[a.name][0])).replace("{b}", rng.choice(self.names[b.name][0]))
        self.user(text)
        name, _, metric, key, _ = self.tool
        self.call(*((name, {metric: c.name, key: "latest"}) for c in (a, b)))
        out = []
        for c in (a, b):
            r = rs.result(rng, c, "latest")
            self.messages.append({"role": "tool", "content": rs.compact(r)})
            out.append(rs.answer(c, r))
        self.say(" ".join(out))

    def refuse(self):
        taken = "|".join(TAKEN[n] for n in self.extra) or "$^"
        others = [n for n in other.TOOLS if n not in self.extra]
        draw = lambda: other.tool_request(self.rng, self.rng.choice(others))[0] if self.rng.random() < 0.25 else other.off_topic(self.rng, self.dev)
        while re.search(taken, text := draw()):
            pass
        self.user(text)
        self.say(rs.REFUSAL, "refuse")

    def greet(self):
        reply = self.rng.choice(list(rs.GREETINGS))
        if self.messages and self.rng.random() < 0.7:
            reply = rs.THANKS
        self.user(self.rng.choice(rs.GREETINGS[reply]), wrap=False, typos=False)
        self.say(reply)

    def vague(self):
        self.user(self.rng.choice(rs.VAGUE), wrap=False)
        self.say(rs.WHICH, "ask")

    def other_tool(self):
        name = self.rng.choice(self.extra)
        text, arg = other.tool_request(self.rng, name)
        if arg is None:
            self.user(text)
            return self.say(other.TOOLS[name][6], "ask")
        win, _ = self.user(text.replace(arg, f"\x01{arg}\x02", 1))
        self.call((name, {other.TOOLS[name][1]: win}))

    def follow(self):
        """One more turn after a finished one."""
        rng, r = self.rng, self.rng.random()
        if self.last is None:
            r = 0.1 if r < 0.4 else 0.9
        if r < 0.35:
            c = rng.choice(self.columns)
            stat = self.last[1] if self.last else "latest"
            win, _ = self.user(rng.choice(NEXT).replace("{n}", rng.choice(self.names[c.name][0])))
            return self.read(c, stat, win, finish=False)
        if r < 0.5:
            c, stat = self.last
            win, _ = self.user(qs.fill(rng, rng.choice(NEXT_WINDOW), with_window=True))
            return self.read(c, "mean" if stat == "latest" else stat, win, finish=rng.random() < 0.3)
        if r < 0.72:
            c, kind = self.last[0], rng.choice(list(NEXT_STAT))
            stat = kind if kind in STATS else "trend"
            win, _ = self.user(qs.fill(rng, rng.choice(NEXT_STAT[kind])))
            return self.read(c, stat, win, finish=rng.random() < 0.5)
        if r < 0.82:
            return self.missing(follow=True)
        rng.choice((self.refuse, self.greet, lambda: self.question(False), lambda: self.question(False)))()

    def write(self):
        rng, r = self.rng, self.rng.random()
        if self.extra and rng.random() < 0.22:
            self.other_tool()
        elif r < 0.58:
            if self.question() and rng.random() < 0.5:
                self.follow()
        elif r < 0.8:
            self.missing()
            if rng.random() < 0.15:
                self.follow()
        elif r < 0.92:
            self.refuse()
            if rng.random() < 0.1:
                self.question(False)
        elif r < 0.965:
            self.greet()
            if rng.random() < 0.4:
                self.question(False)
        elif r < 0.97 or len(self.columns) < 2:
            self.vague()
        else:
            self.both()
        return self.messages


def metrics_tool(tool, columns):
    name, about, metric, stat, span = tool
    return {"type": "function", "function": {"name": name, "description": about, "parameters": {"type": "object", "properties": {
        metric: {"type": "string", "enum": [c.name for c in columns]},
        stat: {"type": "string", "enum": STATS, "description": "latest value, or over the window"},
        span: {"type": "string", "description": "how far back, in the person's words"}}, "required": [metric, stat]}}}


def group(rng: random.Random, size=16, dev=False, columns=None, most=24):
    """One device: (system text, tools, conversations)."""
    plain = columns is not None
    columns = columns or device(rng, dev, most)
    tool, extra = TOOL, []
    if not plain and rng.random() < 0.3:
        tool = (rng.choice(NAMES), rng.choice(ABOUT), *(rng.choice(p) if rng.random() < 0.5 else d for p, d in zip(PARAMS, TOOL[2:])))
    if not plain and rng.random() < 0.3:
        extra = rng.sample(list(other.TOOLS), rng.randint(1, 3))
    tools = [metrics_tool(tool, columns)] + [other.tool_spec(n) for n in extra]
    rng.shuffle(tools)
    names = ways(rng, columns)
    talks = [Talk(rng, columns, names, tool, extra, dev).write() for _ in range(size)]
    return SYSTEM if plain else rng.choice(SYSTEMS), tools, talks
