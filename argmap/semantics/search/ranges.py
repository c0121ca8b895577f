"""Sets whose range is largest: a set, with all that it attacks.

Knows no semantics; it is given the clauses that the sets obey.
"""

from __future__ import annotations

from argmap.semantics.search import clauses
from argmap.semantics.search.hopeless import has_hopeless_circle
from argmap.semantics.search.maximal import fresh, largest, maxima

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeAlias

    from argmap.semantics.search.part import Part
    from argmap.semantics.search.sat import Solver, Solvers

    Rules: TypeAlias = Callable[[Part], list[list[int]]]


def widest(part: Part, new: Solvers, rules: Rules, goal: int) -> Iterator[list[int]]:
    """Each set of largest range that obeys the rules and meets the goal, a literal or 0.

    Two sets of one largest range do not contain each other: what one has more, the other attacks.
    """
    wanted = clauses.literal(goal)
    members = clauses.members(part)
    for solver, reached, unused in _ranges(part, new, rules, wanted):
        here = next(unused)
        while solver.solve([here, *wanted, *reached]):
            chosen = solver.true(members)
            yield clauses.chosen(chosen)
            solver.add([[-here, *[-v for v in chosen]]])


def one_of_widest(part: Part, new: Solvers, rules: Rules) -> list[int]:
    """The first that can be found."""
    solver, is_stable = _prepared(part, new, rules)
    members = clauses.members(part)
    return clauses.chosen(solver.true(members) if is_stable else largest(solver, _ranged(part), members))


def common(part: Part, new: Solvers, rules: Rules) -> set[int]:
    """What all sets of largest range that obey the rules have in common."""
    kept = set(clauses.members(part))
    wanted: list[int] = []
    for solver, reached, unused in _ranges(part, new, rules, wanted):
        # From here on a set is of interest only if it lacks something of what is kept, in this range or another.
        while kept:
            wanted[:] = [next(unused)]
            solver.add([[-wanted[0], *[-v for v in sorted(kept)]]])
            if not solver.solve([*wanted, *reached]):
                break
            kept.intersection_update(solver.true(sorted(kept)))
    return set(clauses.chosen(kept))


def _ranges(
    part: Part, new: Solvers, rules: Rules, goal: list[int]
) -> Iterator[tuple[Solver, list[int], Iterator[int]]]:
    """Each largest range: a solver, what to assume in it for just this range, and variables that are free in it.

    If there are stable sets, theirs is the only one; so they are asked for first. goal: as in `maxima`.
    """
    solver, is_stable = _prepared(part, new, rules)
    if is_stable:
        yield solver, [], fresh(part)
        return
    unused = fresh(part, 3)
    for reached in maxima(solver, _ranged(part), goal, unused):
        yield solver, reached, unused


def _ranged(part: Part) -> range:
    """For each argument the variable that says that it is in the range."""
    return range(2 * len(part) + 1, 3 * len(part) + 1)


def _prepared(part: Part, new: Solvers, rules: Rules) -> tuple[Solver, bool]:
    """A solver for stable sets that has found one, and True; or else one for sets and their ranges."""
    size = len(part)
    if not has_hopeless_circle(part, new):
        solver = new(size)
        solver.add(clauses.stable(part))
        if solver.solve():
            return solver, True
    solver = new(size)
    solver.add(rules(part))
    either = zip(_ranged(part), clauses.members(part), clauses.beaten(part), strict=True)
    solver.add([-r, i, o] for r, i, o in either)
    solver.like(range(1, 3 * size + 1))
    return solver, False
