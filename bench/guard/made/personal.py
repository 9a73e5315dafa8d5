"""What people are reached at, where they are, what they own, and what only a label tells."""
import ipaddress
import string

from .europe import letters_and_digits
from .kind import DIGITS, UPPER, Kind, day, groups, luhn, n, pick, until

FIRST = "ana bo chen dara emeka fatima goran hana ivan jun karim lena mei nils olga priya quinn rosa sven tariq uma vera wei yusuf zoe".split()
LAST = "abara bauer costa diaz eriksen fischer garcia hassan ito jansen kowalski lopez moreau nowak okafor patel rossi silva tanaka weber".split()
HOSTS = ["example.org", "example.com", "mail.example.net", "post.example.de", "corp-mail.example.co.uk", "uni.example.edu", "kliniek.example.nl",
         "firma.example.pl", "gmail.com", "outlook.com", "proton.me", "web.de", "yahoo.co.jp", "st-mary.example.health"]


def email(r):
    first, last = r.choice(FIRST), r.choice(LAST)
    local = r.choice([f"{first}.{last}", f"{first}{r.randint(1, 99)}", f"{first[0]}{last}", f"{first}_{last}", f"{first}+{last[:3]}",
                      f"{first}.{last}.{r.randint(1960, 2005)}", f"{last}-{first}", f"{first.title()}.{last.title()}", first])
    host = r.choice(HOSTS)
    return f"{local}@{host.title() if r.random() < 0.03 else host}"


def phone(r):
    """In the forms of seventeen countries, with and without the country's code."""
    area, part = n(r, 1, "2345679") + n(r, 2), n(r, 1, "23456789") + n(r, 2)
    us = (area, part, n(r, 4))
    a, b, c = us
    return r.choice([
        lambda: f"({a}) {b}-{c}", lambda: f"+1 {a} {b} {c}", lambda: f"+1-{a}-{b}-{c}", lambda: f"{a}-{b}-{c}", lambda: f"1-{a}-{b}-{c}",
        lambda: f"({a}){b}-{c}", lambda: f"+1 ({a}) {b}-{c}", lambda: f"{a}.{b}.{c}", lambda: f"+1{a}{b}{c}", lambda: f"{a} {b} {c}",
        lambda: f"+44 20 7{n(r, 3)} {n(r, 4)}", lambda: f"020 7{n(r, 3)} {n(r, 4)}", lambda: f"07{n(r, 3, '4579')} {n(r, 6)}",
        lambda: f"+44 7{n(r, 3)} {n(r, 3)} {n(r, 3)}", lambda: f"+447{n(r, 9)}", lambda: f"+44 (0)20 7{n(r, 3)} {n(r, 4)}", lambda: f"07{n(r, 9)}",
        lambda: f"+49 30 {n(r, 6, '23456789')}", lambda: f"030/{n(r, 7, '23456789')}", lambda: f"0151 {n(r, 8, '23456789')}",
        lambda: f"+49 (0)89 {n(r, 7, '23456789')}", lambda: f"0049 40 {n(r, 7, '23456789')}", lambda: f"0{n(r, 3, '1567')}-{n(r, 8, '2345')}",
        lambda: "01 " + groups(n(r, 8), 2, 2, 2), lambda: f"+33 6 {groups(n(r, 8), 2, 2, 2)}", lambda: f"06.{groups(n(r, 8), 2, 2, 2, by='.')}",
        lambda: f"+34 6{n(r, 2)} {n(r, 3)} {n(r, 3)}", lambda: f"+39 06 {n(r, 4)} {n(r, 4)}", lambda: f"+39 3{n(r, 2)} {n(r, 7)}",
        lambda: f"06-{n(r, 8)}", lambda: f"+31 6 {n(r, 8)}", lambda: f"+91 9{n(r, 4)} {n(r, 5)}", lambda: f"+91-9{n(r, 9)}",
        lambda: f"090-{n(r, 4)}-{n(r, 4)}", lambda: f"+81 90-{n(r, 4)}-{n(r, 4)}", lambda: f"010-{n(r, 4)}-{n(r, 4)}", lambda: f"+82 10-{n(r, 4)}-{n(r, 4)}",
        lambda: f"+86 138 {n(r, 4)} {n(r, 4)}", lambda: f"138-{n(r, 4)}-{n(r, 4)}", lambda: f"(11) 9{n(r, 4)}-{n(r, 4)}", lambda: f"+55 11 9{n(r, 4)}-{n(r, 4)}",
        lambda: f"0412 {n(r, 3)} {n(r, 3)}", lambda: f"+61 412 {n(r, 3)} {n(r, 3)}", lambda: f"+27 82 {n(r, 3)} {n(r, 4)}", lambda: f"+234 803 {n(r, 3)} {n(r, 4)}",
        lambda: f"+65 9{n(r, 3)} {n(r, 4)}", lambda: f"+48 5{n(r, 2)} {n(r, 3)} {n(r, 3)}", lambda: f"+46 70-{n(r, 3)} {n(r, 2)} {n(r, 2)}",
        lambda: f"+41 44 {n(r, 3)} {n(r, 2)} {n(r, 2)}", lambda: f"+90 532 {n(r, 3)} {n(r, 2)} {n(r, 2)}",
    ])()


