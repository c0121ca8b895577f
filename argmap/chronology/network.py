"""Simple temporal networks: points in time, how far apart they are, and between which days each of them lies.

Knows no record and no calendar: points are numbered from 0, days are integers, and a label is whatever the caller
wants to hear again. Every bound comes with the labels that make it, and so does every contradiction.

Source: Dechter, Meiri and Pearl (1991), Temporal constraint networks, Artificial Intelligence 49, section 3.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import heapify, heappop, heappush
from math import inf, isinf
from typing import Generic, TypeVar

from argmap.chronology.components import components

L = TypeVar("L")

# After so many contradictions that hid behind one another, what is left of a network is not relied on.
_ROUNDS = 20


@dataclass(frozen=True, slots=True)
class Bound(Generic[L]):
    """The first and the last day that a point may lie on, as far as it is told by itself; None is no bound.

    Raises ValueError if the first is after the last.
    """

    first: int | None
    last: int | None
    label: L

    def __post_init__(self) -> None:
        if self.first is not None and self.last is not None and self.first > self.last:
            raise ValueError(f"no day lies between {self.first} and {self.last}")


@dataclass(frozen=True, slots=True)
class Gap(Generic[L]):
    """From the tail to the head it is at least `low` and at most `high` days; below 0, the head comes first.

    Raises ValueError if it would be at least more than at most.
    """

    tail: int
    head: int
    low: int | None
    high: int | None
    label: L

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"no number of days lies between {self.low} and {self.high}")


@dataclass(frozen=True, slots=True)
class Contradiction(Generic[L]):
    """Bounds and gaps that cannot all be so. `labels` are theirs, in the order in which one leads to the next.

    point: they say that it is not before `first`, and not after `last`, which is earlier. If both are None, gaps
    alone lead from the point round to a later day than its own.
    """

    point: int
    first: int | None
    last: int | None
    labels: tuple[L, ...]


class Solution(Generic[L]):
    """What follows from a network, once gaps that contradict others are left out.

    earliest, latest: the first and the last day that each point can lie on; None is no bound. Whichever day between
    them is chosen for one point, days can be found for all others.
    """

    def __init__(
        self,
        bounds: Sequence[Bound[L]],
        arcs: Sequence[_Arc[L]],
        forward: _Pass[L],
        contradictions: tuple[Contradiction[L], ...],
    ) -> None:
        self.contradictions = contradictions
        self._bounds = bounds
        self._arcs = arcs
        self._forward = forward

    @cached_property
    def earliest(self) -> tuple[int | None, ...]:
        return tuple(None if isinf(day) else int(day) for day in self._forward.days)

    @cached_property
    def latest(self) -> tuple[int | None, ...]:
        return tuple(None if isinf(day) else -int(day) for day in self._backward.days)

    @cached_property
    def _backward(self) -> _Pass[L]:
        """The mirrored network, in which the latest day is the earliest."""
        mirrored = [Bound(_negative(b.last), _negative(b.first), b.label) for b in self._bounds]
        return _Pass(mirrored, [_Arc(a.head, a.tail, a.days, a.gap, a.label) for a in self._arcs])

    def lower(self, point: int) -> tuple[L, ...]:
        """The labels that make a point's earliest day: of the bound that it comes from, then of the gaps from there."""
        return self._why(point, self._forward)

    def upper(self, point: int) -> tuple[L, ...]:
        """The labels that make a point's latest day, likewise."""
        return self._why(point, self._backward)

    def _why(self, point: int, by: _Pass[L]) -> tuple[L, ...]:
        if isinf(by.days[point]):
            return ()
        arcs = list(by.chain(point))[::-1]
        return (self._bounds[arcs[0].tail if arcs else point].label, *(arc.label for arc in arcs))


def solve(bounds: Sequence[Bound[L]], gaps: Iterable[Gap[L]]) -> Solution[L]:
    """The tight bounds of all points, and every contradiction that stands by itself.

    bounds: one for each point. Of contradictions that share a gap one is told; all its gaps are then left out, and
    the rest is solved again. Takes O(n log n) however the points are numbered, if no gap of points that lead to each
    other has to be positive; else O(n m) for such points.
    """
    arcs = [arc for number, gap in enumerate(gaps) for arc in _arcs(number, gap)]
    found: list[Contradiction[L]] = []
    forward = _Pass(bounds, arcs)
    for _ in range(_ROUNDS):
        if not forward.contradictions:
            break
        found += forward.contradictions
        arcs = [arc for arc in arcs if arc.gap not in forward.broken]
        forward = _Pass(bounds, arcs)
    if forward.contradictions:
        arcs = []
        forward = _Pass(bounds, arcs)
    return Solution(bounds, arcs, forward, tuple(found))


def _negative(day: int | None) -> int | None:
    return None if day is None else -day


@dataclass(frozen=True, slots=True)
class _Arc(Generic[L]):
    """The head is at least `days` after the tail, says a gap."""

    tail: int
    head: int
    days: int
    gap: int
    label: L


def _arcs(number: int, gap: Gap[L]) -> Iterator[_Arc[L]]:
    if gap.low is not None:
        yield _Arc(gap.tail, gap.head, gap.low, number, gap.label)
    if gap.high is not None:
        yield _Arc(gap.head, gap.tail, -gap.high, number, gap.label)


