"""Which of two rival producers is stronger: by preference, by how sure, by specificity.

Only what concludes is compared, never what lies below it (last link): on shared premises a weakest link cannot be told.
Source: Modgil and Prakken (2013), A general account of argumentation with preferences (last link);
Bench-Capon (2003), Persuasion in practical argument using value-based argumentation frameworks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import combinations

from argmap.semantics.structured.structure import Assertion, Inference, Producer, Side, Structure, TooLarge

Place = str | Side
# What to say where those that stand apart make too many pairs.
MANY_APART = (
    "rival arguments that preferences or shared premises set apart make too many pairs",
    "state fewer preferences between them, or give them premises of their own",
)
# To follow every preference from every name takes the square of their number.
_MOST = 2_000
# Sides that rest on one premise: of more, not every pair is looked at.
_MANY = 32


class Ordering:
    """The order of producers for an audience.

    holders: whose preferences count, besides those that count for everybody. specific: whether an inference from
    more of the same premises is stronger. Raises TooLarge for more than 2,000 preferences.
    """

    def __init__(self, s: Structure, holders: tuple[str, ...] = (), *, specific: bool = True) -> None:
        self._specific = specific
        self._over: dict[str, list[str]] = {}
        lines = [p for p in s.preferences if not p.holder or p.holder in holders]
        if len(lines) > _MOST:
            raise TooLarge(
                f"{len(lines):,} preferences are more than can be followed",
                f"state at most {_MOST:,} of them for one audience",
            )
        for line in lines:
            self._over.setdefault(line.preferred, []).append(line.over)
        self._below: dict[str, frozenset[str]] = {}

    @cached_property
    def ranked(self) -> frozenset[str]:
        """The names that a preference speaks of."""
        return frozenset(self._over).union(*self._over.values())

    def attacks(self, one: Producer, other: Producer) -> bool:
        """Whether a producer defeats one of a rival side: unless that is stronger. Of two rivals, one does at least."""
        return not self.stronger(other, one)

    def stronger(self, one: Producer, other: Producer) -> bool:
        """Whether the first is strictly stronger. A preference decides; else a reason outweighs what is only
        asserted; else how sure the voice is; else specificity.
        """
        preferred = self.prefers(one, other)
        if preferred is not None:
            return preferred
        if isinstance(one, Assertion) != isinstance(other, Assertion):
            return isinstance(one, Inference)
        if one.rank != other.rank:
            return one.rank > other.rank
        return isinstance(one, Inference) and isinstance(other, Inference) and self.more_specific(one, other)

    def prefers(self, one: Producer, other: Producer) -> bool | None:
        """Whether a preference ranks the first above the second; None if there is none, or one each way."""
        if not self._over:
            return None
        up = any(name in self._reach(mine) for mine in names(one) for name in names(other))
        down = any(name in self._reach(theirs) for theirs in names(other) for name in names(one))
        return up if up != down else None

    def _reach(self, name: str) -> frozenset[str]:
        """All that a name is ranked above, however many preferences lie between."""
        known = self._below.get(name)
        if known is None:
            found: set[str] = set()
            waiting = list(self._over.get(name, ()))
            while waiting:
                below = waiting.pop()
                if below not in found:
                    found.add(below)
                    waiting += self._over.get(below, ())
            known = self._below[name] = frozenset(found)
        return known

    def more_specific(self, one: Inference, other: Inference) -> bool:
        """Whether the first rests on all the premises of the second, which has some, and on more."""
        return self._specific and bool(other.grounds) and set(one.grounds) > set(other.grounds)


def names(producer: Producer) -> tuple[str, ...]:
    """What a preference may call a producer: by its argument, and by the statement that it speaks for."""
    if isinstance(producer, Inference):
        return (producer.argument, producer.to) if producer.does == "supports" else (producer.argument,)
    return (producer.statement,) if producer.holds else ()


def place(producer: Producer) -> Place:
    """What a producer's node goes by."""
    return producer.name if isinstance(producer, Inference) else producer.side


def standing_apart(s: Structure, order: Ordering, groups: Iterable[tuple[Side, ...]]) -> set[Place]:
    """Producers in some rivalries about which more may decide than how sure they are: a preference speaks of them, or
    they share a premise with a rival.
    """
    rivalries: dict[Side, set[int]] = {}
    for number, group in enumerate(groups):
        for side in group:
            rivalries.setdefault(side, set()).add(number)
    resting: dict[str, dict[Side, None]] = {}
    for side in rivalries:
        for producer in s.producers[side]:
            for ground in producer.grounds if isinstance(producer, Inference) else ():
                resting.setdefault(ground, {})[side] = None
    shared = {ground for ground, sides in resting.items() if len(sides) > 1 and _rivals_among(sides, rivalries)}
    return {
        place(producer)
        for side in rivalries
        for producer in s.producers[side]
        if (isinstance(producer, Inference) and not shared.isdisjoint(producer.grounds))
        or not order.ranked.isdisjoint(names(producer))
    }


def _rivals_among(sides: Iterable[Side], rivalries: Mapping[Side, set[int]]) -> bool:
    """Whether two of some sides are rivals; of very many sides, some are taken to be."""
    some = list(sides)
    return len(some) > _MANY or any(not rivalries[one].isdisjoint(rivalries[two]) for one, two in combinations(some, 2))
