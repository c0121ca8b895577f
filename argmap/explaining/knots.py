"""What grounded semantics leaves open, traced to the circles of attacks that nothing outside of them decides.

Works on numbered nodes. Knows no map and no sentence.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Container

from argmap.semantics.framework import Framework
from argmap.semantics.search.part import circles


class Knots:
    """The undecided part of a framework. Linear to make; what is asked of it later costs what is looked at."""

    def __init__(self, framework: Framework, decided: Container[int]) -> None:
        self.nodes = [n for n in range(len(framework)) if n not in decided]
        number = {node: n for n, node in enumerate(self.nodes)}
        self.into = {n: [a for a in framework.attackers(n) if a in number] for n in self.nodes}
        # The circles that no other undecided node bears on, by their nodes.
        self.home: dict[int, int] = {}
        for place, component in enumerate(circles([[number[a] for a in into] for into in self.into.values()])):
            if len(component) == 1 and self.into[self.nodes[component[0]]] != [self.nodes[component[0]]]:
                continue
            among = {self.nodes[n] for n in component}
            if all(a in among for n in among for a in self.into[n]):
                self.home.update(dict.fromkeys(among, place))
        self.nearer = self._nearer()

    def _nearer(self) -> dict[int, int]:
        """For what lies in no such circle, its attacker that is one step nearer to one."""
        out: dict[int, list[int]] = {}
        for n, attackers in self.into.items():
            for a in attackers:
                out.setdefault(a, []).append(n)
        found: dict[int, int] = {}
        waiting = deque(sorted(self.home))
        while waiting:
            a = waiting.popleft()
            for n in out.get(a, ()):
                if n not in self.home and n not in found:
                    found[n] = a
                    waiting.append(n)
        return found

    def way(self, node: int) -> list[int]:
        """From an undecided node the shortest way to a circle: the node, an attacker of it, one of that, and so on.

        The last is the first that lies in a circle.
        """
        found = [node]
        while found[-1] not in self.home:
            found.append(self.nearer[found[-1]])
        return found

    def circle(self, node: int) -> list[int]:
        """The shortest circle through a node that lies in one: the node, an attacker of it, one of that, and so on;
        the node itself attacks the last.
        """
        place = self.home[node]
        after: dict[int, int] = {}
        waiting = deque([node])
        while waiting:
            n = waiting.popleft()
            for a in self.into[n]:
                if a == node:
                    return _traced(node, n, after)
                if a not in after and self.home.get(a) == place:
                    after[a] = n
                    waiting.append(a)
        raise AssertionError(f"node {node} lies in no circle")


def _traced(start: int, last: int, after: dict[int, int]) -> list[int]:
    found = [last]
    while found[-1] != start:
        found.append(after[found[-1]])
    return found[::-1]
