"""Every semantics and task against all subsets, and what the semantics promise each other.

`ARGMAP_MANY=10000` tries so many random frameworks of up to six arguments, with every question about each.
"""

from __future__ import annotations

import os
from itertools import islice
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap.semantics import ideal
from argmap.semantics.framework import Extension, Framework
from argmap.semantics.search import hopeless, sat
from argmap.solving.tasks import SEMANTICS, task
from semantics import brute_force
from semantics.frameworks import arrows, frameworks, random_framework

MANY = int(os.environ.get("ARGMAP_MANY", "100"))
ALL = {name: task(f"SE-{code}")[1] for code, name in SEMANTICS.items()}


def extensions(name: str, f: Framework) -> list[Extension]:
    return list(ALL[name].extensions(f))


def agrees(name: str, f: Framework) -> None:
    """Everything that can be asked about a framework, as all subsets have it."""
    semantics, wanted = ALL[name], brute_force.ALL[name](f)
    found = list(semantics.extensions(f))
    assert sorted(map(sorted, found)) == sorted(map(sorted, wanted))
    assert semantics.count(f) == len(wanted)
    one = semantics.one(f)
    assert one in wanted if wanted else one is None
    for a in range(len(f)):
        accepted, example = semantics.credulous(f, a)
        assert accepted == any(a in s for s in wanted)
        assert (example in wanted and a in example) if accepted and example is not None else example is None
        accepted, example = semantics.sceptical(f, a)
        assert accepted == all(a in s for s in wanted)
        assert (example in wanted and a not in example) if example is not None else accepted


@pytest.mark.parametrize("name", brute_force.ALL)
@pytest.mark.parametrize("few", [sat.FEW, -1], ids=["own solver", "python-sat"])
@given(f=frameworks())
def test_all_subsets_agree(name: str, few: int, f: Framework) -> None:
    before, sat.FEW = sat.FEW, few
    try:
        agrees(name, f)
    finally:
        sat.FEW = before


@pytest.mark.parametrize("few", [sat.FEW, -1], ids=["own solver", "python-sat"])
def test_all_subsets_agree_about_frameworks_drawn_at_random(few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sat, "FEW", few)
    random = Random(few)
    for _ in range(MANY):
        f = random_framework(random.randint(1, 6), random.choice((0.5, 1.0, 1.5, 2.5)), random)
        for name in brute_force.ALL:
            agrees(name, f)


@pytest.mark.parametrize("name", ["ideal", "stable", "semi_stable", "eager", "stage"])
@given(f=frameworks())
@example(f=arrows("a=b"))
@example(f=arrows("a>b>c>a"))
def test_all_subsets_agree_where_parts_are_looked_at_circle_by_circle(name: str, f: Framework) -> None:
    before, ideal.LARGE, hopeless.LARGE = ideal.LARGE, 0, 0
    try:
        agrees(name, f)
    finally:
        ideal.LARGE = hopeless.LARGE = before


@given(frameworks(9))
def test_grounded_lies_within_every_complete_extension(f: Framework) -> None:
    (grounded,) = extensions("grounded", f)
    assert all(grounded <= s for s in extensions("complete", f))


@given(frameworks(9))
def test_preferred_extensions_are_the_largest_complete_ones(f: Framework) -> None:
    complete = extensions("complete", f)
    assert set(extensions("preferred", f)) == {s for s in complete if not any(s < t for t in complete)}


@given(frameworks(9))
def test_stable_are_semi_stable_and_stage_where_there_are_any_and_semi_stable_are_preferred(f: Framework) -> None:
    stable, semi, stage = (set(extensions(name, f)) for name in ("stable", "semi_stable", "stage"))
    assert (stable == semi == stage) if stable else semi
    assert semi <= set(extensions("preferred", f)) and stage <= set(extensions("naive", f))


@given(frameworks(9))
def test_grounded_lies_in_ideal_and_ideal_in_eager_and_each_in_all_it_is_said_to_be_in(f: Framework) -> None:
    (grounded,), (ideal,), (eager,) = (extensions(name, f) for name in ("grounded", "ideal", "eager"))
    assert grounded <= ideal <= eager
    assert all(ideal <= s for s in extensions("preferred", f))
    assert all(eager <= s for s in extensions("semi_stable", f))


@pytest.mark.parametrize("name", ["complete", "grounded", "preferred", "stable", "semi_stable", "ideal", "eager"])
@given(f=frameworks(9))
def test_an_argument_that_nobody_attacks_stands(name: str, f: Framework) -> None:
    free = {i for i in range(len(f)) if not f.attackers(i)}
    assert all(free <= s for s in extensions(name, f))


@pytest.mark.parametrize("name", ALL)
@given(f=frameworks(), seed=st.integers(0, 10_000))
def test_names_and_their_order_change_nothing(name: str, f: Framework, seed: int) -> None:
    order = list(range(len(f)))
    Random(seed).shuffle(order)
    pairs = [(order[a], order[b]) for a, b in f.attacks()]
    g = Framework(len(f), [a for a, _ in pairs], [b for _, b in pairs], [f"x{i}" for i in range(len(f))])
    assert {frozenset(order[i] for i in s) for s in extensions(name, f)} == set(extensions(name, g))


@pytest.mark.parametrize("name", set(ALL) - {"conflict_free", "admissible"})
@given(f=frameworks())
def test_one_more_argument_without_attacks_joins_every_extension(name: str, f: Framework) -> None:
    pairs = list(f.attacks())
    g = Framework(len(f) + 1, [a for a, _ in pairs], [b for _, b in pairs])
    assert {s | {len(f)} for s in extensions(name, f)} == set(extensions(name, g))


@pytest.mark.parametrize("name", ALL)
@given(f=frameworks())
def test_the_same_question_has_the_same_answer_in_the_same_order(name: str, f: Framework) -> None:
    assert extensions(name, f) == extensions(name, f)


@pytest.mark.parametrize("name", ["complete", "preferred", "stable", "conflict_free", "naive"])
def test_extensions_come_as_they_are_asked_for(name: str) -> None:
    """Forty pairs that attack each other have at least 2**40 extensions; nobody waits for all of them."""
    f = Framework(80, range(80), [i ^ 1 for i in range(80)])
    assert len(set(islice(ALL[name].extensions(f), 50))) == 50
    assert ALL[name].count(f) == {"complete": 3, "conflict_free": 3}.get(name, 2) ** 40
