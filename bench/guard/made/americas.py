"""Numbers of the United States, Canada, Mexico and Brazil."""
from .europe import letters_and_digits
from .kind import DIGITS, UPPER, Kind, day, groups, luhn, luhn_digit, n, pick, until, weighted


def us_ssn(r):
    area = until(r, lambda: r.randint(1, 899), lambda a: a != 666)
    by = r.choice(["-", "-", "-", " ", ".", ""])
    return by.join((f"{area:03}", f"{r.randint(1, 99):02}", f"{r.randint(1, 9999):04}"))


def us_ssn_marked(r):
    return until(r, lambda: us_ssn(r), lambda s: len(s) == 11)


def us_itin(r):
    group = r.choice([*range(50, 66), *range(70, 89), *range(90, 93), *range(94, 100)])
    return r.choice(["-", "-", " "]).join((f"9{n(r, 2)}", f"{group}", n(r, 4)))


def us_npi(r):
    head = r.choice("12") + n(r, 8)
    return head + str(luhn_digit("80840" + head))


def us_dea(r):
    digits = n(r, 6)
    check = (weighted(digits[::2], (1, 1, 1)) + 2 * weighted(digits[1::2], (1, 1, 1))) % 10
    return r.choice("ABFGMPRX") + pick(r, UPPER, 1) + digits + str(check)


def us_mbi(r):
    a, both = "ACDEFGHJKMNPQRTUVWXY", "ACDEFGHJKMNPQRTUVWXY" + DIGITS
    parts = (n(r, 1, "123456789") + r.choice(a) + r.choice(both) + n(r, 1), r.choice(a) + r.choice(both) + n(r, 1), pick(r, a, 2) + n(r, 2))
    return r.choice(["-", ""]).join(parts)


def us_zip(r):
    return f"{r.randint(1001, 99950):05}" + (f"-{n(r, 4)}" if r.random() < 0.25 else "")


def ca_sin(r):
    number = luhn(n(r, 8, "12345679"))
    return r.choice([groups(number, 3, 3, by=" "), groups(number, 3, 3, by="-"), number])


def ca_postal_code(r):
    letters = "ABCEGHJKLMNPRSTVWXYZ"
    return f"{r.choice('ABCEGHJKLMNPRSTVXY')}{n(r, 1)}{r.choice(letters)}{r.choice([' ', ' ', ''])}{n(r, 1)}{r.choice(letters)}{n(r, 1)}"


STATES = "AS BC BS CC CL CM CS CH DF DG GT GR HG JC MC MN MS NT NL OC PL QT QR SP SL SR TC TS TL VZ YN ZS".split()


def mx_curp(r):
    born, consonants = day(r, 1940, 2010), "BCDFGHJKLMNPQRSTVWXYZ"
    head = r.choice(consonants) + r.choice("AEIOU") + pick(r, UPPER, 2) + f"{born:%y%m%d}{r.choice('HM')}{r.choice(STATES)}"
    head += pick(r, consonants, 3) + (n(r, 1) if born.year < 2000 else r.choice("ABCDEF"))
    total = sum("0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ".index(c) * (18 - i) for i, c in enumerate(head))
    return head + str(-total % 10)


def mx_rfc(r):
    born, alphabet = day(r, 1940, 2010), "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ"
    head = pick(r, UPPER, r.choice([4, 4, 3])) + f"{born:%y%m%d}{pick(r, UPPER + '123456789', 2)}"
    total = sum(alphabet.index(c) * (13 - i) for i, c in enumerate(head.rjust(12)))
    check = (11 - total % 11) % 11
    return head + ("A" if check == 10 else str(check))


def mod11(head, weights):
    rest = weighted(head, weights) % 11
    return head + str(0 if rest < 2 else 11 - rest)


def br_cpf(r):
    number = mod11(mod11(n(r, 9), range(10, 1, -1)), range(11, 1, -1))
    return r.choice([f"{number[:3]}.{number[3:6]}.{number[6:9]}-{number[9:]}"] * 3 + [number, f"{number[:9]}-{number[9:]}"])


def br_cnpj(r):
    weights = (6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)
    number = mod11(mod11(n(r, 8) + f"000{r.randint(1, 9)}", weights[1:]), weights)
    return r.choice([f"{number[:2]}.{number[2:5]}.{number[5:8]}/{number[8:12]}-{number[12:]}"] * 3 + [number])


KINDS = [
    Kind("us_ssn", "social_security", "format", us_ssn, ("SSN", "social security number", "social security no.", "SSN #", "soc sec number")),
    Kind("us_ssn_marked", "social_security", "format", us_ssn_marked, ("SSN", "social", "social security"), True),
    Kind("us_itin", "tax_id", "format", us_itin, ("ITIN", "taxpayer ID", "individual taxpayer number"), True),
    Kind("us_npi", "medical_licence", "checksum", us_npi, ("NPI", "NPI number", "provider NPI", "national provider identifier")),
    Kind("us_dea", "medical_licence", "checksum", us_dea, ("DEA number", "DEA", "DEA no.", "DEA #"), True),
    Kind("us_mbi", "health_id", "format", us_mbi, ("MBI", "Medicare number", "Medicare beneficiary ID"), True),
    Kind("us_passport", "passport", "label", letters_and_digits("999999999", "A99999999"), ("passport", "US passport", "passport no.", "passport number")),
    Kind("us_driver_licence", "driver_licence", "label", letters_and_digits("A9999999", "A999-9999-9999", "99999999", "A99999999999"),
         ("driver's license", "driver license number", "DL", "driver's license no.", "DL#")),
    Kind("us_medical_licence", "medical_licence", "label", letters_and_digits("A99999", "999999", "AA99999"), ("medical license", "medical license number", "physician license no.")),
    Kind("us_zip", "postal_code", "format", us_zip, ("ZIP", "zip code", "ZIP code", "postal code"), False, ("place", "address")),
    Kind("ca_sin", "social_security", "checksum", ca_sin, ("SIN", "social insurance number", "social insurance no.", "NAS")),
    Kind("ca_postal_code", "postal_code", "format", ca_postal_code, ("postal code", "code postal", "Toronto, ON", "Canadian postal code"), False, ("place", "address")),
    Kind("mx_curp", "national_id", "checksum", mx_curp, ("CURP", "clave CURP", "clave única de registro"), True),
    Kind("mx_rfc", "tax_id", "checksum", mx_rfc, ("RFC", "R.F.C.", "registro federal de contribuyentes"), True),
    Kind("br_cpf", "tax_id", "checksum", br_cpf, ("CPF", "CPF nº", "número do CPF"), True),
    Kind("br_cnpj", "company_id", "checksum", br_cnpj, ("CNPJ", "CNPJ da empresa", "CNPJ/MF"), True),
]
