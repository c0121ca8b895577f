"""The records of a map in words, with all that a reader may ask about one."""

from collections.abc import Iterable, Iterator

from argmap.diagnostics.nearest import listed
from argmap.model.claims import Argument, Dispute, Position
from argmap.model.graph import ArgMap
from argmap.model.people import Party, Stance
from argmap.model.pictures import View
from argmap.model.record import Record
from argmap.model.sentences import citations, sentence
from argmap.model.sources import Expectation, Note, Quote, Source
from argmap.model.values import Cite
from argmap.model.wording import brief, called, hedge, people, stands, timed
from argmap.page.links import links
from argmap.page.shape import Entry, Quoted
from argmap.page.shape import Source as Place
from argmap.picture.words import clean, shorten

# What a list can show of a record.
_TITLE = 140
# About the map, and not in it.
_UNSEEN = (Expectation, View)


def records(m: ArgMap) -> dict[str, Entry]:
    """All records that a reader may look at, by name, in the order of the text."""
    return dict(entries(m))


def entries(m: ArgMap) -> Iterator[tuple[str, Entry]]:
    """The same one by one, each made when it is asked for."""
    actors, disputes = _parts(m), _inside(m)
    for r in shown(m):
        yield r.name, _entry(m, r, actors.get(r.name, {}), disputes.get(r.name, {}))


def shown(m: ArgMap) -> Iterator[Record]:
    """What a page tells of: neither expectations nor pictures that are asked for."""
    return (r for r in m if not isinstance(r, _UNSEEN))


def _entry(m: ArgMap, record: Record, actors: Iterable[str], disputes: Iterable[str]) -> Entry:
    place = m.line(record.name) or ("", 0)
    return {
        "kind": record.record,
        "title": title(m, record),
        "sentence": clean(_without(sentence(m, record), record)),
        "text": clean(record.text),
        "by": clean(listed([called(m, n) for n in record.by], "and")) if record.by else "",
        "when": timed(m, record),
        "hedge": clean(hedge(record.certainty)),
        "sources": _sources(m, record.cites),
        "quotes": [_quoted(m, q) for e in m.into(record.name, "quoted-for") if isinstance(q := m[e.tail], Quote)],
        "notes": [clean(_noted(m, n)) for e in m.into(record.name, "remarks-on") if isinstance(n := m[e.tail], Note)],
        "links": links(m, record.name),
        "tags": [clean(tag) for tag in record.tags],
        "actors": list(actors),
        "disputes": list(disputes),
        "path": place[0],
        "line": place[1],
    }


def title(m: ArgMap, record: Record) -> str:
    """What a record is called in a list."""
    if isinstance(record, Party):
        return clean(called(m, record.name))
    if isinstance(record, Stance):
        when = timed(m, record)
        words = f"{called(m, record.actor)} {stands(m, record.actor, record.mode)} {brief(m, record.position)}"
        return shorten(f"{words} ({when})" if when else words, _TITLE)
    if isinstance(record, Position):
        return shorten(f"{brief(m, record.name)}: {record.text}", _TITLE)
    if isinstance(record, Source):
        return shorten(record.text or record.name, _TITLE)
    words = record.text or sentence(m, record)
    who = people(m, record.by)
    return shorten(f"{who}: {words}" if who and isinstance(record, Argument) else words, _TITLE)


def _without(words: str, record: Record) -> str:
    """The sentence without its citations: they are shown with their titles."""
    said = citations(record.cites)
    return words.removesuffix(said).rstrip() if said else words


def _noted(m: ArgMap, note: Note) -> str:
    return sentence(m, note).removeprefix("Note: ")


def _sources(m: ArgMap, cites: Iterable[Cite]) -> list[Place]:
    return [_source(m, cite) for cite in cites if cite.source in m]


def _source(m: ArgMap, cite: Cite) -> Place:
    source = m[cite.source]
    authors = ""
    url = ""
    if isinstance(source, Source):
        authors = people(m, source.by) or ", ".join(source.author)
        url = source.url if source.url.lower().startswith(("https://", "http://")) else ""
    words = ": ".join(filter(None, (authors, source.text or source.name)))
    return {"name": cite.source, "title": clean(words), "locator": clean(cite.locator), "url": url}


def _quoted(m: ArgMap, quote: Quote) -> Quoted:
    return {"text": clean(quote.text), "sources": _sources(m, quote.cites)}


def _parts(m: ArgMap) -> dict[str, dict[str, None]]:
    """Who takes part in what: record -> actors."""
    found: dict[str, dict[str, None]] = {}
    for edge in m.edges:
        for one, other in ((edge.tail, edge.head), (edge.head, edge.tail)):
            if isinstance(m.records.get(one), Party):
                for name in (other, edge.via):
                    if name != one:
                        found.setdefault(name, {})[one] = None
    for party in m.of(Party):
        found.setdefault(party.name, {})[party.name] = None
    return found


def _inside(m: ArgMap) -> dict[str, dict[str, None]]:
    """What stands anywhere under a dispute: record -> disputes. Reached from it against the links."""
    found: dict[str, dict[str, None]] = {}
    for dispute in m.of(Dispute):
        waiting = [dispute.name]
        found.setdefault(dispute.name, {})[dispute.name] = None
        while waiting:
            for edge in m.into(waiting.pop()):
                for name in (edge.via, edge.tail):
                    inside = found.setdefault(name, {})
                    if dispute.name not in inside and not isinstance(m[name], (Party, Source, Dispute, Expectation)):
                        inside[dispute.name] = None
                        waiting.append(name)
    return found
