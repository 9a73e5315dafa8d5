"""Numbers as people say them, both ways."""
import re

ONES = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen").split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
VALUE = {w: i for i, w in enumerate(ONES)} | {w: 10 * i for i, w in enumerate(TENS) if i > 1}


def cardinal(n, joint=" "):
    """An English cardinal from 0 to 100."""
    if n < 20:
        return ONES[n]
    return "one hundred" if n == 100 else TENS[n // 10] + (joint + ONES[n % 10] if n % 10 else "")


def from_words(text):
    """The number that a text is as a whole, in digits or as a cardinal; None if it is none."""
    text = text.strip().lower()
    if re.fullmatch(r"-?\d{1,3}(,\d{3})+|-?\d+(\.\d+)?", text):
        value = float(text.replace(",", ""))
        return int(value) if value == int(value) else value
    total = part = 0
    seen = False
    for word in re.split(r"[\s-]+", text):
        if word in VALUE:
            part, seen = part + VALUE[word], True
        elif word == "hundred" and seen:
            part *= 100
        elif word == "thousand" and seen:
            total, part = total + part * 1000, 0
        elif word != "and" or not seen:
            return None
    return total + part if seen else None


def numbers(text):
    """(where, number) of everything that stands in a text as a number in digits, or as a run of number words."""
    for m in re.finditer(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?", text):
        n = from_words(m[0])
        yield m.start(), n
        if text[:m.start()].endswith("-"):
            yield m.start() - 1, -n
    for m in re.finditer(rf"\b(?:(?:{'|'.join(VALUE)}|hundred|thousand|and)\b[\s-]*)+", text.lower()):
        n = from_words(m[0].strip().removeprefix("and ").removesuffix(" and"))
        if n is not None:
            yield m.start(), n


def said(text):
    """Every number that a text says."""
    return {n for _, n in numbers(text)}
