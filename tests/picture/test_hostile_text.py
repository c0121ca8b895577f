"""A map is anybody's text: whatever stands in it is shown as text, in every view, and breaks no picture."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from telling import loaded
from viewing import seen

from argmap.picture.dot import dot
from argmap.picture.render import render
from argmap.picture.text import text

SVG = "{http://www.w3.org/2000/svg}"
TAGS = """<script>alert("1")</script> & &lt; &#38; ' "quoted" \\N %n </text><image href=x onerror=y> javascript:x"""
TURNED = "\u202elatot\u202c and \u2067isolated\u2069"
FAMILY = "\U0001f469\u200d\U0001f467 \U0001f389 Привет, мир"
ARABIC = "هل نبني السور من الحجر؟"
LONG = f"One word {'x' * 4_000} and more {'of them ' * 750}"
TEXT = f"""\
map hostile: {TAGS}
  by anna
person anna: {TAGS}
person bert: {ARABIC}
person carl: {FAMILY}
tie anna, carl: {TURNED}
  kind kin
source diary (anna, 1922): {TAGS}
dispute wall (1922-03/): {ARABIC} {TAGS}
  position stone: {LONG}
    held by anna (1922-03/) [@diary p. "3" <i>]
      because: {TURNED}
    opposed by bert (1922-04/)
    pro keeps (anna): {FAMILY}
      undercut no (bert): {TAGS}
  position wood: {FAMILY} {ARABIC}
    held by bert (1922-03/1922-05)
    conceded by anna (1922-06-01/, perhaps "<&>")
  dialogue talk (1922-05-01): {TAGS}
    anna: {TAGS}
    bert: {TURNED}
      con 1
  outcome stone (1922-06-01/): {TAGS}
"""
VIEWS = ("map", "matrix", "timeline", "network", "dialogue", "outcome", "evidence", "outline")
KNOWN = {
    f"{SVG}{name}" for name in ("svg", "title", "desc", "g", "a", "path", "polygon", "polyline", "ellipse", "text")
}
KNOWN |= {f"{SVG}{name}" for name in ("style", "defs", "linearGradient", "stop", "clipPath", "use")}


@pytest.mark.parametrize("view", VIEWS)
def test_tags_quotes_and_entities_are_only_text(view: str) -> None:
    svg = render(seen(view, loaded(TEXT).map), "svg", timeout=60).data.decode()
    root = ElementTree.fromstring(svg)
    assert {element.tag for element in root.iter()} <= KNOWN
    assert not [key for element in root.iter() for key in element.attrib if key.lower().startswith("on")]
    assert "javascript:" not in "".join(value for element in root.iter() for value in element.attrib.values())
    said = "".join(root.itertext())
    assert "<script>" in said and not {"\u202e", "\u202c", "\u2067", "\u2069"} & set(said)


@pytest.mark.parametrize("view", VIEWS)
def test_as_plain_text_nothing_is_turned_round_and_nothing_is_lost(view: str) -> None:
    found = text(seen(view, loaded(TEXT).map))
    assert not {"\u202e", "\u202c", "\u2067", "\u2069", "\x1b"} & set(found)
    assert "<script>" in found


def test_ten_thousand_characters_make_a_box_of_a_page_at_most_and_stand_in_its_tooltip() -> None:
    svg = render(seen("map", loaded(TEXT).map), "svg", timeout=60).data.decode()
    root = ElementTree.fromstring(svg)
    box = next(g for g in root.iter(f"{SVG}g") if g.get("id") == "box-stone")
    lines = [element.text or "" for element in box.iter(f"{SVG}text")]
    assert len(lines) < 40 and max(map(len, lines)) < 60
    assert any("…" in line for line in lines)
    assert sum(len(title.text or "") for title in box.iter(f"{SVG}title")) > 9_000


def test_a_sign_before_a_name_stays_left_of_it_whatever_its_script() -> None:
    assert "\u200e− \u0647\u0644" in dot(seen("map", loaded(TEXT).map))
    assert "\u200e− \u0647\u0644" in dot(seen("outcome", loaded(TEXT).map))


def test_letters_of_any_script_stand_in_the_picture() -> None:
    said = "".join(ElementTree.fromstring(render(seen("map", loaded(TEXT).map), "svg", timeout=60).data).itertext())
    assert "Привет" in said and "السور" in said and "\U0001f389" in said
