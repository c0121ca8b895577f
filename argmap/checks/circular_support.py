"""Support that leads back to where it began: each statement of the ring is to be believed only if all others are.

Reasons, premises and warrants are followed, and statements that are the `same as` each other count as one.

Bad:
    claim safe: The bridge is safe.
      pro tested: The engineers passed it.
        premise careful: They are careful.
          pro record: No bridge that they passed was unsafe.
            premise safe

Good:
    claim safe: The bridge is safe.
      pro tested: The engineers passed it.
        premise careful: They are careful.
          pro record: No bridge that they passed ever fell.
"""

from collections.abc import Iterator

from argmap.diagnostics.diagnostic import Diagnostic, Remark, Rule
from argmap.diagnostics.nearest import listed
from argmap.model.claims import Argument
from argmap.model.graph import ArgMap
from argmap.model.sameness import sames

RULE = Rule("AM401", "circular-support", "warning", __doc__)
# A reader follows a ring for so many lines.
_MOST = 12
# From a name to what it is a reason or a premise for, with the record and the part of it that says so.
_Steps = dict[str, dict[str, tuple[str, str, str]]]


def check(m: ArgMap) -> Iterator[Diagnostic]:
    steps = _steps(m)
    for start, knot in _knots(steps):
        yield _finding(m, steps, _ring(steps, start, knot))


def _steps(m: ArgMap) -> _Steps:
    """The steps that a ring may take: a premise that nothing speaks for is in none, nor is a reason without such."""
    same = sames(m)
    arguments = [a for a in m.of(Argument) if a.supports]
    supported = {same.get(name, name) for a in arguments for name in a.supports}
    steps: _Steps = {}
    for a in arguments:
        carried = [("premises", name) for name in a.premises]
        if a.warrant:
            carried.append(("warrant", a.warrant))
        rests = [(field, name) for field, name in carried if same.get(name, name) in supported]
        if rests or a.name in supported:
            # What supports itself outright is another rule's.
            onward = {same.get(name, name): (a.name, "supports", name) for name in a.supports if name != a.name}
            steps.setdefault(a.name, {}).update(onward)
        for field, name in rests:
            steps.setdefault(same.get(name, name), {})[a.name] = (a.name, field, name)
    return steps


def _knots(steps: _Steps) -> Iterator[tuple[str, set[str]]]:
    """The strongly connected components of two names and more, each with the name at which it is entered.

    Source: Tarjan (1972), "Depth-First Search and Linear Graph Algorithms", without recursion.
    """
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: dict[str, None] = {}
    for start in steps:
        way = [] if start in number else [(start, iter(steps[start]))]
        while way:
            name, rest = way[-1]
            if name not in number:
                number[name] = low[name] = len(number)
                stack[name] = None
            for following in rest:
                if following not in number:
                    way.append((following, iter(steps.get(following, ()))))
                    break
                if following in stack:
                    low[name] = min(low[name], number[following])
            else:
                way.pop()
                if way:
                    low[way[-1][0]] = min(low[way[-1][0]], low[name])
                if low[name] == number[name]:
                    knot = _taken(stack, name)
                    if len(knot) > 1:
                        yield name, knot


def _taken(stack: dict[str, None], name: str) -> set[str]:
    """The names on the stack down to this one, which are taken off it."""
    taken: set[str] = set()
    while name not in taken:
        taken.add(stack.popitem()[0])
    return taken


def _ring(steps: _Steps, start: str, knot: set[str]) -> list[str]:
    """A shortest way from a name back to itself."""
    before: dict[str, str] = {}
    rim = [start]
    while start not in before:
        reached = [(name, following) for name in rim for following in steps[name] if following in knot]
        rim = []
        for name, following in reached:
            if following not in before:
                before[following] = name
                rim.append(following)
    ring = [before[start]]
    while ring[-1] != start:
        ring.append(before[ring[-1]])
    return ring[::-1]


def _finding(m: ArgMap, steps: _Steps, ring: list[str]) -> Diagnostic:
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    said = [steps[a][b] for a, b in pairs]
    places = [m.where(argument, f"{field}:{name}") for argument, field, name in said]
    chain = listed([f"`{name}`" for name in [*ring, ring[0]]], "and", _MOST)
    return RULE.at(
        places[0],
        f"support in a circle of {len(ring)}, each a reason or a premise for the next: {chain}",
        hint="take one of these links out, or give a reason from outside the circle",
        remarks=tuple(Remark(place, "and on from here") for place in places[1:_MOST]),
    )
