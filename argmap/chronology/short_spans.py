"""Spans of years as books print them, "1831-32", which EDTF reads as a part of one year.

Knows how a date is spelt, and not what stands around it. Seasons by their plain codes, 21 to 24, are taken for seasons:
those are what most people write. And the more years there are between the two figures, the rarer it is that a span is
written so: `1922-41` is the second half of 1922.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from argmap.chronology.words import part_of_year

_SHORT = re.compile(r"(?<![\dX-])(\d\d)(\d\d)-(2[5-9]|3\d|4[01])(?![\dX-])")

# In years.
_LONGEST = 15


@dataclass(frozen=True, slots=True)
class ShortSpan:
    """A part of a year that may be meant as years: its place in the date, what it says, and the years instead."""

    offset: int
    length: int
    said: str
    instead: str


def short_spans(text: str) -> list[ShortSpan]:
    """The parts of a date, in EDTF, that a reader takes for spans of years: `1831-32`, and not `1841-32` or `1801-32`.

    Nor `1831-33/1831-34`: who goes on within the year has parts of it in mind.
    """
    return [
        ShortSpan(m.start(), len(m[0]), part_of_year(m[0]), _instead(text, m))
        for m in (_SHORT.finditer(text) if "-" in text else ())
        if 0 < int(m[3]) - int(m[2]) <= _LONGEST and text.count(m[1] + m[2]) == 1
    ]


def _instead(text: str, m: re.Match[str]) -> str:
    """The years; at an end of an interval, the year that is meant there."""
    first, last = f"{m[1]}{m[2]}", f"{m[1]}{m[3]}"
    if "/" not in text:
        return f"{first}/{last}"
    return first if m.start() < text.index("/") else last
