"""Draws requests for invented tools from templates.

A module of this package defines TOOLS (a list of Tool), REQUESTS (tool id → templates), POOLS (name → fillers) and
MISSING (tool id → (template, key of the required parameter it lacks)). In a template

    {key:pool}           a value of the module's pool or of a shared one; pools such as int:1-100 and num:0-50:1 are numbers
    {key*:pool}          two to four of them: "a, b and c"; {key+:pool} one to four
    {key=value:x|y}      sets an enum or a boolean and writes one of the wordings
    [ … ]  ( … | … )     an optional part; a choice; [ … | … ] is both

A pool is a list, a function of a random generator, or, for enums, value key → wordings.
"""
import importlib
import pkgutil
import random
import re
import sys
import time

from generate.columns import held_out, words
from generate.numbers import ONES, TENS, cardinal
from generate.spec import Example, Param, Tool

# ---- a short way to write a module ----


def P(key, names, notes="", kind="string", need=False):
    """A parameter; names and notes are parted by |, and an enum's kind is a dict: value key → spellings."""
    names, notes = words(names), words(notes)
    if len(notes) < 2:
        word = names[min(1, len(names) - 1)]
        notes.append("One of the listed values." if isinstance(kind, dict) else {
            "string": f"The {word}, as the user says it.", "boolean": f"Yes or no: {word}.",
            "strings": f"List of {word}."}.get(kind, f"A number: {word}."))
    if isinstance(kind, dict):
        return Param(key, names, notes, "enum", {k: words(s) for k, s in kind.items()}, need)
    return Param(key, names, notes, kind, None, need)


class Book:
    """Collects a module's tools with their requests: one template a line, and "key: template" for what lacks a key."""

    def __init__(self, family):
        self.family, self.tools, self.requests, self.missing = family, [], {}, {}

    def add(self, name, names, notes, params, requests, missing="", near=""):
        tool = Tool(f"{self.family}.{name}", words(names), words(notes), params, near or self.family)
        self.tools.append(tool)
        self.requests[tool.id] = lines(requests)
        if missing:
            self.missing[tool.id] = [(t.strip(), key) for key, _, t in (x.partition(":") for x in lines(missing))]


def lines(text):
    return [x.strip() for x in text.strip().splitlines() if x.strip()]


# ---- numbers ----

