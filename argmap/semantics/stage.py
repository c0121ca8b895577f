"""Stage: conflict-free sets that, with all they attack, are largest. Stable ones, wherever there are any.

A stage extension need not contain the grounded one.

Source: Verheij (1996), section 4; Caminada (2010), definition 4.
"""

from __future__ import annotations

from argmap.semantics.search import clauses
from argmap.semantics.search.by_parts import ByParts, entire
from argmap.semantics.search.definitions import is_naive
from argmap.semantics.search.ranges import one_of_widest, widest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.semantics.search.part import Part
    from argmap.semantics.search.sat import Solvers


def _search(part: Part, new: Solvers, goal: int) -> Iterator[list[int]]:
    return widest(part, new, clauses.conflict_free, goal)


def _first(part: Part, new: Solvers) -> list[int]:
    return one_of_widest(part, new, clauses.conflict_free)


# What could join a set without conflict would widen its range: so each is naive.
SEMANTICS = ByParts("STG", _search, entire, is_naive, _first)