class _Pass(Generic[L]):
    """The earliest day of every point: the longest way to it from the bound of any.

    A point that would lie after its own last day is told of, and lies on its own first day; so what follows from it
    is not blamed for the same. broken: the numbers of the gaps that contradictions rest on.
    """

    def __init__(self, bounds: Sequence[Bound[L]], arcs: Sequence[_Arc[L]]) -> None:
        self.days: list[float] = [-inf if b.first is None else b.first for b in bounds]
        self.contradictions: list[Contradiction[L]] = []
        self.broken: set[int] = set()
        self._bounds = bounds
        self._by: list[_Arc[L] | None] = [None] * len(bounds)
        self._ahead = [0] * len(bounds)
        self._closed: set[int] = set()
        self._walked: set[int] = set()
        self._out: list[list[_Arc[L]]] = [[] for _ in bounds]
        for arc in arcs:
            self._out[arc.tail].append(arc)
        parts = components([[arc.head for arc in out] for out in self._out])
        self._part = {point: number for number, part in enumerate(parts) for point in part}
        for part in parts:
            self._settle(part)

    def chain(self, point: int) -> Iterator[_Arc[L]]:
        """The arcs that lead to a point's day, the last one first."""
        arc = self._by[point]
        while arc is not None:
            yield arc
            arc = self._by[arc.tail]

    def _settle(self, part: list[int]) -> None:
        """The days of points that all lead to one another; what follows for the parts after them.

        Ways that lead back in time make the latest day so far one that no other way can beat, as in Dijkstra's
        search; where some lead forward, days are counted from potentials that run ahead of them.

        Source: Johnson (1977), Efficient algorithms for shortest paths in sparse networks, Journal of the ACM 24.
        """
        circle = self._run_ahead(part)
        if circle:
            self._tell(circle[0].tail, None, None, circle)
            for point in part:
                self._reset(point)
        heap = [self._entry(point) for point in part if not isinf(self.days[point])]
        heapify(heap)
        settled: set[int] = set()
        while heap:
            _, point = heappop(heap)
            if point in settled:
                continue
            last = self._bounds[point].last
            if last is not None and self.days[point] > last:
                self._blame(point, last)
                self._reset(point)
                if not isinf(self.days[point]):
                    heappush(heap, self._entry(point))
                continue
            settled.add(point)
            for arc in self._out[point]:
                if self._leads_on(arc) and self._part[arc.head] == self._part[point]:
                    heappush(heap, self._entry(arc.head))

    def _entry(self, point: int) -> tuple[float, int]:
        return self._ahead[point] - self.days[point], point

    def _leads_on(self, arc: _Arc[L]) -> bool:
        """Whether an arc makes its head later than it was."""
        day = self.days[arc.tail] + arc.days
        if day <= self.days[arc.head] or arc.head in self._closed:
            return False
        self.days[arc.head] = day
        self._by[arc.head] = arc
        return True

    def _reset(self, point: int) -> None:
        """Back to a point's own bound, for good."""
        first = self._bounds[point].first
        self.days[point] = -inf if first is None else first
        self._by[point] = None
        self._closed.add(point)

    def _run_ahead(self, part: list[int]) -> list[_Arc[L]]:
        """Finds potentials that no arc within a part exceeds; or else a circle that leads to a later day."""
        within = [a for point in part for a in self._out[point] if self._part[a.head] == self._part[point]]
        by: dict[int, _Arc[L]] = {}
        moved = any(arc.days > 0 for arc in within)
        while moved:
            moved = False
            for arc in within:
                if self._ahead[arc.tail] + arc.days > self._ahead[arc.head]:
                    self._ahead[arc.head] = self._ahead[arc.tail] + arc.days
                    by[arc.head] = arc
                    moved = True
            circle = _circle(by)
            if circle:
                return circle
        return []

    def _blame(self, point: int, last: int) -> None:
        """Tells what makes a point too late, unless a gap of it is told of already."""
        arcs: list[_Arc[L]] = []
        for arc in self.chain(point):
            if arc.gap in self._walked:
                return
            self._walked.add(arc.gap)
            arcs.append(arc)
        self._tell(point, int(self.days[point]), last, arcs[::-1])

    def _tell(self, point: int, first: int | None, last: int | None, arcs: list[_Arc[L]]) -> None:
        labels = [arc.label for arc in arcs]
        if first is not None:
            labels = [self._bounds[arcs[0].tail].label, *labels, self._bounds[point].label]
        self.contradictions.append(Contradiction(point, first, last, tuple(labels)))
        self.broken.update(arc.gap for arc in arcs)


def _circle(by: dict[int, _Arc[L]]) -> list[_Arc[L]]:
    """The arcs of a circle among those that lead to each point, in their order; empty if there is none."""
    met: dict[int, int] = {}
    for start in by:
        point = start
        while point in by and point not in met:
            met[point] = start
            point = by[point].tail
        if point in by and met[point] == start:
            circle = [by[point]]
            while circle[-1].tail != point:
                circle.append(by[circle[-1].tail])
            return circle[::-1]
    return []
