"""The pictures of the documentation are those that `make pictures` draws from the maps as they are now.

What is compared is what a picture says: names, classes, words and descriptions. Where Graphviz puts them may differ.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from xml.etree import ElementTree

import pytest
from running import run

ROOT = Path(__file__).parents[1]
SVG = "{http://www.w3.org/2000/svg}"
LINE = re.compile(r"^\t\.venv/bin/argmap (render .*)$", re.M)
DRAWN = [shlex.split(line) for line in LINE.findall((ROOT / "Makefile").read_text("utf-8"))]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def said(path: Path) -> object:
    """All that a picture says, without where it stands."""
    if path.suffix == ".txt":
        return path.read_text("utf-8")
    root = ElementTree.parse(path).getroot()
    told = {group.get("id"): _group(group) for group in root.iter(f"{SVG}g")}
    return told, sorted(element.text or "" for element in root.iter(f"{SVG}text")), root.findtext(f"{SVG}desc")


def _group(group: ElementTree.Element) -> tuple[str, str]:
    # Where a line lies depends on the release, and so does the frame of the whole.
    return group.get("class", ""), group.findtext(f"{SVG}title", "")


@pytest.mark.parametrize("words", DRAWN, ids=[words[words.index("-o") + 1] for words in DRAWN])
def test_a_picture_of_the_documentation_is_fresh(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    committed = Path(words[words.index("-o") + 1])
    drawn = tmp_path / committed.name
    run(*(str(drawn) if word == str(committed) else word for word in words))
    assert said(committed) == said(drawn), "`make pictures` draws them again"


def test_every_view_has_a_picture_in_the_documentation() -> None:
    views = {words[words.index("--view") + 1] if "--view" in words else "map" for words in DRAWN}
    assert views == {"map", "matrix", "timeline", "network", "dialogue", "outcome", "evidence", "outline"}


def test_every_picture_is_small_and_stands_on_a_page() -> None:
    shown = "".join(page.read_text("utf-8") for page in PAGES)
    for path in (ROOT / "docs" / "pictures").iterdir():
        assert path.stat().st_size < 100_000, path
        assert f"pictures/{path.name}" in shown, path


def test_every_command_that_pictures_md_prints_is_one_that_makes_them() -> None:
    page = (ROOT / "docs" / "pictures.md").read_text("utf-8")
    printed = [shlex.split(line)[1:] for line in re.findall(r"^argmap render .*$", page, re.M)]
    made = [[word for word in words if word != "-q"] for words in DRAWN]
    assert printed and [words for words in printed if "docs/pictures/" in " ".join(words) and words not in made] == []
