"""Who stands with whom: for each two actors, the statements on which they agree and on which they are at odds.

Counts what the map records and infers nothing: silence is neither, and members do not inherit what their body holds.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from itertools import combinations

from argmap.chronology.answer import Answer
from argmap.measures.affiliation import SIDES
from argmap.model.graph import ArgMap
from argmap.model.people import Stance
from argmap.model.rivals import question
from argmap.model.voices import denied


@dataclass(frozen=True, slots=True)
class Pair:
    """Two actors, the earlier one in the map first, and the names of what they agree on and are at odds about.

    agreed, opposed: statements. rival: disputes with a single answer in which they stand for different ones, if they
    are not at odds about one of these answers anyway.
    """

    one: str
    other: str
    agreed: tuple[str, ...]
    opposed: tuple[str, ...]
    rival: tuple[str, ...]

    @property
    def congruence(self) -> int:
        """The number of statements on which they took the same side."""
        return len(self.agreed)

    @property
    def conflict(self) -> int:
        """The number of statements on which they took opposite sides, and of disputes that they answered otherwise."""
        return len(self.opposed) + len(self.rival)


def congruence(m: ArgMap, among: Collection[str] | None = None) -> tuple[Pair, ...]:
    """The pairs of actors that agree on anything or are at odds about anything, in the order of the text.

    among: these actors only; without it time grows with the square of the number of actors on one statement.

    With x[i, j, k] = 1 if actor i takes side k (for, against) on statement j, and 0 if not: the congruence of i and
    i' is the sum over j and k of x[i, j, k] x[i', j, k]; their conflict is the sum over j of
    x[i, j, for] x[i', j, against] + x[i, j, against] x[i', j, for]. A product counts unless the dates exclude that
    both stances were taken at one time. A denied stance does not count.

    Source: Leifeld (2017), Discourse Network Analysis, actor congruence and conflict networks, with a binary
    qualifier and without duplicates. That rival answers are a conflict too is argmap's own: in a dispute that takes
    a single answer, whoever stands for one stands against the others.
    """
    stances = [s for s in m.of(Stance) if s.mode in SIDES and not denied(s) and (among is None or s.actor in among)]
    same: dict[tuple[str, str], dict[str, None]] = {}
    opposite: dict[tuple[str, str], dict[str, None]] = {}
    rival: dict[tuple[str, str], dict[str, None]] = {}
    order = {name: number for number, name in enumerate(dict.fromkeys(s.actor for s in stances))}
    for on, one, other in _meetings(m, stances, lambda s: s.position):
        pairs = same if SIDES[one.mode] == SIDES[other.mode] else opposite
        pairs.setdefault(_pair(one, other, order), {})[on] = None
    backers = [s for s in stances if SIDES[s.mode] > 0]
    for on, one, other in _meetings(m, backers, lambda s: question(m, s.position)):
        pair = _pair(one, other, order)
        if one.position != other.position and not any(question(m, p) == on for p in opposite.get(pair, ())):
            rival.setdefault(pair, {})[on] = None
    found = sorted({*same, *opposite, *rival}, key=lambda pair: (order[pair[0]], order[pair[1]]))
    return tuple(Pair(*p, tuple(same.get(p, ())), tuple(opposite.get(p, ())), tuple(rival.get(p, ()))) for p in found)


def _meetings(
    m: ArgMap, stances: list[Stance], matter: Callable[[Stance], str]
) -> Iterator[tuple[str, Stance, Stance]]:
    """Stances of two actors on one matter that may have been taken at one time, and the matter."""
    taken: dict[str, list[Stance]] = {}
    for stance in stances:
        taken.setdefault(matter(stance), []).append(stance)
    for on, rows in taken.items():
        for one, other in combinations(rows, 2):
            if one.actor != other.actor and _may_share_a_day(m, one, other):
                yield on, one, other


def _may_share_a_day(m: ArgMap, one: Stance, other: Stance) -> bool:
    when, also = m.times.when(one.name), m.times.when(other.name)
    return when is None or also is None or when.overlaps(also) is not Answer.IMPOSSIBLE


def _pair(one: Stance, other: Stance, order: dict[str, int]) -> tuple[str, str]:
    first, second = sorted((one.actor, other.actor), key=order.__getitem__)
    return first, second
