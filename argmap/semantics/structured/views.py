"""What becomes of statements and arguments under a semantics that may see a debate in several ways.

A semantics must build on complete sets: only in those does "it is not established" mean what it says.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from argmap.semantics.framework import Framework
from argmap.semantics.structured.flat import Flat, Node
from argmap.semantics.structured.rounds import rounds
from argmap.semantics.structured.structure import TooLarge
from argmap.semantics.structured.verdicts import Reading, Verdict

if TYPE_CHECKING:
    from argmap.semantics.framework import Extension


class Semantics(Protocol):
    """What a file one folder above offers. Its methods may raise NoSolver."""

    @property
    def code(self) -> str: ...
    def extensions(self, f: Framework) -> Iterator[Extension]: ...
    def one(self, f: Framework) -> Extension | None: ...
    def unlike(self, f: Framework) -> Iterator[Extension]: ...
    def credulous(self, f: Framework, argument: int) -> tuple[bool, Extension | None]: ...
    def sceptical(self, f: Framework, argument: int) -> tuple[bool, Extension | None]: ...


# The semantics all of whose sets are complete, by the names of their files.
COMPLETE = ("grounded", "complete", "preferred", "stable", "semi-stable", "ideal", "eager")
# Those that see one view only, by their codes.
_SOLE = ("GR", "ID", "EAG")
# Some seconds of searching.
WORK = 400_000


def judged(made: Flat, semantics: Semantics | None = None) -> Reading | Views:
    """What becomes of statements and arguments by the grounded labelling, or by what all views of a semantics share."""
    return Views(made, semantics) if semantics else Reading(made, *rounds(made.framework))


class Views:
    """A structure's framework under a semantics. Nothing is searched for before it is asked.

    work: undecided nodes that may be searched, for all questions together.
    """

    def __init__(self, made: Flat, semantics: Semantics, work: int = WORK) -> None:
        self.made = made
        self.semantics = semantics
        self._left = work

    def each(self) -> Iterator[Reading]:
        """Every view, one after the other; there may be very many, and under stable semantics none."""
        return (self._read(extension) for extension in self.semantics.extensions(self.made.framework))

    def verdict(self, name: str) -> Verdict:
        """What becomes of a statement or an argument in every view: it stands in all, falls in all, or is open.

        An argument stands if one and the same step of it is in in every view. Without any view, everything is open.
        Raises KeyError if there is nothing of that name, and TooLarge.
        """
        if self._some is None:
            return Verdict("open")
        s = self.made.structure
        if name in s.steps:
            nodes = [self.made.producer(step) for step in s.steps[name]]
            stands = any(self._always(node) for node in nodes)
            falls = not stands and all(self._always(self._out[node]) for node in nodes)
        else:
            missing = self.made.at[Node("missing", name)]
            stands = self._always(self._out[missing])
            falls = not stands and self._always(missing)
        return Verdict("stands") if stands else self._some.verdict(name) if falls else Verdict("open")

    def possible(self, name: str) -> bool:
        """Whether a statement or an argument stands in some view. Raises KeyError if there is nothing of that name."""
        s = self.made.structure
        if name in s.steps:
            nodes = [self.made.producer(step) for step in s.steps[name]]
        else:
            nodes = [self._out[self.made.at[Node("missing", name)]]]
        return any(self.semantics.credulous(self._watched, node)[0] for node in nodes)

    def _always(self, node: int) -> bool:
        """Whether a node is in in every view; each view that shows it is not is kept, to be looked at first."""
        if any(node not in view for view in self._seen):
            return False
        if self.semantics.code in _SOLE:
            return True
        self._left -= self._undecided
        if self._left < 0:
            raise TooLarge(
                f"too much is open to be looked at in every view: {self._undecided:,} moves and statements",
                "ask about less, with `--keep` or `argmap explain`, or by grounded or ideal semantics",
            )
        always, without = self.semantics.sceptical(self._watched, node)
        if without is not None:
            self._seen.append(without)
        return always

    def _read(self, extension: Extension) -> Reading:
        framework = self.made.framework
        return Reading(self.made, extension, {b for a in extension for b in framework.attacked(a)})

    @cached_property
    def _undecided(self) -> int:
        accepted, rejected = rounds(self.made.framework)
        return len(self.made.nodes) - len(accepted) - len(rejected)

    @cached_property
    def _seen(self) -> list[Extension]:
        return list(self.semantics.unlike(self._watched))

    @cached_property
    def _some(self) -> Reading | None:
        extension = self.semantics.one(self.made.framework)
        return None if extension is None else self._read(extension)

    @cached_property
    def _out(self) -> dict[int, int]:
        """For what may be asked about, a node that is in exactly if it is out, and undecided if it is."""
        asked = [n for n, node in enumerate(self.made.nodes) if node.kind in ("step", "missing")]
        return {n: watching for watching, n in enumerate(asked, len(self.made.nodes))}

    @cached_property
    def _watched(self) -> Framework:
        """The framework with those nodes; they attack nothing, and decide nothing."""
        attacks = [*self.made.framework.attacks(), *self._out.items()]
        sources, targets = ([attack[end] for attack in attacks] for end in (0, 1))
        return Framework(len(self.made.nodes) + len(self._out), sources, targets)
