"""Stable: conflict-free sets that attack everything outside. There may be none.

Where there is none, no argument is accepted credulously and every argument sceptically.

Source: Dung (1995), definition 13.
"""

from __future__ import annotations

from argmap.semantics.search import clauses
from argmap.semantics.search.by_parts import ByParts, models, undecided
from argmap.semantics.search.definitions import is_stable
from argmap.semantics.search.hopeless import has_hopeless_circle

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.semantics.search.part import Part
    from argmap.semantics.search.sat import Solvers


def _search(part: Part, new: Solvers, goal: int) -> Iterator[list[int]]:
    if has_hopeless_circle(part, new):
        return iter(())
    return models(part, new, clauses.stable, goal)


SEMANTICS = ByParts("ST", _search, undecided, is_stable)
