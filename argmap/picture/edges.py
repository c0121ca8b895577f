"""The lines of a picture as edges of DOT: their looks, their ids, their labels."""

from collections.abc import Iterable, Iterator

from argmap.picture.labels import class_name, escaped, told
from argmap.picture.legend import WORDS
from argmap.picture.names import identifier, unique
from argmap.picture.picture import Line
from argmap.picture.plan import Plan, end_of
from argmap.picture.style import Theme, line_look
from argmap.picture.words import NARROW, shorten, width, wrap


def edges(lines: Iterable[Line], plan: Plan, taken: set[str]) -> Iterator[str]:
    """A row of DOT for each line; `taken` are ids that other lines have, and these have from now on."""
    looks: dict[tuple[str, str, int], str] = {}
    for line in lines:
        name = line.id or f"{line.tail}--{line.style}--{line.head}"
        ident = unique(identifier("line", name), taken)
        # The first half of a line looks like the second.
        half = plan.joints.get(line.head, "") if line.style == "concludes" else ""
        key = (line.style, half, line.weight)
        if key not in looks:
            looks[key] = _look(*key, plan.theme)
        yield _row(line, ident, looks[key], plan)


def _row(line: Line, ident: str, look: str, plan: Plan) -> str:
    tail, ltail = end_of(line.tail, plan, "ltail")
    head, lhead = end_of(line.head, plan, "lhead")
    label = ""
    if line.label:
        rows = wrap(shorten(line.label), NARROW)
        words = "\\n".join(map(escaped, rows))
        # Packing components, Graphviz (14 too) forgets the label of an edge, but not one at its end.
        # The wider it is, the farther from the box: its middle is what stands at the distance.
        said = f'"{words}"' if line_look(line.style).ranked else _masked(rows, plan.theme)
        far = 3 + max(map(width, rows)) * 0.2
        label = f' headlabel="{words}" labeldistance={far:.1f} labelangle=20' if plan.apart else f" label={said}"
    return f'  "{tail}" -> "{head}" [id="{ident}" {look}{ltail}{lhead} {_said(line)}{label}]'


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
