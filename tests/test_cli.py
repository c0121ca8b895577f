"""The command line as its users meet it: what it prints, where, and how it ends."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result

from argmap import __version__
from argmap.checking import all_rules
from argmap.cli import cli
from argmap.syntax.formatter import formatted

GOOD = "person anna: Anna\nnote (anna): She knows.\n"
NOTED = "person anna: Anna\nnote: Nobody knows.\n"
WARNED = "person anna: Anna\nnote (anna): She [@x] knows.\n"
WRONG = "person anna: Anna\nnote (anna, ana): They know.\n"
UGLY = "person   anna :Anna\nnote(anna):   She knows.   \n\n\n\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, and no setting from the machine."""
    monkeypatch.chdir(tmp_path)
    for name in [n for n in os.environ if n in ("NO_COLOR", "FORCE_COLOR") or n.startswith("ARGMAP")]:
        monkeypatch.delenv(name)
    return tmp_path


def run(*arguments: str, input: str | bytes | None = None, env: dict[str, str] | None = None) -> Result:
    result = CliRunner().invoke(cli, list(arguments), input=input, env=env, prog_name="argmap")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    return result


def shell(*arguments: str, input: bytes = b"", env: dict[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    """The real program, as a shell starts it."""
    program = str(Path(sys.executable).parent / "argmap")
    whole = {**os.environ, **(env or {})}
    return subprocess.run([program, *arguments], input=input, env=whole, capture_output=True, timeout=60)


def write(**files: str) -> None:
    for name, content in files.items():
        Path(f"{name}.argmap").write_text(content, "utf-8")


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


# ------------------------------------------------------------------ what it reads


def test_standard_input_is_read_and_called_as_asked() -> None:
    result = run("check", "-", input=WRONG)
    assert result.exit_code == 1 and ":2:13" in result.stdout
    Path("sub").mkdir()
    Path("sub/people.argmap").write_text("person bert: Bert\n", "utf-8")
    named = run(
        "check", "-", "--stdin-filename", "sub/new.argmap", input='use "people.argmap"\nnote (bert): B\nnote (c): C'
    )
    assert [line for line in named.stdout.split("\n") if "-->" in line] == ["  --> sub/new.argmap:3:7"]
    assert named.stderr == "2 files: 1 error\n"


def test_standard_input_is_bytes_and_may_be_damaged() -> None:
    result = run("check", "-", input=b"note: caf\xe9\n")
    assert result.exit_code == 1 and "AM008" in result.stdout


def test_a_file_that_another_uses_is_not_reported_twice() -> None:
    write(a='use "b.argmap"\nnote (anna): A\n', b="person anna: Anna\nnote (zoe): B\n")
    lines = run("check", "--output-format", "concise").stdout.splitlines()
    assert len(lines) == 1 and lines[0].startswith("b.argmap:2:7: error[AM101]")


def test_a_folder_is_searched_as_git_would() -> None:
    for name in ("a.argmap", "sub/b.argmap", "out/c.argmap", ".cache/d.argmap"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(WRONG, "utf-8")
    Path(".gitignore").write_text("out/\n", "utf-8")
    lines = run("check", ".", "--output-format", "concise").stdout.splitlines()
    assert [line.split(":")[0] for line in lines] == ["a.argmap", "sub/b.argmap"]
    assert run("check", "out/c.argmap").exit_code == 1


def test_a_path_that_is_no_map_file_by_its_suffix_is_read_if_it_is_named() -> None:
    Path("notes.txt").write_text(WRONG, "utf-8")
    assert run("check", "notes.txt").exit_code == 1


# ------------------------------------------------------------------ settings


@pytest.mark.parametrize("name", ["argmap.toml", "pyproject.toml"])
def test_the_nearest_settings_count(name: str) -> None:
    head = "[tool.argmap]\n" if name == "pyproject.toml" else ""
    Path(name).write_text(head + 'ignore = ["unknown-name"]\n', "utf-8")
    Path("sub").mkdir()
    Path("sub/m.argmap").write_text(WRONG, "utf-8")
    assert run("check", "sub").exit_code == 0
    Path("sub/argmap.toml").write_text("strict = true\n", "utf-8")
    assert run("check", "sub").exit_code == 1


def test_a_flag_counts_more_than_a_setting_and_a_variable_more_than_a_default() -> None:
    write(m=WRONG)
    Path("argmap.toml").write_text('select = ["AM2"]\n', "utf-8")
    assert run("check", "m.argmap").exit_code == 0
    assert run("check", "m.argmap", "--select", "AM1").exit_code == 1
    output = run("check", "m.argmap", "--select", "AM1", env={"ARGMAP_CHECK_OUTPUT_FORMAT": "concise"}).stdout
    assert output.count("\n") == 1


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("selct = []\n", "`select`"),
        ("[limits]\nfile_size = 3\n", "`file-size`"),
        ("[limit]\ndepth = 3\n", "`limits`"),
        ("[limits]\ndepth = 100000\n", "limits.depth"),
        ('strict = "perhaps"\n', "strict"),
        ("[render]\ntheme = 'neon'\n", "theme"),
        ("select = [\n", "TOML"),
        ('select = ["unknown-nam"]\n', "unknown-name"),
        ("wholly-unlike-anything = 1\n", "select"),
        ("\xff", "UTF-8"),
    ],
)
def test_a_setting_that_is_misspelt_or_impossible_ends_with_2_and_a_hint(settings: str, said: str) -> None:
    write(m=GOOD)
    Path("argmap.toml").write_bytes(settings.encode("latin-1"))
    result = run("check", "m.argmap")
    assert result.exit_code == 2 and "argmap.toml" in result.stderr and "hint: " in result.stderr
    assert said in result.stderr and result.stdout == ""


def test_limits_are_settings() -> None:
    write(m="claim a: A\n  pro: B\n    pro: C\n      pro: D\n")
    Path("argmap.toml").write_text("[limits]\ndepth = 2\n", "utf-8")
    assert "AM011" in run("check", "m.argmap").stdout


# ------------------------------------------------------------------ other commands


def test_every_rule_can_be_explained_by_code_and_by_name() -> None:
    listed = run("rule").stdout
    for rule in all_rules():
        assert rule.code in listed and rule.name in listed
        explained = run("rule", rule.code)
        assert explained.exit_code == 0 and explained.stdout == run("rule", rule.name).stdout
        assert rule.name in explained.stdout and "allow" in explained.stdout


def test_formatting_writes_what_is_ugly_and_leaves_what_is_not() -> None:
    write(ugly=UGLY, good=GOOD)
    os.utime("good.argmap", (1, 1))
    assert run("fmt", "--check").exit_code == 1 and Path("ugly.argmap").read_text("utf-8") == UGLY
    diff = run("fmt", "--diff")
    assert diff.exit_code == 1 and "-person   anna :Anna" in diff.stdout and "+person anna: Anna" in diff.stdout
    assert Path("ugly.argmap").read_text("utf-8") == UGLY
    assert run("fmt").exit_code == 0
    assert Path("ugly.argmap").read_text("utf-8") == formatted(UGLY) == GOOD
    assert Path("good.argmap").stat().st_mtime == 1
    again = run("fmt", "--check")
    assert again.exit_code == 0 and "ugly" not in again.output


def test_formatting_standard_input_writes_to_standard_output() -> None:
    assert run("fmt", "-", input=UGLY).stdout == GOOD
    assert run("fmt", "-", "--check", input=UGLY).exit_code == 1
    assert run("fmt", "-", "--check", input=GOOD).exit_code == 0
    crlf = shell("fmt", "-", input=UGLY.replace("\n", "\r\n").encode()).stdout
    assert crlf == GOOD.replace("\n", "\r\n").encode()


def test_formatting_leaves_alone_what_is_damaged() -> None:
    Path("m.argmap").write_bytes(b"person   anna: Ann\xe9\n")
    result = run("fmt")
    assert result.exit_code == 1 and "AM008" in result.stderr and "m.argmap:1:19" in result.stderr
    assert Path("m.argmap").read_bytes() == b"person   anna: Ann\xe9\n"


def test_formatting_leaves_the_words_of_a_broken_line_as_they_are() -> None:
    Path("m.argmap").write_bytes(b"\xef\xbb\xbfperson   anna (:  Anna  \n\tnote:   x\n")
    assert run("fmt").exit_code == 0
    assert Path("m.argmap").read_bytes() == b"person   anna (:  Anna\n  note: x\n"


def test_a_converted_map_keeps_to_the_schema_and_a_broken_one_is_not_converted() -> None:
    write(m=GOOD + "dispute d: Which?\n  position p: This.\n    held by anna (1922~, perhaps)\n", wrong=WRONG)
    document = json.loads(run("convert", "m.argmap").stdout)
    jsonschema.validate(document, json.loads(run("schema").stdout))
    assert run("convert", "m.argmap", "-o", "m.json").exit_code == 0
    assert json.loads(Path("m.json").read_text("utf-8")) == document
    refused = run("convert", "wrong.argmap", "-o", "wrong.json")
    assert refused.exit_code != 0 and "AM101" in refused.stderr and not Path("wrong.json").exists()
    assert run("convert", "m.argmap", "-o", "m.pdf").exit_code == 2


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (["--view", "martix"], "matrix"),
        (["--at", "1922-13"], "13"),
        (["--around", "ana"], "anna"),
        (["-o", "m.gif"], ".svg"),
        (["-o", "missing/m.txt"], "mkdir"),
    ],
)
def test_drawing_what_cannot_be_drawn_ends_with_2_and_a_hint(flags: list[str], said: str) -> None:
    write(m=GOOD)
    form = [] if "-o" in flags else ["-T", "txt"]
    result = run("render", "m.argmap", *form, *flags)
    assert result.exit_code == 2 and said in result.stderr and "hint" in result.stderr


