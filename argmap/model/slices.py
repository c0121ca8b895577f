"""A part of a map is a map: as it stood on a day, what answers a question, what lies around a name.

Knows no text; a question comes as a function that says which records answer it.
"""

from collections.abc import Callable, Iterable

from argmap.chronology.answer import Answer
from argmap.chronology.when import End, When
from argmap.model.claims import Agreed, Dispute, Position
from argmap.model.closure import closed, without_loose_claims
from argmap.model.graph import ArgMap
from argmap.model.links import linked
from argmap.model.people import Party, Stance, Tie
from argmap.model.record import Record
from argmap.model.sources import Map, Source
from argmap.model.timing import Timed

# What does not begin or end within a dispute: whoever takes part, and what words rest on.
_LASTING = (Party, Source, Map)
# What is so over a span, and not from a day on.
_SPANNING = (Stance, Tie)


def at(m: ArgMap, day: When, *, possibly: bool = False) -> ArgMap:
    """The map as it stood at a date: what had certainly been put forward by then, and the stances held then.

    possibly: also what may have been. Undated records are always taken. A stance counts while its span lasts.
    """
    enough = (Answer.CERTAIN, Answer.POSSIBLE) if possibly else (Answer.CERTAIN,)
    kept = {name: r for name, r in m.records.items() if _stood(r, day, enough) and _followed(m, r, day, enough)}
    return ArgMap(without_loose_claims(m.records, closed(kept)), m.origins)


def _stood(record: Record, day: When, enough: tuple[Answer, ...]) -> bool:
    when = record.when
    if when is None or isinstance(record, _LASTING):
        return True
    if isinstance(record, _SPANNING):
        return when.holds_at(day) in enough
    if isinstance(record, (Dispute, Position, Agreed)):
        return when.after(day) is not Answer.CERTAIN
    return _begun(when, day) in enough


def _followed(m: ArgMap, record: Record, day: When, enough: tuple[Answer, ...]) -> bool:
    """Whether what an undated record came after was over by the date."""
    if record.when is not None or not isinstance(record, Timed):
        return True
    events = [m[order.event].when for order in record.after]
    return all(when is None or when.before(day) in enough for when in events)


def _begun(when: When, day: When) -> Answer:
    """Whether something that spans `when` had begun by the end of `day`; what began may have gone on ever since."""
    if day.latest is None:
        return Answer.CERTAIN
    latest = min((d for d in (when.start_latest, when.end_latest) if d is not None), default=None)
    # What ended by then had begun by then, even if nobody knows when.
    certain = when.starts is End.OPEN or (latest is not None and latest <= day.latest)
    return Answer.of(certain=certain, possible=when.start_earliest is None or when.start_earliest <= day.latest)


def keep(m: ArgMap, answers: Callable[[Record], bool]) -> ArgMap:
    """The records that answer a question, and all that they link to."""
    return _with_what_they_link_to(m, (name for name, r in m.records.items() if answers(r)))


def around(m: ArgMap, name: str, steps: int = 2) -> ArgMap:
    """What lies within so many edges of a record, and all that it links to. KeyError if there is no such record."""
    if name not in m:
        raise KeyError(name)
    reached = {name}
    rim = {name}
    for _ in range(steps):
        edges = [e for n in rim for e in (*m.out(n), *m.into(n))]
        rim = {n for e in edges for n in (e.tail, e.head, e.via)} - reached
        reached |= rim
    return _with_what_they_link_to(m, (n for n in m.records if n in reached))


def _with_what_they_link_to(m: ArgMap, names: Iterable[str]) -> ArgMap:
    reached: dict[str, None] = dict.fromkeys(names)
    waiting = list(reached)
    while waiting:
        record = m.records[waiting.pop()]
        for _, _, target in linked(record):
            if target not in reached:
                reached[target] = None
                waiting.append(target)
    return ArgMap(closed({name: r for name, r in m.records.items() if name in reached}), m.origins)
