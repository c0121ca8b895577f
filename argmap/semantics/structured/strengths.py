"""How strong everything is, from 0 to 1: what all gradual models share.

A model says how strong a statement is, given its own weight and the strengths of what attacks and supports it. An
inference is as strong as its step and its premises together, less what undercuts it. So with single premises, steps of
weight 1 and no undercut, a structure is exactly a weighted bipolar graph of its statements. What contradicts a
statement attacks it. Rival answers do not attack each other: they are compared (Rago et al. 2016). Knows no formula.

What bears on itself is found by iteration, until nothing changes by more than 1e-9. If it swings, it is followed in
the continuous form dx/dt = f(x) - x, by Runge-Kutta steps of fourth order. If it does not settle so either, it has no
stable strength, and neither has what rests on it.

Source: Mossakowski and Neuhaus (2018), Modular semantics and characteristics for bipolar weighted argumentation graphs;
Potyka (2018), Continuous dynamical systems for weighted bipolar argumentation.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import prod
from typing import Literal

from argmap.semantics.search.part import circles
from argmap.semantics.structured.structure import STRENGTH, Inference, Side, Statement, Structure

# The weight of a statement, and the strengths of its attackers and supporters in any order -> its strength.
Model = Callable[[float, Sequence[float], Sequence[float]], float]
CLOSE = 1e-9
_ROUNDS = 1_000
# Some seconds for all circles together.
WORK = 5_000_000
# A circle that moves hardly less than so many rounds ago, or units of time, is taken to swing.
_PATIENCE = 50
_STILL = 0.99


@dataclass(frozen=True, slots=True)
class Circle:
    """What bears on itself, and how its strengths were found. rounds: of iteration, or steps of the continuous form."""

    statements: tuple[str, ...]
    found: Literal["iterated", "continuous", "unstable"]
    rounds: int


@dataclass(frozen=True, slots=True)
class Strengths:
    """Statement and inference -> strength; None where none is stable. circles: how those were found."""

    statements: dict[str, float | None]
    inferences: dict[str, float | None]
    circles: tuple[Circle, ...]


def strengths(s: Structure, model: Model, work: int = WORK) -> Strengths:
    """The strength of every statement and inference under a model. Linear but for circles; never fails.

    work: the links that may be followed for all circles together; each may take as many rounds as the others, and one
    that would take more has no stable strength.
    """
    net = _Net(s, model)
    parts = list(circles(net.below))
    loops = {part[0]: _Loop(net, part) for part in parts if len(part) > 1 or part[0] in net.below[part[0]]}
    rounds = work // (sum(loop.size for loop in loops.values()) or 1)
    settled = []
    for part in parts:
        loop = loops.get(part[0])
        if not net.known(part):
            net.lost.update(part)
        elif loop:
            settled.append(_settle(net, loop, s, rounds))
        else:
            net.now[part[0]] = net.value(part[0], net.now)
    found = [None if n in net.lost else now for n, now in enumerate(net.now)]
    statements = {each.name: found[n] for n, each in enumerate(s.statements)}
    inferences = {each.name: found[n] for n, each in enumerate(s.inferences, net.steps)}
    return Strengths(statements, inferences, tuple(settled))


def strength_of(found: Strengths, s: Structure, name: str) -> float | None:
    """The strength of an argument, or of a statement; of an argument with several steps, that of the strongest.

    None if none is stable. Raises KeyError if there is no such statement or argument.
    """
    if name not in s.steps:
        return found.statements[name]
    steps = [found.inferences[step.name] for step in s.steps[name]]
    return max((strength for strength in steps if strength is not None), default=None)


def initial(s: Structure, statement: Statement) -> float:
    """A statement's strength before anything is said for or against it: its weight, else how sure the voice is that
    puts it forward. What nobody puts forward, and what is put forward with a question to it open, starts from nothing.
    """
    if statement.weight is not None:
        return statement.weight
    assertion = s.asserted.get(Side(statement.name))
    return STRENGTH[assertion.rank] if assertion and statement.name not in s.questioned else 0.0


def step(s: Structure, inference: Inference) -> float:
    """An inference's strength before its premises and what undercuts it: its weight, else as sure as its voice is.

    An argument that has only its own prose as premise is as strong as that: its weight is not taken twice. A plain
    step takes nothing away, and one with a question to it open carries nothing.
    """
    if inference.argument in s.questioned_steps:
        return 0.0
    if inference.argument in inference.premises:
        return 1.0
    return inference.own_weight


class _Net:
    """A structure as numbered nodes: statements up to `border`; what is left uncut of every argument that is undercut,
    up to `steps`; inferences.
    """

    def __init__(self, s: Structure, model: Model) -> None:
        self.model = model
        place = {statement.name: n for n, statement in enumerate(s.statements)}
        self.border = len(place)
        uncut = {argument: n for n, argument in enumerate(s.undercuts, self.border)}
        self.steps = self.border + len(uncut)
        self.cutting = {n for n, step in enumerate(s.inferences, self.steps) if step.does == "undercuts"}
        self.weight = [*(initial(s, each) for each in s.statements), *[1.0] * len(uncut)]
        self.weight += [step(s, each) for each in s.inferences]
        self.now = self.weight.copy()
        self.lost: set[int] = set()
        # What raises a node (supports, is a premise), and what lowers it (attacks, undercuts).
        self.ups: list[list[int]] = [[] for _ in self.weight]
        self.downs: list[list[int]] = [[] for _ in self.weight]
        for node, inference in enumerate(s.inferences, self.steps):
            self.ups[node] = [place[premise] for premise in inference.premises]
            if inference.argument in uncut:
                self.ups[node].append(uncut[inference.argument])
            if inference.does == "supports":
                self.ups[place[inference.to]].append(node)
            else:
                self.downs[(place if inference.does == "attacks" else uncut)[inference.to]].append(node)
        for one, other in s.contraries:
            self.downs[place[one]].append(place[other])
            self.downs[place[other]].append(place[one])
        self.denials = {place[a.statement]: STRENGTH[a.rank] for a in s.assertions if not a.holds}
        self.below = [[*up, *down] for up, down in zip(self.ups, self.downs, strict=True)]

    def known(self, part: list[int]) -> bool:
        """Whether all that some nodes rest on has a strength."""
        return not self.lost or all(self.lost.isdisjoint(self.below[n]) for n in part)

    def value(self, n: int, now: Sequence[float]) -> float:
        """The strength of a node, given those of what it rests on."""
        if n >= self.border:
            if not self.downs[n] and len(self.ups[n]) == 1:
                return self.weight[n] * now[self.ups[n][0]]
            return self.weight[n] * prod(now[i] for i in self.ups[n]) * prod(1 - now[i] for i in self.downs[n])
        attackers = [now[i] for i in self.downs[n]]
        if n in self.denials:
            attackers.append(self.denials[n])
        return self.model(self.weight[n], attackers, [now[i] for i in self.ups[n]])


class _Loop:
    """A part of a net that bears on itself. Its state is that of its statements and undercuts: what other inferences
    come to follows from those at once, so that no inference delays what it carries.
    """

    def __init__(self, net: _Net, part: list[int]) -> None:
        self.net = net
        self.part = part
        self.state = sorted(n for n in part if n < net.border or n in net.cutting)
        self.steps = sorted(set(part) - set(self.state))
        self.size = sum(len(net.below[n]) + 1 for n in part)
        self.width = max(len(net.below[n]) for n in part)

    def at(self, x: Sequence[float]) -> list[float]:
        """What every node of the state comes to, given the state."""
        net = self.net
        for n, strength in zip(self.state, x, strict=True):
            net.now[n] = strength
        for n in self.steps:
            net.now[n] = net.value(n, net.now)
        return [net.value(n, net.now) for n in self.state]


def _settle(net: _Net, loop: _Loop, s: Structure, rounds: int) -> Circle:
    start = [net.weight[n] for n in loop.state]
    statements = tuple(s.statements[n].name for n in loop.state if n < net.border)
    done, x = _iterated(loop, start, min(rounds, _ROUNDS))
    if x is not None:
        loop.at(x)
        return Circle(statements, "iterated", done)
    done, x = _followed(loop, start, rounds // 4)
    if x is not None:
        loop.at(x)
        return Circle(statements, "continuous", done)
    net.lost.update(loop.part)
    return Circle(statements, "unstable", done)


def _iterated(loop: _Loop, x: list[float], rounds: int) -> tuple[int, list[float] | None]:
    earlier = float("inf")
    done = 0
    for done in range(1, rounds + 1):
        was, x = x, loop.at(x)
        moved = max(abs(a - b) for a, b in zip(was, x, strict=True))
        if moved <= CLOSE:
            return done, x
        if done % _PATIENCE == 0:
            if moved > earlier * _STILL:
                return done, None
            earlier = moved
    return done, None


def _followed(loop: _Loop, x: list[float], steps: int) -> tuple[int, list[float] | None]:
    """Runge-Kutta steps, short enough for the node with the most links: a sum of n may change n times as fast."""
    a_unit = 2 + loop.width
    earlier = float("inf")
    done = 0
    for done in range(1, steps + 1):
        one = _slope(loop, x)
        moves = max(map(abs, one))
        if moves <= CLOSE:
            return done, x
        if done % (_PATIENCE * a_unit) == 0:
            if moves > earlier * _STILL:
                break
            earlier = moves
        two = _slope(loop, _moved(x, one, 0.5 / a_unit))
        three = _slope(loop, _moved(x, two, 0.5 / a_unit))
        four = _slope(loop, _moved(x, three, 1 / a_unit))
        mean = [(a + 2 * b + 2 * c + d) / 6 for a, b, c, d in zip(one, two, three, four, strict=True)]
        x = _moved(x, mean, 1 / a_unit)
    return done, None


def _slope(loop: _Loop, x: Sequence[float]) -> list[float]:
    return [new - old for old, new in zip(x, loop.at(x), strict=True)]


def _moved(x: Sequence[float], slope: Sequence[float], h: float) -> list[float]:
    return [old + h * by for old, by in zip(x, slope, strict=True)]
