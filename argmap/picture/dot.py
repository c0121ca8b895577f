"""A picture as DOT, the language of Graphviz: the same picture gives the same text.

Names, ids and classes come from the picture, so they stay when the map grows. Draws nothing itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from argmap.picture.edges import arranged, edges
from argmap.picture.joints import with_joints, with_labels
from argmap.picture.key import foot
from argmap.picture.labels import FONT, SMALL, box_label, class_name, label_lines, told, tooltip
from argmap.picture.names import identifier, node_name
from argmap.picture.picture import Box, Group, Line, Picture, all_groups, components, homes
from argmap.picture.plan import Plan, first_rank, planned
from argmap.picture.sequence import sequence
from argmap.picture.style import THEMES, Theme, box_look, line_look, standing_look
from argmap.picture.tables import grids_label
from argmap.picture.timeline import timeline
from argmap.picture.words import NARROW, WRAP

Direction = Literal["TB", "BT", "LR", "RL"]

SIZE = 10.5
FIRST_LINE = "digraph picture {"
# What is said of a graph that is a part of a picture: its page has the rest.
BARE = 'bgcolor="transparent" pad=0.05 charset="UTF-8"'
# Columns of text on the frame of a group.
_FRAME = 52
# Between components, in points; clearly more than between boxes that a line joins.
APART = 28
# What lines join stands near, and a line has room for its label.
_FREE = 'layout={} splines=true sep="+14" overlap_shrink=false overlap_scaling=-3.2 '
PLAIN_UP_TO = 2_000
LIMITED_UP_TO = 5_000


@dataclass(frozen=True, slots=True)
class Turn:
    """How Graphviz must be asked so that heads stand where they shall.

    Lines run from tail to head and a head stands first, so ranks go the other way round, and with them the
    places of labels (all shall be at the top left), the order of components and what is a column of them.
    Sideways, what comes first in a group would be the lowest.
    """

    rankdir: str
    label: str
    backward: bool
    array: str
    sideways: bool


TURNS: dict[Direction, Turn] = {
    "TB": Turn("BT", "labelloc=b labeljust=l", True, "array_u", False),
    "BT": Turn("TB", "labelloc=t labeljust=l", False, "array_u", False),
    "LR": Turn("RL", "labelloc=t labeljust=r", True, "array_cu", True),
    "RL": Turn("LR", "labelloc=t labeljust=l", True, "array_cu", True),
}


def dot(picture: Picture, theme: str = "print", direction: Direction = "TB", engine: str = "dot") -> str:
    """The picture as DOT text.

    theme: print, screen, dark or mono. direction: where heads stand, so TB puts the dispute on top. engine: the
    layout of a free picture; `dot` has none for it, and leaves it to `neato`. Charts and lanes have their own.
    Raises KeyError for another theme; ValueError if a line or a group names a box that is not there.
    """
    if picture.chart:
        return timeline(picture, picture.chart, theme)
    if picture.layout == "lanes":
        return sequence(picture, theme)
    look, turn = THEMES[theme], TURNS[direction]
    picture = with_joints(picture)
    plan = planned(picture, look)
    if plan.apart:
        picture = with_labels(picture)
        plan = planned(picture, look)
    bodies = [*_bodies(picture, plan, turn), list(_grid(picture, look))]
    ordered = reversed(bodies) if turn.backward else bodies
    rows = [
        *defaults(_page(picture, plan, turn, engine), plan, turn),
        *(row for body in ordered for row in body),
        *arranged(list(edges(picture.lines, plan, set())), picture, turn.sideways),
    ]
    return _graph(rows)


def dot_of_parts(picture: Picture, theme: str = "print", direction: Direction = "TB") -> Iterator[tuple[str, str]]:
    """Each part that hangs together by lines or groups: the name of its first box, and DOT for it alone.

    Without title and key, see `dot_of_foot`. Raises what `dot` raises.
    """
    look, turn = THEMES[theme], TURNS[direction]
    taken: set[str] = set()
    for part in parts(with_joints(picture)):
        plan = planned(part, look)
        (rows,) = _bodies(part, plan, turn)
        name = part.boxes[0].id
        lines = arranged(list(edges(part.lines, plan, taken)), part, turn.sideways)
        yield name, _graph([*defaults(BARE, plan, turn), *rows, *lines])


def dot_of_foot(picture: Picture, theme: str = "print") -> str:
    """DOT for the title, the date and the key of a picture; empty if there is none of them."""
    label = foot(picture, THEMES[theme])
    if label == '""':
        return ""
    text = f'fontname="{FONT}" fontsize=11 fontcolor="{THEMES[theme].text}"'
    return _graph([f"  graph [{BARE} {text} label={label}]"])


def _graph(rows: list[str]) -> str:
    return "\n".join([FIRST_LINE, *rows, "}", ""])


def parts(picture: Picture) -> Iterator[Picture]:
    """A picture of each component, with its lines and groups in their order."""
    boxes = components(picture)
    home = {box.id: at for at, part in enumerate(boxes) for box in part}
    groups: list[list[Group]] = [[] for _ in boxes]
    for group in picture.groups:
        member = next((name for one in all_groups((group,)) for name in one.boxes), None)
        if member is not None:
            home |= {one.id: home[member] for one in all_groups((group,))}
            groups[home[member]].append(group)
    lines: list[list[Line]] = [[] for _ in boxes]
    for line in picture.lines:
        if line.tail not in home:
            raise ValueError(f"no box or group has the id {line.tail!r}")
        lines[home[line.tail]].append(line)
    for part, joined, framed in zip(boxes, lines, groups, strict=True):
        yield Picture("", "", "", tuple(part), tuple(joined), tuple(framed))


def _page(picture: Picture, plan: Plan, turn: Turn, engine: str) -> str:
    """What is said of a graph that is the whole of a picture."""
    theme = plan.theme
    free = _FREE.format("neato" if engine == "dot" else engine) if picture.layout == "free" else ""
    return (
        f'id="picture" class="{theme.name}" charset="UTF-8" {_packing(plan, turn)} {free}'
        f'bgcolor="{theme.background}" pad=0.15 overlap=false labelloc=b label={foot(picture, theme)}'
    )


def defaults(said: str, plan: Plan, turn: Turn) -> Iterator[str]:
    """What holds for all of a graph; `said`: what is said of it besides."""
    theme = plan.theme
    yield (
        f"  graph [{said} rankdir={turn.rankdir} compound=true ranksep=0.32 nodesep=0.22 "
        f'fontname="{FONT}" fontsize=11 fontcolor="{theme.text}"'
        f"{_limits(max(map(len, plan.parts), default=0))}]"
    )
    yield (
        f'  node [shape=box style=filled margin="0.11,0.06" height=0.3 fontname="{FONT}" fontsize={SIZE:g} '
        f'fontcolor="{theme.text}"]'
    )
    yield f'  edge [arrowsize=0.75 fontname="{FONT}" fontsize=9 fontcolor="{theme.text}"]'


def _packing(plan: Plan, turn: Turn) -> str:
    sizes = [len(part) for part in plan.parts]
    # Rows of few columns read like a page; but round one large part the small ones are better strewn.
    if not plan.apart or 2 * max(sizes, default=0) > sum(sizes) > 2 * len(sizes):
        return f"pack={APART}"
    return f'pack={APART} packmode="{turn.array}{max(1, round(len(sizes) ** 0.5 / 2))}"'


def _limits(size: int) -> str:
    if size <= PLAIN_UP_TO:
        return ""
    if size <= LIMITED_UP_TO:
        return " nslimit=1 mclimit=0.25"
    return " nslimit=0.1 mclimit=0.1 splines=line"


def _bodies(picture: Picture, plan: Plan, turn: Turn) -> Iterator[list[str]]:
    """The rows of each component."""
    looks: dict[tuple[str, bool, str], str] = {}
    for part in in_order(picture, plan):
        yield [
            _node(one, plan, looks) if isinstance(one, Box) else "\n".join(_cluster(one, plan, looks, turn))
            for one in part
        ]


def in_order(picture: Picture, plan: Plan) -> Iterator[list[Box | Group]]:
    """The boxes and outermost groups of each component, as Graphviz shall read them."""
    home = homes(picture.groups)
    done: set[str] = set()
    for part in plan.parts:
        trees: dict[int, list[Box | Group]] = {}
        # A group comes where its first box comes.
        for box in part:
            tree = trees.setdefault(plan.tree[box.id], [])
            frame = home.get(box.id)
            if frame is None:
                tree.append(box)
            elif frame.id not in done:
                done.add(frame.id)
                tree.append(frame)
        # Of several trees, Graphviz takes the boxes of each from the last to the first.
        yield [one for tree in trees.values() for one in tree[:: 1 if plan.one_tree else -1]]


def inside(group: Group, plan: Plan, turn: Turn) -> list[str | Group]:
    """The names of the boxes and the groups in a frame, as Graphviz shall read them."""
    found: list[tuple[int, str | Group]] = [(plan.rank[member], member) for member in group.boxes]
    found += [(first_rank(inner, plan), inner) for inner in group.groups]
    return [one for _, one in sorted(found, key=lambda pair: pair[0], reverse=turn.sideways)]


def abreast(group: Group, turn: Turn) -> tuple[str, ...]:
    """The boxes of a group that stand side by side, in their order; none if they need not."""
    # Old and new Graphviz differ in the order inside a cluster: premises come first, the warrant last.
    return group.boxes[:: -1 if turn.sideways else 1] if group.style == "premises" and len(group.boxes) > 1 else ()


def framed(group: Group, theme: Theme, turn: Turn) -> str:
    """What is said of a frame: its label and its looks."""
    lines = label_lines(group.label, _FRAME)
    label = lines[0].strip() if len(lines) == 1 else "".join(f"{line}\\l" for line in lines)
    premises = group.style == "premises"
    form, width = ("rounded,filled", "penwidth=1.1 margin=7") if premises else ("rounded", "penwidth=0.6 margin=10")
    colours = f'color="{theme.outline}" fillcolor="{theme.fill("group")}"'
    return f'label="{label}" {turn.label} style="{form}" {colours} {width}'


def _cluster(group: Group, plan: Plan, looks: dict[tuple[str, bool, str], str], turn: Turn) -> Iterator[str]:
    name, kind = identifier("group", group.id), class_name(group.style)
    yield f'  subgraph "cluster_{name}" {{'
    tip = told(group.label) or kind
    yield f'  graph [id="{name}" class="{kind}" tooltip="{tip}" {framed(group, plan.theme, turn)}]'
    for one in inside(group, plan, turn):
        if isinstance(one, Group):
            yield from _cluster(one, plan, looks, turn)
        else:
            yield _node(plan.boxes[one], plan, looks)
    if row := abreast(group, turn):
        chain = " -> ".join(f'"{node_name(name)}"' for name in row)
        yield f"  {{rank=same; {chain} [style=invis]}}"
    yield "  }"


def _node(box: Box, plan: Plan, looks: dict[tuple[str, bool, str], str]) -> str:
    key = (box.style, bool(box.hedge), box.standing)
    if key not in looks:
        looks[key] = _look(box, plan.theme)
    ident = identifier("box", box.id)
    name = f'  "{node_name(box.id)}" [id="{ident}" tooltip="{told(tooltip(box))}" {looks[key]}'
    if box.style == "inference":
        role = line_look(plan.joints[box.id]).role
        return f'{name} label="" width=0.09 color="{plan.theme.ink(role)}" fillcolor="{plan.theme.ink(role)}"]'
    columns = NARROW if box.id in plan.linked else WRAP
    # Without it, old and new Graphviz differ in which of two siblings comes first.
    order = " ordering=in" if box.id in plan.ordered else ""
    return f"{name}{order} label={box_label(box, plan.theme, columns)}]"


def _look(box: Box, theme: Theme) -> str:
    look = box_look(box.style)
    if look.shape == "point":
        return f'class="{class_name(box.style)}" shape=point'
    if look.shape == "plain":
        return f'class="{class_name(box.style)}" shape=plain style="" fontsize={SMALL}'
    judged = standing_look(box.standing)
    form = ",".join(filter(None, ("filled", look.form, judged.dash or ("dashed" if box.hedge else ""))))
    shape = f" shape={look.shape}" if look.shape != "box" else ""
    rings = f" peripheries={look.rings}" if look.rings > 1 else ""
    size = f" fontsize={look.size:g}" if look.size != SIZE else ""
    margin = f' margin="{look.margin}"' if look.margin else ""
    classes = " ".join(filter(None, (class_name(box.style), "hedged" if box.hedge else "", box.standing)))
    return (
        f'class="{classes}"{shape}{rings} style="{form}" color="{theme.outline}" '
        f'fillcolor="{theme.fill(look.role)}" penwidth={judged.width or look.width:g}{size}{margin}'
    )


def _grid(picture: Picture, theme: Theme) -> Iterator[str]:
    if not picture.grids:
        return
    label = grids_label(picture.grids, theme)
    title = told(picture.title) or "table"
    yield f'  "#grid" [id="grid" class="grid" shape=plain style="" tooltip="{title}" label={label}]'
    # Unseen lines keep the tables below all boxes: Graphviz packs what does not hang together by its size.
    heads = {line.head for line in picture.lines}
    for box in picture.boxes:
        if box.id not in heads:
            yield f'  "#grid" -> "{node_name(box.id)}" [style=invis]'
