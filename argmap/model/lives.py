"""The lives of persons and the existence of bodies and groups, and what is dated outside of them.

A life is an interval: a single date says that somebody was there then, and not from when to when.
"""

from argmap.chronology.anachronism import Anachronism
from argmap.chronology.when import When
from argmap.chronology.words import said
from argmap.diagnostics.diagnostic import Remark
from argmap.model.graph import ArgMap
from argmap.model.people import Party, Person


def lives(m: ArgMap) -> dict[str, When]:
    """Actor -> from when to when; without those of whom that is not told."""
    return {party.name: party.when for party in m.of(Party) if party.when and party.when.is_interval}


def out_of_life(m: ArgMap, actor: str, found: Anachronism, *, named: bool = False) -> str:
    """It in words: "is 12 years after death", "may be before its beginning"; named: "… the death of `anna`"."""
    ends = ("birth", "death") if isinstance(m[actor], Person) else ("beginning", "end")
    end = ends[found.late]
    if named:
        return f"{found.distance} the {end} of `{actor}`"
    return f"{found.distance} {end}" if isinstance(m[actor], Person) else f"{found.distance} its {end}"


def life_line(m: ArgMap, actor: str, life: When) -> Remark:
    """Where a life is written, and what it says."""
    verb = "lived" if isinstance(m[actor], Person) else "existed"
    return Remark(m.where(actor, "when"), f"`{actor}` {verb} {said(life)}")
