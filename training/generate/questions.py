"""How people ask for a reading: templates per statistic, windows of time, wrapping and noise.

Markers: \x01…\x02 enclose a window, so that it can be read back from the noisy text.
"""
import re

from .columns import held_out, words

LATEST = words("what is the {n}|what's the {n}|whats the {n}|{n}|{n} please|current {n}|the {n}|tell me the {n}|show me the {n}|give me the {n}|what is the {n} right now|how is the {n}|check the {n}|read the {n}|read me the {n}|can you tell me the {n}|I want to know the {n}|I'd like to know the {n}|do you know the {n}|what does the {n} read|what is the {n} at|where is the {n} at|how high is the {n}|how low is the {n}|is the {n} high|is the {n} ok|is the {n} normal|{n} now|what's my {n}|the latest {n}|latest {n}|what's the current {n}|what is the present {n}|last reading of the {n}|last known {n}|most recent {n}|how's the {n}|how about the {n}|look up the {n}|get the {n}|get me the {n}|value of the {n}|what's the value of the {n}|report the {n}|display the {n}|could you check the {n}|what's our {n}|how much {n}|how much is the {n}|{n} reading|what is the {n} reading|{n} status|status of the {n}|can I see the {n}|let me see the {n}|can you read the {n}|what {n} do we have|what {n} do you have|how is the {n} doing|how is the {n} looking|is the {n} too high|is the {n} too low|is the {n} below {k}|is the {n} above {k}|is the {n} over {k}|is the {n} under {k}|{n} at the moment|what's the {n} at the moment|at the moment what is the {n}|I need the {n}|what is our {n} now|how much {n} is there|how much {n} do we have|do we have enough {n}|are there any {n} problems|anything wrong with the {n}|what's the {n} like|is everything fine with the {n}|what about the {n}|how good is the {n}|how bad is the {n}|is there a lot of {n}|what {n} is it|tell me about the {n}|{n} level|{n} value|give me a reading of the {n}|what's up with the {n}|quick check on the {n}|any idea what the {n} is|what would the {n} be right now|where does the {n} stand|is the {n} still ok|is my {n} ok")
MAX = words("what was the highest {n}{w}|highest {n}{w}|maximum {n}{w}|max {n}{w}|peak {n}{w}|how high did the {n} get{w}|how high was the {n}{w}|what did the {n} peak at{w}|the highest the {n} got{w}|when was the {n} highest{w}|what's the biggest {n}{w}|largest {n}{w}|what's the maximum {n}{w}|what was the peak {n}{w}|what was the max {n}{w}|how high has the {n} been{w}|how high did the {n} go{w}|what is the highest {n} you have seen{w}|tell me the peak {n}{w}|top {n}{w}|what was the top {n}{w}|show me the maximum {n}{w}|give me the highest {n}{w}|{n} maximum{w}|{n} peak{w}|{n} max{w}|did the {n} go above {k}{w}|did the {n} ever exceed {k}{w}|has the {n} been over {k}{w}|was the {n} ever above {k}{w}|when did the {n} peak{w}|what was the {n} at its highest{w}|the most {n}{w}|what is the highest the {n} has been{w}|upper limit of the {n}{w}|how much was the {n} at most{w}|at most how high was the {n}{w}|what's the record high for the {n}{w}|find the highest {n}{w}|{w0}what was the highest {n}|{w0}how high did the {n} get|{w0}what was the maximum {n}|{w0}peak {n}|{w0}what did the {n} peak at")
MIN = words("what was the lowest {n}{w}|lowest {n}{w}|minimum {n}{w}|min {n}{w}|how low did the {n} get{w}|how low was the {n}{w}|the lowest the {n} got{w}|when was the {n} lowest{w}|what's the smallest {n}{w}|smallest {n}{w}|what's the minimum {n}{w}|how low has the {n} been{w}|how low did the {n} go{w}|what is the lowest {n} you have seen{w}|tell me the lowest {n}{w}|show me the minimum {n}{w}|give me the lowest {n}{w}|{n} minimum{w}|{n} min{w}|did the {n} go below {k}{w}|did the {n} drop below {k}{w}|has the {n} been under {k}{w}|was the {n} ever below {k}{w}|what was the {n} at its lowest{w}|the least {n}{w}|what is the lowest the {n} has been{w}|lower limit of the {n}{w}|how far did the {n} drop{w}|how far down did the {n} go{w}|at least how low was the {n}{w}|what's the record low for the {n}{w}|find the lowest {n}{w}|bottom {n}{w}|what was the min {n}{w}|did the {n} ever fall under {k}{w}|{w0}what was the lowest {n}|{w0}how low did the {n} get|{w0}what was the minimum {n}|{w0}lowest {n}")
MEAN = words("what was the average {n}{w}|average {n}{w}|mean {n}{w}|avg {n}{w}|what is the mean {n}{w}|what's the average {n}{w}|how high was the {n} on average{w}|the average {n}{w}|{n} average{w}|{n} mean{w}|typical {n}{w}|what was the typical {n}{w}|what has the {n} averaged{w}|what did the {n} average{w}|on average what was the {n}{w}|give me the average {n}{w}|show me the mean {n}{w}|tell me the average {n}{w}|what's the {n} on average{w}|how much was the {n} on average{w}|{n} on average{w}|average of the {n}{w}|mean value of the {n}{w}|what was the {n} usually{w}|average out the {n}{w}|calculate the average {n}{w}|work out the mean {n}{w}|{w0}what was the average {n}|{w0}what did the {n} average|{w0}average {n}|{w0}what was the mean {n}")
UP = words("is the {n} rising{w}|is the {n} going up{w}|is the {n} increasing{w}|is the {n} climbing{w}|has the {n} gone up{w}|has the {n} risen{w}|did the {n} go up{w}|did the {n} rise{w}|has the {n} increased{w}|is the {n} growing{w}|is the {n} getting higher{w}|did the {n} increase{w}|has the {n} been rising{w}|has the {n} been going up{w}|has the {n} been climbing{w}|was the {n} rising{w}")
DOWN = words("is the {n} falling{w}|is the {n} going down{w}|is the {n} dropping{w}|is the {n} decreasing{w}|has the {n} gone down{w}|has the {n} fallen{w}|did the {n} go down{w}|did the {n} fall{w}|has the {n} dropped{w}|is the {n} sinking{w}|is the {n} getting lower{w}|did the {n} drop{w}|has the {n} been falling{w}|has the {n} been going down{w}|is the {n} declining{w}|was the {n} falling{w}")
VERBS = {"up": words("rising|going up|increasing|climbing|growing|getting higher|on the rise|creeping up|shooting up|going higher"),
         "down": words("falling|going down|dropping|decreasing|sinking|declining|getting lower|shrinking|slipping|creeping down|going lower|diminishing")}
