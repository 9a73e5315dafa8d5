"""Names of people, places and organisations in sentences, fields and lists, and words that only look like them.

The names are Faker's for many countries and some lists of our own; the sentences are ours.
"""
from faker import Faker

from .documents import Document, filler, spaced
from .kind import Kind

PERSON = Kind("person", "person", "name", None)
PLACE = Kind("place", "place", "name", None)
ORGANISATION = Kind("organisation", "organisation", "name", None)

LATIN = ["en_US", "en_GB", "en_US", "en_GB", "en_IN", "de_DE", "fr_FR", "es_ES", "it_IT", "pl_PL", "nl_NL", "tr_TR", "sv_SE", "fi_FI", "pt_BR",
         "cs_CZ", "ro_RO", "hu_HU", "hr_HR", "no_NO", "da_DK", "es_MX", "id_ID"]
NATIVE = ["ja_JP", "zh_CN", "ko_KR", "ru_RU", "ar_AA", "hi_IN", "el_GR", "he_IL", "th_TH", "uk_UA"]
# Romanised names of places where people write in English, given name first unless the custom is otherwise.
ROMANISED = """Chidi Okonkwo|Ngozi Adeyemi|Olumide Balogun|Amaka Eze|Wei Zhang|Li Na|Zhang Wei|Chen Jing|Liu Yang|Nguyen Van Minh|Tran Thi Lan|Pham Quang Huy
|Yuki Tanaka|Haruto Sato|Sakura Yamamoto|Kim Min-jun|Park Ji-woo|Lee Seo-yeon|Mohammed Al-Rashid|Fatima Hassan|Omar Khalil|Layla Mansour|Ahmed El-Sayed
|Priya Sharma|Rajesh Kumar|Ananya Iyer|Arjun Reddy|Lakshmi Narayanan|Siddharth Menon|Siti Nurhaliza|Budi Santoso|Maria Clara Reyes|Jose Dela Cruz
|Kwame Mensah|Abena Owusu|Thabo Mokoena|Nomvula Dlamini|Tesfaye Bekele|Wanjiru Kamau|Oleksandr Kovalenko|Svetlana Ivanova|Dmitri Volkov
|Anahit Petrosyan|Giorgi Beridze|Aylin Demir|Mehmet Yilmaz|Reza Ahmadi|Shirin Hosseini|David Ben-Ami|Noa Levi""".replace("\n", "").split("|")
CITIES = """London|Paris|Berlin|Madrid|Warsaw|Lagos|Nairobi|Mumbai|Chennai|Osaka|Seoul|Chicago|Boston|Houston|Toronto|Sydney|Auckland|São Paulo
|Buenos Aires|Mexico City|Lima|Bogotá|Cairo|Istanbul|Ankara|Vienna|Zurich|Geneva|Stockholm|Oslo|Helsinki|Copenhagen|Lisbon|Porto|Milan|Naples|Athens
|Prague|Brno|Budapest|Bucharest|Kyiv|Rotterdam|Utrecht|Ghent|Lyon|Marseille|Hamburg|Munich|Leipzig|Manchester|Leeds|Glasgow|Cardiff|Dublin|Cork|Denver
|Portland|Phoenix|Tampa|Albany|Salt Lake City|San Francisco|New Orleans|Los Angeles|Cape Town|Accra|Kampala|Hanoi|Jakarta|Manila|Bangkok""".replace("\n", "").split("|")
COUNTRIES = "Germany|France|Nigeria|Kenya|India|Japan|Canada|Brazil|Poland|Norway|Vietnam|South Africa|New Zealand|Mexico|Ireland|Portugal".split("|")
FIRMS = ["{0} Ltd", "{0} GmbH", "{0} Inc.", "{0} & Sons", "{0} Bank", "{0} Hospital", "University of {1}", "{1} General Hospital", "{0} Logistics", "{0} S.A.",
         "{0} Holdings plc", "{1} City Council", "{0} Consulting LLC", "{0} Pharmaceuticals", "Bank of {1}"]

FAKERS = {}


def faker(r, locales):
    locale = r.choice(locales)
    if locale not in FAKERS:
        FAKERS[locale] = Faker(locale, use_weighting=True)
    FAKERS[locale].seed_instance(r.getrandbits(32))
    return FAKERS[locale]


