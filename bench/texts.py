"""Texts of many kinds for measuring `edgehold guard scan`: made up here from a seed, the same bytes each time.

    python bench/texts.py KIND MEGABYTES > FILE      one text
    python bench/texts.py                            the kinds
"""

import random
import sys

WORDS = """the of and a to in is was for on that with as by at from it an be were are which this had not or his her they
one has have been but all their there when who will more can if so no said what up its about into them than then some
could time these two may other first new any work part take place made after before between through river report house
window garden market letter winter summer road station bridge music paper question answer village teacher student river
measure engine kitchen morning evening weather harbour journey council meeting decision project history science member
company water light number people world country school office family story street city night""".split()
GERMAN = """der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat
dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch
Straße Größe schön Übung Häuser Brücke Fluss Jahr Menschen Stadt Abend Frühstück Mädchen Bücher Geschäft natürlich""".split()
RUSSIAN = """и в не на я быть он с что а по это она этот к но они мы весь который из у то за свой что весь год от так о
для ты же все тот мочь вы человек такой его сказать только или ещё бы себя один как уже до время если сам когда другой
город река улица дом окно письмо вопрос ответ музыка погода утро вечер школа книга дорога""".split()
CHINESE = list("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经")
FIRST = "Anna Peter Maria John Laura Tom Sofia David Emma Paul".split()
LAST = "Novak Berger Rossi Smith Lindqvist Tanaka Ferrari Jansen Keller Moreau".split()


def luhn(digits):
    total = sum(d if i % 2 else d * 2 - 9 * (d > 4) for i, d in enumerate(reversed(digits)))
    return digits + [(10 - total % 10) % 10]


def personal(r):
    """Something that a person would not want to have read."""
    name, last = r.choice(FIRST), r.choice(LAST)
    kind = r.randrange(8)
    if kind == 0:
        return f"write to {name.lower()}.{last.lower()}@example.org"
    if kind == 1:
        return f"call +49 30 {r.randrange(1000000, 9999999)}"
    if kind == 2:
        digits = luhn([4] + [r.randrange(10) for _ in range(14)])
        return "card " + " ".join("".join(map(str, digits[i:i + 4])) for i in range(0, 16, 4))
    if kind == 3:
        bban = "".join(str(r.randrange(10)) for _ in range(18))
        return f"IBAN DE{98 - int(bban + '131400') % 97:02}{bban}"
    if kind == 4:
        return f"SSN {r.randrange(100, 600)}-{r.randrange(10, 99)}-{r.randrange(1000, 9999)}"
    if kind == 5:
        return f"born on {r.randrange(1, 28)} March {r.randrange(1940, 2005)}"
    if kind == 6:
        return f"at {r.randrange(1, 99)} Baker Street"
    return f"from 203.0.113.{r.randrange(1, 254)}"


def ordinary(r):
    """A number as prose has them."""
    return r.choice((
        lambda: f"in {r.randrange(1850, 2030)}", lambda: f"{r.randrange(2, 99)} %", lambda: f"{r.randrange(2, 60)}",
        lambda: f"${r.randrange(5, 900)}.{r.randrange(10, 99)}", lambda: f"{r.randrange(1, 12)}:{r.randrange(10, 59)}",
        lambda: f"{r.randrange(1, 9)}.{r.randrange(1, 9)} kg", lambda: f"{r.randrange(2, 300)},{r.randrange(100, 999)}",
        lambda: f"chapter {r.randrange(1, 30)}", lambda: f"{r.randrange(10, 90)} people",
        lambda: f"the {r.randrange(4, 20)}th", lambda: f"{r.randrange(1900, 1999)}-{r.randrange(10, 99)}",
    ))()


def sentences(words, numbers, share, separator=" "):
    """Lines of prose: one word in `numbers` is a number, and of the lines `share` hold something personal."""
    def line(r):
        out = []
        for i in range(r.randrange(10, 22)):
            word = ordinary(r) if numbers and r.randrange(numbers) == 0 else r.choice(words)
            out.append(word.capitalize() if i == 0 else word + "," if r.randrange(12) == 0 else word)
        if r.random() < share:
            out.insert(r.randrange(len(out)), personal(r))
        text = separator.join(out) + r.choice(".....?!")
        return text + ("\n\n" if r.randrange(6) == 0 else "\n")
    return line


def log(r):
    stamp = f"2026-{r.randrange(1, 13):02}-{r.randrange(1, 29):02}T{r.randrange(24):02}:{r.randrange(60):02}:{r.randrange(60):02}.{r.randrange(1000):03}Z"
    return (f"{stamp} {r.choice(('INFO', 'WARN', 'DEBUG'))} worker-{r.randrange(16)} http.server: request id={r.getrandbits(64):016x} "
            f"method=GET path=/v1/items/{r.randrange(100000)} status={r.choice((200, 200, 204, 404, 500))} took={r.randrange(1, 900)}ms bytes={r.randrange(100, 90000)}\n")


def json(r):
    return (f'{{"id": {r.randrange(10**6)}, "name": "{r.choice(WORDS)} {r.choice(WORDS)}", "price": {r.randrange(1, 999)}.{r.randrange(10, 99)}, '
            f'"tags": ["{r.choice(WORDS)}", "{r.choice(WORDS)}"], "active": {r.choice(("true", "false"))}, "ratio": {r.random():.6f}}}\n')


def csv(r):
    return f"{1764000000 + r.randrange(10**6)},{r.randrange(100)},{r.randrange(300, 900) / 10},{r.random() * 100:.2f},{r.randrange(10**4)},{r.choice(WORDS)}\n"


def wall(alphabet, length=4096):
    return lambda r: "".join(r.choices(alphabet, k=length))


def same(text):
    return lambda r: text * (4096 // len(text) + 1)


BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
KINDS = {
    "plain": sentences(WORDS, 0, 0),
    "prose": sentences(WORDS, 18, 0),
    "prose1": sentences(WORDS, 18, 0.01),
    "prose10": sentences(WORDS, 18, 0.1),
    "german": sentences(GERMAN, 18, 0.01),
    "russian": sentences(RUSSIAN, 18, 0.01),
    "chinese": sentences(CHINESE, 40, 0.01, ""),
    "log": log,
    "json": json,
    "csv": csv,
    "numbers": lambda r: " ".join(str(r.randrange(10 ** r.randrange(1, 13))) for _ in range(12)) + "\n",
    "digits": wall("0123456789"),
    "base64": wall(BASE64),
    "ats": same("@"),
    "a-at-a": same("a@"),
    "dotted": same("1."),
    "brackets": same("([{<"),
    "labels": same("passport number account id "),
    "colons": same("a:"),
    "begin": same("-----BEGIN PRIVATE KEY-----"),
}


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in KINDS:
        sys.exit(f"kinds: {' '.join(KINDS)}")
    make, size = KINDS[sys.argv[1]], int(float(sys.argv[2]) * 1e6)
    r = random.Random(sys.argv[1])
    parts, held = [], 0
    while held < min(size, 4_000_000):
        parts.append(make(r).encode())
        held += len(parts[-1])
    text, left = b"".join(parts), size
    while left > 0:
        # No character is cut.
        piece = text if left >= len(text) else text[:left].decode(errors="ignore").encode()
        sys.stdout.buffer.write(piece)
        left -= len(piece) if left >= len(text) else left


if __name__ == "__main__":
    main()
