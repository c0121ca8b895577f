"""A structure as an abstract framework of linear size.

Three kinds of node carry it: a step for every inference, an assertion for every side that somebody puts forward, and
for every statement "it is not established". What speaks for a statement attacks that node, and that node attacks every
step that has the statement as a premise. Questions attack what is merely asserted, undercuts attack steps, and rivals
attack each other as `rebuts` says. Knows no semantics: any that labels the framework will do.

Source: the three-valued reading of rule systems; for its parts, Dung (1995), On the acceptability of arguments
(attack); Pollock (1987), Defeasible reasoning (rebut, undercut); Prakken (2010), An abstract framework for
argumentation with structured arguments (undermine); Gordon, Prakken and Walton (2007), The Carneades model of argument
and burden of proof (questions).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from argmap.semantics.framework import Framework
from argmap.semantics.structured.gathering import Attacks
from argmap.semantics.structured.ordering import Ordering, Place, place
from argmap.semantics.structured.rebuts import rebuts
from argmap.semantics.structured.structure import Producer, Side, Structure


class Node(NamedTuple):
    """What a node of the framework is. name: of the statement, inference or question; of one that gathers, a number."""

    kind: Literal["asserted", "denied", "step", "missing", "question", "gathers"]
    name: str


@dataclass(frozen=True)
class Flat:
    """A structure with the framework that it makes. nodes: what each argument of the framework is."""

    structure: Structure
    order: Ordering
    framework: Framework
    nodes: tuple[Node, ...]

    @cached_property
    def at(self) -> Mapping[Node, int]:
        """The arguments of the framework by what they are."""
        return {node: n for n, node in enumerate(self.nodes)}

    def producer(self, producer: Producer) -> int:
        """The node of what speaks for a side."""
        spot = place(producer)
        if isinstance(spot, Side):
            return self.at[Node("asserted" if spot.holds else "denied", spot.statement)]
        return self.at[Node("step", spot)]

    def attackers(self, node: int) -> tuple[int, ...]:
        """What attacks a node, ascending; those that a gathering node stands for in its place."""
        found: dict[int, None] = {}
        waiting = list(self.framework.attackers(node))
        while waiting:
            attacker = waiting.pop()
            if self.nodes[attacker].kind != "gathers":
                found[attacker] = None
            else:
                waiting += [a for none in self.framework.attackers(attacker) for a in self.framework.attackers(none)]
        return tuple(sorted(found))


def flat(s: Structure, order: Ordering | None = None, budget: int | None = None) -> Flat:
    """The framework that a structure makes.

    order: of rivals; if none is given, only preferences that count for everybody count. budget: see `rebuts`.
    Returns nodes and attacks in numbers that grow with the size of the structure; but see `rebuts`, which also raises
    TooLarge.
    """
    order = order or Ordering(s)
    nodes = [Node("asserted" if a.holds else "denied", a.statement) for a in s.assertions]
    nodes += [Node("step", i.name) for i in s.inferences]
    at: dict[Place, int] = {a.side: n for n, a in enumerate(s.assertions)}
    at.update((i.name, n) for n, i in enumerate(s.inferences, len(at)))
    missing = {statement.name: n for n, statement in enumerate(s.statements, len(nodes))}
    nodes += [Node("missing", name) for name in missing]
    questions = {question.name: n for n, question in enumerate(s.questions, len(nodes))}
    nodes += [Node("question", name) for name in questions]
    attacks = Attacks(len(nodes))
    _support(s, at, missing, attacks)
    _cut(s, at, questions, attacks)
    rebuts(s, order, at, attacks, budget)
    nodes += [Node("gathers", str(n)) for n in range(len(nodes), attacks.count)]
    sources, targets = ([pair[end] for pair in attacks.pairs] for end in (0, 1))
    framework = Framework(len(nodes), sources, targets)
    return Flat(s, order, framework, tuple(nodes))


def _support(s: Structure, at: Mapping[Place, int], missing: Mapping[str, int], attacks: Attacks) -> None:
    """What speaks for a statement attacks that it is missing; and that attacks what rests on it."""
    attacks.add((at[a.side], missing[a.statement]) for a in s.assertions if a.holds)
    attacks.add((missing[premise], at[step.name]) for step in s.inferences for premise in step.premises)
    attacks.add((at[step.name], missing[step.to]) for step in s.inferences if step.does == "supports")


def _cut(s: Structure, at: Mapping[Place, int], questions: Mapping[str, int], attacks: Attacks) -> None:
    """Undercuts and questions attack steps; a question to a statement attacks whoever put it forward."""
    cutting = {name: [at[cut.name] for cut in cuts] for name, cuts in s.undercuts.items()}
    for question in s.questions:
        if question.step:
            cutting.setdefault(question.to, []).append(questions[question.name])
        elif Side(question.to) in at:
            attacks.add([(questions[question.name], at[Side(question.to)])])
    for argument, sources in cutting.items():
        attacks.all_on_all(sources, [at[step.name] for step in s.steps.get(argument, ())])
