"""Admissible: conflict-free sets that defend all their members. The empty set is one.

Source: Dung (1995), definition 6.
"""

from __future__ import annotations

from argmap.semantics.search import clauses
from argmap.semantics.search.by_parts import ByParts, entire, models
from argmap.semantics.search.defence import defended
from argmap.semantics.search.definitions import is_admissible, verified
from argmap.semantics.search.propagation import closure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.semantics.framework import Extension, Framework, Verdict
    from argmap.semantics.search.part import Part
    from argmap.semantics.search.sat import Solvers


def _search(part: Part, new: Solvers, goal: int) -> Iterator[list[int]]:
    return models(part, new, clauses.admissible, goal)


class _Admissible(ByParts):
    __slots__ = ()

    def one(self, f: Framework) -> Extension | None:
        """The empty set."""
        return frozenset()

    def credulous(self, f: Framework, argument: int) -> Verdict:
        """With a complete set as the example, since that is admissible too."""
        chosen = defended(f, argument)
        return (False, None) if chosen is None else (True, verified(f, closure(f, chosen), self.definition))

    def sceptical(self, f: Framework, argument: int) -> Verdict:
        """No argument is in the empty set."""
        return False, frozenset()


SEMANTICS = _Admissible("AD", _search, entire, is_admissible)
