"""What can be said about times: every answer against all the readings that the bounds leave open."""

import itertools
from collections.abc import Callable, Iterator
from math import inf

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.chronology.when import Answer, End, Precision, Slack, When, all_of, iso, on, one_of

Stretch = tuple[float, float]
BEYOND = range(-2, 9)


@st.composite
def plain(draw: st.DrawFn) -> When:
    """An interval between day 0 and day 6, each end dated, unknown or open."""
    starts, ends = draw(st.sampled_from(End)), draw(st.sampled_from(End))
    s1, s2 = sorted(draw(st.tuples(st.integers(0, 6), st.integers(0, 6))))
    e1, e2 = sorted(draw(st.tuples(st.integers(0, 6), st.integers(0, 6))))
    assume(starts is not End.DATED or ends is not End.DATED or s1 <= e2)
    start: tuple[int | None, int | None] = (s1, s2) if starts is End.DATED else (None, None)
    end: tuple[int | None, int | None] = (e1, e2) if ends is End.DATED else (None, None)
    return When("-", start[0], start[1], end[0], end[1], Precision.INTERVAL, starts, ends)


@st.composite
def single(draw: st.DrawFn) -> When:
    """A single date between day 0 and day 6, or before or after one."""
    first, last = sorted(draw(st.tuples(st.integers(0, 6), st.integers(0, 6))))
    low, high = draw(st.sampled_from([(first, last), (first, last), (None, last), (first, None)]))
    return When("-", low, high, low, high, Precision.YEAR)


def sets() -> st.SearchStrategy[When]:
    members = st.lists(single(), min_size=1, max_size=2)
    return members.map(lambda m: one_of("[]", m)) | members.map(lambda m: all_of("{}", m))


def whens() -> st.SearchStrategy[When]:
    return plain() | single() | sets()


def stretches(w: When) -> Iterator[Stretch]:
    """Every stretch of days that a plain When may mean."""
    starts = _days(w.start_earliest, w.start_latest, w.starts, -inf)
    ends = _days(w.end_earliest, w.end_latest, w.ends, inf)
    return ((a, b) for a, b in itertools.product(starts, ends) if a <= b)


def _days(low: int | None, high: int | None, end: End, never: float) -> list[float]:
    if end is End.OPEN:
        return [never]
    if end is End.UNKNOWN:
        return [never, *BEYOND]
    return list(range(BEYOND.start if low is None else low, BEYOND.stop if high is None else high + 1))


def readings(w: When) -> list[tuple[Stretch, ...]]:
    """Everything that a When may mean: some stretches of days, all of them."""
    if w.is_choice:
        return [reading for m in w.members for reading in readings(m)]
    if w.members:
        # Every fifth stretch of a member is enough to refute an answer, and all of them are too many.
        return list(itertools.product(*(list(stretches(m))[::5] for m in w.members)))
    return [(s,) for s in stretches(w)]


def covers(stretches: tuple[Stretch, ...], one: Stretch) -> bool:
    """Whether the stretches together have every day of the one."""
    reached, last = one
    for first, end in sorted(stretches):
        if first <= reached <= end:
            reached = end + 1
    return reached > last or reached == inf


def is_before(a: tuple[Stretch, ...], b: tuple[Stretch, ...]) -> bool:
    return max(end for _, end in a) < min(start for start, _ in b)


def is_after(a: tuple[Stretch, ...], b: tuple[Stretch, ...]) -> bool:
    return is_before(b, a)


def shares_a_day(a: tuple[Stretch, ...], b: tuple[Stretch, ...]) -> bool:
    return any(c <= f and e <= d for c, d in a for e, f in b)


def is_within(a: tuple[Stretch, ...], b: tuple[Stretch, ...]) -> bool:
    return all(covers(b, one) for one in a)


def is_same(a: tuple[Stretch, ...], b: tuple[Stretch, ...]) -> bool:
    return is_within(a, b) and is_within(b, a)


RELATIONS: list[tuple[Callable[[When, When], Answer], Callable[..., bool]]] = [
    (When.before, is_before),
    (When.after, is_after),
    (When.overlaps, shares_a_day),
    (When.during, is_within),
    (When.same, is_same),
]


@pytest.mark.parametrize(("relation", "holds"), RELATIONS)
@given(plain(), plain())
def test_an_answer_is_certain_if_all_readings_agree_and_possible_if_one_does(
    relation: Callable[[When, When], Answer], holds: Callable[..., bool], a: When, b: When
) -> None:
    found = {holds(x, y) for x in readings(a) for y in readings(b)}
    assert relation(a, b) is Answer.of(certain=found == {True}, possible=True in found)


