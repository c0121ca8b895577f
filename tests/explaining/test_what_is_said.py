"""Sentences as a person reads them: true of the map, hedged as the map hedges, and nothing said twice."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from click.testing import CliRunner
from running import alone, run

from argmap.cli import cli

TWO = "person anna: Anna\nperson ben: Ben\n"
FERRY = """map ferry: A ferry or a bridge?
  by clerk
person clerk: The clerk
person anna: Anna
person ben: Ben
group many: Many boatmen
group most: Most millers
body council: The council
dispute river (1890): How is the river to be crossed?
  position ferry: By ferry.
    held by anna (/1890-06)
    held by many
    conceded by ben (1890-07/)
    opposed by council
    pro cheap (anna): A ferry is cheap.
  position bridge: By a bridge.
    held by ben
    held by most (1890-05/)
    con dear (anna, 1890-05): A bridge is dear.
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return alone(tmp_path, monkeypatch)


def said(words: str, text: str = FERRY) -> str:
    """What a command prints, in one line."""
    result = run(*words.split(), input=text)
    assert result.exit_code == 0, result.output
    return " ".join(result.stdout.split())


def test_a_holder_who_also_argues_is_named_among_those_who_put_it_forward_with_his_dates() -> None:
    assert "Put forward by Anna (until June 1890) and many boatmen." in said("explain ferry -")


def test_a_date_that_all_share_is_told_once() -> None:
    text = TWO + "claim x: X.\n  held by anna, ben (1890/)\n"
    assert "Put forward by both Anna and Ben (from 1890)." in said("explain x -", text)


def test_whoever_only_gave_way_is_not_said_to_put_it_forward() -> None:
    told = said("explain ferry - --as ben")
    assert "Ben concedes it" in said("eval - --as ben") or "concession" in told
    assert "Conceded by Ben (from July 1890)." in told
    assert "Ben puts it forward" not in told


def test_what_one_person_did_not_say_is_not_said_to_be_said_by_nobody() -> None:
    told = said("eval - --as anna")
    assert "`dear` (Anna) speaks against it, and Anna does not put it forward." in told
    assert "obody" not in told
    assert "Anna puts it forward, and gives no reason against it" not in told


def test_the_subject_is_not_repeated_behind_itself() -> None:
    text = "person anna: Anna\nclaim x (anna): X.\n"
    assert "Anna puts it forward, and gives no reason against it." in said("eval - --as anna", text)


def test_groups_have_verbs_in_the_plural_and_bodies_in_the_singular() -> None:
    text = "group most: Most millers\nbody council: The council\nclaim x (most): X.\nclaim y (council): Y.\n"
    told = said("eval -", text)
    assert "Most millers put it forward" in told and "The council puts it forward" in told
    assert "Most millers do not put it forward" in said("eval - --as most", text)


@pytest.mark.parametrize("view", ["evidence", "timeline"])
def test_pictures_say_of_a_group_what_they_do(view: str, folder: Path) -> None:
    (folder / "ferry.argmap").write_text(
        FERRY.replace("    held by most (1890-05/)", "    supported by most (1890-05/)")
    )
    drawn = run("render", "ferry.argmap", "--view", view, "-T", "txt").stdout
    assert "supports Bridge" not in drawn


def test_as_of_a_day_a_stance_that_may_not_have_begun_is_said_to_be_possible() -> None:
    told = said("explain bridge - --at 1890-05-03")
    assert "Put forward by Ben and most millers (from May 1890, possibly)." in told
    assert "`dear` (Anna, possibly already) speaks against it" in told


def test_with_what_is_certain_nobody_is_said_to_be_silent_who_may_have_spoken() -> None:
    text = f"{TWO}dispute d: D?\n  position x: X.\n    held by anna (1890-05/..)\n    con y (ben): Y.\n"
    told = said("explain x - --at 1890-05-03 --certainly", text)
    assert "`y` (Ben) speaks against it, and nobody is known to put it forward." in told
    told = said("eval - --at 1890-06 --certainly", text.split("    con")[0])
    assert "Anna puts it forward, and no reason is known to have been given against it." in told


def test_each_voice_keeps_its_own_hedge() -> None:
    text = f'map m: M\n  by anna\n{TWO}claim x (probable "one hears"): X.\n  held by ben\n'
    assert "Anna (probable, “one hears”) and Ben put it forward, and no reason" in said("eval -", text)
    text = 'person anna: Anna\ndispute d: D?\n  position x: X.\n    held by anna (perhaps "it seems")\n'
    assert "Anna puts it forward (perhaps, “it seems”)" in said("eval -", text)


def test_who_opposed_and_who_doubted_is_told_apart() -> None:
    text = f"{TWO}body council: The council\nclaim x (anna): X.\n  opposed by council\n  doubted by ben\n"
    assert "no reason is given against it, though the council opposed it and Ben doubted it" in said("eval -", text)
    assert "though the council" not in said("eval -", text.replace("by council", "by council (denied)"))


def test_statements_that_are_one_name_each_other() -> None:
    text = "person anna: Anna\nclaim x (anna): X.\n  same as y\nclaim y: Y.\n"
    assert "It is one statement with `y`." in said("explain x -", text)
    assert "It is one statement with `x`." in said("explain y -", text)


