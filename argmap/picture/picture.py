"""A picture as plain data: boxes, lines, groups, grids, a chart. Every drawing is made from this.

Says what a thing is (a style class), never how it looks; knows no map, no colour and no Graphviz.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["box", "standing", "hedge", "chip", "group", "line", "cell", "subject", "bar", "mark"]
# Columns of text in a cell of a grid, where a grid asks for no others.
WIDE = 22
# ranked: what a line leads to stands above it. free: what lines join stands near. lanes: in order, a lane a speaker.
Layout = Literal["ranked", "free", "lanes"]
# What becomes of a statement when the map is judged; empty if it is not judged.
Standing = Literal["", "stands", "falls", "open"]
# What is told of the start or the end of a bar.
Told = Literal["dated", "unknown", "open"]


@dataclass(frozen=True, slots=True)
class Link:
    """A place in a file, shown as `path:line`; the first line is 1."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Chip:
    """A small label on a box: a holder on a position. With an `id` it is an element of its own in SVG."""

    text: str
    style: str
    id: str = ""
    place: Link | None = None


@dataclass(frozen=True, slots=True)
class Box:
    """One statement. `heading` is a short bold line, `text` one sentence, `note` small print.

    `hedge` is the doubt about it in words; a box with a hedge has a dashed outline.
    A box of style "inference" is the small joint through which premises reach their conclusion.
    `lane` is the heading of the lane that it stands in, where there are lanes. `standing` shows in outline and sign.
    """

    id: str
    style: str
    text: str
    heading: str = ""
    note: str = ""
    chips: tuple[Chip, ...] = ()
    hedge: str = ""
    place: Link | None = None
    lane: str = ""
    standing: Standing = ""


@dataclass(frozen=True, slots=True)
class Line:
    """From `tail` to `head`, each the id of a box or a group, or to the line with the id `head_line` instead.

    Style "concludes" into an inference is the first half of a line: it takes the look of the second half.
    `weight` is the width of the line, 1 thin to 5 thick. `note` says more than `label`, where there is room.
    """

    tail: str
    head: str
    style: str
    label: str = ""
    head_line: str | None = None
    id: str = ""
    weight: int = 1
    note: str = ""


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
    """One cell of a grid; `style` is a chip's style or "heading"; `indent` is its depth in an outline.

    `heading` is a short bold line above the text; `chips` are lines below it.
    `id` keeps the name of the cell where the grid grows; without one it is named by its place.
    """

    text: str
    style: str = ""
    hedge: str = ""
    place: Link | None = None
    indent: int = 0
    chips: tuple[Chip, ...] = ()
    id: str = ""
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A matrix: a heading for each column, and rows of as many cells. An outline is a grid of one column.

    `columns` of text a cell is `wide`.
    """

    columns: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str = ""
    wide: int = WIDE

    @property
    def is_outline(self) -> bool:
        return max(map(len, (self.columns, *self.rows))) <= 1


@dataclass(frozen=True, slots=True)
class Tick:
    """A day with a name on the axis of a chart. Days are numbers; what calendar they belong to is not known here."""

    day: int
    label: str


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of a chart, with what has no place in time beside it."""

    id: str
    label: str
    beside: tuple[Chip, ...] = ()
    place: Link | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """What was so for some time. `style` is a chip's; `subject`, what it is about, picks the pattern.

    `may`: the first and last day on which it may have been so, None for one that is not told. `must`: the same of the
    days on which it certainly was so, None if there is no such day. `note` says why it began.
    """

    id: str
    lane: str
    style: str
    subject: str
    label: str
    may: tuple[int | None, int | None]
    must: tuple[int | None, int | None] | None
    start: Told = "dated"
    end: Told = "dated"
    note: str = ""
    place: Link | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """What happened, on one of the days from `first` to `last`."""

    id: str
    style: str
    label: str
    first: int
    last: int
    place: Link | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """Lanes along an axis of days, from `first` to `last`. A line of the picture that joins two bars is a step.

    `subjects`: what bars are about, in words; their order picks the patterns.
    """

    first: int
    last: int
    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]
    subjects: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """What a style means, in plain words."""

    kind: Kind
    style: str
    label: str


@dataclass(frozen=True, slots=True)
class Picture:
    """One answer to one question, ready to be drawn; `description` is the same in words.

    `notes` say what one must know to read it, `left_out` what is not in it, to keep it readable or for want of a date.
    as_of: the day that it shows; empty if it shows the whole time.
    """

    title: str
    description: str
    as_of: str
    boxes: tuple[Box, ...] = ()
    lines: tuple[Line, ...] = ()
    groups: tuple[Group, ...] = ()
    grids: tuple[Grid, ...] = ()
    legend: tuple[LegendEntry, ...] = ()
    chart: Chart | None = None
    layout: Layout = "ranked"
    notes: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def time(self) -> str:
        """What time it shows, to stand below its title; empty if it has none."""
        return f"as of {self.as_of}" if self.as_of else "over the whole time" if self.title else ""


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
