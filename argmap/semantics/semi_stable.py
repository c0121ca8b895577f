"""Semi-stable: complete sets that, with all they attack, are largest. Stable ones, wherever there are any.

Source: Caminada (2006), definition 3; Caminada, Carnielli and Dunne (2012), definition 2.
"""

from __future__ import annotations

from argmap.semantics.search import clauses
from argmap.semantics.search.by_parts import ByParts, undecided
from argmap.semantics.search.definitions import is_complete
from argmap.semantics.search.ranges import one_of_widest, widest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.semantics.search.part import Part
    from argmap.semantics.search.sat import Solvers


def _search(part: Part, new: Solvers, goal: int) -> Iterator[list[int]]:
    # An admissible set of largest range is complete: what it defends could join it.
    return widest(part, new, clauses.admissible, goal)


def _first(part: Part, new: Solvers) -> list[int]:
    return one_of_widest(part, new, clauses.admissible)


SEMANTICS = ByParts("SST", _search, undecided, is_complete, _first)