def test_a_new_project_checks_clean_and_is_formatted() -> None:
    for template in ("debate", "dispute", "classroom"):
        assert run("init", template, "--template", template).exit_code == 0
        assert run("check", template, "--strict").exit_code == 0
        assert run("fmt", "--check", template).exit_code == 0
        assert "kept" in run("init", template, "--template", template).stdout


# ------------------------------------------------------------------ the real program


def test_the_program_reads_standard_input_and_ends_as_it_should() -> None:
    clean, wrong = shell("check", "-", input=GOOD.encode()), shell("check", "-", input=WRONG.encode())
    assert (clean.returncode, clean.stdout) == (0, b"")
    assert (wrong.returncode, wrong.stderr) == (1, b"1 file: 1 error\n")
    assert shell("nonsense").returncode == 2


def test_the_program_writes_utf_8_whatever_the_machine_speaks() -> None:
    Path("m.argmap").write_text("note (毛): 你\n", "utf-8")
    result = shell("check", "m.argmap", env={"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": ""})
    assert result.returncode == 1 and "毛".encode() in result.stdout


def test_the_program_stays_quiet_when_nobody_reads_on() -> None:
    Path("m.argmap").write_text("".join(f"note (x{n}): N\n" for n in range(3000)), "utf-8")
    program = Path(sys.executable).parent / "argmap"
    line = f"'{program}' check m.argmap --output-format concise | head -1"
    result = subprocess.run(["/bin/sh", "-c", line], capture_output=True, timeout=60)
    assert result.stdout.count(b"\n") == 1 and b"Traceback" not in result.stderr and b"Error" not in result.stderr


