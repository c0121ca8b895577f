"""Why a statement is not in a picture, or that it is: asked of the steps by which the picture is made.

Knows no screen. What each view draws is read off its picture; the words for what it leaves out are here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from argmap import drawing
from argmap.chronology.answer import Answer
from argmap.diagnostics.nearest import listed
from argmap.drawing import Asked
from argmap.model import slices
from argmap.model.graph import ArgMap
from argmap.model.links import linked
from argmap.model.people import Party, Stance, Tie
from argmap.model.record import Record
from argmap.model.records import KINDS
from argmap.model.timing import Timed
from argmap.model.wording import dated, timed

if TYPE_CHECKING:
    from argmap.chronology.when import When
    from argmap.picture.picture import Picture

_ACTORS = ("person", "body", "group")
_HAPPENINGS = ("event", "vote", "proposal", "dialogue")
_ABOUT = ("map", "expectation", "view")
# What some kinds are called when there are many.
_MANY = {"person": "people", "agreed": "points that are agreed"}
# What a view draws by itself, of the kinds of record; another kind is at most told of in the box of something else.
DRAWS: dict[str, frozenset[str]] = {
    "map": frozenset({"dispute", "position", "claim", "argument", "turn", "dialogue", "outcome"}),
    "matrix": frozenset({*_ACTORS, "position", "claim", "stance"}),
    "timeline": frozenset({*_ACTORS, *_HAPPENINGS, "stance", "outcome"}),
    "network": frozenset({*_ACTORS, "tie"}),
    "dialogue": frozenset({"dialogue", "turn"}),
    "outcome": frozenset({"dispute", "position"}),
    "evidence": frozenset(KINDS) - {*_ACTORS, *_ABOUT},
    "outline": frozenset(KINDS) - {*_ABOUT, "scheme"},
}
# Where a view tells of what it does not draw: the field of the record that names the box.
_TOLD = {
    ("map", "stance"): "position",
    ("map", "agreed"): "dispute",
    ("outcome", "stance"): "position",
    ("outcome", "outcome"): "dispute",
}
# Why a view leaves out something of a kind that it draws.
_LEFT = {
    ("map", "claim"): "no reason, no stance and no premise joins it to anything",
    ("map", "turn"): "no turn of its dialogue argues for or against anything",
    ("map", "dialogue"): "none of its turns argues for or against anything",
    ("map", "outcome"): "no answer prevails in it",
    ("dialogue", "dialogue"): "none of its turns is drawn",
    ("timeline", "stance"): "it has no date",
    **{("timeline", kind): "no days are told of it" for kind in (*_HAPPENINGS, "outcome")},
    **{("network", kind): "nothing that is drawn joins it to anybody" for kind in _ACTORS},
    **{(view, kind): "it takes no stance there" for view in ("matrix", "timeline") for kind in _ACTORS},
    **{("matrix", kind): "nobody takes a stance on it there" for kind in ("position", "claim")},
}


@dataclass(frozen=True, slots=True)
class Appearance:
    """Whether a statement is in a picture; `why`, in words, if it is not. line: where what speaks against it stands."""

    name: str
    shown: bool
    why: str = ""
    line: tuple[str, int] | None = None

    def told(self, picture: str) -> str:
        """The same as a sentence. picture: what the picture is called."""
        if self.shown:
            return f"`{self.name}` is in `{picture}`"
        place = f" ({self.line[0]}:{self.line[1]})" if self.line else ""
        return f"`{self.name}` is not in `{picture}`: {self.why}{place}"


def appearance(m: ArgMap, name: str, asked: Asked) -> Appearance:
    """Whether a statement of a map is in the picture that is asked for; see `Seen.of`."""
    return Seen(m, asked).of(name)


class Seen:
    """A picture that is asked for, made once, and asked what is in it. Raises CannotShow if it cannot be had."""

    def __init__(self, m: ArgMap, asked: Asked) -> None:
        drawing.foldable(m, asked.fold)
        self.m = m
        self.asked = asked
        self.day = drawing.day_of(asked)
        self._cuts = drawing.cuts(m, asked)
        self._left: list[tuple[str, ArgMap]] = []

    def of(self, name: str) -> Appearance:
        """Whether a statement is in the picture, and if not, the first reason why.

        The order is that in which pictures are made: the day, the question, what lies around, the view, what is folded.
        Raises KeyError for a name that is not in the map; CannotShow if what is to lie around is not in its part.
        """
        record, before = self.m[name], self.m
        for field, left in self._steps():
            if name not in left:
                return self._cut(field, before, left, record)
            before = left
        # What a part leaves of a record may link to less.
        record = before[name]
        if not self._picture.shows(record):
            return Appearance(name, False, self._undrawn(record))
        if not self._folded.shows(record):
            return Appearance(name, False, f"it is folded into {self._into(record)}")
        return Appearance(name, True)

    def _steps(self) -> Iterator[tuple[str, ArgMap]]:
        yield from self._left
        for step in self._cuts:
            self._left.append(step)
            yield step

    @cached_property
    def _picture(self) -> _Drawn:
        part = self._left[-1][1] if self._left else self.m
        return _Drawn(part, drawing.looked(part, self.asked.view, self.day))

    @cached_property
    def _folded(self) -> _Drawn:
        return _Drawn(self._picture.part, drawing.folded(self._picture.picture, self.asked.fold))

    @cached_property
    def _home(self) -> dict[str, str]:
        from argmap.picture.folding import enclosing

        picture = self._picture.picture
        return enclosing(picture, drawing.closing(picture, self.asked.fold))

    def _into(self, record: Record) -> str:
        """The closed boxes in which a record is, in words; a frame is gone once all that is in it is elsewhere."""
        from argmap.picture.picture import all_groups

        inside = {group.id: group.boxes for group in all_groups(self._picture.picture.groups)}
        traces = list(_traces(self._picture.part, record))
        traces += [box for trace in traces for box in inside.get(trace, ())]
        return listed(dict.fromkeys(f"`{self._home[t]}`" for t in traces if t in self._home), "and")

    # -------------------------------------------------------------- what is cut away

    def _cut(self, field: str, m: ArgMap, left: ArgMap, record: Record) -> Appearance:
        asked = self.asked
        if field == "keep":
            why = f"the question `{asked.keep}` does not answer to it, nor to anything that links to it"
            return Appearance(record.name, False, why)
        if field == "around":
            return Appearance(record.name, False, _far(m, record.name, asked))
        why, by = self._not_then(m, left, record)
        return Appearance(record.name, False, f"`at {asked.at}` leaves it out, because {why}", m.line(by))

    def _not_then(self, m: ArgMap, left: ArgMap, record: Record) -> tuple[str, str]:
        """Why something is not in the map of a day, and the record whose line says so."""
        assert self.day is not None
        when = m.times.when(record.name) if isinstance(record, Timed) else record.when
        if when is not None and not slices.stood(m, record, self.day, possibly=not self.asked.certainly):
            return _other_days(m, record, when, self.day), record.name
        # An outcome without a date is as old as what decided it: that is among its links.
        gone = next((name for _, _, name in linked(record) if name not in left), None)
        if gone is not None:
            return f"it hangs on `{gone}`, which is left out", gone
        if isinstance(record, Timed):
            return "it came after something that was not certainly over by then", record.name
        return "what it belongs to is left out", record.name

    # -------------------------------------------------------------- what is not drawn

    def _undrawn(self, record: Record) -> str:
        """Why a record that is in the part of the map is not in its picture."""
        view, part = self.asked.view, self._picture.part
        field = _TOLD.get((view, record.record))
        box = getattr(record, field) if field else None
        if box and self._picture.shows(part[box]):
            told = f"it has no box of its own, and is told in that of `{box}`"
            folded = not self._folded.shows(part[box])
            return f"{told}, which is folded into {self._into(part[box])}" if folded else told
        if record.record not in DRAWS[view]:
            return f"the view `{view}` draws no {_kind(record)}"
        left_out = self._picture.picture.left_out
        return "; ".join(filter(None, (f"the view `{view}` leaves it out", _reason(part, record, view), *left_out)))


class _Drawn:
    """The picture of a part of a map, and the ids of all that it draws."""

    def __init__(self, part: ArgMap, picture: Picture) -> None:
        self.part = part
        self.picture = picture
        self.ids = ids(picture)
        # A line is named by the record that says so, what it does, and to what.
        self.lines = {name.partition(" ")[0] for name in self.ids if " " in name}

    def shows(self, record: Record) -> bool:
        return record.name in self.lines or any(trace in self.ids for trace in _traces(self.part, record))


def _far(m: ArgMap, name: str, asked: Asked) -> str:
    steps = slices.distance(m, asked.around, name)
    if steps is None:
        return f"nothing leads from `{asked.around}` to it"
    drawn = f"{asked.steps} {'is' if asked.steps == 1 else 'are'} drawn"
    return f"it lies {steps} step{'s' * (steps != 1)} from `{asked.around}`, and {drawn}"


def _other_days(m: ArgMap, record: Record, when: When, day: When) -> str:
    days = timed(m, record) or f"{dated(when)}, inferred"
    if isinstance(record, (Stance, Tie)):
        certain = when.holds_at(day) is Answer.IMPOSSIBLE
        return f"its days are others: {days}" if certain else f"it is not certain that it lasted so: {days}"
    certain = when.after(day) is Answer.CERTAIN
    return f"it was put forward later: {days}" if certain else f"it is not certain that it had been put forward: {days}"


# ------------------------------------------------------------------ what is drawn


def ids(picture: Picture) -> set[str]:
    """The ids of all that a picture draws."""
    from argmap.picture.picture import all_groups

    found = {box.id for box in picture.boxes} | {group.id for group in all_groups(picture.groups)}
    found |= {line.id for line in picture.lines}
    found |= {cell.id for grid in picture.grids for row in grid.rows for cell in row}
    chart = picture.chart
    for drawn in (chart.lanes, chart.bars, chart.marks) if chart else ():
        found |= {one.id for one in drawn}
    return found - {""}


def _traces(m: ArgMap, record: Record) -> Iterator[str]:
    """The ids under which a view may draw a record."""
    name = record.name
    # An argument with premises is a bracket around them, and a joint.
    yield from (name, f"{name}/premises", f"{name}/step")
    if isinstance(record, Stance):
        yield f"{record.actor}--{record.position}"
    elif isinstance(record, Party):
        yield from (f"{name}--{other}" for other in _spoken_of(m))
    elif record.record in ("position", "claim"):
        yield from (f"{actor.name}--{name}" for actor in m.of(Party))


def _spoken_of(m: ArgMap) -> dict[str, None]:
    return dict.fromkeys(r.name for r in m if r.record in ("position", "claim"))


def _reason(m: ArgMap, record: Record, view: str) -> str:
    # What has a date and is left out all the same is one too many, and the picture says so.
    if view == "timeline" and isinstance(record, Timed) and m.times.when(record.name) is not None:
        return ""
    return _LEFT.get((view, record.record), "")


def _kind(record: Record) -> str:
    kind = record.record
    return _MANY.get(kind) or (f"{kind[:-1]}ies" if kind.endswith("y") else f"{kind}s")
