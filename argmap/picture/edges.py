"""The lines of a picture as edges of DOT: their looks, their ids, their labels."""

from collections.abc import Iterable, Iterator
from itertools import compress
from operator import not_
from typing import TypeVar

from argmap.picture.labels import class_name, escaped, told
from argmap.picture.legend import WORDS
from argmap.picture.names import identifier, unique
from argmap.picture.picture import Line, Picture, homes
from argmap.picture.plan import Plan, end_of
from argmap.picture.style import Theme, line_look
from argmap.picture.words import NARROW, shorten, width, wrap

T = TypeVar("T")


def edges(lines: Iterable[Line], plan: Plan, taken: set[str]) -> Iterator[str]:
    """A row of DOT for each line; `taken` are ids that other lines have, and these have from now on."""
    for line, ident, look, label in identified(lines, plan, taken):
        tail, ltail = end_of(line.tail, plan, "ltail")
        head, lhead = end_of(line.head, plan, "lhead")
        yield f'  "{tail}" -> "{head}" [id="{ident}" {look}{ltail}{lhead} {_said(line)}{label}]'


def identified(lines: Iterable[Line], plan: Plan, taken: set[str]) -> Iterator[tuple[Line, str, str, str]]:
    """Each line with its id in the drawing, and what is said of its looks and of its label."""
    looks: dict[tuple[str, str, int], str] = {}
    for line in lines:
        name = line.id or f"{line.tail}--{line.style}--{line.head}"
        ident = unique(identifier("line", name), taken)
        # The first half of a line looks like the second.
        half = plan.joints.get(line.head, "") if line.style == "concludes" else ""
        key = (line.style, half, line.weight)
        if key not in looks:
            looks[key] = _look(*key, plan.theme)
        yield line, ident, looks[key], _label(line, plan)


def arranged(rows: list[T], picture: Picture, sideways: bool) -> list[T]:
    """What there is for each line of a picture, as Graphviz shall read it: sideways the first is the lowest."""
    if not sideways:
        return rows
    home = homes(picture.groups)
    within = [line.head in home for line in picture.lines]
    return [*compress(rows, map(not_, within)), *reversed(list(compress(rows, within)))]


def _label(line: Line, plan: Plan) -> str:
    if not line.label:
        return ""
    rows = wrap(shorten(line.label), NARROW)
    words = "\\n".join(map(escaped, rows))
    if plan.apart:
        # Packing components, Graphviz (14 too) forgets the label of an edge, but not one at its end.
        # The wider it is, the farther from the box: its middle is what stands at the distance.
        far = 3 + max(map(width, rows)) * 0.2
        return f' headlabel="{words}" labeldistance={far:.1f} labelangle=20'
    return f' label="{words}"' if line_look(line.style).ranked else f" label={_masked(rows, plan.theme)}"


def _masked(rows: list[str], theme: Theme) -> str:
    """A label that stands on its line, and hides the piece of it below the words."""
    words = "<BR/>".join(map(escaped, rows))
    table = '<TABLE BORDER="0" CELLPADDING="1" CELLSPACING="0">'
    return f'<{table}<TR><TD BGCOLOR="{theme.background}">{words}</TD></TR></TABLE>>'


def _look(style: str, half: str, weight: int, theme: Theme) -> str:
    look = line_look(half or style)
    width = look.width * (0.75 + 0.25 * max(1, min(weight, 5)))
    parts = [
        f'class="{class_name(style)}" color="{theme.ink(look.role)}" penwidth={width:.2f}',
        f"arrowhead={'none' if half else look.head}",
        f"style={look.dash}" if look.dash != "solid" else "",
        f'headlabel="{look.sign}" labeldistance=1.9 labelangle=-28' if look.sign and not half else "",
        f"weight={4 if half else look.pull}" if half or look.pull > 1 else "",
        "" if look.ranked else "constraint=false",
        f"len={look.length:g}" if look.length != 1 else "",
    ]
    return " ".join(filter(None, parts))


def _said(line: Line) -> str:
    verb = WORDS["line"].get(line.style, line.style.replace("-", " "))
    more = line.note or line.label
    said = told(f"{line.tail} → {line.head}: {verb}{', ' if more else ''}{more}")
    # Its labels need none of their own: in the SVG it becomes the title of the whole line.
    return f'tooltip="{said}"'
