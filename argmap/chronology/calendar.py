"""Days as numbers, so that dates of any age can be compared and moved.

Day 1 is 0001-01-01 of the Gregorian calendar, carried back before 1582 as if it had always been in force.
Years are astronomical: the year before 1 is 0, and any integer is a year. Knows no spelling and no uncertainty.
"""

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_IN_400_YEARS = 146_097
# Day numbers that come before 0000-03-01 of each calendar: both count years from March, so that a leap day is
# last.
_BEFORE_MARCH_OF_YEAR_0 = -305
_BEFORE_JULIAN_MARCH_OF_YEAR_0 = -307


def is_leap(year: int, *, julian: bool = False) -> bool:
    """Whether February of `year` has 29 days.

    Source: ISO 8601-1:2019, 4.2.1 (Gregorian calendar).
    """
    return year % 4 == 0 and (julian or year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int, *, julian: bool = False) -> int:
    """The number of days, 28 to 31, of `month`, 1 to 12."""
    return 29 if month == 2 and is_leap(year, julian=julian) else _LENGTHS[month - 1]


def day_number(year: int, month: int, day: int, *, julian: bool = False) -> int:
    """The number of a day; with `julian`, of the day that the Julian calendar calls so.

    month: 1 to 12. day: 1 to the month's length; a day beyond it runs on into the next month.
    Equal to `datetime.date.toordinal` wherever that is defined.

    Source: Richards (2013), Calendars, in the Explanatory Supplement to the Astronomical Almanac, 15.11.
    """
    years = year - (month <= 2)
    days = 365 * years + years // 4 + (153 * ((month - 3) % 12) + 2) // 5 + day - 1
    if julian:
        return days + _BEFORE_JULIAN_MARCH_OF_YEAR_0
    return days - years // 100 + years // 400 + _BEFORE_MARCH_OF_YEAR_0


def civil(number: int) -> tuple[int, int, int]:
    """Year, month (1 to 12) and day (1 to 31) of a day number, in the Gregorian calendar."""
    cycles, day = divmod(number - _BEFORE_MARCH_OF_YEAR_0, _DAYS_IN_400_YEARS)
    # A century ends with a leap day or lacks one, and so does a cycle: none of the two starts another of its
    # kind.
    centuries = min(day // 36_524, 3)
    day -= centuries * 36_524
    fours, day = divmod(day, 1_461)
    years = min(day // 365, 3)
    day -= years * 365
    from_march = (5 * day + 2) // 153
    month = (from_march + 2) % 12 + 1
    year = 400 * cycles + 100 * centuries + 4 * fours + years + (month <= 2)
    return year, month, day - (153 * from_march + 2) // 5 + 1


def gregorian(year: int, month: int, day: int) -> tuple[int, int, int]:
    """What the Gregorian calendar calls a day of the Julian calendar: year, month, day."""
    return civil(day_number(year, month, day, julian=True))


def shift(number: int, months: int, days: int) -> int:
    """The day number some months and then some days on; either may be negative.

    A day that the month reached does not have becomes its last: one month after 31 January is 28 or 29
    February.
    """
    year, month, day = civil(number)
    years, before = divmod(month - 1 + months, 12)
    year, month = year + years, before + 1
    return day_number(year, month, min(day, month_length(year, month))) + days
