"""Who takes which stances on which statements: the table from which matrices and networks are made.

Only what an actor is said to hold is in it: what a body or a group holds is none of its members' stances.
"""

from argmap.model.graph import ArgMap
from argmap.model.people import Mode, Stance

# What a stance is worth when two are compared: for 1, against -1. Whoever concedes, doubts, leaves open or is silent
# takes no side.
SIDES: dict[Mode, int] = {"held": 1, "supported": 1, "opposed": -1}


def affiliations(m: ArgMap) -> dict[str, dict[str, list[Stance]]]:
    """Actor -> statement -> the stances he takes on it, all in the order of the text; denied ones included.

    Source: the affiliation matrix of Leifeld (2017), Discourse Network Analysis, with stances in place of counts.
    """
    found: dict[str, dict[str, list[Stance]]] = {}
    for stance in m.of(Stance):
        found.setdefault(stance.actor, {}).setdefault(stance.position, []).append(stance)
    return found
