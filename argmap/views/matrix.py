"""Who is where? Actors by positions: over the whole time, and as it stood on each day on which something changed.

With a date there is one matrix, of that day. "Not stated" and "nothing recorded" are two things, and look it. What a
body holds is not shown for its members.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import product

from argmap.chronology.when import When, on
from argmap.measures.affiliation import affiliations
from argmap.measures.turning_points import turning_points
from argmap.model.claims import Dispute, Position
from argmap.model.graph import ArgMap
from argmap.model.people import Stance
from argmap.model.slices import at, keep
from argmap.model.sources import Map
from argmap.model.wording import brief, called, certainly, dated, hedge, timed
from argmap.picture.picture import Cell, Grid, Link, Picture

_SHORT = {
    "held": "holds",
    "supported": "supports",
    "conceded": "gives way",
    "left-open": "leaves open",
    "doubted": "doubts",
    "opposed": "opposes",
    "unstated": "not stated",
}
# A matrix of more cannot be read on a page, and more of them do not make one picture.
_ROWS = 60
_COLUMNS = 24
_DAYS = 8
# On a single day there is only before and after, and the dates in the cells say both.
_FEWEST = 2
_CELLS = 400
_CHANGED = "→ "


def view(m: ArgMap, day: When | None) -> Picture:
    """The stance matrix. With a day, the map is one cut to that day already, and the cells need no dates."""
    left_out: list[str] = []
    taken = affiliations(m)
    statements = dict.fromkeys((*(p.name for p in m.of(Position)), *(s.position for s in m.of(Stance))))
    actors = _most(taken, {a: sum(map(len, on_it.values())) for a, on_it in taken.items()}, _ROWS, "actors", left_out)
    holders = Counter(s.position for s in m.of(Stance))
    columns = _most(statements, holders, _COLUMNS, "positions", left_out)
    header = (Cell(""), *(_column(m, name) for name in columns))
    rows = tuple((_named(m, a), *(_cell(m, taken[a].get(c, []), day, f"{a}--{c}") for c in columns)) for a in actors)
    if not actors:
        left_out.append("nobody is said to hold anything here")
    grids = (Grid(header, rows), *(() if day else _changes(m, actors, columns, left_out)))
    if len(grids) > 1:
        grids = (replace(grids[0], title="Over the whole time"), *grids[1:])
    notes = (f"{_CHANGED}changed since the matrix before",) if len(grids) > 1 else ()
    questions = [d.text for d in m.of(Dispute)]
    about = questions if len(questions) == 1 else [r.text for r in m.of(Map)][-1:]
    return Picture(
        " ".join(("Who held what?", *about)), "", dated(day), grids=grids, notes=notes, left_out=tuple(left_out)
    )


def _most(names: Iterable[str], weight: Mapping[str, int], most: int, what: str, left_out: list[str]) -> list[str]:
    """The names, in their order; if there are too many, those with the most stances."""
    found = list(names)
    if len(found) <= most:
        return found
    left_out.append(f"{most} of {len(found):,} {what} are shown, those with the most stances; see --keep")
    kept = set(sorted(found, key=lambda name: -weight.get(name, 0))[:most])
    return [name for name in found if name in kept]


def _named(m: ArgMap, actor: str) -> Cell:
    return Cell(called(m, actor), "heading", place=_place(m, actor))


def _column(m: ArgMap, name: str) -> Cell:
    """A position with its question, if there are several questions."""
    record = m[name]
    question = ""
    if isinstance(record, Position) and len(m.of(Dispute)) > 1:
        question = f"{m[record.dispute].text} "
    return Cell(f"{question}{name.replace('-', ' ').capitalize()}: {record.text}", "heading", place=_place(m, name))


def _cell(m: ArgMap, stances: list[Stance], day: When | None, name: str) -> Cell:
    if not stances:
        return Cell("", "unrecorded", id=name)
    modes = [s.mode for s in stances]
    words = [", ".join(filter(None, (_SHORT[s.mode], "" if day else timed(m, s)))) for s in stances]
    open_ends = ["possibly" for s in stances if day and not certainly(m, s, day)]
    doubts = "; ".join(dict.fromkeys(filter(None, (*open_ends, *(hedge(s.certainty) for s in stances)))))
    style = modes[0] if len(set(modes)) == 1 else "mixed"
    return Cell("; ".join(words), style, doubts, _place(m, stances[-1].name), id=name)


# ------------------------------------------------------------------ day by day


def _changes(m: ArgMap, actors: list[str], columns: list[str], left_out: list[str]) -> Iterator[Grid]:
    """A matrix for each day of change: of the statements on which anybody moved, and of all who speak to them."""
    days = turning_points(m)
    moving = {s.position for s in m.of(Stance) if m.times.when(s.name) is not None}
    columns = [name for name in columns if name in moving]
    taken = affiliations(m)
    actors = [actor for actor in actors if not moving.isdisjoint(taken[actor])]
    if len(days) < _FEWEST:
        return
    if len(actors) * len(columns) > _CELLS:
        left_out.append(f"{len(days):,} days of change are left out, as so much is to be shown; see --at and --keep")
        return
    if len(days) > _DAYS:
        left_out.append(f"{_DAYS} of {len(days):,} days of change are shown, those with the most changes; see --at")
        days = dict(sorted(sorted(days.items(), key=lambda d: -d[1])[:_DAYS]))
    part = keep(m, lambda r: isinstance(r, Stance) and r.position in columns)
    moved = {(s.actor, s.position) for s in m.of(Stance) if s.position in moving and m.times.when(s.name) is not None}
    header = (Cell(""), *(Cell(brief(m, name), "heading", place=_place(m, name)) for name in columns))
    before: dict[tuple[str, str], Cell] = {}
    for number in days:
        now = _stood(part, number, actors, columns)
        # What has no date only comes into view with its question: nobody moved.
        new = {key for key in moved & before.keys() if _says(now[key]) != _says(before[key])}
        rows = [(_named(m, a), *(_marked(now[a, c], (a, c) in new) for c in columns)) for a in actors]
        yield Grid(header, tuple(rows), f"As of {dated(on(number))}")
        before = now


def _stood(m: ArgMap, number: int, actors: list[str], columns: list[str]) -> dict[tuple[str, str], Cell]:
    """Actor and statement -> the cell of that day."""
    day = on(number)
    then = at(m, day, possibly=True)
    taken = affiliations(then)
    pairs = product(actors, columns)
    return {(a, c): _cell(then, taken.get(a, {}).get(c, []), day, f"{day.text}--{a}--{c}") for a, c in pairs}


def _says(cell: Cell) -> tuple[str, str]:
    return cell.style, cell.text


def _marked(cell: Cell, new: bool) -> Cell:
    return replace(cell, text=f"{_CHANGED}{cell.text or 'no longer'}") if new else cell


def _place(m: ArgMap, name: str) -> Link | None:
    place = m.line(name)
    return Link(*place) if place else None
