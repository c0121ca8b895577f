"""From a map to what is argued in it: voices, steps, questions, and what never enters."""

from __future__ import annotations

import pytest

from argmap.compile.evaluation import answered, proven
from argmap.compile.frame import frame
from argmap.semantics.structured.structure import Assertion, Rank

from .read import forward, read, status

# ------------------------------------------------------------------ who puts what forward


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("", (True, "plain", ())),
        ("(anna)", (True, "plain", ("anna",))),
        ("(anna, ben, certain)", (True, "certain", ("anna", "ben"))),
        ("(anna, probable)", (True, "probable", ("anna",))),
        ("(perhaps)", (True, "perhaps", ())),
        ("(anna, doubtful)", (False, "probable", ("anna",))),
        ("(anna, denied)", (False, "plain", ("anna",))),
    ],
)
def test_a_claim_is_put_forward_by_its_voice(line: str, said: tuple[bool, str, tuple[str, ...]]) -> None:
    assert forward(f"claim late {line}: It is late.\n") == {"late": said}


def test_a_claim_without_a_voice_is_that_of_the_map_unless_it_tells_who_holds_it() -> None:
    by = "map m: M\n  by ben\n"
    assert forward(f"{by}claim late: It is late.\n") == {"late": (True, "plain", ("ben",))}
    assert forward(f"{by}claim late: It is late.\n  held by anna\n") == {"late": (True, "plain", ("anna",))}
    assert forward(f"{by}claim late: It is late.\n  opposed by anna\n") == {}
    assert forward(f"{by}claim late (certain): It is late.\n  opposed by anna\n")["late"] == (True, "certain", ("ben",))


def test_whoever_argues_from_a_claim_puts_it_forward() -> None:
    text = """claim late: It is late.
  pro dark (anna): One sees nothing.
    premise lamps: The lamps are on.
      doubted by ben
"""
    assert forward(text)["lamps"] == (True, "plain", ("anna",))


@pytest.mark.parametrize(
    ("stance", "said"),
    [
        ("held by anna", ("anna",)),
        ("supported by anna, ben", ("anna", "ben")),
        ("held by town", ("town",)),
        ("held by anna (perhaps)", ("anna",)),
        ("held by anna (denied)", None),
        ("held by anna (doubtful)", None),
        ("conceded by anna", None),
        ("opposed by anna", None),
        ("doubted by anna", None),
        ("left open by anna", None),
        ("unstated for anna", None),
    ],
)
def test_a_position_is_put_forward_by_who_holds_or_supports_it(stance: str, said: tuple[str, ...] | None) -> None:
    found = forward(f"dispute d: What is it?\n  position p: This.\n    {stance}\n")
    assert found == ({"p": (True, "plain", said)} if said else {})


def test_a_turn_that_holds_something_puts_it_forward() -> None:
    text = "claim late: It is late.\n  opposed by ben\ndialogue talk: They talk.\n  anna: It is late.\n    holds late\n"
    assert forward(text) == {"late": (True, "plain", ("anna",))}


def test_the_surest_of_several_voices_counts() -> None:
    text = "claim late (ben, perhaps): It is late.\n  held by anna\n"
    assert frame(read(text)).structure.assertions == (Assertion("late", True, Rank.PLAIN, ("ben", "anna")),)


# ------------------------------------------------------------------ what is argued


def test_an_argument_used_twice_takes_a_step_to_each() -> None:
    text = """claim one: One.
  pro both: A reason for two things.
    premise p: A premise.
    premise q: Another one.
claim two: Two.
  con both
"""
    s = frame(read(text)).structure
    assert {i.name: (i.argument, i.does, i.to, i.premises) for i in s.inferences} == {
        "both (premises)": ("both (premises)", "supports", "both", ("p", "q")),
        "both supports one": ("both", "supports", "one", ("both",)),
        "both attacks two": ("both", "attacks", "two", ("both",)),
    }
    assert {i.grounds for i in s.inferences} == {("p", "q")}


def test_an_argument_of_which_nothing_speaks_goes_from_its_premises_at_once() -> None:
    text = "claim one: One.\n  pro a: A reason.\n    premise p: A premise.\n    warrant w: A rule.\n"
    (step,) = frame(read(text)).structure.inferences
    assert (step.name, step.to, step.premises, step.grounds) == ("a", "one", ("p", "w"), ("p",))


