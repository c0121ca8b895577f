"""What a drawing must know of the whole picture before it draws a part, and that every name is known."""

from collections import Counter
from dataclasses import dataclass, replace

from argmap.picture.names import identifier, node_name
from argmap.picture.picture import Box, Group, Picture, all_groups, components
from argmap.picture.style import Theme, line_look


@dataclass(frozen=True, slots=True)
class Plan:
    """`joints`: inference or label -> style of the line that leaves it; `linked`: boxes of linked premises.

    `parts`: the components, each in depth-first `rank`; `apart`: there are several. `tree`: box -> number of the part
    that hangs together by lines that rank boxes, which is what Graphviz orders; `one_tree`: there is no other.
    `ordered`: boxes whose lines can keep their order, as none of their tails leads anywhere else.
    """

    theme: Theme
    boxes: dict[str, Box]
    groups: dict[str, Group]
    joints: dict[str, str]
    linked: set[str]
    parts: list[list[Box]]
    rank: dict[str, int]
    ordered: set[str]
    apart: bool
    tree: dict[str, int]
    one_tree: bool


def planned(picture: Picture, theme: Theme) -> Plan:
    """The plan of a picture whose lines all end on boxes or groups.

    Raises ValueError if a line or a group names what is not there.
    """
    boxes = {box.id: box for box in picture.boxes}
    groups = {group.id: group for group in all_groups(picture.groups)}
    joints = {box.id: "concludes" for box in picture.boxes if box.style in ("inference", "label")}
    joints |= {line.tail: line.style for line in picture.lines if line.tail in joints}
    ends = {name for line in picture.lines for name in (line.tail, line.head)}
    members = {name for group in groups.values() for name in group.boxes}
    missing = (ends - boxes.keys() - groups.keys()) | (members - boxes.keys())
    if missing:
        raise ValueError(f"no box or group has the id {min(missing)!r}")
    linked = {name for group in groups.values() if group.style == "premises" for name in group.boxes}
    rank = _depth_first(picture, groups)
    parts = [sorted(part, key=lambda box: rank[box.id]) for part in components(picture)]
    # A grid is joined to all boxes.
    apart = len(parts) > 1 and not picture.grids
    ranking = tuple(line for line in picture.lines if line_look(line.style).ranked)
    trees = components(replace(picture, lines=ranking)) if len(ranking) < len(picture.lines) else parts
    tree = {box.id: at for at, part in enumerate(trees) for box in part}
    one_tree = len(trees) <= 1 or bool(picture.grids)
    return Plan(theme, boxes, groups, joints, linked, parts, rank, _ordered(picture), apart, tree, one_tree)


def _ordered(picture: Picture) -> set[str]:
    ranking = [line for line in picture.lines if line_look(line.style).ranked]
    ways = Counter(line.tail for line in ranking)
    into = Counter(line.head for line in ranking)
    crossed = {line.head for line in ranking if ways[line.tail] > 1}
    return {head for head, count in into.items() if count > 1} - crossed


def _depth_first(picture: Picture, groups: dict[str, Group]) -> dict[str, int]:
    """The place of each box when all that leads to one comes before the next; no box is left out.

    In this order Graphviz lets siblings stand as they are written, left to right.
    """
    below: dict[str, list[str]] = {}
    tails: set[str] = set()
    for line in picture.lines:
        members = [line.tail] if line.tail not in groups else _members(groups[line.tail])
        tails.update(members)
        for head in [line.head] if line.head not in groups else _members(groups[line.head])[:1]:
            below.setdefault(head, []).extend(members)
    rank: dict[str, int] = {}
    names = [box.id for box in picture.boxes]
    for start in (*(name for name in names if name not in tails), *names):
        stack = [start]
        while stack:
            name = stack.pop()
            if name not in rank:
                rank[name] = len(rank)
                stack += reversed(below.get(name, ()))
    return rank


def _members(group: Group) -> list[str]:
    return [name for inner in all_groups((group,)) for name in inner.boxes]


def end_of(name: str, plan: Plan, attribute: str) -> tuple[str, str]:
    """The node a line ends on, and the attribute that cuts the line at the frame of a group."""
    if name in plan.boxes:
        return node_name(name), ""
    # Graphviz joins boxes only: one inside the frame stands for it.
    members = _members(plan.groups[name])
    if not members:
        raise ValueError(f"a line ends on the empty group {name!r}")
    return node_name(members[len(members) // 2]), f' {attribute}="cluster_{identifier("group", name)}"'


def first_rank(group: Group, plan: Plan) -> int:
    """Where the group comes: with its first box; one without boxes comes first."""
    return min((plan.rank[name] for name in _members(group)), default=-1)
