"""What a structure refuses, how large its framework may grow, and what views there are of it."""

from __future__ import annotations

import pytest

from argmap.semantics import preferred, stable
from argmap.semantics.gradual import df_quad
from argmap.semantics.structured.flat import Flat, flat
from argmap.semantics.structured.standards import proofs
from argmap.semantics.structured.strengths import strengths
from argmap.semantics.structured.structure import (
    Assertion,
    Inference,
    Preference,
    Question,
    Rank,
    Statement,
    Structure,
    TooLarge,
)
from argmap.semantics.structured.views import Views, judged

from .graphs import told, weighted

MANY = 2_000
NAMES = tuple(f"s{n}" for n in range(MANY))
STATED = tuple(Statement(name) for name in NAMES)
SAID = tuple(Assertion(name, rank=Rank(n % 4)) for n, name in enumerate(NAMES))


@pytest.mark.parametrize(
    "parts",
    [
        {"assertions": (Assertion("q"),)},
        {"inferences": (Inference("a", "a", "supports", "q"),)},
        {"inferences": (Inference("a", "a", "supports", "p", ("q",)),)},
        {"contraries": (("p", "q"),)},
        {"exclusive": (("p", "q"),)},
        {"questions": (Question("why", "q"),)},
        {"statements": (Statement("p"), Statement("p"))},
        {"assertions": (Assertion("p"), Assertion("p", rank=Rank.CERTAIN))},
        {"inferences": (Inference("a", "a", "supports", "p"), Inference("a", "b", "attacks", "p"))},
    ],
)
def test_a_structure_names_only_what_it_has_and_nothing_twice(parts: dict[str, tuple[object, ...]]) -> None:
    with pytest.raises(ValueError):
        Structure(**{"statements": (Statement("p"),), **parts})  # type: ignore[arg-type]


def test_an_undercut_of_nothing_and_a_question_to_nothing_say_nothing() -> None:
    s = Structure(
        (Statement("p"),),
        (Assertion("p"),),
        (Inference("u", "u", "undercuts", "nothing", ("p",)),),
        questions=(Question("why", "nothing", step=True),),
    )
    assert judged(flat(s)).verdict("p").status == "stands"
    assert strengths(s, df_quad.strength).statements == {"p": 0.8} and proofs(s).statements["p"].met is True


# ------------------------------------------------------------------ size


def sized(s: Structure) -> Flat:
    """The framework of a structure, which has to be no larger than a dozen attacks for each of its parts."""
    made = flat(s)
    parts = len(s.statements) + len(s.assertions) + len(s.inferences) + len(s.contraries)
    assert len(made.framework.out) < 20_000 + 30 * parts
    return made


def reasons(count: int, *, both: bool) -> tuple[Inference, ...]:
    """So many reasons for p, from a statement each; or every second one against it."""
    return tuple(
        Inference(f"i{n}", f"i{n}", "attacks" if both and n % 2 else "supports", "p", (name,), (name,))
        for n, name in enumerate(NAMES[:count])
    )


def test_many_answers_that_exclude_each_other_take_no_square_of_attacks() -> None:
    made = sized(Structure(STATED, SAID, exclusive=(NAMES,)))
    read = judged(made)
    # The surest stand against all others, and tie among themselves.
    assert {read.verdict(name).status for name in NAMES[3::4]} == {"open"}
    one = Structure(STATED, (*SAID[:3], Assertion(NAMES[3], rank=Rank.CERTAIN)), exclusive=(NAMES,))
    assert [judged(flat(one)).verdict(name).status for name in NAMES[:4]] == ["falls", "falls", "falls", "stands"]


def test_many_reasons_for_and_against_take_no_square_of_attacks() -> None:
    s = Structure((Statement("p"), *STATED), SAID, reasons(MANY, both=True))
    assert judged(sized(s)).verdict("p").status == "open"
    assert proofs(s).statements["p"].met is False


def test_a_statement_with_many_reasons_may_contradict_many() -> None:
    contraries = tuple(("p", name) for name in NAMES[MANY // 2 :])
    s = Structure((Statement("p"), *STATED), SAID, reasons(MANY // 2, both=False), contraries)
    read = judged(sized(s))
    assert [read.verdict(name).status for name in ("p", NAMES[0], NAMES[-1])] == ["stands", "stands", "falls"]
    assert proofs(s).statements["p"].met is True and proofs(s).statements[NAMES[-1]].met is False


def test_an_argument_of_many_steps_may_be_undercut_many_times() -> None:
    steps = [Inference(f"i{n}", "a", "supports", name, ("q",)) for n, name in enumerate(NAMES)]
    cuts = [Inference(f"c{n}", f"c{n}", "undercuts", "a", ("q",)) for n in range(MANY)]
    s = Structure((Statement("q"), *STATED), (Assertion("q"),), (*steps, *cuts))
    read = judged(sized(s))
    assert (read.verdict(NAMES[1]).why, read.verdict("a").why) == ("undercut", "undercut")
    assert strengths(s, df_quad.strength).inferences["i1"] == pytest.approx(0)
    assert proofs(s).inferences["i1"] is False


def test_rivals_that_preferences_set_apart_in_too_great_numbers_are_refused() -> None:
    shared = [Inference(f"i{n}", f"i{n}", "supports", "pq"[n % 2], ("d",), ("d",)) for n in range(6_000)]
    s = Structure(tuple(map(Statement, "dpq")), (Assertion("d"),), tuple(shared), exclusive=(("p", "q"),))
    with pytest.raises(TooLarge) as refused:
        flat(s)
    assert refused.value.hint


def test_one_premise_under_very_many_rivals_is_looked_at_with_care() -> None:
    inferences = tuple(Inference(f"i{n}", f"i{n}", "supports", f"s{n + 1}", ("s0",), ("s0",)) for n in range(40))
    s = Structure(
        STATED[:41], SAID[:1], inferences, exclusive=(NAMES[1:41],), preferences=(Preference("", "s2", "s3"),)
    )
    plain, gathered = judged(flat(s)), judged(flat(s, budget=0))
    assert [plain.verdict(n) for n in NAMES[:41]] == [gathered.verdict(n) for n in NAMES[:41]]


def test_a_circle_that_takes_too_long_has_no_stable_strength() -> None:
    s = weighted({"a": 1, "b": 0.99}, ["a b", "b a"])
    (circle,) = strengths(s, df_quad.strength, 2_000).circles
    assert circle.found == "unstable" and circle.rounds > 0


# ------------------------------------------------------------------ views


def test_where_there_is_no_stable_view_nothing_is_decided() -> None:
    s = told("p\n!p <- p\nq")
    views = Views(flat(s), stable.SEMANTICS)
    assert list(views.each()) == [] and views.verdict("q").status == "open" and not views.possible("q")


def test_an_argument_may_stand_in_some_view() -> None:
    views = Views(flat(told("d, e\na: p <- d\nb: q <- e\np | q")), preferred.SEMANTICS)
    assert views.possible("a") and views.possible("b") and views.verdict("a").status == "open"
