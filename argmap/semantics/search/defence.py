"""Whether an argument can be defended at all: an admissible set that has it.

The answer is mostly near the argument, however large the framework. So the clauses are made outward from it, for
arguments that the solver wants in the set; what it never needs is never looked at.
"""

from __future__ import annotations

from argmap.semantics.search.propagation import IN, OPEN, labels
from argmap.semantics.search.sat import Solvers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.semantics.framework import Framework

# So many arguments are defended as the solver asks for them; if more are needed, all that they can need follow at once.
STEPWISE = 2_000


def defended(f: Framework, argument: int) -> list[int] | None:
    """Arguments that, with the grounded extension, are an admissible set that has this one; None if none has it."""
    label = labels(f)
    if label[argument] == OPEN:
        return defence(f, label, argument)
    return [] if label[argument] == IN else None


def defence(f: Framework, label: bytearray, argument: int) -> list[int] | None:
    """The same for an argument that the grounded labelling leaves open."""
    front = _Front(f, label)
    goal = front.member(argument)
    new = Solvers(label.count(OPEN))
    solver = new(1)
    solver.add(front.defend([argument]))
    known = 0
    while True:
        # CaDiCaL tries true first: it would want far more in the set than is needed.
        solver.like(range(-2 * known - 1, -2 * len(front.met) - 1, -1))
        known = len(front.met)
        new.check(known)
        if not solver.solve([goal]):
            return None
        chosen = [front.met[v // 2] for v in solver.true(range(1, 2 * known, 2))]
        waiting = [i for i in chosen if i not in front.defended]
        if not waiting:
            return chosen
        solver.add(front.defend(waiting if len(front.defended) < STEPWISE else front.beyond(waiting)))


class _Front:
    """Arguments as they are met. Of the k-th, from 0, variable 2k+1 says it is in the set, 2k+2 that the set beats it.

    defended: those for which the clauses are made that they need as members.
    """

    __slots__ = ("_f", "_label", "_number", "_targets", "defended", "met")

    def __init__(self, f: Framework, label: bytearray) -> None:
        self._f = f
        self._label = label
        self._number: dict[int, int] = {}
        self._targets: set[int] = set()
        self.met: list[int] = []
        self.defended: set[int] = set()

    def member(self, argument: int) -> int:
        """The variable that says that an argument is in the set."""
        known = self._number.get(argument)
        if known is None:
            known = self._number[argument] = 2 * len(self.met) + 1
            self.met.append(argument)
        return known

    def defend(self, arguments: Sequence[int]) -> list[list[int]]:
        """Clauses: whoever attacks a member is beaten; and the beaten are attacked by a member, and are none."""
        clauses = []
        for argument in arguments:
            self.defended.add(argument)
            member = self.member(argument)
            for attacker in self._attackers(argument):
                attacking = self.member(attacker)
                clauses.append([-member, attacking + 1])
                if attacker not in self._targets:
                    self._targets.add(attacker)
                    clauses.append([-attacking, -attacking - 1])
                    clauses.append([-attacking - 1, *map(self.member, self._attackers(attacker))])
        return clauses

    def beyond(self, arguments: Sequence[int]) -> list[int]:
        """All that defending some arguments may ever call for, as far as it has no clauses yet."""
        found = list(arguments)
        seen = {*found, *self.defended}
        for i in found:
            for attacker in self._attackers(i):
                fresh = [z for z in self._attackers(attacker) if z not in seen]
                seen.update(fresh)
                found.extend(fresh)
        return found

    def _attackers(self, argument: int) -> list[int]:
        label = self._label
        return [a for a in self._f.attackers(argument) if not label[a]]
