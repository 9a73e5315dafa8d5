"""Texts with their names marked: templates filled with drawn names, in many cases, spellings and registers.

A text is a list of pieces (text, label), where the label is one of KINDS, "" for what is no name, or None for what may be one
(not learned from). One of ten templates, chosen by its hash, is held out from training, and so is one of eight names (pools.py).
"""
import json
import random
import re
from functools import lru_cache
from pathlib import Path

import pools
import words_own as own
from features import hash64, plain

HERE = Path(__file__).parent
KINDS = ("person", "place", "organisation", "group")
SLOT = re.compile(r"\{([a-z_]+)\}")

MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
ROLES = """chief executive|CEO|chairman|chairwoman|director|managing director|minister|foreign minister|prime minister|president|mayor|spokesman|spokeswoman|analyst|
accountant|engineer|software engineer|project manager|sales manager|nurse|teacher|professor|researcher|lawyer|judge|captain|coach|goalkeeper|midfielder|editor|journalist|
consultant|designer|architect|plumber|electrician|driver|pilot|receptionist|secretary|assistant|Head of Sales|Vice President|Data Scientist|Product Manager|Chief Financial
Officer|HR Manager|Senior Developer|Customer Success Manager|Office Manager|Attorney|Physician|Pharmacist""".replace("\n", " ").split("|")
NOUNS = """report|budget|contract|invoice|meeting|offer|plan|project|presentation|file|key|heater|printer|laptop|phone|router|charger|washing machine|fridge|car|bike|window|
door|lamp|sensor|pump|schedule|agenda|draft|proposal|survey|newsletter|password|ticket|parcel|chair|table|coat|book|letter|photo|recipe|theory|growth|market|climate|language|
results|minutes|slides|numbers|order|delivery|refund|complaint|warranty|Quarterly Report|Project Plan|Budget Review|Team Lunch|Security Update|Summer Party|Invoice""".replace("\n", "").split("|")
PRODUCTS = """Galaxy S21|iPhone 14|iPad|MacBook Pro|Pixel 7|ThinkPad X1|PlayStation 5|Xbox|Kindle|Windows 11|Android|Chrome|Firefox|Photoshop|Excel|PowerPoint|Outlook|Model 3|
Golf|Corolla|Mustang|Air Max|Roomba|Dyson V11|AirPods|Echo Dot|Raspberry Pi|Turbo 3000|SmartHub Mini|EcoClean 500|PowerMax|UltraView|ProBook|CoolBreeze|QuietKeys|ZX-200|
Vitamix|Aspirin|Tylenol|Ibuprofen|Nutella|Post-it|Velcro|Lego|Scrabble|Monopoly|Fortnite|Minecraft""".replace("\n", "").split("|")
DAYS_DE = "Montag Dienstag Mittwoch Donnerstag Freitag".split()
STREETS_DE = "Hauptstraße Bahnhofstraße Gartenweg Lindenallee Schulstr. Bergstraße Marktplatz Kirchgasse Goethestraße Am Anger".split()


def held_out(template):
    return hash64("held:" + template) % 10 == 0


@lru_cache(1)
def templates():
    """{file: [(language, template)]}"""
    out = {}
    for path in sorted((HERE / "templates").glob("*.txt")):
        kind, lines = "", []
        for line in path.read_text().splitlines():
            if line.startswith("# "):
                kind = line[2:].split()[0]
            elif line.strip():
                lines.append((kind, line.replace("\\n", "\n").replace("\\t", "\t")))
        out.setdefault(path.stem.split("_")[0], []).extend(lines)
    return out


NATIVE = {"ru": "ru_RU", "uk": "uk_UA", "el": "el_GR", "ar": "ar_SA", "fa": "fa_IR", "he": "he_IL", "hi": "hi_IN", "bn": "bn_BD", "ta": "ta_IN",
          "zh": "zh_CN", "ja": "ja_JP", "ko": "ko_KR", "th": "th_TH", "hy": "hy_AM", "ka": "ka_GE"}
