"""Who moved: from which stance to which, and why, as far as the map says.

Knows no vote and no turn: only stances that cannot be one actor's at once make a shift.
"""

from dataclasses import dataclass

from argmap.model.graph import ArgMap
from argmap.model.happenings import Motive
from argmap.model.people import Stance
from argmap.model.rivals import rivals
from argmap.model.spells import dateless, neighbours
from argmap.model.standing import FOR, exclude, stances


@dataclass(frozen=True, slots=True)
class Shift:
    """An actor's change from one stance on a question to another, and the motives that are told for the new one."""

    old: Stance
    new: Stance
    because: tuple[Motive, ...]


def shifts(m: ArgMap) -> tuple[Shift, ...]:
    """All changes of stance of which the order is certain; each new stance has one old one, the latest.

    The order is certain if the one had certainly begun by the first day on which the other may have begun. To concede
    what one opposed, or a rival of what one stood for, is a change even where no date is told.
    """
    found: dict[str, tuple[Stance, Stance]] = {}
    for taken in stances(m).values():
        for pair in neighbours(taken) if len(taken) > 1 else ():
            for old, new in (pair, pair[::-1]):
                if _leads(m, old, new) and (new.name not in found or _later(m, old, found[new.name][0])):
                    found[new.name] = (old, new)
    return tuple(Shift(old, new, _motives(m, new)) for old, new in found.values())


def _leads(m: ArgMap, old: Stance, new: Stance) -> bool:
    yields = _yields(m, old, new)
    if not (yields or _yields(m, new, old) or exclude(m, old, new) or _makes_up_his_mind(old, new)):
        return False
    if dateless(m, old) or dateless(m, new):
        return yields
    return _precedes(m, old, new) and not _precedes(m, new, old)


def _yields(m: ArgMap, old: Stance, new: Stance) -> bool:
    """Whether the new stance gives way, and the old one is what it gives up."""
    if new.mode != "conceded":
        return False
    if old.position == new.position:
        return old.mode == "opposed"
    return old.mode in FOR and rivals(m, old.position, new.position)


def _makes_up_his_mind(old: Stance, new: Stance) -> bool:
    """Whether somebody gives way who had not been against it: the two may go together, and in turn are a change."""
    return old.position == new.position and old.mode in ("left-open", "doubted") and new.mode == "conceded"


def _precedes(m: ArgMap, old: Stance, new: Stance) -> bool:
    """Whether a stance had certainly begun by the first day on which another may have begun."""
    first, second = m.times.when(old.name), m.times.when(new.name)
    return first is not None and second is not None and first.bounds[1] <= second.bounds[0]


def _later(m: ArgMap, one: Stance, other: Stance) -> bool:
    return _precedes(m, other, one) and not _precedes(m, one, other)


def _motives(m: ArgMap, stance: Stance) -> tuple[Motive, ...]:
    told = (m[edge.tail] for edge in m.into(stance.name, "explains"))
    return tuple(motive for motive in told if isinstance(motive, Motive))
