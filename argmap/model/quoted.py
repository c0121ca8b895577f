"""Which words are quoted from which source.

A quote that cites nothing is taken from what the statement above it cites. A source without a text of its own that is
known through another is looked up there: nobody has its words from anywhere else. Knows no text.
"""

from collections.abc import Iterator, Mapping

from argmap.model.happenings import Turn
from argmap.model.record import Record
from argmap.model.sources import Quote, Source


def cited(records: Mapping[str, Record], quote: Quote) -> tuple[str, ...]:
    """The sources that a quote is taken from; none if nobody says."""
    if quote.cites:
        return tuple(dict.fromkeys(cite.source for cite in quote.cites))
    found: dict[str, None] = {}
    for name in quote.on:
        above = records[name]
        if isinstance(above, Source):
            found[name] = None
        cites = above.cites or (records[above.dialogue].cites if isinstance(above, Turn) else ())
        found.update(dict.fromkeys(cite.source for cite in cites))
    return tuple(found)


def holders(records: Mapping[str, Record], quote: Quote) -> Iterator[Source]:
    """The sources with a file in which the words of a quote should stand."""
    waiting = list(cited(records, quote))
    known = set(waiting)
    for name in waiting:
        source = records[name]
        if not isinstance(source, Source):
            continue  # of the wrong kind, and reported
        if source.file:
            yield source
            continue
        further = [via for via in source.via if via not in known]
        known.update(further)
        waiting += further
