"""Who defeats whom where two things cannot both be so: the one part of a structure that may grow with the square.

Few producers attack each other directly. Where there are many, nodes stand between that gather: the producers of a
side, and the rivals of a side.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from argmap.semantics.structured.gathering import Attacks
from argmap.semantics.structured.ordering import MANY_APART, Ordering, Place, place, standing_apart
from argmap.semantics.structured.structure import Inference, Producer, Rank, Side, Structure, TooLarge

# Direct attacks of a small structure; a larger one may have so many for each producer.
_FREE = 20_000
_EACH = 16
# Producers that a preference or their premises set apart cannot be gathered. Beyond so many pairs, nobody waits.
_MOST = 2_000_000


def rebuts(s: Structure, order: Ordering, at: Mapping[Place, int], attacks: Attacks, budget: int | None = None) -> None:
    """Adds the attacks between rival producers.

    at: an inference's name, or the side of an assertion -> its node. budget: pairs of rivals that may meet directly;
    if none is given, some 20,000 and a few for each producer, so that attacks grow with the size of `s`, but for
    producers that stand apart by a preference or by shared premises. Raises TooLarge if those make too many pairs.
    """
    if budget is None:
        budget = _FREE + _EACH * (len(s.inferences) + len(s.assertions))
    large = []
    for group in s.rivalries:
        sizes = [len(s.producers[side]) for side in group]
        pairs = (sum(sizes) ** 2 - sum(n * n for n in sizes)) // 2
        if pairs <= budget:
            budget -= pairs
            for one, other in combinations(group, 2):
                attacks.add(_direct(order, at, s.producers[one], s.producers[other]))
        else:
            large.append(group)
    if large:
        _Crowds(s, order, at, attacks, large).oppose()


def _direct(
    order: Ordering, at: Mapping[Place, int], ones: Sequence[Producer], others: Sequence[Producer]
) -> Iterator[tuple[int, int]]:
    against = [(other, at[place(other)]) for other in others]
    for one in ones:
        node = at[place(one)]
        for other, rival in against:
            if order.stronger(one, other):
                yield node, rival
            elif order.stronger(other, one):
                yield rival, node
            else:
                yield node, rival
                yield rival, node


Grade = tuple[bool, Rank]


def _grade(producer: Producer) -> Grade:
    """Without a preference and specificity, a producer defeats a rival exactly if its grade is no lower."""
    return isinstance(producer, Inference), producer.rank


class _Crowds:
    """The attacks of rivalries too large for every pair."""

    def __init__(
        self, s: Structure, order: Ordering, at: Mapping[Place, int], attacks: Attacks, groups: list[tuple[Side, ...]]
    ) -> None:
        self.s = s
        self.order = order
        self.at = at
        self.attacks = attacks
        self.groups = groups
        self.left = _MOST
        self.some: dict[tuple[Side, Grade], int | None] = {}
        apart = standing_apart(s, order, groups)
        sides = dict.fromkeys(side for group in groups for side in group)
        self.alone = {side: [p for p in s.producers[side] if place(p) in apart] for side in sides}
        self.plain = {side: [p for p in s.producers[side] if place(p) not in apart] for side in sides}
        self.grades = {side: {_grade(p) for p in plain} for side, plain in self.plain.items()}

    def oppose(self) -> None:
        """Adds them."""
        foes: dict[tuple[Side, Grade], list[int]] = {}
        for group in self.groups:
            self._gather(group, foes)
            self._single_out(group)
        for (side, grade), nodes in foes.items():
            targets = [self.at[place(p)] for p in self.plain[side] if _grade(p) == grade]
            self.attacks.all_on_all(nodes, targets)

    def _gather(self, group: tuple[Side, ...], foes: dict[tuple[Side, Grade], list[int]]) -> None:
        """Notes for every grade of every side the nodes that gather its rivals before it, and those after it."""
        for grade in sorted({grade for side in group for grade in self.grades[side]}):
            for sides in (group, group[::-1]):
                before: list[int] = []
                for side in sides:
                    if before and grade in self.grades[side]:
                        foes.setdefault((side, grade), []).extend(before)
                    some = self._some(side, grade)
                    if some is not None:
                        before = [self.attacks.either([*before, some])]

    def _some(self, side: Side, grade: Grade) -> int | None:
        """A node that is in when some producer of a side is in that is of a grade or higher; None if there is none."""
        if (side, grade) not in self.some:
            nodes = [self.at[place(p)] for p in self.plain[side] if _grade(p) >= grade]
            self.some[side, grade] = self.attacks.either(nodes) if nodes else None
        return self.some[side, grade]

    def _single_out(self, group: tuple[Side, ...]) -> None:
        """The attacks of producers that cannot be gathered, and those on them."""
        for i, one in enumerate(group):
            for j, other in enumerate(group if self.alone[one] else ()):
                # Two that both stand apart meet once.
                others = () if i == j else self.s.producers[other] if i < j else self.plain[other]
                self.left -= len(self.alone[one]) * len(others)
                if self.left < 0:
                    raise TooLarge(*MANY_APART)
                self.attacks.add(_direct(self.order, self.at, self.alone[one], others))
