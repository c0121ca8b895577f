"""What somebody stumbled over who knows history and no programs: names, lines that go on, files that are no maps."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import alone, run
from telling import found

from argmap.diagnostics.diagnostic import Diagnostic

_PEOPLE = "person grey: Earl Grey\nperson duke: The Duke of Wellington\n  alias the Iron Duke\nclaim c: He is right.\n"
_RIVALS = (
    "person grey: Grey\ndispute d: Which?\n"
    "  position a: A\n    held by grey ({})\n  position b: B\n    held by grey ({})\n"
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return alone(tmp_path, monkeypatch)


def only(text: str) -> Diagnostic:
    (told,) = [f for f in found(text).findings if f.severity != "info"]
    return told


# ------------------------------------------------------------------ names


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("  held by Earl Grey", "grey"),
        ("  held by earl-grey", "grey"),
        ("  held by Duke of Wellington", "duke"),
        ("  opposed by Iron Duke", "duke"),
        ("expect Earl Grey holds c", "grey"),
        ("expect Grey holds c", "grey"),
        ("expect the Iron Duke holds c", "duke"),
    ],
)
def test_who_is_called_by_his_full_name_is_proposed_by_his_name(line: str, name: str) -> None:
    told = only(f"{_PEOPLE}{line}\n")
    assert f"`{name}`" in told.hint and told.fix and [e.new for e in told.fix.edits] == [name]


def test_nobody_is_proposed_where_two_are_called_the_same() -> None:
    told = only("person a: Earl Grey\nperson b: Earl Grey\nclaim c: C\n  held by Earl Grey\n")
    assert told.hint.startswith("write `earl-grey`")


def test_a_name_that_is_defined_a_second_time_is_not_made_another_one() -> None:
    assert only("person grey: Earl Grey\nperson Earl Grey: Earl Grey\n").hint.startswith("write `earl-grey`")


@pytest.mark.parametrize("written", ["o'connell", "o`connell"])
@pytest.mark.parametrize("line", ["person {}: Daniel", "claim c ({}): C", "expect {} holds c"])
def test_a_name_with_an_apostrophe_is_proposed_without(line: str, written: str) -> None:
    told = only(line.format(written) + "\n")
    assert told.rule.name == "name-form" and told.hint == "write `o-connell` or `oconnell`"


# ------------------------------------------------------------------ lines


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("expect grey hold c", "`holds` is spelt like it"),
        ("expect c stand", "`stands` is spelt like it"),
        ("  con (duke, 1831) no colon here", "prose begins after a colon: `con (duke, 1831): no …`"),
        ("  that he is indeed right in all", "if the line above goes on, begin this line with `|`"),
        ("  for the good of all", "it stands under `vote`; if the line above goes on, begin this line with `|`"),
        ("source s: S\n  kind parliamentary debates", "it takes `archive`, `letter`, `minutes`, `memoir`"),
        ("source s: S\n  kind press report", "it takes `archive`, `letter`, `minutes`, `memoir`"),
    ],
)
def test_the_hint_is_what_can_be_written_next(line: str, hint: str) -> None:
    assert only(f"{_PEOPLE}{line}\n").hint.startswith(hint)


def test_a_kind_that_may_be_any_word_is_still_made_one_word() -> None:
    told = only(f"{_PEOPLE}tie grey, duke\n  kind brothers in law\n")
    assert told.hint.startswith("write `brothers-in-law`")


@pytest.mark.parametrize("date", ["1832-6-4", "04/06/1832", "c.1831"])
def test_a_date_that_cannot_be_read_has_no_echo_among_stances(date: str) -> None:
    names = {f.rule.name for f in found(_RIVALS.format(date, "1831")).findings}
    assert names == {"not-a-date"}
    both = [f.rule.name for f in found(_RIVALS.format("1831", "1831")).findings]
    assert "not-a-date" not in both


def test_stances_that_exclude_each_other_are_told_beside_a_bad_date_elsewhere() -> None:
    text = _RIVALS.format("1831/1832", "1831/1832") + "event e (c.1831): E\n"
    assert [f.rule.name for f in found(text).findings] == ["incompatible-stances", "not-a-date"]


def test_one_wrong_blank_is_one_finding() -> None:
    block = "    held by grey\n      note: N\n     pro: P\n       premise: Q\n     con: R\n     con: S\n"
    told = only(f"person grey: Earl Grey\ndispute d: D\n  position a: A\n{block}  position b: B\n")
    assert told.rule.name == "uneven-indentation"


def test_what_is_misplaced_behind_a_wrong_blank_by_itself_is_still_told() -> None:
    text = "claim c: C\n    pro: P\n  con: R\nperson grey: Earl Grey\n  position a: A\n"
    assert [f.rule.name for f in found(text).findings] == ["uneven-indentation", "misplaced-statement"]


@pytest.mark.parametrize(
    ("prose", "mended"),
    [
        ("See [@s] for this.", None),
        ("According to [@s] he left.", None),
        ("It rained. [@s] says so.", None),
        ("They met [@s] at the table.", ["", " [@s]"]),
    ],
)
def test_a_citation_that_the_sentence_needs_is_not_taken_out_of_it(prose: str, mended: list[str] | None) -> None:
    (told,) = [f for f in found(f"source s: S\nnote: {prose}\nnote: N [@s]\n").findings if f.rule.code == "AM013"]
    assert (told.fix and [e.new for e in told.fix.edits]) == mended and told.hint


def test_a_citation_without_its_sign_is_mended_to_one() -> None:
    Path("m.argmap").write_text("source s: S\nnote: One. [s p. 3]\nnote: Two (@s pp. 3-5).\nnote: T @s\n", "utf-8")
    assert run("check", "--fix", "--unsafe-fixes").exit_code == 0
    assert Path("m.argmap").read_text("utf-8") == (
        "source s: S\nnote: One. [@s p. 3]\nnote: Two [@s pp. 3-5]\nnote: T [@s]\n"
    )


# ------------------------------------------------------------------ files and commands


def test_an_empty_file_is_said_to_be_empty() -> None:
    Path("m.argmap").write_text("# Nothing yet.\n", "utf-8")
    told = run("render", "m.argmap")
    assert told.exit_code == 2 and "error: the file is empty, or holds comments alone" in told.stderr


def test_texts_that_a_map_quotes_are_not_counted_as_maps() -> None:
    Path("minutes.txt").write_text("The wall is old.\n", "utf-8")
    text = 'source s: S\n  file minutes.txt\nclaim c: C [@s]\n  quote: "The wall is old." [@s]\n'
    Path("m.argmap").write_text(text, "utf-8")
    assert run("check", "m.argmap").stderr.startswith("1 file: ")


def test_a_program_is_no_text_and_a_text_is_no_map() -> None:
    Path("m.argmap").write_bytes(b"\x7fELF" + bytes(range(256)) + b"\0" * 200 + b"\nclaim\n")
    told = run("check", "m.argmap", "--output-format", "concise").stdout.splitlines()
    assert told == ["m.argmap:1:1: error[AM008]: this is no text; nothing of it is read"]
    Path("hansard.txt").write_text("HOUSE\n\nThe bill was read.\nGrey rose.\n  It was late.\n", "utf-8")
    told = run("check", "hansard.txt", "--output-format", "concise").stdout.splitlines()
    assert told == ["hansard.txt:1:1: error[AM002]: this is no map: none of its lines is a statement"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["render", "m.argmap", "-view", "timeline"], "-view is written with two dashes: --view"),
        (["render", "m", "-o", "m.svg"], "`m.argmap` is there"),
        (["help"], "Commands: check, "),
        (["draw", "m.argmap"], "argmap render"),
        (["render", "m.argmap", "--keep", "who:grey"], "fields are `kind:`, `name:`, `by:`"),
        (["render", "m.argmap", "--keep", "iron duke"], "that is `duke` on this map"),
        (["eval", "m.argmap", "--keep", "iron duke"], "that is `duke` on this map"),
        (["explain", "m.argmap", "c"], "the name stands first: `argmap explain c m.argmap`"),
    ],
)
def test_a_slip_on_the_command_line_is_told_with_what_is_meant(words: list[str], told: str) -> None:
    Path("m.argmap").write_text(_PEOPLE, "utf-8")
    result = run(*words)
    assert result.exit_code == 2 and told in result.stderr