# What languages call their people by.
CULTURES = {"German": ("de_DE", "de_AT", "de_CH"), "French": ("fr_FR", "fr_CH", "fr_CA"), "Spanish": ("es_ES", "es_MX", "latin_american"),
            "Italian": ("it_IT",), "Portuguese": ("pt_BR", "pt_PT"), "Dutch": ("nl_NL", "nl_BE"), "Turkish": ("tr_TR", "turkish"),
            "Polish": ("pl_PL", "east_europe"), "Swedish,": ("sv_SE", "da_DK", "fi_FI", "no_NO", "cs_CZ", "hu_HU"), "Hindi": ("indian", "en_IN")}


class Maker:
    """Draws texts. `unseen` takes held-out names and templates alone."""

    def __init__(self, seed, unseen=False):
        self.rng = random.Random(seed)
        self.unseen = unseen
        self.names = pools.Names(self.rng, unseen)
        self.templates = {f: [t for t in ts if held_out(t[1]) == unseen] for f, ts in templates().items()}
        split = lambda text: [n for n in text.split("|") if pools.held(n) == unseen]
        self.orgs, self.groups = split(own.ORGS), split(own.GROUPS)
        self.clusters = self.prose = None

    # --- names -------------------------------------------------------------------------------------------------------------

    def pick(self, *options):
        """One of (weight, value)."""
        return self.rng.choices([v for _, v in options], [w for w, _ in options])[0]

    def culture(self, language):
        if language in NATIVE:
            return NATIVE[language]
        if language in CULTURES and self.rng.random() < 0.7:
            found = [c for c in CULTURES[language] if c in self.names.people]
            if found:
                return self.rng.choice(found)
        return self.names.culture()

    def family(self, culture):
        name = self.names.family(culture)
        if culture not in NATIVE.values():
            if self.rng.random() < 0.05:
                name += "-" + self.names.family(culture)
            elif self.rng.random() < 0.04:
                name = self.rng.choice(own.PARTICLES) + " " + name
        return name

    def given(self, culture):
        name = self.names.given(culture)
        if culture not in NATIVE.values() and self.rng.random() < 0.03:
            name += "-" + self.names.given(culture)
        return name

    def letter(self):
        return self.rng.choice("ABCDEFGHIJKLMNOPRSTVW")

    def full(self, culture):
        g, f = self.given(culture), self.family(culture)
        if culture in ("zh_CN", "ja_JP", "ko_KR"):
            return f + g
        if culture in pools.FAMILY_FIRST and self.rng.random() < 0.6:
            return f"{f} {g}"
        form = self.pick((66, "gf"), (6, "gmf"), (8, "gif"), (4, "if"), (3, "iif"), (3, "gff"), (2, "ggf"), (4, "f, g"), (1.5, "F g"), (1, "g F"), (1.5, "jr"))
        i, j = self.letter(), self.letter()
        dot = "." if self.rng.random() < 0.8 else ""
        return {"gf": f"{g} {f}", "gmf": f"{g} {self.given(culture)} {f}", "gif": f"{g} {i}{dot} {f}", "if": f"{i}{dot} {f}",
                "iif": f"{i}.{self.rng.choice(['', ' '])}{j}. {f}", "gff": f"{g} {f} {self.family(culture)}", "ggf": f"{g} {self.given(culture)} {f}",
                "f, g": f"{f}, {g}", "F g": f"{f.upper()} {g}", "g F": f"{g} {f.upper()}", "jr": f"{g} {f} {self.rng.choice(own.SUFFIXES[:7])}"}[form]

    def titled(self, culture, language):
        titles = own.TITLES if culture in self.names.english or self.rng.random() < 0.6 else own.TITLES_OTHER
        title = self.rng.choice(titles).replace("_", " ")
        rest = self.family(culture) if self.rng.random() < 0.7 else self.full(culture)
        return [(title + " ", ""), (rest, "person")]

    def org(self):
        r = self.rng
        f = lambda: self.names.family(self.names.culture())
        syllables = lambda: "".join(r.choice(own.ORG_SYLLABLES) for _ in range(r.randint(2, 3))).capitalize()
        letters = lambda: "".join(r.choice("ABCDEFGHIKLMNOPRSTUVW") for _ in range(r.randint(2, 4)))
        head = lambda: self.pick((40, r.choice(own.ORG_HEADS)), (25, r.choice(own.ORG_HEADS)[:r.randint(3, 6)] + r.choice(own.ORG_TAILS)), (25, syllables()), (10, letters()))
        form = self.pick((26, "known"), (8, "f suf"), (4, "f & f"), (4, "f, f and f"), (3, "f-f"), (8, "head noun"), (4, "head noun suf"), (8, "head suf"), (5, "head head suf"), (4, "place suf"), (8, "head"),
                         (6, "f noun"), (6, "place noun"), (3, "univ"), (3, "hosp"), (2, "bank"), (3, "acr"), (3, "g's"))
        noun, suffix = r.choice(own.ORG_NOUNS), r.choice(own.ORG_SUFFIXES)
        return {"known": lambda: r.choice(self.orgs), "f suf": lambda: f"{f()} {suffix}", "f & f": lambda: f"{f()} {r.choice(['&', 'and'])} {f()}",
                "f, f and f": lambda: f"{f()}, {f()} and {f()}", "f-f": lambda: f"{f()}-{f()}", "head noun": lambda: f"{head()} {noun}",
                "head noun suf": lambda: f"{head()} {noun} {suffix}", "head suf": lambda: f"{head()} {suffix}",
                "head head suf": lambda: f"{head()} {head()} {suffix}", "place suf": lambda: f"{self.names.city()} {noun} {suffix}", "head": lambda: head(),
                "f noun": lambda: f"{f()} {noun}", "place noun": lambda: f"{self.names.city()} {noun}",
                "univ": lambda: f"University of {self.names.city()}" if r.random() < 0.5 else f"{self.names.city()} University",
                "hosp": lambda: r.choice([f"{self.names.city()} General Hospital", f"St. {self.names.given('en_US')}'s Hospital", f"{self.names.city()} Clinic"]),
                "bank": lambda: f"{r.choice(['Bank', 'Ministry', 'Museum', 'Port', 'Court'])} of {self.names.city()}",
                "acr": lambda: "".join(r.choice("ABCDEFGHIKLMNOPRSTUVW") for _ in range(r.randint(3, 4))),
                "g's": lambda: f"{self.names.given('en_US')}'s {r.choice(['Pizza', 'Diner', 'Bakery', 'Garage', 'Bar', 'Books', 'Coffee', 'Kitchen'])}"}[form]()

    # --- slots -------------------------------------------------------------------------------------------------------------

    def slot(self, name, language):
        r, n = self.rng, self.names
        culture = self.culture(language)
        native = language in NATIVE
        person = lambda text: [(text, "person")]
        match name:
            case "first":
                return person(self.given(culture))
            case "last":
                return person(self.family(culture))
            case "name":
                return person(self.full(culture))
            case "person":
                return r.choice([lambda: person(self.given(culture)), lambda: person(self.full(culture)), lambda: person(self.full(culture)),
                                 lambda: self.titled(culture, language)])()
            case "mr":
                return self.titled(culture, language)
            case "initials":
                return person(f"{self.letter()}. {self.family(culture)}" if r.random() < 0.6 else f"{self.letter()}.{r.choice(['', ' '])}{self.letter()}. {self.family(culture)}")
            case "lastfirst":
                tail = f" {self.letter()}." if r.random() < 0.25 else ""
                return person(f"{self.family(culture)}, {self.given(culture)}{tail}")
            case "city" if native and language in n.native_cities and n.native_cities[language]:
                return [(r.choice(n.native_cities[language]), "place")]
            case "city":
                return [(n.city(), "place")]
            case "state":
                return [(n.state(), "place")]
            case "country":
                return self.country()
            case "place":
                return [(n.city(), "place")] if r.random() < 0.55 else self.country() if r.random() < 0.6 else [(n.state(), "place")]
            case "street":
                who = n.city() if r.random() < 0.06 else n.family(n.culture()) if r.random() < 0.4 else r.choice(["Main", "High", "Oak", "Church", "Station", "Park", "Mill", "King", "Queen", "Maple", "Elm", "Lake", "5th", "2nd", "Victoria", "Market", "River"]) if r.random() < 0.5 else n.given("en_US")
                tail = r.choice(["", "", "", " St.", " NW", " East"]) if r.random() < 0.15 else ""
                kind = r.choice(own.STREET_KINDS if r.random() < 0.7 else own.STREET_KINDS_OTHER)
                dot = "." if kind in ("St", "Ave", "Rd", "Blvd", "Dr") and not tail and r.random() < 0.5 else ""
                return [(f"{who} {kind}{tail}{dot}", "place")]
            case "street_de":
                return [(r.choice(STREETS_DE), "place")]
            case "org":
                return [(self.org(), "organisation")]
            case "group":
                return [(r.choice(self.groups), "group")]
        return [(self.plain_slot(name), "")]

    def country(self):
        name = self.names.country()
        return [("the ", ""), (name[4:], "place")] if name.startswith("the ") else [(name, "place")]

    def plain_slot(self, name):
        r = self.rng
        digits = lambda k: "".join(r.choice("0123456789") for _ in range(k))
        match name:
            case "num": return str(r.choice([r.randint(1, 99), r.randint(1, 99), r.randint(100, 9999)]))
            case "n": return str(r.randint(1, 9))
            case "year": return str(r.randint(1900, 2026))
            case "initial": return self.letter() + "."
            case "month": return r.choice(MONTHS)
            case "weekday": return r.choice(DAYS)
            case "weekday_de": return r.choice(DAYS_DE)
            case "time": return r.choice([f"{r.randint(1, 12)}:{digits(1)[0]}5", f"{r.randint(0, 23):02}:{r.randint(0, 59):02}", f"{r.randint(1, 12)} {r.choice(['am', 'pm'])}", "noon"])
            case "date":
                d, m, y = r.randint(1, 28), r.randint(1, 12), r.randint(1940, 2026)
                return r.choice([f"{y}-{m:02}-{d:02}", f"{m}/{d}/{y}", f"{d}.{m}.{y}", f"{MONTHS[m - 1]} {d}, {y}", f"{d} {MONTHS[m - 1]} {y}", f"{MONTHS[m - 1][:3]} {d}", f"{d} {MONTHS[m - 1]}"])
            case "email": return r.choice(["info", "jdoe", "a.b", "contact", "user" + digits(2), self.names.given("en_US").lower(), self.names.given("en_US").lower() + "." + self.names.family("en_US").lower()]) + "@" + r.choice(["example.org", "mail.com", "gmail.com", "acme.co.uk"])
            case "phone": return r.choice([f"+{digits(2)} {digits(3)} {digits(7)}", f"({digits(3)}) {digits(3)}-{digits(4)}", f"{digits(3)}-{digits(3)}-{digits(4)}", "0" + digits(9)])
            case "id": return r.choice([digits(7), "A" + digits(5), f"{self.letter()}{self.letter()}-{digits(4)}", "#" + digits(5), digits(2) + self.letter()])
            case "zip": return r.choice([digits(5), digits(4) + " " + self.letter() + self.letter(), f"{self.letter()}{digits(1)} {digits(1)}{self.letter()}{self.letter()}"])
            case "money": return r.choice(["$", "€", "£"]) + digits(2) + r.choice(["", ".50", ",000"])
            case "ip": return ".".join(str(r.randint(1, 254)) for _ in range(4))
            case "role": return r.choice(ROLES)
            case "noun": return r.choice(NOUNS)
            case "product": return r.choice(PRODUCTS)
            case "user": return r.choice(["user", "dark", "cool", "super", "x", "its", "real"]) + r.choice(["cat", "gamer", "wolf", "girl", "dude", "ninja", "fan"]) + digits(2)
            case "kin": return r.choice("mother father mom dad brother sister wife husband son daughter boss neighbor colleague friend roommate cousin aunt uncle dog cat teacher landlord doctor manager girlfriend boyfriend grandma kids baby client".split())
            case "thing": return r.choice("bridge airport station hotel beach harbour stadium museum mall university downtown suburbs outskirts city centre river tunnel office branch warehouse factory church market park zoo library".split())
            case "liking": return r.choice("fan song album concert book novel movie play interview speech lawyer campaign biography tribute memorial house family account order file case".split())
        raise KeyError(name)

    def fill(self, language, template):
        pieces, at = [], 0
        for m in SLOT.finditer(template):
            pieces += [(template[at:m.start()], ""), *self.slot(m[1], language)]
            at = m.end()
        return [p for p in [*pieces, (template[at:], "")] if p[0]]

    # --- texts without a template ------------------------------------------------------------------------------------------

    def common(self):
        """A word that is no name, most often a frequent one."""
        words = self.clusters["common"]
        return words[int(len(words) * self.rng.random() ** 2.5)]

    def salad(self):
        """Common words in a row, in the case of a heading, a log or a sentence, at times with a name among them."""
        r = self.rng
        case = r.choice([str.title, str.title, str.upper, str.lower, str.capitalize, str.lower, str.lower])
        words = [case(self.common()) for _ in range(r.randint(2, 9))]
        pieces = [(" ".join(words) + r.choice([".", "", "", "!", ":"]), "")]
        if r.random() < 0.45:
            kind = r.choice(["name", "name", "first", "last", "city", "org", "country", "group", "mr", "state"])
            tail = " ".join(r.choice([str.lower, case])(self.common()) for _ in range(r.randint(0, 5)))
            pieces = [(" ".join(words) + r.choice([" ", " ", ", ", ": "]), ""), *self.slot(kind, "")] + ([(" " + tail, "")] if tail else [])
        return pieces

    def lookalike(self):
        """A phrase of two capitalised common words in a sentence of small ones: no name."""
        r = self.rng
        few = lambda a, b: " ".join(self.common() for _ in range(r.randint(a, b)))
        phrase = " ".join(self.common().title() for _ in range(r.randint(1, 3)))
        return [(f"{few(1, 5).capitalize()} {phrase} {few(1, 5)}.", "")]

    def vary(self, text):
        """Small words of a template replaced by words like them."""
        r, near, rank = self.rng, self.clusters["near"], self.clusters["code"]
        def other(m):
            word = m[0]
            if r.random() > 0.14 or word not in rank:
                return word
            return r.choice(near[rank[word]])
        return re.sub(r"(?<![\w'<{/\"])[a-z]{4,}(?![\w'>=(/\"])", other, text)

    # --- the whole ---------------------------------------------------------------------------------------------------------

    def text(self):
        """Pieces of one text."""
        r = self.rng
        file = self.pick((54, "english"), (12, "none"), (17, "other"), (9, "native"), (6, "salad"), (3, "lookalike"), (22 if self.prose else 0, "prose"))
        if file == "prose":
            return self.case(self.prose.pieces())
        if file in ("salad", "lookalike") and self.clusters:
            return self.case(self.salad() if file == "salad" else self.lookalike())
        if file in ("salad", "lookalike"):
            file = "english"
        pieces = self.fill(*r.choice(self.templates[file]))
        # Some texts are several templates in a row.
        while r.random() < 0.3 and len(pieces) < 14:
            pieces += [(r.choice([" ", " ", "\n", "\n\n"]), ""), *self.fill(*r.choice(self.templates[file]))]
        if file in ("english", "none") and self.clusters and r.random() < 0.5:
            pieces = [(self.vary(t), l) if l == "" else (t, l) for t, l in pieces]
        return self.case(pieces) if file != "native" else pieces

    def case(self, pieces, how=None):
        r = self.rng
        how = how or self.pick((57, ""), (18, "lower"), (6, "upper"), (10, "names lower"), (3, "names upper"), (2, "title"))
        change = {"lower": lambda t, l: t.lower(), "upper": lambda t, l: t.upper(), "names lower": lambda t, l: t.lower() if l else t,
                  "names upper": lambda t, l: t.upper() if l else t, "title": lambda t, l: t.title(), "": lambda t, l: t}[how]
        pieces = [(change(t, l), l) for t, l in pieces]
        if r.random() < 0.15:
            pieces = [(pools.plain(t), l) for t, l in pieces]
        if r.random() < 0.06:
            pieces = [(self.typo(t), l) for t, l in pieces]
        return pieces

    def typo(self, text):
        if len(text) < 5 or self.rng.random() < 0.5:
            return text
        i = self.rng.randrange(1, len(text) - 1)
        if not (text[i].isalpha() and text[i - 1].isalpha()):
            return text
        return self.rng.choice([text[:i] + text[i + 1:], text[:i] + text[i] + text[i:], text[:i - 1] + text[i] + text[i - 1] + text[i + 1:]])


