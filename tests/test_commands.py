"""Commands as somebody uses them who has no Graphviz, no room on the disk, or no patience."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli import _watch, cli, main
from argmap.diagnostics.allow import judged
from argmap.disk import write_whole

GOOD = "person anna: Anna\nclaim old: The fence is old.\n  held by anna\n"
ROOT = Path(__file__).parents[1]


def run(*arguments: str, text: str | None = None, env: dict[str, str] | None = None) -> Result:
    return CliRunner().invoke(cli, [*arguments], input=text, env=env)


@pytest.fixture
def good(tmp_path: Path) -> str:
    (tmp_path / "good.argmap").write_text(GOOD, "utf-8")
    return str(tmp_path / "good.argmap")


@pytest.mark.parametrize("form", ["svg", "pdf", "png", "dot", "txt", "json"])
def test_a_picture_comes_in_the_form_that_the_suffix_says(good: str, tmp_path: Path, form: str) -> None:
    target = tmp_path / f"x.{form}"
    result = run("render", good, "-o", str(target))
    assert result.exit_code == 0, result.output
    starts = {"svg": b"<?xml", "pdf": b"%PDF", "png": b"\x89PNG", "dot": b"digraph", "txt": b"A map", "json": b"{"}
    assert target.read_bytes().startswith(starts[form])


def test_a_picture_is_drawn_on_a_machine_without_dot(good: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "argmap", "render", good, "-o", str(tmp_path / "x.svg")],
        env={**os.environ, "PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "The fence is old." in (tmp_path / "x.svg").read_text("utf-8")


def test_without_any_graphviz_a_picture_ends_with_2_and_the_ways_to_install_it(good: str, tmp_path: Path) -> None:
    result = run("render", good, "-o", str(tmp_path / "x.svg"), "--dot-command", "no-such-program")
    assert result.exit_code == 2 and "hint: " in result.stderr and not (tmp_path / "x.svg").exists()


@pytest.mark.parametrize("target", ["no-such-folder/x.svg", "folder.svg", "good.argmap/x.svg"])
def test_what_cannot_be_written_ends_with_2_and_a_remedy(good: str, tmp_path: Path, target: str) -> None:
    (tmp_path / "folder.svg").mkdir()
    result = run("render", good, "-o", str(tmp_path / target))
    assert result.exit_code == 2 and "cannot be written" in result.stderr and "hint: " in result.stderr


def test_a_full_disk_leaves_the_old_file_as_it_was(good: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "x.txt"
    target.write_text("the old one", "utf-8")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    result = run("render", good, "-o", str(target))
    assert result.exit_code == 2 and "no space left on device" in result.stderr
    assert target.read_text("utf-8") == "the old one" and {p.name for p in tmp_path.iterdir()} == {
        "good.argmap",
        "x.txt",
    }


def test_a_written_file_keeps_its_rights_and_the_link_that_leads_to_it(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "real").chmod(0o640)
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_whole(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink() and (tmp_path / "real").read_bytes() == b"new"
    assert (tmp_path / "real").stat().st_mode & 0o777 == 0o640


def test_a_device_is_written_as_it_is() -> None:
    write_whole(Path("/dev/null"), b"anything")
    assert not Path("/dev/null").is_file()


def test_a_map_with_errors_is_shown_its_errors_and_not_drawn(tmp_path: Path) -> None:
    bad = tmp_path / "bad.argmap"
    bad.write_text("claim x: X\n  held by nobody-known\n", "utf-8")
    result = run("render", str(bad), "-o", str(tmp_path / "x.svg"))
    assert result.exit_code == 1 and "AM101" in result.stderr and not (tmp_path / "x.svg").exists()


def test_a_picture_of_a_part_says_so_on_standard_output(good: str) -> None:
    result = run("render", good, "--keep", "kind:person", "--view", "outline", "-T", "txt", "--verbose", "-q")
    assert result.exit_code == 0 and "The fence is old." not in result.stdout and "settings {" in result.stderr


@pytest.mark.parametrize("command", ["render", "convert"])
def test_a_folder_of_several_maps_is_no_map_to_draw_or_convert(tmp_path: Path, command: str) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.argmap").write_text(GOOD, "utf-8")
    result = run(command, str(tmp_path))
    assert result.exit_code == 2 and "holds 2 maps" in result.stderr


def test_the_doctor_names_versions_and_tries_to_draw() -> None:
    result = run("doctor")
    assert result.exit_code == 0 and "bytes drawn" in result.stdout and "pydantic" in result.stdout
    result = run("doctor", "--dot-command", "no-such-program")
    assert result.exit_code == 1 and "cannot be drawn" in result.stdout


def test_the_doctor_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    from argmap.cli import doctor

    monkeypatch.setattr(doctor, "_PACKAGES", ("no-such-package",))
    result = run("doctor")
    assert result.exit_code == 1 and "no-such-package missing" in result.stdout
    monkeypatch.setattr(doctor, "_PACKAGES", ())
    monkeypatch.setattr(doctor, "_OPTIONAL", {"no-such-package": ("dreams", "dream")})
    result = run("doctor")
    assert result.exit_code == 0
    assert 'not installed (only needed for dreams): pip install "argmap[dream]"' in result.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_gets_its_completion(shell: str) -> None:
    result = run("completion", shell)
    assert result.exit_code == 0 and "_ARGMAP_COMPLETE" in result.stdout


def test_a_project_is_not_made_where_no_folder_can_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    result = run("init", str(tmp_path / "file"))
    assert result.exit_code == 2 and "cannot be made" in result.stderr


def test_watching_acts_at_every_change_and_survives_every_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "x"
    seen: list[str] = []

    def act() -> None:
        seen.append(file.read_text("utf-8") if file.exists() else "gone")
        if len(seen) == 2:
            raise ValueError("a bad day")

    def pause(_: float) -> None:
        if len(seen) == 4:
            raise KeyboardInterrupt
        if len(seen) < 3:
            file.write_text("x" * len(seen), "utf-8")
        else:
            file.unlink()

    monkeypatch.setattr(time, "sleep", pause)
    with pytest.raises(KeyboardInterrupt):
        _watch.again(lambda: [file], act)
    assert seen == ["gone", "x", "xx", "gone"]
    assert "error: a bad day" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["check", "render"])
def test_checking_and_drawing_can_watch(good: str, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    def stop(_: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(time, "sleep", stop)
    result = run(command, good, "--watch", *(("-T", "txt") if command == "render" else ()))
    assert "watching 1 file; end with Ctrl-C" in result.stderr


def test_watching_a_folder_sees_files_that_come_and_those_that_are_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "maps").mkdir()
    (tmp_path / "argmap.toml").write_text("", "utf-8")
    people, old, new = tmp_path / "people.argmap", tmp_path / "maps" / "old.argmap", tmp_path / "maps" / "new.argmap"
    people.write_text("person anna: Anna\n", "utf-8")
    old.write_text('use "../people.argmap"\nnote (anna): A\n', "utf-8")
    steps: list[Callable[[], object]] = [
        lambda: new.write_text("note (x): X\n", "utf-8"),
        lambda: people.write_text("person berta: Berta\n", "utf-8"),
        lambda: shutil.rmtree(tmp_path / "maps"),
        lambda: None,
    ]

    def pause(_: float) -> None:
        if not steps:
            raise KeyboardInterrupt
        steps.pop(0)()

    monkeypatch.setattr(time, "sleep", pause)
    result = run("check", str(tmp_path / "maps"), "--watch", "--output-format", "concise")
    told = [line for line in result.stderr.splitlines() if line.startswith(("watching", "error"))]
    assert told[:3] == [f"watching {n} files; end with Ctrl-C" for n in (2, 3, 3)]
    assert "does not exist" in told[3] and told[4].startswith("watching 3 files")
    assert [line.rsplit("/", 1)[1].split(": ")[0] for line in result.stdout.splitlines()] == [
        "new.argmap:1:7", "new.argmap:1:7", "old.argmap:2:7",
    ]  # fmt: skip


def test_watching_what_is_not_there_ends_at_once(tmp_path: Path) -> None:
    assert run("check", str(tmp_path / "missing"), "--watch").exit_code == 2


def test_progress_is_told_on_a_terminal_once_it_takes_long(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _watch.progress() is None
    times = iter([0.0, 1.0, 3.0, 4.0])
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(time, "monotonic", lambda: next(times))
    told = _watch.progress()
    assert told is not None
    for done in range(3):
        told(done, 3)
    assert capsys.readouterr().err == "reading 2 of 3 files\rreading 3 of 3 files\r\x1b[K"


def test_a_mistake_of_ours_is_said_as_one(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a slip")

    monkeypatch.setattr(cli, "main", broken)
    with pytest.raises(SystemExit) as ended:
        main(["check"])
    assert ended.value.code == 2
    assert "a mistake in argmap itself: ZeroDivisionError at test_commands.py:" in capsys.readouterr().err
    monkeypatch.setenv("ARGMAP_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        main(["check"])


def test_a_reader_who_has_seen_enough_is_no_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object, **__: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr(cli, "main", gone)
    with pytest.raises(SystemExit) as ended:
        monkeypatch.setattr(sys, "stdout", sys.stdout)
        main(["check"])
    assert ended.value.code == 1


def test_the_grammars_and_templates_are_where_the_wheel_puts_them() -> None:
    from argmap.syntax import grammar

    assert (grammar.folder() / "argmap.lark").is_file()
    with pytest.raises(KeyError):
        grammar.tables("argmap").pattern("NO_SUCH_TERMINAL")


def test_tables_are_made_anew_where_there_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    from argmap.syntax import grammar

    def none(name: str) -> None:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(grammar, "import_module", none)
    made = grammar.tables.__wrapped__("query")
    assert made.starts == grammar.tables("query").starts


def test_nothing_is_allowed_where_nothing_is_said() -> None:
    assert judged([], {}, []) == []