def test_what_is_said_in_one_part_of_an_explanation_is_not_said_in_another() -> None:
    text = """person anna: Anna
person ben: Ben
dispute d: D?
  position x: X.
    held by anna
    pro a (anna): A.
      undercut b (ben): B.
    con c (ben): C.
"""
    told = said("explain x -", text)
    assert told.count("`b` (Ben) undercuts") == 1 and told.count("“A.”") == 1
    assert "all that is set against `c` is met" in told


def test_a_reason_that_carries_something_is_quoted() -> None:
    told = said("explain ferry - --as anna")
    assert "`cheap`: “A ferry is cheap.”" in told


def test_what_is_merely_asserted_and_outweighed_is_told_once() -> None:
    text = """person anna: Anna
person ben: Ben
dispute d: D?
  position x: X.
    held by anna
    pro r (anna): R.
  position y: Y.
    held by ben
"""
    told = said("explain x -", text)
    assert told.count("outweighs") == 1 and "`y`: “Y.”" in told


def test_a_strength_that_an_argument_does_not_change_in_two_decimals_is_not_told() -> None:
    told = run("explain", "for-everyone", str(Path(__file__).parents[2] / "maps" / "classroom-ethics.argmap")).stdout
    assert "Strength: 0.39" in told and "(without that 0.39)" not in told


def test_views_are_counted_in_words_that_fit_their_number() -> None:
    text = TWO + "claim x (anna): X.\n  contradicts y\nclaim y (ben): Y.\n"
    told = said("explain x -", text)
    assert (
        "Of 2 views that hold together, in one it stands and in one it falls (preferred): It falls; `y` stands. "
        in told
    )
    assert "It stands. " not in told


def test_audiences_that_agree_are_named_once() -> None:
    text = """person anna: Anna
  prefers r over s
dispute d: D?
  position x: X.
    pro r: R.
  position y: Y.
    pro s: S.
claim z: Z.
"""
    told = said("eval - --all --audiences", text)
    assert told.count("y the values of Anna") == 5
    assert "By the values of Anna it is the same where nothing else is said." in told


def test_how_it_came_out_is_an_outcome_with_its_hedge_and_no_decision() -> None:
    text = FERRY + '  outcome bridge (1890-09, probable "it seems"): A bridge.\n    kind conceded\n'
    assert "Outcome: `bridge` (probable, “it seems”, conceded, September 1890)." in said("eval -", text)


def test_a_question_that_is_quoted_ends_once() -> None:
    text = TWO + "claim x (anna): X.\ndialogue t: They talk.\n  ben: Who says so?\n    asks\n    con x\n"
    assert "“Who says so?” Proponent:" in said("explain x - --format dialogue", text)


def test_the_one_who_alone_is_heeded_is_called_as_within_a_sentence() -> None:
    assert "on what many boatmen put forward or conceded" in said("eval - --as many")


def test_a_turn_that_bears_on_nothing_is_refused_with_a_remedy_that_helps() -> None:
    result = run("explain", "t/1", "-", input="person anna: Anna\nclaim x: X.\ndialogue t: They talk.\n  anna: Well.\n")
    assert (result.exit_code, "explain an answer, a claim, or what bears on one" in result.stderr) == (2, True)


def test_a_suffix_that_says_no_form_is_refused_without_a_flag_that_is_not_there() -> None:
    result = run("explain", "ferry", "-", "-o", "why.xyz", input=FERRY)
    assert result.exit_code == 2 and ".svg" in result.stderr and "-T" not in result.stderr


class Interrupted(io.RawIOBase):
    """Standard input at which somebody waits, and presses Ctrl-C."""

    def readable(self) -> bool:
        return True

    def readinto(self, _: object) -> int:
        raise KeyboardInterrupt


@pytest.mark.parametrize("command", [["eval", "-"], ["explain", "ferry", "-"]], ids=["eval", "explain"])
def test_an_interrupt_is_said_as_solve_says_it(command: list[str]) -> None:
    result = CliRunner().invoke(cli, command, input=io.BufferedReader(Interrupted()))
    assert (result.exit_code, result.stdout) == (130, "")
    assert result.stderr == "interrupted: there is no answer yet\n"


def test_premises_are_said_to_be_those_of_the_reason_that_has_them() -> None:
    text = f"{TWO}claim x: X.\n  opposed by ben\n  pro r (anna): R.\n    premise p: P.\n"
    assert "`r` rests on `p`." in said("explain x -", text) and "It rests on `p`." in said("explain r -", text)


def test_what_is_so_in_every_view_is_said_once_and_what_grounded_semantics_makes_of_it_too() -> None:
    text = f"""{TWO}dispute d: D?
  position x: X.
    pro r (anna): R.
  position y: Y.
    pro s (ben): S.
  position z: Z.
    held by ben
"""
    told = said("explain z - --semantics preferred", text)
    assert "It falls in both views that hold together (preferred): `x` stands by `r`. `y` stands by `s`." in told or (
        "It falls in both views that hold together (preferred): `y` stands by `s`. `x` stands by `r`." in told
    )
    assert "Grounded semantics leaves it open." in said("eval - --semantics preferred", text)
