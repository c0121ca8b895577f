"""The days on which somebody's stances changed: what makes one picture of a map differ from the next."""

from collections.abc import Collection
from math import isinf

from argmap.model.graph import ArgMap
from argmap.model.people import Stance

# How much of the time of stances, outcomes and votes belongs to the picture before the first of them: a third.
_BACK = 3


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


def long_before(story: Collection[int]) -> int:
    """The day before which all is long before the days of a story: it would leave no room for who moved."""
    return min(story, default=0) - (max(story, default=0) - min(story, default=0)) // _BACK
