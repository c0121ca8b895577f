"""Ideal: the largest admissible set that lies in every preferred extension. There is always exactly one.

Source: Dung, Mancarella and Toni (2007), definition 2.2 and theorem 3.3.
"""

from __future__ import annotations

from argmap.semantics.search import clauses
from argmap.semantics.search.by_parts import ByParts, sole, undecided
from argmap.semantics.search.completion import completion
from argmap.semantics.search.definitions import is_complete
from argmap.semantics.search.maximal import fresh, grown
from argmap.semantics.search.propagation import accepted
from argmap.semantics.search.shrinking import defended_within

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.semantics.search.part import Part
    from argmap.semantics.search.sat import Solver, Solvers

# Another preferred extension is worth making if less than this much of what is shared so far would be left.
ENOUGH = 0.9
# A part of so many arguments is taken circle by circle first.
LARGE = 1_000


def _search(part: Part, new: Solvers, goal: int) -> Iterator[Sequence[int]]:
    return sole(_ideal(part, new), goal)


def _ideal(part: Part, new: Solvers) -> list[int]:
    """What no admissible set attacks, of that what it defends itself: Dung, Mancarella and Toni (2007), theorem 3.3."""
    solver = new(len(part))
    solver.add(clauses.admissible(part))
    solver.like(range(1, 2 * len(part) + 1))
    members, unused = clauses.members(part), fresh(part)
    # All that is shared lies in one preferred extension: so it is free of conflicts.
    if len(part) < LARGE:
        shared = set(clauses.chosen(grown(solver, members, (), unused, [])))
    else:
        shared = _shared(part, new)
        solver.like(-v if i in shared else v for i, v in enumerate(members))
    return sorted(defended_within(part, _unattacked(part, solver, shared, unused)))


def _shared(part: Part, new: Solvers) -> set[int]:
    """What some preferred extensions have in common, each as different from those before as it can easily be."""
    shared = set(accepted(completion(part, new)))
    while shared:
        kept = shared.intersection(accepted(completion(part, new, shared)))
        if len(kept) > ENOUGH * len(shared):
            return kept
        shared = kept
    return shared


def _unattacked(part: Part, solver: Solver, left: set[int], unused: Iterator[int]) -> set[int]:
    """Those of some arguments that no admissible set attacks."""
    beaten, members = clauses.beaten(part), clauses.members(part)
    while left:
        more = next(unused)
        solver.add([[-more, *sorted({beaten[i] for i in left})]])
        if not solver.solve([more]):
            break
        attacking = set(clauses.chosen(solver.true(members)))
        left = {i for i in left if attacking.isdisjoint(part.into[i])}
        solver.add([[-more]])
    return left


SEMANTICS = ByParts("ID", _search, undecided, is_complete)