SAME = words("is the {n} steady{w}|is the {n} stable{w}|has the {n} been stable{w}|has the {n} been steady{w}|is the {n} constant{w}|has the {n} stayed the same{w}|is the {n} holding steady{w}|did the {n} stay the same{w}|was the {n} stable{w}")
CHANGE = words("how has the {n} changed{w}|how is the {n} changing{w}|{n} trend{w}|trend of the {n}{w}|what's the trend of the {n}{w}|how did the {n} change{w}|how is the {n} developing{w}|how did the {n} develop{w}|is the {n} going up or down{w}|is the {n} rising or falling{w}|has the {n} gone up or down{w}|how has the {n} been moving{w}|show me the {n} trend{w}|in which direction is the {n} going{w}|which way is the {n} going{w}|how has the {n} developed{w}|what is the {n} trend{w}|how much has the {n} changed{w}|{w0}how has the {n} changed|{w0}did the {n} go up or down|which way is the {n} heading{w}|how has the {n} evolved{w}|what is the trend for the {n}{w}|is there a trend in the {n}{w}")
STATS = {"latest": LATEST, "max": MAX, "min": MIN, "mean": MEAN}
HIGH = ("{h}{w}", "{h}{w}", "{w0}{h}", "what was {h}{w}")
AFTER_IS = words("is {x}{w}|is {x}{w}|is {x}|has {x2}{w}")
WINDOW_IN = words("in the last|over the last|during the last|within the last|for the last|in the past|over the past|during the past|the last|the past|last|past|in the last|over the last")
SPAN = words("hour|day|week|month|minute|half hour|quarter of an hour|quarter hour|few minutes|couple of hours|few hours|couple of days|few days|couple of minutes|30 minutes|24 hours|half an hour|night|year|half day|weekend|7 days|12 hours")
BARE = words("today|yesterday|this morning|this afternoon|this evening|tonight|this week|this month|overnight|since yesterday|since midnight|since noon|since this morning|since Monday|since Tuesday|since Friday|last night|since last night|since 8 o'clock|this hour|since breakfast|since lunch|since 6 am|since 9:30|so far today|all day|all week|earlier today|since Sunday|this year|since the weekend")
NUMBERS = words("two|three|four|five|six|seven|eight|ten|twelve|fifteen|twenty|thirty|forty five|sixty|ninety")
PRE = words("please|hey|hi|hello|ok|okay|so|um|uh|well|hey there|right|tell me|could you tell me|can you tell me|please tell me|I wonder|I was wondering|quick question|sorry|excuse me|good morning|hey device|now|just|alright|one more thing|do you know|I'd like to know|let me know|yo|quickly|say|good evening|listen|hmm|ah|you know|computer|device")
POST = words("please|thanks|thank you|now|right now|for me|please tell me|if you can|then|by the way|mate|again|at the moment|currently|buddy|do you know|I wonder|exactly|actually|ok|today please")


