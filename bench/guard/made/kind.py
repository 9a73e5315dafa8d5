"""What a kind of personal data is to the generator, and what its makers share."""
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Callable

DIGITS = "0123456789"
UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True)
class Kind:
    """A kind of data. `make(r)` gives it as it is written, in one of its forms."""

    name: str
    entity: str
    # What decides that it is one: "checksum" (a check digit and its form), "format" (its form), "label" (only a label).
    decided: str
    make: Callable
    # What people call it: prose and forms use these words, keys are made of them.
    labels: tuple = ()
    # Whether it is known for what it is where nothing says so.
    bare: bool = False
    # Other names under which hiding it is right as well.
    also: tuple = field(default=())


def n(r, count, first=DIGITS):
    """So many digits, the first one of `first`."""
    return r.choice(first) + "".join(r.choice(DIGITS) for _ in range(count - 1)) if count else ""


def pick(r, alphabet, count):
    return "".join(r.choice(alphabet) for _ in range(count))


def day(r, first=1930, last=2009):
    """A birth date."""
    start = date(first, 1, 1)
    return start + timedelta(days=r.randrange((date(last, 12, 28) - start).days))


def groups(text, *lengths, by=" "):
    """A text in groups of these lengths; what is left is the last one."""
    parts, at = [], 0
    for length in lengths:
        parts.append(text[at:at + length])
        at += length
    return by.join(p for p in [*parts, text[at:]] if p)


def weighted(digits, weights):
    return sum(int(d) * w for d, w in zip(digits, weights))


def luhn_digit(head, base=10, value=lambda c: int(c, 36)):
    """The character that makes Luhn's sum a multiple of the base."""
    total = 0
    for place, c in enumerate(reversed(head)):
        product = value(c) * (2 if place % 2 == 0 else 1)
        total += product // base + product % base
    return (base - total % base) % base


def luhn(head):
    return head + str(luhn_digit(head))


def until(r, make, accept):
    """The first one that is accepted."""
    while True:
        made = make()
        if accept(made):
            return made
