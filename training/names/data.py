"""Texts as the arrays that the classifier trains on."""
import bisect

import numpy as np

import features
from generate import KINDS, joined

GAP = 4  # nothing between segments, so that no word sees across


def tags(segment, spans):
    """A tag for each word: 0 nothing, 1 + 2 * kind its first word, 2 + 2 * kind a later one; -1 what is not learned."""
    starts = [s for s, _, _ in spans]
    out, last = [], None
    for start, end in segment:
        i = bisect.bisect_right(starts, end - 1) - 1
        if i < 0 or spans[i][1] <= start:
            out.append(0)
            continue
        label = spans[i][2]
        out.append(-1 if label is None else 1 + 2 * KINDS.index(label) + (i == last))
        last = i
    return out


def arrays(texts, lexicon, most=None):
    """Rows [words, MOST] u16, tags [words] i8 (-2 between segments)."""
    get = cached(lexicon)
    rows, labels = [], []
    pause = [[]] * GAP
    for pieces in texts:
        text, spans = joined(pieces)
        for segment in features.segments(text):
            rows += features.of_segment(text, segment, get)
            labels += tags(segment, spans)
            rows += pause
            labels += [-2] * GAP
    out = np.zeros((len(rows), features.MOST), np.uint16)
    for i, r in enumerate(rows):
        out[i, :len(r)] = r
    return out, np.array(labels, np.int8)


def cached(lexicon):
    known = {}

    def get(key):
        if key not in known:
            known[key] = lexicon.get(key)
        return known[key]
    return get