def test_whether_something_speaks_of_an_argument_makes_no_difference_to_the_rest() -> None:
    text = "claim one: One.\n  pro a: A reason.\n    premise p: A premise.\n  con b: Against it.\n"
    spoken = text + "claim c: The reason again.\n  same as a\n"
    for name in ("one", "a", "b", "p"):
        assert status(text, name) == status(spoken, name)


def test_what_is_the_same_is_one_statement_by_any_of_its_names() -> None:
    text = """claim late: It is late.
  same as dark
claim dark: It is dark.
  weight 0.4
  con lamps: The lamps are on.
"""
    framed = frame(read(text))
    assert framed.find("dark") == framed.find("late") == "late"
    assert [s.name for s in framed.structure.statements] == ["late", "lamps"]
    assert framed.structure.named["late"].weight == 0.4
    assert status(text, "late") == status(text, "dark") == "falls"


def test_the_standard_of_a_dispute_is_that_of_its_positions() -> None:
    text = """dispute d: What?
  standard scintilla
  exclusive no
  position p: This.
    pro a: A reason.
  position q: That.
"""
    s = frame(read(text)).structure
    assert [(x.name, x.standard) for x in s.statements] == [("p", "scintilla"), ("a", None), ("q", "scintilla")]
    assert s.exclusive == ()
    found = proven(read(text))
    assert (found.proof("p").met, found.proof("q").met, found.applies("a")) == (True, False, True)


def test_positions_exclude_each_other_unless_it_is_said_that_they_do_not() -> None:
    text = """dispute d: What?
  position p: This.
  position q: That.
  position r: Neither.
claim c: The same as p.
  same as p
"""
    assert frame(read(text)).structure.exclusive == (("p", "q", "r"),)


def test_turns_argue_as_arguments_do() -> None:
    text = """claim late: It is late.
  opposed by ben
dialogue talk: They talk.
  anna dark: It is dark, so it is late.
    pro late
  ben lamps: It is dark because the lamps are broken.
    con dark
"""
    assert status(text, "lamps") == "stands"
    assert (status(text, "dark"), status(text, "late")) == ("falls", "falls")


QUESTION = """claim late (anna): It is late.
dialogue talk: They talk.
  ben: Is it?
    asks
    con late
"""


def test_a_question_stands_until_somebody_answers_it() -> None:
    assert status(QUESTION, "late") == "falls"
    assert status(QUESTION + "  anna: Look at the clock.\n    replies 1\n", "late") == "stands"
    assert status(QUESTION + "  anna: Is it not?\n    asks\n    replies 1\n", "late") == "falls"


def test_a_question_to_an_argument_with_premises_stops_its_step() -> None:
    text = """claim late: It is late.
  opposed by ben
  pro dark: It is dark.
    premise lamps: The lamps are on.
dialogue talk: They talk.
  ben: Does that make it late?
    asks
    con dark
"""
    found = answered(read(text)).verdict("dark")
    assert (found.status, found.why) == ("falls", "undercut")


SCHEME = """scheme count: What was counted is so.
  question who assumes: Who counted?
  question where: Where?
claim many: There are many.
  opposed by ben
  pro counted (anna): They were counted.
    scheme count
"""


def test_what_a_scheme_takes_for_granted_holds_until_somebody_questions_it() -> None:
    """Gordon, Prakken and Walton (2007), The Carneades model of argument and burden of proof: assumptions."""
    assert status(SCHEME, "many") == "stands"
    assert status(SCHEME + "    answers who: The porter did.\n", "many") == "stands"
    raised = SCHEME + "    undercut blind (ben): The porter is blind.\n      raises who\n"
    assert status(raised, "many") == "falls"
    assert status(raised + "      con sees: He sees well.\n", "many") == "stands"


def test_votes_motives_notes_quotations_and_outcomes_never_enter() -> None:
    text = """dispute d: What?
  position p: This.
    held by anna
    pro a (anna): A reason.
  position q: That.
    held by ben
"""
    more = """  vote v (town): They vote.
    motion q
    result carried
    because: They were tired.
  outcome q: So it was.
note (ben): He is right.
"""
    assert frame(read(text)).structure == frame(read(text + more)).structure
