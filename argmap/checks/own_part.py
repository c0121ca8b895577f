"""A record leads back to itself where that makes no sense: a dispute that is part of itself or like itself, a source
known only through itself, a body among its own members or a share of itself, somebody tied to himself, a statement that
is ranked above itself, at once or by way of others.

Bad:
    dispute form: How should they be joined?
      part of form

Good:
    dispute state: What shall the state be?
    dispute form: How should they be joined?
      part of state
"""

from collections import Counter
from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.model.claims import Dispute, Part
from argmap.model.graph import ArgMap
from argmap.model.people import Body, Group, Party, Tie
from argmap.model.record import Record
from argmap.model.rings import rings
from argmap.model.sources import Source

RULE = Rule("AM114", "own-part", "error", __doc__)
# Steps of a circle that are told, each with its line.
_SHOWN = 10


def check(m: ArgMap) -> Iterator[Diagnostic]:
    above = _above(m)
    for ring in rings(above):
        yield _finding(m, above, ring)
    for tie in m.of(Tie):
        yield from _at_once(m, tie, "between", [name for name, n in Counter(tie.between).items() if n > 1])
    for dispute in m.of(Dispute):
        yield from _at_once(m, dispute, "like", [like.dispute for like in dispute.like if like.dispute == dispute.name])
    ranking: tuple[Party | Dispute, ...] = (*m.of(Party), *m.of(Dispute))
    for record in ranking:
        yield from _ranked(m, record) if record.prefers else ()


def _at_once(m: ArgMap, record: Record, field: str, names: list[str]) -> Iterator[Diagnostic]:
    for name in names:
        said = "a tie leads from `{}` to itself" if field == "between" else "`{}` is said to be like itself"
        yield RULE.at(m.where(record.name, f"{field}:{name}"), said.format(name), hint="name another one here")


def _ranked(m: ArgMap, record: Party | Dispute) -> Iterator[Diagnostic]:
    """Circles among the preferences of one actor or dispute."""
    above: dict[str, dict[str, int]] = {}
    for number, ranked in enumerate(record.prefers):
        above.setdefault(ranked.preferred, {}).setdefault(ranked.over, number)
    for ring in rings(above):
        steps = list(zip(ring, [*ring[1:], ring[0]], strict=True))
        places = [m.where(record.name, f"prefers:{above[a][b]}") for a, b in steps]
        yield RULE.at(
            places[-1],
            f"`{record.name}` ranks in a circle: {_chain(steps, 'over')}",
            hint="take one of these lines out",
            remarks=tuple(Remark(place, "ranked here") for place in places[:-1][:_SHOWN]),
        )


def _above(m: ArgMap) -> dict[str, dict[str, tuple[str, str]]]:
    """What each record is a part of or rests on -> the record and its field that say so. For a body: its members and
    shares, seen from it.
    """
    found: dict[str, dict[str, tuple[str, str]]] = {}
    for kind in (Dispute, Source, Body, Group):
        for r in m.of(kind):
            leads = found.setdefault(r.name, {})
            match r:
                case Dispute(part_of=Part(dispute=whole)):
                    leads[whole] = (r.name, "part_of")
                case Source(via=via):
                    leads |= dict.fromkeys(via, (r.name, "via"))
                case Body(members=members, share=share) | Group(members=members, share=share):
                    leads |= {member.actor: (r.name, "members") for member in members}
                    if share and isinstance(m[share.of], (Body, Group)):
                        found.setdefault(share.of, {}).setdefault(r.name, (r.name, "share"))
    return found


def _finding(m: ArgMap, above: dict[str, dict[str, tuple[str, str]]], ring: list[str]) -> Diagnostic:
    steps = list(zip(ring, [*ring[1:], ring[0]], strict=True))
    places = [m.where(*above[a][b]) for a, b in steps]
    remarks = tuple(Remark(place, "and on from here") for place in places[1:][:_SHOWN])
    message = f"a circle: {_chain(steps, 'leads to')}"
    return RULE.at(places[0], message, hint="take one of these links out", remarks=remarks)


def _chain(steps: list[tuple[str, str]], word: str) -> str:
    """The steps of a circle in words; past so many, how many there are."""
    told = ", ".join(f"`{a}` {word} `{b}`" for a, b in steps[:_SHOWN])
    return told if len(steps) <= _SHOWN else f"{told}, … ({len(steps):,} steps in all)"
