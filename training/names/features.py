"""Words of a text, and what the classifier sees of each. `detect/names/words.rs` and `features.rs` say the same, and a test
compares the two.

A word is a run of letters, digits and marks that belong to letters; of scripts that are written without spaces each letter is
one. What stands between two words is a gap. Where a gap is a blank line or longer than GAP bytes, or where a word is longer than
WORD bytes, a segment ends: nothing is known across it. So a word's tags depend on no more than (WORD + GAP) * 4 = 160 bytes
before it, and fewer behind.
"""
import re
import unicodedata
from functools import lru_cache

WORD = 32          # bytes
GAP = 8            # bytes
# What each of the two convolutions sees around a word: together four words before it and three behind.
STACK = ((-2, -1, 0, 1), (-2, -1, 0, 1, 2))
MOST = 32          # rows of a word

MASK = (1 << 64) - 1
WORD_ROWS, GRAM_ROWS, GAP_ROWS, SHAPE_ROWS = 8192, 16384, 512, 128
# Rows of the one table that all features share; row 0 is nothing.
WORD_AT = 1
GRAM_AT = WORD_AT + WORD_ROWS
GAP_AT = GRAM_AT + GRAM_ROWS
SHAPE_AT = GAP_AT + 2 * GAP_ROWS
CODE_AT = SHAPE_AT + SHAPE_ROWS
ROWS = CODE_AT + 3 * 256


def hash64(text):
    """FNV-1a over UTF-8."""
    h = 0xCBF29CE484222325
    for b in text.encode():
        h = (h ^ b) * 0x100000001B3 & MASK
    return h


def row(text, rows):
    """A row of a table with `rows`, a power of two."""
    h = hash64(text)
    return (h ^ h >> 29) % rows


def fold(word):
    """Small letters without accents."""
    if word.isascii():
        return word.lower()
    low = "".join(c.lower() for c in word)
    return "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c)) or low


def is_unspaced(c):
    """Letters of scripts that put no space between words; Korean does."""
    return "\u0e00" <= c <= "\u0eff" or "\u3040" <= c <= "\u30ff" or "\u3400" <= c <= "\u9fff" or "\uf900" <= c <= "\ufaff"


def is_word(c):
    return c.isalnum() or not c.isascii() and unicodedata.category(c).startswith("M")


def words(text):
    """(start, end) of each word, in characters."""
    out, start = [], None
    for i, c in enumerate(text):
        if is_word(c) and not is_unspaced(c):
            start = i if start is None else start
            continue
        if start is not None:
            out.append((start, i))
            start = None
        if is_unspaced(c) and is_word(c):
            out.append((i, i + 1))
    if start is not None:
        out.append((start, len(text)))
    return out


def segments(text):
    """Lists of words (start, end) that see each other."""
    out, now, last = [], [], None
    for start, end in words(text):
        gap = text[last:start] if last is not None else ""
        if "\n\n" in gap or len(gap.encode()) > GAP:
            out.append(now)
            now = []
        last = end
        if len(text[start:end].encode()) > WORD:
            out.append(now)
            now = []
            continue
        now.append((start, end))
    out.append(now)
    return [s for s in out if s]


def shape(word):
    """Case, length and digits: 0 to 127."""
    digits = sum(c in "0123456789" for c in word)
    letters = [c for c in word if c not in "0123456789"]
    upper = sum(c.isupper() for c in letters)
    lower = sum(c.islower() for c in letters)
    if not letters:
        kind = 0
    elif digits:
        kind = 2 if upper == 0 else 3
    elif upper + lower == 0:
        kind = 4
    elif upper == 0:
        kind = 5
    elif lower == 0:
        kind = 6 if upper > 1 else 7
    elif upper == 1 and word[0].isupper():
        kind = 8
    elif word[0].isupper():
        kind = 9
    else:
        kind = 10
    return kind * 8 + min(len(word), 8) - 1


MARKS = dict.fromkeys("‐‑‒–—―⁃−ー⸺⸻֊", "-") | dict.fromkeys("·•‧∙⋅｡。", ".") | dict.fromkeys("⁄∕÷", "/") | dict.fromkeys("‘’ʼ′", "'") | dict.fromkeys("“”″", '"')


def plain(text):
    """The plain form in short (`detect/normal.rs`): compatible forms, one kind of dash, dot and space."""
    if not text.isascii():
        text = "".join(MARKS.get(n, n) for c in text if unicodedata.category(c) != "Cf" for n in unicodedata.normalize("NFKC", c))
        text = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
    return re.sub(r"\s+", lambda m: "\n" * min(2, m[0].count("\n")) or " ", text)


@lru_cache(maxsize=400_000)
def of_word(word):
    """Rows of a word by itself, and the hash of its folded form."""
    low = fold(word)
    low = re.sub("[0-9]", "0", low)
    key = hash64(low)
    rows = [SHAPE_AT + shape(word), WORD_AT + (key ^ key >> 29) % WORD_ROWS]
    chars = "<" + low + ">"
    n = len(chars)
    for size in (2, 3, 4):
        if n > size:
            rows.append(GRAM_AT + row(chars[:size], GRAM_ROWS))
            rows.append(GRAM_AT + row(chars[-size:], GRAM_ROWS))
    for i in range(1, n - 3):
        rows.append(GRAM_AT + row(chars[i:i + 3], GRAM_ROWS))
    # A word has at most 16 inner trigrams.
    return tuple(rows[:2 + 6 + 16]), key


def of_gap(gap, before):
    """The row of what stands before or behind a word: its last or first three characters."""
    part = gap[-3:] if before else gap[:3]
    return GAP_AT + (0 if before else GAP_ROWS) + row(part, GAP_ROWS)


EDGE = "\x02"


def of_segment(text, segment, lexicon):
    """Rows of each word of a segment, gaps first: [[before, behind, shape, word, grams…, codes…]]."""
    out = []
    for i, (start, end) in enumerate(segment):
        before = text[segment[i - 1][1]:start] if i else EDGE
        behind = text[end:segment[i + 1][0]] if i + 1 < len(segment) else EDGE
        rows, key = of_word(text[start:end])
        codes = lexicon(key)
        out.append([of_gap(before, True), of_gap(behind, False), *rows,
                    *(CODE_AT + 256 * s + c for s, c in enumerate(codes or ()))])
    return out
