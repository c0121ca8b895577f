"""The command line as its users meet it: how it ends, and what it prints."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from running import GOOD, NOTED, WARNED, WRONG, alone, run, shell, write
from sarif_form import SARIF

from argmap import __version__
from argmap.checking import Checked
from argmap.cli._findings import FOR_PEOPLE, FORMS, summary
from argmap.diagnostics import terminal
from argmap.diagnostics.diagnostic import Rule
from argmap.text import Span, Text


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return alone(tmp_path, monkeypatch)


# ------------------------------------------------------------------ how it ends


@pytest.mark.parametrize(
    ("content", "flags", "code"),
    [
        (GOOD, [], 0),
        (NOTED, [], 0),
        (NOTED, ["--strict"], 1),
        (WARNED, [], 1),
        (WRONG, [], 1),
        (WRONG, ["--exit-zero"], 0),
        (WRONG, ["--ignore", "unknown-name"], 0),
        (WRONG, ["--select", "AM2"], 0),
        (WRONG, ["--select", "AM1"], 1),
        (WRONG, ["--select", "AM101"], 1),
        (WRONG, ["--quiet"], 1),
        (WARNED, ["--quiet"], 1),
        (WRONG, ["--statistics"], 1),
        (WRONG, ["--output-format", "json"], 1),
    ],
)
def test_check_ends_with_1_if_it_finds_what_is_wrong(content: str, flags: list[str], code: int) -> None:
    write(m=content)
    assert run("check", "m.argmap", *flags).exit_code == code


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "missing.argmap"], "does not exist"),
        (["check", "."], "argmap init"),
        (["check", "--select", "unknown-nam", "m.argmap"], "unknown-name"),
        (["check", "--ignore", "whatever", "m.argmap"], "argmap rule"),
        (["check", "--output-format", "xml", "m.argmap"], "sarif"),
        (["check", "--selct", "AM1"], "--select"),
        (["chek"], "check"),
        (["rendr", "m.argmap"], "render"),
        (["rule", "unknown-nam"], "unknown-name"),
        (["completion", "tcsh"], "bash"),
    ],
)
def test_what_is_asked_for_wrongly_ends_with_2_and_says_what_is_near(arguments: list[str], said: str) -> None:
    if "m.argmap" in arguments:
        write(m=GOOD)
    result = run(*arguments)
    assert result.exit_code == 2 and said in result.stderr and result.stdout == ""


def test_version_and_help_are_short_and_end_well() -> None:
    assert run("--version").stdout == run("-V").stdout == f"argmap {__version__}\n"
    for arguments in ([], ["--help"], ["-h"], ["check", "-h"]):
        result = run(*arguments)
        assert "Usage: argmap" in result.output and max(map(len, result.output.split("\n"))) <= 100
    assert "check" in run("--help").stdout


# ------------------------------------------------------------------ what it prints


def test_a_finding_is_printed_with_its_line_and_its_remedy() -> None:
    write(m=WRONG)
    result = run("check", "m.argmap")
    assert result.stdout.split("\n") == [
        "error[AM101]: no person, body or group is named `ana`",
        "  --> m.argmap:2:13",
        "   2 | note (anna, ana): They know.",
        "     |             ^^^",
        "   1 | person anna: Anna",
        "     |        ---- `anna` is defined here",
        "     = hint: a similar name is defined: `anna`",
        "",
    ]
    assert result.stderr == "1 file: 1 error\n"


def test_a_clean_map_prints_nothing_but_that_it_is_clean() -> None:
    write(m=GOOD, n=NOTED)
    assert (run("check", "m.argmap").stdout, run("check", "m.argmap").stderr) == ("", "1 file: nothing wrong\n")
    assert run("check").stderr == "2 files: 1 note\n"
    assert run("check", "-q").output == ""


def test_marks_stand_under_wide_letters_and_combined_ones() -> None:
    write(m="note (毛泽东, e\u0301a, x): 你\n")
    lines = run("check", "m.argmap").stdout.split("\n")
    assert lines[3].endswith("|       ^^^^^^") and [line for line in lines if line.endswith("|               ^^")]


def test_the_concise_form_is_a_line_for_each_finding() -> None:
    write(m=WRONG, n=WARNED, o=NOTED)
    lines = run("check", "--output-format", "concise").stdout.splitlines()
    assert len(lines) == 3
    assert all(re.fullmatch(r"[mno]\.argmap:\d+:\d+: (error|warning|info)\[AM\d{3}\]: .+", line) for line in lines)


def test_findings_come_in_the_order_of_files_and_places() -> None:
    write(b="note (x): X\nnote (y): Y\n", a="note (z): Z\n")
    lines = run("check", "b.argmap", "a.argmap", "--output-format", "concise").stdout.splitlines()
    assert [line.split(": ")[0] for line in lines] == ["a.argmap:1:7", "b.argmap:1:7", "b.argmap:2:7"]


def test_the_json_form_is_a_list_of_findings_with_places() -> None:
    write(m="person anna: Anna\nPerson bert: Bert\nnote (ana, anna): They know.\n")
    found = json.loads(run("check", "m.argmap", "--output-format", "json").stdout)
    assert {f["name"] for f in found} >= {"unknown-statement", "unknown-name"}
    for row in found:
        assert row.keys() >= {"code", "name", "severity", "message", "hint", "path", "startLine", "startColumn"}
    unknown = next(f for f in found if f["name"] == "unknown-name")
    assert (unknown["startLine"], unknown["startColumn"], unknown["endLine"], unknown["endColumn"]) == (3, 7, 3, 10)
    assert unknown["remarks"][0]["startLine"] == 1
    capital = next(f for f in found if f["name"] == "unknown-statement")
    assert capital["fix"]["edits"][0]["new"] == "person"
    assert json.loads(run("check", "m.argmap", "--output-format", "json", "--select", "AM2").stdout) == []


def test_the_sarif_form_keeps_to_the_standard() -> None:
    write(m=WRONG, n=WARNED, o="Person x: X\nevent e (1922-13): E\n", p='use "q.argmap"\nmap a: A\nmap b: B\n')
    log = json.loads(run("check", "--output-format", "sarif").stdout)
    jsonschema.validate(log, SARIF)
    results = log["runs"][0]["results"]
    rules = [rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]]
    assert {r["ruleId"] for r in results} == set(rules) and len(set(rules)) == len(rules)
    assert all(not Path(_uri(r)).is_absolute() for r in results)
    write(clean=GOOD)
    assert json.loads(run("check", "clean.argmap", "--output-format", "sarif").stdout)["runs"][0]["results"] == []


def test_a_path_in_sarif_is_a_reference_as_the_web_spells_them() -> None:
    name = "a b#c?%41:ö.argmap"
    Path(name).write_text("note (x): X\n", "utf-8")
    log = json.loads(run("check", "--output-format", "sarif").stdout)
    jsonschema.validate(log, SARIF)
    assert _uri(log["runs"][0]["results"][0]) == "a%20b%23c%3F%2541%3A%C3%B6.argmap"


POSSIBLE = """\
person anna (1900/1950~): Anna
person bert: Bert
dispute fence (1940/1955): Who pays?
  position half: Each pays half.
    held by anna (1951)
  position owner: The owner pays.
    held by bert (1951)
  outcome open