@pytest.mark.parametrize(("relation", "holds"), RELATIONS)
@given(whens(), whens())
def test_no_reading_of_a_set_contradicts_an_answer(
    relation: Callable[[When, When], Answer], holds: Callable[..., bool], a: When, b: When
) -> None:
    found = {holds(x, y) for x in readings(a) for y in readings(b)}
    answer = relation(a, b)
    assert answer is not Answer.CERTAIN or found == {True}
    assert answer is not Answer.IMPOSSIBLE or found == {False}


@given(whens(), whens())
def test_what_certainly_holds_covers_every_reading_and_what_cannot_hold_touches_none(a: When, b: When) -> None:
    pairs = [(x, y) for x in readings(a) for y in readings(b)]
    answer = a.holds_at(b)
    assert answer is not Answer.CERTAIN or all(is_within(y, x) for x, y in pairs)
    assert answer is not Answer.IMPOSSIBLE or not any(shares_a_day(x, y) for x, y in pairs)


@given(whens(), whens())
def test_before_and_after_are_each_others_mirror_and_exclude_each_other(a: When, b: When) -> None:
    assert a.before(b) is b.after(a)
    if a.before(b) is Answer.CERTAIN:
        assert a.after(b) is Answer.IMPOSSIBLE and a.overlaps(b) is Answer.IMPOSSIBLE


@given(whens(), whens())
def test_overlapping_and_being_the_same_do_not_depend_on_the_order(a: When, b: When) -> None:
    assert a.overlaps(b) is b.overlaps(a)
    assert a.same(b) is b.same(a)


def vague(text: str, first: int, last: int) -> When:
    return When(text, first, last, first, last, Precision.YEAR)


def test_what_is_dated_with_a_year_possibly_holds_on_each_of_its_days_and_certainly_on_none() -> None:
    year = vague("1633", 100, 464)
    assert [year.holds_at(on(day)) for day in (99, 100, 300, 464, 465)] == [
        Answer.IMPOSSIBLE,
        Answer.POSSIBLE,
        Answer.POSSIBLE,
        Answer.POSSIBLE,
        Answer.IMPOSSIBLE,
    ]


def test_what_is_dated_with_a_day_certainly_holds_on_it() -> None:
    assert on(7).holds_at(on(7)) is Answer.CERTAIN
    assert on(7).same(on(7)) is Answer.CERTAIN


def test_an_interval_certainly_holds_between_its_latest_start_and_its_earliest_end() -> None:
    span = When("-", 10, 20, 30, 40, Precision.INTERVAL)
    certain = [day for day in range(50) if span.holds_at(on(day)) is Answer.CERTAIN]
    possible = [day for day in range(50) if span.holds_at(on(day)) is not Answer.IMPOSSIBLE]
    assert (certain, possible) == (list(range(20, 31)), list(range(10, 41)))


def test_an_interval_that_is_covered_in_part_is_possible() -> None:
    assert on(5).holds_at(When("-", 4, 4, 6, 6, Precision.INTERVAL)) is Answer.POSSIBLE


def test_an_open_end_still_holds_and_an_unknown_end_may() -> None:
    still = When("-", 10, 10, None, None, Precision.INTERVAL, ends=End.OPEN)
    once = When("-", 10, 10, None, None, Precision.INTERVAL, ends=End.UNKNOWN)
    assert still.holds_at(on(10**9)) is Answer.CERTAIN and still.before(on(10**9)) is Answer.IMPOSSIBLE
    assert once.holds_at(on(10**9)) is Answer.POSSIBLE and once.before(on(10**9)) is Answer.POSSIBLE
    assert once.holds_at(on(10)) is Answer.CERTAIN and once.holds_at(on(9)) is Answer.IMPOSSIBLE


def test_one_of_several_years_is_in_none_of_the_years_between() -> None:
    either = one_of("[1,3]", [vague("1", 10, 19), vague("3", 30, 39)])
    assert (either.earliest, either.latest, either.precision) == (10, 39, Precision.SET)
    assert either.overlaps(vague("2", 20, 29)) is Answer.IMPOSSIBLE
    assert either.before(on(25)) is Answer.POSSIBLE
    assert either.before(on(40)) is Answer.CERTAIN


