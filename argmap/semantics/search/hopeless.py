"""A quick look whether a part can have a stable set at all.

A circle that nothing else attacks has to have one of its own. In a large part with many circles some soon has none,
and nothing more need be looked at.
"""

from __future__ import annotations

from itertools import islice

from argmap.semantics.search import clauses
from argmap.semantics.search.part import circles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argmap.semantics.search.part import Part
    from argmap.semantics.search.sat import Solvers

# Smaller parts are solved as fast as they are looked at; and after so many circles one gives up looking.
LARGE = 1_000
LOOKED_AT = 300


def has_hopeless_circle(part: Part, new: Solvers) -> bool:
    """Whether one of the first circles of a large part is attacked from nowhere else and has no stable set."""
    if len(part) < LARGE:
        return False
    for circle in islice(circles(part.into), LOOKED_AT):
        inside = set(circle)
        if all(inside.issuperset(part.into[i]) for i in circle):
            solver = new(len(circle))
            solver.add(clauses.stable(part.within(circle)))
            if not solver.solve():
                return True
    return False