def parts(r, locales=LATIN):
    f = faker(r, locales)
    return f.first_name(), f.last_name()


def full(r):
    if r.random() < 0.25:
        return r.choice(ROMANISED)
    first, last = parts(r)
    return f"{first} {r.choice(['', '', '', 'A. ', 'J. '])}{last}"


def city(r):
    return r.choice(CITIES) if r.random() < 0.7 else faker(r, ["en_GB", "de_DE", "fr_FR", "es_ES", "pl_PL"]).city()


def firm(r):
    return r.choice(FIRMS).format(faker(r, LATIN).last_name(), r.choice(CITIES))


MAKERS = {"P": (PERSON, full), "C": (PLACE, city), "L": (PLACE, lambda r: r.choice(COUNTRIES)), "O": (ORGANISATION, firm),
          "F": (PERSON, lambda r: parts(r)[0]), "S": (PERSON, lambda r: parts(r)[1])}

FULL = """I spoke with {P} about the invoice.|{P} called yesterday and will call again.|Please forward this to {P} and {P}.|The patient, {P}, was seen by Dr. {S}.
|{P} lives in {C} and works for {O}.|My name is {P} and I moved here from {C}.|The meeting with {P} takes place in {C}.|{P} from {O} signed the contract.
|On behalf of {P}, I would like to cancel.|Her sister {P} is the emergency contact.|According to {P}, the pump failed twice.|The account belongs to {P}.
|Witness {P} saw the car near {C}.|I was born in {C}, {L}.|We flew from {C} to {C} with {P}.|The parcel for {P} is still in {C}.|It was {P} who reported it.
|Please ask {P} whether she has been to {L}.|{P}, a nurse at {O}, found him.|The house in {C} is owned by {P}.|{O} moved its office to {C}.
|Send it to {P}, care of {O}.|Did {P} reply?|{P}'s appointment was moved.|I am writing to you about my mother, {P}.""".replace("\n", "").split("|")
GREETINGS = """Hi {F},|Dear {F},|Hello {F}, thanks for your help.|Thanks, {F}|Best, {F}|Cheers\n{F}|Dear Mr. {S},|Dear Mrs {S},|Mr {S} is not at home.|Dr. {S} will see you now.
|Prof. {S} gave the lecture.|Ms. {S} asked for a refund.|Sehr geehrte Frau {S},|Sehr geehrter Herr {S},|Bonjour Madame {S},|Estimado Sr. {S}:|{F} and {F} are coming too.
|I told {F} to wait.|{F} says hello.|Can you ask {F}?|Tell {F} I said hi|Uncle {F} is ill.|Sr. {S} llamó ayer.""".replace("\n", "").split("|")
LOWER = """my name is {P} and i need help|hi this is {P}|i am {P} from {C}|can you call {P} for me|{P} here, same problem again|i live in {C} now|ask {P} please
|pls contact {P} about it|me and {P} went to {C}|im {P}|her name is {P}|talk to {P} in {C}""".replace("\n", "").split("|")
UPPER = """PATIENT: {P}|NAME: {P}|ATTN: {P}|PASSENGER {P}|SIGNED BY {P}|{P} WAS ADMITTED|CITY: {C}|RESIDENT OF {C}""".replace("\n", "").split("|")
FOREIGN = """Ich heiße {P} und wohne in {C}.|Frau {P} hat angerufen.|Der Vertrag mit {P} wurde gekündigt.|Je m'appelle {P} et j'habite à {C}.|Monsieur {P} est absent.
|Me llamo {P} y vivo en {C}.|La señora {P} vino ayer.|Mi chiamo {P} e abito a {C}.|Il signor {P} ha chiamato.|Ik heet {P} en woon in {C}.|Mevrouw {P} belt terug.
|Nazywam się {P} i mieszkam w mieście {C}.|Meu nome é {P} e moro em {C}.|Jag heter {P} och bor i {C}.""".replace("\n", "").split("|")
FIELDS = [('{{"name": "{P}", "city": "{C}"}}', 1), ('{{"first_name": "{F}", "last_name": "{S}"}}', 1), ("Name: {P}\nCity: {C}", 1), ("Patient: {P}", 1), ("Full name: {P}\nEmployer: {O}", 1),
          ("<name>{P}</name><city>{C}</city>", 1), ("customer_name={P} status=ok", 1), ("name,city\n{P},{C}\n{P},{C}\n{P},{C}", 1), ("Contact person: {P}", 1), ("Surname: {S}\nGiven names: {F}", 1),
          ("Von: {P}\nOrt: {C}", 1), ("Nom : {S}\nPrénom : {F}", 1), ("| {P} | {C} |\n| {P} | {C} |", 1), ("To: {P}\nFrom: {P}\nSubject: invoice", 1)]
