"""How the boxes of a picture hang together, without what stands in them: what another Graphviz needs to place some of
them anew.

Boxes have their size from the first drawing. Order, frames and lines are as `dot.py` has them.
"""

from dataclasses import replace
from typing import TypedDict

from argmap.picture.dot import (
    BARE,
    TURNS,
    Direction,
    Turn,
    abreast,
    defaults,
    framed,
    in_order,
    inside,
    parts,
)
from argmap.picture.edges import arranged, identified
from argmap.picture.joints import with_joints
from argmap.picture.labels import FONT
from argmap.picture.names import identifier
from argmap.picture.picture import Box, Group, Picture, all_groups
from argmap.picture.plan import Plan, planned
from argmap.picture.style import THEMES

# Of this face a Graphviz without fonts knows how wide the letters are; of a list of faces it does not.
_MEASURED = "Arial"


class Frame(TypedDict):
    """A group: what is `said` of it in DOT, what is in it, and those of its boxes that stand side by side."""

    id: str
    said: str
    inside: list["str | Frame"]
    abreast: list[str]


class Wire(TypedDict):
    """A line between boxes or frames, and what is `said` of it in DOT. `half`: the first half of one, into a joint."""

    id: str
    tail: str
    head: str
    said: str
    half: bool


class Wiring(TypedDict):
    """All of it, in the order in which Graphviz shall read it; ids are those of the drawing.

    said: DOT of what holds for each graph that is made of it. joints: the boxes in the middle of lines. ordered: those
    that keep the order of the lines into them.
    """

    said: list[str]
    boxes: list[str | Frame]
    wires: list[Wire]
    joints: list[str]
    ordered: list[str]


def wiring(picture: Picture, theme: str = "print", direction: Direction = "TB") -> Wiring | None:
    """The wiring of a picture that is laid out in ranks, and None of any other. Raises what `dot` raises."""
    if not picture.boxes or picture.chart or picture.grids or picture.layout != "ranked":
        return None
    turn, taken = TURNS[direction], set[str]()
    found: Wiring = {"said": [], "boxes": [], "wires": [], "joints": [], "ordered": []}
    for part in parts(with_joints(picture)):
        plan = planned(part, THEMES[theme])
        # A part that Graphviz is asked to hurry with is too large for a page anyway.
        said = defaults(BARE, replace(plan, parts=[]), turn)
        found["said"] = found["said"] or [row.replace(FONT, _MEASURED) for row in said]
        found["boxes"] += [_placed(one, plan, turn) for row in in_order(part, plan) for one in row]
        found["wires"] += _wires(part, plan, turn, taken)
        found["joints"] += map(_box, plan.joints)
        found["ordered"] += [_box(box.id) for box in part.boxes if box.id in plan.ordered]
    return found


def _box(name: str) -> str:
    return identifier("box", name)


def _placed(one: str | Box | Group, plan: Plan, turn: Turn) -> str | Frame:
    if isinstance(one, str):
        return _box(one)
    if isinstance(one, Box):
        return _box(one.id)
    return {
        "id": identifier("group", one.id),
        "said": framed(one, plan.theme, turn),
        "inside": [_placed(inner, plan, turn) for inner in inside(one, plan, turn)],
        "abreast": [_box(name) for name in abreast(one, turn)],
    }


def _wires(part: Picture, plan: Plan, turn: Turn, taken: set[str]) -> list[Wire]:
    frames = {group.id for group in all_groups(part.groups)}

    def end(name: str) -> str:
        return identifier("group", name) if name in frames and name not in plan.boxes else _box(name)

    wires: list[Wire] = [
        {
            "id": ident,
            "tail": end(line.tail),
            "head": end(line.head),
            "said": look + label,
            "half": line.style == "concludes" and line.head in plan.joints,
        }
        for line, ident, look, label in identified(part.lines, plan, taken)
    ]
    return arranged(wires, part, turn.sideways)
