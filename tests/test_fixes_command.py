"""`argmap check --fix` and `--diff`, and `fmt --diff`, as their users meet them."""

from __future__ import annotations

import os
import pty
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from mends import SHIFTED, STRAIGHT, comments
from running import alone, run, shell
from strategies import CORPUS


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return alone(tmp_path, monkeypatch)


def test_check_fixes_files_and_tells_what_is_left() -> None:
    Path("m.argmap").write_text(SHIFTED + "note (zoe): Z\n", "utf-8")
    Path("good.argmap").write_text(STRAIGHT, "utf-8")
    shown = run("check", "m.argmap", "--output-format", "concise")
    assert shown.stderr == "1 file: 3 errors\n2 findings can be mended with --fix\n"
    assert [line.endswith(" [fix]") for line in shown.stdout.splitlines()] == [True, True, False]
    assert "[fix]\n  --> m.argmap:2:1" in run("check", "m.argmap").stdout
    made = run("check", "--fix", "--output-format", "concise")
    assert made.exit_code == 1 and made.stderr == "mended 2 findings in 1 file\n2 files: 1 error\n"
    assert [line.split(": ")[1] for line in made.stdout.splitlines()] == ["error[AM101]"]
    assert Path("m.argmap").read_text("utf-8") == STRAIGHT + "note (zoe): Z\n"
    again = run("check", "--fix", "m.argmap", "--ignore", "AM1")
    assert again.exit_code == 0 and again.stderr.startswith("mended 0 findings in 0 files\n")


def test_what_is_to_be_looked_at_is_only_mended_if_that_is_asked_for() -> None:
    Path("m.argmap").write_text("person anna: Anna\nnote (ana): A\n", "utf-8")
    left = run("check", "--fix", "m.argmap")
    assert left.exit_code == 1 and "; 1 more with --unsafe-fixes, to be looked at\n" in left.stderr
    assert "[fix]" not in left.stdout
    assert run("check", "--fix", "--unsafe-fixes", "m.argmap").exit_code == 0
    assert Path("m.argmap").read_text("utf-8") == "person anna: Anna\nnote (anna): A\n"
    alone_ = run("check", "--unsafe-fixes", "m.argmap")
    assert alone_.exit_code == 2 and "without --fix or --diff" in alone_.stderr


def test_a_diff_writes_nothing_and_ends_with_1_if_something_would_change() -> None:
    Path("m.argmap").write_text(SHIFTED + "note (zoe): Z\n", "utf-8")
    for flags in (["--diff"], ["--fix", "--diff"]):
        result = run("check", "m.argmap", *flags)
        assert result.exit_code == 1 and result.stderr == "would mend 2 findings in 1 file\n"
        assert "-\tnote (Anna): She knows.\n+  note (anna): She knows.\n" in result.stdout
    assert Path("m.argmap").read_text("utf-8") == SHIFTED + "note (zoe): Z\n"
    assert run("check", "m.argmap", "--diff", "--exit-zero").exit_code == 0
    Path("m.argmap").write_text("note (zoe): Z\n", "utf-8")
    clean = run("check", "m.argmap", "--diff")
    assert (clean.exit_code, clean.stdout) == (0, "")


def test_standard_input_comes_out_mended_and_findings_stand_aside() -> None:
    made = run("check", "--fix", "-", input=SHIFTED + "note (zoe): Z\n")
    assert made.exit_code == 1 and made.stdout == STRAIGHT + "note (zoe): Z\n"
    assert "AM101" in made.stderr and made.stderr.endswith("1 file: 1 error\n")
    assert run("check", "--fix", "-", input=STRAIGHT).stdout == STRAIGHT
    Path("named.argmap").write_text("note: The file is not what is read.\n", "utf-8")
    assert run("check", "--fix", "-", "--stdin-filename", "named.argmap", input=SHIFTED).stdout == STRAIGHT
    assert Path("named.argmap").read_text("utf-8") == "note: The file is not what is read.\n"
    assert run("check", "--diff", "-", input=SHIFTED).stdout.startswith("--- -\n+++ -\n")


@pytest.mark.parametrize(
    "data",
    [b"\tnote: caf\xe9\n", b"\tnote: \x00\n", b"Note: \x1b[31m\n", b"\tnote: " + b"x" * 200 + b"\n", b"\t" * 400],
)
def test_a_text_that_is_not_clean_is_not_written_anew(data: bytes) -> None:
    Path("argmap.toml").write_text("[limits]\nfile-size = 300\nline-length = 80\n", "utf-8")
    Path("m.argmap").write_bytes(data)
    for flags in ([], ["--ignore", "AM0"]):
        assert run("check", "--fix", "m.argmap", *flags).exit_code in (0, 1)
        assert Path("m.argmap").read_bytes() == data
        assert shell("check", "--fix", "-", *flags, input=data).stdout == data


