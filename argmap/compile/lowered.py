"""What one piece of a text says, before it is known what the other pieces say.

Offsets count from the piece's beginning, so that a piece may move and keep what was made of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.diagnostics.diagnostic import Diagnostic
from argmap.model.record import Record

# Where a name can be that of a scheme only.
SCHEME = ("scheme",)


@dataclass(frozen=True, slots=True)
class Use:
    """A name used: what for, and the kinds of record it may lead to (none named: any)."""

    name: str
    to: tuple[str, ...]
    start: int
    end: int


@dataclass(slots=True)
class Addition:
    """Fields that a piece adds to a record defined elsewhere."""

    name: str
    kind: str
    fields: dict[str, object]
    places: dict[str, tuple[int, int]] = field(default_factory=dict)
    # The record it was added to, and what came of it: the same again as long as that record is the same.
    made: tuple[Record, Record] | None = None


@dataclass(slots=True)
class Lowered:
    """records: in the order of the text. ghosts: names defined in lines that could not be read.

    origins: (record, part) -> start and end. counts: how many nameless things of a sort there are by now.
    repeated: names defined again within the piece: name, kind, start and end.
    """

    records: list[Record] = field(default_factory=list)
    additions: list[Addition] = field(default_factory=list)
    origins: dict[tuple[str, str], tuple[int, int]] = field(default_factory=dict)
    uses: list[Use] = field(default_factory=list)
    ghosts: set[str] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=dict)
    findings: list[Diagnostic] = field(default_factory=list)
    repeated: list[tuple[str, str, int, int]] = field(default_factory=list)
    used: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    makes: tuple[str, ...] = ()
    by_name: dict[str, Record] = field(default_factory=dict)
    wanted: tuple[tuple[str, tuple[str, ...]], ...] = ()
    schemes: tuple[str, ...] = ()

    def finish(self) -> None:
        """Notes what linking asks of every piece at every change.

        by_name: the records. used: the names used. makes: those of the records that are made or added to. names: both.
        wanted: the names used with the kinds of record they may lead to, once each. schemes: those of schemes.
        """
        self.used = frozenset(use.name for use in self.uses)
        self.by_name = {r.name: r for r in self.records}
        self.makes = tuple(dict.fromkeys([r.name for r in self.records] + [a.name for a in self.additions]))
        self.names = self.used.union(self.makes)
        self.wanted = tuple(dict.fromkeys((use.name, use.to) for use in self.uses))
        self.schemes = tuple(name for name, to in self.wanted if to == SCHEME)
