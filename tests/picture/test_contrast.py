"""The contrast of everything that carries meaning, in every theme, by the figures of the style sheet.

Text: at least 4.5 : 1 (WCAG 2.2, 1.4.3). Lines, frames, bars and marks: at least 3 : 1 (1.4.11).
"""

from __future__ import annotations

from itertools import product

import pytest
from contrasting import contrast

from argmap.picture.style import BOXES, CHIPS, LINES, THEMES, Theme

TEXT, GRAPHICS = 4.5, 3.0
# Okabe and Ito (2008): blue, sky blue, orange; vermillion in the darker shade that is dark enough for small print.
PALETTE = {"#0072B2", "#56B4E9", "#E69F00", "#A84400"}


def grounds(theme: Theme) -> dict[str, str]:
    """What something may stand on: the page, a frame, a heading, and every box and cell."""
    roles = {look.role for look in BOXES.values()} | {look.role for look in CHIPS.values()} | {"heading", "group"}
    return {"page": theme.background, **{role: theme.fill(role) for role in roles}}


def inks(theme: Theme) -> dict[str, str]:
    """What lines, frames of chips, bars of a timeline and marks are drawn with."""
    roles = {look.role for look in LINES.values()} | {look.role for look in CHIPS.values()}
    return {"outline": theme.outline, **{role: theme.ink(role) for role in roles}}


def least(pairs: list[tuple[tuple[str, str], tuple[str, str]]]) -> tuple[float, str, str]:
    return min((contrast(ink, ground), name, below) for (name, ink), (below, ground) in pairs)


@pytest.mark.parametrize("name", THEMES)
def test_every_text_can_be_read_on_every_ground(name: str) -> None:
    theme = THEMES[name]
    texts = {"text": theme.text, "small print": theme.faint}
    figure, text, ground = least(list(product(texts.items(), grounds(theme).items())))
    assert figure >= TEXT, (text, ground)


@pytest.mark.parametrize("name", THEMES)
def test_every_line_frame_and_bar_can_be_seen_on_every_ground(name: str) -> None:
    theme = THEMES[name]
    figure, ink, ground = least(list(product(inks(theme).items(), grounds(theme).items())))
    assert figure >= GRAPHICS, (ink, ground)


@pytest.mark.parametrize("name", THEMES)
def test_signs_beside_lines_are_text_and_as_dark(name: str) -> None:
    theme = THEMES[name]
    signed = {style: theme.ink(look.role) for style, look in LINES.items() if look.sign}
    figure, style, _ = least(list(product(signed.items(), [("page", theme.background)])))
    assert figure >= TEXT, style


def test_colours_that_mean_something_are_those_that_most_people_tell_apart() -> None:
    meant = {theme.ink(role) for theme in THEMES.values() if theme.inks for role in ("for", "against")}
    assert meant == PALETTE
    assert all(contrast(THEMES[name].ink("for"), THEMES[name].ink("against")) > 1 for name in ("print", "dark"))


def test_mono_has_no_colour_at_all() -> None:
    mono = THEMES["mono"]
    shades = {*grounds(mono).values(), *inks(mono).values(), mono.text, mono.faint}
    assert all(colour[1:3] == colour[3:5] == colour[5:7] for colour in shades)


def test_in_grey_support_attack_and_undercut_differ_by_dash_and_by_head() -> None:
    looks = [LINES[style] for style in ("supports", "attacks", "undercuts")]
    assert len({look.dash for look in looks}) == len({look.head for look in looks}) == 3
