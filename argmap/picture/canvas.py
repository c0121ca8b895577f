"""Shapes at exact places, as rows of DOT that Graphviz draws where they stand (its engine `nop2`).

In points; x grows to the right and y downwards from the top. Knows no chart; all text is escaped here.
"""

from collections.abc import Iterable, Sequence
from math import floor
from typing import Literal

from argmap.picture.labels import FONT, class_name, escaped, told
from argmap.picture.style import Theme

Point = tuple[float, float]
Face = Literal["plain", "bold", "italic"]
Side = Literal["left", "middle", "right"]

SIZE = 9.0
LINE = 11.0
# Of an average letter of that size, and a little more: no font is asked for its measures.
COLUMN = 4.9
_FACES: dict[Face, str] = {"plain": FONT, "bold": f"{FONT} bold", "italic": f"{FONT} italic"}
# More of them in one bar are not told apart. One as long as the axis keeps its pattern, as the key has it.
_STRIPES = 240
_ENDS: dict[Side, str] = {"left": "\\l", "middle": "\\n", "right": "\\r"}
# Every line joins the same two corners: its course is given, so where they are does not count.
_FROM, _TO = '"#from"', '"#to"'


def page(rows: Iterable[str], foot: str, theme: Theme) -> str:
    """A whole drawing; foot: the label below it."""
    return "\n".join(
        [
            "digraph picture {",
            f'  graph [id="picture" class="{theme.name}" layout=nop2 charset="UTF-8" outputorder=edgesfirst '
            f'bgcolor="{theme.background}" pad=0.15 labelloc=b fontname="{FONT}" fontsize=11 '
            f'fontcolor="{theme.text}" label={foot}]',
            f'  node [fixedsize=shape margin=0 fontname="{FONT}" fontsize={SIZE:g} fontcolor="{theme.text}"]',
            "  edge [arrowsize=0.75]",
            f'  {_FROM} [shape=point style=invis width=0 pos="0,0"]',
            f'  {_TO} [shape=point style=invis width=0 pos="0,0"]',
            *rows,
            "}",
            "",
        ]
    )


def words(
    ident: str,
    at: Point,
    lines: Sequence[str],
    *,
    wide: float,
    face: Face = "plain",
    side: Side = "left",
    size: float = SIZE,
    colour: str = "",
    said: str = "",
    mask: str = "",
) -> str:
    """Lines of text; `at` is the top left corner of a field `wide` points wide, at whose `side` they stand.

    said: what a pointer is told, if it is more than the text. mask: a colour below them, that hides lines.
    """
    label = "".join(f"{escaped(line) or ' '}{_ENDS[side]}" for line in lines)
    tall = len(lines) * LINE * size / SIZE
    ink = f' fontcolor="{colour}"' if colour else ""
    larger = f" fontsize={size:g}" if size != SIZE else ""
    under = f' style=filled fillcolor="{mask}"' if mask else ""
    return (
        f'  "{ident}" [id="{ident}" class="words" shape=none {_box(at, wide, tall)} fontname="{_FACES[face]}"'
        f'{ink}{larger}{under} tooltip="{told(said or " ".join(lines))}" label="{label}"]'
    )


def rectangle(
    ident: str, style: str, at: Point, wide: float, tall: float, *, ink: str, fill: str, said: str, look: str = ""
) -> str:
    """A rectangle; fill: a colour, or stripes if `look` says `striped`; said: what a pointer is told."""
    form = look or ("filled" if fill else "")
    colours = f'color="{ink}"' + (f' fillcolor="{fill}"' if fill else "")
    return (
        f'  "{ident}" [id="{ident}" class="{class_name(style)}" shape=box style="{form}" {colours} penwidth=0.9 '
        f'{_box(at, wide, tall)} label="" tooltip="{told(said)}"]'
    )


def path(
    ident: str,
    style: str,
    points: Sequence[Point],
    *,
    ink: str,
    said: str,
    dash: str = "solid",
    width: float = 0.6,
    head: str = "none",
) -> str:
    """Straight lines through some points, with an arrowhead at the last."""
    *before, last = points
    tip = ""
    if head != "none":
        # The line ends where the head begins.
        tip, last = f"e,{_point(last)} ", _short_of(last, before[-1])
    corners = [_point(before[0])]
    for start, end in zip(before, [*before[1:], last], strict=True):
        corners += [_point(_between(start, end, part)) for part in (1 / 3, 2 / 3, 1)]
    return (
        f'  {_FROM} -> {_TO} [id="{ident}" class="{class_name(style)}" pos="{tip}{" ".join(corners)}" color="{ink}" '
        f'style={dash} penwidth={width:g} arrowhead={head} tooltip="{told(said)}"]'
    )


def stripes(widths: Sequence[float], wide: float, ink: str, gap: str) -> str:
    """The fill of a rectangle `wide` points wide: widths in turn of ink and of gap, from the left, again and again.

    Of more stripes than `_STRIPES` all are wider. Graphviz refuses parts that come to more than the whole: they are
    rounded down, and the last one has what is left.
    """
    rows = wide / sum(widths) * len(widths)
    larger = max(1.0, rows / _STRIPES)
    parts: list[str] = []
    used = 0.0
    while used < wide:
        part = min(widths[len(parts) % len(widths)] * larger, wide - used)
        used += part
        parts.append(f"{gap if len(parts) % 2 else ink};{floor(part / wide * 1e6) / 1e6:.6f}")
    return ":".join([*parts[:-1], parts[-1].partition(";")[0]])


def _box(at: Point, wide: float, tall: float) -> str:
    x, y = at
    return f'pos="{_point((x + wide / 2, y + tall / 2))}" width={wide / 72:.4f} height={tall / 72:.4f}'


def _point(point: Point) -> str:
    # Graphviz counts from the bottom; 0.0 is said as such, never as -0.
    return f"{point[0]:.1f},{0.0 - point[1]:.1f}"


def _between(start: Point, end: Point, part: float) -> Point:
    return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part


def _short_of(end: Point, before: Point, by: float = 7.0) -> Point:
    length = max(abs(end[0] - before[0]), abs(end[1] - before[1]), by)
    return _between(end, before, by / length)
