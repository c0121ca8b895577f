"""The magic of notebooks, in IPython's own shell and without a kernel."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from argmap.api import Debate
from writing.pages import BROKEN, WALL, elements

pytest.importorskip("IPython", reason="IPython is not installed: pip install 'argmap[notebook]'")


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    (tmp_path / "argmap.toml").write_text("")
    (tmp_path / "wall.argmap").write_text(WALL)
    quiet = Config({"HistoryManager": {"enabled": False}})
    shell = InteractiveShell.instance(config=quiet)
    shell.run_line_magic("load_ext", "argmap.writing.notebook")
    yield shell
    InteractiveShell.clear_instance()


def result(shell: Any, cell: str) -> Any:
    ran = shell.run_cell(cell, store_history=True)
    assert ran.success
    return ran.result


def shown(shell: Any, cell: str) -> dict[str, str]:
    data, _ = shell.display_formatter.format(result(shell, cell))
    assert isinstance(data, dict)
    return data


def test_a_cell_shows_its_picture_and_not_its_source_again(shell: Any) -> None:
    data = shown(shell, f"%%argmap view=timeline\n{WALL}")
    assert "<svg" in data["text/html"] and "<code>" not in data["text/html"]
    assert "holds Granite" in data["text/plain"]


def test_a_cell_with_errors_shows_them(shell: Any) -> None:
    data = shown(shell, f"%%argmap\n{BROKEN}")
    assert "error[AM102]" in data["text/html"] and "error[AM102]" in data["text/plain"]
    assert "a similar name: `view`" in shown(shell, f"%%argmap wiew=map\n{WALL}")["text/html"]
    assert "is no option" in shown(shell, f'%%argmap title="open\n{WALL}')["text/html"]


def test_a_map_can_be_given_a_name_in_python(shell: Any) -> None:
    result(shell, f"%%argmap into=wall\n{WALL}")
    assert isinstance(shell.user_ns["wall"], Debate)
    assert result(shell, "len(wall.map.records)") > 5
    result(shell, f"%%argmap into=wrong\n{BROKEN}")
    assert "AM102" in result(shell, "wrong.report()")


@pytest.mark.parametrize("into", ["3x", "a.b", "import"])
def test_a_name_that_is_none_in_python_is_told(shell: Any, into: str) -> None:
    assert "`into` cannot be" in shown(shell, f"%%argmap into={into}\n{WALL}")["text/html"]


def test_a_line_shows_a_file_and_a_cell_can_use_one(shell: Any) -> None:
    assert "In granite." in shown(shell, "%argmap file=wall.argmap view=matrix")["text/html"]
    assert (
        "In clay."
        in shown(shell, '%%argmap\nuse "wall.argmap"\ndispute wall\n  position clay: In clay.\n')["text/html"]
    )


def test_two_cells_of_the_same_map_share_no_id(shell: Any) -> None:
    cell = f"%%argmap\n{WALL}"
    first, second = (set(elements(shown(shell, cell)["text/html"]).ids) for _ in range(2))
    assert first and not first & second
