"""What a strength owes to single arguments: take one away, and see the difference.

Knows no sentence, and no semantics but the gradual model that it is given.

Source: Amgoud, Ben-Naim and Vesic (2017), Measuring the intensity of attacks in argumentation graphs with Shapley
value, for the question; the answer here is the plain removal of one argument, which is what a reader can try.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace

from argmap.explaining.hearing import record_of
from argmap.semantics.structured.strengths import Model, Strengths, strength_of, strengths
from argmap.semantics.structured.structure import Inference, Statement, Structure

# Arguments that are tried, the nearest first.
_MOST = 40
# Beyond so many inferences, arguments are tried on those that are nearest; and so many of the largest on all.
_LARGE = 400
LARGEST = 3
# Less than that is not seen in two decimals.
_SEEN = 0.005


@dataclass(frozen=True, slots=True)
class Contribution:
    """How much stronger something is by an argument (less than 0: weaker), and what it would be without."""

    name: str
    by: float
    without: float


@dataclass(frozen=True, slots=True)
class Contributions:
    """The largest first. all_tried: every argument that bears on it was tried."""

    found: tuple[Contribution, ...]
    all_tried: bool


def contributions(s: Structure, name: str, model: Model, known: Strengths) -> Contributions:
    """What single arguments contribute to the strength of a statement or an argument of a structure.

    known: the strengths of the whole structure. Where much bears on it, only the largest contributions of those near
    it are told: see `all_tried`. Raises KeyError for an unknown name.
    """
    part, is_whole = _bearing(s, name, known)
    own = {name, *(step.to for step in s.steps.get(name, ()))}
    near = list(dict.fromkeys(record for i in part.inferences if (record := record_of(i.argument)) not in own))
    found = _tried(part, name, near[:_MOST], model)
    if not is_whole:
        largest = [c.name for sign in (1, -1) for c in [c for c in found if c.by * sign > 0][:LARGEST]]
        found = _tried(s, name, largest, model)
    return Contributions(found, is_whole and len(near) <= _MOST)


def _tried(s: Structure, name: str, arguments: list[str], model: Model) -> tuple[Contribution, ...]:
    whole = strength_of(strengths(s, model), s, name) if arguments else None
    found = []
    for argument in arguments if whole is not None else ():
        rest = _without(s, argument)
        left = strength_of(strengths(rest, model), rest, name)
        seen = left is not None and whole is not None and round(whole, 2) != round(left, 2)
        if seen and left is not None and whole is not None and abs(whole - left) >= _SEEN:
            found.append(Contribution(argument, whole - left, left))
    return tuple(sorted(found, key=lambda c: -round(abs(c.by), 9)))


def _bearing(s: Structure, name: str, known: Strengths) -> tuple[Structure, bool]:
    """The part of a structure that bears on something, its inferences the nearest first; and whether that is all.

    What lies beyond is given the strength that it has.
    """
    found: dict[str, Inference] = {}
    reached = {name: None} if name in s.named else {}
    statements = list(reached)
    arriving: deque[Inference] = deque(s.steps.get(name, ()))
    concluding = _concluding(s)
    expanded: set[str] = set()
    while arriving or (statements and len(found) < _LARGE):
        ends: list[str] = []
        for statement in statements:
            expanded.add(statement)
            arriving.extend(concluding.get(statement, ()))
            ends += s.excludes.get(statement, ())
        while arriving:
            inference = arriving.popleft()
            if inference.name not in found:
                found[inference.name] = inference
                ends += inference.premises
                arriving.extend(s.undercuts.get(inference.argument, ()))
        statements = [end for end in dict.fromkeys(ends) if end not in reached]
        reached.update(dict.fromkeys(statements))
    told = {*reached, *(i.to for i in found.values() if i.does != "undercuts")}
    part = Structure(
        tuple(_stated(s.named[each], known, is_known=each in statements) for each in s.named if each in told),
        tuple(a for a in s.assertions if a.statement in told and a.statement not in statements),
        tuple(found.values()),
        tuple(pair for pair in s.contraries if expanded.issuperset(pair)),
        questions=tuple(q for q in s.questions if (q.step or q.to in told) and q.to not in statements),
    )
    return part, not statements


def _stated(statement: Statement, known: Strengths, *, is_known: bool) -> Statement:
    return replace(statement, weight=known.statements[statement.name] or 0.0) if is_known else statement


def _concluding(s: Structure) -> dict[str, list[Inference]]:
    found: dict[str, list[Inference]] = {}
    for inference in s.inferences:
        if inference.does != "undercuts":
            found.setdefault(inference.to, []).append(inference)
    return found


def _without(s: Structure, argument: str) -> Structure:
    """A structure without an argument, as if it had not been put forward, nor what speaks for it."""

    def is_gone(step: Inference) -> bool:
        return record_of(step.argument) == argument or (step.does == "supports" and step.to == argument)

    return replace(
        s,
        assertions=tuple(a for a in s.assertions if a.statement != argument),
        inferences=tuple(i for i in s.inferences if not is_gone(i)),
    )
