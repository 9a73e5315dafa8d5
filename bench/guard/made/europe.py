"""Numbers of Europe, with check digits after the rules that the authorities publish."""
from .kind import DIGITS, UPPER, Kind, day, groups, luhn, n, pick, until, weighted

ICAO = "CFGHJKLMNPRTVWXYZ" + DIGITS


def maybe(r, text, *lengths, by=(" ",), plain=0.5):
    """The text as it is, or in groups."""
    return text if r.random() < plain else groups(text, *lengths, by=r.choice(by))


def uk_nhs(r):
    def make():
        head = n(r, 9, "4679")
        return head, 11 - weighted(head, range(10, 1, -1)) % 11
    head, check = until(r, make, lambda m: m[1] != 10)
    return maybe(r, head + str(check % 11), 3, 3, by=(" ", " ", "-"), plain=0.35)


def uk_nino(r):
    first = "ABCEGHJKLMNOPRSTWXYZ"
    prefix = until(r, lambda: r.choice(first) + r.choice(first.replace("O", "")),
                   lambda p: p not in ("BG", "GB", "NK", "KN", "TN", "NT", "ZZ"))
    number = prefix + n(r, 6) + r.choice("ABCD")
    return maybe(r, number, 2, 2, 2, 2, by=(" ", " ", "-"))


def uk_plate(r):
    letters = "ABCDEFGHJKLMNOPRSTUVWXY"
    age = r.choice([f"{a:02}" for a in (*range(2, 25), *range(51, 75))])
    return pick(r, letters, 2) + age + r.choice(["", " "]) + pick(r, letters.replace("I", ""), 3)


def uk_driver_licence(r):
    born, woman = day(r, 1950, 2004), r.random() < 0.5
    surname = r.choice(["MORGA", "SMITH", "JONES", "OKAFO", "LEE99", "FOX99", "PATEL", "ABBOT", "KHAN9", "WRIGH"])
    month = f"{born.month + (50 if woman else 0):02}"
    year = f"{born.year % 100:02}"
    return f"{surname}{year[0]}{month}{born.day:02}{year[1]}{pick(r, UPPER, 1)}{r.choice([pick(r, UPPER, 1), '9'])}9{pick(r, UPPER, 2)}"


def uk_postcode(r):
    area = r.choice("AB AL B BA BD BH BN BS CB CF CM CR CV DE DH E EC EH EN EX G GL GU HA HP HU IP KT L LE LS M ME MK N NE NG NW "
                    "OX PE PL PO RG S SE SK SL SO SW TN W WC WD YO".split())
    district = "1A" if area in ("EC", "WC") else str(r.randint(1, 9 if len(area) == 1 else 20))
    return f"{area}{district} {n(r, 1, '123456789')}{pick(r, 'ABDEFGHJLNPQRSTUWXYZ', 2)}"


def de_tax_id(r):
    def make():
        digits = list(DIGITS)
        r.shuffle(digits)
        head = digits[:9]
        head.insert(r.randrange(10), r.choice(head))
        return "".join(head)
    head = until(r, make, lambda h: h[0] != "0")
    product = 10
    for d in head:
        total = (int(d) + product) % 10 or 10
        product = total * 2 % 11
    return maybe(r, head + str((11 - product) % 10), 2, 3, 3, by=(" ", " ", "/"))


def de_tax_number(r):
    return r.choice([f"{n(r, 2, '123456789')}/{n(r, 3)}/{n(r, 5)}", f"{n(r, 3, '123456789')}/{n(r, 4)}/{n(r, 4)}",
                     f"{n(r, 3, '123456789')}/{n(r, 3)}/{n(r, 5)}"])


def icao_digit(text):
    return str(sum(int(c, 36) * w for c, w in zip(text, (7, 3, 1) * 5)) % 10)


def de_card(r, first):
    head = until(r, lambda: r.choice(first) + pick(r, ICAO, 8), lambda h: sum(c.isdigit() for c in h) >= 3)
    return head + r.choice(["", icao_digit(head)])


