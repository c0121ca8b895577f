"""From an admissible set to a preferred extension around it, circle by circle.

What is undecided falls into strongly connected components; each, after those that attack it, gets a largest admissible
set of what the earlier ones leave to it. So the solver sees small questions wherever the framework has small circles.

Source: Baroni, Giacomin and Guida (2005), section 5.2; Baumann, Brewka and Ulbricht (2020), theorem 3.
"""

from __future__ import annotations

from argmap.semantics.search import clauses
from argmap.semantics.search.maximal import largest
from argmap.semantics.search.part import Part, circles, left_open
from argmap.semantics.search.propagation import IN, OPEN, OUT, accepted, labels
from argmap.semantics.search.sat import Solvers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from argmap.semantics.framework import Extension, Framework

UNDECIDED = 3


def completed(f: Framework, chosen: Iterable[int], unwanted: Collection[int] = ()) -> Extension:
    """A preferred extension around an admissible set.

    unwanted: of these rather few, where there is a choice.
    """
    label = labels(f, chosen)
    if OPEN not in label:
        return frozenset(accepted(label))
    part = left_open(f, label)
    found = completion(part, Solvers(len(part)), {i for i, n in enumerate(part.members) if n in unwanted})
    return frozenset((*accepted(label), *part.outside(accepted(found))))


def completion(part: Part, new: Solvers, unwanted: Collection[int] = ()) -> bytearray:
    """The labels that a preferred extension of a part gives: IN, OUT or UNDECIDED.

    unwanted: of these rather few, where there is a choice.
    """
    label = bytearray(len(part))
    into = part.into
    waiting = _split(into, range(len(part)))
    while waiting:
        circle = waiting.pop()
        left = [i for i in circle if not any(label[a] == IN for a in into[i])]
        if len(left) == len(circle):
            _decide(into, left, label, new, unwanted)
            continue
        for i in circle:
            label[i] = OUT
        for i in left:
            label[i] = OPEN
        # With some of them out, the circle may have broken up.
        waiting.extend(_split(into, left))
    return label


def _split(into: Sequence[Sequence[int]], members: Sequence[int]) -> list[list[int]]:
    """The circles among some arguments, the last one first."""
    if len(members) == len(into):
        return list(circles(into))[::-1]
    return [[members[k] for k in circle] for circle in circles(_rows(into, members))][::-1]


def _rows(into: Sequence[Sequence[int]], members: Sequence[int]) -> list[list[int]]:
    place = {i: k for k, i in enumerate(members)}
    return [[place[a] for a in into[i] if a in place] for i in members]


def _decide(
    into: Sequence[Sequence[int]], circle: Sequence[int], label: bytearray, new: Solvers, unwanted: Collection[int]
) -> None:
    """Labels a circle: all that attacks it from elsewhere is OUT or UNDECIDED by now."""
    free = [not any(label[a] == UNDECIDED or a == i for a in into[i]) for i in circle]
    if len(circle) == 1:
        label[circle[0]] = IN if free[0] else UNDECIDED
        return
    part = Part(circle, _rows(into, circle))
    chosen: set[int] = set()
    if any(free):
        solver = new(len(circle))
        members = clauses.members(part)
        solver.add(clauses.admissible(part))
        solver.add([-v] for v, is_free in zip(members, free, strict=True) if not is_free)
        solver.like(-v if i in unwanted else v for i, v in zip(circle, members, strict=True))
        for_all = not unwanted
        solver.like(
            v if for_all or i in unwanted else -v
            for i, v in zip(circle, range(len(circle) + 1, 2 * len(circle) + 1), strict=True)
        )
        chosen = set(clauses.chosen(largest(solver, members, members)))
    for k, i in enumerate(circle):
        label[i] = IN if k in chosen else UNDECIDED if chosen.isdisjoint(part.into[k]) else OUT
