"""What a labelling of a structure's framework says of its statements and arguments.

Knows no semantics: it is given what is accepted and what is rejected.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from argmap.semantics.structured.flat import Flat, Node
from argmap.semantics.structured.structure import Inference, Producer, Side

Status = Literal["stands", "falls", "open"]
Why = Literal["", "rejected", "undercut", "unsupported"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a statement or an argument, and, if it falls, why.

    rejected: a rival of it stands. undercut: the step was cut, or a question that is put to it is open. unsupported:
    nothing that could speak for it is left.
    """

    status: Status
    why: Why = ""


class Reading:
    """One labelling, read. accepted, rejected: the nodes that are in and out; the others are undecided."""

    def __init__(self, made: Flat, accepted: Collection[int], rejected: Collection[int]) -> None:
        self.made = made
        self.s = made.structure
        self.accepted = accepted
        self.rejected = rejected

    def verdict(self, name: str) -> Verdict:
        """What becomes of an argument, or of a statement. Raises KeyError if there is neither.

        An argument stands if one of its steps is in, and falls if all are out.
        """
        return self.argument(name) if name in self.s.steps else self.statement(name)

    def statement(self, name: str) -> Verdict:
        """What becomes of a statement."""
        if self.made.at[Node("missing", name)] in self.rejected:
            return Verdict("stands")
        if not self._missing(name):
            return Verdict("open")
        if self._rival_stands(name):
            return Verdict("falls", "rejected")
        cut = any(self._cut(producer) for producer in self.s.producers.get(Side(name), ()))
        return Verdict("falls", "undercut" if cut else "unsupported")

    def argument(self, name: str) -> Verdict:
        """What becomes of an argument. One that rests on its own prose falls for the reason for which that does."""
        steps = self.s.steps[name]
        nodes = [self.made.producer(step) for step in steps]
        if any(node in self.accepted for node in nodes):
            return Verdict("stands")
        if not all(node in self.rejected for node in nodes):
            return Verdict("open")
        if self._cut(steps[0]):
            return Verdict("falls", "undercut")
        if not all(any(self._missing(premise) for premise in step.premises) for step in steps):
            return Verdict("falls", "rejected")
        own = any(name in step.premises for step in steps) and self._missing(name)
        return self.statement(name) if own else Verdict("falls", "unsupported")

    def _missing(self, statement: str) -> bool:
        return self.made.at[Node("missing", statement)] in self.accepted

    def _cut(self, producer: Producer) -> bool:
        """Whether an undercut that is in, or a question, is why a producer is out."""
        if isinstance(producer, Inference):
            return producer.argument in self._cut_off or producer.argument in self.s.questioned_steps
        return producer.statement in self.s.questioned

    @cached_property
    def _cut_off(self) -> set[str]:
        """The arguments that an undercut which is in cuts."""
        undercuts = self.s.undercuts.items()
        return {argument for argument, cuts in undercuts if any(self.made.producer(c) in self.accepted for c in cuts)}

    def _rival_stands(self, name: str) -> bool:
        """Whether the contrary of a statement, or something that excludes it, is in; the statement is not."""
        rivals = self.s.excludes.get(name, ())
        return (
            Side(name, False) in self._standing
            or any(Side(rival) in self._standing for rival in rivals)
            or any(self._answered[group] for group in self.s.answers.get(name, ()))
        )

    @cached_property
    def _standing(self) -> set[Side]:
        """The sides of which some producer is in."""
        producers = self.s.producers
        return {side for side, made in producers.items() if any(self.made.producer(p) in self.accepted for p in made)}

    @cached_property
    def _answered(self) -> list[bool]:
        """Of every group of answers that exclude each other, whether one is in."""
        return [any(Side(name) in self._standing for name in group) for group in self.s.exclusive]
