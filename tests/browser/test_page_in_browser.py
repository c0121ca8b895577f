"""The page as a reader uses it: with a mouse, with the keyboard alone, on paper, in the dark."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import argmap

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

Open = Callable[..., Any]
ATTACKS = """\
map attack: <script>alert(1)</script>
person eve: </script><script>alert(2)</script><img src=x onerror=alert(3)>
source leaflet (eve): "&lt;b&gt;" {{title}}
  url javascript:alert(4)
dispute quarrel: Is it "safe" & 'sound'? <!-- \u202eereh
  position yes: <b onclick="alert(5)">]]> &amp; ${alert(6)}</b> [@leaflet]
    held by eve
  position long: LONG
""".replace("LONG", "word " * 2_000)


def box(page: Page, name: str) -> Locator:
    return page.locator(f'.sheet [data-of="{name}"]').first


def classes(shown: Locator) -> list[str]:
    return (shown.get_attribute("class") or "").split()


def said(slider: Locator) -> str:
    return slider.get_attribute("aria-valuetext") or ""


def placed(shown: Locator) -> Any:
    """x, y, width and height in the window."""
    return shown.bounding_box()


def test_it_opens_and_every_view_shows_something(opened: Open, trade_file: Path) -> None:
    page = opened(trade_file)
    assert page.title() == "The monopoly of foreign trade"
    views = page.locator("#views button")
    assert views.count() >= 7
    for at in range(views.count()):
        views.nth(at).click()
        assert views.nth(at).get_attribute("aria-current") == "true"
        assert page.locator(".sheet [data-of]").count() > 0
        seen = placed(page.locator(".sheet > svg"))
        assert seen["width"] > 100 and seen["x"] < 900


def test_the_pictures_that_a_map_names_are_offered_and_keep_their_own_day(opened: Open, trade_file: Path) -> None:
    page = opened(trade_file)
    page.get_by_label("Figures", exact=True).select_option(
        label="The monopoly of foreign trade, after the vote of 6 October 1922"
    )
    assert page.locator("#question").inner_text().startswith("The monopoly of foreign trade, after")
    day = page.locator("#as-of").inner_text()
    assert day.startswith("as of") and day.endswith("1922")
    page.locator("#time input").focus()
    page.keyboard.press("Home")
    assert page.locator("#as-of").inner_text() == day
    assert page.locator(".sheet .absent").count() == 0


def test_searching_finds_names_and_words_and_goes_there(opened: Open, trade_file: Path) -> None:
    page = opened(trade_file)
    hits = page.locator("#hits-list li")
    page.locator("#find").fill("simple manoeuvre")
    assert hits.count() == 1
    page.locator("#find").fill("uphold")
    assert hits.count() > 3
    assert page.locator("#find-count").inner_text() == f"{hits.count()} hits"
    assert page.locator(".sheet .hit").count() > 0
    page.locator("#find").press("Enter")
    first = page.locator("#details-title").inner_text()
    page.locator("#find-next").click()
    assert page.locator("#details-title").inner_text() != first
    page.locator("#find-previous").click()
    assert page.locator("#details-title").inner_text() == first
    page.locator("#find").fill("december")
    page.get_by_role("link", name="A plenum votes to uphold Lenin's opposition.").first.click()
    assert page.locator("#views [aria-current]").inner_text() != "Map"
    assert page.locator(".sheet .chosen").count() > 0
    page.locator("#find").press("Escape")
    assert page.locator("#hits").is_hidden()


def test_the_slider_shows_the_dispute_as_it_stood(opened: Open, trade_file: Path) -> None:
    page = opened(trade_file)
    slider = page.locator("#time input")
    lenin, outcome = box(page, "uphold-monopoly/held-by-lenin"), box(page, "foreign-trade/outcome")
    assert said(slider) == "The whole time"
    assert "absent" not in classes(outcome)
    slider.focus()
    page.keyboard.press("Home")
    assert said(slider) == "As it stood on 1 October 1922"
    assert "absent" in classes(lenin) and "absent" in classes(outcome)
    assert "not on this day" in (outcome.get_attribute("aria-description") or "")
    while "14 December" not in said(slider):
        page.keyboard.press("ArrowRight")
    assert "perhaps" in classes(outcome)
    page.keyboard.press("ArrowRight")
    assert "perhaps" not in classes(outcome) and "absent" not in classes(outcome)
    page.get_by_role("button", name="Whole time").click()
    assert said(slider) == "The whole time"
    assert page.locator(".sheet .absent").count() == 0


def test_a_matrix_is_another_one_on_another_day(opened: Open, trade_file: Path) -> None:
    page = opened(trade_file, "#view=matrix")
    assert page.locator('.sheet [data-of="loosen-somewhat/supported-by-stalin"]').count() >= 1
    page.locator("#time input").focus()
    page.keyboard.press("Home")
    assert page.locator('.sheet [data-of="loosen-somewhat/supported-by-stalin"]').count() == 0
    assert page.locator("#as-of").inner_text() == "as of 1 October 1922"


def test_the_timeline_has_a_line_at_the_day(opened: Open, trade_file: Path) -> None:
    page = opened(trade_file, "#view=timeline&day=1922-10-06")
    first = page.locator(".today").get_attribute("x1")
    page.keyboard.press("]")
    assert float(page.locator(".today").get_attribute("x1")) > float(first)


def test_a_statement_leads_to_its_lines_and_a_line_to_its_statement(opened: Open, trade_file: Path) -> None:
    page = opened(trade_file)
    box(page, "loosen-somewhat/supported-by-stalin").click()
    assert page.locator("#details-title").inner_text().startswith("Stalin supports Loosen somewhat")
    assert "Stalin: New Biography" in page.locator("#details").inner_text()
    here = page.locator("#source li.here")
    assert "supported by stalin" in here.first.inner_text()
    assert here.first.is_visible()
    line = page.locator("#source li", has_text="held by lenin")
    line.click()
    assert page.locator("#details-title").inner_text().startswith("Lenin holds Uphold monopoly")
    assert "chosen" in classes(box(page, "uphold-monopoly/held-by-lenin"))
    page.locator("#details a", has_text="Oleg Khlevniuk").first.click()
    assert page.locator("#source select").input_value().endswith("people-1922.argmap")


def test_filters_fade_or_hide_what_does_not_answer(opened: Open, trade_file: Path) -> None:
    page = opened(trade_file, "#view=matrix")
    page.get_by_label("Actor", exact=True).select_option(label="Lenin")
    stalin = box(page, "loosen-somewhat/supported-by-stalin")
    assert "out" in classes(stalin)
    assert "out" not in classes(box(page, "uphold-monopoly/held-by-lenin"))
    page.get_by_label("hide the rest").check()
    assert stalin.is_hidden()


def test_all_of_it_works_without_a_mouse(opened: Open, trade_file: Path) -> None:
    page = opened(trade_file)
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.hasAttribute('data-of')"):
            break
    order = []
    for _ in range(3):
        order.append(page.evaluate("document.activeElement.getAttribute('data-of')"))
        page.keyboard.press("Tab")
    assert order == ["foreign-trade", "loosen-somewhat", "loosen-somewhat/supported-by-october-majority"]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "details"
    assert page.locator("#details-title").inner_text().startswith("Stalin supports")
    page.keyboard.press("Escape")
    assert page.locator("#details-title").inner_text() == "Details"
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "find"
    page.keyboard.type("trotsky?")
    assert page.locator("#find").input_value() == "trotsky?"
    page.keyboard.press("Escape")
    page.locator("#viewport").click(position={"x": 5, "y": 5})
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.keyboard.press("Escape")
    assert page.locator("#help").is_hidden()
    before = page.locator("#sheet").get_attribute("style")
    for key in ("ArrowLeft", "+", "-", "-"):
        page.keyboard.press(key)
        after = page.locator("#sheet").get_attribute("style")
        assert after != before
        before = after
    page.keyboard.press("2")
    assert page.locator("#views [aria-current]").inner_text() == "Matrix"


def test_the_picture_is_dragged_and_enlarged(opened: Open, trade_file: Path) -> None:
    page = opened(trade_file)
    name = page.locator("#details-title").inner_text()
    before = placed(page.locator(".sheet > svg"))
    spot = placed(box(page, "foreign-trade"))
    page.mouse.move(spot["x"] + 20, spot["y"] + 20)
    page.mouse.down()
    page.mouse.move(spot["x"] + 120, spot["y"] + 70, steps=4)
    page.mouse.up()
    after = placed(page.locator(".sheet > svg"))
    assert (round(after["x"] - before["x"]), round(after["y"] - before["y"])) == (100, 50)
    assert page.locator("#details-title").inner_text() == name
    page.mouse.wheel(0, -200)
    page.wait_for_function(
        "width => document.querySelector('.sheet > svg').getBoundingClientRect().width > width", arg=after["width"]
    )


def test_an_address_leads_to_what_was_looked_at(opened: Open, trade_file: Path) -> None:
    page = opened(trade_file, "#view=outcome&day=1922-10-20&at=loosen-somewhat")
    assert page.locator("#views [aria-current]").inner_text() == "Outcome"
    # No such day is on the slider: what stood then stood since the last one before.
    assert page.locator("#time output").inner_text() == "As it stood on 7 October 1922"
    assert page.locator("#details-title").inner_text().startswith("Loosen somewhat")
    page.locator("#views button", has_text="Timeline").click()
    assert "view=timeline" in page.url and "at=loosen-somewhat" in page.url


def test_a_wide_map_opens_at_its_question(opened: Open, tmp_path: Path) -> None:
    file = tmp_path / "wide.html"
    reasons = "".join(
        f"    pro: Reason {number}, which takes a sentence of some words to say.\n" for number in range(12)
    )
    text = f"dispute d: What is to be done?\n  position p: This.\n{reasons}  position q: That.\n{reasons}"
    file.write_bytes(argmap.load_text(text).render(form="html"))
    page = opened(file)
    seen, window = placed(box(page, "d")), placed(page.locator("#viewport"))
    assert seen["x"] > window["x"] and seen["x"] + seen["width"] < window["x"] + window["width"]


def test_what_attacks_the_page_is_shown_as_text(opened: Open, tmp_path: Path) -> None:
    file = tmp_path / "attack.html"
    file.write_bytes(argmap.load_text(ATTACKS).render(form="html"))
    page = opened(file)
    assert page.title() == "<script>alert(1)</script>"
    page.locator("#find").fill("eve")
    page.locator("#hits-list a").first.click()
    assert page.locator("#details-title").inner_text().startswith("</script><script>alert(2)")
    box(page, "yes").click()
    assert "${alert(6)}" in page.locator("#details").inner_text()
    assert page.locator("#details a[target]").count() == 0
    assert "‹U+202E›ereh" in page.locator("#source").inner_text()
    assert page.locator("#page :is(img, script, b)").count() == 0
    box(page, "long").click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_it_fits_a_narrow_window(opened: Open, trade_file: Path) -> None:
    page = opened(trade_file, "#at=foreign-trade", viewport={"width": 360, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_on_paper_there_is_the_picture_its_day_and_nothing_to_press(opened: Open, trade_file: Path) -> None:
    page = opened(trade_file, "#day=1922-10-06", color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator("#as-of").inner_text() == "as of 6 October 1922"
    assert page.locator(".sheet > svg").is_visible()
    assert page.locator("button:visible, input:visible, aside:visible").count() == 0
    colour = box(page, "loosen-somewhat").locator("> path").first.evaluate("e => getComputedStyle(e).fill")
    assert colour == "rgb(227, 238, 247)"


def test_in_the_dark_the_picture_is_dark(opened: Open, trade_file: Path) -> None:
    page = opened(trade_file, color_scheme="dark")
    path = box(page, "loosen-somewhat").locator("> path").first
    assert path.evaluate("e => getComputedStyle(e).fill") == "rgb(31, 53, 71)"


@pytest.mark.parametrize(("at", "scheme"), [("#at=loosen-somewhat", "light"), ("#view=timeline", "dark")])
def test_an_audit_of_accessibility_finds_nothing_serious(opened: Open, trade_file: Path, at: str, scheme: str) -> None:
    found = find_spec("axe_playwright_python")
    if found is None or found.origin is None:
        pytest.skip("axe is not installed: pip install axe-playwright-python")
    page = opened(trade_file, at, color_scheme=scheme, reduced_motion="reduce")
    page.evaluate(Path(found.origin).with_name("axe.min.js").read_text("utf-8"))
    report = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    serious = [
        (one["id"], one["impact"], [node["html"][:120] for node in one["nodes"]][:3])
        for one in report["violations"]
        if one["impact"] in ("serious", "critical", "moderate")
    ]
    assert not serious, json.dumps(serious, indent=1)
