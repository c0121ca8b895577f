"""The years that a written year may mean.

Knows the digits of a year in EDTF: four of them, or more after `Y`, unspecified ones, significant ones. Knows
no month and no calendar.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from argmap.chronology.mistakes import NotADate
from argmap.chronology.when import Precision, Slack
from argmap.syntax.tree import Token

LARGEST_EXPONENT = 12
FARTHEST_YEAR = 10**LARGEST_EXPONENT

_BY_LOOSE_DIGITS = (Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM)


@dataclass(frozen=True, slots=True)
class Years:
    """First and last year, how precise that is, and how far one unit of it is."""

    first: int
    last: int
    precision: Precision
    unit: Slack


_ONE_YEAR = Slack(months=12)


def years(year: Token, digits: Token | None) -> Years:
    """The years that a year may mean.

    year: of type LONG_YEAR if written with `Y`. X in it is any digit.
    digits: `S` and how many digits are significant, if that is said: the others may be any. Leading zeros do
    not count, and a year with fewer digits is meant exactly.
    Raises NotADate if the year is beyond 10^12, or is not written as years of its size are.

    Source: ISO 8601-2:2019; Library of Congress (2019), EDTF level 1, letter-prefixed calendar
    year, level 2, exponential year, significant digits, unspecified digit.
    """
    first, last = _long(year) if year.type == "LONG_YEAR" else _short(year)
    loose = 0
    if digits is not None:
        loose = max(len(str(abs(first))) - _significant(year, digits), 0)
        first, last = _rounded(first, 10**loose)
    elif "X" in year.text:
        loose = len(year.text) - year.text.index("X")
    if loose == 0:
        return Years(first, last, Precision.YEAR, _ONE_YEAR)
    precision = _BY_LOOSE_DIGITS[loose] if loose < len(_BY_LOOSE_DIGITS) else Precision.LONGER
    return Years(first, last, precision, Slack(months=12 * 10**loose))


def each_year(mask: str, *, back: bool = False) -> Iterator[int]:
    """Every year that four digits may mean, ascending or, with `back`, descending; 10,000 at most."""
    if mask[0] == "-":
        return (-year for year in fillings(mask[1:], back=not back) if year)
    return fillings(mask, back=back)


def fillings(mask: str, *, back: bool = False) -> Iterator[int]:
    """Every number that digits with X may mean, ascending or, with `back`, descending."""
    if "X" not in mask:
        return iter((int(mask),))
    any_digit = "9876543210" if back else "0123456789"
    return (int("".join(digits)) for digits in product(*(any_digit if c == "X" else c for c in mask)))


def _short(year: Token) -> tuple[int, int]:
    low, high = int(year.text.replace("X", "0")), int(year.text.replace("X", "9"))
    if year.text[0] != "-":
        return low, high
    if high == 0:
        raise NotADate(year.start, len(year.text), "the year 0 has no sign", "write `0000`")
    # -000X is a year before 0: the 0 that it could be filled with has no sign.
    return high, min(low, -1)


def _long(year: Token) -> tuple[int, int]:
    number, _, exponent = year.text[1:].partition("E")
    power = int(exponent or 0)
    if power > LARGEST_EXPONENT or abs(int(number)) * 10**power > FARTHEST_YEAR:
        fact = f"`{year.text}` is farther away than 10^{LARGEST_EXPONENT} years"
        hint = f"the farthest years are `Y-1E{LARGEST_EXPONENT}` and `Y1E{LARGEST_EXPONENT}`"
        raise NotADate(year.start, len(year.text), fact, hint)
    value = int(number) * 10**power
    if not exponent and abs(value) <= 9999:
        fact = f"`{year.text}` has at most four digits, and `Y` marks a year of more"
        hint = f"write `{'-' if value < 0 else ''}{abs(value):04}`"
        raise NotADate(year.start, len(year.text), fact, hint)
    return value, value


def _significant(year: Token, digits: Token) -> int:
    count = int(digits.text[1:])
    if count == 0:
        raise NotADate(digits.start, len(digits.text), "a year has at least 1 significant digit", "write `S1`")
    if "X" in year.text:
        fact = f"the digits of `{year.text}` are given as unspecified, and again by `{digits.text}`"
        raise NotADate(digits.start, len(digits.text), fact, f"leave out `{digits.text}`")
    return count


def _rounded(year: int, size: int) -> tuple[int, int]:
    low = abs(year) // size * size
    return (low, low + size - 1) if year >= 0 else (1 - low - size, -low)
