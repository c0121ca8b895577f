"""Published strengths, each under its source's name.

Burden, tuples and discussion semantics are not here: we have none of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import ModuleType

import pytest

from argmap import registry
from argmap.semantics.gradual import df_quad, euler, h_categorizer, max_based, quadratic_energy
from argmap.semantics.structured.strengths import Strengths, strengths
from argmap.semantics.structured.structure import Structure

from .graphs import weighted

MODELS = [registry.feature("argmap.semantics.gradual", name) for name in registry.names("argmap.semantics.gradual")]
BIPOLAR = [df_quad, quadratic_energy, euler]


def under(model: ModuleType, s: Structure) -> dict[str, float | None]:
    return strengths(s, model.strength).statements


def assert_strengths(model: ModuleType, s: Structure, expected: Mapping[str, float], within: float = 5e-7) -> None:
    found = under(model, s)
    assert {name: found[name] for name in expected} == pytest.approx(dict(expected), abs=within)


def e_democracy() -> Structure:
    weights = {"A1": 0.5, "A2": 0.5, "P1": 0.7, "P2": 0.5, "P3": 0.9, "C1": 0.2, "C2": 0.2, "C3": 0.6, "C4": 0.5}
    return weighted(weights, ["C1 A2", "C2 P2", "C3 P2", "C4 P2"], ["P1 A1", "P2 A1", "P3 A2"])


def test_rago_and_others_debate_on_e_democracy() -> None:
    assert_strengths(df_quad, e_democracy(), {"P2": 0.08, "A1": 0.862, "A2": 0.85})
    assert_strengths(quadratic_energy, e_democracy(), {"P2": 0.185874, "A1": 0.719852, "A2": 0.664430})
    assert_strengths(euler, e_democracy(), {"P2": 0.339943, "A1": 0.689380, "A2": 0.626285})


def stocks() -> Structure:
    weights = {"buy": 0.5, "sell": 0.5, "1": 0.8, "2": 0.7, "3": 0.3, "4": 0.9, "5": 0.9}
    attacks = ["buy sell", "sell buy", "2 1", "3 2", "4 3", "5 1"]
    return weighted(weights, attacks, ["1 sell", "2 buy", "4 2", "5 buy"])


@pytest.mark.parametrize(
    ("model", "expected"),
    [
        (quadratic_energy, {"buy": 0.8216, "sell": 0.3622, "1": 0.2047, "2": 0.8051, "3": 0.1657}),
        (euler, {"buy": 0.7171, "sell": 0.4949, "1": 0.6863, "2": 0.7897, "3": 0.1889}),
        (df_quad, {"buy": 0.9964, "sell": 0.0034, "1": 0.0031, "2": 0.9610, "3": 0.0300}),
    ],
)
def test_potykas_stocks_are_bought(model: ModuleType, expected: dict[str, float]) -> None:
    assert_strengths(model, stocks(), expected, 6e-5)


def test_an_argument_that_attacks_itself_loses_some_of_its_weight() -> None:
    assert_strengths(quadratic_energy, weighted({"a": 0.5}, ["a a"]), {"a": 0.4238537989}, 1e-8)
    assert_strengths(quadratic_energy, weighted({"a": 0.5}), {"a": 0.5})


@pytest.mark.parametrize(("model", "a", "b"), [(df_quad, 1, 0), (quadratic_energy, 0.9334, 0.2672), (euler, 1, 0.3665)])
def test_a_mutual_attack_of_unequal_weights(model: ModuleType, a: float, b: float) -> None:
    assert_strengths(model, weighted({"a": 1, "b": 0.5}, ["a b", "b a"]), {"a": a, "b": b}, 6e-5)


def test_what_attacks_and_supports_df_quad_adds_and_moves() -> None:
    half = df_quad.strength(0, [], [0.5, 0.5])
    assert half == pytest.approx(0.75)
    assert df_quad.strength(0.4, [], [0.5]) == pytest.approx(0.7)
    assert df_quad.strength(0.4, [0.5], []) == pytest.approx(0.2)


@pytest.mark.parametrize("model", MODELS)
def test_nothing_said_leaves_every_weight_as_it_was(model: ModuleType) -> None:
    assert_strengths(model, weighted({"a": 0.3, "b": 0.0, "c": 1.0}), {"a": 0.3, "b": 0.0, "c": 1.0})


@pytest.mark.parametrize("model", BIPOLAR)
def test_as_much_for_as_against_leaves_the_weight(model: ModuleType) -> None:
    s = weighted({"a": 0.3, "b": 0.6, "c": 0.6}, ["b a"], ["c a"])
    assert_strengths(model, s, {"a": 0.3})


def test_df_quad_saturates_with_certainty_on_both_sides() -> None:
    s = weighted({"a": 0.3, "b": 1, "c": 1, "d": 0.9}, ["b a", "d a"], ["c a"])
    assert_strengths(df_quad, s, {"a": 0.3})
    assert under(quadratic_energy, s)["a"] < 0.3  # type: ignore[operator]


def test_euler_moves_neither_0_nor_1() -> None:
    s = weighted({"a": 0, "b": 1, "c": 0.9}, ["c b"], ["c a"])
    assert_strengths(euler, s, {"a": 0, "b": 1})


# ------------------------------------------------------------------ attacks alone


def plain(names: str, attacks: Iterable[str]) -> Structure:
    return weighted(dict.fromkeys(names.split(), 1.0), attacks)


def test_the_categoriser_ranks_bonzon_and_others_example() -> None:
    s = plain("a b c d e", ["a e", "d a", "e d", "c e", "b c", "b a"])
    assert_strengths(h_categorizer, s, {"a": 0.38, "b": 1, "c": 0.5, "d": 0.65, "e": 0.53}, 5e-3)


def test_besnard_and_hunters_two_leaves_leave_a_third() -> None:
    assert_strengths(h_categorizer, plain("a b c", ["b a", "c a"]), {"a": 1 / 3})
    assert_strengths(max_based, plain("a b c", ["b a", "c a"]), {"a": 1 / 2})


def test_the_categoriser_does_not_tell_long_defences_from_short_ones() -> None:
    """Tweety's example of distributed defence."""
    links = ["a6 a5", "a5 a4", "a4 a", "a3 a2", "a2 a1", "a1 a", "b3 b2", "b4 b2", "b2 b", "b1 b"]
    found = under(h_categorizer, plain("a a1 a2 a3 a4 a5 a6 b b1 b2 b3 b4", links))
    assert found["a"] == pytest.approx(found["b"])