NO_NAMES = """Will you mark the date in May?|The rose in the garden needs grace and hope.|Python and Rust are languages; Ruby too.|Please Read The Terms Of Service Before You Continue.
|Monday is a holiday, Tuesday is not.|The Board Approved The Annual Report.|Windows, Linux and Android are supported.|Press Enter to continue or Escape to quit.|A bill was sent, and Jack is a tool for cars.
|Reading is fun and bath time is early.|Turkey was served on Christmas.|The China plates broke.|Chase the dog, then frank the letter.|Summer will come after April.|Bluetooth and USB work, HDMI does not.
|Error: Connection Refused By Remote Host|Terms and Conditions apply to All Orders.|The Doctor prescribed Ibuprofen and Paracetamol.|Diagnosis: Pneumonia, Hypertension, Type 2 Diabetes|Internet, Email and Phone
|Thank You For Your Purchase!|Table of Contents|User Guide and Quick Start|Monthly Sales Summary|The Pump, the Valve and the Filter were replaced.""".replace("\n", "").split("|")


def write(d, r, template, change=lambda r, text: text):
    """A sentence with names in it; `{P}` is a person, `{C}` a place, `{O}` an organisation."""
    rest = template.replace("{{", "\0").replace("}}", "\1")
    while "{" in rest:
        before, rest = rest.split("{", 1)
        letter, rest = rest.split("}", 1)
        kind, make = MAKERS[letter]
        d.add(before.replace("\0", "{").replace("\1", "}")).put(kind, change(r, make(r)))
    return d.add(rest.replace("\0", "{").replace("\1", "}"))


def initials(r, name):
    words = name.split(" ")
    return r.choice([f"{words[0][0]}. {words[-1]}", f"{words[0][0]}.{r.choice('AJMR')}. {words[-1]}", f"{words[0]} {words[-1][0]}.", f"{words[-1]}, {words[0][0]}."]) if len(words) > 1 else name


def swapped(r, name):
    words = name.split(" ")
    return f"{words[-1]}, {' '.join(words[:-1])}" if len(words) > 1 else name


def native(r):
    f = faker(r, NATIVE)
    d, name = Document("native"), f.name()
    return d.add(r.choice(["name: ", "patient ", "Kunde: ", "contact "])).put(PERSON, name).add(r.choice([".", " called", ", yesterday"]))


ONLY_PEOPLE = [t for t in FULL if "{C}" not in t and "{O}" not in t and "{L}" not in t]
SLICES = [
    ("full", lambda d, r: write(d.add(spaced(filler(r))), r, r.choice(FULL))), ("full", lambda d, r: write(write(d, r, r.choice(FULL)).add(" " + spaced(filler(r, 1))), r, r.choice(FULL))),
    ("part", lambda d, r: write(d, r, r.choice(GREETINGS)).add(" " + filler(r, 1))), ("lower", lambda d, r: write(d, r, r.choice(LOWER), lambda r, t: t.lower())),
    ("upper", lambda d, r: write(d, r, r.choice(UPPER), lambda r, t: t.upper())), ("initials", lambda d, r: write(d, r, r.choice(ONLY_PEOPLE), initials)),
    ("last_first", lambda d, r: write(d, r, r.choice(["Patient: {P}", "{P}", "Author: {P}", "Re: {P}"]), swapped)), ("field", lambda d, r: write(d, r, r.choice(FIELDS)[0])),
    ("foreign", lambda d, r: write(d, r, r.choice(FOREIGN))), ("native", lambda d, r: native(r)),
    ("none", lambda d, r: d.add(" ".join(r.sample(NO_NAMES, r.randint(1, 3))))), ("none", lambda d, r: d.add(r.choice(NO_NAMES) + " " + filler(r))),
]


def document(r, number):
    name, fill = SLICES[number % len(SLICES)]
    d = Document("people")
    return (fill(d, r) or d).row("people/" + name)
