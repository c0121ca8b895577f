"""On whose word? The sources and how they are known; then each statement under the sources it rests on.

A place that is a note of a source is marked if the map does not name what that note rests on; what rests on no source
stands last. How well words were quoted is a matter for `argmap check`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from argmap.chronology.when import When
from argmap.measures.testimony import Witness, tellers, witnesses
from argmap.model.claims import Agreed, Argument, Claim, Position
from argmap.model.deciding import came_out
from argmap.model.graph import ArgMap
from argmap.model.happenings import Happening, Motive, Outcome
from argmap.model.people import Party, Stance, Tie
from argmap.model.pictures import View
from argmap.model.record import Record
from argmap.model.sources import Expectation, Map, Quote, Source
from argmap.model.wording import brief, called, dated, hedge, people, stands, timed
from argmap.picture.picture import Box, Cell, Chip, Grid, Group, Line, Link, Picture
from argmap.picture.words import shorten

_WIDE = 64
_LONG = 160
_SOURCES = 12
_ROWS = 120
_UNTOLD = 60
# What should rest on something; anything else is shown if it cites a source.
_STATEMENTS = (Agreed, Argument, Claim, Happening, Motive, Outcome, Position, Stance, Tie)
_NO_STATEMENTS = (Expectation, Map, Party, Source, View)


def view(m: ArgMap, day: When | None) -> Picture:
    """The sources as boxes, each above the one through which it is known; below them tables of statements."""
    left_out: list[str] = []
    cited = {r.name: witnesses(m, r) for r in m if r.cites and not isinstance(r, _NO_STATEMENTS)}
    groups: dict[tuple[str, ...], list[str]] = {}
    for name in _first(list(cited), _ROWS, "statements with a source", left_out):
        groups.setdefault(_chain(cited[name]), []).append(name)
    untold = [r.name for r in m if isinstance(r, _STATEMENTS) and not r.cites]
    if not m.of(Source):
        left_out.append("this map names no source")
    grids = [_table(m, f"On the word of {_titles(m, chain)}", names, cited) for chain, names in groups.items()]
    without = _first(untold, _UNTOLD, "statements without a source", left_out)
    boxes = _sources(m, cited.values(), left_out)
    shown = dict.fromkeys(box.id for box in boxes)
    return Picture(
        " ".join(("On whose word?", *[r.text for r in m.of(Map)][-1:])),
        "",
        dated(day),
        boxes,
        tuple(Line(via, s.name, "reports") for s in m.of(Source) for via in s.via if {via, s.name} <= shown.keys()),
        (Group("sources", "sources", "Sources", tuple(shown)),) if shown else (),
        grids=(*grids, *([_table(m, "No source is named", without, cited)] if without else ())),
        left_out=tuple(left_out),
    )


def _first(names: list[str], most: int, what: str, left_out: list[str]) -> list[str]:
    if len(names) > most:
        left_out.append(f"{most} of {len(names):,} {what} are shown, the first ones; see --keep")
    return names[:most]


# ------------------------------------------------------------------ sources


def _sources(m: ArgMap, cited: Iterable[tuple[Witness, ...]], left_out: list[str]) -> tuple[Box, ...]:
    """A box a source: whose it is, its title, its kind and date, and how often it is cited."""
    found = [witness for row in cited for witness in row]
    count = Counter(w.cite.source for w in found)
    unresolved = Counter(w.cite.source for w in found if w.unresolved)
    sources = m.of(Source)
    if len(sources) > _SOURCES:
        left_out.append(
            f"{_SOURCES} of {len(sources):,} sources have a box, first those known through others; see --keep"
        )
        chained = {name for s in sources if s.via for name in (s.name, *s.via)}
        kept = set(sorted((s.name for s in sources), key=lambda name: (name not in chained, -count[name]))[:_SOURCES])
        sources = tuple(s for s in sources if s.name in kept)
    return tuple(_source(m, s, count[s.name], unresolved[s.name]) for s in sources)


def _source(m: ArgMap, source: Source, count: int, unresolved: int) -> Box:
    times = f"cited {count} time{'s' * (count != 1)}" if count else "not cited"
    doubts = f"unresolved: {unresolved} of them" if unresolved else ""
    note = ", ".join(filter(None, (source.kind, dated(source.when), times, doubts)))
    who = people(m, source.by) or ", ".join(source.author)
    place = _place(m, source.name)
    return Box(source.name, "source", source.text or source.name, who, note, (), hedge(source.certainty), place)


def _chain(found: Iterable[Witness]) -> tuple[str, ...]:
    """The sources of a statement, each before those through which it is known."""
    return tuple(dict.fromkeys(name for witness in found for name in (witness.cite.source, *witness.through)))


def _titles(m: ArgMap, chain: tuple[str, ...]) -> str:
    """The sources of a statement in words: which are known through another, and which stand beside it."""
    words = ""
    for at, name in enumerate(chain):
        source = m[name]
        known = at and any(isinstance(s := m[before], Source) and name in s.via for before in chain[:at])
        title = f"{people(m, source.by)}: {source.text}" if source.by else source.text or name
        words += f"{', known through ' if known else '; and of ' if at else ''}{title}"
    return words


# ------------------------------------------------------------------ statements


def _table(m: ArgMap, title: str, names: Iterable[str], cited: dict[str, tuple[Witness, ...]]) -> Grid:
    rows = tuple(_row(m, m[name], cited.get(name, ())) for name in names)
    header = ("Statement", "Whose word, and how sure", "Place")[: max(map(len, rows))]
    return Grid(tuple(map(Cell, header)), rows, title, _WIDE)


def _row(m: ArgMap, record: Record, found: tuple[Witness, ...]) -> tuple[Cell, ...]:
    hands = record.via if isinstance(record, Happening) else ()
    who = people(m, tellers(m, record)) or "nobody is named"
    style = "unresolved" if any(witness.unresolved for witness in found) else ""
    places = "; ".join(filter(None, (witness.cite.locator for witness in found)))
    row = (
        Cell(_words(m, record), place=_place(m, record.name), id=record.name),
        Cell(who, hedge=hedge(record.certainty), chips=tuple(Chip(called(m, name), "carried") for name in hands)),
    )
    return (*row, Cell(places or "no place is given", style)) if found else row


def _words(m: ArgMap, record: Record) -> str:
    """What kind of statement it is, and what it says."""
    if isinstance(record, Stance):
        words = f"{called(m, record.actor)} {stands(m, record.actor, record.mode)} {brief(m, record.position)}"
        return ", ".join(filter(None, (f"stance: {words}", timed(m, record))))
    kind = "reason" if isinstance(record, Argument) else record.record
    if isinstance(record, Outcome) and not record.text:
        return f"outcome: {came_out(m, record)}"
    text = f"“{record.text}”" if isinstance(record, Quote) else record.text or record.name
    return f"{kind}: {shorten(text, _LONG)}"


def _place(m: ArgMap, name: str) -> Link | None:
    place = m.line(name)
    return Link(*place) if place else None
