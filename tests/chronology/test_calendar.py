"""Days as numbers: against the standard library where it reaches, and by laws where it does not."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.chronology.calendar import civil, day_number, gregorian, is_leap, month_length, shift

DAYS = st.integers(-(10**15), 10**15)


@given(st.dates())
def test_every_day_of_the_standard_library_has_its_number(day: datetime.date) -> None:
    assert day_number(day.year, day.month, day.day) == day.toordinal()
    assert civil(day.toordinal()) == (day.year, day.month, day.day)


@given(DAYS)
def test_a_day_of_any_age_survives_being_named(number: int) -> None:
    assert day_number(*civil(number)) == number


@given(DAYS)
def test_a_named_day_exists(number: int) -> None:
    year, month, day = civil(number)
    assert 1 <= month <= 12 and 1 <= day <= month_length(year, month)


@given(DAYS, st.booleans())
def test_the_last_day_of_february_is_followed_by_the_first_of_march(year: int, julian: bool) -> None:
    last = day_number(year, 2, month_length(year, 2, julian=julian), julian=julian)
    assert last + 1 == day_number(year, 3, 1, julian=julian)


@pytest.mark.parametrize(
    ("year", "leap"), [(2000, True), (1900, False), (1924, True), (0, True), (-4, True), (-100, False)]
)
def test_leap_years_are_counted_through_the_year_0(year: int, leap: bool) -> None:
    assert is_leap(year) is leap
    assert month_length(year, 2) == (29 if leap else 28)


def test_the_julian_calendar_has_a_leap_year_every_four_years() -> None:
    assert is_leap(1900, julian=True) and not is_leap(1901, julian=True)


@pytest.mark.parametrize(
    ("julian", "expected"),
    [
        ((1917, 10, 25), (1917, 11, 7)),
        ((1918, 1, 31), (1918, 2, 13)),
        ((1700, 2, 18), (1700, 2, 28)),
        ((1582, 10, 5), (1582, 10, 15)),
        ((1752, 9, 3), (1752, 9, 14)),
        ((-43, 3, 15), (-43, 3, 13)),
    ],
)
def test_a_julian_day_has_a_gregorian_name(julian: tuple[int, int, int], expected: tuple[int, int, int]) -> None:
    assert gregorian(*julian) == expected


@given(st.integers(-9999, 9999))
def test_a_julian_year_has_365_days_and_a_quarter(year: int) -> None:
    assert day_number(year + 4, 1, 1, julian=True) - day_number(year, 1, 1, julian=True) == 1461


@pytest.mark.parametrize(
    ("months", "days", "expected"),
    [(1, 0, (1923, 2, 28)), (-2, 0, (1922, 11, 30)), (12, -31, (1923, 12, 31)), (14, 0, (1924, 3, 31))],
)
def test_a_month_on_from_its_last_day_is_a_day_that_exists(
    months: int, days: int, expected: tuple[int, int, int]
) -> None:
    assert civil(shift(day_number(1923, 1, 31), months, days)) == expected


@given(DAYS, st.integers(-100, 100))
def test_twelve_months_are_a_year_on_all_days_but_the_leap_day(number: int, years: int) -> None:
    year, month, day = civil(number)
    assert civil(shift(number, 12 * years, 0)) == (
        year + years,
        month,
        min(day, month_length(year + years, month)),
    )
