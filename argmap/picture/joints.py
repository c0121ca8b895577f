"""Lines broken in two by a small box: where another line ends on them, or where a label needs room.

Graphviz joins boxes only, so what lies in the middle of a line must be one.
"""

from dataclasses import replace

from argmap.picture.names import unique
from argmap.picture.picture import Box, Group, Line, Picture, all_groups
from argmap.picture.style import line_look


def with_joints(picture: Picture) -> Picture:
    """The same picture, every line that another line ends on now broken in two by an inference.

    Raises ValueError if a `head_line` names no line: a view must not point at nothing.
    """
    targets = {line.head_line for line in picture.lines if line.head_line is not None}
    missing = targets - {line.id for line in picture.lines if line.id}
    if missing:
        raise ValueError(f"no line has the id {min(missing)!r}")
    aimed = tuple(
        line if line.head_line is None else replace(line, head=_step(line.head_line), head_line=None)
        for line in picture.lines
    )
    steps = {at: Box(_step(line.id), "inference", "") for at, line in enumerate(picture.lines) if line.id in targets}
    return _broken(replace(picture, lines=aimed), steps) if targets else picture


def _step(line_id: str) -> str:
    return f"{line_id} (step)"


def with_labels(picture: Picture) -> Picture:
    """The same picture, every label on a line that ranks boxes now a box of style "label" in its middle."""
    taken: set[str] = set()
    labels = {
        at: Box(
            unique(f"{line.id or f'{line.tail} {line.style} {line.head}'} (label)", taken),
            "label",
            line.label,
        )
        for at, line in enumerate(picture.lines)
        if line.label and line_look(line.style).ranked
    }
    return _broken(picture, labels) if labels else picture


def _broken(picture: Picture, joints: dict[int, Box]) -> Picture:
    lines: list[Line] = []
    ends: dict[str, set[str]] = {}
    for at, line in enumerate(picture.lines):
        if at not in joints:
            lines.append(line)
            continue
        joint = joints[at]
        ends[joint.id] = {line.tail, line.head}
        lines.append(Line(line.tail, joint.id, "concludes", weight=line.weight))
        lines.append(replace(line, tail=joint.id, label="" if joint.text else line.label))
    groups = tuple(_with_members(group, ends) for group in picture.groups)
    return replace(picture, boxes=(*picture.boxes, *joints.values()), lines=tuple(lines), groups=groups)


def _with_members(group: Group, ends: dict[str, set[str]]) -> Group:
    """The group with every joint whose line runs inside it; what an inner group takes is gone from `ends`."""
    inner = tuple(_with_members(one, ends) for one in group.groups)
    inside = {name for one in all_groups((replace(group, groups=inner),)) for name in (one.id, *one.boxes)}
    mine = [joint for joint, names in ends.items() if names <= inside and group.style != "premises"]
    for joint in mine:
        del ends[joint]
    return replace(group, boxes=(*group.boxes, *mine), groups=inner)