def window(rng):
    """(words before it, the window itself)."""
    if rng.random() < 0.25:
        return " ", rng.choice(BARE)
    lead = rng.choice(WINDOW_IN)
    if rng.random() < 0.45:
        span = rng.choice(SPAN)
    else:
        n = rng.choice([str(rng.randint(2, 99))] * 3 + [str(rng.choice((5, 10, 15, 20, 30, 45, 60, 90)))] * 3 + [rng.choice(NUMBERS)])
        unit = rng.choice(words("minutes|minutes|hours|hours|days|min|mins|h|hrs|weeks|seconds|m|s|months"))
        span = n + (rng.choice(("", " ")) if len(unit) < 3 and n.isdigit() else " ") + unit
        if rng.random() < 0.15:
            return rng.choice((" for ", " over ", " in ", " within ", " during ")), span
    if lead in ("last", "past"):
        return " ", f"{lead} {span}"
    before, last = lead.rsplit(" ", 1)
    return f" {before} ", f"{last} {span}"


def pick(rng, templates, dev):
    """A template of the wanted split (a fixed eighth of all is held out for development)."""
    for _ in range(40):
        t = rng.choice(templates)
        if held_out(t) == dev:
            return t
    return t


def fill(rng, template, noun="", clause="", with_window=None):
    """Put noun and perhaps a window into a template."""
    lead, win = window(rng)
    use = rng.random() < 0.6 if with_window is None else with_window
    marked = f"{lead}\x01{win}\x02" if use else ""
    text = template.replace("{w}", marked)
    text = text.replace("{w0}", marked.strip() + rng.choice((" ", ", ")) if use else "")
    text = text.replace("{k}", str(rng.choice((rng.randint(1, 100), rng.randint(1, 100), rng.randint(100, 4000)))) + rng.choice(("", "", " percent", " degrees", " %")))
    noun = noun[3:] if noun.startswith("my ") else noun
    return text.replace("{n}", noun).replace("{h}", clause).replace("{x}", clause).strip()


