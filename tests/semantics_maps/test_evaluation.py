"""A slice of a map through each lens, and laws of any map through any of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import projects
from telling import loaded

from argmap.chronology import edtf
from argmap.compile.evaluation import NoLens, Slice, answered, for_whom, lens, proven, weighed
from argmap.compile.frame import frame
from argmap.model.closure import closed
from argmap.model.graph import ArgMap

from .read import forward, read, status

# ------------------------------------------------------------------ slices

STORY = """dispute d: What?
  position p: This.
    held by anna (1920-01-01/1921-01-01)
    conceded by ben (1922-01-01/..)
    pro a (anna, 1920-01-01): A reason.
  position q: That.
    held by ben (1920-01-01/..)
    con b (anna, 1923-01-01): Against it.
"""


@pytest.mark.parametrize(("day", "p", "q"), [("1919-05-05", "falls", "falls"), ("1920-06-01", "stands", "falls")])
def test_a_day_takes_what_had_been_put_forward_by_then(day: str, p: str, q: str) -> None:
    part = Slice(day=edtf.read(day))
    assert (status(STORY, "p", part), status(STORY, "q", part)) == (p, q)
    if day < "1920":
        with pytest.raises(KeyError):
            status(STORY, "a", part)


def test_what_may_have_been_is_taken_if_asked_for() -> None:
    text = "claim late (anna, 1922): It is late.\n"
    with pytest.raises(KeyError):
        status(text, "late", Slice(day=edtf.read("1922-06-01")))
    assert status(text, "late", Slice(day=edtf.read("1922-06-01"), possibly=True)) == "stands"


def test_an_actor_has_only_what_he_put_forward_or_conceded_and_his_values() -> None:
    assert forward(STORY, "ben") == {"p": (True, "plain", ("ben",)), "q": (True, "plain", ("ben",))}
    assert set(forward(STORY, "anna")) == {"p", "a", "b"}
    values = """person cleo: Cleo
  prefers a over b
dispute d: What?
  position p: This.
    pro a (cleo): A.
    con b (cleo): B.
"""
    assert [status(values, "p", Slice(actor=who)) for who in ("", "cleo")] == ["open", "stands"]
    assert proven(read(values), Slice(actor="cleo")).proof("p").met is True


def test_without_a_name_is_as_if_it_had_not_been_put_forward() -> None:
    text = """claim late (anna): It is late.
  con early (ben): It is early.
  pro dark (anna): It is dark.
    premise lamps: The lamps are on.
    premise shutters: The shutters are closed.
