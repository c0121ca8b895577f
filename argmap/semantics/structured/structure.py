"""What is argued, without a map: statements, who puts them forward, and the inferences between them.

All three lenses read it. Knows no record, no date, and an actor only by name.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import Literal, NamedTuple

Standard = Literal[
    "scintilla", "preponderance", "clear-and-convincing", "beyond-reasonable-doubt", "dialectical-validity"
]
Does = Literal["supports", "attacks", "undercuts"]


class TooLarge(ValueError):  # noqa: N818 - reads as what it is
    """A structure whose evaluation would take more than its size warrants: why, and what would help."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


class Rank(IntEnum):
    """How sure a voice is. To doubt or deny a statement is to put its contrary forward, and ranks as that."""

    PERHAPS = 0
    PROBABLE = 1
    PLAIN = 2
    CERTAIN = 3


# The strength of what a voice puts forward, before anything is said for or against it: only their order is argued for.
STRENGTH: dict[Rank, float] = {Rank.PERHAPS: 0.5, Rank.PROBABLE: 0.65, Rank.PLAIN: 0.8, Rank.CERTAIN: 1.0}


class Side(NamedTuple):
    """A statement, or (`holds` is false) its contrary."""

    statement: str
    holds: bool = True


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that may be so or not. weight: its strength before anything is said about it, 0 to 1; None: not given.

    standard: the burden of proof on it; None: none is named.
    """

    name: str
    weight: float | None = None
    standard: Standard | None = None


@dataclass(frozen=True, slots=True)
class Assertion:
    """A statement put forward without a reason, or (`holds` is false) denied. rank: that of the surest voice."""

    statement: str
    holds: bool = True
    rank: Rank = Rank.PLAIN
    voices: tuple[str, ...] = ()

    @property
    def side(self) -> Side:
        return Side(self.statement, self.holds)


@dataclass(frozen=True, slots=True)
class Inference:
    """A step from premises that are all needed: to a statement, to its contrary, or against the steps of an argument.

    argument: what it is a step of; an argument that bears on several things takes one to each.
    to: the statement, or for `undercuts` the argument.
    grounds: the premises that specificity compares (a warrant is none).
    weight: of the step, 0 to 1; None: not given. rank: how sure whoever argues is of the step.
    """

    name: str
    argument: str
    does: Does
    to: str
    premises: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()
    weight: float | None = None
    rank: Rank = Rank.PLAIN
    voices: tuple[str, ...] = ()

    @property
    def own_weight(self) -> float:
        """What it weighs if nobody says otherwise: its weight, else less than 1 where its voice hedges."""
        if self.weight is not None:
            return self.weight
        return STRENGTH[self.rank] if self.rank < Rank.PLAIN else 1.0

    @property
    def side(self) -> Side:
        """What it concludes; of an undercut, nothing that has rivals."""
        return Side(self.to, self.does == "supports")


@dataclass(frozen=True, slots=True)
class Question:
    """A challenge without a counter-claim, not answered yet. step: it is put to the steps of the argument `to`;
    otherwise to whoever put the statement `to` forward.
    """

    name: str
    to: str
    step: bool = False


@dataclass(frozen=True, slots=True)
class Preference:
    """Whose values rank which statement or argument higher. holder: empty if it counts for everybody."""

    holder: str
    preferred: str
    over: str


Producer = Assertion | Inference


@dataclass(frozen=True)
class Structure:
    """What all lenses read. contraries: pairs that cannot both be so, whatever else is. exclusive: answers of which
    one at most holds. An undercut of, or a question to, an argument without steps says nothing.

    Raises ValueError for a statement that is not there, for names given twice, and for two assertions of one side.
    """

    statements: tuple[Statement, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    inferences: tuple[Inference, ...] = ()
    contraries: tuple[tuple[str, str], ...] = ()
    exclusive: tuple[tuple[str, ...], ...] = ()
    questions: tuple[Question, ...] = ()
    preferences: tuple[Preference, ...] = ()

    def __post_init__(self) -> None:
        stated = {a.statement for a in self.assertions}
        stated.update(name for group in (*self.contraries, *self.exclusive) for name in group)
        stated.update(q.to for q in self.questions if not q.step)
        for inference in self.inferences:
            stated.update(inference.premises)
            if inference.does != "undercuts":
                stated.add(inference.to)
        if not stated <= self.named.keys():
            raise ValueError(f"no statements: {sorted(stated - self.named.keys())}")
        names = (
            [s.name for s in self.statements],
            [i.name for i in self.inferences],
            [a.side for a in self.assertions],
        )
        if any(len(set(given)) < len(given) for given in names):
            raise ValueError("two statements or two steps of one name, or two assertions of one side")

    @cached_property
    def named(self) -> dict[str, Statement]:
        """Statements by name."""
        return {s.name: s for s in self.statements}

    @cached_property
    def inference(self) -> dict[str, Inference]:
        """Inferences by name."""
        return {i.name: i for i in self.inferences}

    @cached_property
    def steps(self) -> dict[str, tuple[Inference, ...]]:
        """The inferences of every argument."""
        found: dict[str, list[Inference]] = {}
        for inference in self.inferences:
            found.setdefault(inference.argument, []).append(inference)
        return {name: tuple(steps) for name, steps in found.items()}

    @cached_property
    def producers(self) -> dict[Side, tuple[Producer, ...]]:
        """What speaks for every side that anything speaks for: its assertion and the inferences that conclude it."""
        found: dict[Side, list[Producer]] = {}
        for assertion in self.assertions:
            found.setdefault(assertion.side, []).append(assertion)
        for inference in self.inferences:
            if inference.does != "undercuts":
                found.setdefault(inference.side, []).append(inference)
        return {side: tuple(made) for side, made in found.items()}

    @cached_property
    def undercuts(self) -> dict[str, tuple[Inference, ...]]:
        """The inferences against the steps of every argument that has some."""
        found: dict[str, list[Inference]] = {}
        for inference in self.inferences:
            if inference.does == "undercuts":
                found.setdefault(inference.to, []).append(inference)
        return {name: tuple(cuts) for name, cuts in found.items()}

    @cached_property
    def rivalries(self) -> tuple[tuple[Side, ...], ...]:
        """Sides of which one at most can be so, where at least two have something that speaks for them."""
        groups = [(Side(side.statement), side) for side in self.producers if not side.holds]
        groups += [(Side(one), Side(other)) for one, other in self.contraries]
        found = (*groups, *(tuple(map(Side, group)) for group in self.exclusive))
        spoken = (tuple(side for side in group if side in self.producers) for group in found)
        return tuple(group for group in spoken if len(group) > 1)

    @cached_property
    def excludes(self) -> dict[str, tuple[str, ...]]:
        """What every statement contradicts that contradicts anything."""
        found: dict[str, list[str]] = {}
        for one, other in self.contraries:
            found.setdefault(one, []).append(other)
            found.setdefault(other, []).append(one)
        return {name: tuple(rivals) for name, rivals in found.items()}

    @cached_property
    def answers(self) -> dict[str, tuple[int, ...]]:
        """The places in `exclusive` of every statement that is an answer."""
        found: dict[str, list[int]] = {}
        for place, group in enumerate(self.exclusive):
            for name in group:
                found.setdefault(name, []).append(place)
        return {name: tuple(places) for name, places in found.items()}

    @cached_property
    def asserted(self) -> dict[Side, Assertion]:
        """Who puts a side forward, of every side that somebody does."""
        return {assertion.side: assertion for assertion in self.assertions}

    @cached_property
    def questioned(self) -> frozenset[str]:
        """The statements with an open question to whoever put them forward."""
        return frozenset(q.to for q in self.questions if not q.step)

    @cached_property
    def questioned_steps(self) -> frozenset[str]:
        """The arguments with an open question to their steps."""
        return frozenset(q.to for q in self.questions if q.step)
