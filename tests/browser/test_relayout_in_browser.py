"""A picture of what a day or a filter leaves, laid out in the page: what is in it, that it can be read on, and back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import argmap
from argmap.page import data, html

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Open = Callable[..., Any]
TEXT = """\
map crossing-map: The crossing <script>alert(1)</script>
person ann: Ann & "the others"
person bo: Bo
dispute crossing (1901-03-01/): Shall there be a bridge?
  position bridge: Yes, a <b onclick="alert(2)">bridge</b> \\N &amp; a road.
    held by ann (1901-03-05/)
    pro drown (ann, 1901-03-05): <i>Fewer</i> people \\G &quot;would&quot; drown.
      premise sinks: The ferry sinks.
      premise stays-up: A bridge does not.
      undercut wind (bo, 1901-05-01): Bridges fall in the wind.
    con costly (bo, 1901-04-01): It costs "too" much <img src=x onerror=alert(3)>.
      undercut grant (ann, 1901-06-01): The crown pays.
  position ferry: No, the ferry stays.
    held by bo (1901-04-01/)
dispute fare: What does the ferry cost?
  part of crossing (perhaps "<u>so \\N say</u> &amp; \u202eon")
  position penny: A penny.
"""
EVERYTHING = {"crossing", "bridge", "drown", "sinks", "stays-up", "wind", "costly", "grant", "ferry", "fare", "penny"}


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    debate = argmap.load_text(TEXT)
    made = tmp_path_factory.mktemp("relayout") / "crossing.html"
    shown = data.data(debate.map, debate.project.texts, studio=data.Studio(relayout=True))
    made.write_text(html.page(shown), "utf-8", newline="")
    return made


def seen(page: Page) -> set[str]:
    """The records whose boxes are in the picture and can be seen."""
    return set(
        page.evaluate(
            "[...document.querySelectorAll('.sheet .node[data-of]')]"
            ".filter(e => getComputedStyle(e).visibility === 'visible').map(e => e.dataset.of)"
        )
    )


def on(page: Page, day: str) -> None:
    page.locator("#time input").focus()
    page.keyboard.press("Home")
    for _ in range(20):
        if day in (page.locator("#time input").get_attribute("aria-valuetext") or ""):
            return
        page.keyboard.press("]")
    raise AssertionError(f"{day} is not on the slider")


def laid_out(page: Page) -> None:
    page.locator("#relayout").click()
    page.locator("#relayout-back").wait_for()


def test_what_a_filter_leaves_is_laid_out_by_itself_and_there_is_a_way_back(opened: Open, file: Path) -> None:
    page = opened(file)
    assert page.locator("#relayout").is_disabled()
    whole = page.locator(".sheet > svg").get_attribute("width")
    page.get_by_label("Actor", exact=True).select_option(label="Bo")
    page.get_by_label("hide the rest").check()
    left = seen(page)
    assert {"costly", "ferry", "wind"} <= left < EVERYTHING
    assert page.locator(".sheet .node.out").count() > 0
    laid_out(page)
    assert seen(page) == left
    assert page.locator(".sheet .node.out").count() == 0
    assert float(page.locator(".sheet > svg").get_attribute("width")) < float(whole)
    assert "actor: Bo" in page.locator("#notes").inner_text()
    assert page.locator("#views [aria-current]").inner_text() == "Map"

    page.locator('.sheet [data-of="costly"]').click()
    assert page.locator("#details-title").inner_text().startswith('Bo: It costs "too" much')
    assert "costs" in page.locator("#source li.here").first.inner_text()
    page.locator("#find").fill("ferry")
    assert page.locator('.sheet .hit[data-of="ferry"]').count() == 1

    page.locator("#relayout-back").click()
    page.get_by_label("Actor", exact=True).select_option(label="all")
    assert page.locator("#relayout-back").is_hidden()
    assert page.locator(".sheet > svg").get_attribute("width") == whole
    assert seen(page) >= EVERYTHING - {"drown"}


def test_a_day_is_laid_out_by_a_key_and_the_slider_goes_on(opened: Open, file: Path) -> None:
    page = opened(file)
    on(page, "1 May 1901")
    page.keyboard.press("l")
    page.locator("#relayout-back").wait_for()
    first = seen(page)
    assert {"wind", "costly", "drown"} <= first and "grant" not in first
    # Both joints, and a line to each of them, from a box and from an undercut.
    assert page.locator(".sheet .node.inference").count() == 2
    assert page.locator(".sheet .edge.undercuts path").count() == 1
    assert page.locator(".sheet .cluster text").first.text_content().endswith("<i>Fewer</i>")

    on(page, "5 March 1901")
    assert "absent" in (page.locator('.sheet [data-of="costly"]').get_attribute("class") or "")
    page.keyboard.press("l")
    page.locator('.sheet [data-of="costly"]').wait_for(state="detached")
    assert page.locator(".sheet .node.inference").count() == 1
    # What is chosen elsewhere and is not in this picture is in the whole one.
    page.locator("#source li", has_text="undercut grant").click()
    assert page.locator("#relayout-back").is_hidden()
    assert "chosen" in (page.locator('.sheet .node[data-of="grant"]').get_attribute("class") or "")
    page.keyboard.press("l")
    page.locator("#relayout-back").wait_for()
    page.keyboard.press("b")
    assert page.locator("#relayout-back").is_hidden()


def test_what_attacks_the_page_is_text_in_the_new_picture_too(opened: Open, file: Path) -> None:
    page = opened(file)
    on(page, "1 May 1901")
    laid_out(page)
    words = page.locator(".sheet").evaluate("e => [...e.querySelectorAll('text')].map(t => t.textContent).join(' ')")
    for said in (
        'onclick="alert(2)">bridge</b> \\N',
        "&amp; a road.",
        "people \\G &quot;would&quot; drown.",
        "“<u>so \\N say</u>",
    ):
        assert said in words, said
    drawn = "[...document.querySelectorAll('.sheet *')]"
    kinds = {"svg", "g", "title", "text", "path", "polygon", "polyline", "ellipse"}
    assert set(page.evaluate(f"{drawn}.map(e => e.localName)")) <= kinds
    attributes = set(page.evaluate(f"{drawn}.flatMap(e => [...e.attributes].map(a => a.name))"))
    assert not [name for name in attributes if name.startswith(("on", "xlink")) or name in ("id", "style", "href")]


def test_a_host_that_forbids_it_is_told_of_and_the_picture_stays(browser: Browser, file: Path, tmp_path: Path) -> None:
    stricter = tmp_path / "stricter.html"
    stricter.write_text(file.read_text("utf-8").replace(" 'wasm-unsafe-eval'", ""), "utf-8", newline="")
    page = browser.new_page()
    page.set_default_timeout(5_000)
    page.goto(stricter.as_uri())
    on(page, "5 March 1901")
    before = page.locator(".sheet .node").count()
    page.locator("#relayout").click()
    page.locator("#relayout-said", has_text="could not be laid out").wait_for()
    assert page.locator(".sheet .node").count() == before
    assert page.locator("#relayout").is_enabled()
    page.close()
