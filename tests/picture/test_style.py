from itertools import product

import pytest
from contrasting import contrast

from argmap.picture.legend import WORDS
from argmap.picture.outline import ARRIVING
from argmap.picture.style import BOXES, CHIPS, LINES, THEMES, Theme, box_look, chip_look, line_look


def fills(theme: Theme) -> set[str]:
    roles = [*(look.role for look in BOXES.values()), *(look.role for look in CHIPS.values())]
    return {theme.fill(role) for role in roles} | {theme.fill("heading"), theme.background}


def test_contrast_of_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#0072B2", "#ffffff") == pytest.approx(5.19, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
def test_all_text_can_be_read_on_what_lies_under_it(name: str) -> None:
    theme = THEMES[name]
    for ink, fill in product((theme.text, theme.faint), fills(theme)):
        assert contrast(ink, fill) >= 4.5, (ink, fill)


@pytest.mark.parametrize("name", THEMES)
def test_all_lines_and_outlines_can_be_seen_on_the_background(name: str) -> None:
    theme = THEMES[name]
    for ink in {theme.ink(look.role) for look in LINES.values()} | {theme.outline}:
        assert contrast(ink, theme.background) >= 4.5, ink


def test_lines_are_told_apart_without_colour() -> None:
    main = ["answers", "supports", "attacks", "undercuts", "concedes", "decides", "part-of", "like", "rival"]
    looks = {(LINES[style].dash, LINES[style].head) for style in main}
    assert len(looks) == len(main)


def test_the_same_move_looks_the_same() -> None:
    assert LINES["prevails"] == LINES["decides"] and LINES["replies"] == LINES["follows"]


def test_chips_are_told_apart_without_colour() -> None:
    assert len({chip.mark for chip in CHIPS.values()}) == len(CHIPS)
    assert all(chip.mark.strip() for chip in CHIPS.values())


def test_every_look_has_its_words_in_the_legend() -> None:
    assert set(WORDS["line"]) == set(LINES) == set(ARRIVING)
    assert set(WORDS["chip"]) == set(CHIPS)
    assert set(WORDS["box"]) == set(BOXES) - {"inference", "label"}


def test_an_unknown_class_has_a_plain_look() -> None:
    assert box_look("omen") == BOXES["claim"]
    assert line_look("haunts").role == chip_look("haunted").role == "plain"
