"""The colours of pictures where it is dark: one theme's colours in the place of another's, by a style sheet.

A picture is drawn once; who prefers dark sees it in the colours of the theme for that, and paper stays white.
"""

from collections.abc import Iterator

from argmap.picture.style import THEMES, Theme

_DRAWN = ("fill", "stroke")


def for_the_dark(theme: str) -> str:
    """Rules of a style sheet that turn a picture of a theme into one of the theme `dark`."""
    light, dark = THEMES[theme], THEMES["dark"]
    rows: dict[str, str] = {}
    for one, other in _pairs(light, dark):
        for part in _DRAWN:
            # Ink is never a fill of a box; where a colour is both, what is said first counts.
            rows.setdefault(f'.sheet [{part}="{one.lower()}"]', f"{part}: {other}")
    rows[".sheet text:not([fill])"] = f"fill: {dark.text}"
    return "".join(f"{where} {{ {what}; }}\n" for where, what in rows.items())


def _pairs(light: Theme, dark: Theme) -> Iterator[tuple[str, str]]:
    # White is a page, and white letters there are none: boxes on it may be as dark as the page.
    yield light.background, dark.background
    yield light.text, dark.text
    yield light.faint, dark.faint
    yield light.outline, dark.outline
    for role in light.inks:
        yield light.ink(role), dark.ink(role)
    for role in light.fills:
        yield light.fill(role), dark.fill(role)
