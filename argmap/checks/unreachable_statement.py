"""A claim floats: nobody says or holds it, it bears on no position and no dispute, and nothing but its own reasons
leads to it. A reader of the map never meets it.

A map without disputes, which weighs a claim by itself, is left alone.

Bad:
    person anna: Anna
    person ben: Ben
    dispute bridge: Is the bridge safe?
      position safe: It is safe.
        held by anna
      position unsafe: It is not safe.
        held by ben
      outcome open: Nobody knows.
    claim rust: Iron rusts.
      pro seen: One can see it.

Good:
    person anna: Anna
    person ben: Ben
    dispute bridge: Is the bridge safe?
      position safe: It is safe.
        held by anna
        con iron: It is of iron, and stands in the rain.
          premise rust: Iron rusts.
            pro seen: One can see it.
      position unsafe: It is not safe.
        held by ben
      outcome open: Nobody knows.
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Rule
from argmap.model.claims import Argument, Claim, Dispute
from argmap.model.graph import ArgMap

RULE = Rule("AM408", "unreachable-statement", "info", __doc__)
# What may be said of a statement that leads nowhere, and leads nowhere itself.
_ASIDE = ("note", "quote", "scheme")


def check(m: ArgMap) -> Iterator[Diagnostic]:
    if not m.of(Dispute):
        return
    # What carries an argument hangs together with what the argument is about.
    carrying = {name for a in m.of(Argument) for name in (*a.premises, a.warrant)}
    met: set[str] = set()
    for claim in [c.name for c in m.of(Claim) if not (c.by or c.cites or c.dispute or c.name in carrying)]:
        if claim not in met and _is_island(m, claim, met):
            yield RULE.at(
                m.where(claim),
                f"`{claim}` bears on no position and no dispute, and nobody says or holds it",
                hint="put it under what it bears on, say who holds it, or take it out",
            )


def _is_island(m: ArgMap, claim: str, met: set[str]) -> bool:
    """Whether claims and arguments that hang together with a claim lead to nothing else; notes which they are."""
    island = True
    waiting = [claim]
    met.add(claim)
    while waiting:
        name = waiting.pop()
        for edge in (*m.out(name), *m.into(name)):
            for other in (edge.tail, edge.head, edge.via):
                record = m[other]
                if not isinstance(record, (Argument, Claim)):
                    island = island and record.record in _ASIDE
                elif other not in met:
                    island = island and not (isinstance(record, Claim) and record.dispute)
                    met.add(other)
                    waiting.append(other)
    return island