def test_a_file_that_is_only_used_is_left_alone() -> None:
    Path("people.argmap").write_text("Person anna: Anna\n", "utf-8")
    Path("m.argmap").write_text("use “people.argmap”\nnote (anna): A\n", "utf-8")
    made = run("check", "--fix", "m.argmap")
    assert (
        made.exit_code == 1
        and "people.argmap:1:1" in made.stdout
        and made.stderr == "mended 1 finding in 1 file\n2 files: 2 errors\n"
    )
    assert Path("people.argmap").read_text("utf-8") == "Person anna: Anna\n"
    assert Path("m.argmap").read_text("utf-8") == 'use "people.argmap"\nnote (anna): A\n'
    assert run("check", "--fix", ".").exit_code == 0


def test_nothing_outside_the_folder_is_written() -> None:
    Path("inside").mkdir()
    Path("outside.argmap").write_text(SHIFTED, "utf-8")
    Path("inside/link.argmap").symlink_to("../outside.argmap")
    Path("inside/m.argmap").write_text(f'use "../outside.argmap"\n{SHIFTED}', "utf-8")
    run("check", "--fix", "inside")
    assert Path("outside.argmap").read_text("utf-8") == SHIFTED
    assert Path("inside/m.argmap").read_text("utf-8").endswith(STRAIGHT)


def test_a_file_keeps_its_rights_and_its_line_ends() -> None:
    Path("m.argmap").write_bytes(SHIFTED.replace("\n", "\r\n").encode())
    Path("m.argmap").chmod(0o640)
    assert run("check", "--fix", "m.argmap").exit_code == 0
    assert Path("m.argmap").read_bytes() == STRAIGHT.replace("\n", "\r\n").encode()
    assert Path("m.argmap").stat().st_mode & 0o777 == 0o640


def test_the_corpus_is_mended_as_files_too(tmp_path: Path) -> None:
    for path in CORPUS:
        if path.parent.name == "corpus":
            shutil.copy(path, tmp_path / path.name)
    before = {path.name: path.read_text("utf-8") for path in sorted(tmp_path.glob("*.argmap"))}
    run("check", "--fix")
    told = {path.name: path.read_text("utf-8") for path in sorted(tmp_path.glob("*.argmap"))}
    assert told != before and {n: comments(t) for n, t in told.items()} == {n: comments(t) for n, t in before.items()}
    assert run("check", "--fix").stderr.startswith("mended 0 findings")


# ------------------------------------------------------------------ diffs

_ODD = "note: One\u2028line\x0band a half.\r\n\tnote: With \u202ebidi and \t tab.\n\tnote: Its end is missing."


@pytest.mark.skipif(not shutil.which("patch"), reason="there is no `patch` here")
@pytest.mark.parametrize("command", [["check"], ["fmt"]])
@pytest.mark.parametrize(
    ("name", "content"),
    [("m.argmap", _ODD.replace("\x0b", " ")), ("m.argmap", SHIFTED.replace("\n", "\r\n")), ("a b.argmap", SHIFTED)],
)
def test_a_diff_can_be_applied(command: list[str], name: str, content: str) -> None:
    Path(name).write_bytes(content.encode())
    diff = shell(*command, "--diff", name)
    assert diff.returncode == 1 and diff.stdout
    Path("twin.argmap").write_bytes(content.encode())
    shell(*(["fmt"] if command == ["fmt"] else ["check", "--fix"]), "twin.argmap")
    subprocess.run(["patch", "--binary", "-p0"], input=diff.stdout, check=True, capture_output=True)
    assert Path(name).read_bytes() == Path("twin.argmap").read_bytes()


@pytest.mark.parametrize("command", ["check", "fmt"])
def test_a_diff_on_a_terminal_cannot_command_it(command: str) -> None:
    Path("m.argmap").write_text("note: \u202eOne\u2028\n\tnote:   Two\n", "utf-8")
    assert "\u202e" in shell(command, "--diff", "m.argmap").stdout.decode()
    reads, writes = pty.openpty()
    program = str(Path(sys.executable).parent / "argmap")
    subprocess.run([program, command, "--diff", "m.argmap"], stdout=writes, stderr=subprocess.DEVNULL, timeout=60)
    os.close(writes)
    told = os.read(reads, 10_000).decode()
    os.close(reads)
    assert "\ufffdOne\ufffd" in told and "-\tnote:   Two" in told
    colours = re.compile(r"\x1b\[\d*m")
    assert colours.search(told) and not {c for c in colours.sub("", told) if not c.isprintable()} - set("\r\n\t")


def test_colours_are_kept_out_of_a_diff_that_goes_to_a_file() -> None:
    Path("m.argmap").write_text(SHIFTED, "utf-8")
    plain = run("check", "--diff", "m.argmap", env={"FORCE_COLOR": "1"}).stdout
    assert "\x1b" not in plain and "\x1b" in run("check", "--diff", "m.argmap", "--color", "always").stdout
