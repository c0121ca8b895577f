"""Entries of bibliographies, and the sources that they become once a map cites them.

Knows no format and no file: a format says where its entries stand and what they tell, in plain words. An entry is made
a source only if it is cited, because a bibliography serves many maps and holds thousands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from argmap.chronology import edtf
from argmap.chronology.when import When
from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.sources import Source
from argmap.text import Span

DOUBLE = Rule(
    "AM511",
    "double-entry",
    "warning",
    """
    Two entries of bibliographies have one key and differ, or stand in one file. Citations mean the first of them.

    Bad:
        map wall: A quarrel about a wall
          bibliography books.json
        note: They met at the table. [@smith1990]

        # The file books.json:
        # [{"id": "smith1990", "type": "book", "title": "The wall"},
        #  {"id": "smith1990", "type": "book", "title": "The gate"}]

    Good:
        map wall: A quarrel about a wall
          bibliography books.json
        note: They met at the table. [@smith1990]

        # The file books.json:
        # [{"id": "smith1990", "type": "book", "title": "The wall"},
        #  {"id": "smith1990a", "type": "book", "title": "The gate"}]
    """,
)
DAMAGED = Rule(
    "AM512",
    "damaged-entry",
    "error",
    """
    An entry of a bibliography cannot be read: a bracket is not closed, or it has no key to cite it by. The other
    entries are read all the same.

    Bad:
        map wall: A quarrel about a wall
          bibliography books.json
        note: They met at the table. [@smith1990]

        # The file books.json:
        # [{"id": "smith1990", "type": "book", "title": "The wall"},
        #  {"type": "book", "title": "The gate"}]

    Good:
        map wall: A quarrel about a wall
          bibliography books.json
        note: They met at the table. [@smith1990]

        # The file books.json:
        # [{"id": "smith1990", "type": "book", "title": "The wall"}]
    """,
)
UNREAD_DATE = Rule(
    "AM513",
    "unread-date",
    "warning",
    """
    The date of an entry that is cited is not spelt as EDTF asks, so the source has none in the map.

    Bad:
        map wall: A quarrel about a wall
          bibliography books.json
        note: They met at the table. [@smith]

        # The file books.json:
        # [{"id": "smith", "title": "The wall", "issued": {"literal": "before the war"}}]

    Good:
        map wall: A quarrel about a wall
          bibliography books.json
        note: They met at the table. [@smith]

        # The file books.json:
        # [{"id": "smith", "title": "The wall", "issued": {"literal": "/1914"}}]
    """,
)
UNREAD_FIELD = Rule(
    "AM514",
    "unread-field",
    "warning",
    """
    An entry that is cited takes something from another place of its bibliography that is not there: a string that
    nobody defines, or an entry that it crosses to. The source lacks it in the map.

    Bad:
        map wall: A quarrel about a wall
          bibliography books.bib
        note: They met at the table. [@smith]

        # The file books.bib:
        # @book{smith, title = wall # { and gate}, year = 1990}

    Good:
        map wall: A quarrel about a wall
          bibliography books.bib
        note: They met at the table. [@smith]

        # The file books.bib:
        # @string{wall = "The wall"}
        # @book{smith, title = wall # { and gate}, year = 1990}
    """,
)
ALL = (DOUBLE, DAMAGED, UNREAD_DATE, UNREAD_FIELD)
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
# What a citation cannot hold, and a key that nobody meant to type.
_ENDS = frozenset(" \t\r\n;,]")
_LONGEST_KEY = 200
# How bibliographies say that there is no date yet, or none known.
_UNDATED = frozenset({"", "n.d.", "nd", "no date", "s.d.", "s. d.", "o.j.", "o. j.", "б.г.", "forthcoming", "in press"})


@dataclass(frozen=True, slots=True)
class Told:
    """What an entry tells of a source, without marks of any typesetter. kind: as `Source.kind`. date: as written.

    doubts: what of it leads nowhere, as facts.
    """

    title: str = ""
    author: tuple[str, ...] = ()
    date: str = ""
    kind: str | None = None
    url: str = ""
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: the key to cite it by, where that stands, and what it tells when it is asked."""

    key: str
    place: Span
    told: Callable[[], Told]


@dataclass(frozen=True, slots=True)
class Contents:
    """A bibliography's entries in their order, the keys of those that cannot be read, and what is wrong with it."""

    entries: tuple[Entry, ...] = ()
    damaged: frozenset[str] = frozenset()
    findings: tuple[Diagnostic, ...] = ()


@dataclass(slots=True)
class Shelf:
    """The entries of all bibliographies of a project by key; the first of a key counts."""

    entries: dict[str, Entry] = field(default_factory=dict)
    damaged: set[str] = field(default_factory=set)

    def put(self, contents: Contents) -> Iterable[Diagnostic]:
        """Adds a bibliography; yields what is wrong with it and with both together."""
        yield from contents.findings
        self.damaged |= contents.damaged
        for entry in contents.entries:
            first = self.entries.setdefault(entry.key, entry)
            if first is not entry and (first.place.path == entry.place.path or first.told() != entry.told()):
                yield DOUBLE.at(
                    entry.place,
                    f"`{entry.key}` is the key of two entries",
                    hint="give one of them another key, or take it out: citations mean the first",
                    remarks=(Remark(first.place, "the first is here"),),
                )


def one_line(text: str) -> str:
    """A text as it can stand on one line of a map."""
    return " ".join(_CONTROLS.sub(" ", text).split())


def citable(key: str) -> bool:
    """Whether a key can stand in a citation."""
    return bool(key) and len(key) <= _LONGEST_KEY and _ENDS.isdisjoint(key) and key.isprintable()


def source(entry: Entry) -> tuple[Source, list[Diagnostic]]:
    """The source that an entry tells of, and what is wrong with it."""
    told = entry.told()
    findings: list[Diagnostic] = []
    when: When | None = None
    if told.date.strip().lower() not in _UNDATED:
        try:
            when = edtf.read(told.date.strip())
        except edtf.NotADate as wrong:
            message = f"the date of `{entry.key}` cannot be read: {wrong.message}"
            findings.append(UNREAD_DATE.at(entry.place, message, hint=wrong.hint))
    for doubt in told.doubts:
        message = f"in `{entry.key}`, {doubt}"
        findings.append(UNREAD_FIELD.at(entry.place, message, hint="add it to the bibliography, or mend the name"))
    fields = {"text": told.title, "author": told.author, "when": when, "kind": told.kind, "url": told.url}
    return Source.model_validate({"name": entry.key, **{k: v for k, v in fields.items() if v}}), findings
