"""Attacks as they are collected, with nodes made on the way that stand for many others.

Knows no structure. A gathering node has no opinion of its own: in every complete labelling it is in if one of what it
gathers is in, out if all are out, and undecided otherwise. So the complete labellings of the other nodes are the same
with it as with direct attacks, and so are the grounded, preferred, stable and ideal ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

# From so many attacks on, a node between saves some: two nodes and one attack for every source and every target.
_WORTH = 16


class Attacks:
    """Pairs of numbered nodes. count: the nodes that there are from the start."""

    def __init__(self, count: int) -> None:
        self.start = self.count = count
        self.pairs: list[tuple[int, int]] = []

    def add(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Attacks, by source and target."""
        self.pairs.extend(pairs)

    def all_on_all(self, sources: Sequence[int], targets: Sequence[int]) -> None:
        """Every one of some nodes attacks every one of others."""
        if len(sources) * len(targets) > _WORTH + len(sources) + len(targets):
            sources = (self.either(sources),)
        self.pairs += [(source, target) for source in sources for target in targets]

    def either(self, nodes: Sequence[int]) -> int:
        """A node that is in when one of these is, and out when all are."""
        if len(nodes) == 1:
            return nodes[0]
        none, some = self.count, self.count + 1
        self.count += 2
        self.pairs += [(node, none) for node in nodes]
        self.pairs.append((none, some))
        return some
