"""Who is where? Actors by positions: over the whole time, and as it stood on each day on which something changed.

With a date there is one matrix, of that day. Four things are told apart: that somebody held it at another time, that it
is undated, that the sources do not say, and that nothing is recorded. What a body holds is not shown for its members.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from argmap.chronology.when import When, on
from argmap.measures.affiliation import affiliations
from argmap.measures.shifts import shifts
from argmap.measures.turning_points import turning_points
from argmap.model.claims import Dispute, Position
from argmap.model.graph import ArgMap
from argmap.model.people import Stance
from argmap.model.sentences import since
from argmap.model.slices import at, keep
from argmap.model.sources import Map
from argmap.model.wording import brief, called, dated, hedge, unsure
from argmap.picture.picture import Cell, Chip, Grid, Link, Picture
from argmap.picture.words import shorten

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
_DAYS = 12
# On a single day there is only before and after, and the dates in the cells say both.
_FEWEST = 2
_CELLS = 400
# More of a statement does not help to know it again.
_HEAD = 120
_CHANGED = "now "
_ENDED = "no longer "
_NOT_YET = "not yet"
_KEYS = ("now: changed since the matrix before", "undated: no day is told, and so it stands in each matrix")
_AT_A_DAY = "what was held on other days only is not shown"


def view(m: ArgMap, day: When | None) -> Picture:
    """The stance matrix. With a day, the map is one cut to that day already, and the cells need no dates."""
    left_out: list[str] = []
    taken = affiliations(m)
    statements = dict.fromkeys((*(p.name for p in m.of(Position)), *(s.position for s in m.of(Stance))))
    answers = {p.name for p in m.of(Position)}
    # Whoever answers what is in dispute stands first.
    order = sorted(taken, key=lambda actor: answers.isdisjoint(taken[actor]))
    actors = _most(order, {a: sum(map(len, on_it.values())) for a, on_it in taken.items()}, _ROWS, "actors", left_out)
    holders = Counter(s.position for s in m.of(Stance))
    columns = _most(statements, holders, _COLUMNS, "positions", left_out)
    header = (Cell(""), *(_column(m, name) for name in columns))
    gone = _given_up(m) if day else {}
    rows = tuple(
        (_named(m, a), *(_cell(m, taken[a].get(c, []), day, f"{a}--{c}", gone) for c in columns)) for a in actors
    )
    if not actors:
        left_out.append("nobody is said to hold anything here")
    grids = (Grid(header, rows), *(() if day else _changes(m, actors, columns, left_out)))
    if len(grids) > 1:
        grids = (replace(grids[0], title="Over the whole time"), *grids[1:])
    questions = [d.text for d in m.of(Dispute)]
    about = questions if len(questions) == 1 else [r.text for r in m.of(Map)][-1:]
    title = " ".join(("Who held what?", *about))
    notes = (_AT_A_DAY,) if day else tuple(_explained(grids[1:]))
    return Picture(title, "", dated(day), grids=grids, notes=notes, left_out=tuple(left_out))


def _explained(days: Iterable[Grid]) -> Iterator[str]:
    """The keys to words that occur in the matrices of single days."""
    cells = [cell for grid in days for row in grid.rows for cell in row]
    for key, found in zip(_KEYS, ([c.text for c in cells], [c.hedge for c in cells]), strict=True):
        if any(words.startswith(key.partition(":")[0]) for words in found):
            yield key


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
    """A statement, and of a position its question, if there are several questions."""
    record = m[name]
    several = len(m.of(Dispute)) > 1
    question = (Chip(m[record.dispute].text, "about"),) if several and isinstance(record, Position) else ()
    heading = brief(m, name) if "/" not in name else ""
    return Cell(shorten(record.text, _HEAD), "heading", place=_place(m, name), chips=question, heading=heading)


def _cell(m: ArgMap, stances: list[Stance], day: When | None, name: str, given_up: Mapping[str, str]) -> Cell:
    """given_up: undated stance -> what its holder changed to, if that is told."""
    if not stances:
        return Cell("", "unrecorded", id=name)
    modes = [s.mode for s in stances]
    words = [", ".join(filter(None, (_SHORT[s.mode], "" if day else since(m, s)))) for s in stances]
    # That sources are silent is so of every day.
    open_ends = [unsure(m, s, day) for s in stances if day and s.mode != "unstated"]
    if day and any(given_up.get(s.name) and _begun(m, given_up[s.name], day) for s in stances):
        open_ends.append("given up by then")
    doubts = "; ".join(dict.fromkeys(filter(None, (*(hedge(s.certainty) for s in stances), *open_ends))))
    style = modes[0] if len(set(modes)) == 1 else "mixed"
    return Cell("; ".join(words), style, doubts, _place(m, stances[-1].name), id=name)


# ------------------------------------------------------------------ day by day


@dataclass(frozen=True, slots=True)
class _Days:
    """What the matrices of single days are made from. moved: the pairs of actor and statement of which a day is told.

    given_up: undated stance -> the stance that its holder changed to.
    """

    m: ArgMap
    actors: list[str]
    columns: list[str]
    taken: Mapping[str, Mapping[str, list[Stance]]]
    moved: set[tuple[str, str]]
    given_up: Mapping[str, str]


def _changes(m: ArgMap, actors: list[str], columns: list[str], left_out: list[str]) -> Iterator[Grid]:
    """A matrix for each day of change: of the questions on which anybody moved, and of all who speak to them."""
    days = turning_points(m)
    dated_ones = [s for s in m.of(Stance) if m.times.when(s.name) is not None]
    moving = {_matter(m, s.position) for s in dated_ones}
    spoken_of = {s.position for s in m.of(Stance)}
    columns = [name for name in columns if _matter(m, name) in moving and name in spoken_of]
    taken = affiliations(m)
    actors = [actor for actor in actors if not taken[actor].keys().isdisjoint(columns)]
    if len(days) < _FEWEST:
        return
    if len(actors) * len(columns) > _CELLS:
        left_out.append(f"{len(days):,} days of change are left out, as so much is to be shown; see --at and --keep")
        return
    if len(days) > _DAYS:
        left_out.append(f"{_DAYS} of {len(days):,} days of change are shown, those with the most changes; see --at")
        days = dict(sorted(sorted(days.items(), key=lambda d: -d[1])[:_DAYS]))
    moved = {(s.actor, s.position) for s in dated_ones}
    whole = _Days(m, actors, columns, taken, moved, _given_up(m))
    part = keep(m, lambda r: isinstance(r, Stance) and r.position in columns)
    before: dict[tuple[str, str], Cell] = {}
    for number in days:
        now = _stood(whole, part, number)
        yield _matrix(whole, now, before, f"As of {dated(on(number))}")
        before = now


def _given_up(m: ArgMap) -> dict[str, str]:
    """Undated stance -> what its holder changed to."""
    return {s.old.name: s.new.name for s in shifts(m) if m.times.when(s.old.name) is None}


def _matter(m: ArgMap, name: str) -> str:
    """What a statement is about: the dispute that a position answers, else itself."""
    record = m[name]
    return record.dispute if isinstance(record, Position) else name


def _stood(whole: _Days, part: ArgMap, number: int) -> dict[tuple[str, str], Cell]:
    """Actor and statement -> the cell of that day; of what was in dispute by then, and of who ever spoke to it."""
    day = on(number)
    then = at(part, day, possibly=True)
    held = affiliations(then)
    columns = [name for name in whole.columns if name in then or not isinstance(whole.m[name], Position)]
    found = {}
    for actor in whole.actors:
        for name in columns if not whole.taken[actor].keys().isdisjoint(columns) else ():
            stances, ident = held.get(actor, {}).get(name, []), f"{day.text}--{actor}--{name}"
            ever = whole.taken[actor].get(name, [])
            away = _away(whole.m, ever, number, ident) if ever and not stances else None
            found[actor, name] = away or _cell(then, stances, day, ident, whole.given_up)
    return found


def _away(m: ArgMap, stances: list[Stance], number: int, ident: str) -> Cell:
    """The cell of somebody who took a stance on other days only: that he no longer does, or does not yet."""
    past = [s for s in stances if (when := m.times.when(s.name)) and when.bounds[3] < number]
    words = _ENDED + "; ".join(_SHORT[s.mode] for s in past) if past else _NOT_YET
    return Cell(words, "", place=_place(m, (past or stances)[-1].name), id=ident)


def _matrix(
    whole: _Days, now: Mapping[tuple[str, str], Cell], before: Mapping[tuple[str, str], Cell], title: str
) -> Grid:
    m = whole.m
    columns = list(dict.fromkeys(name for _, name in now))
    header = (Cell(""), *(Cell(brief(m, name), "heading", place=_place(m, name)) for name in columns))
    # What has no date only comes into view with its question: nobody moved.
    seen = whole.moved & now.keys() if before else set()
    new = {key for key in seen if (_says(now[key]) != _says(before[key]) if key in before else now[key].style)}
    rows = tuple(
        (_named(m, a), *(_marked(now[a, c], (a, c) in new) for c in columns)) for a in dict.fromkeys(a for a, _ in now)
    )
    return Grid(header, rows, title)


def _says(cell: Cell) -> tuple[str, str]:
    return cell.style, cell.text


def _marked(cell: Cell, new: bool) -> Cell:
    return replace(cell, text=f"{_CHANGED}{cell.text}") if new else cell


def _begun(m: ArgMap, name: str, day: When) -> bool:
    """Whether a stance had certainly begun by a day."""
    when = m.times.when(name)
    return when is not None and day.latest is not None and when.bounds[1] <= day.latest


def _place(m: ArgMap, name: str) -> Link | None:
    place = m.line(name)
    return Link(*place) if place else None
