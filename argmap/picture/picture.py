"""A picture as plain data: boxes, lines, groups, a grid. Every drawing is made from this.

Says what a thing is (a style class), never how it looks; knows no map, no colour and no Graphviz.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal["box", "hedge", "chip", "group", "line", "cell"]


@dataclass(frozen=True, slots=True)
class Link:
    """A place in a file, shown as `path:line`; the first line is 1."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Chip:
    """A small label on a box: a holder on a position."""

    text: str
    style: str


@dataclass(frozen=True, slots=True)
class Box:
    """One statement. `heading` is a short bold line, `text` one sentence, `note` small print.

    `hedge` is the doubt about it in words; a box with a hedge has a dashed outline.
    A box of style "inference" is the small joint through which premises reach their conclusion.
    """

    id: str
    style: str
    text: str
    heading: str = ""
    note: str = ""
    chips: tuple[Chip, ...] = ()
    hedge: str = ""
    place: Link | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """From `tail` to `head`, each the id of a box or a group, or to the line with the id `head_line` instead.

    Style "concludes" into an inference is the first half of a line: it takes the look of the second half.
    `weight` is the width of the line, 1 thin to 5 thick.
    """

    tail: str
    head: str
    style: str
    label: str = ""
    head_line: str | None = None
    id: str = ""
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Group:
    """A frame around boxes and inner groups; style "premises" is one bracket around linked premises."""

    id: str
    style: str
    label: str
    boxes: tuple[str, ...]
    groups: tuple["Group", ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a grid; `style` is a chip's style or "heading"; `indent` is its depth in an outline."""

    text: str
    style: str = ""
    hedge: str = ""
    place: Link | None = None
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Grid:
    """A matrix: a heading for each column, and rows of as many cells. An outline is a grid of one column."""

    columns: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def is_outline(self) -> bool:
        return max(map(len, (self.columns, *self.rows))) <= 1


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """What a style means, in plain words."""

    kind: Kind
    style: str
    label: str


@dataclass(frozen=True, slots=True)
class Picture:
    """One answer to one question, ready to be drawn; `description` is the same in words."""

    title: str
    description: str
    as_of: str
    boxes: tuple[Box, ...] = ()
    lines: tuple[Line, ...] = ()
    groups: tuple[Group, ...] = ()
    grid: Grid | None = None
    legend: tuple[LegendEntry, ...] = ()


_STANCES = {
    "held": "holds",
    "supported": "supports it",
    "conceded": "gives way",
    "doubted": "doubts it",
    "opposed": "opposes it",
    "mixed": "mixed",
    "left-open": "leaves it open",
    "unstated": "the sources do not say",
    "unrecorded": "nothing recorded",
}

WORDS: dict[Kind, dict[str, str]] = {
    "box": {
        "dispute": "question in dispute",
        "position": "position",
        "claim": "claim",
        "argument": "argument",
        "premise": "premise",
        "warrant": "warrant (cut corners)",
        "actor": "person or body (oval)",
        "source": "source (folded corner)",
        "event": "event (tab on top)",
        "outcome": "outcome (double frame)",
    },
    "hedge": {"": "uncertain"},
    "chip": _STANCES,
    "group": {"premises": "premises that work only together"},
    "line": {
        "answers": "answers",
        "supports": "supports",
        "attacks": "argues against",
        "undercuts": "undercuts the step",
        "concludes": "leads to",
        "concedes": "gives way to",
        "rival": "rival answers",
        "decides": "decides",
        "prevails": "prevails",
        "part-of": "part of",
        "like": "a parallel case",
        "agrees": "agrees with",
        "disagrees": "disagrees with",
        "follows": "comes after",
        "replies": "replies to",
        "shifts": "changes to",
        "reports": "vouches for",
    },
    "cell": _STANCES,
}

# Their own shape or place says what they are; a key would only repeat it.
_SELF_EVIDENT: dict[Kind, frozenset[str]] = {
    "box": frozenset({"inference"}),
    "group": frozenset({"dispute", "dialogue"}),
    "cell": frozenset({"heading", ""}),
}


def with_legend(picture: Picture) -> Picture:
    """The same picture with a legend of the styles that occur in it, and no others."""
    used = _used(picture)
    entries: list[LegendEntry] = []
    for kind, words in WORDS.items():
        found = used.get(kind, set()) - _SELF_EVIDENT.get(kind, frozenset())
        known = [style for style in words if style in found]
        entries += (LegendEntry(kind, style, words[style]) for style in known)
        entries += (LegendEntry(kind, s, s.replace("-", " ")) for s in sorted(found.difference(words)))
    return replace(picture, legend=tuple(entries))


def _used(picture: Picture) -> dict[Kind, set[str]]:
    cells = [cell for row in picture.grid.rows for cell in row] if picture.grid else []
    stances = {chip.style for box in picture.boxes for chip in box.chips}
    joints = {box.id for box in picture.boxes if box.style == "inference"}
    return {
        "box": {box.style for box in picture.boxes},
        "hedge": {"" for box in picture.boxes if box.hedge},
        "chip": stances,
        "group": {group.style for group in all_groups(picture.groups)},
        "line": {line.style for line in picture.lines if line.style != "concludes" or line.head not in joints},
        "cell": {cell.style for cell in cells} - stances,
    }


def all_groups(groups: Iterable[Group]) -> Iterator[Group]:
    """Every group, each before the groups inside it."""
    for group in groups:
        yield group
        yield from all_groups(group.groups)


def homes(groups: Iterable[Group]) -> dict[str, Group]:
    """Box -> the outermost group it stands in; a box in no group is left out."""
    return {name: group for group in groups for inner in all_groups((group,)) for name in inner.boxes}


def components(picture: Picture) -> list[list[Box]]:
    """The parts that hang together by lines or groups, in the order of their first boxes."""
    parent = {box.id: box.id for box in picture.boxes}

    def root(name: str) -> str:
        top = parent.setdefault(name, name)
        while top != parent[top]:
            parent[top] = parent[parent[top]]
            top = parent[top]
        return top

    for group in all_groups(picture.groups):
        for member in (*group.boxes, *(inner.id for inner in group.groups)):
            parent[root(member)] = root(group.id)
    for line in picture.lines:
        if line.head_line is None:
            parent[root(line.tail)] = root(line.head)
    parts: dict[str, list[Box]] = {}
    for box in picture.boxes:
        parts.setdefault(root(box.id), []).append(box)
    return list(parts.values())


def largest_component(picture: Picture) -> int:
    """The number of boxes in the largest part that hangs together by lines or groups; 0 without boxes."""
    return max(map(len, components(picture)), default=0)