"""
    assert status(text, "late") == "open"
    assert status(text, "late", Slice(without=("early",))) == "stands"
    assert status(text, "late", Slice(without=("ben",))) == "stands"
    assert status(text, "late", Slice(without=("lamps",))) == "falls"
    assert status(text, "late", Slice(without=("dark",))) == "falls"
    assert status(text, "late", Slice(without=("late", "early"))) == "falls"
    assert forward("claim late (anna, ben): It is late.\n", without=("ben",))["late"][2] == ("anna",)


def test_a_question_takes_a_part() -> None:
    assert status(STORY, "p", Slice(query="name:a or name:p")) == "stands"


def test_a_slice_says_what_it_is() -> None:
    assert Slice().told() == ""
    part = Slice(edtf.read("1922"), True, "tag:x", "ben", ("a", "b"))
    assert part.told() == (
        "as of 1922, with what may have been, of what answers `tag:x`, as `ben` put it forward or conceded it,"
        " without `a`, `b`"
    )
    assert Slice(edtf.read("1922")).told() == "as of 1922"


@pytest.mark.parametrize("part", [Slice(actor="nobody"), Slice(without=("nothing",))])
def test_a_name_that_is_not_there_is_refused(part: Slice) -> None:
    with pytest.raises(KeyError):
        part.framed(read(STORY))
    with pytest.raises(KeyError):
        status(STORY, "anna")


# ------------------------------------------------------------------ lenses


def test_every_semantics_that_sees_complete_views_can_be_asked() -> None:
    found = answered(read(STORY), semantics="preferred")
    assert found.views and [view.verdict("b").status for view in found.views.each()] == ["stands"]
    assert found.verdict("q").status == "falls" and not found.views.possible("q")
    assert answered(read(STORY)).views is None


def test_a_lens_that_does_not_exist_is_refused_with_those_there_are() -> None:
    for asked in (
        lambda: lens("perferred"),
        lambda: answered(read(STORY), semantics="naive"),
        lambda: weighed(read(STORY), model="df-quadd"),
        lambda: for_whom(read(STORY), ["p"], semantics="x"),
    ):
        with pytest.raises(NoLens) as refused:
            asked()
        assert refused.value.hint


def test_what_bears_on_a_name_is_told_with_its_voices_and_rounds() -> None:
    found = answered(read("claim late (anna): It is late.\n  con early (ben): It is early.\n"))
    (said,) = found.spoken_for("late")
    bearing = found.bearing(said)
    assert (bearing.node.kind, bearing.record, bearing.voices) == ("asserted", "late", ("anna",))
    assert (bearing.label, bearing.round) == ("out", 3)
    (against,) = (found.bearing(n) for n in bearing.attackers)
    assert (against.node.kind, against.record, against.voices, against.label, against.round) == (
        "step", "early", ("ben",), "in", 2,
    )  # fmt: skip
    (premise,) = (found.bearing(n) for n in against.attackers)
    assert (premise.node.kind, premise.label) == ("missing", "out")
    assert found.reading.verdict("late").why == "rejected"


def test_strengths_go_by_the_names_of_the_map() -> None:
    found = weighed(read("claim one: One.\n  pro a (perhaps): A.\nclaim two (anna, perhaps): Two.\n  con b: B.\n"))
    assert [round(found.strength(name) or 0, 3) for name in ("one", "a", "two", "b")] == [0.9, 0.5, 0.1, 0.8]
    assert (found.stronger("one", "two"), found.stronger("two", "one"), found.stronger("a", "a")) == (
        True,
        False,
        False,
    )


# ------------------------------------------------------------------ laws


@given(projects(), st.integers(0, 10_000))
def test_any_map_can_be_judged_through_any_lens_and_in_any_slice(contents: dict[str, str], seed: int) -> None:
    m = loaded(contents).map
    named = [r.name for r in m if r.record in ("position", "claim", "argument")]
    actors = [r.name for r in m if r.record in ("person", "body", "group")]
    slices = [
        Slice(),
        *(Slice(actor=a) for a in actors[:2]),
        *(Slice(without=(n,)) for n in [*named, *actors][seed % 5 :: 5]),
    ]
    for part in slices:
        found, strong, proof = answered(m, part), weighed(m, part), proven(m, part)
        for name in named:
            try:
                structured = found.framed.find(name)
            except KeyError:
                assert part != Slice()
                continue
            assert found.verdict(name).status in ("stands", "falls", "open")
            strength = strong.strength(name)
            assert strength is None or -1e-9 <= strength <= 1 + 1e-9
            assert structured in found.framed.structure.steps or proof.proof(name)


@given(projects())
def test_only_what_is_argued_is_judged(contents: dict[str, str]) -> None:
    m = loaded(contents).map
    beside_the_point = ("note", "quote", "motive", "outcome", "vote", "event", "tie", "expectation", "agreed")
    bare = ArgMap(closed({r.name: r for r in m if r.record not in beside_the_point}))
    assert frame(m).structure == frame(bare).structure


def test_the_map_does_not_speak_for_those_who_held_something_on_another_day_only() -> None:
    text = (
        "map m: M\n  by ben\nperson ben: Ben\nperson anna: Anna\nclaim late: It is late.\n  held by anna (1900/1901)\n"
    )
    then, later = (Slice(edtf.read(day), True).framed(read(text)).structure.assertions for day in ("1900-06", "1903"))
    assert [said.voices for said in then] == [("anna",)] and not later
