"""Who stands where on a question, and which stances cannot be one actor's at once.

A stance that is merely guessed at, doubted or denied excludes nothing. To concede is to give way without being
persuaded: it goes together with holding a rival, or with opposing what one gives way to, but not with holding it.
"""

from argmap.model.graph import ArgMap
from argmap.model.happenings import Turn, Vote
from argmap.model.people import Mode, Stance
from argmap.model.rivals import question, rivals
from argmap.model.voices import denied

# What somebody does who takes a stance.
SAYS: dict[Mode, str] = {
    "held": "holds",
    "supported": "supports",
    "conceded": "concedes",
    "left-open": "leaves open",
    "doubted": "doubts",
    "opposed": "opposes",
}
# Modes that are for a position; whoever concedes it is not.
FOR: tuple[Mode, ...] = ("held", "supported")
_EXCLUDING = frozenset(
    {frozenset((mode, other)) for mode in FOR for other in ("opposed", "doubted", "left-open")}
    | {frozenset(("held", "conceded")), frozenset(("left-open", "opposed"))}
)


def stances(m: ArgMap) -> dict[tuple[str, str], list[Stance]]:
    """Actor and question -> the stances he takes on it, in the order of the text; denied ones are left out."""
    found: dict[tuple[str, str], list[Stance]] = {}
    asked: dict[str, str] = {}
    for stance in m.of(Stance):
        if not denied(stance):
            of = asked.get(stance.position) or asked.setdefault(stance.position, question(m, stance.position))
            found.setdefault((stance.actor, of), []).append(stance)
    return found


def exclude(m: ArgMap, one: Stance, other: Stance) -> bool:
    """Whether nobody can take both stances at one time."""
    if one.position == other.position:
        return frozenset((one.mode, other.mode)) in _EXCLUDING
    return one.mode in FOR and other.mode in FOR and rivals(m, one.position, other.position)


def voiced(m: ArgMap) -> dict[tuple[str, str], str]:
    """Actor and statement -> the turn in which he first holds or concedes it."""
    found: dict[tuple[str, str], str] = {}
    for turn in m.of(Turn):
        for speaker in turn.by:
            for statement in (*turn.holds, *turn.concedes):
                found.setdefault((speaker, statement), turn.name)
    return found


def backed(m: ArgMap) -> set[str]:
    """The statements that anybody holds, supports or concedes: in a stance, a turn, or by his vote."""
    found = {s.position for s in m.of(Stance) if s.mode in (*FOR, "conceded") and not denied(s)}
    found.update(statement for _, statement in voiced(m))
    found.update(v.motion for v in m.of(Vote) if v.motion and (v.in_favour or v.result == "carried"))
    return found