def ip(r):
    if r.random() < 0.6:
        return f"{r.choice([10, 172, 192, 8, 93, 151, 203])}.{r.randint(0, 255)}.{r.randint(0, 255)}.{r.randint(1, 254)}"
    address = ipaddress.IPv6Address((0x2001 << 112) + (r.randint(0, 0xFFFF) << 96) + r.getrandbits(r.choice([16, 64, 80])))
    return r.choice([address.compressed, address.exploded])


def mac(r):
    octets = [f"{r.randint(0, 255):02x}" for _ in range(6)]
    form = r.choice([":".join(octets), "-".join(octets), "".join(octets[:2]) + "." + "".join(octets[2:4]) + "." + "".join(octets[4:])])
    return form.upper() if r.random() < 0.5 else form


def url(r):
    host, path = r.choice(HOSTS[:8]), r.choice(["", "/", f"/users/{r.choice(FIRST)}-{r.choice(LAST)}", f"/p?id={n(r, 5)}&t={pick(r, 'abcdef', 4)}", f"/~{r.choice(FIRST)}/cv.html#top"])
    return r.choice([f"https://{host}{path}", f"http://{host}:8080{path}", f"https://www.{host}{path}", f"www.{host}{path}", f"ftp://{host}{path}"])


MONTHS = "January February March April May June July August September October November December".split()


def a_date(r):
    d = day(r, 1930, 2024)
    month = MONTHS[d.month - 1]
    return r.choice([f"{d:%Y-%m-%d}", f"{d:%d/%m/%Y}", f"{d:%m/%d/%Y}", f"{d:%d.%m.%Y}", f"{d.day}.{d.month}.{d.year}", f"{d:%Y/%m/%d}", f"{d:%d-%m-%Y}",
                     f"{month} {d.day}, {d.year}", f"{d.day} {month} {d.year}", f"{d.day} {month[:3]} {d.year}", f"{month[:3]} {d.day}, {d.year}",
                     f"{d:%m/%d/%y}", f"{d.day:02}-{month[:3]}-{d.year}", f"{month} {d.day}th, {d.year}" if d.day in range(4, 20) else f"{month} {d.day}, {d.year}"])


def age(r):
    return str(r.randint(1, 104))


def address(r):
    number, name = r.randint(1, 9999), r.choice("Oak Maple Cedar Park Lake Hill Church Station Mill Victoria Green King".split())
    form = r.random()
    if form < 0.5:
        kind = r.choice("Street St Avenue Ave Road Rd Boulevard Lane Drive Court Way Place".split())
        unit = r.choice(["", "", "", f", Apt {r.randint(1, 40)}", f", Suite {r.randint(100, 900)}"])
        return f"{number} {r.choice(['', '', 'North ', 'W '])}{name} {kind}{unit}"
    if form < 0.7:
        return f"{r.choice(['Haupt', 'Bahnhof', 'Garten', 'Schiller', 'Linden', 'Kirch'])}{r.choice(['straße', 'str.', 'weg', 'gasse', 'allee'])} {r.randint(1, 200)}{r.choice(['', '', 'a'])}"
    if form < 0.8:
        return f"{r.randint(1, 200)} {r.choice(['rue de la Paix', 'avenue des Ternes', 'rue Victor Hugo', 'boulevard Voltaire'])}"
    if form < 0.9:
        return r.choice([f"Calle Mayor {r.randint(1, 90)}", f"Via Roma {r.randint(1, 90)}", f"Calle de Alcalá, {r.randint(1, 90)}", f"Rua Augusta, {r.randint(1, 900)}"])
    return f"{r.choice(['P.O. Box', 'PO Box', 'Postfach'])} {r.randint(10, 99999)}"


