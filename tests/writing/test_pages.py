"""The pages of the documentation: every map on them can be shown, and those of the guide have nothing wrong."""

from __future__ import annotations

import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from argmap import api, checking, drawing
from argmap.syntax.limits import Limits
from argmap.syntax.reading import lexer
from argmap.writing._figure import figure
from argmap.writing._wanted import options, wanted

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
GUIDE = [DOCS / "index.md", DOCS / "writing.md", *sorted((DOCS / "guide").glob("*.md"))]
PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md")), *GUIDE[2:]]
FENCE = re.compile(r"^```argmap(?: (?P<options>[^\n]*))?\n(?P<text>.*?)^```$", re.M | re.S)


def fences(pages: list[Path]) -> list[tuple[str, str, str]]:
    """The page, the options and the text of each map."""
    found = [(page, fence) for page in pages for fence in FENCE.finditer(page.read_text("utf-8"))]
    return [(str(page.relative_to(ROOT)), fence["options"] or "", fence["text"]) for page, fence in found]


def debate(words: str, text: str) -> api.Debate:
    asked = wanted(options(words))
    return api.load(ROOT / asked.file) if asked.file else api.load_text(text, "map", ROOT)


@pytest.mark.parametrize(("page", "words", "text"), fences(PAGES))
def test_every_map_on_a_page_has_a_picture_in_the_view_that_it_asks_for(page: str, words: str, text: str) -> None:
    asked = wanted(options(words))
    if asked.show in ("both", "picture"):
        m = debate(words, text).map
        picture, _ = drawing.picture(m, asked.asked(drawing.asked_by(drawing.view_of(m, asked.view))))
        assert picture.boxes or picture.grids or picture.chart


@pytest.mark.parametrize(("page", "words", "text"), fences(GUIDE))
def test_a_map_of_the_guide_has_no_finding_unless_it_shows_it(page: str, words: str, text: str) -> None:
    shown = debate(words, text)
    findings = checking.check([shown.project], strict=True).findings
    assert bool(findings) == ("show=findings" in words), [f.message for f in findings]
    assert [r.words for r in shown.test() if r.status == "failed"] == []


def test_every_keyword_of_the_language_is_in_an_example_with_a_picture() -> None:
    shown = [text for _, words, text in fences(PAGES) if "show=findings" not in words]
    used = {token.type for text in shown for token in lexer(Limits().depth).lex(text).tokens}
    patterns = lexer(Limits().depth).patterns
    known = {kind for kind in (*patterns.keywords.values(), *patterns.words.values()) if not kind.startswith("_")}
    # The number of a scheme in a data base of others has nothing to show.
    assert known - used <= {"AIF"}


@pytest.mark.parametrize("page", GUIDE[2:], ids=lambda page: page.stem)
def test_the_first_map_of_a_page_can_be_drawn(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    _, words, text = fences([page])[0]
    assert figure(text, words, Path(), name="map", id="f").wrong == ""


def test_the_site_leads_to_every_page() -> None:
    nav = tomllib.loads((DOCS / "zensical.toml").read_text("utf-8"))["project"]["nav"]
    led_to = set(re.findall(r"'([^']*\.md)'", str(nav)))
    assert led_to == {str(page.relative_to(DOCS)) for page in PAGES if page.is_relative_to(DOCS)}


def test_every_page_of_the_guide_leads_to_the_next() -> None:
    nav = re.findall(r'"(guide/[a-z-]+\.md)"', (DOCS / "zensical.toml").read_text("utf-8"))
    for page, following in pairwise(nav):
        assert f"]({Path(following).name})" in (DOCS / page).read_text("utf-8")
