"""A picture as DOT, the language of Graphviz: the same picture gives the same text.

Names, ids and classes come from the picture, so they stay when the map grows. Draws nothing itself.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from argmap.picture.key import foot
from argmap.picture.labels import FONT, box_label, escaped, grid_label, tooltip
from argmap.picture.names import identifier, node_name, unique
from argmap.picture.picture import (
    WORDS,
    Box,
    Group,
    Line,
    Picture,
    all_groups,
    homes,
    largest_component,
    with_joints,
)
from argmap.picture.style import THEMES, Theme, box_look, line_look
from argmap.picture.words import NARROW, WRAP, shorten, wrap

Direction = Literal["TB", "BT", "LR", "RL"]

SIZE = 10.5
PLAIN_UP_TO = 2_000
LIMITED_UP_TO = 5_000

# Lines run from tail to head and a head stands first, so Graphviz must rank the other way round.
_RANKDIR: dict[Direction, str] = {"TB": "BT", "BT": "TB", "LR": "RL", "RL": "LR"}


@dataclass(frozen=True, slots=True)
class _Plan:
    theme: Theme
    boxes: dict[str, Box]
    groups: dict[str, Group]
    joints: dict[str, str]
    linked: set[str]


def dot(picture: Picture, theme: str = "print", direction: Direction = "TB") -> str:
    """The picture as DOT text.

    theme: print, screen, dark or mono. direction: where heads stand, so TB puts the dispute on top.
    Raises KeyError for another theme; ValueError if a line or a group names a box that is not there.
    """
    picture = with_joints(picture)
    plan = _plan(picture, THEMES[theme])
    rows = [
        "digraph picture {",
        *_defaults(picture, plan.theme, direction),
        *_bodies(picture, plan),
        *_grid(picture, plan.theme),
        *_edges(picture.lines, plan),
        "}",
    ]
    return "\n".join(rows) + "\n"


def _plan(picture: Picture, theme: Theme) -> _Plan:
    boxes = {box.id: box for box in picture.boxes}
    groups = {group.id: group for group in all_groups(picture.groups)}
    joints = {box.id: "concludes" for box in picture.boxes if box.style == "inference"}
    joints |= {line.tail: line.style for line in picture.lines if line.tail in joints}
    ends = {name for line in picture.lines for name in (line.tail, line.head)}
    members = {name for group in groups.values() for name in group.boxes}
    missing = (ends - boxes.keys() - groups.keys()) | (members - boxes.keys())
    if missing:
        raise ValueError(f"no box or group has the id {min(missing)!r}")
    linked = {name for group in groups.values() if group.style == "premises" for name in group.boxes}
    return _Plan(theme, boxes, groups, joints, linked)


def _defaults(picture: Picture, theme: Theme, direction: Direction) -> Iterator[str]:
    size = largest_component(picture)
    yield (
        f'  graph [id="picture" class="{escaped(theme.name)}" rankdir={_RANKDIR[direction]} pack=true '
        f'compound=true charset="UTF-8" bgcolor="{theme.background}" pad=0.15 ranksep=0.32 nodesep=0.22 '
        f'overlap=false labelloc=b fontname="{FONT}" fontsize=11 fontcolor="{theme.text}" '
        f"label={foot(picture, theme)}{_limits(size)}]"
    )
    yield (
        f'  node [shape=box style=filled margin="0.11,0.06" height=0.3 fontname="{FONT}" fontsize={SIZE:g} '
        f'fontcolor="{theme.text}"]'
    )
    yield f'  edge [arrowsize=0.75 fontname="{FONT}" fontsize=9 fontcolor="{theme.text}"]'


def _limits(size: int) -> str:
    if size <= PLAIN_UP_TO:
        return ""
    if size <= LIMITED_UP_TO:
        return " nslimit=1 mclimit=0.25"
    return " nslimit=0.1 mclimit=0.1 splines=line"


def _bodies(picture: Picture, plan: _Plan) -> Iterator[str]:
    home = homes(picture.groups)
    done: set[str] = set()
    looks: dict[tuple[str, bool], str] = {}
    # A group comes where its first box comes: the order in the map is the order in the picture.
    for box in picture.boxes:
        frame = home.get(box.id)
        if frame is None:
            yield f"  {_node(box, plan, looks)}"
        elif frame.id not in done:
            done.add(frame.id)
            yield from _cluster(frame, plan, looks, "  ")


def _cluster(group: Group, plan: _Plan, looks: dict[tuple[str, bool], str], pad: str) -> Iterator[str]:
    theme = plan.theme
    name = identifier("group", group.id)
    label = escaped(group.label)
    premises = group.style == "premises"
    form, width = (
        ("rounded,filled", "penwidth=1.1 margin=7") if premises else ("rounded", "penwidth=0.6 margin=10")
    )
    yield f'{pad}subgraph "cluster_{name}" {{'
    yield (
        f'{pad}  graph [id="{name}" class="{_class(group.style)}" label="{label}" labelloc=t labeljust=l '
        f'tooltip="{label or _class(group.style)}" style="{form}" color="{theme.outline}" '
        f'fillcolor="{theme.fill("group")}" {width}]'
    )
    for inner in group.groups:
        yield from _cluster(inner, plan, looks, pad + "  ")
    for member in group.boxes:
        yield f"{pad}  {_node(plan.boxes[member], plan, looks)}"
    yield f"{pad}}}"


def _node(box: Box, plan: _Plan, looks: dict[tuple[str, bool], str]) -> str:
    key = (box.style, bool(box.hedge))
    if key not in looks:
        looks[key] = _look(box, plan.theme)
    ident = identifier("box", box.id)
    name = f'"{node_name(box.id)}" [id="{ident}" tooltip="{escaped(tooltip(box))}" {looks[key]}'
    if box.style == "inference":
        role = line_look(plan.joints[box.id]).role
        return (
            f'{name} label="" width=0.09 color="{plan.theme.ink(role)}" fillcolor="{plan.theme.ink(role)}"]'
        )
    columns = NARROW if box.id in plan.linked else WRAP
    return f"{name} label={box_label(box, plan.theme, columns)}]"


def _look(box: Box, theme: Theme) -> str:
    look = box_look(box.style)
    if look.shape == "point":
        return f'class="{_class(box.style)}" shape=point'
    form = ",".join(filter(None, ("filled", look.form, "dashed" if box.hedge else "")))
    shape = f" shape={look.shape}" if look.shape != "box" else ""
    rings = f" peripheries={look.rings}" if look.rings > 1 else ""
    size = f" fontsize={look.size:g}" if look.size != SIZE else ""
    margin = f' margin="{look.margin}"' if look.margin else ""
    classes = _class(box.style) + (" hedged" if box.hedge else "")
    return (
        f'class="{classes}"{shape}{rings} style="{form}" color="{theme.outline}" '
        f'fillcolor="{theme.fill(look.role)}" penwidth={look.width:g}{size}{margin}'
    )


def _class(style: str) -> str:
    return identifier("is", style)[3:]


def _grid(picture: Picture, theme: Theme) -> Iterator[str]:
    if picture.grid is not None:
        label = grid_label(picture.grid, theme, "cell")
        title = escaped(picture.title) or "table"
        yield f'  "#grid" [id="grid" class="grid" shape=plain style="" tooltip="{title}" label={label}]'


def _edges(lines: Iterable[Line], plan: _Plan) -> Iterator[str]:
    taken: set[str] = set()
    looks: dict[tuple[str, str, int], str] = {}
    for line in lines:
        tail, ltail = _end(line.tail, plan, "ltail")
        head, lhead = _end(line.head, plan, "lhead")
        name = line.id or f"{line.tail}--{line.style}--{line.head}"
        ident = unique(identifier("line", name), taken)
        # The first half of a line looks like the second.
        half = plan.joints.get(line.head, "") if line.style == "concludes" else ""
        key = (line.style, half, line.weight)
        if key not in looks:
            looks[key] = _edge_look(*key, plan.theme)
        said, label = _said(line)
        yield f'  "{tail}" -> "{head}" [id="{ident}"{ltail}{lhead} {looks[key]} {said}{label}]'


def _end(name: str, plan: _Plan, attribute: str) -> tuple[str, str]:
    if name in plan.boxes:
        return node_name(name), ""
    # Graphviz joins boxes only: one inside the frame stands for it, and the line is cut at the frame.
    group = plan.groups[name]
    members = [box for inner in all_groups((group,)) for box in inner.boxes]
    if not members:
        raise ValueError(f"a line ends on the empty group {name!r}")
    return node_name(members[len(members) // 2]), f' {attribute}="cluster_{identifier("group", name)}"'


def _edge_look(style: str, half: str, weight: int, theme: Theme) -> str:
    look = line_look(half or style)
    width = look.width * (0.75 + 0.25 * max(1, min(weight, 5)))
    parts = [
        f'class="{_class(style)}" color="{theme.ink(look.role)}" penwidth={width:.2f}',
        f"arrowhead={'none' if half else look.head}",
        f"style={look.dash}" if look.dash != "solid" else "",
        f'headlabel="{look.sign}" labeldistance=1.5 labelangle=-35' if look.sign and not half else "",
        "weight=4" if half else "",
        "" if look.ranked else "constraint=false",
    ]
    return " ".join(filter(None, parts))


def _said(line: Line) -> tuple[str, str]:
    verb = WORDS["line"].get(line.style, line.style.replace("-", " "))
    said = escaped(f"{line.tail} → {line.head}: {verb}{', ' if line.label else ''}{line.label}")
    names = ["tooltip", *(["headtooltip"] if line_look(line.style).sign else [])]
    if not line.label:
        return " ".join(f'{name}="{said}"' for name in names), ""
    label = "\\n".join(escaped(row) for row in wrap(shorten(line.label), NARROW))
    return " ".join(f'{name}="{said}"' for name in (*names, "labeltooltip")), f' label="{label}"'
