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
_PARTS = {
    **dict(enumerate(("spring of", "summer of", "autumn of", "winter of"), 21)),
    **dict(enumerate(("first quarter of", "second quarter of", "third quarter of", "last quarter of"), 33)),
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
    if when.text[0] in "[{":
        return _several(when.text)
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
    return f"{_day(start)} to {_day(end)}"


def _several(text: str) -> str:
    """A set in words: "September or October 1922", "some time between October and December 1922"."""
    joint = "or" if text[0] == "[" else "and"
    parts = text[1:-1].split(",")
    ends = parts[0].split("..")
    if len(parts) == 1 and len(ends) == 2 and all(ends):
        lead = "some time between" if joint == "or" else "all of"
        return f"{lead} {_day(ends[0])} and {_day(ends[1])}"
    return text if ".." in text else f" {joint} ".join(_day(part) for part in parts)


def _day(text: str) -> str:
    match = _PLAIN.fullmatch(text)
    if match is None:
        return text
    year, month, day, doubt = match.groups()
    number = int(month or 0)
    if 1 <= number <= 12:
        words = " ".join(filter(None, (str(int(day)) if day else "", _MONTHS[number - 1], year)))
    elif number:
        words = f"{_PARTS[number]} {year}" if number in _PARTS else text.rstrip("?~%")
    else:
        words = year.lstrip("0") or "0"
    return _DOUBT[doubt].format(words)