# What SARIF 2.1.0 (OASIS, sections 3.13 to 3.59) says of the parts that are written; nothing else may stand there.
_MESSAGE = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
_NUMBER = {"type": "integer", "minimum": 1}
_LOCATION = {
    "type": "object",
    "additionalProperties": False,
    "required": ["physicalLocation"],
    "properties": {
        "id": {"type": "integer", "minimum": 0},
        "message": _MESSAGE,
        "physicalLocation": {
            "type": "object",
            "additionalProperties": False,
            "required": ["artifactLocation", "region"],
            "properties": {
                "artifactLocation": {
                    "type": "object",
                    "required": ["uri"],
                    "properties": {"uri": {"type": "string", "pattern": r"^[^\\ ]+$"}},
                },
                "region": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["startLine", "startColumn"],
                    "properties": dict.fromkeys(("startLine", "startColumn", "endLine", "endColumn"), _NUMBER),
                },
            },
        },
    },
}
_RESULT = {
    "type": "object",
    "additionalProperties": False,
    "required": ["ruleId", "level", "message", "locations"],
    "properties": {
        "ruleId": {"type": "string"},
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": {"enum": ["none", "note", "warning", "error"]},
        "message": _MESSAGE,
        "locations": {"type": "array", "minItems": 1, "items": _LOCATION},
        "relatedLocations": {"type": "array", "items": _LOCATION, "uniqueItems": True},
        "fixes": {"type": "array"},
    },
}
_RULE = {
    "type": "object",
    "required": ["id"],
    "properties": {
        "id": {"type": "string"},
        "name": {"type": "string"},
        "shortDescription": _MESSAGE,
        "fullDescription": _MESSAGE,
        "defaultConfiguration": {"type": "object", "properties": {"level": {"enum": ["note", "warning", "error"]}}},
    },
}
SARIF = {
    "type": "object",
    "additionalProperties": False,
    "required": ["version", "runs"],
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["tool", "results"],
                "properties": {
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name"],
                                "properties": {
                                    "name": {"type": "string"},
                                    "version": {"type": "string"},
                                    "rules": {"type": "array", "items": _RULE, "uniqueItems": True},
                                },
                            }
                        },
                    },
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {"type": "array", "items": _RESULT},
                },
            },
        },
    },
}