def use_clusters(maker, words, codes):
    """Gives a maker words that are no names, and groups of like words: those in whose group few names are."""
    names = {n.lower() for g, f in pools.people().values() for n in (*g, *f)}
    names |= {w.lower() for some in pools.places() for n in some for w in n.split()}
    names |= {w.lower() for n in (own.ORGS + "|" + own.GROUPS).split("|") for w in n.split()}
    plain_words = set(re.findall(r"[a-z]+", " ".join(t for f in ("english", "none") for _, t in templates()[f])))
    known = {}
    for word, code in zip(words, codes[:, 0].tolist()):
        total, hits = known.get(code, (0, 0))
        known[code] = (total + 1, hits + (word in names))
    fine = {c for c, (total, hits) in known.items() if hits / total < 0.25}
    common, near = [], {}
    for i, (word, code) in enumerate(zip(words[:25_000], codes[:25_000].tolist())):
        if code[0] in fine and (word not in names or word in plain_words) and word.isascii():
            common.append(word)
            near.setdefault(tuple(code[:2]), []).append(word)
    code_of = {w: tuple(c) for w, c in zip(words, codes[:, :2].tolist()) if len(near.get(tuple(c), ())) > 1 and w in set(near[tuple(c)])}
    maker.clusters = {"common": common, "near": near, "code": code_of}


