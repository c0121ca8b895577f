"""A date as a reader would say it: "28 September 1922", "until October 1922", "about 1870".

Knows the plain spellings; what is not plain is said as it is written.
"""

from __future__ import annotations

import re
from functools import lru_cache

from argmap.chronology.when import End, When

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SEASONS = ("spring of", "summer of", "autumn of", "winter of")
_PARTS = {
    **dict(enumerate(_SEASONS, 21)),
    **dict(enumerate((f"northern {season}" for season in _SEASONS), 25)),
    **dict(enumerate((f"southern {season}" for season in _SEASONS), 29)),
    **dict(enumerate(("first quarter of", "second quarter of", "third quarter of", "last quarter of"), 33)),
    **dict(enumerate(("first third of", "second third of", "last third of"), 37)),
    40: "first half of",
    41: "second half of",
}  # fmt: skip
_PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)")
_DOUBT = {"": "{}", "?": "{}, uncertain", "~": "about {}", "%": "about {}, uncertain"}


@lru_cache(maxsize=4096)
def said(when: When) -> str:
    """The date in words, to stand behind a comma: "from September 1922"."""
    return f"{_said(when)} (Julian)" if when.julian else _said(when)


def _said(when: When) -> str:
    if not when.is_interval:
        return _day(when.text)
    start, _, end = when.text.partition("/")
    if when.starts is not End.DATED:
        if when.ends is End.DATED:
            return f"until {_day(end)}"
        return "to this day" if when.ends is End.OPEN else "from of old"
    if when.ends is End.UNKNOWN:
        return f"from {_day(start)}"
    if when.ends is End.OPEN:
        return f"since {_day(start)}"
    days = [_day(start), _day(end)]
    # A doubt belongs to the one date that it is said of.
    return " to ".join(days) if any("," in day for day in days) else _row(days, "to")


def _several(text: str) -> str:
    """A set in words: "September or October 1922", "some time between 14 and 21 December 1922", "1922 or later"."""
    joint = "or" if text[0] == "[" else "and"
    parts = text[1:-1].split(",")
    first, dots, last = parts[0].partition("..")
    if len(parts) > 1 or not dots:
        return text if ".." in text else _row([_day(part) for part in parts], joint)
    if first and last:
        ends = [_day(first), _day(last)]
        return f"some time between {_row(ends, 'and')}" if joint == "or" else f"all of {_row(ends, 'to')}"
    if joint == "and":
        return text
    return f"{_day(first)} or later" if first else f"{_day(last)} or earlier"


def _row(dates: list[str], joint: str) -> str:
    """Dates in words in a row; what two of them end with is said once."""
    if len(dates) == 2:
        one, other = (date.split(" ") for date in dates)
        shared = 0
        while len(one) == len(other) > shared + 1 and one[-1 - shared] == other[-1 - shared]:
            shared += 1
        dates = [" ".join(one[: len(one) - shared]), dates[1]]
    return f" {joint} ".join(dates)


def _day(text: str) -> str:
    match = _PLAIN.fullmatch(text)
    if match is None:
        return _several(text) if text[0] in "[{" else text
    year, month, day, doubt = match.groups()
    number = int(month or 0)
    if 1 <= number <= 12:
        words = " ".join(filter(None, (str(int(day)) if day else "", _MONTHS[number - 1], year)))
    elif number:
        words = f"{_PARTS[number]} {year}" if number in _PARTS else text.rstrip("?~%")
    else:
        words = year.lstrip("0") or "0"
    return _DOUBT[doubt].format(words)


def part_of_year(text: str) -> str:
    """A year and the code of a part of it, in words: "southern spring of 1831"."""
    return _day(text)


def apart(days: int) -> str:
    """How long some days are, 1 or more, as one would say it: "9 days", "3 months", "12 years".

    Months and years are whole ones, of any four years.
    """
    if days < 60:
        count, unit = days, "day"
    elif days < 730:
        count, unit = (days + 1) * 48 // 1461, "month"
    else:
        count, unit = (days + 1) * 4 // 1461, "year"
    return f"{count} {unit}{'s' * (count != 1)}"