def test_all_of_several_days_hold_on_each_and_not_between() -> None:
    both = all_of("{1,3}", [on(1), on(3)])
    assert [both.holds_at(on(day)) for day in (1, 2, 3)] == [
        Answer.CERTAIN,
        Answer.IMPOSSIBLE,
        Answer.CERTAIN,
    ]
    assert both.before(on(2)) is Answer.IMPOSSIBLE and both.before(on(4)) is Answer.CERTAIN
    assert both.same(all_of("{1,3}", [on(1), on(3)])) is Answer.POSSIBLE


def test_what_fits_no_member_alone_may_fit_them_together() -> None:
    together = all_of("{1,2}", [on(1), on(2)])
    assert When("-", 1, 1, 2, 2, Precision.INTERVAL).during(together) is Answer.POSSIBLE
    assert on(5).during(together) is Answer.IMPOSSIBLE


@given(plain(), st.integers(0, 3), st.integers(0, 2), st.integers(0, 40))
def test_fuzzy_bounds_lie_around_the_strict_ones(w: When, pad: int, months: int, days: int) -> None:
    slack = Slack(months, days)
    whole = When(w.text, *bounds(w), w.precision, w.starts, w.ends, start_slack=slack, end_slack=slack)
    wide = whole.fuzzy(pad)
    for low, strict in ((wide.start_earliest, w.start_earliest), (wide.end_earliest, w.end_earliest)):
        assert low is strict is None or (low is not None and strict is not None and low <= strict)
    for high, strict in ((wide.start_latest, w.start_latest), (wide.end_latest, w.end_latest)):
        assert high is strict is None or (high is not None and strict is not None and high >= strict)
    assert whole.fuzzy(0) == whole


def bounds(w: When) -> tuple[int | None, int | None, int | None, int | None]:
    return w.start_earliest, w.start_latest, w.end_earliest, w.end_latest


@pytest.mark.parametrize("gather", [one_of, all_of])
def test_a_set_is_as_fuzzy_as_its_members(gather: Callable[..., When]) -> None:
    members = [
        When(
            "1?",
            1,
            1,
            1,
            1,
            Precision.DAY,
            uncertain=True,
            start_slack=Slack(days=1),
            end_slack=Slack(days=1),
        )
    ]
    wide = gather("-", [*members, on(9)]).fuzzy(2)
    assert (wide.earliest, wide.latest, wide.uncertain, wide.approximate) == (-1, 9, True, False)


@pytest.mark.parametrize("wrong", [(5, 4, 9, 9), (1, 1, 9, 8), (5, 6, 3, 4)])
def test_a_when_that_would_end_before_it_starts_cannot_be_made(wrong: tuple[int, int, int, int]) -> None:
    with pytest.raises(ValueError, match="would end before it starts"):
        When("-", *wrong, Precision.INTERVAL)


@pytest.mark.parametrize("member", [one_of("[1]", [on(1)]), When("-", 1, 1, 2, 2, Precision.INTERVAL)])
def test_a_set_of_sets_or_intervals_cannot_be_made(member: When) -> None:
    with pytest.raises(ValueError, match="no single dates"):
        all_of("-", [member])


def test_a_when_has_no_order_and_can_be_a_key() -> None:
    assert {on(1): "a"}[on(1)] == "a"
    with pytest.raises(TypeError):
        sorted([on(2), on(1)])  # type: ignore[type-var]


def test_a_when_tells_whether_it_is_an_interval() -> None:
    assert When("-", 1, 1, 2, 2, Precision.INTERVAL).is_interval and not on(1).is_interval


@pytest.mark.parametrize(
    ("day", "text"), [(1, "0001-01-01"), (0, "0000-12-31"), (-366, "-0001-12-31"), (4382545, "12000-01-01")]
)
def test_a_day_is_named_in_the_iso_order(day: int, text: str) -> None:
    assert iso(day) == text
    assert on(day).text == text


ANSWERS = st.lists(st.sampled_from(Answer))


@given(ANSWERS)
def test_all_is_certain_if_nothing_is_doubted_and_impossible_if_one_part_is(answers: list[Answer]) -> None:
    worst = (Answer.IMPOSSIBLE, Answer.POSSIBLE, Answer.CERTAIN)
    assert Answer.all(answers) is min(answers, key=worst.index, default=Answer.CERTAIN)
    assert Answer.any(answers) is max(answers, key=worst.index, default=Answer.IMPOSSIBLE)


@given(st.sampled_from(Answer), st.integers(1, 3))
def test_whichever_case_is_true_the_answer_is_the_one_they_share(answer: Answer, times: int) -> None:
    assert Answer.whichever([answer] * times) is answer
    assert Answer.whichever(Answer) is Answer.POSSIBLE
