"""A part of a map is a map: as it stood on a day, what answers a question, what lies around a name.

Knows no text; a question comes as a function that says which records answer it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from math import isinf

from argmap.chronology.answer import Answer
from argmap.chronology.when import End, When
from argmap.model.claims import Agreed, Dispute, Position
from argmap.model.closure import closed, without_loose_claims
from argmap.model.graph import ArgMap
from argmap.model.happenings import Outcome, Turn
from argmap.model.links import linked
from argmap.model.ordering import sure
from argmap.model.people import Party, Stance, Tie
from argmap.model.record import Record
from argmap.model.sources import Map, Source
from argmap.model.timing import Timed

# What does not begin or end within a dispute: whoever takes part, and what words rest on.
_LASTING = (Party, Source, Map)
# What is so over a span, and not from a day on.
_SPANNING = (Stance, Tie)
_CERTAINLY = (Answer.CERTAIN,)
_POSSIBLY = (Answer.CERTAIN, Answer.POSSIBLE)


def at(m: ArgMap, day: When, *, possibly: bool = False) -> ArgMap:
    """The map as it stood at a date: what had certainly been put forward by then, and the stances held then.

    possibly: also what may have been. What has no date is taken, unless its links put it later, or put it after
    something that was not certainly over. A stance counts while its span lasts.
    """
    kept = {name: record for name, record in m.records.items() if stood(m, record, day, possibly=possibly)}
    if not possibly:
        for name in waiting(m, followers(m), kept, day):
            kept.pop(name, None)
    return part(m, without_loose_claims(m.records, closed(kept)))


def stood(m: ArgMap, record: Record, day: When, *, possibly: bool = False) -> bool:
    """Whether a record stood at a date, as far as its own days tell: see `at`."""
    enough = _POSSIBLY if possibly else _CERTAINLY
    if isinstance(record, Timed):
        when = m.times.when(record.name)
        if when is None and isinstance(record, Outcome):
            # As old as what decided it.
            return all(stood(m, m[event], day, possibly=possibly) for event in record.decided_by)
        if record.when is None:
            return when is None or _may_stand(record, when, day, enough)
    else:
        when = record.when
    if when is None or isinstance(record, _LASTING):
        return True
    if isinstance(record, _SPANNING):
        return when.holds_at(day) in enough
    if isinstance(record, (Dispute, Position, Agreed)):
        return when.after(day) is not Answer.CERTAIN
    return _begun(when, day) in enough


def _may_stand(record: Timed, when: When, day: When, enough: tuple[Answer, ...]) -> bool:
    """Whether a record without a date of its own is taken, as far as others date it."""
    begun = _begun(when, day)
    over = isinstance(record, _SPANNING) and when.holds_at(day) is Answer.IMPOSSIBLE
    return not over and (begun in enough or (begun is Answer.POSSIBLE and _is_endless(when)))


def days_of_change(m: ArgMap, record: Record) -> set[int]:
    """The days on which it may be told otherwise than on the day before whether a record stood; see `stood`."""
    when = m.times.when(record.name) if isinstance(record, Timed) else record.when
    if when is None and isinstance(record, Outcome):
        return {day for event in record.decided_by for day in days_of_change(m, m[event])}
    bounds = (bound for one in (when, *when.members) for bound in one.bounds) if when else ()
    return {int(bound) + more for bound in bounds if not isinf(bound) for more in (0, 1)}


def followers(m: ArgMap) -> dict[str, list[str]]:
    """What has no last day and came after something for certain: name -> what it came after."""
    found: dict[str, list[str]] = {}
    for record in m:
        if isinstance(record, Timed) and record.after and record.when is None:
            after = [_event(m, order.event) for order in record.after if sure(order.certainty)]
            if after and _is_endless(m.times.when(record.name)):
                found[record.name] = after
    return found


def waiting(m: ArgMap, following: Mapping[str, list[str]], kept: Mapping[str, Record], day: When) -> set[str]:
    """Of the followers: those that came after something that was not certainly over, or that waits itself."""
    behind: dict[str, list[str]] = {}
    left: list[str] = []
    for name in following:
        if name not in kept:
            continue
        for event in following[name]:
            behind.setdefault(event, []).append(name)
        if not all(_is_over(m, kept, event, day) for event in following[name]):
            left.append(name)
    found: set[str] = set()
    while left:
        name = left.pop()
        if name not in found:
            found.add(name)
            left += behind.get(name, ())
    return found


def _event(m: ArgMap, name: str) -> str:
    """What has a time of its own: of a turn, the dialogue."""
    record = m[name]
    return record.dialogue if isinstance(record, Turn) else name


def _is_over(m: ArgMap, kept: Mapping[str, Record], event: str, day: When) -> bool:
    when = m.times.when(event)
    if when is None or (m[event].when is None and _is_endless(when)):
        return event in kept
    return when.before(day) is Answer.CERTAIN


def _is_endless(when: When | None) -> bool:
    return when is None or (when.start_latest is None and when.end_latest is None)


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
    reached = {n for rim in islice(_rims(m, name), steps + 1) for n in rim}
    return _with_what_they_link_to(m, (n for n in m.records if n in reached))


def distance(m: ArgMap, name: str, other: str) -> int | None:
    """How many edges lie between two records; None if none lead from one to the other."""
    return next((steps for steps, rim in enumerate(_rims(m, name)) if other in rim), None)


def _rims(m: ArgMap, name: str) -> Iterator[set[str]]:
    """What lies no edge from a record, one edge, two, and so on, until nothing is left."""
    reached = rim = {name}
    while rim:
        yield rim
        edges = [e for n in rim for e in (*m.out(n), *m.into(n))]
        rim = {n for e in edges for n in (e.tail, e.head, e.via)} - reached
        reached = reached | rim


def _with_what_they_link_to(m: ArgMap, names: Iterable[str]) -> ArgMap:
    """These records, all that they link to, and the titles: whose word it is, and of what it is a part."""
    reached: dict[str, None] = dict.fromkeys(names)
    if reached:
        reached |= dict.fromkeys(title.name for title in m.of(Map)[-1:])
    waiting = list(reached)
    while waiting:
        record = m.records[waiting.pop()]
        title = f"map/{record.map}"
        for target in (*(target for *_, target in linked(record)), *((title,) if title in m else ())):
            if target not in reached:
                reached[target] = None
                waiting.append(target)
    return part(m, closed({name: r for name, r in m.records.items() if name in reached}))


def part(m: ArgMap, records: Mapping[str, Record]) -> ArgMap:
    """What dates a record may lie outside of the part: its time is that of the whole."""
    return ArgMap(records, m.origins, texts=m.texts, times=m.times)
