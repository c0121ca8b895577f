"""The map as text: every statement once, under what it belongs to. The long description of every other picture.

It begins with whose word all of it is where nobody else is named; who takes part and the sources stand last.
"""

from __future__ import annotations

from argmap.chronology.when import When
from argmap.model.claims import Argument
from argmap.model.graph import ArgMap
from argmap.model.happenings import Motive
from argmap.model.people import Party
from argmap.model.pictures import View
from argmap.model.record import Record
from argmap.model.schemes import Scheme
from argmap.model.sentences import sentence
from argmap.model.sources import Expectation, Map, Note, Quote, Source
from argmap.model.wording import dated, people
from argmap.picture.picture import Cell, Grid, Link, Picture

# What a record stands under, by its fields; the first that is filled counts.
_UNDER = ("dispute", "position", "dialogue", "explains", "on", "supports", "attacks", "undercuts")
_MARKS = {"supports": "+ ", "attacks": "− ", "undercuts": "⊘ "}
# What a map says of its own making, and not of the matter.
_ELSEWHERE = (Scheme, Map, Expectation, View)
# What stands behind all that is told, each kind under a heading of its own.
_LISTED: tuple[tuple[type[Record], str], ...] = ((Party, "Who takes part"), (Source, "Sources"))


def view(m: ArgMap, day: When | None) -> Picture:
    """The outline. Records that stand under none come first to last at the margin."""
    below: dict[str, list[tuple[Record, str]]] = {}
    margin: list[tuple[Record, str]] = []
    for record in m:
        if isinstance(record, _ELSEWHERE):
            continue
        for parent, mark in _parents(m, record):
            (below.setdefault(parent, []) if parent else margin).append((record, mark))
    lists = tuple(kind for kind, _ in _LISTED)
    rows = [(Cell(words),) for words in _voice(m)]
    told: set[str] = set()
    rows += _told(m, [(r, mark) for r, mark in margin if not isinstance(r, lists)], below, 0, told)
    for kind, heading in _LISTED:
        listed = [(r, mark) for r, mark in margin if isinstance(r, kind)]
        rows += [(Cell(heading, "heading"),)] if listed else []
        rows += _told(m, listed, below, 1, told)
    title = [r.text for r in m.of(Map)][-1:] or ["Outline"]
    return Picture(title[0], "", dated(day), grids=(Grid((Cell(""),), tuple(rows)),))


def _voice(m: ArgMap) -> list[str]:
    """Whose word the map is where nobody else is named, as far as its files say."""
    titles = m.of(Map)
    told = dict.fromkeys(title.by for title in titles if title.by)
    if len(told) == 1 and all(title.by for title in titles):
        return [f"Told by {people(m, next(iter(told)))}, where nobody else is named."]
    return [f"{title.text}: told by {people(m, title.by)}, where nobody else is named." for title in titles if title.by]


def _told(
    m: ArgMap, top: list[tuple[Record, str]], below: dict[str, list[tuple[Record, str]]], depth: int, told: set[str]
) -> list[tuple[Cell]]:
    """Records with all that stands below them; what was told before is only named."""
    rows: list[tuple[Cell]] = []
    waiting = [(record, mark, depth) for record, mark in reversed(top)]
    while waiting:
        record, mark, depth = waiting.pop()
        rows.append((_cell(m, record, mark, depth, record.name in told),))
        if record.name not in told:
            told.add(record.name)
            waiting += [(r, s, depth + 1) for r, s in reversed(below.get(record.name, []))]
    return rows


def _parents(m: ArgMap, record: Record) -> list[tuple[str, str]]:
    """Where a record stands, with the mark of how: a reason that counts in several places stands in each."""
    found: list[tuple[str, str]] = []
    for field in _UNDER:
        value = getattr(record, field, None)
        for name in (value,) if isinstance(value, str) else value or ():
            found += [(name, _MARKS.get(field, ""))]
        if found and not isinstance(record, Argument):
            break
    if not found:
        found = [(e.head, _as_premise(m, record.name, e.head)) for e in m.out(record.name, "premise-of")]
        found += [(e.head, "warrant: ") for e in m.out(record.name, "warrant-of")]
    return found or [("", "")]


def _as_premise(m: ArgMap, name: str, of: str) -> str:
    """The mark of a premise, with the role that it plays if the argument follows a scheme."""
    argument = m[of]
    assert isinstance(argument, Argument)
    roles = [filled.role.replace("-", " ") for filled in argument.roles if filled.premise == name]
    return f"premise, {' and '.join(roles)}: " if roles else "premise: "


def _cell(m: ArgMap, record: Record, mark: str, depth: int, again: bool) -> Cell:
    place = m.line(record.name)
    words = f"{mark}{record.text} (as above)" if again else f"{mark}{sentence(m, record)}"
    style = "heading" if depth == 0 and not isinstance(record, (Note, Quote, Motive)) else ""
    return Cell(words, style, place=Link(*place) if place else None, indent=depth, id="" if again else record.name)