def ask(rng, c, dev=False, nouns=None, how=None, stat=None):
    """A question about column c: (marked text, stat, polarity, noun or "")."""
    nouns, how = nouns or c.nouns, c.how if how is None else how
    stat = stat or rng.choices(("latest", "max", "min", "mean", "trend"), (38, 17, 13, 12, 20))[0]
    noun = rng.choice(nouns)
    special = 0.45 if len(c.how) < 15 else 0.6     # columns with many idioms are asked with them
    if stat == "latest" and how and rng.random() < special:
        return rng.choice(how), stat, "", ""
    idioms = {"max": c.high, "min": c.low}.get(stat)
    if idioms and rng.random() < special:
        return fill(rng, rng.choice(HIGH), clause=rng.choice(idioms)), stat, "", ""
    if stat == "trend":
        kind = rng.choice(("up", "up", "down", "down", "change", "same"))
        clauses = {"up": c.up, "down": c.down}.get(kind)
        if clauses and rng.random() < special + 0.1:
            x = rng.choice(clauses)
            t = rng.choice(AFTER_IS)
            if t.startswith("has"):     # "is the disk filling up" -> "has the disk been filling up"
                m = re.match(r"(.*?) (\w+ing.*|losing .*)$", x)
                t = t.replace("{x2}", f"{m[1]} been {m[2]}") if m else "is {x}{w}"
            return fill(rng, t, clause=x), stat, kind, ""
        if kind in VERBS and rng.random() < 0.4:
            verb = pick(rng, VERBS[kind], dev)
            t = rng.choice(("is the {n} ", "is the {n} ", "is {n} ", "has the {n} been ", "was the {n} ", "are you seeing the {n} ", "is my {n} ")) + verb + "{w}"
            return fill(rng, t, noun), stat, kind, noun
        t = pick(rng, {"up": UP, "down": DOWN, "same": SAME, "change": CHANGE}[kind], dev)
        kind = "" if kind == "change" else kind
        return fill(rng, t, noun), stat, kind, noun
    t = "{n}" if stat == "latest" and rng.random() < 0.15 else pick(rng, STATS[stat], dev)
    return fill(rng, t, noun), stat, "", noun


def typo(rng, word):
    i = rng.randrange(1, len(word) - 1)
    return rng.choice((word[:i] + word[i + 1:], word[:i] + word[i] + word[i:], word[:i] + word[i + 1] + word[i] + word[i + 2:]))


def noisy(rng, text, wrap=True, typos=True):
    """Politeness, hesitation, case, punctuation and typing errors. Returns (text, was it lowered)."""
    if wrap and rng.random() < 0.22:
        text = rng.choice(PRE) + rng.choice((" ", ", ")) + text
    if wrap and rng.random() < 0.12 and not text.endswith("{k}"):
        text += rng.choice((" ", ", ")) + rng.choice(POST)
    if typos and rng.random() < 0.15:
        parts = text.split(" ")
        i = rng.randrange(len(parts))
        if len(parts[i]) > 4 and parts[i].isascii() and parts[i].isalpha() and "\x01" not in " ".join(parts[:i]):
            parts[i] = typo(rng, parts[i])
            text = " ".join(parts)
    low = rng.random() < 0.4
    if low:
        text = text.lower()
    elif rng.random() < 0.8:
        text = text[:1].upper() + text[1:] if text[0] not in "\x01" else text[0] + text[1:2].upper() + text[2:]
    r = rng.random()
    text += "?" if r < 0.45 else "." if r < 0.5 else ""
    if "'" in text and rng.random() < 0.2:
        text = text.replace("'", "’" if rng.random() < 0.4 else "")
    return text, low


def unmark(text):
    """(clean text, window or None)."""
    m = re.search("\x01(.*)\x02", text)
    return text.replace("\x01", "").replace("\x02", ""), m[1] if m else None
