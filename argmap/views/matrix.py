"""Who is where? Actors by positions, at a date, or over the whole time with the dates in the cells.

"Not stated" and "nothing recorded" are two things, and look it. What a body holds is not shown for its members.
"""

from __future__ import annotations

from argmap.chronology.when import When
from argmap.model.claims import Dispute, Position
from argmap.model.graph import ArgMap
from argmap.model.people import Stance
from argmap.model.sources import Map
from argmap.model.wording import called, certainly, dated, hedge, timed
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


def view(m: ArgMap, day: When | None) -> Picture:
    """The stance matrix. With a day, the map is one cut to that day already, and the cells need no dates."""
    stances: dict[str, dict[str, list[Stance]]] = {}
    for stance in m.of(Stance):
        stances.setdefault(stance.actor, {}).setdefault(stance.position, []).append(stance)
    columns = [p.name for p in m.of(Position)]
    columns += [n for n in dict.fromkeys(s.position for s in m.of(Stance)) if n not in columns]
    header = (Cell(""), *(_column(m, name) for name in columns))
    rows = tuple(
        (
            Cell(called(m, actor), "heading", place=_place(m, actor)),
            *(_cell(m, held.get(c, []), day) for c in columns),
        )
        for actor, held in stances.items()
    )
    questions = [d.text for d in m.of(Dispute)]
    about = questions if len(questions) == 1 else [r.text for r in m.of(Map)][-1:]
    return Picture(" ".join(("Who held what?", *about)), "", dated(day), grids=(Grid(header, rows),))


def _column(m: ArgMap, name: str) -> Cell:
    """A position with its question, if there are several questions."""
    record = m[name]
    question = ""
    if isinstance(record, Position) and len(m.of(Dispute)) > 1:
        question = f"{m[record.dispute].text} "
    return Cell(f"{question}{name.replace('-', ' ').capitalize()}: {record.text}", "heading", place=_place(m, name))


def _cell(m: ArgMap, stances: list[Stance], day: When | None) -> Cell:
    if not stances:
        return Cell("", "unrecorded")
    modes = [s.mode for s in stances]
    words = [", ".join(filter(None, (_SHORT[s.mode], "" if day else timed(m, s)))) for s in stances]
    open_ends = ["possibly" for s in stances if day and not certainly(m, s, day)]
    doubts = "; ".join(dict.fromkeys(filter(None, (*open_ends, *(hedge(s.certainty) for s in stances)))))
    style = modes[0] if len(set(modes)) == 1 else "mixed"
    return Cell("; ".join(words), style, doubts, _place(m, stances[-1].name))


def _place(m: ArgMap, name: str) -> Link | None:
    place = m.line(name)
    return Link(*place) if place else None
