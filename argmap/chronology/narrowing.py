"""A date made narrower by what else is known: the same date if nothing is, else one that says what is.

Knows no record and no reason; it is given bounds in days.
"""

from __future__ import annotations

from math import inf, isinf

from argmap.chronology.calendar import civil, day_number, month_length
from argmap.chronology.when import EXACT, End, Precision, When, iso

# First and last day of its start, then of its end, neither later than those; infinite where there is none.
Bounds = tuple[float, float, float, float]
_Range = tuple[float, float]
_UNTOLD: _Range = (-inf, inf)


def narrowed(own: When | None, known: Bounds) -> When | None:
    """The date that keeps to its own bounds and to those that are known besides; None if there are none.

    own: None for what has no date. A marked date may be a unit off where nothing else fits. What comes back is `own`
    itself if nothing is known that it does not say, if nothing that is known fits it, and if it is one of several
    dates, or several.

    A new date has an EDTF text: `[1922-12-14..1922-12-21]` is one of these days. No form of EDTF has such a set at
    the end of an interval; there it stands all the same: `[1922-10-06..1922-10-31]/`.
    """
    if own is not None and (len(own.members) > 1 or (own.members and not own.is_choice)):
        return own
    bounds = _met(own, known) if own else _ordered(known)
    if bounds is None or (own and bounds == own.bounds) or all(map(isinf, bounds)):
        return own
    first, start_by, end_from, last = bounds
    if not (own and own.is_interval) and first == end_from and start_by == last:
        return _date(own, (first, last), (first, last))
    start = _UNTOLD if isinf(first) and start_by == last else (first, start_by)
    end = _UNTOLD if isinf(last) and end_from == first else (end_from, last)
    return _date(own, start, end, is_interval=True)


def _met(own: When, known: Bounds) -> Bounds | None:
    """The bounds that both keep to, if need be by the widest reading of a marked date; None if there are none."""
    for first, start_by, end_from, last in (own.bounds, own.fuzzy().bounds):
        start = (first, start_by) if own.starts is End.OPEN else _both((first, start_by), known[:2])
        end = (end_from, last) if own.ends is End.OPEN else _both((end_from, last), known[2:])
        if start[0] <= start[1] and end[0] <= end[1]:
            return _ordered((*start, *end))
    return None


def _both(one: _Range, other: _Range) -> _Range:
    return max(one[0], other[0]), min(one[1], other[1])


def _ordered(bounds: Bounds) -> Bounds:
    """Nothing starts after it ends: each end narrows the other."""
    first, start_by, end_from, last = bounds
    return first, min(start_by, last), max(end_from, first), last


def _date(own: When | None, start: _Range, end: _Range, *, is_interval: bool = False) -> When:
    starts, ends = _told(start, own.starts if own else None), _told(end, own.ends if own else None)
    text = f"{_text(start, starts)}/{_text(end, ends)}" if is_interval else _text(start, starts)
    first, start_by, end_from, last = (None if isinf(day) else int(day) for day in (*start, *end))
    return When(
        text,
        first,
        start_by,
        end_from,
        last,
        Precision.INTERVAL if is_interval else Precision.DAY if start[0] == start[1] else Precision.SET,
        starts,
        ends,
        uncertain=own is not None and own.uncertain,
        approximate=own is not None and own.approximate,
        start_slack=own.start_slack if own else EXACT,
        end_slack=own.end_slack if own else EXACT,
    )


def _told(days: _Range, own: End | None) -> End:
    if own is End.OPEN:
        return own
    return End.UNKNOWN if days == _UNTOLD else End.DATED


def _text(days: _Range, told: End) -> str:
    """The day, month or year that some days are, or all of them as a set of which one is meant."""
    if told is not End.DATED:
        return ".." if told is End.OPEN else ""
    first, last = ("" if isinf(day) else iso(int(day)) for day in days)
    if first == last:
        return first
    if first and last:
        year, month, day = civil(int(days[0]))
        if day == 1 and days[1] == day_number(year, month, month_length(year, month)):
            return first[:-3]
        if (month, day) == (1, 1) and days[1] == day_number(year, 12, 31):
            return first[:-6]
    return f"[{first}..{last}]"
