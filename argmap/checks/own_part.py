"""A record leads back to itself where that makes no sense: a dispute that is part of itself, a source known only
through itself, a body among its own members.

Bad:
    dispute form: How should they be joined?
      part of form

Good:
    dispute state: What shall the state be?
    dispute form: How should they be joined?
      part of state
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.claims import Dispute, Part
from argmap.model.graph import ArgMap
from argmap.model.people import Body, Group
from argmap.model.record import Record
from argmap.model.sources import Source

RULE = Rule("AM114", "own-part", "error", __doc__)


def check(m: ArgMap) -> Iterator[Diagnostic]:
    above = {r.name: _above(r) for kind in (Dispute, Source, Body, Group) for r in m.of(kind)}
    settled: set[str] = set()
    for name in above:
        ring = _ring(name, above, settled)
        if ring:
            yield _finding(m, ring)


def _above(record: Record) -> dict[str, str]:
    """What a record is a part of or rests on -> the field that says so. For a body: its members, seen from it."""
    match record:
        case Dispute(part_of=Part(dispute=whole)):
            return {whole: "part_of"}
        case Source(via=via):
            return dict.fromkeys(via, "via")
        case Body(members=members) | Group(members=members):
            return {member.actor: "members" for member in members}
    return {}


def _ring(start: str, above: dict[str, dict[str, str]], settled: set[str]) -> list[str]:
    """The names on a way from `start` back to where it has been; empty if there is none, or it is known."""
    path: list[str] = []
    waiting = [(start, 0)]
    while waiting:
        name, depth = waiting.pop()
        del path[depth:]
        if name in path:
            ring = path[path.index(name) :]
            settled.update(ring)
            return ring
        if name in settled:
            continue
        path.append(name)
        waiting += [(n, depth + 1) for n in above.get(name, ()) if n in above]
    settled.update(path)
    return []


def _finding(m: ArgMap, ring: list[str]) -> Diagnostic:
    steps = list(zip(ring, [*ring[1:], ring[0]], strict=True))
    places = [m.where(a, _above(m[a])[b]) for a, b in steps]
    chain = ", ".join(f"`{a}` leads to `{b}`" for a, b in steps)
    remarks = tuple(Remark(place, "and on from here") for place in places[1:])
    return RULE.at(places[0], f"a circle: {chain}", hint="take one of these links out", remarks=remarks)
