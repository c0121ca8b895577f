"""Networks of days: the bounds against an oracle that tries all ways, and contradictions that really are some."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.chronology.components import components
from argmap.chronology.network import Bound, Gap, Solution, solve

Label = tuple[str, int]
_DAY = st.integers(-9, 9)
_RANGES = st.tuples(_DAY, _DAY).map(lambda days: (min(days), max(days)))


@st.composite
def _limits(draw: st.DrawFn) -> tuple[int | None, int | None]:
    low, high = draw(_RANGES)
    return draw(st.sampled_from([(low, high), (low, None), (None, high), (None, None)]))


@st.composite
def networks(draw: st.DrawFn, gaps: int = 9) -> tuple[list[Bound[Label]], list[Gap[Label]]]:
    bounds = [Bound(*draw(_limits()), ("bound", number)) for number in range(draw(st.integers(1, 6)))]
    points = st.integers(0, len(bounds) - 1)
    told = draw(st.lists(st.tuples(points, points, _limits()), max_size=gaps))
    return bounds, [Gap(tail, head, *days, ("gap", number)) for number, (tail, head, days) in enumerate(told)]


def _oracle(bounds: list[Bound[Label]], gaps: list[Gap[Label]]) -> tuple[list[int | None], list[int | None]] | None:
    """Earliest and latest days by Floyd and Warshall's search over all pairs; None if no days fit."""
    zero = len(bounds)
    lower: dict[tuple[int, int], int] = {(p, p): 0 for p in range(zero + 1)}

    def at_least(tail: int, head: int, days: int | None) -> None:
        if days is not None:
            lower[tail, head] = max(days, lower.get((tail, head), days))

    for point, bound in enumerate(bounds):
        at_least(zero, point, bound.first)
        at_least(point, zero, None if bound.last is None else -bound.last)
    for gap in gaps:
        at_least(gap.tail, gap.head, gap.low)
        at_least(gap.head, gap.tail, None if gap.high is None else -gap.high)
    for middle, tail, head in product(range(zero + 1), repeat=3):
        if (tail, middle) in lower and (middle, head) in lower:
            at_least(tail, head, lower[tail, middle] + lower[middle, head])
    if any(lower[p, p] > 0 for p in range(zero + 1)):
        return None
    latest = [lower.get((p, zero)) for p in range(zero)]
    return [lower.get((zero, p)) for p in range(zero)], [None if day is None else -day for day in latest]


def _told(
    labels: tuple[Label, ...], bounds: list[Bound[Label]], gaps: list[Gap[Label]]
) -> tuple[list[Bound[Label]], list[Gap[Label]]]:
    """What labels name, and nothing else."""
    kept = [b if b.label in labels else Bound(None, None, b.label) for b in bounds]
    return kept, [g for g in gaps if g.label in labels]


@given(networks())
def test_bounds_are_those_of_all_ways_through_what_does_not_contradict(
    network: tuple[list[Bound[Label]], list[Gap[Label]]],
) -> None:
    bounds, gaps = network
    solution = solve(bounds, gaps)
    broken = {label for c in solution.contradictions for label in c.labels}
    expected = _oracle(bounds, [g for g in gaps if g.label not in broken])
    assert expected == (list(solution.earliest), list(solution.latest))
    assert bool(solution.contradictions) == (_oracle(bounds, gaps) is None)


@given(networks(gaps=14))
def test_a_contradiction_is_one_by_itself_and_none_of_it_is_idle(
    network: tuple[list[Bound[Label]], list[Gap[Label]]],
) -> None:
    bounds, gaps = network
    for contradiction in solve(bounds, gaps).contradictions:
        labels = contradiction.labels
        assert _oracle(*_told(labels, bounds, gaps)) is None
        for label in labels:
            assert _oracle(*_told(tuple(other for other in labels if other != label), bounds, gaps)) is not None


@given(networks())
def test_what_makes_a_bound_makes_it_alone(network: tuple[list[Bound[Label]], list[Gap[Label]]]) -> None:
    bounds, gaps = network
    solution = solve(bounds, gaps)
    for point in range(len(bounds)):
        for labels, days in ((solution.lower(point), solution.earliest), (solution.upper(point), solution.latest)):
            assert bool(labels) == (days[point] is not None)
            if labels:
                alone = _oracle(*_told(labels, bounds, gaps))
                assert alone is not None and alone[0 if days is solution.earliest else 1][point] == days[point]


@given(networks(), st.randoms(use_true_random=False))
def test_bounds_do_not_hang_on_the_order_of_gaps_that_fit(
    network: tuple[list[Bound[Label]], list[Gap[Label]]], chance: object
) -> None:
    bounds, gaps = network
    first = solve(bounds, gaps)
    again = solve(bounds, gaps[::-1])
    if not first.contradictions:
        assert (first.earliest, first.latest) == (again.earliest, again.latest)


def _chain(count: int, *, near: bool) -> tuple[list[Bound[int]], list[Gap[int]]]:
    """Each point follows the one with the next number; near: within a week. Only the first and the last are dated."""
    bounds = [Bound(None, None, p) for p in range(count)]
    bounds[count - 1] = Bound(0, 0, count - 1)
    bounds[0] = Bound(None, 400, 0)
    return bounds, [Gap(p + 1, p, 0, 7 if near else None, p) for p in range(count - 1)]


