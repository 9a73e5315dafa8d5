"""Numbers of Asia and Turkey."""
from .europe import letters_and_digits
from .kind import DIGITS, UPPER, Kind, day, groups, luhn, luhn_digit, n, pick, until, weighted

# Verhoeff's check: the dihedral group D5, its permutations, and what undoes a digit.
TIMES = [[(a + b) % 5 if a < 5 and b < 5 else 5 + (a + b) % 5 if a < 5 else 5 + (a - b) % 5 if b < 5 else (a - b) % 5
          for b in range(10)] for a in range(10)]
TURN = [list(range(10)), [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]]
while len(TURN) < 8:
    TURN.append([TURN[-1][d] for d in TURN[1]])
UNDO = [0, 4, 3, 2, 1, 5, 6, 7, 8, 9]


def in_aadhaar(r):
    head, check = n(r, 11, "23456789"), 0
    for i, d in enumerate(reversed(head)):
        check = TIMES[check][TURN[(i + 1) % 8][int(d)]]
    return r.choice([groups(head + str(UNDO[check]), 4, 4, by=by) for by in (" ", " ", "-", "")])


def pan(r):
    return pick(r, UPPER, 3) + r.choice("PCHFATBLJG") + pick(r, UPPER, 1) + n(r, 4) + pick(r, UPPER, 1)


def in_gstin(r):
    head = f"{r.randint(1, 37):02}{pan(r)}{n(r, 1, '123456789')}Z"
    return head + (DIGITS + UPPER)[luhn_digit(head, 36)]


def in_vehicle(r):
    by = r.choice(["", " ", "-"])
    return by.join((r.choice(["MH", "DL", "KA", "TN", "UP", "GJ"]), f"{r.randint(1, 49):02}", pick(r, "ABCDEFGHJKLMNP", r.choice([1, 2, 2])), n(r, 4, "123456789")))


def cn_resident_id(r):
    head = r.choice(["110101", "310104", "440305", "330106", "510107"]) + f"{day(r):%Y%m%d}{r.randint(1, 999):03}"
    return head + "10X98765432"[weighted(head, (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)) % 11]


def jp_my_number(r):
    head = n(r, 11)
    rest = weighted(reversed(head), (2, 3, 4, 5, 6, 7, 2, 3, 4, 5, 6)) % 11
    return r.choice([groups(head + str(0 if rest < 2 else 11 - rest), 4, 4, by=by) for by in (" ", "-", "")])


def kr_rrn(r):
    born = day(r, 1940, 2015)
    head = f"{born:%y%m%d}{r.choice('12' if born.year < 2000 else '34')}{n(r, 5)}"
    check = (11 - weighted(head, (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)) % 11) % 10
    return f"{head[:6]}-{head[6:]}{check}"


def kr_brn(r):
    head = n(r, 3, "123456789") + r.choice(["81", "86", "05", "12"]) + n(r, 4)
    total = weighted(head, (1, 3, 7, 1, 3, 7, 1, 3)) + int(head[8]) * 5 + int(head[8]) * 5 // 10
    return f"{head[:3]}-{head[3:5]}-{head[5:]}{-total % 10}"


def kr_driver_licence(r):
    return f"{r.randint(11, 26)}-{n(r, 2)}-{n(r, 6)}-{n(r, 2)}"


def sg_nric(r):
    first, digits = r.choice("STFG"), n(r, 7)
    total = weighted(digits, (2, 7, 6, 5, 4, 3, 2)) + (4 if first in "TG" else 0)
    return first + digits + ("JZIHGFEDCBA" if first in "ST" else "XWUTRQPNMLK")[total % 11]


def sg_uen(r):
    if r.random() < 0.5:
        digits = n(r, 8, "12345")
        return digits + "XMKECAWLJDB"[weighted(digits, (10, 4, 9, 3, 8, 2, 7, 1)) % 11]
    digits = f"{r.randint(1970, 2024)}{n(r, 5)}"
    return digits + "ZKCMDNERGWH"[weighted(digits, (10, 8, 6, 4, 9, 7, 5, 3, 1)) % 11]


def th_tnin(r):
    head = n(r, 12, "12345678")
    number = head + str((11 - weighted(head, range(13, 1, -1)) % 11) % 10)
    return r.choice([groups(number, 1, 4, 5, 2, by="-"), groups(number, 1, 4, 5, 2), number])


