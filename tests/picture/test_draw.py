"""The path to Graphviz, with the wheel always and with a `dot` of the system where there is one."""

import os
import shlex
import shutil
import sys
import time
from pathlib import Path

import pytest
from graphviz.backend.dot_command import DOT_BINARY, command  # type: ignore[import-untyped]

from argmap.picture.dot import dot
from argmap.picture.draw import MOST_PIXELS, CannotDraw, Crashed, Form, NoGraphviz, TooSlow, draw
from argmap.picture.render import render
from argmap.picture.wheel_dot import main

from .sample import MAP

SMALL = "digraph { a -> b }"
WAYS = ["wheel", *(["system"] if shutil.which("dot") else [])]


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "wheel":
        monkeypatch.setenv("PATH", "")
    return str(request.param)


def program(folder: Path, text: str) -> str:
    """A program in place of `dot`, as --dot-command takes it."""
    file = folder / "some dot.py"
    file.write_text(text, "utf-8")
    return f"{shlex.quote(sys.executable)} {shlex.quote(str(file))}"


def test_the_graphviz_package_still_says_how_dot_is_called() -> None:
    assert list(command("dot", "svg")) == [DOT_BINARY, "-Kdot", "-Tsvg"]


@pytest.mark.parametrize(("form", "start"), [("svg", b"<?xml"), ("pdf", b"%PDF"), ("png", b"\x89PNG")])
def test_every_form_is_drawn_either_way(way: str, form: Form, start: bytes) -> None:
    drawn = draw(dot(MAP), form, timeout=60)
    assert way in WAYS and drawn.data.startswith(start) and drawn.notes == ()


@pytest.mark.parametrize("form", ["svg", "pdf"])
@pytest.mark.usefixtures("way")
def test_the_same_picture_gives_the_same_bytes(form: Form) -> None:
    first = render(MAP, form).data
    if form == "pdf":
        # Long enough for a date in seconds to differ.
        time.sleep(1.1)
    assert render(MAP, form).data == first


@pytest.mark.usefixtures("way")
def test_a_picture_too_large_for_png_is_made_smaller_and_says_so() -> None:
    drawn = draw("digraph { a [shape=box width=200 height=1] }", "png", timeout=60)
    wide = int.from_bytes(drawn.data[16:20], "big")
    assert MOST_PIXELS - 2 <= wide <= MOST_PIXELS
    assert drawn.notes == ("the picture was made smaller to fit 8,192 pixels; svg or pdf keep its size",)


@pytest.mark.skipif(os.name == "nt", reason="Windows asks for a .exe")
def test_dot_on_the_path_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "dot"
    file.write_text(f"#!{sys.executable}\nprint('<svg/>')\n", "utf-8")
    file.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert draw(SMALL, "svg", timeout=60).data == b"<svg/>\n"


@pytest.mark.usefixtures("way")
def test_another_engine_lays_it_out() -> None:
    assert b"</svg>" in draw(SMALL, "svg", engine="neato", timeout=60).data


@pytest.mark.usefixtures("way")
def test_broken_dot_is_a_crash_with_the_last_word_of_graphviz() -> None:
    with pytest.raises(Crashed, match=r"^Graphviz failed with code 1: .*syntax error"):
        draw("digraph { a -> ", "svg", timeout=60)


def test_without_any_graphviz_there_are_two_ways_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setitem(sys.modules, "pygraphviz", None)
    with pytest.raises(NoGraphviz) as found:
        draw(SMALL, "svg", timeout=60)
    assert found.value.message == "Graphviz is not installed"
    assert "pip install 'argmap[dot]'" in found.value.hint and "apt install graphviz" in found.value.hint


@pytest.mark.parametrize("name", ["no-such-dot", "", "   ", "an 'open quote"])
def test_a_command_that_is_no_program_is_named(name: str) -> None:
    with pytest.raises(NoGraphviz, match=f"`{name}` is not a program"):
        draw(SMALL, "svg", timeout=60, dot_command=name)


