"""The way to a solver for clauses: our own for what is small, python-sat's CaDiCaL for all else.

Knows no framework. The extension module of python-sat is called directly: its Python face costs more to import than
most frameworks to solve. Source of the solver: Biere, Fazekas, Fleury and Heisinger (2020).
"""

from __future__ import annotations

from itertools import repeat

from argmap.semantics.search.own import OwnSolver

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any, Protocol

    class Solver(Protocol):
        """Clauses that grow, and questions about them. A literal is a variable from 1 on, or minus it."""

        def add(self, clauses: Iterable[Sequence[int]]) -> None: ...
        def like(self, literals: Iterable[int]) -> None: ...
        def solve(self, assumed: Sequence[int] = ()) -> bool: ...
        def true(self, variables: Iterable[int]) -> list[int]: ...


# So many undecided arguments our own solver takes: then the answer does not depend on what is installed.
FEW = 48
# Conflicts after which python-sat's solver comes back to see whether somebody interrupts: seconds at the most.
SLICE = 5_000


class NoSolver(Exception):  # noqa: N818 - an answer to the user, as `Refusal` is
    """A framework too large for our own solver, and python-sat is not there. Says so, with a hint."""

    def __init__(self, arguments: int) -> None:
        self.message = f"a question about {arguments} undecided arguments takes a solver that is not installed"
        self.hint = f"`pip install 'argmap[solve]'` brings one; without it, {FEW} that hang together are decided"
        super().__init__(self.message)


class Solvers:
    """How to get a solver for each part of a framework. undecided: how many arguments its parts have in all.

    Up to FEW in all, our own takes every part. Beyond that python-sat does, and where it is missing our own as long as
    no part is larger than FEW: then the extensions are the same, and may come in another order.
    """

    __slots__ = ("_module",)

    def __init__(self, undecided: int) -> None:
        self._module = None if undecided <= FEW else _python_sat()

    def __call__(self, size: int) -> Solver:
        """A solver for a part of so many arguments. Raises NoSolver if that takes python-sat, and it is not there."""
        self.check(size)
        return OwnSolver() if self._module is None else _PythonSat(self._module)

    def check(self, size: int) -> None:
        """Raises NoSolver as the call does: for a part that grows."""
        if self._module is None and size > FEW:
            raise NoSolver(size)


def _python_sat() -> Any:
    try:
        import pysolvers
    except ImportError:
        return None
    return pysolvers


class _PythonSat:
    """CaDiCaL 1.5.3, which of all that python-sat brings was the most even over sizes and tasks."""

    __slots__ = ("_module", "_solver")

    def __init__(self, module: Any) -> None:
        self._module = module
        self._solver = module.cadical153_new()

    def __del__(self) -> None:
        self._module.cadical153_del(self._solver, None)

    def add(self, clauses: Iterable[Sequence[int]]) -> None:
        # One loop in C: it stops at the first clause that is not taken, and there is none such.
        all(map(self._module.cadical153_add_cl, repeat(self._solver), clauses))

    def like(self, literals: Iterable[int]) -> None:
        """To be called when the clauses are in: before that it made the search for large sets ten times slower."""
        # A lucky guess would be made before any liking is looked at, and what is eliminated gets any value that fits.
        self._module.cadical153_set(self._solver, "lucky", 0)
        self._module.cadical153_set(self._solver, "elim", 0)
        self._module.cadical153_setphases(self._solver, list(literals))

    def solve(self, assumed: Sequence[int] = ()) -> bool:
        found = 0
        while not found:
            # Python's own signal handlers run between two of these calls, and never within one.
            self._module.cadical153_cbudget(self._solver, SLICE)
            found = self._module.cadical153_solve_lim(self._solver, assumed, 0)
        return bool(found > 0)

    def true(self, variables: Iterable[int]) -> list[int]:
        model = self._module.cadical153_model(self._solver) or ()
        known = len(model)
        return [v for v in variables if v <= known and model[v - 1] > 0]