def tw_id(r):
    first, rest = r.choice("ABCDEFGHJKLMNPQRSTUVXYWZIO"), r.choice("12") + n(r, 7)
    place = "ABCDEFGHJKLMNPQRSTUVXYWZIO".index(first) + 10
    return f"{first}{rest}{-(place // 10 + place % 10 * 9 + weighted(rest, range(8, 0, -1))) % 10}"


def hk_id(r):
    letters, digits = pick(r, UPPER, r.choice([1, 1, 2])), n(r, 6)
    values = [36] * (2 - len(letters)) + [int(c, 36) for c in letters + digits]
    check = -sum(v * w for v, w in zip(values, range(9, 1, -1))) % 11
    mark = "A" if check == 10 else str(check)
    return r.choice([f"{letters}{digits}({mark})"] * 3 + [f"{letters}{digits}{mark}"])


def tr_id(r):
    head = n(r, 9, "123456789")
    odd, even = sum(map(int, head[::2])), sum(map(int, head[1::2]))
    tenth = (odd * 7 - even) % 10
    return head + str(tenth) + str((odd + even + tenth) % 10)


def tr_plate(r):
    return f"{r.randint(1, 81):02} {pick(r, 'ABCDEFGHJKLMNPRSTUVYZ', 3)} {n(r, 3)}"


def il_id(r):
    return luhn(n(r, 8, "0123"))


def ae_id(r):
    number = luhn(f"784{r.randint(1950, 2010)}{n(r, 7)}")
    return r.choice([groups(number, 3, 4, 7, by="-")] * 2 + [number])


KINDS = [
    Kind("in_aadhaar", "national_id", "checksum", in_aadhaar, ("Aadhaar", "Aadhaar number", "Aadhaar no.", "UIDAI number")),
    Kind("in_pan", "tax_id", "format", pan, ("PAN", "PAN card", "permanent account number"), True),
    Kind("in_gstin", "tax_id", "checksum", in_gstin, ("GSTIN", "GST number", "GST no."), True),
    Kind("in_passport", "passport", "label", letters_and_digits("P1999999", "N2999999"), ("passport", "Indian passport", "passport no.")),
    Kind("in_vehicle", "plate", "format", in_vehicle, ("vehicle number", "registration", "number plate", "vehicle no.")),
    Kind("in_voter", "national_id", "label", letters_and_digits("ABC9999999", "XYA9999999"), ("voter ID", "EPIC number", "voter card", "EPIC no.")),
    Kind("cn_resident_id", "national_id", "checksum", cn_resident_id, ("身份证", "resident ID", "身份证号码", "ID card"), True),
    Kind("jp_my_number", "national_id", "checksum", jp_my_number, ("My Number", "マイナンバー", "個人番号", "individual number")),
    Kind("kr_rrn", "national_id", "checksum", kr_rrn, ("주민등록번호", "RRN", "resident registration number"), True),
    Kind("kr_brn", "company_id", "checksum", kr_brn, ("사업자등록번호", "business registration number", "BRN")),
    Kind("kr_driver_licence", "driver_licence", "label", kr_driver_licence, ("운전면허번호", "driver's license", "운전면허증")),
    Kind("kr_passport", "passport", "label", letters_and_digits("M99999999", "M999A9999"), ("여권번호", "passport", "Korean passport no.")),
    Kind("sg_nric", "national_id", "checksum", sg_nric, ("NRIC", "NRIC/FIN", "FIN", "NRIC no."), True),
    Kind("sg_uen", "company_id", "checksum", sg_uen, ("UEN", "UEN no.", "unique entity number")),
    Kind("th_tnin", "national_id", "checksum", th_tnin, ("Thai ID", "เลขประจำตัวประชาชน", "citizen ID", "บัตรประชาชน")),
    Kind("tw_id", "national_id", "checksum", tw_id, ("身分證字號", "Taiwan ID", "national ID", "身分證")),
    Kind("hk_id", "national_id", "checksum", hk_id, ("HKID", "Hong Kong identity card", "身份證號碼", "HKID no.")),
    Kind("tr_national_id", "national_id", "checksum", tr_id, ("T.C. kimlik no", "TC kimlik numarası", "TCKN", "Turkish ID")),
    Kind("tr_plate", "plate", "format", tr_plate, ("plaka", "plaka no", "licence plate")),
    Kind("il_id", "national_id", "checksum", il_id, ("teudat zehut", "תעודת זהות", "Israeli ID", "ת.ז.")),
    Kind("ae_emirates_id", "national_id", "checksum", ae_id, ("Emirates ID", "EID", "رقم الهوية", "UAE ID"), True),
]