def test_a_file_that_cannot_run_is_named(tmp_path: Path) -> None:
    file = tmp_path / "my dot"
    file.write_bytes(b"\x00no program")
    file.chmod(0o755)
    with pytest.raises(NoGraphviz, match="cannot be run"):
        draw(SMALL, "svg", timeout=60, dot_command=str(file))


def test_the_time_limit_ends_graphviz_and_all_that_it_started(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    late = f"import time, pathlib; time.sleep(2); pathlib.Path({str(mark)!r}).touch()"
    slow = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {late!r}])"
    start = time.monotonic()
    with pytest.raises(TooSlow, match=r"^Graphviz did not finish within 0.5 s$"):
        draw(SMALL, "svg", timeout=0.5, dot_command=program(tmp_path, slow))
    assert time.monotonic() - start < 2
    time.sleep(2.2)
    assert not mark.exists()


def test_the_time_limit_holds_for_the_wheel_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(TooSlow):
        draw(SMALL, "svg", timeout=0.001)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("import sys; sys.exit('first\\nout of memory')", "Graphviz failed with code 1: out of memory"),
        ("import sys; sys.exit('Error: lost\\nmore')", "Graphviz failed with code 1: Error: lost"),
        ("", "Graphviz drew nothing: it said nothing"),
    ],
)
def test_a_crash_says_the_last_that_graphviz_said(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(CannotDraw) as found:
        draw(SMALL, "svg", timeout=60, dot_command=program(tmp_path, text))
    assert found.value.message == said == str(found.value) and "--dot-command" in found.value.hint
    assert "draw it as txt or json" in found.value.hint


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
def test_a_crash_of_c_code_is_survived(tmp_path: Path) -> None:
    dies = program(tmp_path, "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)")
    with pytest.raises(Crashed, match="was ended by signal 11: it said nothing"):
        draw(SMALL, "svg", timeout=60, dot_command=dies)


def test_chatter_is_swallowed_and_warnings_are_passed_on(tmp_path: Path) -> None:
    said = "Fontconfig warning: x\\n\\nWarning: y\\nWarning: y"
    talks = f"import sys; print('{said}', file=sys.stderr); print('<svg/>')"
    drawn = draw(SMALL, "svg", timeout=60, dot_command=program(tmp_path, talks))
    assert drawn.notes == ("Graphviz: Warning: y",) and drawn.data.strip() == b"<svg/>"


def test_a_file_in_the_working_directory_is_no_module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pygraphviz.py").write_text("raise SystemExit('stolen')", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", "")
    assert b"</svg>" in draw(SMALL, "svg", timeout=60).data


def test_the_wheel_draws_from_a_file_into_a_file(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    source, out = tmp_path / "a.dot", tmp_path / "a.png"
    source.write_text(SMALL, "utf-8")
    assert main(["-Tpng", "-Kdot", "-Gdpi=50", "-o", str(out), str(source)]) == 0
    assert out.read_bytes().startswith(b"\x89PNG")
    assert main(["-T", "svg", str(source)]) == 0
    assert b"</svg>" in capfdbinary.readouterr().out


def test_the_wheel_says_its_version(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["-V"]) == 0
    assert "argmap-dot: graphviz version 1" in capfd.readouterr().err


def test_the_wheel_says_what_is_wrong_in_one_line(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["argmap-dot", str(tmp_path / "none.dot")])
    assert main() == 1
    assert capfd.readouterr().err.startswith("argmap-dot: [Errno 2]")


def test_the_command_line_program_is_installed() -> None:
    name = "argmap-dot.exe" if os.name == "nt" else "argmap-dot"
    drawn = draw(SMALL, "svg", timeout=60, dot_command=str(Path(sys.executable).with_name(name)))
    assert b"</svg>" in drawn.data
