"""Conflict-free: sets in which nothing attacks anything. The empty set is one.

Source: Dung (1995), definition 5.
"""

from __future__ import annotations

from argmap.semantics.search.by_parts import ByParts, entire
from argmap.semantics.search.conflicts import conflicts
from argmap.semantics.search.definitions import is_conflict_free

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.semantics.search.part import Part
    from argmap.semantics.search.sat import Solvers


def _search(part: Part, new: Solvers, goal: int) -> Iterator[list[int]]:
    """By depth, each set after those it extends; a goal is met by one argument or none."""
    rivals = conflicts(part)
    if goal:
        if goal < 0 or goal - 1 not in rivals[goal - 1]:
            yield [goal - 1] if goal > 0 else []
        return
    waiting: list[tuple[list[int], list[int]]] = [([], [i for i, row in enumerate(rivals) if i not in row])]
    while waiting:
        chosen, free = waiting.pop()
        yield chosen
        for k in reversed(range(len(free))):
            barred = rivals[free[k]]
            waiting.append(([*chosen, free[k]], [i for i in free[k + 1 :] if i not in barred]))


SEMANTICS = ByParts("CF", _search, entire, is_conflict_free)
