"""What the documentation shows is true: every example is read, every rule and command it names exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import argmap
from argmap import registry
from argmap.checking import all_rules

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"^```(argmap|argmap-broken)\n(.*?)^```$", re.M | re.S)
EXAMPLES = [(page.name, kind, text) for page in PAGES for kind, text in FENCE.findall(page.read_text("utf-8"))]


@pytest.mark.parametrize(("page", "kind", "text"), EXAMPLES)
def test_an_example_is_a_map_or_is_broken_as_it_says(page: str, kind: str, text: str) -> None:
    errors = [f for f in argmap.load_text(text, page).check() if f.severity == "error"]
    assert bool(errors) == (kind == "argmap-broken"), errors


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
