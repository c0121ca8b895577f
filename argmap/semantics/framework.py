"""An abstract framework: arguments, and which attacks which.

Knows no map, no semantics, no strength and no support: what else a lens needs stands beside it, not in it. Starting a
solver is counted in milliseconds, so this floor imports neither `dataclasses` nor `typing`.
"""

from __future__ import annotations

from itertools import accumulate, chain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any

# Some arguments; and whether a semantics accepts an argument, with an extension that shows it.
Extension = frozenset[int]
Verdict = tuple[bool, Extension | None]
# From here on numpy's sorting earns what importing it costs: 0.10 s against some 2 µs an attack without it.
MANY_ATTACKS = 100_000


class Framework:
    """Arguments 0 … n-1, and the attacks between them. Frozen; equal if names and attacks are.

    names: one for each argument, all different; None if they are called `1` … `n`, as in the competition's files.
    into, into_at: the attackers of argument i, ascending, are `into[into_at[i]:into_at[i + 1]]`.
    out, out_at: likewise those that i attacks. An attack counts once, however often it was given.

    Source: Dung (1995), definition 2.
    """

    __slots__ = ("into", "into_at", "names", "out", "out_at")
    names: tuple[str, ...] | None
    into: tuple[int, ...]
    into_at: tuple[int, ...]
    out: tuple[int, ...]
    out_at: tuple[int, ...]

    def __init__(
        self, count: int, sources: Sequence[int], targets: Sequence[int], names: Iterable[str] | None = None
    ) -> None:
        """sources, targets: of each attack, two sequences or two arrays of one length; each value in 0 … count-1.

        Raises ValueError if an attack or the names do not fit the count, or if two names are the same.
        """
        chosen = None if names is None else tuple(names)
        if chosen is not None and not count == len(chosen) == len(set(chosen)):
            raise ValueError(f"{count} arguments need as many different names")
        if len(sources) != len(targets):
            raise ValueError("each attack needs a source and a target")
        np = arrays(len(sources))
        made = _listed(count, sources, targets) if np is None else _sorted(count, sources, targets, np)
        for name, value in zip(("into", "into_at", "out", "out_at", "names"), (*made, chosen), strict=True):
            object.__setattr__(self, name, value)

    @classmethod
    def of(cls, attacks: Iterable[tuple[str, str]], names: Iterable[str] = ()) -> Framework:
        """The framework of attacks between named arguments; `names` come first, and need not be attacked or attack."""
        pairs = list(attacks)
        index = {name: i for i, name in enumerate(dict.fromkeys([*names, *(name for pair in pairs for name in pair)]))}
        return cls(len(index), [index[a] for a, _ in pairs], [index[b] for _, b in pairs], index)

    def __len__(self) -> int:
        """How many arguments there are."""
        return len(self.into_at) - 1

    def attackers(self, argument: int) -> tuple[int, ...]:
        """What attacks an argument, ascending."""
        return self.into[self.into_at[argument] : self.into_at[argument + 1]]

    def attacked(self, argument: int) -> tuple[int, ...]:
        """What an argument attacks, ascending."""
        return self.out[self.out_at[argument] : self.out_at[argument + 1]]

    def attacks(self) -> Iterator[tuple[int, int]]:
        """Every attack as source and target, by source."""
        return ((a, b) for a in range(len(self)) for b in self.attacked(a))

    def name(self, argument: int) -> str:
        return str(argument + 1) if self.names is None else self.names[argument]

    def index(self) -> Mapping[str, int]:
        """Arguments by name."""
        return {self.name(i): i for i in range(len(self))}

    def named(self, extension: Iterable[int]) -> list[str]:
        """The names of some arguments, in the framework's order."""
        return [self.name(i) for i in sorted(extension)]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Framework):
            return NotImplemented
        return (self.names, self.out, self.out_at) == (other.names, other.out, other.out_at)

    def __hash__(self) -> int:
        return hash((self.names, self.out, self.out_at))

    def __repr__(self) -> str:
        return f"Framework({len(self)} arguments, {len(self.out)} attacks)"

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a framework is frozen: `{name}` cannot be set")


def arrays(attacks: int) -> Any:
    """numpy, if it is there and worth its price; without it everything works, more slowly."""
    if attacks < MANY_ATTACKS:
        return None
    try:
        import numpy
    except ImportError:
        return None
    return numpy


def _listed(count: int, sources: Sequence[int], targets: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """into, into_at, out and out_at, by a row for each argument."""
    if sources and not (0 <= min(sources) <= max(sources) < count and 0 <= min(targets) <= max(targets) < count):
        raise ValueError(f"an attack is not between arguments 0 … {count - 1}")
    out: list[list[int]] = [[] for _ in range(count)]
    for a, b in zip(sources, targets, strict=True):
        out[a].append(b)
    out = [sorted(set(row)) if len(row) > 1 else row for row in out]
    into: list[list[int]] = [[] for _ in range(count)]
    for a, row in enumerate(out):
        for b in row:
            into[b].append(a)
    return (*_flat(into), *_flat(out))


def _flat(rows: list[list[int]]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return tuple(chain.from_iterable(rows)), tuple(accumulate(map(len, rows), initial=0))


def _sorted(count: int, sources: Any, targets: Any, np: Any) -> tuple[tuple[int, ...], ...]:
    """The same by sorting one number for each attack."""
    sources, targets = (np.asarray(numbers, dtype=np.int64) for numbers in (sources, targets))
    if not (0 <= sources.min() <= sources.max() < count and 0 <= targets.min() <= targets.max() < count):
        raise ValueError(f"an attack is not between arguments 0 … {count - 1}")
    made: list[tuple[int, ...]] = []
    for tails, heads in ((targets, sources), (sources, targets)):
        keys = np.sort(tails * count + heads)
        fresh = np.ones(len(keys), dtype=bool)
        fresh[1:] = keys[1:] != keys[:-1]
        rows, others = np.divmod(keys[fresh], count)
        begins = np.zeros(count + 1, dtype=np.int64)
        np.cumsum(np.bincount(rows, minlength=count), out=begins[1:])
        made += [tuple(others.tolist()), tuple(begins.tolist())]
    return tuple(made)
