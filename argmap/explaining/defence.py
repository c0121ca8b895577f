"""The smallest set that defends something: every objection to a member is met by a member, and none of it in a circle.

Works on numbered nodes with their grounded labels. Knows no map and no sentence.

Source: Baroni and Giacomin (2007), strong admissibility; Caminada and Dunne (2019), Strong admissibility revisited: a
set is strongly admissible if it can be built up from nothing, each member defended by those before it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

# Beyond so many choices the search ends with the best that it has found: some hundredths of a second.
_CHOICES = 3_000
# A defence of more nodes is not searched for a smaller one: it would be no shorter to read.
_LARGE = 120


@dataclass(frozen=True, slots=True)
class Net:
    """What a defence is looked for in. accepted: nodes with their rounds. unit: what a node counts as part of; None if
    it costs nothing, as what is only said to be missing. force: how strong a node is, where a choice is left.
    """

    attackers: Callable[[int], Sequence[int]]
    accepted: Mapping[int, int]
    unit: Callable[[int], str | None]
    force: Callable[[int], float]


@dataclass(frozen=True, slots=True)
class Defence:
    """members: nodes, in the order in which they are needed. answers: objection -> the member that meets it.

    smallest: it is certain that no defence takes fewer units.
    """

    members: tuple[int, ...]
    answers: dict[int, int]
    smallest: bool

    def units(self, net: Net) -> frozenset[str]:
        """What its members count as."""
        return frozenset(unit for node in self.members if (unit := net.unit(node)))


def defence(net: Net, root: int) -> Defence:
    """The smallest defence of an accepted node; of several, one with short answers. Never fails."""
    found = _shrunk(net, root, _greedy(net, root))
    search = _Search(net, root, found)
    if len(found) <= _LARGE:
        search.run()
    return _told(net, root, search.best, smallest=search.done and len(found) <= _LARGE)


def _greedy(net: Net, root: int) -> list[int]:
    """Members found by answering each objection with what was decided first, unless a member answers it already."""
    members = {root: None}
    for node in (waiting := [root]):
        for objection in net.attackers(node):
            answers = _answers(net, objection)
            if not any(a in members and net.accepted[a] < net.accepted[node] for a in answers):
                best = answers[0]
                if best not in members:
                    members[best] = None
                    waiting.append(best)
    return list(members)


def _answers(net: Net, objection: int) -> list[int]:
    """What is accepted and attacks an objection: what was decided first, then what is strongest, comes first."""
    found = [a for a in net.attackers(objection) if a in net.accepted]
    return sorted(found, key=lambda a: (net.accepted[a], -net.force(a), a))


def _shrunk(net: Net, root: int, members: list[int]) -> list[int]:
    """A defence within some members of which none can be spared."""
    if len(members) > _LARGE:
        return members
    for node in sorted(members, key=lambda n: -net.accepted[n]):
        if node != root and node in members:
            left = built_up(net, [n for n in members if n != node])
            if root in left:
                members = _needed(net, root, left)
    return members


def built_up(net: Net, members: Collection[int]) -> dict[int, int]:
    """The members that can be defended by members before them, each with the round in which it is."""
    of = set(members)
    waiting = {n: list(net.attackers(n)) for n in members}
    beaten: set[int] = set()
    found: dict[int, int] = {}
    # What a member attacks is only known from what it attacks among the objections to members.
    meets: dict[int, list[int]] = {}
    for objection in {a for attackers in waiting.values() for a in attackers}:
        for answer in net.attackers(objection):
            if answer in of:
                meets.setdefault(answer, []).append(objection)
    step = 0
    while True:
        fresh = [n for n, attackers in waiting.items() if all(a in beaten for a in attackers)]
        if not fresh:
            return found
        for n in fresh:
            found[n] = step
            del waiting[n]
        for n in fresh:
            beaten.update(meets.get(n, ()))
        step += 1


def _needed(net: Net, root: int, found: Mapping[int, int]) -> list[int]:
    """Of a defence that is built up, what the root leads to."""
    members = {root: None}
    for node in (waiting := [root]):
        for objection in net.attackers(node):
            answer = min((a for a in net.attackers(objection) if a in found), key=lambda a: (found[a], a))
            if answer not in members:
                members[answer] = None
                waiting.append(answer)
    return list(members)


class _Search:
    """Every way to answer every objection, but for those that cost as much as the best known."""

    def __init__(self, net: Net, root: int, best: list[int]) -> None:
        self.net = net
        self.root = root
        self.best = best
        self.least = len(_units(net, best))
        self.left = _CHOICES
        self.done = True

    def run(self) -> None:
        # A stack and no recursion: an outline may be deep.
        waiting: list[tuple[tuple[int, ...], frozenset[int]]] = [((self.root,), frozenset())]
        while waiting:
            if not self.left:
                self.done = False
                return
            self.left -= 1
            members, met = waiting.pop()
            if len(_units(self.net, members)) >= self.least:
                continue
            objection = next((a for n in members for a in self.net.attackers(n) if a not in met), None)
            if objection is None:
                if self.root in built_up(self.net, members):
                    self.best, self.least = list(members), len(_units(self.net, members))
                continue
            met |= {objection}
            answers = _answers(self.net, objection)
            waiting += [((*members, a), met) for a in reversed(answers) if a not in members]
            if any(a in members for a in answers):
                waiting.append((members, met))


def _units(net: Net, members: Iterable[int]) -> set[str]:
    return {unit for node in members if (unit := net.unit(node))}


def _told(net: Net, root: int, members: list[int], *, smallest: bool) -> Defence:
    found = built_up(net, members)
    ordered = _needed(net, root, found)
    among = set(ordered)
    answers = {}
    for node in ordered:
        for objection in net.attackers(node):
            met = [a for a in net.attackers(objection) if a in among]
            answers[objection] = min(met, key=lambda a: (found[a], -net.force(a), a))
    return Defence(tuple(ordered), answers, smallest)
