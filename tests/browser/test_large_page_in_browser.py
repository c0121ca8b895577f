"""What a page leaves out where a picture is large, and that it comes back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page

Open = Callable[..., Any]
SEEN = "getComputedStyle(document.querySelector('.sheet .node text')).visibility"


def seen(page: Page) -> str:
    return str(page.evaluate(SEEN))


def test_letters_too_small_to_be_read_are_left_out_and_come_back(opened: Open, trade_file: Path) -> None:
    page = opened(trade_file)
    page.keyboard.press("0")
    assert seen(page) == "visible"
    for _ in range(12):
        page.keyboard.press("-")
    assert seen(page) == "hidden"
    # What a screen reader says and what can be chosen stays, and so does paper.
    assert page.locator('.sheet [data-of="foreign-trade"]').first.get_attribute("aria-label")
    page.emulate_media(media="print")
    assert seen(page) == "visible"
    page.emulate_media(media="screen")
    page.keyboard.press("0")
    assert seen(page) == "visible"


def test_what_was_marked_before_is_marked_anew_when_it_changes_back(opened: Open, trade_file: Path) -> None:
    page = opened(trade_file)
    classes = "[...document.querySelectorAll('.sheet [data-of]')].map(one => one.getAttribute('class')).join()"
    before = page.evaluate(classes)
    page.locator("#time input").focus()
    page.keyboard.press("Home")
    first = page.evaluate(classes)
    assert "absent" in first
    page.keyboard.press("\\")
    assert page.evaluate(classes).replace(" ", "") == before.replace(" ", "")
    page.keyboard.press("Home")
    assert page.evaluate(classes).replace(" ", "") == first.replace(" ", "")
