"""Parts of a framework: what is left open, what hangs together, and what can reach an argument.

Knows no semantics.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.semantics.framework import Framework


class Part:
    """Some arguments of a framework with the attacks between them, numbered 0 … k-1 within the part.

    members: what they are called in the framework, ascending. into: the attackers of each, as numbers of the part.
    """

    __slots__ = ("into", "members")

    def __init__(self, members: Sequence[int], into: list[list[int]]) -> None:
        self.members = members
        self.into = into

    def __len__(self) -> int:
        return len(self.into)

    def outside(self, local: Iterable[int]) -> list[int]:
        """What some arguments of the part are called in the framework."""
        members = self.members
        return [members[i] for i in local]

    def within(self, keep: Sequence[int]) -> Part:
        """The part of this part that holds `keep`, ascending numbers of it."""
        index = dict(zip(keep, range(len(keep)), strict=True))
        into = [[index[a] for a in self.into[i] if a in index] for i in keep]
        return Part([self.members[i] for i in keep], into)


def whole(f: Framework) -> Part:
    """The framework itself as a part."""
    into, at = f.into, f.into_at
    return Part(range(len(f)), [list(into[at[i] : at[i + 1]]) for i in range(len(f))])


def left_open(f: Framework, label: bytearray) -> Part:
    """The arguments that a labelling leaves open, and the attacks between them."""
    members = [i for i, value in enumerate(label) if not value]
    if len(members) == len(label):
        return whole(f)
    return _part(f, label, members)


def cone(f: Framework, label: bytearray, argument: int) -> Part:
    """What can bear on an open argument: itself, its open attackers, theirs, and so on.

    Whether an admissible, complete or preferred set accepts it depends on nothing else: these semantics are
    directional. Source: Baroni and Giacomin (2007), definition 22 and section 5.
    """
    into, at = f.into, f.into_at
    seen = bytearray(label)
    seen[argument] = 1
    found = [argument]
    for i in found:
        for a in into[at[i] : at[i + 1]]:
            if not seen[a]:
                seen[a] = 1
                found.append(a)
    return _part(f, label, sorted(found))


def _part(f: Framework, label: bytearray, members: list[int]) -> Part:
    number = dict(zip(members, range(len(members)), strict=True))
    into, at = f.into, f.into_at
    return Part(members, [[number[a] for a in into[at[i] : at[i + 1]] if not label[a]] for i in members])


def pieces(part: Part) -> list[Part]:
    """Its pieces without an attack between them, by their first members."""
    root = list(range(len(part)))
    for i, row in enumerate(part.into):
        x = _root(root, i)
        for a in row:
            y = root[a]
            if y != x:
                y = _root(root, a)
                if x < y:
                    root[y] = x
                else:
                    root[x] = x = y
    groups: dict[int, list[int]] = {}
    for i in range(len(root)):
        groups.setdefault(_root(root, i), []).append(i)
    return [part] if len(groups) == 1 else [part.within(group) for group in groups.values()]


def _root(root: list[int], i: int) -> int:
    while root[i] != i:
        root[i] = i = root[root[i]]
    return i


def circles(into: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """The strongly connected components, each after all that attack it; found as they are asked for.

    into: the attackers of each argument. Each component ascending.

    Source: Tarjan (1972), section 4, along the attacks turned round; without recursion.
    """
    order = [0] * len(into)  # when first seen, from 1; after its component is closed, beyond all
    closed = len(into) + 1
    low = [0] * len(into)
    stack: list[int] = []
    clock = 0
    for start in (one for one in range(len(into)) if not order[one]):
        path = [(start, iter(into[start]))]
        clock = order[start] = low[start] = clock + 1
        stack.append(start)
        while path:
            i, attackers = path[-1]
            least = low[i]
            for a in attackers:
                seen = order[a]
                if not seen:
                    low[i] = least
                    clock = order[a] = low[a] = clock + 1
                    stack.append(a)
                    path.append((a, iter(into[a])))
                    break
                if seen < least:
                    least = seen
            else:
                path.pop()
                if path and least < low[path[-1][0]]:
                    low[path[-1][0]] = least
                if least == order[i]:
                    if stack[-1] == i:
                        order[i] = closed
                        yield [stack.pop()]
                    else:
                        yield _popped(stack, i, order, closed)


def _popped(stack: list[int], last: int, order: list[int], closed: int) -> list[int]:
    begin = len(stack) - 1
    while stack[begin] != last:
        begin -= 1
    component = sorted(stack[begin:])
    del stack[begin:]
    for i in component:
        order[i] = closed
    return component