def test_votes_weigh_in_a_social_framework() -> None:
    """Tweety's test of the product semantics of Leite and Martins (2011), for and against, with 0.01 against none."""
    votes = {"A": (3, 1), "B": (2, 0), "C": (2, 5), "D": (2, 1)}
    s = weighted({n: pro / (pro + con + 0.01) for n, (pro, con) in votes.items()}, ["A B", "B C", "C B", "C D"])
    assert_strengths(df_quad, s, {"A": 0.7481, "B": 0.1929, "C": 0.2303, "D": 0.5114}, 1e-3)


# ------------------------------------------------------------------ circles


def hub(n: int) -> Structure:
    """One node supports n, each of which supports n more, each of which attacks the one."""
    outer = [f"b{i}" for i in range(n)]
    inner = [f"c{i}" for i in range(n)]
    weights = {"a": 1.0} | dict.fromkeys(outer, 0.0) | dict.fromkeys(inner, 0.0)
    supports = [f"a {b}" for b in outer] + [f"{b} {c}" for b in outer for c in inner]
    return weighted(weights, [f"{c} a" for c in inner], supports)


@pytest.mark.parametrize(
    ("n", "expected"),
    [(10, {"a": 0.2241, "b0": 0.0478, "c0": 0.1861}), (2, {"a": 0.7161, "b0": 0.3390, "c0": 0.3149})],
)
def test_what_swings_for_ever_settles_in_the_continuous_form(n: int, expected: dict[str, float]) -> None:
    assert_strengths(quadratic_energy, hub(n), expected, 6e-5)
    (circle,) = strengths(hub(n), quadratic_energy.strength).circles
    assert circle.found == "continuous" and set(circle.statements) == set(hub(n).named)


def test_two_certain_ones_that_attack_each_other_share() -> None:
    both = weighted({"a": 1, "b": 1}, ["a b", "b a"])
    assert_strengths(quadratic_energy, both, {"a": 0.6823, "b": 0.6823}, 6e-5)
    assert_strengths(df_quad, both, {"a": 0.5, "b": 0.5})


def restless(weight: float, attackers: Iterable[float], supporters: Iterable[float]) -> float:
    """No model of anybody's: it jumps away from wherever it is."""
    return weight if not attackers else float(sum(attackers) < 0.5)


def test_what_never_settles_has_no_strength_and_neither_has_what_rests_on_it() -> None:
    s = weighted({"a": 0.7, "b": 0.4, "c": 0.6, "d": 0.2}, ["a a", "b c"], ["a b"])
    found = strengths(s, restless)
    assert found.statements == {"a": None, "b": None, "c": None, "d": 0.2}
    assert [(circle.statements, circle.found) for circle in found.circles] == [(("a",), "unstable")]


def test_only_what_goes_in_a_circle_is_iterated() -> None:
    s = weighted({"a": 0.5, "b": 0.5, "c": 0.5, "d": 0.5}, ["a b", "b c", "c b", "c d"])
    found: Strengths = strengths(s, df_quad.strength)
    (circle,) = found.circles
    assert circle.statements == ("b", "c") and circle.found == "iterated" and 1 < circle.rounds < 100


def test_what_settles_slowly_is_waited_for() -> None:
    s = weighted({"a": 1, "b": 0.99}, ["a b", "b a"])
    assert_strengths(df_quad, s, {"a": 1, "b": 0})
