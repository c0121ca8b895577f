"""What rests on whose word: where a statement is cited from, through whom that is known, and where a trail ends.

Knows no text of a source: it says what the map itself says of its sources.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from argmap.model.claims import Claim
from argmap.model.graph import ArgMap
from argmap.model.happenings import Happening
from argmap.model.record import Record
from argmap.model.sources import Source
from argmap.model.values import Cite
from argmap.model.voices import voices

# A place in a source that is a note of it: what stands there rests on something else.
_NOTE = re.compile(r"\b(?:nn?|notes?|fnn?|footnotes?|endnotes?)\b\.?\s*\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Witness:
    """A citation of a statement. through: the sources by which alone its source is known, nearest first.

    unresolved: it points to a note of the source, and the map does not name what that note rests on.
    """

    cite: Cite
    through: tuple[str, ...]
    unresolved: bool


def witnesses(m: ArgMap, record: Record) -> tuple[Witness, ...]:
    """The citations of a record, in their order."""
    chains = {cite.source: tuple(through(m, cite.source)) for cite in record.cites}
    behind = {via for chain in chains.values() for via in chain}
    return tuple(
        Witness(cite, chains[cite.source], bool(_NOTE.search(cite.locator)) and cite.source not in behind)
        for cite in record.cites
    )


def through(m: ArgMap, source: str) -> Iterator[str]:
    """The sources through which a source is known, and those through which these are; each once."""
    found = {source}
    waiting = [source]
    for name in waiting:
        record = m[name]
        for via in record.via if isinstance(record, Source) else ():
            if via not in found:
                found.add(via)
                waiting.append(via)
                yield via


def tellers(m: ArgMap, record: Record) -> list[str]:
    """Whose word a record is, sorted; of what happened, the voice of its file: its bracket names who acted.

    A premise or a warrant that names nobody, and no doubt, is the word of whoever argues from it, as it is in judging.
    """
    if isinstance(record, Happening):
        title = m.records.get(f"map/{record.map}")
        return sorted(title.by) if title else []
    users: list[Record] = []
    if isinstance(record, Claim) and not (record.by or record.certainty):
        users = [m[edge.head] for edge in m.out(record.name, "premise-of", "warrant-of")]
    return sorted({voice for user in users or [record] for voice in voices(m, user)})
