"""What is too early or too late: for certain, perhaps, or not at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.chronology.anachronism import Anachronism, early, late, outside
from argmap.chronology.edtf import read
from argmap.chronology.when import Answer, When
from argmap.chronology.words import apart, said

_DATES = st.sampled_from(
    [
        "1922", "1922?", "1922-05", "1922-05~", "1922-05-03", "1922-04/", "/1922-06", "1922-04/1922-06", "1922/..",
        "../1922", "[1922-04-20..1922-05-10]", "[1921,1923]", "{1921,1923}", "1923", "1924-01/1925",
    ]
).map(read)  # fmt: skip


@pytest.mark.parametrize(
    ("of", "one", "other", "words"),
    [
        (early, "1922-04-30", "1922-05-03", "is 3 days before"),
        (early, "1922", "1922-05", ""),
        (early, "1922-05", "1922", ""),
        (early, "1922-05", "1922-05", ""),
        (early, "1922-04", "1922-05?", "may be before"),
        (early, "1922-04", "1922-05-03", "is at least 3 days before"),
        (early, "1922-02", "1922-05?", "is at least 2 months before"),
        (early, "[1922-04-20..1922-05-10]", "1922-05", "may be before"),
        (early, "1922-10/", "1922-12", "is at least 31 days before"),
        (early, "/1922", "1930", "is at least 7 years before"),
        (early, "/1922", "1922-05", ""),
        (early, "1922", "/1930", ""),
        (late, "1923", "1922", "is at least 1 day after"),
        (late, "1923", "1922/", ""),
        (late, "1923", "1922/..", ""),
        (late, "1922-05", "[1922-04-20..1922-05-10]", "may be after"),
        (late, "1922-06/", "1922/1922-03", "is at least 2 months after"),
        (outside, "1930", "1870/1924", "is at least 5 years after"),
        (outside, "1869", "1870/1924", "is at least 1 day before"),
        (outside, "1922/1930", "1870/1924", "is at least 5 years after"),
        (outside, "1922/", "1870/1924", ""),
        (outside, "1922/..", "1870/1924", ""),
        (outside, "1930", "1870/", ""),
        (outside, "1860", "/1924", ""),
        (outside, "1924", "1870/1924-01-21", ""),
        (outside, "[1868-01..1870-03]", "1870/1924", "may be before"),
        (outside, "[1924-11..1925-02]", "1870/1924", "may be after"),
    ],
)
def test_what_is_told_of_two_dates(
    of: Callable[[When, When], Anachronism | None], one: str, other: str, words: str
) -> None:
    found = of(read(one), read(other))
    assert (found.distance if found else "") == words


def test_what_is_certain_comes_before_what_may_be() -> None:
    assert outside(read("[1868-01..1870-03]"), read("1870/1924")) == Anachronism(0)
    assert outside(read("1860/1930"), read("1870/1924")) == Anachronism(3288)


@given(_DATES, _DATES)
def test_what_is_certainly_early_is_not_late_and_no_reading_fits(one: When, other: When) -> None:
    found = early(one, other)
    if found and found.is_certain:
        assert late(one, other) is None
        assert one.after(other) is Answer.IMPOSSIBLE
        assert outside(one, other) in (None, found)
    if one.before(other) is Answer.CERTAIN:
        assert found is not None


@given(st.integers(1, 400_000))
def test_a_distance_is_never_more_than_it_is(days: int) -> None:
    count, unit = apart(days).split(" ")
    length = {"d": 1, "m": 29, "y": 365}[unit[0]]
    assert int(count) * length <= days + 1
    assert (int(count) == 1) == (not unit.endswith("s"))


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (1, "1 day"), (59, "59 days"), (60, "2 months"), (365, "12 months"), (729, "23 months"), (730, "2 years"),
        (1827, "5 years"), (36_525, "100 years"),
    ],
)  # fmt: skip
def test_how_far_apart_days_are(days: int, words: str) -> None:
    assert apart(days) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[1922-12-14..1922-12-21]", "some time between 14 and 21 December 1922"),
        ("[1922-09-28..1922-10-03]", "some time between 28 September and 3 October 1922"),
        ("[1922-10..1922-12]", "some time between October and December 1922"),
        ("[1922-09,1922-10]", "September or October 1922"),
        ("[1921,1922]", "1921 or 1922"),
        ("[1921,1922-05,1923]", "1921 or May 1922 or 1923"),
        ("[1922-10..]", "October 1922 or later"),
        ("[..1922]", "1922 or earlier"),
        ("{1922-09-28,1922-10-02}", "28 September and 2 October 1922"),
        ("{1922-09..1922-11}", "all of September to November 1922"),
        ("{1922-09..}", "{1922-09..}"),
        ("[1921,1922-05..]", "[1921,1922-05..]"),
        ("[1922]", "1922"),
    ],
)
def test_a_set_in_words(text: str, words: str) -> None:
    assert said(read(text)) == words
