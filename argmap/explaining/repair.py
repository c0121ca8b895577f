"""What would have to fall for something to stand, or at least to be open again: the smallest such set.

Works on numbered nodes. A unit is what falls as one: an argument, or a statement with all that speaks for it. Knows no
map and no sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Literal

from argmap.semantics.framework import Framework

# More than that nobody would do at once, and no reader would follow.
_MOST = 6
# Nodes that may be judged again in one search, all in all: some tenths of a second.
_WORK = 400_000
# But at least so often is something tried.
_STEPS = 8
_IN, _OUT = 1, 2
Goal = Literal["stands", "open"]


@dataclass(frozen=True, slots=True)
class Repair:
    """units: what would have to fall, the nearest first. smallest: it is certain that less would not do."""

    units: tuple[str, ...]
    smallest: bool


class Cone:
    """All that can bear on some targets, numbered anew. units: with which a node falls, its own first; none if it
    cannot fall by itself.
    """

    def __init__(self, framework: Framework, targets: Sequence[int], units: Callable[[int], tuple[str, ...]]) -> None:
        found = dict.fromkeys(targets)
        for node in (waiting := list(found)):
            for attacker in framework.attackers(node):
                if attacker not in found:
                    found[attacker] = None
                    waiting.append(attacker)
        number = {node: n for n, node in enumerate(found)}
        self.targets = range(len(targets))
        self.into = [[number[a] for a in framework.attackers(node)] for node in found]
        self.out: list[list[int]] = [[] for _ in found]
        for n, attackers in enumerate(self.into):
            for a in attackers:
                self.out[a].append(n)
        self.units = [units(node) for node in found]

    def __len__(self) -> int:
        return len(self.into)

    def labels(self, gone: Set[str]) -> bytearray:
        """The grounded labels without some units: 1 in, 2 out, 0 undecided. What is gone is out."""
        label = bytearray(len(self))
        left = [len(attackers) for attackers in self.into]
        fallen = [n for n, units in enumerate(self.units) if not gone.isdisjoint(units)] if gone else []
        for n in fallen:
            label[n] = _OUT
        fresh = [n for n, count in enumerate(left) if not count and not label[n]]
        fresh += self._freed(fallen, label, left)
        while fresh:
            for n in fresh:
                label[n] = _IN
            beaten = dict.fromkeys(b for n in fresh for b in self.out[n] if not label[b])
            for b in beaten:
                label[b] = _OUT
            fresh = self._freed(beaten, label, left)
        return label

    def _freed(self, beaten: Iterable[int], label: bytearray, left: list[int]) -> list[int]:
        """What has no attacker left once some are out."""
        found = []
        for b in beaten:
            for c in self.out[b]:
                left[c] -= 1
                if not left[c] and not label[c]:
                    found.append(c)
        return found

    def reached(self, label: bytearray, goal: Goal) -> bool:
        """Whether one of the targets is in; or, for `open`, is at least not out."""
        if goal == "stands":
            return any(label[n] == _IN for n in self.targets)
        return any(label[n] != _OUT for n in self.targets)

    def candidates(self, label: bytearray, goal: Goal, kept: Collection[str]) -> Iterator[str]:
        """Units whose fall may bring the goal nearer, from what is near to what is far: each stands in the way of a
        target, or of what would answer something that does.
        """
        harmless = (_OUT,) if goal == "stands" else (_OUT, 0)
        wanted = dict.fromkeys(self.targets)
        told: set[str] = set()
        for n in (waiting := list(wanted)):
            for a in self.into[n]:
                if label[a] in harmless:
                    continue
                for unit in self.units[a]:
                    if unit not in kept and unit not in told:
                        told.add(unit)
                        yield unit
                fresh = [b for b in self.into[a] if b not in wanted]
                wanted.update(dict.fromkeys(fresh))
                waiting += fresh


def repair(cone: Cone, goal: Goal, kept: Collection[str] = ()) -> Repair | None:
    """The smallest set of units without which a target is in, or at least not out; of several, the nearest.

    kept: units that do not fall. None if nothing would do. Never fails; if there is too much to try, the answer is one
    that would do, and none of it can be spared.
    """
    if not cone.targets:
        return None
    search = _Search(cone, goal, frozenset(kept))
    for size in range(_MOST + 1):
        found = search.of_size(size)
        if found is not None:
            return Repair(found, smallest=True)
        if not search.left:
            break
        if not search.deeper:
            return None
    return search.any()


class _Search:
    def __init__(self, cone: Cone, goal: Goal, kept: frozenset[str]) -> None:
        self.cone = cone
        self.goal = goal
        self.kept = kept
        self.left = max(_STEPS, _WORK // max(1, len(cone)))
        self.deeper = True

    def of_size(self, size: int) -> tuple[str, ...] | None:
        """A set of so many units that does it. Sets `deeper` to whether a larger one could."""
        self.deeper = False
        seen: set[frozenset[str]] = {frozenset()}
        waiting: list[tuple[str, ...]] = [()]
        while waiting and self.left:
            self.left -= 1
            gone = waiting.pop()
            label = self.cone.labels(frozenset(gone))
            if self.cone.reached(label, self.goal):
                return gone
            candidates = self.cone.candidates(label, self.goal, self.kept)
            if len(gone) == size:
                self.deeper = self.deeper or next(candidates, None) is not None
                continue
            further = []
            for unit in candidates:
                more = frozenset((*gone, unit))
                if len(more) > len(gone) and more not in seen:
                    seen.add(more)
                    further.append((*gone, unit))
            waiting += reversed(further)
        return None

    def any(self) -> Repair | None:
        """A set that does it, found by taking the nearest again and again, without what can be spared."""
        gone: tuple[str, ...] = ()
        for _ in range(2 * _STEPS):
            label = self.cone.labels(frozenset(gone))
            if self.cone.reached(label, self.goal):
                return Repair(self._spared(gone), smallest=False)
            unit = next((u for u in self.cone.candidates(label, self.goal, self.kept) if u not in gone), None)
            if unit is None:
                return None
            gone = (*gone, unit)
        return None

    def _spared(self, gone: tuple[str, ...]) -> tuple[str, ...]:
        for unit in gone:
            less = tuple(u for u in gone if u != unit)
            if self.cone.reached(self.cone.labels(frozenset(less)), self.goal):
                gone = less
        return gone
