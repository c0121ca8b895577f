"""The ticks of an axis of days: days, months or years, not too many, each with a name.

Knows no record; the calendar is the Gregorian one.
"""

from collections.abc import Iterator

from argmap.chronology.calendar import MONTHS, civil, day_number

# How many days, months or years lie between two ticks; of years also ten times as many, a hundred times, and so on.
_DAYS = (1, 2, 7)
_MONTHS = (1, 3, 6)
_YEARS = (1, 2, 5)


def ruled(first: int, last: int, most: int = 10) -> list[tuple[int, str]]:
    """Day numbers and names of ticks around some days: the first tick is on `first` or before, the last after `last`.

    The finest ticks of which there are no more than `most`, 2 or more, besides the last: no single span takes in the
    years on both sides of our era's first. Raises ValueError for fewer, or if the days run backwards.
    """
    if most < 2:
        raise ValueError("an axis has two ticks at least")
    if last < first:
        raise ValueError("an axis does not end before it starts")
    for size in _DAYS:
        count = (last - first) // size + 1
        if count <= most:
            days = [first + size * at for at in range(count + 1)]
            return [(day, _day(day)) for day in days]
    months = [12 * year + month - 1 for year, month, _ in (civil(first), civil(last))]
    size = next(size for size in _spans() if months[1] // size - months[0] // size < most)
    ticks = [at * size for at in range(months[0] // size, months[1] // size + 2)]
    return [(day_number(at // 12, at % 12 + 1, 1), _year(at // 12) if size >= 12 else _month(at)) for at in ticks]


def _spans() -> Iterator[int]:
    """Months from tick to tick, the finest first."""
    yield from _MONTHS
    months = 12
    while True:
        yield from (months * years for years in _YEARS)
        months *= 10


def _day(number: int) -> str:
    year, month, day = civil(number)
    return f"{day} {MONTHS[month - 1][:3]} {_year(year)}"


def _month(at: int) -> str:
    return f"{MONTHS[at % 12][:3]} {_year(at // 12)}"


def _year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"
