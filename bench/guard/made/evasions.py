"""Other ways of writing the same: what a copy from a PDF, a phone's keyboard or somebody who means to hide it leaves."""

LETTERS = dict(zip("AaBCcEeHIiJjKMOoPpSsTXxYy", "АаВСсЕеНІіЈјКМОоРрЅѕТХхУу"))


def digits_of(zero):
    return lambda r, text: "".join(chr(zero + int(c)) if c in "0123456789" else c for c in text)


def between(*marks):
    """One mark between two characters, a few times."""
    def write(r, text):
        out = list(text)
        for _ in range(r.randint(1, 3)):
            out.insert(r.randint(1, len(out) - 1), r.choice(marks))
        return "".join(out)
    return write


def instead(of, *marks):
    def write(r, text):
        mark = r.choice(marks)
        return text.replace(of, mark)
    return write


def one(of, mark):
    def write(r, text):
        at = r.choice([i for i, c in enumerate(text) if c == of])
        return text[:at] + mark + text[at + 1:]
    return write


def lookalike(r, text):
    places = [i for i, c in enumerate(text) if c in LETTERS]
    for i in r.sample(places, min(len(places), r.randint(1, 3))):
        text = text[:i] + LETTERS[text[i]] + text[i + 1:]
    return text


def wide(r, text):
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def spelled_mail(r, text):
    at, dot = r.choice([(" [at] ", " [dot] "), ("[at]", "[dot]"), ("(at)", "(dot)"), (" (at) ", "."), ("[at]", "."), ("{at}", "{dot}"),
                        ("@", "[.]"), (" AT ", " DOT "), (" at ", " dot "), ("(@)", ".")])
    local, host = text.split("@")
    return local + at + host.replace(".", dot)


def escaped_mail(r, text):
    return text.replace("@", r.choice(["%40", "&#64;", "&#x40;", "&commat;", "＠", "﹫"]))


def defanged(r, text):
    text = text.replace("http", "hxxp", 1) if r.random() < 0.7 else text
    return text.replace(".", r.choice(["[.]", "[.]", "(.)", "[dot]", "{.}"]))


def has(*characters):
    return lambda text: any(c in text for c in characters)


def numeric(text):
    return sum(c.isdigit() for c in text) >= 7


def no_case(entity):
    return entity in ("email", "url", "iban", "national_id", "tax_id", "social_security", "vin", "mac", "health_id", "company_id")


# Name, the entities it is for (None: all), what a text must be, and how it is written then.
EVASIONS = [
    ("full_width_digits", None, numeric, digits_of(0xFF10)),
    ("arabic_digits", None, numeric, digits_of(0x0660)),
    ("persian_digits", None, numeric, digits_of(0x06F0)),
    ("devanagari_digits", None, numeric, digits_of(0x0966)),
    ("mathematical_digits", None, numeric, digits_of(0x1D7CE)),
    ("full_width", ("email", "iban", "card", "phone", "social_security", "url"), lambda t: True, wide),
    ("zero_width", None, lambda t: len(t) > 5, between("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad")),
    ("no_break_space", None, has(" "), instead(" ", "\u00a0", "\u202f", "\u2009", "\u2007", "\u3000")),
    ("double_space", None, has(" "), instead(" ", "  ", "   ", "\t")),
    ("line_break", None, has(" "), one(" ", "\n")),
    ("line_break_indented", None, has(" "), one(" ", "\n    ")),
    ("dashes", None, has("-"), instead("-", "\u2013", "\u2011", "\u2012", "\u2212", "\u2014", "\uff0d")),
    ("spaced_dashes", ("card", "social_security", "phone"), has("-"), instead("-", " - ")),
    ("look_alike", ("email", "iban", "national_id", "tax_id", "social_security", "vin", "health_id"), has(*LETTERS), lookalike),
    ("spelled_mail", ("email",), has("@"), spelled_mail),
    ("escaped_mail", ("email",), has("@"), escaped_mail),
    ("defanged", ("url", "ip"), has("."), defanged),
    ("other_case", None, str.isupper, lambda r, t: t.lower()),
    ("upper_case", ("email", "url", "crypto_hex"), str.islower, lambda r, t: t.upper()),
    ("entity_space", None, has(" "), instead(" ", "&nbsp;", "&#160;")),
    ("entity_dash", None, has("-"), instead("-", "&#45;", "&ndash;")),
    ("url_space", ("phone", "card", "iban"), has(" "), instead(" ", "%20", "+")),
]
# What stands right before and behind.
GLUED = [("(", ")"), ("[", "]"), ('"', '"'), ("'", "'"), ("<", ">"), ("«", "»"), ("*", "*"), ("**", "**"), ("`", "`"), ("=", ";"), (":", ","), ("#", " "),
         ("", "."), ("", "!"), ("", "?"), ("", ")."), ("/", "/"), ("|", "|"), ("\n", "\n"), ("\t", "\t"), ("—", "—"), ("„", "“"), ("（", "）"), ("：", "。")]
