"""Frameworks as values: what they hold, what they refuse, and that size changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given

from argmap.semantics import framework
from argmap.semantics.framework import Extension, Framework
from argmap.semantics.search import sat
from argmap.semantics.search.definitions import is_admissible, is_complete, is_naive, is_stable, verified
from argmap.semantics.search.part import circles, pieces, whole
from argmap.semantics.search.shrinking import defended_within
from argmap.solving.tasks import SEMANTICS, task
from semantics.frameworks import arrows, frameworks, knots


def test_arguments_keep_their_order_and_an_attack_counts_once() -> None:
    f = Framework.of([("b", "a"), ("b", "a"), ("a", "a")], ["c", "b"])
    assert (f.names, list(f.attacks())) == (("c", "b", "a"), [(1, 2), (2, 2)])
    assert (f.attackers(2), f.attacked(1), f.attackers(0)) == ((1, 2), (2,), ())
    assert (f.named({2, 0}), f.index()["a"], len(f)) == (["c", "a"], 2, 3)
    assert repr(f) == "Framework(3 arguments, 2 attacks)"


def test_without_names_arguments_are_numbered_from_one() -> None:
    f = Framework(2, [0], [1])
    assert f.named([1, 0]) == ["1", "2"] and f.index() == {"1": 0, "2": 1}


def test_frameworks_are_equal_by_names_and_attacks_and_cannot_be_changed() -> None:
    assert arrows("a>b") == arrows("a>b a>b") != arrows("b>a")
    assert hash(arrows("a>b")) == hash(arrows("a>b")) and arrows("a>b") != "a>b"
    with pytest.raises(AttributeError, match="frozen"):
        arrows("a>b").names = None


@pytest.mark.parametrize(
    ("count", "sources", "targets", "names"),
    [(2, [0], [2], None), (2, [-1], [0], None), (1, [0], [], None), (2, [], [], ["a"]), (2, [], [], ["a", "a"])],
)
def test_what_does_not_fit_is_refused(count: int, sources: list[int], targets: list[int], names: list[str]) -> None:
    with pytest.raises(ValueError, match=r"argument|source"):
        Framework(count, sources, targets, names)


@given(frameworks())
def test_a_large_framework_is_made_by_arrays_and_is_the_same(f: Framework) -> None:
    pairs = list(f.attacks()) * 2
    before, framework.MANY_ATTACKS = framework.MANY_ATTACKS, 1
    try:
        assert Framework(len(f), [a for a, _ in pairs], [b for _, b in pairs]) == f
    finally:
        framework.MANY_ATTACKS = before


def test_arrays_refuse_what_does_not_fit_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(framework, "MANY_ATTACKS", 1)
    with pytest.raises(ValueError, match="not between"):
        Framework(2, [0], [2])


def test_without_numpy_a_large_framework_is_made_more_slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = Framework(2, [0, 1], [1, 1])
    monkeypatch.setattr(framework, "MANY_ATTACKS", 1)
    monkeypatch.setitem(__import__("sys").modules, "numpy", None)
    assert Framework(2, [0, 1], [1, 1]) == wanted


@given(frameworks(8))
def test_a_circle_is_what_reaches_itself_and_comes_after_what_attacks_it(f: Framework) -> None:
    reach = [{i} for i in range(len(f))]
    for _ in range(len(f)):
        for a, b in f.attacks():
            reach[b] |= reach[a]
    found = list(circles(whole(f).into))
    assert sorted(i for circle in found for i in circle) == list(range(len(f)))
    place = {i: k for k, circle in enumerate(found) for i in circle}
    for a in range(len(f)):
        for b in range(len(f)):
            assert (place[a] == place[b]) == (a in reach[b] and b in reach[a])
            assert a not in reach[b] or place[a] <= place[b]


@given(frameworks(8))
def test_no_attack_goes_from_one_piece_to_another(f: Framework) -> None:
    found = [set(part.members) for part in pieces(whole(f))]
    assert sorted(i for piece in found for i in piece) == list(range(len(f)))
    assert all((a in piece) == (b in piece) for a, b in f.attacks() for piece in found)


@pytest.mark.parametrize("definition", [is_stable, is_complete, is_admissible, is_naive])
def test_an_extension_that_is_none_does_not_leave(definition: Callable[[Framework, Extension], bool]) -> None:
    f = arrows("a>b c>d d=d")
    with pytest.raises(AssertionError, match=definition.__name__):
        verified(f, frozenset({1}), definition)


def test_what_is_defended_within_a_set_is_what_none_of_its_attackers_survives() -> None:
    f = arrows("x>a y>a a>z b>z z>b c>w w>a")
    among = [f.index()[name] for name in "abc"]
    assert f.named(defended_within(whole(f), among)) == ["b", "c"]


@pytest.mark.parametrize("code", ["CO", "PR", "ST", "SST", "STG", "ID", "EAG"])
def test_what_is_too_large_without_python_sat_says_what_to_install(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pysolvers", None)
    f = Framework(99, [*range(99), 0], [*range(1, 99), 0, 50])
    with pytest.raises(sat.NoSolver) as missing:
        list(task(f"EE-{code}")[1].extensions(f))
    assert "99 undecided arguments" in missing.value.message and "argmap[solve]" in missing.value.hint
    assert list(task("EE-GR")[1].extensions(f)) == [frozenset()]


@pytest.mark.parametrize("code", SEMANTICS)
def test_many_small_pieces_need_no_python_sat(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pysolvers", None)
    f = Framework(100, range(100), [i ^ 1 for i in range(100)])
    _, semantics = task(f"SE-{code}")
    assert semantics.one(f) is not None and semantics.credulous(f, 7)[0] == (code not in ("GR", "ID", "EAG"))


@pytest.mark.parametrize("seed", range(4))
def test_what_is_defended_far_away_is_found_as_near_by(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    from argmap.semantics.search import defence

    f = knots(200, 12, Random(seed))
    _, complete = task("DC-CO")
    stepwise = [complete.credulous(f, a)[0] for a in range(len(f))]
    monkeypatch.setattr(defence, "STEPWISE", 0)
    assert [complete.credulous(f, a)[0] for a in range(len(f))] == stepwise
