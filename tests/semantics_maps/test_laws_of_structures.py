"""Laws of all three lenses over random structures."""

from __future__ import annotations

from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import registry
from argmap.semantics import complete, eager, ideal, preferred, semi_stable, stable
from argmap.semantics.framework import Framework
from argmap.semantics.gradual import df_quad, euler, h_categorizer, max_based, quadratic_energy
from argmap.semantics.structured.flat import Flat, flat
from argmap.semantics.structured.standards import proofs
from argmap.semantics.structured.strengths import strengths
from argmap.semantics.structured.structure import Assertion, Rank, Side, Structure
from argmap.semantics.structured.verdicts import Verdict
from argmap.semantics.structured.views import Views, judged

from .graphs import attacking, becomes, weighted
from .structures import beside, renamed, structures

OTHERS = {
    "complete": complete.SEMANTICS,
    "preferred": preferred.SEMANTICS,
    "stable": stable.SEMANTICS,
    "semi-stable": semi_stable.SEMANTICS,
    "ideal": ideal.SEMANTICS,
    "eager": eager.SEMANTICS,
}
MODELS = [registry.feature("argmap.semantics.gradual", name) for name in registry.names("argmap.semantics.gradual")]


def verdicts(s: Structure, semantics: str = "grounded") -> dict[str, Verdict]:
    read = judged(flat(s), OTHERS.get(semantics))
    return {name: read.verdict(name) for name in (*s.named, *s.steps)}


# ------------------------------------------------------------------ what stands


@given(structures(), st.booleans())
def test_neither_names_nor_order_decide_what_stands(s: Structure, backwards: bool) -> None:
    found = verdicts(renamed(s, {}, backwards))
    assert {f"x-{name}": verdict for name, verdict in verdicts(s).items()} == found


@given(structures(), structures())
def test_what_hangs_on_nothing_here_changes_nothing_here(s: Structure, other: Structure) -> None:
    found = verdicts(beside(s, other))
    assert {name: found[name] for name in verdicts(s)} == verdicts(s)


@given(structures(), st.sampled_from(Rank))
def test_what_is_asserted_and_not_contested_stands_and_is_proven(s: Structure, rank: Rank) -> None:
    alone = Structure(weighted({"alone": 0.5}).statements, (Assertion("alone", rank=rank),))
    both = beside(alone, s)
    assert verdicts(both)["alone"] == Verdict("stands")
    assert proofs(both).statements["alone"].met is True


@given(structures())
def test_of_two_rivals_one_stands_at_most_in_any_view(s: Structure) -> None:
    made = flat(s)
    for view in Views(made, complete.SEMANTICS).each():
        for group in s.rivalries:
            standing = [side for side in group if any(made.producer(p) in view.accepted for p in s.producers[side])]
            assert len(standing) <= 1


@given(structures())
def test_what_stands_from_nothing_stands_in_every_view(s: Structure) -> None:
    sure = {name: v.status for name, v in verdicts(s).items() if v.status != "open"}
    for semantics in ("complete", "preferred", "ideal", "eager", "semi-stable"):
        found = {name: v.status for name, v in verdicts(s, semantics).items()}
        assert {name: found[name] for name in sure} == sure


@given(structures(), st.sampled_from(sorted(OTHERS)))
def test_what_all_views_share_is_found_without_looking_at_each(s: Structure, semantics: str) -> None:
    made = flat(s)
    views = Views(made, OTHERS[semantics])
    each = list(views.each())
    for name in s.named:
        seen = {view.statement(name).status for view in each}
        assert views.verdict(name).status == (seen.pop() if len(seen) == 1 else "open")
        assert views.possible(name) == any(view.statement(name).status == "stands" for view in each)


@given(structures(), st.sampled_from(["complete", "preferred", "stable", "ideal"]))
def test_nodes_that_gather_change_no_view(s: Structure, semantics: str) -> None:
    assert views(flat(s, budget=0), semantics) == views(flat(s), semantics)


@given(structures())
def test_nodes_that_gather_are_looked_through(s: Structure) -> None:
    plain, gathered = flat(s), flat(s, budget=0)
    for node in range(len(s.assertions) + len(s.inferences)):
        assert gathered.attackers(node) == plain.attackers(node)


def views(made: Flat, semantics: str) -> set[frozenset[int]]:
    """The views, as far as nodes count that do not only gather."""
    count = sum(node.kind != "gathers" for node in made.nodes)
    return {frozenset(n for n in view if n < count) for view in OTHERS[semantics].extensions(made.framework)}


_NAME = st.sampled_from("abcdef")
_ATTACKS = st.lists(st.tuples(_NAME, _NAME), unique=True, max_size=12)


@given(_ATTACKS, st.sampled_from(sorted(OTHERS)))
def test_a_framework_of_attacks_means_the_same_as_a_structure(attacks: list[tuple[str, str]], semantics: str) -> None:
    f = Framework.of(attacks, "abcdef")
    s = attacking("abcdef", attacks)
    seen = Views(flat(s), OTHERS[semantics]).each()
    found = {frozenset(n for n in "abcdef" if view.statement(n).status == "stands") for view in seen}
    assert found == {frozenset(f.named(e)) for e in OTHERS[semantics].extensions(f)}


# ------------------------------------------------------------------ what is proven