def coordinates(r):
    lat, lon = r.uniform(-70, 70), r.uniform(-179, 179)
    return r.choice([f"{lat:.5f}, {lon:.5f}", f"{lat:.6f},{lon:.6f}", f"{abs(lat):.4f}° {'N' if lat > 0 else 'S'}, {abs(lon):.4f}° {'E' if lon > 0 else 'W'}",
                     f"{int(abs(lat))}°{r.randint(0, 59)}'{r.randint(0, 59)}\"N {int(abs(lon))}°{r.randint(0, 59)}'{r.randint(0, 59)}\"E"])


def imei(r):
    number = luhn("35" + n(r, 12))
    return r.choice([number, number, groups(number, 2, 6, 6, by="-")])


def vin(r):
    alphabet, weights = "ABCDEFGHJKLMNPRSTUVWXYZ" + DIGITS, (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
    number = r.choice(["1HG", "2T1", "3VW", "5YJ", "1FT", "4T1"]) + pick(r, alphabet, 5) + "0" + pick(r, alphabet, 3) + n(r, 5)
    worth = dict(zip(alphabet, [1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9, *range(10)]))
    check = sum(worth[c] * w for c, w in zip(number, weights)) % 11
    return number[:8] + ("X" if check == 10 else str(check)) + number[9:]


def secret(r):
    word = string.ascii_letters + DIGITS
    return r.choice([
        lambda: "AKIA" + pick(r, UPPER + DIGITS, 16), lambda: "ghp_" + pick(r, word, 36), lambda: "sk_live_" + pick(r, word, 24),
        lambda: "AIza" + pick(r, word, 35), lambda: "xoxb-" + n(r, 12, "123456789") + "-" + pick(r, word, 24), lambda: "glpat-" + pick(r, word, 20),
        lambda: f"eyJ{pick(r, word, 17)}.eyJ{pick(r, word, 40)}.{pick(r, word, 43)}",
    ])()


def password(r):
    return until(r, lambda: pick(r, string.ascii_letters + DIGITS + "!#%*+-?", r.randint(9, 16)),
                 lambda p: any(c.isdigit() for c in p) and p[0].isalnum() and p[-1].isalnum())


KINDS = [
    Kind("email", "email", "format", email, ("e-mail", "email", "email address", "mail", "contact"), True),
    Kind("phone", "phone", "format", phone, ("phone", "tel", "mobile", "telephone number", "call me at", "cell", "Tel.", "contact number"), True),
    Kind("ip", "ip", "format", ip, ("IP", "IP address", "client", "remote address"), True),
    Kind("mac", "mac", "format", mac, ("MAC", "MAC address", "hardware address"), True),
    Kind("url", "url", "format", url, ("website", "profile", "link", "homepage", "URL"), True),
    Kind("date", "date", "format", a_date, ("date of birth", "DOB", "born", "admitted", "date", "geboren am"), True),
    Kind("age", "age", "label", age, ("age", "Age", "patient age"), False, ("date",)),
    Kind("address", "address", "format", address, ("address", "street address", "lives at", "home address", "Anschrift"), True, ("place",)),
    Kind("coordinates", "coordinates", "format", coordinates, ("location", "GPS", "coordinates", "position"), True, ("place",)),
    Kind("imei", "device", "checksum", imei, ("IMEI", "IMEI number", "device IMEI")),
    Kind("vin", "vin", "checksum", vin, ("VIN", "chassis number", "vehicle identification number"), True),
    Kind("secret", "secret", "format", secret, ("API key", "token", "access key", "secret"), True),
    Kind("password", "secret", "label", password, ("password", "Password", "passwd", "pwd")),
    Kind("medical_record", "medical_record", "label", letters_and_digits("9999999", "99999999", "999999"), ("MRN", "medical record number", "patient ID", "MRN #", "hospital number")),
    Kind("member", "health_id", "label", letters_and_digits("AAA999999999", "9999999999", "A99999999"), ("member ID", "policy number", "subscriber ID", "insurance ID")),
    Kind("certificate", "certificate", "label", letters_and_digits("999999", "AA-99999", "A9999999"), ("employee ID", "certificate number", "badge number", "student ID")),
]
