"""Generated frameworks for the solvers' benchmark, each the same for the same number of arguments.

Knows no solver. An attack is a pair, attacker first, numbered from 0.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

Attacks = set[tuple[int, int]]


def uniform(count: int, random: Random) -> Attacks:
    """Erdős and Rényi: attacks between any two, four an argument where that can be solved and fewer where not."""
    degree = 6.0 if count <= 200 else 4.0 if count <= 1_000 else 2.5
    return {(random.randrange(count), random.randrange(count)) for _ in range(int(count * degree))}


def scale_free(count: int, random: Random) -> Attacks:
    """Barabási and Albert: each new argument meets two or three, those most met before; some attack back."""
    new = 3 if count <= 1_000 else 2
    attacks: Attacks = set()
    ends = list(range(new))
    for i in range(new, count):
        for _ in range(new):
            j = random.choice(ends)
            pair = (i, j) if random.random() < 0.5 else (j, i)
            attacks.add(pair)
            if random.random() < 0.3:
                attacks.add(pair[::-1])
            ends.append(j)
        ends.extend([i] * new)
    return attacks


def grounded(count: int, random: Random) -> Attacks:
    """Without circles: every argument is attacked by five of the thousand before it, so grounded decides all."""
    return {(random.randrange(max(0, i - 1_000), i), i) for i in range(1, count) for _ in range(5)}


def linked(count: int, random: Random) -> Attacks:
    """Some seven arguments to a circle, with attacks from earlier circles to later ones."""
    return _circles(count, random, 7, links=1.0)


def separate(count: int, random: Random) -> Attacks:
    """Some ten arguments to a circle, and no attack between them."""
    return _circles(count, random, 10, links=0.0)


def _circles(count: int, random: Random, size: int, links: float) -> Attacks:
    attacks: Attacks = set()
    groups: list[range] = []
    begin = 0
    while begin < count:
        group = range(begin, min(count, begin + random.randint(2, 2 * size)))
        for _ in range(3 * len(group)):
            a, b = random.choice(group), random.choice(group)
            attacks.add((a, b))
            if random.random() < 0.5:
                attacks.add((b, a))
        near = groups[-50:]
        for _ in range(int(links * len(group)) if near else 0):
            attacks.add((random.choice(random.choice(near)), random.choice(group)))
        groups.append(group)
        begin = group.stop
    return attacks


FAMILIES: dict[str, Callable[[int, Random], Attacks]] = {
    "uniform": uniform,
    "scale-free": scale_free,
    "grounded": grounded,
    "linked": linked,
    "separate": separate,
}


def written(family: str, count: int, folder: Path) -> Path:
    """A framework's file, in the competition's format since 2023."""
    path = folder / f"{family}-{count}.af"
    if not path.exists():
        attacks = sorted(FAMILIES[family](count, Random(f"{family} {count}")))
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text("".join([f"p af {count}\n", *(f"{a + 1} {b + 1}\n" for a, b in attacks)]), encoding="ascii")
    return path


def query(path: Path) -> str:
    """The argument that is asked about: some number of the file, the same every time."""
    with path.open(encoding="ascii") as opened:
        return str(Random(path.name).randint(1, int(opened.readline().split()[2])))