@given(structures(), st.booleans())
def test_neither_names_nor_order_decide_what_is_proven(s: Structure, backwards: bool) -> None:
    found = proofs(renamed(s, {}, backwards)).statements
    assert {f"x-{name}": proof for name, proof in proofs(s).statements.items()} == found


@given(structures())
def test_of_two_rivals_under_one_standard_both_are_never_proven(s: Structure) -> None:
    found = proofs(s).statements
    for group in s.rivalries:
        held = [side for side in dict.fromkeys(group) if side.holds and s.named[side.statement].standard is None]
        assert sum(found[side.statement].met is True for side in held) <= 1


@given(structures())
def test_what_nobody_speaks_for_is_not_proven(s: Structure) -> None:
    for name, proof in proofs(s).statements.items():
        assert Side(name) in s.producers or proof.met is False


# ------------------------------------------------------------------ how strong it is


@pytest.mark.parametrize("model", MODELS)
@given(s=structures(4), other=structures(3), backwards=st.booleans())
def test_anonymity_and_independence(model: ModuleType, s: Structure, other: Structure, backwards: bool) -> None:
    found = strengths(s, model.strength).statements
    again = strengths(beside(other, renamed(s, {}, backwards)), model.strength).statements
    for name, strength in found.items():
        assert again[f"x-x-{name}"] == (None if strength is None else pytest.approx(strength, abs=1e-6))


_DAG = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda pair: pair[0] < pair[1]), unique=True)


@given(_DAG)
def test_without_circles_certain_attacks_alone_leave_1_on_what_stands_and_0_elsewhere(
    dag: list[tuple[int, int]],
) -> None:
    names = "abcdefg"
    attacks = [(names[one], names[other]) for one, other in dag]
    found = strengths(attacking(names, attacks), df_quad.strength).statements
    standing = becomes(attacking(names, attacks))
    assert found == {name: float(standing[name] == "stands") for name in names}


_ONE = st.floats(0, 1)
_SOME = st.lists(_ONE, max_size=5)


@pytest.mark.parametrize("model", MODELS)
@given(w=_ONE, attackers=_SOME, supporters=_SOME)
def test_a_strength_lies_between_0_and_1(
    model: ModuleType, w: float, attackers: list[float], supporters: list[float]
) -> None:
    assert -1e-12 <= model.strength(w, attackers, supporters) <= 1 + 1e-12


@pytest.mark.parametrize("model", MODELS)
@given(w=_ONE, attackers=_SOME, supporters=_SOME)
def test_neutrality_what_has_no_strength_changes_nothing(
    model: ModuleType, w: float, attackers: list[float], supporters: list[float]
) -> None:
    assert model.strength(w, [*attackers, 0.0], [*supporters, 0.0]) == pytest.approx(
        model.strength(w, attackers, supporters)
    )


@pytest.mark.parametrize("model", MODELS)
@given(w=_ONE, attackers=_SOME, supporters=_SOME, more=_ONE)
def test_monotony_one_more_attacker_never_strengthens_and_one_more_supporter_never_weakens(
    model: ModuleType, w: float, attackers: list[float], supporters: list[float], more: float
) -> None:
    was = model.strength(w, attackers, supporters)
    assert model.strength(w, [*attackers, more], supporters) <= was + 1e-12
    assert model.strength(w, attackers, [*supporters, more]) >= was - 1e-12


@pytest.mark.parametrize("model", MODELS)
@given(w=_ONE, attackers=_SOME, supporters=_SOME, lower=_ONE)
def test_a_stronger_attacker_weakens_no_less_and_a_greater_weight_no_more(
    model: ModuleType, w: float, attackers: list[float], supporters: list[float], lower: float
) -> None:
    for strong in (0.25, 1.0):
        weak = strong * lower
        assert (
            model.strength(w, [*attackers, strong], supporters)
            <= model.strength(w, [*attackers, weak], supporters) + 1e-12
        )
    assert model.strength(w * lower, attackers, supporters) <= model.strength(w, attackers, supporters) + 1e-12


@pytest.mark.parametrize("model", [df_quad, quadratic_energy, euler])
@given(w=_ONE, both=_SOME)
def test_balance_the_same_for_as_against_leaves_the_weight(model: ModuleType, w: float, both: list[float]) -> None:
    assert model.strength(w, both, both) == pytest.approx(w, abs=1e-12)


@pytest.mark.parametrize("model", [df_quad, quadratic_energy])
@given(w=_ONE, attackers=_SOME, supporters=_SOME)
def test_duality_to_attack_is_to_support_the_opposite(
    model: ModuleType, w: float, attackers: list[float], supporters: list[float]
) -> None:
    opposite = model.strength(1 - w, supporters, attackers)
    assert model.strength(w, attackers, supporters) == pytest.approx(1 - opposite, abs=1e-9)


@pytest.mark.parametrize("model", [quadratic_energy, euler, h_categorizer])
@given(w=st.floats(0.1, 0.9), attackers=_SOME, more=st.floats(0.1, 1))
def test_strict_monotony_every_attacker_with_strength_counts(
    model: ModuleType, w: float, attackers: list[float], more: float
) -> None:
    assert model.strength(w, [*attackers, more], []) < model.strength(w, attackers, [])


@given(_ONE, st.lists(_ONE, min_size=1, max_size=5))
def test_quality_precedence_only_the_strongest_attacker_counts(w: float, attackers: list[float]) -> None:
    assert max_based.strength(w, attackers, []) == max_based.strength(w, [max(attackers)], [])
