"""`argmap render -o map.html`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import alone, run

MAP = """\
person ann: Ann
dispute d: What is to be done?
  position p: This.
    held by ann (1901/1902)
  position q: That.
view short: In short.
  kind outline
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (alone(tmp_path, monkeypatch) / "m.argmap").write_text(MAP)
    return tmp_path


def made(*flags: str) -> dict[str, object]:
    result = run("render", "m.argmap", "-o", "m.html", *flags)
    assert result.exit_code == 0, result.output
    text = Path("m.html").read_text("utf-8")
    assert text.startswith("<!doctype html>")
    found: dict[str, object] = json.loads(text.partition('id="data">')[2].partition("</script>")[0])
    return found


def test_a_page_opens_with_the_view_and_on_the_day_that_are_asked_for() -> None:
    found = made("--view", "matrix", "--at", "1901-06")
    assert (found["view"], found["day"]) == ("matrix", "1901-01-01")
    assert made("--view", "short")["view"] == "view-short"


def test_a_page_can_be_of_a_part() -> None:
    assert "q" not in made("--around", "ann", "--steps", "1")["records"]  # type: ignore[operator]


def test_what_cannot_be_had_is_told_as_for_any_picture() -> None:
    for flags, said in (
        (("--at", "soon"), "--at soon"),
        (("--view", "matrx"), "no view is named"),
        (("--keep", "name:nobody"), "nothing answers"),
        (("--all-views",), "a page has them all"),
    ):
        result = run("render", "m.argmap", "-T", "html", *flags)
        assert result.exit_code == 2
        assert said in result.output
