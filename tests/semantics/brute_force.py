"""Extensions by trying all subsets: slow, and too plain to be wrong. Never shipped.

Each definition is written down as the papers have it, in sets, and shares nothing with the code under test.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain, combinations

from argmap.semantics.framework import Framework

Sets = list[frozenset[int]]


def subsets(f: Framework) -> Sets:
    everything = range(len(f))
    return [frozenset(s) for s in chain.from_iterable(combinations(everything, k) for k in range(len(f) + 1))]


def _attacks(f: Framework) -> set[tuple[int, int]]:
    return set(f.attacks())


def plus(f: Framework, s: frozenset[int]) -> frozenset[int]:
    return frozenset(b for a, b in _attacks(f) if a in s)


def span(f: Framework, s: frozenset[int]) -> frozenset[int]:
    return s | plus(f, s)


def defends(f: Framework, s: frozenset[int], a: int) -> bool:
    return all(b in plus(f, s) for b, c in _attacks(f) if c == a)


def conflict_free(f: Framework) -> Sets:
    return [s for s in subsets(f) if not s & plus(f, s)]


def admissible(f: Framework) -> Sets:
    return [s for s in conflict_free(f) if all(defends(f, s, a) for a in s)]


def complete(f: Framework) -> Sets:
    return [s for s in admissible(f) if all(a in s for a in range(len(f)) if defends(f, s, a))]


def largest(sets: Sets, size: Callable[[frozenset[int]], frozenset[int]] = lambda s: s) -> Sets:
    return [s for s in sets if not any(size(s) < size(t) for t in sets)]


def naive(f: Framework) -> Sets:
    return largest(conflict_free(f))


def preferred(f: Framework) -> Sets:
    return largest(admissible(f))


def stable(f: Framework) -> Sets:
    return [s for s in conflict_free(f) if len(span(f, s)) == len(f)]


def semi_stable(f: Framework) -> Sets:
    return largest(complete(f), lambda s: span(f, s))


def stage(f: Framework) -> Sets:
    return largest(conflict_free(f), lambda s: span(f, s))


def grounded(f: Framework) -> Sets:
    return [s for s in complete(f) if all(s <= t for t in complete(f))]


def ideal(f: Framework) -> Sets:
    shared = frozenset.intersection(*preferred(f))
    return largest([s for s in admissible(f) if s <= shared])


def eager(f: Framework) -> Sets:
    shared = frozenset.intersection(*semi_stable(f))
    return largest([s for s in admissible(f) if s <= shared])


ALL: dict[str, Callable[[Framework], Sets]] = {
    "conflict_free": conflict_free,
    "naive": naive,
    "admissible": admissible,
    "complete": complete,
    "grounded": grounded,
    "preferred": preferred,
    "stable": stable,
    "semi_stable": semi_stable,
    "stage": stage,
    "ideal": ideal,
    "eager": eager,
}
