import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.chronology.calendar import day_number
from argmap.chronology.ruler import ruled

DAYS = st.integers(-2_000_000, 2_000_000)


@given(DAYS, st.integers(0, 3_000_000), st.integers(2, 14))
def test_ticks_take_in_all_days_and_are_not_too_many(first: int, length: int, most: int) -> None:
    ticks = ruled(first, first + length, most)
    days = [day for day, _ in ticks]
    assert days[0] <= first <= first + length < days[-1]
    assert days == sorted(set(days)) and len(days) <= most + 1
    assert len({name for _, name in ticks}) == len(ticks)


@pytest.mark.parametrize(
    ("first", "last", "names"),
    [
        ((1922, 9, 28), (1922, 9, 29), ["28 Sep 1922", "29 Sep 1922", "30 Sep 1922"]),
        ((1922, 9, 1), (1922, 12, 21), ["Sep 1922", "Oct 1922", "Nov 1922", "Dec 1922", "Jan 1923"]),
        ((1900, 5, 1), (1912, 1, 1), ["1900", "1902", "1904", "1906", "1908", "1910", "1912", "1914"]),
        ((-499, 1, 1), (1, 1, 1), ["501 BC", "401 BC", "301 BC", "201 BC", "101 BC", "1 BC", "100"]),
    ],
)
def test_ticks_are_days_months_or_years(
    first: tuple[int, int, int], last: tuple[int, int, int], names: list[str]
) -> None:
    assert [name for _, name in ruled(day_number(*first), day_number(*last))] == names


def test_an_axis_neither_runs_backwards_nor_is_a_single_tick() -> None:
    with pytest.raises(ValueError, match="does not end before it starts"):
        ruled(2, 1)
    with pytest.raises(ValueError, match="two ticks at least"):
        ruled(1, 2, 1)