def _shown(solution: Solution[int], point: int) -> tuple[int | None, int | None, int]:
    return solution.earliest[point], solution.latest[point], len(solution.lower(point))


def test_a_chain_of_five_thousand_events_told_backwards_is_solved() -> None:
    bounds, gaps = _chain(10_000, near=False)
    solution = solve(bounds, gaps)
    assert solution.contradictions == ()
    assert _shown(solution, 0) == (0, 400, 10_000) and _shown(solution, 9_999) == (0, 0, 1)


def test_a_chain_whose_every_link_holds_both_ways_is_solved() -> None:
    bounds, gaps = _chain(10_000, near=True)
    solution = solve(bounds, gaps)
    assert solution.contradictions == ()
    assert _shown(solution, 0) == (0, 400, 10_000) and _shown(solution, 9_989) == (0, 70, 11)


def test_each_of_five_thousand_wrong_dates_is_told_of_by_itself() -> None:
    bounds = [Bound(-p, -p, p) for p in range(5_000)]
    gaps = [Gap(p, p + 1, 0, None, p) for p in range(4_999)]
    solution = solve(bounds, gaps)
    assert [c.labels for c in solution.contradictions] == [(p, p, p + 1) for p in range(4_999)]


def test_a_contradiction_says_by_what_it_fails_and_leaves_the_rest_alone() -> None:
    bounds = [Bound(10, 12, "a"), Bound(None, None, "b"), Bound(1, 3, "c"), Bound(None, None, "d")]
    gaps = [Gap(0, 1, 0, None, "b after a"), Gap(1, 2, 2, None, "c after b"), Gap(0, 3, 0, 5, "d near a")]
    solution = solve(bounds, gaps)
    (found,) = solution.contradictions
    assert (found.point, found.first, found.last) == (2, 12, 3)
    assert found.labels == ("a", "b after a", "c after b", "c")
    assert (solution.earliest, solution.latest) == ((10, None, 1, 10), (12, None, 3, 17))


def test_of_contradictions_that_share_a_gap_one_is_told() -> None:
    bounds = [Bound(50, 50, "a"), Bound(None, None, "b"), Bound(20, 20, "c"), Bound(20, 20, "d"), Bound(60, 60, "e")]
    gaps = [Gap(0, 1, 0, None, "b after a"), *(Gap(1, p, 0, None, f"{p} after b") for p in (2, 3, 4))]
    solution = solve(bounds, gaps)
    assert [c.labels for c in solution.contradictions] == [("a", "b after a", "2 after b", "c")]
    assert (solution.earliest[1], solution.latest[1]) == (None, 20)


def test_gaps_that_lead_round_to_a_later_day_are_a_contradiction_without_any_date() -> None:
    bounds = [Bound(None, None, name) for name in "abc"]
    gaps = [Gap(0, 1, 1, None, "x"), Gap(1, 2, 0, None, "y"), Gap(2, 0, 0, None, "z"), Gap(2, 2, 0, None, "idle")]
    (found,) = solve(bounds, gaps).contradictions
    assert (found.first, found.last, sorted(found.labels)) == (None, None, ["x", "y", "z"])


def test_past_twenty_contradictions_that_hide_behind_one_another_only_own_bounds_count() -> None:
    bounds = [Bound(0, None, "a"), Bound(None, 100, "b"), Bound(None, None, "c")]
    gaps = [Gap(2, 2, days, None, f"{days}") for days in range(1, 30)]
    solution = solve(bounds, [*gaps, Gap(0, 2, 5, None, "c after a")])
    assert len(solution.contradictions) >= 20
    assert (solution.earliest, solution.latest) == ((0, None, None), (None, 100, None))


def test_no_bound_and_no_gap_ends_before_it_starts() -> None:
    with pytest.raises(ValueError, match="no day lies between 2 and 1"):
        Bound(2, 1, "x")
    with pytest.raises(ValueError, match="no number of days lies between 2 and 1"):
        Gap(0, 1, 2, 1, "x")


@given(
    st.integers(1, 7).flatmap(lambda n: st.lists(st.lists(st.integers(0, n - 1), max_size=4), min_size=n, max_size=n))
)
def test_components_hold_what_leads_to_one_another_and_stand_in_order(heads: list[list[int]]) -> None:
    count = len(heads)
    leads = {(p, p) for p in range(count)} | {(p, h) for p in range(count) for h in heads[p]}
    for middle, tail, head in product(range(count), repeat=3):
        if {(tail, middle), (middle, head)} <= leads:
            leads.add((tail, head))
    parts = components(heads)
    assert sorted(p for part in parts for p in part) == list(range(count))
    of = {point: number for number, part in enumerate(parts) for point in part}
    for tail, head in product(range(count), repeat=2):
        assert (of[tail] == of[head]) == ({(tail, head), (head, tail)} <= leads)
        assert (tail, head) not in leads or of[tail] <= of[head]
