"""Made-up results of the metrics tool, and the answers that belong to them."""

from .columns import words
from .spec import compact


def number(rng, c):
    low, high, decimals = c.range
    v = rng.uniform(low, high)
    if rng.random() < 0.06:
        v *= rng.choice((-1, 0, 10, 100))
    v = round(v, rng.choice((decimals, decimals, 0, 1, 2)))
    return int(v) if v == int(v) else v


def span(rng):
    """A window as the tool shows it: a length of time, or a phrase of the calendar."""
    if rng.random() < 0.3:
        since = rng.choice(("noon", "Monday", "Friday", "yesterday", f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}"))
        return rng.choice(("today", "today", "yesterday", "this morning", "this afternoon", "last night", "this week",
                           "this month", f"since {since}"))
    unit, top = rng.choice((("min", 120), ("min", 60), ("h", 48), ("d", 30), ("s", 90)))
    return rng.choice(("60 min", f"{rng.randint(1, top)} {unit}"))


def clock(rng):
    t = f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}"
    day = f"{rng.randint(2024, 2029)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02} "
    return day + t if rng.random() < 0.15 else t


def result(rng, c, stat):
    r = {"metric": c.name, "stat": stat}
    if rng.random() < 0.11:
        if rng.random() < 0.4:
            return r | {"value": None, "reason": "no reading in the window", "window": span(rng)}
        return r | {"value": None, "reason": "no reading"}
    v = number(rng, c)
    tail = {"window": span(rng), "samples": rng.randint(2, 3600)}
    if stat == "latest":
        return r | {"value": v, "unit": c.unit, "age": f"{rng.randint(1, 90)} {rng.choice(('s', 's', 'min', 'h'))}"}
    if stat in ("min", "max"):
        return r | {"value": v, "unit": c.unit, "at": clock(rng)} | tail
    if stat == "mean":
        return r | {"value": v, "unit": c.unit} | tail
    way = rng.choice(("rising", "falling", "steady"))
    a, b = v, number(rng, c)
    if way == "steady":
        b = round(a + rng.choice((0, 0, 0.1, -0.1)), 2)
    elif a == b:
        b = a + 1
    if (way == "rising" and a > b) or (way == "falling" and a < b):
        a, b = b, a
    whole = lambda x: int(x) if x == int(x) else x
    return r | {"direction": way, "first": whole(a), "last": whole(b), "change": whole(round(b - a, 2)), "unit": c.unit} | tail


def first_up(text):
    return text[:1].upper() + text[1:]


def within(window, before):
    """A length of time needs a word before it; a phrase of the calendar has its own."""
    return f"{before} {window}" if window[0].isdigit() else window


def answer(c, r):
    """What the assistant says to a result. A trend is told by its direction, which is right whatever was asked; a yes or
    no would turn on how the question was put."""
    if "value" in r and r["value"] is None:
        where = within(r["window"], "in the last") if "window" in r else "on this device"
        return f"There is no {c.null or c.say} reading {where}."
    unit = f" {c.unit}" if c.unit else ""
    if r["stat"] == "latest":
        return (c.latest or first_up(c.the()) + " is {v}.").replace("{v}", f"{r['value']}{unit}")
    if r["stat"] in ("min", "max"):
        word = "highest" if r["stat"] == "max" else "lowest"
        return f"The {word} {c.say} {within(r['window'], 'in the last')} was {r['value']}{unit}, at {r['at']}."
    if r["stat"] == "mean":
        return f"The mean {c.say} {within(r['window'], 'over the last')} was {r['value']}{unit}."
    way = r["direction"]
    if way == "steady":
        return first_up(f"{c.the()} is steady at {r['last']}{unit}.")
    over = within(r["window"], "in")
    return first_up(f"{c.the()} is {way}: it went from {r['first']}{unit} to {r['last']}{unit} {over}.")


def missing(phrase):
    return f"There is no {phrase} reading on this device."


REFUSAL = "I can only answer questions about this device's readings."
HELLO = "Hello. Ask me about this device's readings."
THANKS = "You are welcome."
BYE = "Goodbye."
HELP = "You can ask about this device's readings: the latest value, the highest, the lowest, the mean or the trend."
GREETINGS = {HELLO: words("hello|hi|hey|good morning|good evening|good afternoon|hi there|hello there|hey there|morning|hiya|howdy|greetings|good day|hello device|hey you|evening|hi device|hello computer|how are you|how are you doing|how are you today|hey how's it going|are you there|anyone there|hello hello|hi how are you|yo|what's up|nice to meet you|hey computer"),
             THANKS: words("thanks|thank you|thanks a lot|great thanks|thank you very much|cheers|ok thanks|perfect thank you|good job|well done|that's all thanks|nice|great|awesome|perfect|cool thanks|many thanks|much appreciated|ta|ok thank you|that helps|good to know thanks|thanks for your help|wonderful"),
             BYE: words("goodbye|bye|see you|bye bye|see you later|good night|that's all|I'm done|that is all for now|later|farewell|talk to you later"),
             HELP: words("what can you do|help|who are you|what are you|how can you help me|what can I ask|what do you do|what do you know|what questions can I ask|what are you for|what are your features|how do you work|what can you tell me|what readings do you have|which readings are there|what can you measure|which metrics do you have|what sensors do you have|what data do you have|can you help me|I need help|what do you measure|list the readings|what readings are available|what values can you read|how do I use you|tell me about yourself|what are your capabilities|what things can you check|what can I ask you|which values can I ask for|what kind of questions do you answer|introduce yourself|what's your name|what can you see|show me what you can do|which sensors are there")}
WHICH = "Which reading do you mean?"
VAGUE = words("what is it|how much is left|how high is it|what's the average|what was the maximum|is it rising|how low did it get|show me the value|the latest please|give me the reading|tell me the reading|what's the trend|what was the peak|is it going up|is it stable|what's the minimum|read it|check it|what was it today|what's the value|give me the highest|the maximum|average please|lowest value|how has it changed|show me the trend|is it high|is it ok|what's the number|read the value")
