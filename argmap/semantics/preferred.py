"""Preferred: the largest sets that defend all their members.

Source: Dung (1995), definition 7.
"""

from __future__ import annotations

from argmap.semantics.search import clauses
from argmap.semantics.search.by_parts import ByParts, undecided
from argmap.semantics.search.completion import completed
from argmap.semantics.search.defence import defended
from argmap.semantics.search.definitions import is_complete, verified
from argmap.semantics.search.maximal import fresh, maxima
from argmap.semantics.search.objection import objection

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.semantics.framework import Extension, Framework, Verdict
    from argmap.semantics.search.part import Part
    from argmap.semantics.search.sat import Solvers


def _search(part: Part, new: Solvers, goal: int) -> Iterator[list[int]]:
    solver = new(len(part))
    solver.add(clauses.admissible(part))
    solver.like(range(1, 2 * len(part) + 1))
    for reached in maxima(solver, clauses.members(part), clauses.literal(goal), fresh(part)):
        yield clauses.chosen(reached)


class _Preferred(ByParts):
    __slots__ = ()

    def one(self, f: Framework) -> Extension | None:
        return self._around(f, ())

    def unlike(self, f: Framework) -> Iterator[Extension]:
        first = self._around(f, ())
        yield first
        yield verified(f, completed(f, (), first), self.definition)

    def credulous(self, f: Framework, argument: int) -> Verdict:
        """Every admissible set lies in a preferred one: Dung (1995), theorem 11."""
        chosen = defended(f, argument)
        return (False, None) if chosen is None else (True, self._around(f, chosen))

    def sceptical(self, f: Framework, argument: int) -> Verdict:
        """Unless some admissible set lies in no admissible set that has the argument."""
        chosen = objection(f, argument)
        return (True, None) if chosen is None else (False, self._around(f, chosen))

    def _around(self, f: Framework, chosen: Sequence[int]) -> Extension:
        return verified(f, completed(f, chosen), self.definition)


SEMANTICS = _Preferred("PR", _search, undecided, is_complete)
