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
    for ring in _rings(above):
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


def _rings(above: dict[str, dict[str, str]]) -> Iterator[list[str]]:
    """Ways from a name back to itself: one for each link that closes one, found in one walk over all links."""
    settled: set[str] = set()
    for start in above:
        way: dict[str, Iterator[str]] = {start: iter(above[start])} if start not in settled else {}
        while way:
            name, rest = next(reversed(way.items()))
            following = next(rest, None)
            if following is None:
                settled.add(name)
                del way[name]
            elif following in way:
                names = list(way)
                yield names[names.index(following) :]
            elif following in above and following not in settled:
                way[following] = iter(above[following])


def _finding(m: ArgMap, ring: list[str]) -> Diagnostic:
    steps = list(zip(ring, [*ring[1:], ring[0]], strict=True))
    places = [m.where(a, _above(m[a])[b]) for a, b in steps]
    chain = ", ".join(f"`{a}` leads to `{b}`" for a, b in steps)
    remarks = tuple(Remark(place, "and on from here") for place in places[1:])
    return RULE.at(places[0], f"a circle: {chain}", hint="take one of these links out", remarks=remarks)
