"""The command line as its users meet it: what it reads, its settings, and the other commands."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from running import GOOD, UGLY, WRONG, alone, run, shell, write

from argmap.checking import all_rules
from argmap.syntax.formatter import formatted


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return alone(tmp_path, monkeypatch)


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


def test_a_file_under_two_names_is_reported_once_by_the_name_it_was_given() -> None:
    write(real="note (zoe): B\n", user='use "real.argmap"\nnote (yan): A\n')
    Path("alias.argmap").symlink_to("real.argmap")
    for paths, name in ((["real.argmap", "alias.argmap"], "real"), (["alias.argmap", "./real.argmap"], "alias")):
        lines = run("check", *paths, "--output-format", "concise").stdout.splitlines()
        assert [line.split(": ")[0] for line in lines] == [f"{name}.argmap:1:7"]
        lines = run("check", *paths, "user.argmap", "--output-format", "concise").stdout.splitlines()
        assert sorted(line.split(": ")[0] for line in lines) == [f"{name}.argmap:1:7", "user.argmap:2:7"]
    assert len(run("check", "--output-format", "concise").stdout.splitlines()) == 2


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
        # What a map expects is for `argmap test`, where nothing is allowed.
        assert rule.name in explained.stdout and ("# allow" in explained.stdout) == (rule.code[:3] != "AM6")


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
        (["--certainly"], "without --at"),
        (["--steps", "3"], "without --around"),
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


def test_a_variable_that_needs_another_flag_waits_for_it() -> None:
    write(m=GOOD)
    assert run("render", "m.argmap", "-T", "txt", env={"ARGMAP_RENDER_STEPS": "3"}).exit_code == 0
    assert run("render", "m.argmap", "-T", "txt", "--around", "anna", "--steps", "1").exit_code == 0
