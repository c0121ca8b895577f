"""Complete: sets that defend all their members and contain whatever they defend.

Source: Dung (1995), definition 23.
"""

from __future__ import annotations

from argmap.semantics.search import clauses
from argmap.semantics.search.by_parts import ByParts, models, undecided
from argmap.semantics.search.defence import defended
from argmap.semantics.search.definitions import is_complete, verified
from argmap.semantics.search.propagation import closure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.semantics.framework import Extension, Framework, Verdict
    from argmap.semantics.search.part import Part
    from argmap.semantics.search.sat import Solvers


def _search(part: Part, new: Solvers, goal: int) -> Iterator[list[int]]:
    return models(part, new, clauses.complete, goal)


class _Complete(ByParts):
    __slots__ = ()

    def one(self, f: Framework) -> Extension | None:
        """The grounded extension: it is complete, and needs no search."""
        return verified(f, closure(f, ()), is_complete)

    def credulous(self, f: Framework, argument: int) -> Verdict:
        """An argument of some admissible set is in the complete set around it: Dung (1995), theorem 25."""
        chosen = defended(f, argument)
        return (False, None) if chosen is None else (True, verified(f, closure(f, chosen), self.definition))

    def sceptical(self, f: Framework, argument: int) -> Verdict:
        """What is in the grounded extension is in all of them: Dung (1995), theorem 25."""
        grounded = verified(f, closure(f, ()), is_complete)
        return (True, None) if argument in grounded else (False, grounded)


SEMANTICS = _Complete("CO", _search, undecided, is_complete)
