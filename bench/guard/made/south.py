"""Numbers of Africa, Australia and New Zealand."""
from .europe import letters_and_digits
from .kind import Kind, day, groups, luhn, n, until, weighted


def za_id(r):
    return luhn(f"{day(r):%y%m%d}{n(r, 4)}{r.choice('01')}8")


def ng_nin(r):
    return until(r, lambda: n(r, 11, "123456789"), lambda d: len(set(d)) > 2)


def au_abn(r):
    def make():
        tail = n(r, 9)
        return next((f"{head}{tail}" for head in range(11, 100)
                     if (weighted(f"{head - 10:02}{tail}", (10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19))) % 89 == 0), None)
    return r.choice([groups(until(r, make, bool), 2, 3, 3)] * 2 + [until(r, make, bool)])


def au_acn(r):
    head = n(r, 8)
    number = head + str(-weighted(head, range(8, 0, -1)) % 10)
    return r.choice([groups(number, 3, 3), number])


def au_medicare(r):
    head = n(r, 8, "23456")
    number = head + str(weighted(head, (1, 3, 7, 9, 1, 3, 7, 9)) % 10) + n(r, 1, "123456789")
    return r.choice([groups(number, 4, 5), number, groups(number, 4, 5) + f"/{n(r, 1, '12345')}"])


def au_tfn(r):
    def make():
        head = n(r, 8, "123456789")
        # The weight of the ninth digit is 10, that is -1 modulo 11.
        return head, weighted(head, (1, 4, 3, 7, 5, 8, 6, 9)) % 11
    head, check = until(r, make, lambda m: m[1] != 10)
    return r.choice([groups(head + str(check), 3, 3), head + str(check)])


def nz_ird(r):
    def make():
        head = f"{r.randint(1_500_000, 14_900_000):08}"
        check = -weighted(head, (3, 2, 7, 6, 5, 4, 3, 2)) % 11
        if check == 10:
            check = -weighted(head, (7, 4, 3, 2, 5, 2, 7, 6)) % 11
        return head.lstrip("0"), check
    head, check = until(r, make, lambda m: m[1] != 10)
    number = head + str(check)
    return r.choice([groups(number, len(number) - 6, 3, by="-"), number])


KINDS = [
    Kind("za_id", "national_id", "checksum", za_id, ("ID number", "South African ID", "RSA ID", "identity number"), True),
    Kind("ng_nin", "national_id", "label", ng_nin, ("NIN", "national identification number", "NIN number")),
    Kind("ng_vehicle", "plate", "format", letters_and_digits("AAA-999AA", "AAA 999 AA"), ("plate number", "vehicle registration", "number plate")),
    Kind("au_abn", "company_id", "checksum", au_abn, ("ABN", "A.B.N.", "Australian business number")),
    Kind("au_acn", "company_id", "checksum", au_acn, ("ACN", "A.C.N.", "Australian company number")),
    Kind("au_medicare", "health_id", "checksum", au_medicare, ("Medicare number", "Medicare", "Medicare card no.")),
    Kind("au_tfn", "tax_id", "checksum", au_tfn, ("TFN", "tax file number", "tax file no.")),
    Kind("nz_ird", "tax_id", "checksum", nz_ird, ("IRD number", "IRD", "IRD no.")),
]
