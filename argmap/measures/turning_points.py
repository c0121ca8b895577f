"""The days on which somebody's stances changed: what makes one picture of a map differ from the next."""

from math import isinf

from argmap.model.graph import ArgMap
from argmap.model.people import Stance


def turning_points(m: ArgMap) -> dict[int, int]:
    """Day -> how many stances may have begun or had certainly ended by that day, and not on the day before.

    In the order of time; day numbers as in `chronology.calendar`. What has no date changes on no day.
    """
    found: dict[int, int] = {}
    for stance in m.of(Stance):
        when = m.times.when(stance.name)
        if when is not None:
            first, _, _, last = when.bounds
            for day in (first, last + 1):
                if not isinf(day):
                    found[int(day)] = found.get(int(day), 0) + 1
    return dict(sorted(found.items()))