"""


def test_what_dates_merely_allow_for_is_counted_and_told_under_strict_as_such() -> None:
    finding = Rule("AM203", "outside-life", "error").at(Span("m.argmap", 0, 1), "it may be", possible=True)
    found = Checked((), {"m.argmap": Text("m.argmap", "x\n")}, 2)
    assert summary(found) == "1 file: nothing wrong; 2 more are possible: see --strict"
    told = Checked((finding,), found.texts)
    assert summary(Checked(told.findings, told.texts, 1)) == "1 file: 1 warning; 1 more is possible: see --strict"
    written = {form: write_as(told, terminal.plain) for form, write_as in FORMS.items()}
    assert written["concise"] == "m.argmap:1:1: warning[AM203]: it may be [possible]\n"
    assert written["full"].startswith("warning[AM203]: it may be [possible]\n  --> m.argmap:1:1\n")
    assert json.loads(written["json"])[0]["possible"] is True
    result = json.loads(written["sarif"])["runs"][0]["results"][0]
    assert (result["level"], result["properties"]) == ("warning", {"possible": True})
    jsonschema.validate(json.loads(written["sarif"]), SARIF)
    assert "title=AM203 outside-life (possible)::" in written["github"]


def test_a_map_says_how_much_is_possible_and_shows_it_when_asked() -> None:
    write(m=POSSIBLE)
    short = run("check", "m.argmap")
    assert short.exit_code == 0 and "possible" not in short.stdout
    assert short.stderr.startswith("1 file: nothing wrong; 1 more is possible: see --strict\n")
    strict = run("check", "m.argmap", "--strict", "--output-format", "concise")
    assert strict.exit_code == 1 and strict.stdout.endswith(" [possible]\n") and "see --strict" not in strict.stderr


@pytest.mark.parametrize("form", FORMS)
def test_every_form_can_be_asked_for(form: str) -> None:
    write(m=WRONG)
    result = run("check", "m.argmap", "--output-format", form)
    assert result.exit_code == 1 and "ana" in result.stdout and bool(result.stderr) == (form in FOR_PEOPLE)


def _uri(result: dict[str, Any]) -> str:
    return str(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])


def test_statistics_count_the_findings_of_each_rule() -> None:
    write(m="note (x): X\nnote (y): Y\nnote: a [@b] c\n")
    assert run("check", "--statistics").stdout == (
        "     1  AM013  warning  stray-citation\n     2  AM101  error    unknown-name\n"
    )
    counts = json.loads(run("check", "--statistics", "--output-format", "json").stdout)
    assert [row["count"] for row in counts] == [1, 2]


# ------------------------------------------------------------------ colours


@pytest.mark.parametrize(
    ("flags", "env", "coloured"),
    [
        ([], {}, False),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"NO_COLOR": "1"}, False),
        ([], {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        (["--color", "always"], {}, True),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colours_are_as_the_reader_wants_them(flags: list[str], env: dict[str, str], coloured: bool) -> None:
    write(m=WRONG)
    for form in ("full", "concise"):
        output = shell("check", "m.argmap", "--output-format", form, *flags, env=env).stdout
        assert (b"\x1b[" in output) == coloured


def test_no_map_can_command_a_terminal() -> None:
    Path("m.argmap").write_bytes("note (x\x9b31m\u202e): \x1b]0;title\x07 [@a] b\n".encode())
    for form in ("full", "concise"):
        output = run("check", "m.argmap", "--output-format", form).output
        assert not {c for c in output if not c.isprintable()} - {"\n"}
