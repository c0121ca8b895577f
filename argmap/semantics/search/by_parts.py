"""From the extensions of a framework's pieces to those of the framework.

Every semantics here treats pieces without an attack between them alike: an extension of the whole is one of each
piece, put together. Knows no semantics; it is given the search in one piece.

Source: Baroni and Giacomin (2007), section 5; for what grounded leaves open Baumann, Brewka and Ulbricht (2020),
theorem 3.
"""

from __future__ import annotations

from argmap.semantics.search import clauses
from argmap.semantics.search.definitions import verified
from argmap.semantics.search.part import left_open, pieces, whole
from argmap.semantics.search.propagation import OPEN, accepted, labels
from argmap.semantics.search.sat import Solvers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import TypeAlias

    from argmap.semantics.framework import Extension, Framework, Verdict
    from argmap.semantics.search.part import Part

    # Yields the extensions of a part, as numbers of it. goal: 0 for all of them, i+1 or -i-1 for some that has or
    # lacks argument i, if there is one.
    Search: TypeAlias = Callable[[Part, Solvers, int], Iterator[Sequence[int]]]
    # Some extension of a part, found faster than by the search; there always is one.
    First: TypeAlias = Callable[[Part, Solvers], Sequence[int]]
    Base: TypeAlias = Callable[[Framework], tuple[list[int], list[Part]]]


def undecided(f: Framework) -> tuple[list[int], list[Part]]:
    """What is in every complete extension, and the pieces of what that leaves open."""
    label = labels(f)
    return accepted(label), pieces(left_open(f, label)) if OPEN in label else []


def entire(f: Framework) -> tuple[list[int], list[Part]]:
    """Nothing decided yet, and the pieces of the framework."""
    return [], pieces(whole(f)) if len(f) else []


class ByParts:
    """One semantics: what it calls an extension of a framework, and which arguments those accept. Frozen.

    code: as in the competition. search: its extensions of one piece. base: what is decided beforehand, and the pieces.
    definition: what every extension is checked against before it is returned. first: as `First`, if there is one.
    Every method may raise NoSolver; none fails otherwise.
    """

    __slots__ = ("base", "code", "definition", "first", "search")

    def __init__(
        self,
        code: str,
        search: Search,
        base: Base,
        definition: Callable[[Framework, Extension], bool],
        first: First | None = None,
    ) -> None:
        self.code = code
        self.search = search
        self.base = base
        self.definition = definition
        self.first = first

    def extensions(self, f: Framework) -> Iterator[Extension]:
        """Each extension once, found while they are asked for; the order is the same in every run."""
        sure, parts = self.base(f)
        new = Solvers(sum(map(len, parts)))
        rows = [_Row(part, self.search(part, new, 0)) for part in parts]
        at = [0] * len(rows)
        if not all(row.has(0) for row in rows):
            return
        while True:
            chosen = [i for row, k in zip(rows, at, strict=True) for i in row.found[k]]
            yield verified(f, frozenset(sure + chosen), self.definition)
            for place in reversed(range(len(rows))):
                at[place] += 1
                if rows[place].has(at[place]):
                    break
                at[place] = 0
            else:
                return

    def count(self, f: Framework) -> int:
        """How many extensions there are: the product over the pieces, so more than could be listed."""
        _, parts = self.base(f)
        new = Solvers(sum(map(len, parts)))
        product = 1
        for part in parts:
            product *= sum(1 for _ in self.search(part, new, 0))
            if not product:
                break
        return product

    def one(self, f: Framework) -> Extension | None:
        """Some extension; None if there is none, which only stable semantics knows."""
        return self._put_together(f, *self.base(f), None, 0)

    def unlike(self, f: Framework) -> Iterator[Extension]:
        """One extension, or a few that differ in much where such are cheap to find; none if there is none."""
        found = self.one(f)
        if found is not None:
            yield found

    def credulous(self, f: Framework, argument: int) -> Verdict:
        """Whether some extension has an argument, and one that does."""
        found = self._with(f, argument, True)
        return found is not None, found

    def sceptical(self, f: Framework, argument: int) -> Verdict:
        """Whether every extension has an argument, and if not one that lacks it."""
        found = self._with(f, argument, False)
        return found is None, found

    def _with(self, f: Framework, argument: int, wanted: bool) -> Extension | None:
        """An extension that has an argument, or one that lacks it."""
        sure, parts = self.base(f)
        for part in parts:
            if argument in part.members:
                goal = part.members.index(argument) + 1
                return self._put_together(f, sure, parts, part, goal if wanted else -goal)
        return self._put_together(f, sure, parts, None, 0) if (argument in sure) == wanted else None

    def _put_together(
        self, f: Framework, sure: list[int], parts: list[Part], home: Part | None, goal: int
    ) -> Extension | None:
        """One extension of each part; that of `home` meets the goal. None if some part has none."""
        new = Solvers(sum(map(len, parts)))
        chosen = list(sure)
        # The part that is asked about first: if it says no, the others need no search.
        for part in sorted(parts, key=lambda part: part is not home):
            found = (
                self.first(part, new)
                if self.first is not None and part is not home
                else next(self.search(part, new, goal if part is home else 0), None)
            )
            if found is None:
                return None
            chosen.extend(part.outside(found))
        return verified(f, frozenset(chosen), self.definition)


class _Row:
    """The extensions of one piece, each found when it is first asked for."""

    __slots__ = ("found", "more", "part")

    def __init__(self, part: Part, more: Iterator[Sequence[int]]) -> None:
        self.part = part
        self.more = more
        self.found: list[list[int]] = []

    def has(self, k: int) -> bool:
        if k == len(self.found):
            following = next(self.more, None)
            if following is None:
                return False
            self.found.append(self.part.outside(following))
        return True


def sole(chosen: Sequence[int], goal: int) -> Iterator[Sequence[int]]:
    """The answer of a semantics with exactly one extension of a part: that, if it meets the goal."""
    if not goal or (goal > 0) == (abs(goal) - 1 in chosen):
        yield chosen


def models(part: Part, new: Solvers, rules: Callable[[Part], list[list[int]]], goal: int) -> Iterator[list[int]]:
    """Every set of arguments of a part that obeys some clauses and meets the goal."""
    solver = new(len(part))
    solver.add(rules(part))
    members = clauses.members(part)
    while solver.solve(clauses.literal(goal)):
        chosen = solver.true(members)
        yield clauses.chosen(chosen)
        among = set(chosen)
        solver.add([[-v if v in among else v for v in members]])
