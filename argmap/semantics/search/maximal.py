"""The largest answers a solver can give: as many as possible of some variables true at once.

Knows no semantics.
"""

from __future__ import annotations

from itertools import count

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.semantics.search.part import Part
    from argmap.semantics.search.sat import Solver


def maxima(solver: Solver, wanted: Sequence[int], goal: list[int], fresh: Iterator[int]) -> Iterator[list[int]]:
    """Each largest set of wanted variables that can be true together, if the goal can be met with it.

    goal: literals; the caller may change it between two answers. The largest sets are largest without it.
    fresh: unused variables. The solver is left with clauses that exclude what was found.

    Source: Dvořák, Järvisalo, Wallner and Woltran (2014), section 4.
    """
    while solver.solve(goal):
        reached = grown(solver, wanted, goal, fresh)
        if goal:
            beyond = grown(solver, wanted, [], fresh, reached)
            if len(beyond) == len(reached) or solver.solve([*goal, *beyond]):
                yield beyond
            reached = beyond
        else:
            yield reached
        # Nothing beyond everything: then this is the empty clause, and there is no further answer.
        solver.add([_others(wanted, reached)])


def fresh(part: Part, blocks: int = 2) -> Iterator[int]:
    """Variables that nobody uses yet, if the arguments of a part have so many each."""
    return count(blocks * len(part) + 1)


def grown(
    solver: Solver,
    wanted: Sequence[int],
    goal: Sequence[int],
    fresh: Iterator[int],
    reached: list[int] | None = None,
) -> list[int]:
    """A largest set of wanted variables around what is reached, or around the solver's last answer.

    The solver's clauses mean afterwards what they meant before.
    """
    if reached is None:
        reached = solver.true(wanted)
    found = True
    while found:
        more = next(fresh)
        solver.add([[-more, *_others(wanted, reached)]])
        found = solver.solve([more, *goal, *reached])
        if found:
            reached = solver.true(wanted)
        solver.add([[-more]])
    return reached


def largest(solver: Solver, wanted: Sequence[int], told: Sequence[int]) -> list[int]:
    """Of the variables `told`, those true in some answer with a largest set of wanted variables; none without answer.

    What is reached is fixed in the solver, which is spent afterwards: asking under thousands of assumptions again and
    again cost four times as much.
    """
    found: list[int] = []
    while solver.solve():
        found = solver.true(told)
        reached = solver.true(wanted)
        solver.add([v] for v in reached)
        solver.add([_others(wanted, reached)])
    return found


def _others(wanted: Sequence[int], reached: Sequence[int]) -> list[int]:
    known = set(reached)
    return [v for v in wanted if v not in known]
