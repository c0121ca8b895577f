"""What a drawing must know of the whole picture before it draws a part, and that every name is known."""

from dataclasses import dataclass

from argmap.picture.names import identifier, node_name
from argmap.picture.picture import Box, Group, Picture, all_groups, components
from argmap.picture.style import Theme


@dataclass(frozen=True, slots=True)
class Plan:
    """`joints`: inference or label -> style of the line that leaves it; `linked`: boxes of linked premises.

    `parts`: the components of the picture; `apart`: there are several, a grid being one.
    """

    theme: Theme
    boxes: dict[str, Box]
    groups: dict[str, Group]
    joints: dict[str, str]
    linked: set[str]
    parts: list[list[Box]]
    apart: bool


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
    parts = components(picture)
    return Plan(theme, boxes, groups, joints, linked, parts, len(parts) + bool(picture.grid) > 1)


def end_of(name: str, plan: Plan, attribute: str) -> tuple[str, str]:
    """The node a line ends on, and the attribute that cuts the line at the frame of a group."""
    if name in plan.boxes:
        return node_name(name), ""
    # Graphviz joins boxes only: one inside the frame stands for it.
    members = [box for inner in all_groups((plan.groups[name],)) for box in inner.boxes]
    if not members:
        raise ValueError(f"a line ends on the empty group {name!r}")
    return node_name(members[len(members) // 2]), f' {attribute}="cluster_{identifier("group", name)}"'
