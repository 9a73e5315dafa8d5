"""Cards, accounts and wallets."""
import hashlib

from .kind import DIGITS, UPPER, Kind, groups, luhn, n, pick, weighted

# Prefixes and lengths of the schemes.
CARDS = [("4", 16), ("4", 16), ("4", 13), ("4", 19), ("51", 16), ("55", 16), ("2221", 16), ("2720", 16), ("34", 15), ("37", 15),
         ("36", 14), ("38", 14), ("300", 14), ("3528", 16), ("3589", 16), ("6011", 16), ("65", 16), ("644", 16),
         ("6221", 16), ("6759", 16), ("5018", 12), ("6304", 19), ("2200", 16), ("6521", 16)]

# Countries of IBANs, with the structure of their own part: so many digits (n), capitals (a) or either (c).
IBANS = """AD 8n12c|AE 19n|AL 8n16c|AT 16n|AZ 4a20c|BA 16n|BE 12n|BG 4a6n8c|BH 4a14c|BR 23n1a1c|BY 4c4n16c|CH 5n12c|CR 18n
|CY 8n16c|CZ 20n|DE 18n|DK 14n|DO 4c20n|EE 16n|EG 25n|ES 20n|FI 14n|FO 14n|FR 10n11c2n|GB 4a14n|GE 2a16n|GI 4a15c|GL 14n
|GR 7n16c|GT 24c|HR 17n|HU 24n|IE 4a14n|IL 19n|IQ 4a15n|IS 22n|IT 1a10n12c|JO 4a4n18c|KW 4a22c|KZ 3n13c|LB 4n20c
|LC 4a24c|LI 5n12c|LT 16n|LU 3n13c|LV 4a13c|MC 10n11c2n|MD 20c|ME 18n|MK 3n10c2n|MR 23n|MT 4a5n18c|MU 4a19n3a|NL 4a10n
|NO 11n|PK 4a16c|PL 24n|PS 4a21c|PT 21n|QA 4a21c|RO 4a16c|RS 18n|SA 2n18c|SC 4a20n3a|SE 20n|SI 15n|SK 20n|SM 1a10n12c
|ST 21n|SV 4a20n|TL 19n|TN 20n|TR 6n16c|UA 6n19c|VA 18n|VG 4a16n|XK 16n""".replace("\n", "").split("|")


def card(r):
    prefix, length = r.choice(CARDS)
    number = luhn(prefix + n(r, length - len(prefix) - 1))
    by = r.choice(["", "", " ", " ", "-", "."])
    if length == 15:
        return groups(number, 4, 6, by=by)
    if length == 14:
        return groups(number, 4, 6, by=by)
    if length in (12, 16, 19):
        return groups(number, 4, 4, 4, 4, by=by)
    return number


def iban(r):
    country, structure = r.choice(IBANS).split(" ")
    own, count = "", ""
    for c in structure:
        if c.isdigit():
            count += c
            continue
        own += pick(r, {"n": DIGITS, "a": UPPER, "c": UPPER + DIGITS}[c], int(count))
        count = ""
    rest = int("".join(str(int(c, 36)) for c in own + country + "00")) % 97
    whole = f"{country}{98 - rest:02}{own}"
    form = r.random()
    if form < 0.45:
        return groups(whole, *[4] * 8)
    if form < 0.9:
        return whole
    return groups(whole, *[4] * 8, by="-") if form < 0.95 else groups(whole, *[4] * 8).lower()


def bic(r):
    country = r.choice(["DE", "FR", "GB", "US", "NL", "ES", "IT", "CH", "AT", "SE", "PL", "JP", "SG", "AU", "CA"])
    return pick(r, UPPER, 4) + country + pick(r, UPPER + "23456789", 2) + r.choice(["", "", "XXX", pick(r, UPPER + DIGITS, 3)])


def aba(r):
    head = f"{r.choice([*range(1, 13), *range(21, 33)]):02}" + n(r, 6)
    return head + str(-weighted(head, [3, 7, 1, 3, 7, 1, 3, 7]) % 10)


def account(r):
    form = r.random()
    if form < 0.6:
        return n(r, r.randint(8, 12), "123456789")
    return groups(n(r, 10, "123456789"), 4, 3, by=r.choice([" ", "-"]))


BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


def base58check(version, payload):
    whole = bytes([version]) + payload
    whole += hashlib.sha256(hashlib.sha256(whole).digest()).digest()[:4]
    number, out = int.from_bytes(whole, "big"), ""
    while number:
        number, rest = divmod(number, 58)
        out = BASE58[rest] + out
    return "1" * (len(whole) - len(whole.lstrip(b"\0"))) + out


def bech32(name, version, program):
    """BIP 173 and, from version 1 on, BIP 350."""
    bits = "".join(f"{b:08b}" for b in program)
    bits += "0" * (-len(bits) % 5)
    data = [version] + [int(bits[i:i + 5], 2) for i in range(0, len(bits), 5)]

    def polymod(values):
        sum_ = 1
        for value in values:
            top = sum_ >> 25
            sum_ = (sum_ & 0x1FFFFFF) << 5 ^ value
            for i, g in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
                sum_ ^= g if top >> i & 1 else 0
        return sum_

    spread = [ord(c) >> 5 for c in name] + [0] + [ord(c) & 31 for c in name]
    check = polymod(spread + data + [0] * 6) ^ (0x2BC830A3 if version else 1)
    return name + "1" + "".join(BECH32[v] for v in data + [check >> 5 * (5 - i) & 31 for i in range(6)])


def crypto(r):
    raw = r.randbytes(32)
    return r.choice([
        lambda: base58check(0x00, raw[:20]), lambda: base58check(0x05, raw[:20]), lambda: base58check(0x30, raw[:20]),
        lambda: bech32("bc", 0, raw[:20]), lambda: bech32("bc", 0, raw), lambda: bech32("bc", 1, raw),
        lambda: bech32("ltc", 0, raw[:20]), lambda: "0x" + raw[:20].hex(),
    ])()


KINDS = [
    Kind("card", "card", "checksum", card, ("credit card", "card number", "card", "Visa card", "debit card no", "kreditkarte"), True),
    Kind("iban", "iban", "checksum", iban, ("IBAN", "account (IBAN)", "bank account", "bankverbindung", "IBAN no."), True),
    Kind("crypto", "crypto", "checksum", crypto, ("wallet", "wallet address", "BTC address", "crypto wallet", "send coins to"), True),
    Kind("bic", "bic", "format", bic, ("BIC", "SWIFT", "SWIFT code", "BIC/SWIFT")),
    Kind("us_aba", "account", "checksum", aba, ("routing number", "ABA", "ABA routing number", "bank routing no.")),
    Kind("account", "account", "label", account,
         ("account number", "bank account", "account no.", "acct #", "Kontonummer", "savings account number")),
]
