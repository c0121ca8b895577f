"""Argumentation schemes: how they are written, which come along, who has to fill roles and answer questions."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from checks.raised import raised
from running import run
from telling import ROOT, found, loaded

import argmap
from argmap import api, drawing
from argmap.compile import library
from argmap.drawing import Asked
from argmap.model.claims import Argument
from argmap.model.schemes import Scheme
from argmap.syntax.formatter import formatted

LIBRARY = Path(library.__file__).parents[1] / "library" / "schemes.argmap"
PAGE = Path(__file__).parents[1] / "docs" / "schemes.md"
SHIPPED = [library.scheme(name) for name in library.names()]
OWN = """\
scheme own: What two people say is so.
  role first: One says so.
  role others several: Others say so.
  role distance optional: They do not know each other.
  question apart assumes: Do they really not know each other?
  question both: Did both mean the same?
  question third rebuts: Does a third say otherwise?
  aif 3
"""
SPOKEN = OWN + "claim c: It is so.\n  pro p: They say so.\n    scheme own\n"
TALK = f"""\
person anna: Anna
{SPOKEN}\
    premise x as first: So.
    answers apart (anna, 1922): They are.
    con: No.
      raises both
"""


def argument(text: str, name: str = "p") -> Argument:
    found_there = loaded(text).map[name]
    assert isinstance(found_there, Argument)
    return found_there


# ------------------------------------------------------------------ how they are written


def test_a_scheme_has_roles_questions_and_a_number() -> None:
    project = loaded(OWN)
    (scheme,) = project.map.of(Scheme)
    assert project.findings == () and scheme.text == "What two people say is so." and scheme.aif == 3
    assert [(s.name, s.count) for s in scheme.roles] == [
        ("first", "one"),
        ("others", "several"),
        ("distance", "optional"),
    ]
    assert [(q.name, q.kind) for q in scheme.questions] == [
        ("apart", "assumes"),
        ("both", "undercuts"),
        ("third", "rebuts"),
    ]


@pytest.mark.parametrize(
    ("line", "premise", "role"),
    [
        ("premise x as first: So.", "x", "first"),
        ("premise as first: So.", "p/premise-1", "first"),
        ("premise as first (perhaps): So.", "p/premise-1", "first"),
        ("premise   as   over: So.", "p/premise-1", "over"),
        ("premise first as as: So.", "first", "as"),
        ("premise as: So.", "as", None),
        ("premise as (perhaps): So.", "as", None),
        ("premise x: So.", "x", None),
        ("premise x (1922): as it is.", "x", None),
    ],
)
def test_a_premise_has_a_role_where_a_name_follows_upon_as(line: str, premise: str, role: str | None) -> None:
    text = SPOKEN + f"    {line}\n"
    assert loaded(text).findings == ()
    assert argument(text).premises == (premise,)
    assert [(r.role, r.premise) for r in argument(text).roles] == ([(role, premise)] if role else [])
    assert argument(formatted(text)) == argument(text)


def test_one_claim_may_play_two_roles_and_roles_may_be_given_elsewhere() -> None:
    text = SPOKEN + "claim s: She says so.\nclaim c\n  pro p\n    premise s as first\n    premise s as others\n"
    assert [(r.role, r.premise) for r in argument(text).roles] == [("first", "s"), ("others", "s")]
    assert raised("unfilled-role", text) == [] and raised("double-role", text) == []


def test_two_premises_of_one_role_in_two_places_are_told_where_they_stand() -> None:
    text = SPOKEN + "    premise a as first: So.\nclaim c\n  pro p\n    premise b as first: Too.\n"
    (finding,) = [f for f in found(text).findings if f.rule.name == "double-role"]
    line = text[: finding.span.start].count("\n")
    assert text.split("\n")[line].strip() == "premise b as first: Too."
    assert text[finding.remarks[0].span.start :].startswith("first: So.")


def test_a_scheme_survives_as_json_and_in_parts_of_the_map() -> None:
    m = loaded(TALK).map
    assert api.from_json(api.to_json(m)) == m
    assert "own" in drawing.part(m, Asked(keep="name:p")) and "own" not in drawing.part(m, Asked(keep="name:x"))
    assert [r.name for r in drawing.part(m, Asked(keep="kind:scheme"))] == ["own"]


def test_the_outline_says_schemes_roles_and_questions_in_words() -> None:
    outline = argmap.load_text(TALK).render("outline", "txt").decode()
    assert "They say so. (own; answers apart, Anna, 1922: They are.)" in outline
    assert "premise, first: So." in outline and "No. (asks both)" in outline
    assert "What two people say" not in outline


# ------------------------------------------------------------------ those that come along


def test_only_the_schemes_that_a_map_follows_and_does_not_define_come_along() -> None:
    text = OWN + "claim c: So.\n  pro p: One.\n    scheme analogy\n  pro q: Two.\n    scheme own\n"
    assert [s.name for s in loaded(text).map.of(Scheme)] == ["own", "analogy"]
    assert loaded("claim c: So.\n").map.of(Scheme) == ()


def test_a_scheme_that_came_along_lies_where_it_is_first_followed() -> None:
    text = "claim c: So.\n  pro p: One.\n    scheme analogy\n  pro q: Two.\n    scheme analogy\n"
    span = loaded(text).map.where("analogy")
    assert (span.path, span.start) == (ROOT, text.index("analogy"))


def test_a_map_that_defines_a_scheme_of_the_same_name_means_its_own() -> None:
    text = "scheme analogy: Ours.\n  role one: One.\nclaim c: So.\n  pro p: Two.\n    scheme analogy\n"
    (scheme,) = loaded(text).map.of(Scheme)
    assert scheme.text == "Ours." and loaded(text).findings == ()


def test_a_scheme_that_comes_along_can_be_added_to() -> None:
    text = "scheme analogy\n  question taste: Is it fit?\n"
    text += "claim c: So.\n  pro p: Two.\n    scheme analogy\n    answers taste: Bad.\n"
    (scheme,) = loaded(text).map.of(Scheme)
    assert scheme.questions[-1].name == "taste" and scheme.questions[0].name == "facts"
    assert raised("unknown-question", text) == []
    shipped = library.scheme("analogy")
    assert shipped and shipped.questions[-1].name != "taste"


def test_a_name_that_a_map_gives_to_something_else_is_that() -> None:
    (finding,) = loaded("claim c: So.\n  pro p: Two.\n    scheme sign\nclaim sign: A sign.\n").findings
    assert finding.rule.name == "wrong-kind" and "comes with argmap" in finding.hint


def test_an_unknown_scheme_is_told_with_the_nearest_that_comes_along() -> None:
    (finding,) = loaded("claim c: So.\n  pro p: Two.\n    scheme expert-opinon\n").findings
    assert finding.rule.name == "unknown-name" and "`expert-opinion`" in finding.hint and finding.remarks == ()


def test_another_mistake_in_the_line_of_the_scheme_is_told_once() -> None:
    text = "claim c: So.\n  pro p: Two.\n    scheme expert-opinon\n    answers field: So.\n    premise as expert: So.\n"
    assert [f.rule.name for f in found(text).findings] == ["unknown-name"]


def test_nothing_is_read_of_the_library_before_a_scheme_is_asked_for() -> None:
    code = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from telling import loaded\nfrom argmap.compile import library\n"
        "loaded('claim c: So.\\n  pro p: Two.\\n')\nassert not library._pieces.cache_info().currsize\n"
        "loaded('claim c: So.\\n  pro p: Two.\\n    scheme sign\\n')\nassert library._pieces.cache_info().currsize\n"
        "assert library.scheme.cache_info().currsize == 1\n"
    )
    subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[1], check=True, timeout=60)


def test_the_library_is_a_clean_map_in_canonical_form() -> None:
    text = LIBRARY.read_text("utf-8")
    assert found(text).findings == () and formatted(text) == text
    assert [s.name for s in loaded(text).map.of(Scheme)] == list(library.names())
    assert list(loaded(text).map.of(Scheme)) == SHIPPED


@pytest.mark.parametrize("scheme", SHIPPED, ids=lambda scheme: scheme.name)
def test_a_scheme_of_the_library_can_be_filled_and_asked(scheme: Scheme) -> None:
    roles = [slot.name for slot in scheme.roles]
    questions = [question.name for question in scheme.questions]
    assert len(set(roles)) == len(roles) >= 1 and len(set(questions)) == len(questions)
    assert 3 <= len(questions) <= 6 and {q.kind for q in scheme.questions} > {"undercuts"}
    assert scheme.text.endswith(".") and all(slot.text.endswith(".") for slot in scheme.roles)
    assert all(question.text.endswith("?") for question in scheme.questions)
    assert any(slot.count != "optional" for slot in scheme.roles)


def test_numbers_of_aifdb_are_given_once() -> None:
    numbers = [scheme.aif for scheme in SHIPPED if scheme and scheme.aif]
    assert len(set(numbers)) == len(numbers) > 25


# ------------------------------------------------------------------ roles


@pytest.mark.parametrize(
    ("premises", "told"),
    [
        ("", []),
        ("    premise x: So.\n", ["own"]),
        ("    premise x as first: So.\n", ["own"]),
        ("    premise x as first: So.\n    premise as others: So it is.\n", []),
        ("    premise x as frist: So.\n    premise as others: So it is.\n", []),
    ],
)
def test_a_role_is_missed_only_where_premises_are_spelt_out_and_known(premises: str, told: list[str]) -> None:
    assert raised("unfilled-role", SPOKEN + premises) == told


@pytest.mark.parametrize(("role", "told"), [("first", ["first"]), ("others", []), ("distance", ["distance"])])
def test_only_a_role_that_takes_several_is_played_twice(role: str, told: list[str]) -> None:
    text = f"{SPOKEN}    premise x as {role}: So.\n    premise y as {role}: Yes.\n    premise y as {role}\n"
    assert raised("double-role", text)[: len(told)] == told and bool(raised("double-role", text)) == bool(told)


def test_a_role_that_no_scheme_has_is_told_with_the_nearest() -> None:
    (finding,) = [f for f in found(SPOKEN + "    premise as frist: So.\n").findings if f.rule.name == "unknown-role"]
    assert finding.hint == "a similar role: `first`"
    assert raised("unknown-role", "claim c: So.\n  pro p: Two.\n    premise as first: So.\n") == ["first"]


# ------------------------------------------------------------------ questions


@pytest.mark.parametrize(
    "attack",
    [
        "    undercut: No.\n      raises both\n",
        "    con: No.\n      raises both\n",
        "    premise x as first: So.\n      con: No.\n        raises both\n",
        "    warrant x: So.\n      con: No.\n        raises both\n",
        "  con: No.\n    raises both\n",
    ],
)
def test_a_question_is_raised_by_any_attack_on_the_argument_what_carries_it_or_what_it_concludes(attack: str) -> None:
    assert raised("unknown-question", SPOKEN + attack) == []
    (finding,) = [f for f in found(SPOKEN + attack).findings if f.rule.name == "open-question"]
    assert "`third`" in finding.message and "`both`" not in finding.message


@pytest.mark.parametrize(
    "line",
    [
        "    answers bothe: So.\n",
        "    undercut: No.\n      raises bothe\n",
        "    pro: Yes.\n      raises bothe\n",
        "    con: No.\n      pro: Yes.\n        raises bothe\n",
    ],
)
def test_a_question_that_nobody_asks_there_is_an_error(line: str) -> None:
    assert raised("unknown-question", SPOKEN + line) == ["bothe"]


def test_who_supports_an_argument_raises_none_of_its_questions() -> None:
    assert raised("unknown-question", SPOKEN + "    pro: Yes.\n      raises both\n") == ["both"]


def test_open_questions_of_an_argument_are_one_note_and_none_once_they_are_met() -> None:
    assert raised("open-question", SPOKEN) == ["own"]
    assert raised("open-question", SPOKEN + "    answers both: Yes.\n") == ["own"]
    assert raised("open-question", SPOKEN + "    answers both: Yes.\n    answers third: No.\n") == []


def test_what_is_taken_for_granted_is_asked_of_spelt_out_arguments_alone() -> None:
    spelt = SPOKEN + "    premise x as first: So.\n"
    assert raised("assumed-question", SPOKEN) == []
    assert raised("assumed-question", spelt) == ["own"]
    assert raised("assumed-question", spelt + "    answers apart: They are.\n") == []
    assert raised("assumed-question", spelt + "    undercut: No.\n      raises apart\n") == []


DEBATE = OWN + (
    "person anna: Anna\ndispute d: What?\n  position a: One.\n    pro p: They say so.\n      scheme own\n{}"
    "  position b: Two.\n{}"
)


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        ("  outcome a (1922-06-20)\n", ["apart"]),
        ("  outcome a (1922-06-20/)\n", ["apart"]),
        ("  outcome a (1922-06)\n", ["apart"]),
        ("  outcome a (1922-07-01)\n", []),
        ("  outcome a (1922-07)\n", []),
        ("  outcome a (1922)\n", []),
        ("  outcome a\n", []),
        ("  outcome open (1922-06-20)\n", []),
        ("  outcome a (1922-06-20)\n  outcome b (1922-08-01)\n", []),
        ("  outcome a (1922-06-20)\n  outcome b\n", []),
    ],
)
def test_an_answer_is_late_only_if_it_certainly_came_after_the_last_outcome(outcome: str, told: list[str]) -> None:
    text = DEBATE.format("      answers apart (anna, 1922-07-01): They are.\n", outcome)
    assert raised("late-answer", text) == told


def test_a_question_raised_after_the_outcome_is_late_and_told_once_for_each_critic() -> None:
    attack = "      undercut u (anna, 1923): No.\n        raises both, third\n"
    text = DEBATE.format(attack, "  outcome a (1922-06-20)\n")
    assert raised("late-answer", text) == ["both"]


def test_an_argument_that_serves_two_disputes_is_not_measured_by_one_of_them() -> None:
    text = DEBATE.format("      answers apart (anna, 1922-07-01): They are.\n", "  outcome a (1922-06-20)\n")
    assert raised("late-answer", text + "dispute e: What else?\n  position f: Three.\n    con p\n") == []


# ------------------------------------------------------------------ those that nobody follows


def test_a_scheme_that_nobody_follows_is_a_note_but_in_a_list_of_schemes() -> None:
    assert raised("unused-scheme", OWN) == []
    assert raised("unused-scheme", OWN + "claim c: So.\n") == ["own"]
    assert raised("unused-scheme", SPOKEN) == []


# ------------------------------------------------------------------ the command and the page


def test_the_command_lists_all_and_shows_one() -> None:
    rows = run("scheme").output.splitlines()
    assert [row.split()[0] for row in rows] == list(library.names())
    shown = run("scheme", "sign").output
    assert shown.startswith("sign (AIFdb 30)\n") and "  finding: The sign is seen." in shown


def test_an_unknown_scheme_ends_the_command_with_a_hint() -> None:
    result = run("scheme", "expert-opinon")
    assert result.exit_code == 2 and "a similar one: `expert-opinion`" in result.output
    assert "lists them" in run("scheme", "xyzzy").output


@pytest.mark.parametrize("name", library.names())
def test_what_the_command_says_of_following_a_scheme_can_be_written(name: str) -> None:
    sample = run("scheme", name).output.partition("To follow it:\n\n")[2]
    text = "claim c: It is so.\n" + re.sub(r"^ {2}", "", sample, flags=re.M)
    findings = found(text).findings
    assert {f.rule.name for f in findings} <= {"open-question"}, findings


def test_the_page_of_all_schemes_is_fresh() -> None:
    assert run("scheme", "--markdown").output == PAGE.read_text("utf-8"), "argmap scheme --markdown > docs/schemes.md"
