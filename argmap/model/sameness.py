"""Statements that are one and the same, as `same as` says of them, directly or by way of others.

Knows no reason for asking.
"""

from argmap.model.claims import Claim
from argmap.model.graph import ArgMap


def sames(m: ArgMap) -> dict[str, str]:
    """Every statement in a `same as` -> the one that stands for all that are the same: the first in the text.

    A statement that is in none stands for itself, and is left out. Linear but for a very slowly growing factor.

    Source: Tarjan (1975), "Efficiency of a Good But Not Linear Set Union Algorithm".
    """
    above: dict[str, str] = {}

    def top(name: str) -> str:
        while (upper := above.setdefault(name, name)) != name:
            above[name] = above[upper]
            name = above[name]
        return name

    links = [(claim.name, other) for claim in m.of(Claim) for other in claim.same_as]
    for one, other in links:
        above[top(one)] = top(other)
    first: dict[str, str] = {}
    order = (name for name in m.records if name in above) if links else ()
    return {name: first.setdefault(top(name), name) for name in order}