def number_pool(name):
    """A function (rng, digits) → (text, value) for int:LOW-HIGH[:STEP] and num:LOW-HIGH:DECIMALS; LOW may be negative."""
    m = re.fullmatch(r"(int|num):(-?\d+)-(-?\d+)(?::(\d+))?", name)
    if not m:
        return None
    low, high, last = int(m[2]), int(m[3]), int(m[4] or 1)
    assert low < high, name

    def draw(rng, digits):
        if m[1] == "int":
            value = low + last * rng.randrange((high - low) // last + 1)
        else:
            value = round(rng.uniform(low, high), last if rng.random() < 0.6 else 0)
            value = int(value) if value == int(value) else value
        if not digits and isinstance(value, int) and 0 <= value < 100 and rng.random() < 0.3:
            return cardinal(value, rng.choice((" ", "-"))), value
        return str(value), value
    return draw


# ---- shared pools ----

FIRST = words("Amara|Anouk|Aiko|Akin|Alma|Amina|Anders|Anika|Arjun|Asha|Aylin|Bao|Bela|Berit|Bilal|Bodil|Branka|Bruno|Carmen|Cem|Chidi|Chloe|Ciara|Clara|Dalia|Damir|Dana|Daria|Deniz|Devi|Dilan|Dina|Dmitri|Dora|Ebba|Edda|Efe|Ekow|Elena|Elif|Elio|Emeka|Emil|Enzo|Esra|Eva|Farah|Farid|Fatou|Felix|Femi|Fiona|Flora|Freya|Gita|Goran|Greta|Hana|Hanneke|Haruki|Hatice|Heidi|Henrik|Hugo|Ibrahim|Ida|Ilse|Imani|Ines|Ingrid|Irina|Ismail|Ivo|Jana|Jarek|Jasmin|Jelena|Jin|Joana|Jomo|Jonas|Jovan|Juan|Juna|Kaito|Kamal|Karim|Katya|Kemal|Kenji|Khadija|Kiran|Klara|Kofi|Kwame|Lars|Layla|Leila|Lena|Leonie|Lian|Linh|Liv|Lorena|Luca|Luis|Lukas|Maeve|Magda|Mai|Malik|Malin|Marek|Mariam|Marta|Mateo|Matthias|Mehmet|Mei|Mila|Mina|Mirek|Moana|Mona|Nadia|Naoki|Nia|Niamh|Nikhil|Nils|Noor|Nuria|Obi|Olga|Omar|Orla|Oskar|Otto|Paloma|Paolo|Pavel|Pedro|Petra|Pia|Piotr|Priya|Quang|Rafael|Rahel|Ravi|Rania|Reza|Rita|Rohan|Rosa|Ruben|Saba|Sadia|Salma|Sami|Sanna|Selin|Sena|Signe|Sina|Sofie|Soraya|Stefan|Sunita|Svea|Tala|Tamar|Tariq|Tessa|Thabo|Thandi|Theo|Thuy|Tilda|Timur|Tomas|Tuan|Uma|Vera|Vikram|Wanda|Wei|Xenia|Yara|Yasmin|Yosef|Yuki|Yusuf|Zara|Zofia|Zuri|Kate|Tom|Ben|Sam|Lucy|Grace|Martin|Peter|Anna|Julia|Nick|Alice|Henry|Ruth|Jack|Emma")
SURNAMES = [a + b for a in words("Vind|Hal|Ost|Bren|Kor|Mal|Tev|Sand|Oke|Lin|Ruv|Das|Fer|Nak|Zel") for b in words("holm|vik|mora|esku|wara|ström|aji|antes|owski|inen")]
TOWNS = [a + b for a in words("Alder|Birk|Cold|Dun|Elm|Fal|Green|Haven|Iver|Kings|Lang|Mill|North|Oak|Raven|Stone|West|Wind") for b in words("brook|field|ford|ham|wick")]
STREETS = [f"{a} {b}" for a in words("Alder|Baker's|Canal|Chapel|Harbour|Linden|Mill|Orchard|Station|Tanner") for b in words("Street|Lane|Road")]
SPOTS = words("the town hall|the train station|the airport|the north gate|the old harbour|the central library|the sports hall|the city museum|the swimming pool|the market square|the bus depot|the east wing|the main entrance|the hospital|the community centre|the botanical garden|the bakery|the pharmacy|the post office|the primary school|the boathouse|the town square|the concert hall|the car park|the theatre|the petrol station|the university|the fire station|the lighthouse|the campsite")
ROOMS = words("kitchen|bedroom|bathroom|living room|hallway|garage|attic|cellar|basement|office|study|nursery|guest room|dining room|pantry|laundry room|balcony|terrace|garden|greenhouse|shed|workshop|conference room|meeting room|server room|lobby|reception|canteen|warehouse|lab|staircase|utility room|porch|conservatory|kids room|playroom|sauna|barn|upstairs bathroom|master bedroom|waiting room|loading bay|storage room|classroom|stable|loft|corridor|cold store|paint shop|foyer")
COMPANY = ([a + b for a in words("Nor|Veta|Quil|Brav|Solu|Kest|Omni|Hydra|Terra|Luma|Ferro|Plano") for b in words("tek|via|lux|mark|gen|form|line")],
           ["", "", *words("GmbH|Ltd|Logistics|Foods|Systems|Tools|and Sons|Energy|Bakery|Motors|Insurance|Plumbing")])
LANGUAGES = words("English|German|French|Spanish|Italian|Portuguese|Dutch|Danish|Swedish|Norwegian|Finnish|Polish|Czech|Slovak|Hungarian|Romanian|Bulgarian|Greek|Turkish|Russian|Ukrainian|Arabic|Hebrew|Persian|Hindi|Bengali|Tamil|Urdu|Thai|Vietnamese|Indonesian|Malay|Chinese|Japanese|Korean|Swahili|Zulu|Amharic|Yoruba|Catalan|Basque|Irish|Welsh|Icelandic|Estonian|Latvian|Lithuanian|Croatian|Serbian|Slovenian|Latin|Esperanto")
MONTHS = words("January|February|March|April|May|June|July|August|September|October|November|December")
DAYS = words("Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday")
TOPIC = (words("solar|electric|winter|school|garden|city|health|coastal|digital|organic|medieval|modern|wooden|family|industrial|rental|travel|night|water|budget|space|sea|forest|bicycle|wind|glass|public|annual|indoor|urban|honey|railway"),
         words("energy|history|safety|cooking|contracts|pumps|heating|insurance|repairs|taxes|gardening|music|painting|storage|traffic|recycling|batteries|holidays|tools|farming|furniture|training|markets|architecture|nutrition|birds|mushrooms|photography|law|design|sports|machines"))
TITLE = (words("quarterly|annual|silent|final|golden|northern|weekly|hidden|broken|summer|internal|blue|monthly|first|lost|new|old|long|second|small|red|joint|regional|technical"),
         words("report|harbour|budget|garden|review|river|proposal|handbook|plan|lighthouse|minutes|checklist|manual|letter|survey|agreement|journey|roadmap|mountain|inventory|recipe|orchard|contract|schedule|storm|workshop"))
FILES = (words("report|invoice|notes|budget|photo|plan|scan|draft|backup|contract|letter|menu|survey|manual|timetable|list|readings|logo|slides|thesis|receipt|cv|offer|inventory|schedule"),
         ["", "", "", *words("_final|_v2|_march|_old|-2026|_new|_kitchen|-team|_draft|_04|-north|_copy|_signed|_summer|_q3")],
         words("pdf|docx|xlsx|txt|csv|jpg|png|md|json|pptx|odt|zip|mp3|wav|log"))
ABOUT = words("the delivery|dinner|the meeting|the parcel|the blue folder|my train|the heating|the car|our order|the presentation|the dog|the new printer|lunch|the spare key|the bus|the washing machine|the contract|grandma's cake|the water pump|the second shift|the front door|the laptop|our guest|the medicine")
STATE = words("is late|is ready|arrives tomorrow|has been cancelled|is on the table|needs a signature|is broken again|will take another hour|was moved to friday|looks fine now|is waiting downstairs|must be paid|is finally here|starts a bit later|is still in the car|works again|was sent back|is too expensive")
DO = words("bring|please check|don't forget|remember|pick up|i forgot|can you fix|send back|thanks for|look after|we still need|i'm bringing")
PERSONAL = words("i am stuck in traffic|i will be home late|call me back please|see you at the station|good luck with the exam|happy birthday old friend|i love the new garden|we ran out of milk|the kids are asleep already|thanks for your help yesterday|are you coming tonight|let's meet after work|i left my keys inside|we won the match|keep the windows closed|don't wait for us|everything went well|i need ten more minutes")
UNITS = words("minutes|hours|days|weeks|seconds")


def lower_some(rng, text, share=0.25):
    return text.lower() if rng.random() < share else text


def person(rng):
    first, last, r = rng.choice(FIRST), rng.choice(SURNAMES), rng.random()
    name = first if r < 0.55 else f"{first} {last}" if r < 0.9 else f"{rng.choice(('Dr', 'Mr', 'Ms', 'Mrs'))} {last}"
    return lower_some(rng, name)


def place(rng):
    r = rng.random()
    text = (rng.choice(TOWNS) if r < 0.4 else rng.choice(STREETS) if r < 0.55 else
            f"{rng.randint(1, 140)} {rng.choice(STREETS)}" if r < 0.65 else
            f"{rng.choice(STREETS)} {rng.randint(1, 140)}" if r < 0.72 else rng.choice(SPOTS))
    return lower_some(rng, text)


def room(rng):
    r = rng.random()
    return (rng.choice(ROOMS) if r < 0.8 else "the " + rng.choice(ROOMS) if r < 0.9 else
            f"room {rng.randint(1, 430)}" if r < 0.96 else f"{rng.choice(ROOMS)} {rng.randint(2, 4)}")


def ordinal(n):
    return f"{n}{'th' if 10 < n % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def date(rng):
    r, day, n = rng.random(), rng.choice(DAYS), rng.randint(1, 28)
    if r < 0.22:
        text = rng.choice(("tomorrow", "today", "the day after tomorrow", "tonight", "this evening", "tomorrow morning",
                           "tomorrow evening", "this weekend", "next week", "next month", "tomorrow afternoon"))
    elif r < 0.5:
        text = rng.choice(("{}", "{}", "next {}", "this {}", "{} morning", "{} afternoon", "{} evening")).format(day)
    elif r < 0.72:
        month = rng.choice(MONTHS)
        text = rng.choice((f"{ordinal(n)} of {month}", f"{month} {n}", f"{n} {month}", f"{month} {ordinal(n)}",
                           f"the {ordinal(n)} of {month}", f"{n} {month} {rng.randint(2025, 2031)}"))
    elif r < 0.8:
        text = "the " + ordinal(n)
    elif r < 0.9:
        k = rng.randint(2, 10)
        text = f"in {k if rng.random() < 0.5 else cardinal(k)} {rng.choice(('days', 'weeks', 'days', 'months'))}"
    else:
        m = rng.randint(1, 12)
        text = rng.choice((f"{rng.randint(2025, 2031)}-{m:02}-{n:02}", f"{n}/{m}", f"{n}.{m}.{rng.randint(2025, 2031)}",
                           f"{m}/{n}/{rng.randint(2025, 2031)}"))
    return lower_some(rng, text, 0.6)


def past(rng):
    """A day that is over, or a moment."""
    r, day, n, k = rng.random(), rng.choice(DAYS), rng.randint(1, 28), rng.randint(2, 12)
    if r < 0.35:
        text = rng.choice(("yesterday", "last night", "this morning", "yesterday evening", "yesterday morning", "last week",
                           "today", "two days ago"))
    elif r < 0.6:
        text = rng.choice((f"last {day}", day, f"{day} night", f"{day} morning"))
    elif r < 0.75:
        text = f"{k if rng.random() < 0.5 else cardinal(k)} {rng.choice(('days', 'hours', 'weeks'))} ago"
    else:
        month = rng.choice(MONTHS)
        text = rng.choice((f"{month} {n}", f"{ordinal(n)} of {month}", f"2026-{rng.randint(1, 12):02}-{n:02}", f"the {ordinal(n)}"))
    return lower_some(rng, text, 0.7)


def period(rng):
    """A stretch of time until now, or one that is over: it follows "for", "over" or nothing."""
    r, k = rng.random(), rng.choice((2, 3, 4, 5, 6, 7, 10, 12, 14, 24, 30, 48))
    if r < 0.4:
        return rng.choice(("today", "yesterday", "this week", "last week", "this month", "last month", "last night",
                           "this morning", "last year", "the last hour", "the past day", "the whole day", "the past week"))
    if r < 0.85:
        k = k if k > 20 or rng.random() < 0.6 else cardinal(k)
        return f"{rng.choice(('the last', 'the past', 'the last', 'the previous'))} {k} {rng.choice(('days', 'hours', 'weeks', 'minutes'))}"
    return lower_some(rng, rng.choice((f"{rng.choice(MONTHS)}", f"last {rng.choice(DAYS)}")), 0.7)


def clock(rng):
    r, h, m = rng.random(), rng.randint(1, 12), rng.choice((0, 0, 5, 10, 15, 15, 20, 25, 30, 30, 40, 45, 45, 50, 55))
    if r < 0.3:
        return rng.choice((f"{h} am", f"{h} pm", f"{h}pm", f"{h}am", f"{h} o'clock", f"{cardinal(h)} o'clock"))
    if r < 0.6:
        return f"{rng.randint(0, 23)}:{m:02}" if rng.random() < 0.7 else f"{h}:{m:02} {rng.choice(('am', 'pm'))}"
    if r < 0.8:
        return rng.choice(("half past {}", "quarter past {}", "quarter to {}", "ten past {}", "twenty to {}",
                           "five to {}")).format(cardinal(h) if rng.random() < 0.8 else h)
    if r < 0.9:
        return f"{cardinal(h) if rng.random() < 0.6 else h} in the {rng.choice(('morning', 'evening', 'afternoon'))}"
    return rng.choice(("noon", "midnight", "lunchtime", "sunset", "sunrise", "six thirty", "nine fifteen", "eight thirty"))


def duration(rng):
    r, n = rng.random(), rng.choice((2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 45, 60, 90))
    if r < 0.12:
        return rng.choice(("an hour", "half an hour", "a day", "a week", "a minute", "an hour and a half",
                           "a quarter of an hour", "a couple of hours", "two and a half hours", "the whole day"))
    if r < 0.24:
        return rng.choice((f"{n} min", f"{n}min", f"{rng.randint(1, 9)} h", f"{rng.randint(1, 9)}h", f"{n} sec",
                           f"{rng.randint(1, 4)} hours {n} minutes"))
    return f"{n if n == 90 or rng.random() < 0.65 else cardinal(n)} {rng.choice(UNITS)}"


def span(rng):
    """Minutes or hours, as meetings and other doings take."""
    n = rng.choice((2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 45, 50, 90))
    if rng.random() < 0.2:
        return rng.choice(("an hour", "half an hour", "an hour and a half", "a quarter of an hour", "a couple of hours",
                           "two and a half hours", f"{n} min", f"{rng.randint(1, 9)}h", f"{n}min"))
    unit = "minutes" if n > 8 or rng.random() < 0.4 else "hours"
    return f"{n if n == 90 or rng.random() < 0.65 else cardinal(n)} {unit}"


def company(rng):
    return lower_some(rng, f"{rng.choice(COMPANY[0])} {rng.choice(COMPANY[1])}".strip())


def email(rng):
    first, last = rng.choice(FIRST).lower(), rng.choice(SURNAMES).lower().replace("ö", "o")
    user = rng.choice((first, f"{first}.{last}", f"{first[0]}.{last}", f"{first}{rng.randint(1, 99)}", "office", "info", "team"))
    return f"{user}@{rng.choice(('example.com', 'example.org', 'example.net', 'mail.example.com', 'example.de'))}"


def ident(rng):
    letters = "".join(rng.choice("ABCDEFGHKLMNPRSTWXZ") for _ in range(rng.choice((1, 2, 2, 3))))
    n = rng.randint(2, 9999)
    text = rng.choice((f"{letters}-{n}", f"{letters}{n}", f"{letters} {n}", f"{letters}-{n}-{rng.randint(1, 99)}",
                       f"{n}-{letters[0]}", str(rng.randint(1000, 99999)), f"WO-{n}", f"#{n}" if rng.random() < 0.3 else f"{letters}{n:04}"))
    return lower_some(rng, text)


def filename(rng):
    a, b, c = FILES
    return f"{rng.choice(a)}{rng.choice(b)}.{rng.choice(c)}"


def topic(rng):
    return f"{rng.choice(TOPIC[0])} {rng.choice(TOPIC[1])}" if rng.random() < 0.7 else rng.choice(TOPIC[1])


def title(rng):
    a, b = rng.choice(TITLE[0]), rng.choice(TITLE[1])
    r = rng.random()
    text = f"{a} {b}" if r < 0.5 else f"the {a} {b}" if r < 0.65 else f"{b} {rng.randint(2, 2030)}" if r < 0.75 else f"{b} of the {rng.choice(TITLE[1])}" if r < 0.85 else f"{a} {rng.choice(TOPIC[1])} {b}"
    return text.title() if rng.random() < 0.3 else text


def phrase(rng):
    r = rng.random()
    return (f"{rng.choice(ABOUT)} {rng.choice(STATE)}" if r < 0.55 else
            f"{rng.choice(DO)} {rng.choice(ABOUT)}" if r < 0.8 else rng.choice(PERSONAL))


def phone(rng):
    return rng.choice(("0{} 555 {}", "+49 {} 555{}", "555 {} {}", "0{}555{}")).format(rng.randint(100, 999), rng.randint(1000, 9999))


def url(rng):
    return rng.choice(("https://{}.example.com", "{}.example.org", "https://example.net/{}", "www.example.com/{}")).format(rng.choice(FILES[0]))


def ip(rng):
    return f"{rng.choice(('192.168', '10.0', '172.16'))}.{rng.randint(0, 250)}.{rng.randint(1, 250)}"


SHARED = {"person": person, "place": place, "room": room, "date": date, "past": past, "period": period, "time": clock,
          "duration": duration, "span": span,
          "company": company, "email": email, "id": ident, "filename": filename, "topic": topic,
          "title": title, "phrase": phrase,
          "language": lambda rng: lower_some(rng, rng.choice(LANGUAGES), 0.4),
          "weekday": lambda rng: lower_some(rng, rng.choice(DAYS), 0.6),
          "month": lambda rng: lower_some(rng, rng.choice(MONTHS), 0.4), "phone": phone, "url": url, "ip": ip}
CLOSED = {"date", "past", "period", "time", "duration", "span", "weekday", "month", "id", "phone", "ip"}  # not split: dev has no others

# templates say "on {day:date}", people do not say "on tomorrow"
NO_ON = re.compile(r"\bon (?=(?:tomorrow|today|tonight|yesterday|the day after|last (?:night|week|\w+day)|two days ago"
                   r"|(?:next|this) (?:week|month|weekend|morning|afternoon|evening|\w+day)|\w+ (?:days|hours|weeks) ago"
                   r"|in \w+ (?:days|weeks|months))\b)", re.I)

# ---- templates: a list of literal strings and of functions (rng, args) → text ----


class Synth:
    """Tools and examples of the package's modules; `modules` names some of them, or gives the modules."""

    def __init__(self, modules=None, dev=False):
        if modules is None:
            package = importlib.import_module("generate.synth")
            modules = [m.name for m in pkgutil.iter_modules(package.__path__) if m.name != "engine"]
        self.dev, self.tools = dev, []
        self.templates, self.lacking, self.by_id, self.module = {}, {}, {}, {}
        for m in modules:
            m = importlib.import_module("generate.synth." + m) if isinstance(m, str) else m
            for tool in getattr(m, "TOOLS", ()):
                self.load(m, tool)

    def load(self, module, tool):
        assert tool.id not in self.by_id, f"{tool.id}: twice"
        self.tools.append(tool)
        self.by_id[tool.id], self.module[tool.id] = tool, module.__name__.rpartition(".")[2]
        self.keys = {p.key: p for p in tool.params}
        assert len(self.keys) == len(tool.params), f"{tool.id}: a key twice"
        for p in tool.params:
            assert (p.kind == "enum") == bool(p.values), f"{tool.id}.{p.key}: values go with the kind enum"
        self.pools, self.said = module.POOLS, tool.id
        missing = getattr(module, "MISSING", {}).get(tool.id, ())
        required = {p.key for p in tool.params if p.required}
        for _, key in missing:
            assert key in required, f"{tool.id}: {key} is missing but not required"
        assert module.REQUESTS.get(tool.id), f"{tool.id}: no requests"
        self.templates[tool.id] = [self.parse(t) for t in self.share(module.REQUESTS[tool.id])]
        self.lacking[tool.id] = [(self.parse(t), key) for t, key in self.share(missing, lambda x: x[0])]

    def share(self, values, text=str):
        """This split's part of the templates or values."""
        return [v for v in values if held_out(text(v)) == self.dev] or list(values)

    def example(self, rng, tool_id):
        lacking = self.lacking[tool_id]
        missing = ""
        if lacking and rng.random() < 0.12:
            parts, missing = rng.choice(lacking)
        else:
            parts = rng.choice(self.templates[tool_id])
        args = {}
        text = " ".join(write(parts, rng, args).split()).replace(" ,", ",").replace("the the ", "the ")
        return Example(NO_ON.sub("", text), args, missing)

    def parse(self, template):
        parts, end = self.sequence(template, 0, "")
        assert end == len(template), f"{self.said}: {template}: a bracket too many at {end}"
        return parts

    def sequence(self, s, at, stop):
        """Parts from `at` until one of `stop`; and where that stands."""
        parts = []
        while at < len(s) and s[at] not in stop:
            c = s[at]
            if c in "[(":
                close, options = {"[": "]", "(": ")"}[c], []
                while s[at] != close:
                    inner, at = self.sequence(s, at + 1, "|" + close)
                    assert at < len(s), f"{self.said}: {s}: {c} is not closed"
                    options.append(inner)
                parts.append(choice(options, 0.5 if c == "[" else 1))
            elif c == "{":
                end = s.index("}", at)
                # before a letter, % or ° a number is written in digits: 5kg, 20%
                parts.append(self.slot(s[at + 1:end], s, bool(re.match(r"[\w%°/]", s[end + 1:]))))
                at = end
            elif c in "])}":
                assert False, f"{self.said}: {s}: unexpected {c}"
            else:
                end = re.compile(r"[][(){}|]|$").search(s, at).start()
                if end == at:
                    assert False, f"{self.said}: {s}: unexpected {c}"
                parts.append(s[at:end])
                at = end - 1
            at += 1
        return parts, at

    def slot(self, inner, s, digits):
        head, _, pool = inner.partition(":")
        where = f"{self.said}: {s}"
        if "=" in head:
            key, _, value = head.partition("=")
            p = self.keys.get(key)
            assert p, f"{where}: no parameter {key}"
            if p.kind == "boolean":
                assert value in ("true", "false"), f"{where}: {value}"
                value = value == "true"
            else:
                assert p.kind == "enum" and value in p.values, f"{where}: {key} has no value {value}"
            assert pool, f"{where}: no wording"
            return constant(key, value, pool.split("|"))
        key = head.rstrip("*+")
        p = self.keys.get(key)
        assert p, f"{where}: no parameter {key}"
        plural = head != key
        assert plural == (p.kind in ("strings", "integers", "numbers")), f"{where}: {key} is {p.kind}"
        draw = self.pool(pool, where)
        if p.kind == "enum":
            values = self.pools[pool]
            assert isinstance(values, dict) and set(values) <= set(p.values), f"{where}: {pool} and {key} differ"
        else:
            sample = draw(random.Random(1), True)[1]
            kind = {"integers": "integer", "numbers": "number", "strings": "string"}.get(p.kind, p.kind)
            right = {"integer": int, "number": (int, float), "string": str}.get(kind, ())
            assert isinstance(sample, right), f"{where}: {key} is {p.kind}, {pool} is not"
            assert kind != "integer" or not pool.startswith("num:"), f"{where}: {key} is {p.kind}, {pool} is not"
        return several(key, draw, (1, 2, 2, 3, 4) if "+" in head else (2, 2, 3, 3, 4)) if plural else single(key, draw, digits)

    def pool(self, name, where):
        """A function (rng, digits) → (text, value)."""
        draw = number_pool(name)
        if draw:
            return draw
        pool = self.pools.get(name, SHARED.get(name))
        assert pool, f"{where}: no pool {name}"
        if isinstance(pool, dict):
            values = list(pool)

            def of_dict(rng, digits):
                value = rng.choice(values)
                return rng.choice(pool[value]), value
            return of_dict
        if callable(pool):
            closed, dev = name in CLOSED and name not in self.pools, self.dev

            def of_function(rng, digits):
                for _ in range(40):
                    text = pool(rng)
                    if closed or held_out(text) == dev:
                        break
                return text, text
            return of_function
        pool = list(pool)
        if len(pool) >= 8 and name not in CLOSED:
            pool = self.share(pool)
        return lambda rng, digits: (lambda v: (str(v), v))(rng.choice(pool))


def write(parts, rng, args):
    return "".join([p if p.__class__ is str else p(rng, args) for p in parts])


def choice(options, share):
    if len(options) == 1:
        return lambda rng, args: write(options[0], rng, args) if rng.random() < share else ""
    return lambda rng, args: write(rng.choice(options), rng, args) if rng.random() < share else ""


def put(args, key, value):
    assert key not in args, f"{key} twice in one request: {args}"
    args[key] = value


def constant(key, value, wordings):
    def run(rng, args):
        put(args, key, value)
        return rng.choice(wordings)
    return run


def single(key, draw, digits):
    def run(rng, args):
        text, value = draw(rng, digits)
        put(args, key, value)
        return text
    return run


def several(key, draw, counts):
    def run(rng, args):
        got = {}
        count = rng.choice(counts)
        for _ in range(2 * count):                             # twice as many tries, as values must differ
            text, value = draw(rng, True)                      # digits: "twenty and five" might be one number
            got.setdefault(text.lower(), (text, value))
        got = list(got.values())[:count]
        put(args, key, [v for _, v in got])
        texts = [t for t, _ in got]
        return " and ".join((", ".join(texts[:-1]), texts[-1])) if len(texts) > 1 else texts[0]
    return run


# ---- check ----

def numbers_in(text):
    """Every number that stands in the text, in digits or words."""
    found = {float(x) for x in re.findall(r"(?<![\w.])-?\d+(?:\.\d+)?", text)}
    tokens = re.findall(r"[a-z]+|\d+", text.lower())
    for i, t in enumerate(tokens):
        if t in ONES:
            found.add(float(ONES.index(t)))
        if t in TENS:
            ten = 10 * TENS.index(t)
            found.add(float(ten))
            if i + 1 < len(tokens) and tokens[i + 1] in ONES[1:10]:
                found.add(float(ten + ONES.index(tokens[i + 1])))
    return found


def check(tool, e):
    keys = {p.key: p for p in tool.params}
    assert e.text, tool.id
    for key, value in e.args.items():
        p = keys[key]
        for v in value if isinstance(value, list) else [value]:
            if p.kind == "enum":
                assert v in p.values, (tool.id, e)
            elif p.kind in ("string", "strings"):
                assert v and v == " ".join(v.split()) and re.search(r"(?<!\w)" + re.escape(v) + r"(?!\w)", e.text), (tool.id, key, e)
            elif p.kind != "boolean":
                assert float(v) in numbers_in(e.text), (tool.id, key, e)
    for p in tool.params:
        assert not p.required or p.key in e.args or e.missing, (tool.id, p.key, e)
    assert e.missing not in e.args, (tool.id, e)


def main(modules=None, count=20000):
    for dev in (True, False):
        synth, rng = Synth(modules, dev), random.Random(3)
        ids = [t.id for t in synth.tools]
        begun = time.perf_counter()
        examples = [(i, synth.example(rng, i)) for i in rng.choices(ids, k=count)]
        took = time.perf_counter() - begun
        for i, e in examples:
            check(synth.by_id[i], e)
        distinct = len({e.text for _, e in examples})
        print(f"{'dev' if dev else 'train'}: {count} examples of {len(ids)} tools pass, {distinct} distinct, {1000 * took / count:.3f} ms each")
        assert took / count < 0.0002
    for t in synth.tools:
        print(f"\n{synth.module[t.id]} {t.id} ({len(synth.templates[t.id])} templates)")
        for _ in range(3):
            e = synth.example(rng, t.id)
            print(f"  {e.text}\n    {e.args}{'  lacks ' + e.missing if e.missing else ''}")


if __name__ == "__main__":
    main(sys.argv[1:] or None)
