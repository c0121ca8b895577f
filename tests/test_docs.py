"""What the documentation shows is true: every example is read, every rule and command it names exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import argmap
from argmap import registry
from argmap.checking import all_rules

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md")), *sorted((DOCS / "guide").glob("*.md"))]
FENCE = re.compile(r"^```argmap(?: (?P<options>[^\n]*))?\n(?P<text>.*?)^```$", re.M | re.S)
EXAMPLES = [
    (page.name, fence["options"] or "", fence["text"])
    for page in PAGES
    for fence in FENCE.finditer(page.read_text("utf-8"))
    if "file=" not in (fence["options"] or "")
]


@pytest.mark.parametrize(("page", "options", "text"), EXAMPLES)
def test_an_example_is_a_map_or_shows_what_is_wrong_with_it(page: str, options: str, text: str) -> None:
    findings = argmap.load_text(text, page, ROOT).check()
    if "show=findings" in options:
        assert findings
    else:
        assert [f for f in findings if f.severity == "error"] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_names_only_rules_commands_and_pages_that_exist(page: Path) -> None:
    text = page.read_text("utf-8")
    rules = {rule.code for rule in all_rules()}
    assert set(re.findall(r"\bAM\d{3}\b", text)) <= rules
    assert set(re.findall(r"^argmap ([a-z]+)", text, re.M)) <= set(registry.names("argmap.cli"))
    for link in re.findall(r"\]\((?!https?:|#)([^)#]+)", text):
        assert (page.parent / link).exists(), link


def test_the_first_picture_of_the_readme_is_of_the_map_beside_it() -> None:
    first = next(text for page, _, text in EXAMPLES if page == "README.md")
    assert first == (ROOT / "docs" / "harbour-wall.argmap").read_text("utf-8")
    svg = (ROOT / "docs" / "harbour-wall.svg").read_text("utf-8")
    for record in argmap.load_text(first).map:
        if record.record in ("dispute", "position", "argument", "outcome"):
            assert f'id="box-{record.name.replace("/", "_2f_")}"' in svg
