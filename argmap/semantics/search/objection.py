"""Why an argument is not in every preferred extension: an admissible set that can never be joined by it.

Source: Thimm, Cerutti and Vallati (2021), theorem 3, the question put the other way round; sets that an objection has
to attack are kept small, so that a few of them are enough.
"""

from __future__ import annotations

from argmap.semantics.search import clauses
from argmap.semantics.search.defence import defence
from argmap.semantics.search.part import cone
from argmap.semantics.search.propagation import IN, OPEN, labels
from argmap.semantics.search.sat import Solvers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argmap.semantics.framework import Framework
    from argmap.semantics.search.part import Part


def objection(f: Framework, argument: int) -> list[int] | None:
    """An admissible set, up to the grounded extension, in no admissible set with the argument; None if there is none.

    Each round, the solver offers an admissible set without the argument. If no admissible set around it has the
    argument, it is the answer. Otherwise a small set that defends the argument lies beside it: every objection has to
    attack that one.
    """
    label = labels(f)
    if label[argument] != OPEN:
        return None if label[argument] == IN else []
    known = defence(f, label, argument)
    if known is None:
        return []
    part = cone(f, label, argument)
    solver = Solvers(label.count(OPEN))(len(part))
    solver.add(clauses.admissible(part))
    solver.like(range(1, 2 * len(part) + 1))
    beaten, members = clauses.beaten(part), clauses.members(part)
    place = part.members.index(argument)
    goal = members[place]
    small = {part.members.index(i) for i in known}
    while True:
        solver.add([sorted({beaten[i] for i in small})])
        if not solver.solve([-goal]):
            return None
        offered = solver.true(members)
        if not solver.solve([goal, *offered]):
            return part.outside(clauses.chosen(offered))
        small = _small(part, set(clauses.chosen(solver.true(members))), place)


def _small(part: Part, among: set[int], argument: int) -> set[int]:
    """An admissible set with the argument, out of a large one: whoever attacks it is answered by one member only."""
    chosen, waiting = {argument}, [argument]
    for i in waiting:
        for attacker in part.into[i]:
            if chosen.isdisjoint(part.into[attacker]):
                answer = next(a for a in part.into[attacker] if a in among)
                chosen.add(answer)
                waiting.append(answer)
    return chosen
