"""The page never shows something else than it says: frames follow the day, a figure of one day keeps it, an address
that leads nowhere is told of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import argmap

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

Open = Callable[..., Any]
TEXT = """\
person ann: Ann
person ben: Ben
dispute mill (1901/1903): Shall the mill be moved?
  position move: Upstream.
    held by ben (1901-02-03/1903)
    left open by ann (1901/1902)
    pro unrest (ann, 1902-10): The river will rise again.
      premise rose: It rose three times.
      premise river: A river does what it did.
      undercut dam (ben, 1903): There is a dam now.
view winter: In the winter
  at 1902-01
"""


@pytest.fixture(scope="module")
def mill_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("page") / "mill.html"
    file.write_bytes(argmap.load_text(TEXT).render(form="html"))
    return file


def frame(page: Page) -> Locator:
    return page.locator(".sheet .cluster.premises")


def classes(shown: Locator) -> list[str]:
    return (shown.get_attribute("class") or "").split()


def test_the_frame_of_an_argument_is_as_little_there_as_what_is_in_it(opened: Open, mill_file: Path) -> None:
    page = opened(mill_file, "#day=1901-02-03")
    line = page.locator(".sheet .edge.concludes")
    assert "absent" in classes(frame(page)) and "absent" in classes(line)
    page.evaluate("location.hash = 'day=1902-10-01'")
    page.locator(".sheet .cluster.perhaps").wait_for()
    assert "perhaps" in classes(line)
    page.evaluate("location.hash = 'at=unrest'")
    page.locator(".sheet .cluster.chosen").wait_for()
    page.get_by_label("Actor", exact=True).select_option(label="Ben")
    page.get_by_label("hide the rest").check()
    assert frame(page).is_hidden() and line.is_hidden()


def test_a_figure_of_one_day_takes_no_other_and_says_why(opened: Open, mill_file: Path) -> None:
    page = opened(mill_file, "#view=winter")
    assert page.locator("#question").inner_text() == "In the winter"
    assert page.locator("#time input").is_disabled()
    assert page.locator("#time output").inner_text() == "As of January 1902"
    assert "always of January 1902" in page.locator("#time .changes").inner_text()
    page.keyboard.press("[")
    assert page.locator("#time output").inner_text() == "As of January 1902"
    assert "always of January 1902" in page.locator("#said").inner_text()
    page.keyboard.press("1")
    assert page.locator("#time input").is_enabled()
    assert page.locator("#time output").inner_text() == "The whole time"


@pytest.mark.parametrize(
    ("at", "said", "day"),
    [
        ("#day=1901-13-99", "“1901-13-99” is no day: this is the whole time", "The whole time"),
        ("#day=1902-02-30", "“1902-02-30” is no day: this is the whole time", "The whole time"),
        ("#view=nowhere", "There is no view “nowhere” here: this is the first one", "The whole time"),
        ("#at=nobody", "Nothing here is named “nobody”", "The whole time"),
        ("#at=1902-11", "", "As it stood on 31 October 1902"),
        ("#day=1901-02", "", "As it stood on 3 February 1901"),
    ],
)
def test_an_address_is_taken_as_it_was_meant_or_told_of(
    opened: Open, mill_file: Path, at: str, said: str, day: str
) -> None:
    page = opened(mill_file, at)
    assert page.locator("#time output").inner_text() == day
    assert said in page.locator("#said").inner_text()
    assert said in page.locator("#notes").inner_text()


def test_the_slider_ends_on_the_last_day_and_not_on_the_one_after(opened: Open, mill_file: Path) -> None:
    page = opened(mill_file)
    assert page.locator("#time .changes").inner_text() == "1 January 1901 to 31 December 1903"


def test_all_words_of_a_keyword_are_bold(opened: Open, mill_file: Path) -> None:
    page = opened(mill_file)
    bold = page.locator("#source .keyword").all_inner_texts()
    assert "left open by" in bold and "held by" in bold and "pro" in bold
    assert page.locator("#source li").nth(4).inner_text().endswith("    held by ben (1901-02-03/1903)")


def test_the_buttons_for_zooming_stand_beside_the_picture(opened: Open, mill_file: Path) -> None:
    page = opened(mill_file)
    for width in (1300, 360):
        page.set_viewport_size({"width": width, "height": 700})
        window, buttons = page.locator("#viewport").bounding_box(), page.locator(".zoom").bounding_box()
        assert window["x"] + window["width"] <= buttons["x"] and window["width"] > 0.7 * min(width, 900)
        assert window["height"] > 300 and buttons["x"] + buttons["width"] <= width


def test_a_map_of_some_width_opens_whole(opened: Open, tmp_path: Path) -> None:
    file = tmp_path / "some.html"
    reasons = "".join(f"    pro: Reason {at}, which takes a sentence of some words to say.\n" for at in range(4))
    text = f"dispute d: What is to be done?\n  position p: This.\n{reasons}  position q: That.\n{reasons}"
    file.write_bytes(argmap.load_text(text).render(form="html"))
    page = opened(file, viewport={"width": 1300, "height": 850})
    seen, window = page.locator(".sheet > svg").bounding_box(), page.locator("#viewport").bounding_box()
    assert seen["x"] >= window["x"] and seen["x"] + seen["width"] <= window["x"] + window["width"]
    assert seen["width"] > 0.8 * window["width"]