def de_social_security(r):
    born = day(r)
    head = f"{r.randint(10, 65):02}{born:%d%m%y}{pick(r, UPPER, 1)}{n(r, 2)}"
    digits = "".join(c if c.isdigit() else f"{ord(c) - 64:02}" for c in head)
    total = sum(int(d) * w // 10 + int(d) * w % 10 for d, w in zip(digits, (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1)))
    return maybe(r, head + str(total % 10), 2, 6, 1, 3)


def de_health(r):
    head = pick(r, UPPER, 1) + n(r, 8)
    digits = f"{ord(head[0]) - 64:02}" + head[1:]
    total = sum(int(d) * w // 10 + int(d) * w % 10 for d, w in zip(digits, (1, 2) * 5))
    return head + str(total % 10)


def de_plate(r):
    return f"{r.choice(['B', 'M', 'HH', 'K', 'F', 'MTK', 'LEV', 'S', 'DD', 'KA'])}-{pick(r, UPPER, r.randint(1, 2))} {r.randint(1, 9999)}"


def de_register(r):
    return f"HR{r.choice('AB')} {r.randint(1000, 250000)}"


def fr_nir(r):
    born = day(r)
    place = r.choice(["2A", "2B"]) if r.random() < 0.1 else f"{r.choice([*range(1, 20), *range(21, 96)]):02}"
    tail = f"{r.randint(1, 400):03}{r.randint(1, 600):03}"
    lead = f"{r.choice('12')}{born:%y%m}"
    key = 97 - int(lead + {"2A": "19", "2B": "18"}.get(place, place) + tail) % 97
    return maybe(r, f"{lead}{place}{tail}{key:02}", 1, 2, 2, 2, 3, 3)


NIF = "TRWAGMYFPDXBNJZSQVHLCKE"


def es_nif(r):
    number = r.randint(1_000_000, 99_999_999)
    letter = NIF[number % 23]
    dotted = f"{number:08}"
    return r.choice([f"{number:08}{letter}", f"{number:08}{letter}", f"{number:08}-{letter}",
                     f"{dotted[:2]}.{dotted[2:5]}.{dotted[5:]}-{letter}", f"{number:08} {letter}"])


def es_nie(r):
    first, rest = r.choice("XYZ"), n(r, 7)
    letter = NIF[int(str("XYZ".index(first)) + rest) % 23]
    return r.choice([f"{first}{rest}{letter}", f"{first}-{rest}-{letter}", f"{first}{rest}-{letter}"])


ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]


def it_fiscal_code(r):
    consonants, born, woman = "BCDFGLMNPRSTVZ", day(r), r.random() < 0.5
    head = f"{pick(r, consonants, 3)}{pick(r, consonants, 3)}{born:%y}{'ABCDEHLMPRST'[born.month - 1]}{born.day + 40 * woman:02}"
    head += f"{r.choice('ABCDEFGHILZ')}{r.randint(1, 999):03}"
    value = lambda c: int(c) if c.isdigit() else ord(c) - 65
    total = sum(ODD[value(c)] if i % 2 == 0 else value(c) for i, c in enumerate(head))
    return maybe(r, head + chr(65 + total % 26), 3, 3, 5, plain=0.8)


def it_vat(r):
    number = luhn(n(r, 7, "0123456") + f"{r.randint(1, 100):03}")
    return r.choice([number, number, "IT" + number, "IT " + number])


def pl_pesel(r):
    born = day(r, 1940, 2012)
    head = f"{born:%y}{born.month + (20 if born.year >= 2000 else 0):02}{born:%d}{n(r, 4)}"
    return head + str(-weighted(head, (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)) % 10)


def pt_nif(r):
    head = r.choice(["1", "2", "2", "3", "5", "6", "45"])
    head += n(r, 8 - len(head))
    check = 11 - weighted(head, range(9, 1, -1)) % 11
    number = head + str(check if check < 10 else 0)
    return r.choice([number, groups(number, 3, 3), "PT" + number])


def nl_bsn(r):
    def make():
        head = n(r, 8, "123456789")
        return head, weighted(head, range(9, 1, -1)) % 11
    head, check = until(r, make, lambda m: m[1] != 10)
    return r.choice([head + str(check), head + str(check), groups(head + str(check), 4, 2, by="."), groups(head + str(check), 3, 3)])


def be_national(r):
    born = day(r, 1930, 2010)
    head = f"{born:%y%m%d}{r.randint(1, 997):03}"
    key = 97 - int(("2" if born.year >= 2000 else "") + head) % 97
    return r.choice([f"{head[:2]}.{head[2:4]}.{head[4:6]}-{head[6:]}.{key:02}", f"{head}{key:02}", f"{head[:6]}-{head[6:]}.{key:02}"])


def at_svnr(r):
    def make():
        serial, born = n(r, 3, "123456789"), f"{day(r):%d%m%y}"
        return serial, born, weighted(serial + born, (3, 7, 9, 5, 8, 4, 2, 1, 6)) % 11
    serial, born, check = until(r, make, lambda m: m[2] != 10)
    return r.choice([f"{serial}{check} {born}", f"{serial}{check}{born}"])


def ch_ahv(r):
    head = "756" + n(r, 9)
    check = -weighted(head, (1, 3) * 6) % 10
    return maybe(r, head + str(check), 3, 4, 4, by=(".",), plain=0.25)


def se_personal(r):
    born = day(r, 1930, 2012)
    short = luhn(f"{born:%y%m%d}{r.randint(1, 999):03}")
    sign = "-" if born.year >= 1926 else "+"
    long = born.strftime("%Y")[:2] if r.random() < 0.5 else ""
    return f"{long}{short[:6]}{r.choice([sign, sign, sign, ''])}{short[6:]}"


def se_company(r):
    number = luhn("55" + n(r, 1, "23456789") + n(r, 6))
    return r.choice([f"{number[:6]}-{number[6:]}", number, f"SE{number}01"])


def fi_hetu(r):
    born = day(r, 1930, 2015)
    head, serial = f"{born:%d%m%y}", f"{r.randint(2, 899):03}"
    sign = r.choice("-YXWVU") if born.year < 2000 else r.choice("ABCDEF")
    sign = "-" if born.year < 2000 and r.random() < 0.7 else "A" if born.year >= 2000 and r.random() < 0.7 else sign
    return f"{head}{sign}{serial}{'0123456789ABCDEFHJKLMNPRSTUVWXY'[int(head + serial) % 31]}"


def ie_pps(r):
    digits, second = n(r, 7), r.choice(["", "A", "A", "B", "H"])
    total = weighted(digits, range(8, 1, -1)) + (9 * (ord(second) - 64) if second else 0)
    return digits + "WABCDEFGHIJKLMNOPQRSTUV"[total % 23] + second


def letters_and_digits(*forms):
    """One of several forms, where A is a letter and 9 a digit."""
    def make(r):
        return "".join(pick(r, UPPER, 1) if c == "A" else n(r, 1) if c == "9" else c for c in r.choice(forms))
    return make


KINDS = [
    Kind("uk_nhs", "health_id", "checksum", uk_nhs, ("NHS number", "NHS no.", "NHS", "NHS #", "national health service number")),
    Kind("uk_nino", "social_security", "format", uk_nino, ("NI number", "National Insurance number", "NINO", "national insurance no"), True),
    Kind("uk_passport", "passport", "label", letters_and_digits("999999999"), ("passport", "passport number", "UK passport no.")),
    Kind("uk_plate", "plate", "format", uk_plate, ("registration", "number plate", "car reg", "vehicle registration", "licence plate")),
    Kind("uk_driver_licence", "driver_licence", "format", uk_driver_licence, ("driving licence", "driver number", "DVLA licence no"), True),
    Kind("uk_postcode", "postal_code", "format", uk_postcode, ("postcode", "post code", "postal code"), False, ("place", "address")),
    Kind("de_tax_id", "tax_id", "checksum", de_tax_id, ("Steuer-ID", "Steueridentifikationsnummer", "IdNr.", "tax ID")),
    Kind("de_tax_number", "tax_id", "format", de_tax_number, ("Steuernummer", "St.-Nr.", "Steuer-Nr.")),
    Kind("de_identity_card", "national_id", "format", lambda r: de_card(r, "LMNPRTVWXYZ"), ("Personalausweis", "Ausweisnummer", "Personalausweisnummer", "ID card number")),
    Kind("de_passport", "passport", "format", lambda r: de_card(r, "CFGHJK"), ("Reisepass", "Reisepassnummer", "Passnummer", "passport no.")),
    Kind("de_social_security", "social_security", "checksum", de_social_security, ("Rentenversicherungsnummer", "SV-Nummer", "Sozialversicherungsnummer"), True),
    Kind("de_health_insurance", "health_id", "checksum", de_health, ("Versichertennummer", "KVNR", "Krankenversichertennummer", "health insurance number")),
    Kind("de_plate", "plate", "format", de_plate, ("Kennzeichen", "Kfz-Kennzeichen", "license plate", "number plate")),
    Kind("de_handelsregister", "company_id", "format", de_register, ("Handelsregister", "Amtsgericht", "Registernummer"), True),
    Kind("fr_nir", "social_security", "checksum", fr_nir, ("numéro de sécurité sociale", "NIR", "n° de sécu", "sécurité sociale"), True),
    Kind("es_nif", "national_id", "checksum", es_nif, ("DNI", "NIF", "DNI/NIF", "documento de identidad"), False, ("tax_id",)),
    Kind("es_nie", "national_id", "checksum", es_nie, ("NIE", "número de identidad de extranjero"), True),
    Kind("es_passport", "passport", "label", letters_and_digits("AAA999999"), ("pasaporte", "número de pasaporte", "passport number")),
    Kind("it_fiscal_code", "national_id", "checksum", it_fiscal_code, ("codice fiscale", "C.F.", "cod. fiscale", "Italian tax code"), True, ("tax_id",)),
    Kind("it_vat", "tax_id", "checksum", it_vat, ("partita IVA", "P. IVA", "P.IVA", "VAT number")),
    Kind("it_identity_card", "national_id", "label", letters_and_digits("CA99999AA", "AA9999999"), ("carta d'identità", "carta di identità", "identity card")),
    Kind("it_driver_licence", "driver_licence", "label", letters_and_digits("AA9999999A", "U19999999A"), ("patente", "patente di guida", "numero di patente")),
    Kind("it_passport", "passport", "label", letters_and_digits("YA9999999", "AA9999999"), ("passaporto", "numero di passaporto", "passport no")),
    Kind("pl_pesel", "national_id", "checksum", pl_pesel, ("PESEL", "numer PESEL", "nr PESEL")),
    Kind("pt_nif", "tax_id", "checksum", pt_nif, ("NIF", "número de contribuinte", "contribuinte", "NIPC")),
    Kind("nl_bsn", "national_id", "checksum", nl_bsn, ("BSN", "burgerservicenummer", "sofinummer", "citizen service number")),
    Kind("be_national_number", "national_id", "checksum", be_national, ("rijksregisternummer", "numéro national", "registre national", "INSZ")),
    Kind("at_svnr", "social_security", "checksum", at_svnr, ("Sozialversicherungsnummer", "SVNR", "SV-Nr.")),
    Kind("ch_ahv", "social_security", "checksum", ch_ahv, ("AHV-Nr.", "AHV-Nummer", "numéro AVS", "AHVN13"), True),
    Kind("se_personnummer", "national_id", "checksum", se_personal, ("personnummer", "pers.nr", "personal identity number")),
    Kind("se_organisationsnummer", "company_id", "checksum", se_company, ("organisationsnummer", "org.nr", "org nr")),
    Kind("fi_hetu", "national_id", "checksum", fi_hetu, ("henkilötunnus", "hetu", "personal identity code"), True),
    Kind("ie_pps", "national_id", "checksum", ie_pps, ("PPS number", "PPSN", "PPS no.", "personal public service number")),
]
