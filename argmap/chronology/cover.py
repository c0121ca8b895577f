"""The days that a written date may mean: from its year, month and day to its first and last day.

Knows the calendar, the seasons and unspecified digits; no marks, no intervals, no sets.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from argmap.chronology.calendar import MONTHS, day_number, month_length
from argmap.chronology.mistakes import NotADate
from argmap.chronology.when import Precision, Slack
from argmap.chronology.years import Years, each_year, fillings, years
from argmap.syntax.tree import Token

# First month and day, last month and day, months in it. A season lasts from the first day that meteorologists
# count to the last that astronomers count. A winter's year may be the one that it starts or ends in, so it
# takes in both: month 15 is March of the next year. Where no hemisphere is told, the northern one is meant.
_SPRING, _SUMMER, _AUTUMN, _WINTER = (3, 1, 6, 21, 3), (6, 1, 9, 23, 3), (9, 1, 12, 22, 3), (1, 1, 15, 20, 3)
_NORTH = (_SPRING, _SUMMER, _AUTUMN, _WINTER)
_SOUTH = (_AUTUMN, _WINTER, _SPRING, _SUMMER)
_QUARTERS = ((1, 1, 3, 31, 3), (4, 1, 6, 30, 3), (7, 1, 9, 30, 3), (10, 1, 12, 31, 3))
_THIRDS = ((1, 1, 4, 30, 4), (5, 1, 8, 31, 4), (9, 1, 12, 31, 4))
_HALVES = ((1, 1, 6, 30, 6), (7, 1, 12, 31, 6))
_GROUPS = enumerate((*_NORTH, *_NORTH, *_SOUTH, *_QUARTERS, *_THIRDS, *_HALVES), start=21)
_PARTS_OF_YEAR = {str(code): part for code, part in _GROUPS}

_ONE_DAY, _ONE_MONTH, _ONE_YEAR = Slack(days=1), Slack(months=1), Slack(months=12)


@dataclass(frozen=True, slots=True)
class Cover:
    """First and last day number, how precise that is, and how far one unit of the year, month and day is."""

    first: int
    last: int
    precision: Precision
    units: tuple[Slack, ...]


def cover(parts: list[Token], digits: Token | None, *, julian: bool) -> Cover:
    """The days that a year, a year and a month, or a year, a month and a day may mean.

    parts: one to three tokens; a year of type LONG_YEAR stands alone. X is any digit.
    digits: how many digits of the year are significant, if that is said.
    julian: the date is one of the Julian calendar. The days that come back are counted as always.
    Raises NotADate if there is no such day, month or year.

    Source: ISO 8601-2:2019; Library of Congress (2019), EDTF level 0, date; level 1, seasons; level 2,
    sub-year groupings, unspecified digit.
    """
    span = years(parts[0], digits)
    if len(parts) == 3:
        return _day(parts, span, julian=julian)
    if len(parts) == 2:
        return _month(parts[1], span, julian=julian)
    first = day_number(span.first, 1, 1, julian=julian)
    return Cover(first, day_number(span.last, 12, 31, julian=julian), span.precision, (span.unit,))


def _month(month: Token, span: Years, *, julian: bool) -> Cover:
    part = _PARTS_OF_YEAR.get(month.text)
    if part:
        from_month, from_day, to_month, to_day, length = part
        last = day_number(span.last + to_month // 13, (to_month - 1) % 12 + 1, to_day, julian=julian)
        precision, unit = Precision.SEASON, Slack(months=length)
    else:
        months = _months(month)
        from_month, from_day, to_month = months[0], 1, months[-1]
        to_day = month_length(span.last, to_month, julian=julian)
        last = day_number(span.last, to_month, to_day, julian=julian)
        precision, unit = (Precision.YEAR, _ONE_YEAR) if "X" in month.text else (Precision.MONTH, _ONE_MONTH)
    if span.precision is not Precision.YEAR:
        precision = span.precision
    return Cover(day_number(span.first, from_month, from_day, julian=julian), last, precision, (span.unit, unit))


def _months(month: Token) -> list[int]:
    """The months, ascending, that two digits may mean; at least one."""
    found = [m for m in fillings(month.text) if 1 <= m <= 12]
    if found:
        return found
    fact = f"`{month.text}` is no month and no part of a year" if month.text > "20" else _no_month(month)
    hint = "months are 01 to 12, seasons 21 to 32, quarters 33 to 36, thirds 37 to 39, half-years 40 and 41"
    raise NotADate(month.start, 2, fact, hint)


def _no_month(month: Token) -> str:
    return f"a year has months 01 to 12, and no `{month.text}`"


def _day(parts: list[Token], span: Years, *, julian: bool) -> Cover:
    year, _, day = parts
    months = _months_with_days(parts)
    days = [d for d in fillings(day.text) if 1 <= d <= 31]
    # Year 0 is a leap year: a day that no month has is found out before ten thousand years are tried.
    some_month_has_it = bool(days) and any(days[0] <= month_length(0, m) for m in months)
    first = _first(each_year(year.text), months, days, julian=julian) if some_month_has_it else None
    if first is None:
        raise _no_such_day(parts, months, leap=not some_month_has_it, julian=julian)
    precision, units = _of_day(parts, span)
    if precision is Precision.DAY:
        return Cover(first, first, precision, units)
    last = _first(each_year(year.text, back=True), months[::-1], days[::-1], julian=julian)
    assert last is not None, "what has a first day has a last"
    return Cover(first, last, precision, units)


def _months_with_days(parts: list[Token]) -> list[int]:
    year, month, day = parts
    if (month.text + day.text).isdigit() and "13" <= month.text <= "31" and "01" <= day.text <= "12":
        hint = f"the month stands before the day: `{year.text}-{day.text}-{month.text}`"
        raise NotADate(month.start, 2, _no_month(month), hint)
    if month.text in _PARTS_OF_YEAR:
        fact = f"`{month.text}` is a part of a year, and only months have days"
        raise NotADate(day.start, 2, fact, f"leave the day out: `{year.text}-{month.text}`")
    return _months(month)


def _of_day(parts: list[Token], span: Years) -> tuple[Precision, tuple[Slack, ...]]:
    precision, month_unit, day_unit = Precision.DAY, _ONE_MONTH, _ONE_DAY
    if "X" in parts[2].text:
        precision, day_unit = Precision.MONTH, _ONE_MONTH
    if "X" in parts[1].text:
        precision, month_unit = Precision.YEAR, _ONE_YEAR
    if "X" in parts[0].text:
        precision = span.precision
    return precision, (span.unit, month_unit, day_unit)


def _first(tries: Iterable[int], months: list[int], days: list[int], *, julian: bool) -> int | None:
    """The first day number, of years, months and days as they come, that the calendar has."""
    for year in tries:
        for month in months:
            length = month_length(year, month, julian=julian)
            for day in days:
                if day <= length:
                    return day_number(year, month, day, julian=julian)
    return None


def _no_such_day(parts: list[Token], months: list[int], *, leap: bool, julian: bool) -> NotADate:
    year, day = parts[0], parts[2]
    month_text = f"{year.text}-{parts[1].text}"
    if "X" in month_text:
        most = max(month_length(0 if leap else 1, m) for m in months)
        fact = f"no day `{day.text}`: `{month_text}` has at most {most} days"
        return NotADate(day.start, 2, fact, f"leave the day out: `{month_text}`")
    most = month_length(int(year.text), months[0], julian=julian)
    fact = f"no day `{day.text}`: {MONTHS[months[0] - 1]} {int(year.text)} has {most} days"
    hint = f"its last day is `{month_text}-{most}`; `{month_text}` is the whole month"
    if day.text == "29" and month_length(int(year.text), months[0], julian=True) == 29:
        hint = f"only the Julian calendar has that day; {hint}"
    return NotADate(day.start, 2, fact, hint)
