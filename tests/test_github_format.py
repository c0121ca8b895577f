"""Findings as workflow commands: one line each, whatever stands in a map or is its name."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from running import NOTED, WARNED, WRONG, alone, run, write

from argmap.diagnostics.diagnostic import Rule
from argmap.diagnostics.github import github
from argmap.text import Span, Text

RULE = Rule("AM203", "a-test", "warning")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return alone(tmp_path, monkeypatch)


def parsed(line: str) -> tuple[str, dict[str, str], str]:
    """A command as the runner reads it (`ActionCommand.TryParseV2`): its name, its properties, its message."""
    head, said = line.removeprefix("::").split("::", 1)
    name, rest = head.split(" ", 1)
    properties = dict(pair.split("=", 1) for pair in rest.split(","))
    return name, {n: _read(value, "%3A", "%2C") for n, value in properties.items()}, _read(said)


def _read(text: str, *more: str) -> str:
    signs = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","}
    for code in ("%0D", "%0A", *more):
        text = text.replace(code, signs[code])
    return text.replace("%25", "%")


def test_a_finding_is_a_command_with_its_place_its_rule_and_its_remedy() -> None:
    write(m=WRONG)
    assert run("check", "m.argmap", "--output-format", "github").stdout == (
        "::error file=m.argmap,line=2,col=13,endLine=2,endColumn=16,title=AM101 unknown-name"
        "::no person, body or group is named `ana`%0Ahint: a similar name is defined: `anna`\n"
    )


def test_a_warning_is_a_warning_and_a_note_a_notice() -> None:
    write(m=WARNED, n=NOTED, o="person anna: Anna\nnote (anna): She knows.\n")
    result = run("check", "--output-format", "github")
    lines = result.stdout.splitlines()
    assert [parsed(line)[0] for line in lines] == ["warning", "notice"]
    assert [parsed(line)[1]["file"] for line in lines] == ["m.argmap", "n.argmap"]
    assert result.exit_code == 1 and result.stderr == ""


def test_a_file_with_any_name_is_named_by_it() -> None:
    name = "a,b: 100% c.argmap"
    Path(name).write_text("note (x): X\n", "utf-8")
    line = run("check", name, "--output-format", "github").stdout
    assert "file=a%2Cb%3A 100%25 c.argmap," in line and parsed(line.rstrip("\n"))[1]["file"] == name


def test_what_is_only_possible_says_so_in_its_title() -> None:
    text = Text("a", "one\n")
    finding = RULE.at(Span("a", 0, 3), "it may be", possible=True)
    assert parsed(github([finding], {"a": text}).rstrip("\n"))[1]["title"] == "AM203 a-test (possible)"


def test_a_stretch_of_several_lines_has_no_columns() -> None:
    command = github([RULE.at(Span("a", 1, 6), "long")], {"a": Text("a", "one\ntwo\n")})
    assert command == "::warning file=a,line=1,endLine=2,title=AM203 a-test::long\n"


def test_a_finding_in_no_text_has_no_line() -> None:
    assert github([RULE.at(Span("", 0, 0), "gone")], {}) == "::warning title=AM203 a-test::gone\n"


@given(st.text(), st.text(), st.text(min_size=1))
def test_a_command_is_one_line_and_carries_what_was_said(message: str, hint: str, path: str) -> None:
    finding = RULE.at(Span(path, 0, 1), message, hint=hint)
    command = github([finding], {path: Text(path, "x")})
    assert command.endswith("\n") and not {"\n", "\r"} & set(command[:-1])
    name, properties, said = parsed(command[:-1])
    assert (name, properties["file"]) == ("warning", path)
    assert said == (f"{finding.message}\nhint: {finding.hint}" if finding.hint else finding.message)
