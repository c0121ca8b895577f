"""Dates made narrower: never wider than they were, never against what is known, and spelt as what they are."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.chronology.edtf import read
from argmap.chronology.narrowing import Bounds, narrowed
from argmap.chronology.when import Answer, End, When
from argmap.chronology.words import said

_OWN = st.none() | st.sampled_from(
    [
        "1922-10", "1922", "1922?", "1922-10-06", "1922-09/1922-12", "1922-09/", "/1922-12", "1922-09/..", "../1922-12",
        "1922-09~/1922-12", "[1922-09-20..1922-11]", "[1922-09,1922-11]", "{1922-09,1922-11}", "[1922-10..]",
    ]
).map(read)  # fmt: skip
_OCTOBER = 701_909  # 1922-10-06


@st.composite
def _known(draw: st.DrawFn) -> Bounds:
    """Bounds that are bounds of something: each end within the other's, and some of them missing."""
    days = sorted(draw(st.lists(st.integers(_OCTOBER - 40, _OCTOBER + 90), min_size=4, max_size=4)))
    first, start_by, end_from, last = draw(st.sampled_from([(0, 1, 2, 3), (0, 2, 1, 3), (0, 3, 0, 3), (0, 0, 3, 3)]))
    low = -inf if draw(st.booleans()) else days[first]
    high = inf if draw(st.booleans()) else days[last]
    return low, days[start_by], days[end_from], high


@given(_OWN, _known())
def test_a_narrowed_date_lies_within_its_own_bounds_and_the_known_ones_where_they_meet(
    own: When | None, known: Bounds
) -> None:
    made = narrowed(own, known)
    if own is None or made is own or made is None or own.starts is End.OPEN or own.ends is End.OPEN:
        return
    sides = [(own.bounds[:2], known[:2], made.bounds[:2]), (own.bounds[2:], known[2:], made.bounds[2:])]
    meet = all(max(one[0], other[0]) <= min(one[1], other[1]) for one, other, _ in sides)
    for one, other, (low, high) in sides:
        assert low <= high
        assert not meet or (max(one[0], other[0]) <= low and high <= min(one[1], other[1]))
    assert (made.uncertain, made.approximate) == (own.uncertain, own.approximate)


@given(_OWN, _known())
def test_narrowing_again_by_the_same_changes_nothing(own: When | None, known: Bounds) -> None:
    made = narrowed(own, known)
    assert narrowed(made, known) == made


@given(_known())
def test_a_date_that_is_no_interval_reads_as_what_it_is(known: Bounds) -> None:
    made = narrowed(None, known)
    if made and not made.is_interval:
        assert read(made.text).bounds == made.bounds


@pytest.mark.parametrize(
    ("own", "known", "text", "words"),
    [
        ("", (-inf, inf, -inf, inf), "", ""),
        ("", (0, 7, 0, 7), "[1922-10-06..1922-10-13]", "some time between 6 and 13 October 1922"),
        ("", (0, 90, 0, 90), "[1922-10-06..1923-01-04]", "some time between 6 October 1922 and 4 January 1923"),
        ("", (0, 0, 0, 0), "1922-10-06", "6 October 1922"),
        ("", (0, inf, 0, inf), "[1922-10-06..]", "6 October 1922 or later"),
        ("", (-inf, 0, -inf, 0), "[..1922-10-06]", "6 October 1922 or earlier"),
        ("", (-inf, 0, -inf, inf), "[..1922-10-06]/", "from 6 October 1922 or earlier"),
        ("", (-5, 25, -5, 25), "1922-10", "October 1922"),
        ("", (-278, 86, -278, 86), "1922", "1922"),
        ("1922-10", (0, inf, 0, inf), "[1922-10-06..1922-10-31]", "some time between 6 and 31 October 1922"),
        ("1922-10", (-5, 25, -5, 90), "1922-10", "October 1922"),
        ("1922-10/", (0, inf, 0, inf), "[1922-10-06..1922-10-31]/", "from some time between 6 and 31 October 1922"),
        ("1922-10/..", (-inf, 0, -inf, inf), "[1922-10-01..1922-10-06]/..", ""),
        ("../1922-10", (-inf, inf, -inf, 0), "../[1922-10-01..1922-10-06]", ""),
        ("/1922-10", (-inf, inf, -inf, 0), "/[1922-10-01..1922-10-06]", ""),
        ("1922-10", (-5, 0, 1, 25), "[1922-10-01..1922-10-06]/[1922-10-07..1922-10-31]", ""),
        ("1922?", (100, 120, 100, 120), "[1923-01-14..1923-02-03]", ""),
        ("[1922-10-01..1922-10-31]", (0, inf, 0, inf), "[1922-10-06..1922-10-31]", ""),
        ("[1921,1922]", (0, inf, 0, inf), "[1921,1922]", "1921 or 1922"),
        ("{1922-09,1922-11}", (0, inf, 0, inf), "{1922-09,1922-11}", "September and November 1922"),
    ],
)  # fmt: skip
def test_what_a_narrowed_date_is_spelt_like(own: str, known: Bounds, text: str, words: str) -> None:
    first, start_by, end_from, last = (day + _OCTOBER for day in known)
    made = narrowed(read(own) if own else None, (first, start_by, end_from, last))
    assert (made.text if made else "") == text
    assert not words or (made and said(made) == words)


def test_what_is_known_to_be_within_a_span_certainly_is() -> None:
    made = narrowed(None, (_OCTOBER + 69, _OCTOBER + 76, _OCTOBER + 69, _OCTOBER + 76))
    assert made and made.during(read("1922-12-14/1922-12-21")) is Answer.CERTAIN
    assert made.during(read("1922-12-15/1922-12-21")) is Answer.POSSIBLE


def test_a_marked_date_that_had_to_give_way_may_still_be_off() -> None:
    made = narrowed(read("1922?"), (_OCTOBER + 100, _OCTOBER + 120, _OCTOBER + 100, _OCTOBER + 120))
    assert made and made.uncertain and made.fuzzy().bounds != made.bounds
