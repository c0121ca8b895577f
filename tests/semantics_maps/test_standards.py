"""Proof standards: what each asks for, ties, audiences, and what a bare assertion proves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from argmap.semantics.structured.ordering import Ordering
from argmap.semantics.structured.standards import Proof, proofs, satisfies
from argmap.semantics.structured.structure import Inference, Question, Standard, Statement, Structure, TooLarge

from .graphs import told

CASE = "d, e\np <- d\nq <- e\np | q"


def named(s: Structure, **standards: Standard) -> Structure:
    return replace(s, statements=tuple(Statement(x.name, x.weight, standards.get(x.name)) for x in s.statements))


def case(standard: Standard, pro: float, con: float) -> Proof:
    """Whether p, at a weight, is proven against q."""
    s = told("d, e\na: p <- d\nb: q <- e\np | q", {"a": pro, "b": con})
    return proofs(named(s, p=standard)).statements["p"]


@pytest.mark.parametrize(
    ("standard", "pro", "con", "met"),
    [
        ("scintilla", 0.1, 0.9, True),
        ("preponderance", 0.6, 0.5, True),
        ("preponderance", 0.5, 0.5, False),
        ("preponderance", 0.5, 0.6, False),
        ("clear-and-convincing", 0.9, 0.35, True),
        ("clear-and-convincing", 0.75, 0.25, False),
        ("beyond-reasonable-doubt", 0.9, 0.25, True),
        ("beyond-reasonable-doubt", 1.0, 0.4, False),
        ("beyond-reasonable-doubt", 0.6, 0.2, False),
        ("dialectical-validity", 0.9, 0.1, False),
    ],
)
def test_a_standard_asks_for_so_much(standard: Standard, pro: float, con: float, met: bool) -> None:
    assert case(standard, pro, con) == Proof(met, standard, pro, con)


def test_dialectical_validity_allows_no_argument_against() -> None:
    assert satisfies("dialectical-validity", 0.1, 0) and not satisfies("dialectical-validity", 0, 0)
    assert not satisfies("scintilla", 0, 0)


def test_an_uncontested_statement_also_has_to_meet_a_standard_that_is_named() -> None:
    s = told("d\na: p <- d", {"a": 0.4})
    assert proofs(s).statements["p"].met is True
    assert proofs(named(s, p="clear-and-convincing")).statements["p"] == Proof(False, "clear-and-convincing", 0.4)
    assert proofs(named(told("p"), p="scintilla")).statements["p"].met is False


def test_an_assertion_holds_where_nothing_is_set_against_it() -> None:
    assert proofs(told("p")).statements["p"].met is True
    assert proofs(told("p, e\n!p <- e")).statements["p"].met is False
    assert proofs(told("p, !p")).statements["p"].met is False
    # The objection rests on something that nobody accepts.
    assert proofs(told("p\n!p <- e")).statements["p"].met is True


def test_a_question_takes_the_assertion_and_leaves_the_argument() -> None:
    asked = (Question("why", "p"),)
    assert proofs(replace(told("p"), questions=asked)).statements["p"].met is False
    assert proofs(replace(told("p, d\np <- d"), questions=asked)).statements["p"].met is True
    step = (Question("how", "a", step=True),)
    assert proofs(replace(told("d\na: p <- d"), questions=step)).statements["p"].met is False


def test_a_tie_loses_or_is_left_open() -> None:
    s = told(CASE)
    assert [proofs(s, ties=ties).statements["p"].met for ties in ("lose", "open")] == [False, None]
    assert [proofs(told("p, !p"), ties=ties).statements["p"].met for ties in ("lose", "open")] == [False, None]
    assert proofs(named(s, p="clear-and-convincing"), ties="open").statements["p"].met is False


def test_audiences_weigh_the_same_arguments_each_in_its_way() -> None:
    s = told("d, e\na: p <- d\nb: q <- e\np | q")
    jury, judge = ({"a": 0.9, "b": 0.2}, {"a": 0.2, "b": 0.9})
    assert [proofs(s, weights=w).statements["p"].met for w in (jury, judge)] == [True, False]
    assert [proofs(s, weights=w).meets("p", "clear-and-convincing") for w in (jury, judge)] == [True, False]


def test_what_a_preference_ranks_below_counts_for_nothing_whatever_it_weighs() -> None:
    s = told("d, e\na: p <- d\nb: q <- e\np | q\nanna: a > b", {"a": 0.2, "b": 0.9})
    assert proofs(s).statements["p"] == Proof(False, "preponderance", 0.2, 0.9)
    assert proofs(s, Ordering(s, ("anna",))).statements["p"] == Proof(True, "preponderance", 0.2, 0.0)


def test_premises_have_to_be_proven_first() -> None:
    s = told("d, e\np <- q\nq <- d\n!q <- e")
    found = proofs(s)
    assert found.statements["p"].met is found.statements["q"].met is False
    assert list(found.inferences.values()) == [False, True, True]


def test_an_undercut_argument_does_not_apply() -> None:
    found = proofs(told("d, u\na: p <- d ~ u"))
    assert found.inferences["a"] is False and found.statements["p"].met is False
    assert proofs(told("d\na: p <- d ~ u")).statements["p"].met is True


def test_what_bears_on_itself_is_undecided_but_its_weights_are_told() -> None:
    found = proofs(told("d\na: p <- d\nb: q <- q\np | q", {"a": 0.7}))
    assert found.statements["q"].met is None and found.statements["p"] == Proof(None, "preponderance", 0.7, 0.0)
    assert found.meets("p", "scintilla") is None


def test_one_of_many_answers_wins_by_more_than_each_of_the_others() -> None:
    s = told("d\na: p <- d\nb: q <- d\nc: r <- d\np | q | r", {"a": 0.3, "b": 0.5, "c": 0.4})
    assert {n: (x.met, x.con) for n, x in proofs(s).statements.items() if n in "pqr"} == {
        "p": (False, 0.5),
        "q": (True, 0.4),
        "r": (False, 0.5),
    }


def test_rivals_that_make_too_many_pairs_are_refused() -> None:
    shared = [Inference(f"i{n}", f"i{n}", "supports", "pq"[n % 2], ("d",), ("d",)) for n in range(3_000)]
    s = replace(told("d\np | q"), inferences=tuple(shared))
    with pytest.raises(TooLarge, match="too many pairs"):
        proofs(s)