# --- public sentences with marked slots, where given ---------------------------------------------------------------------------

SLOTS = {
    "hwu64": {"person": "person", "artist_name": "person", "audiobook_author": "person", "place_name": "place", "business_name": "organisation",
              "transport_agency": "organisation", "radio_name": None, "song_name": None, "movie_name": None, "audiobook_name": None, "playlist_name": None,
              "podcast_name": None, "game_name": None, "app_name": None, "music_album": None, "definition_word": None, "event_name": None, "news_topic": None,
              "media_type": None, "personal_info": None, "email_address": None, "time_zone": None, "transport_name": None, "food_type": None, "cooking_type": None,
              "list_name": None, "email_folder": None},
    "snips": {"artist": "person", "city": "place", "state": "place", "country": "place", "poi": "place", "geographic_poi": "place", "restaurant_name": "organisation",
              "location_name": None, "object_name": None, "movie_name": None, "playlist": None, "entity_name": None, "track": None, "album": None,
              "service": None, "facility": None, "cuisine": None, "served_dish": None, "current_location": None, "genre": None, "object_part_of_series_type": None},
}


def public(folder):
    """Texts of HWU64 and Snips, with the slots above as names."""
    out = []
    for source, kinds in SLOTS.items():
        for line in (Path(folder) / source / "train.jsonl").open():
            row = json.loads(line)
            pieces, at = [], 0
            for slot in sorted(row["slots"], key=lambda s: s["start"]):
                if slot["start"] < at or slot["name"] not in kinds:
                    continue
                pieces += [(row["text"][at:slot["start"]], ""), (row["text"][slot["start"]:slot["end"]], kinds[slot["name"]])]
                at = slot["end"]
            out.append([p for p in [*pieces, (row["text"][at:], "")] if p[0]])
    return out


def joined(pieces):
    """The text, and where in it names stand: [(start, end, label or None)]."""
    text, spans = "", []
    for piece, label in pieces:
        piece = plain(piece)
        if label != "":
            spans.append((len(text), len(text) + len(piece), label))
        text += piece
    return text, spans


if __name__ == "__main__":
    import sys
    maker = Maker(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
    for _ in range(40):
        print("".join(f"[{t}|{l}]" if l else t for t, l in maker.text()))
        print("--")
