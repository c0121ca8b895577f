"""A map as one typed graph: records by name, edges between them, and where each came from.

Knows no text and no file; `origins` answers where a record or a part of it was written, if it was.
"""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Protocol, TypeVar

from argmap.model.happenings import Turn
from argmap.model.links import linked
from argmap.model.people import STANCE_EDGES, Party, Stance
from argmap.model.pictures import View
from argmap.model.record import Record
from argmap.model.schemes import Scheme
from argmap.model.sources import Map, Source
from argmap.model.times import Times
from argmap.model.timing import Timed
from argmap.text import Span, Text

if TYPE_CHECKING:
    from argmap.model.quotations import Comparison

R = TypeVar("R", bound=Record)
NOWHERE = Span("", 0, 0)


class Origins(Protocol):
    """Where things were written. `part` is a field's name, or `field:value` for one entry of a list."""

    def find(self, name: str, part: str) -> Span | None: ...

    def line(self, span: Span) -> int: ...


class Unwritten:
    """The origins of a map that was not read from text."""

    def find(self, name: str, part: str) -> Span | None:
        return None

    def line(self, span: Span) -> int:
        return 1


@dataclass(frozen=True, slots=True)
class Edge:
    """A typed link from one record to another. `via`: the record that says so."""

    kind: str
    tail: str
    head: str
    via: str


class ArgMap:
    """A map, or a part of one. Equal if its records are equal: where they were written does not count.

    texts: what sources say, by their names: of those that are quoted and whose file could be read. times: those of the
    map that this is a part of.
    """

    def __init__(
        self,
        records: Mapping[str, Record],
        origins: Origins | None = None,
        used: Set[str] | None = None,
        texts: Mapping[str, Text] | None = None,
        times: Times | None = None,
    ) -> None:
        self.records = records
        self.texts: Mapping[str, Text] = texts or {}
        self.origins: Origins = origins or Unwritten()
        self._used = used
        self._times = times

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ArgMap) and dict(self.records) == dict(other.records)

    __hash__ = None  # type: ignore[assignment]

    def __contains__(self, name: object) -> bool:
        return name in self.records

    def __getitem__(self, name: str) -> Record:
        return self.records[name]

    def __iter__(self) -> Iterator[Record]:
        return iter(self.records.values())

    def __len__(self) -> int:
        return len(self.records)

    def __repr__(self) -> str:
        return f"<ArgMap of {len(self.records)} records>"

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """All records of a class, those of its subclasses included, in the order of the text."""
        found = (records for known, records in self._by_class.items() if issubclass(known, kind))
        return tuple(chain.from_iterable(found))  # type: ignore[arg-type]

    def where(self, name: str, part: str = "name") -> Span:
        """Where a record, or a part of it, was written; of a part that was not, the record; else nowhere."""
        return self.origins.find(name, part) or self.origins.find(name, "name") or NOWHERE

    def line(self, name: str) -> tuple[str, int] | None:
        """The file and the line, from 1, in which a record was written; None if it was not."""
        span = self.where(name)
        return (span.path, self.origins.line(span)) if span.path else None

    @cached_property
    def _by_class(self) -> dict[type[Record], list[Record]]:
        found: dict[type[Record], list[Record]] = {}
        for record in self.records.values():
            found.setdefault(type(record), []).append(record)
        return found

    @cached_property
    def edges(self) -> tuple[Edge, ...]:
        """All links, in the order of the records that make them."""
        return tuple(edge for record in self.records.values() for edge in _edges(record))

    @cached_property
    def times(self) -> Times:
        """When its records were, as far as dates and links tell together."""
        return self._times or Times(self.records, self.of(Timed), self.of(Turn))

    @cached_property
    def quotations(self) -> Mapping[str, "Comparison"]:
        """How quotes compare with the texts of their sources, by name, for those whose text is at hand."""
        if not self.texts:
            return {}
        # Few maps have texts to compare with, and to make its patterns ready takes a while.
        from argmap.model.quotations import compared

        return compared(self.records, self.texts)

    @property
    def is_list(self) -> bool:
        """Whether the map holds nothing but people, sources, schemes and its title: something for maps to use."""
        return all(issubclass(kind, (Party, Source, Scheme, Map)) for kind in self._by_class)

    @cached_property
    def used(self) -> Set[str]:
        """The names that some record links to."""
        if self._used is None:
            return {name for record in self.records.values() for _, _, name in linked(record)}
        return self._used

    @cached_property
    def _out(self) -> dict[str, list[Edge]]:
        found: dict[str, list[Edge]] = {}
        for edge in self.edges:
            found.setdefault(edge.tail, []).append(edge)
        return found

    @cached_property
    def _into(self) -> dict[str, list[Edge]]:
        found: dict[str, list[Edge]] = {}
        for edge in self.edges:
            found.setdefault(edge.head, []).append(edge)
        return found

    def out(self, name: str, *kinds: str) -> list[Edge]:
        """The edges that leave a record; of these kinds only, if any are named."""
        return [e for e in self._out.get(name, ()) if not kinds or e.kind in kinds]

    def into(self, name: str, *kinds: str) -> list[Edge]:
        """The edges that arrive at a record; of these kinds only, if any are named."""
        return [e for e in self._into.get(name, ()) if not kinds or e.kind in kinds]


def _edges(record: Record) -> Iterator[Edge]:
    # A picture of things says nothing of how they hang together.
    if isinstance(record, View):
        return
    if isinstance(record, Stance):
        yield Edge(STANCE_EDGES[record.mode], record.actor, record.position, record.name)
    for field, link, name in linked(record):
        if isinstance(record, Stance) and field in ("actor", "position"):
            continue
        if link.inward:
            yield Edge(link.edge, name, record.name, record.name)
        else:
            yield Edge(link.edge, record.name, name, record.name)
