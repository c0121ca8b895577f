"""Frameworks for tests: any small one, some shapes of larger ones, and those of papers by their arrows."""

from __future__ import annotations

from itertools import pairwise
from random import Random

from hypothesis import strategies as st

from argmap.semantics.framework import Framework


@st.composite
def frameworks(draw: st.DrawFn, most: int = 6) -> Framework:
    """Any framework of up to so many arguments, with attacks on oneself now and then."""
    count = draw(st.integers(0, most))
    arguments = st.integers(0, max(0, count - 1))
    attacks = draw(st.lists(st.tuples(arguments, arguments), max_size=count * 3)) if count else []
    return Framework(count, [a for a, _ in attacks], [b for _, b in attacks])


def arrows(text: str, more: str = "") -> Framework:
    """`a>b>c` and `a=b` as one draws them, with spaces between; `more`: arguments without attacks."""
    attacks = []
    for chain in text.split():
        parts = chain.replace("=", ">=").split(">")
        for left, right in pairwise(parts):
            a, b = left.lstrip("="), right.lstrip("=")
            attacks.append((a, b))
            if right.startswith("="):
                attacks.append((b, a))
    return Framework.of(attacks, sorted({*more.split(), *(name for pair in attacks for name in pair)}))


def random_framework(count: int, degree: float, random: Random) -> Framework:
    """Attacks between any two arguments, a few on oneself, so many an argument."""
    pairs = [(random.randrange(count), random.randrange(count)) for _ in range(int(count * degree))]
    return Framework(count, [a for a, _ in pairs], [b for _, b in pairs])


def knots(count: int, size: int, random: Random) -> Framework:
    """Small groups with many attacks inside, and a few from earlier groups to later ones."""
    pairs = []
    for begin in range(0, count, size):
        group = range(begin, min(count, begin + size))
        pairs += [(random.choice(group), random.choice(group)) for _ in range(2 * len(group))]
        if begin:
            pairs += [(random.randrange(begin), random.choice(group)) for _ in range(len(group) // 3)]
    return Framework(count, [a for a, _ in pairs], [b for _, b in pairs])


def of_any_shape(random: Random, most: int = 60) -> Framework:
    """Up to so many arguments, in one of the shapes, thin enough for all extensions to be listed."""
    count = random.randint(2, most)
    if random.random() < 0.5:
        return random_framework(count, random.choice((1.0, 1.5, 2.0, 3.0)), random)
    return knots(count, random.randint(3, 9), random)
