"""A map as it stood on each of many days: what `slices.at` says of them, at the cost of what changes between them."""

from collections.abc import Iterable, Iterator, Mapping

from argmap.chronology.when import When, on
from argmap.model import slices
from argmap.model.claims import Claim
from argmap.model.closure import carrying, close, linking
from argmap.model.graph import ArgMap
from argmap.model.record import Record


def daily(m: ArgMap, days: Iterable[int]) -> Iterator[tuple[When, ArgMap, ArgMap]]:
    """Each of some days, the first ones first: the day, what may have stood then, and what certainly did.

    m: a map without links that lead nowhere.
    """
    changes = _changes(m)
    turning = sorted(changes)
    following, links, claims = slices.followers(m), linking(m.records), _claims(m.records)
    may: set[str] = set()
    must: set[str] = set()
    anew: Iterable[str] = m.records
    seen = 0
    for number in days:
        day = on(number)
        passed = seen
        while seen < len(turning) and turning[seen] <= number:
            seen += 1
        for name in (*anew, *(name for turn in turning[passed:seen] for name in changes[turn])):
            for stand, possibly in ((may, True), (must, False)):
                (stand.add if slices.stood(m, m[name], day, possibly=possibly) else stand.discard)(name)
        anew = ()
        kept = _kept(m, must)
        for name in slices.waiting(m, following, kept, day):
            del kept[name]
        yield day, _closed(m, _kept(m, may), links, claims), _closed(m, kept, links, claims)


def _changes(m: ArgMap) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for record in m:
        for day in slices.days_of_change(m, record):
            found.setdefault(day, []).append(record.name)
    return found


def _claims(records: Mapping[str, Record]) -> list[str]:
    """The claims that carry an argument, in the order of the text."""
    found = carrying(records)
    return [name for name, record in records.items() if name in found and isinstance(record, Claim)]


def _kept(m: ArgMap, names: set[str]) -> dict[str, Record]:
    return {name: record for name, record in m.records.items() if name in names}


def _closed(m: ArgMap, kept: dict[str, Record], links: Mapping[str, list[str]], claims: list[str]) -> ArgMap:
    close(kept, [name for name in m.records if name not in kept], links)
    if claims:
        carried = carrying(kept)
        loose = [name for name in claims if name in kept and name not in carried]
        for name in loose:
            del kept[name]
        close(kept, loose, links)
    return slices.part(m, kept)
