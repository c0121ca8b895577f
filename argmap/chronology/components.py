"""The parts of a graph within which every point leads to every other.

Knows numbers only.
"""

from __future__ import annotations

from collections.abc import Sequence


def components(heads: Sequence[Sequence[int]]) -> list[list[int]]:
    """The strongly connected components of a graph, each before all that it leads to.

    heads: for each point the points that it leads to.

    Source: Tarjan (1972), Depth-first search and linear graph algorithms, SIAM Journal on Computing 1.
    """
    count = len(heads)
    # The lowest number of a point that this one leads back to; -1 before it is seen, `count` once its part is complete.
    low = [-1] * count
    numbered: list[int] = []
    waiting: list[int] = []
    found: list[list[int]] = []
    # Backwards, because the last that is found is the first.
    for start in reversed(range(count)):
        way = [(start, reversed(heads[start]), len(numbered))] if low[start] < 0 else []
        while way:
            point, rest, number = way[-1]
            if low[point] < 0:
                low[point] = number
                numbered.append(point)
                waiting.append(point)
            head = next(rest, None)
            if head is None:
                way.pop()
                if low[point] == number:
                    found.append(_taken(waiting, point))
                    for member in found[-1]:
                        low[member] = count
                else:
                    low[way[-1][0]] = min(low[way[-1][0]], low[point])
            elif low[head] < 0:
                way.append((head, reversed(heads[head]), len(numbered)))
            else:
                low[point] = min(low[point], low[head])
    return found[::-1]


def _taken(waiting: list[int], last: int) -> list[int]:
    """What waits, down to a point, taken away."""
    at = len(waiting) - 1
    while waiting[at] != last:
        at -= 1
    part = waiting[at:]
    del waiting[at:]
    return part
