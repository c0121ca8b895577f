"""Naive: conflict-free sets to which nothing can be added.

Source: Bondarenko, Dung, Kowalski and Toni (1997), section 4. How they are listed: Cohen, Kimelfeld and Sagiv (2008),
section 3.
"""

from __future__ import annotations

from argmap.semantics.search.by_parts import ByParts, entire
from argmap.semantics.search.conflicts import conflicts
from argmap.semantics.search.definitions import is_naive

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.semantics.search.part import Part
    from argmap.semantics.search.sat import Solvers


def _search(part: Part, new: Solvers, goal: int) -> Iterator[list[int]]:
    rivals = conflicts(part)
    first = _first(rivals, goal)
    if first is None:
        return
    # Putting an argument of any other set in, and its rivals out, leads one step nearer to that set: all are reached.
    found = {first}
    waiting = [first]
    for chosen in waiting:
        yield sorted(chosen)
        for i, barred in enumerate(rivals):
            if i not in chosen and i not in barred:
                other = _filled(rivals, [i, *sorted(chosen - barred)])
                if other not in found:
                    found.add(other)
                    waiting.append(other)


def _first(rivals: Sequence[set[int]], goal: int) -> frozenset[int] | None:
    """A naive set that meets the goal; one lacks an argument if it attacks itself or a rival of it is there."""
    argument = abs(goal) - 1
    if not goal:
        return _filled(rivals, ())
    if argument in rivals[argument]:
        return None if goal > 0 else _filled(rivals, ())
    start = [argument] if goal > 0 else sorted(i for i in rivals[argument] if i not in rivals[i])[:1]
    return _filled(rivals, start) if start else None


def _filled(rivals: Sequence[set[int]], start: Iterable[int]) -> frozenset[int]:
    """A naive set around some arguments, preferring the first."""
    chosen = list(start)
    barred = set().union(*[rivals[i] for i in chosen])
    for i, row in enumerate(rivals):
        if i not in barred and i not in row:
            chosen.append(i)
            barred |= row
    return frozenset(chosen)


SEMANTICS = ByParts("NA", _search, entire, is_naive)
