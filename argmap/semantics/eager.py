"""Eager: the largest admissible set that lies in every semi-stable extension. There is always exactly one.

Source: Caminada (2007), definition 5 and theorem 3.
"""

from __future__ import annotations

from argmap.semantics.search import clauses
from argmap.semantics.search.by_parts import ByParts, sole, undecided
from argmap.semantics.search.definitions import is_complete
from argmap.semantics.search.ranges import common
from argmap.semantics.search.shrinking import defended_within

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.semantics.search.part import Part
    from argmap.semantics.search.sat import Solvers


def _search(part: Part, new: Solvers, goal: int) -> Iterator[Sequence[int]]:
    # The semi-stable extensions are the admissible sets of largest range. What they share is conflict-free.
    return sole(sorted(defended_within(part, common(part, new, clauses.admissible))), goal)


SEMANTICS = ByParts("EAG", _search, undecided, is_complete)
