"""Something that is dated before what it follows, or outside what it belongs to: how far off it is, and how surely.

Knows no record. A coarse date says nothing against a finer one within it: a vote of 1922 fits a motion of May 1922.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import isinf

from argmap.chronology.when import End, When
from argmap.chronology.words import apart

# First and last day of a start or an end; infinite where there is none.
_Range = tuple[float, float]
_Pair = tuple[_Range, _Range]


@dataclass(frozen=True, slots=True)
class Anachronism:
    """How far off something is. days: at least so many, 1 or more; 0 if it may not be so, as far as dates tell.

    A marked date (1922?) may be a unit off. late: it is after what it should not be after, not before. exact: it is so
    many days.
    """

    days: int
    late: bool = False
    exact: bool = False

    @property
    def is_certain(self) -> bool:
        """Whether the dates prove it."""
        return self.days > 0

    @property
    def distance(self) -> str:
        """It in words, to stand behind a name: "is 3 days before", "is at least 12 years after", "may be after"."""
        side = "after" if self.late else "before"
        return f"is {'' if self.exact else 'at least '}{apart(self.days)} {side}" if self.days else f"may be {side}"


def early(one: When, other: When) -> Anachronism | None:
    """Something that starts before another thing does; None if it does not, or nobody knows."""
    # Nearly always that is seen at a glance, and there are many dates.
    first = other.start_earliest
    if first is None or (one.start_earliest is not None and one.start_earliest >= first):
        return None
    return _judged(one, other, _starts, late=False)


def late(one: When, other: When) -> Anachronism | None:
    """Something that starts after another thing has ended; of an end that is not told nothing is known."""
    if other.end_latest is None or (one.start_latest is not None and one.start_latest <= other.end_latest):
        return None
    return _judged(one, other, _end_and_start, late=True)


def outside(one: When, span: When) -> Anachronism | None:
    """Something that starts before a span does, or goes on after it has ended; what is certain comes first."""
    before = early(one, span)
    if before and before.is_certain:
        return before
    after = _goes_on(one, span)
    return after if after and after.is_certain else before or after


def _goes_on(one: When, span: When) -> Anachronism | None:
    """Something that ends after a span has ended; of an end that is not told nothing is known."""
    last = one.start_earliest if one.end_latest is None else one.end_latest
    if span.end_latest is None or (last is not None and last <= span.end_latest):
        return None
    return _judged(one, span, _ends, late=True)


def _judged(one: When, other: When, compared: Callable[[When, When], _Pair], *, late: bool) -> Anachronism | None:
    """What there is to tell if the first of what is compared should not be before the second, and is."""
    (low, high), (other_low, other_high) = compared(one, other)
    if high < other_low:
        # Dates are widened for their marks where it matters only: that takes long.
        (_, wide_high), (wide_low, _) = compared(one.fuzzy(), other.fuzzy())
        if wide_high < wide_low:
            return Anachronism(int(other_low - high), late, low == high and other_low == other_high)
        return Anachronism(0, late)
    if low < other_low and high < other_high and not any(map(isinf, (low, other_high))):
        return Anachronism(0, late)
    return None


def _starts(one: When, other: When) -> _Pair:
    return _start(one), _start(other)


def _ends(one: When, other: When) -> _Pair:
    return _end(other), _end(one)


def _end_and_start(one: When, other: When) -> _Pair:
    return _end(other), _start(one)


def _start(when: When) -> _Range:
    first, start_by, _, last = when.bounds
    return first, start_by if when.starts is End.DATED else last


def _end(when: When) -> _Range:
    first, _, end_from, last = when.bounds
    return (end_from, last) if when.ends is End.DATED else (first, last)
