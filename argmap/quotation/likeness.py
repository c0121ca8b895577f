"""What a text has that is most like words which do not stand in it.

Looks where the text has the same words at the same distances, and measures only there, so that a long text costs
little. Needs rapidfuzz, which is imported when it is asked.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

# Where words are not set apart, each sign counts as one.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]|[^\W\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]+")
# Of a quotation so many words count, and of these the rarest; of a word so many places; of the text so many stretches.
_WORDS = 200
_RAREST = 10
_PLACES = 2_000
_STRETCHES = 4
# The ends of a stretch are moved by so many words, either way.
_SLACK = 6

Ratio = Callable[[str, str], float]


class NoRatio(Exception):  # noqa: N818 - it is no error of ours
    """rapidfuzz is not installed."""


def ratio() -> Ratio:
    """The measure of likeness, 0 to 100: the part of both texts' letters that stand in both in the same order.

    Raises NoRatio. Source: the normalized indel similarity, as rapidfuzz's `fuzz.ratio`.
    """
    try:
        from rapidfuzz.fuzz import ratio as measure
    except ImportError:
        raise NoRatio from None
    return measure


@dataclass(slots=True)
class Index:
    """Where each word of a text begins, capitals put aside."""

    text: str
    words: dict[str, list[int]] = field(default_factory=dict)
    begins: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        for match in _WORD.finditer(self.text):
            self.words.setdefault(match[0].lower(), []).append(match.start())
            self.begins.append(match.start())
            self.ends.append(match.end())


def nearest(quote: str, index: Index, measure: Ratio) -> tuple[int, int, float] | None:
    """The stretch of a text that is most like a quotation, and how like, 0 to 100; None if they share no word."""
    stretches = _stretches(quote, index)
    if not stretches:
        return None
    start, end = max(stretches, key=lambda s: measure(quote, index.text[max(s[0], 0) : s[1]]))
    return _trimmed(quote, index, start, end, measure)


def _stretches(quote: str, index: Index) -> list[tuple[int, int]]:
    """Where the quotation may stand: about where it would begin and end."""
    hits = _hits(quote, index)
    width = max(40, len(quote) // 4)
    votes: Counter[int] = Counter()
    for place, at, weight in hits:
        bucket = (place - at) // width
        votes[bucket] += weight
        votes[bucket + 1] += weight
    chosen = sorted(votes, key=lambda bucket: (-votes[bucket], bucket))[:_STRETCHES]
    return [_stretch([h for h in hits if (h[0] - h[1]) // width in (b - 1, b)], len(quote)) for b in chosen]


def _stretch(hits: list[tuple[int, int, int]], length: int) -> tuple[int, int]:
    first = min(hits, key=lambda hit: (hit[1], hit[0]))
    last = max(hits, key=lambda hit: (hit[1], -hit[0]))
    return first[0] - first[1], last[0] + length - last[1]


def _hits(quote: str, index: Index) -> list[tuple[int, int, int]]:
    """Words that both have: where in the text, where in the quotation, and how much that says."""
    words = [(match[0].lower(), match.start()) for match in _WORD.finditer(quote)]
    shared = sorted((len(index.words[w]), at, w) for w, at in words[:: len(words) // _WORDS + 1] if w in index.words)
    rare = shared[: max(_RAREST, len(shared) // 4)]
    return [
        (place, at, 16 // count.bit_length() + 1) for count, at, word in rare for place in index.words[word][:_PLACES]
    ]


def _trimmed(quote: str, index: Index, start: int, end: int, measure: Ratio) -> tuple[int, int, float]:
    """The stretch with its ends moved to the words between which it is most like the quotation."""

    def near(places: list[int], at: int) -> list[int]:
        i = bisect_left(places, at)
        return places[max(0, i - _SLACK) : i + _SLACK] or places[-1:]

    begins, ends = near(index.begins, start), near(index.ends, end)
    start, end = min(begins, key=lambda b: (abs(b - start), b)), min(ends, key=lambda e: (abs(e - end), e))
    for _ in range(2):
        start = max(begins, key=lambda b: (measure(quote, index.text[b:end]), -abs(b - start)))
        end = max(ends, key=lambda e: (measure(quote, index.text[start:e]), -abs(e - end)))
    end = max(start, end)
    # A closing sign belongs to the words before it if the quotation has it.
    if index.text[end : end + 1] == quote[-1:]:
        end += 1
    return start, end, measure(quote, index.text[start:end])


def differences(quote: str, reading: str) -> list[tuple[str, str]]:
    """Where two texts differ, word by word: what the quotation has, and what the source has instead."""
    from rapidfuzz.distance import Indel

    ours, theirs = quote.split(" "), reading.split(" ")
    found: list[tuple[str, str]] = []
    a = b = 0
    for block in Indel.opcodes(ours, theirs).as_matching_blocks():
        if (a, b) != (block.a, block.b):
            found.append((" ".join(ours[a : block.a]), " ".join(theirs[b : block.b])))
        a, b = block.a + block.size, block.b + block.size
    return found
