"""Random structures, small enough to look at every view of them. Knows no semantics."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st

from argmap.semantics.structured.structure import (
    Assertion,
    Does,
    Inference,
    Preference,
    Question,
    Rank,
    Standard,
    Statement,
    Structure,
)

NAMES = "pqrst"
STANDARDS: st.SearchStrategy[Standard | None] = st.sampled_from(
    [None, None, None, "scintilla", "clear-and-convincing", "dialectical-validity"]
)


@st.composite
def structures(draw: st.DrawFn, steps: int = 6) -> Structure:
    """Statements with everything that may be between them."""
    names = list(NAMES[: draw(st.integers(1, len(NAMES)))])
    name = st.sampled_from(names)
    weights = st.none() | st.sampled_from([0.0, 0.25, 0.5, 0.9, 1.0])
    sides = draw(st.lists(st.tuples(name, st.booleans()), unique=True, max_size=6))
    inferences = [draw(_step(name, number, weights)) for number in range(draw(st.integers(0, steps)))]
    pairs = [tuple(draw(st.lists(name, min_size=2, max_size=2))) for _ in range(draw(st.integers(0, 2)))]
    groups = draw(st.lists(st.lists(name, min_size=2, max_size=4, unique=True), max_size=2)) if len(names) > 1 else []
    return Structure(
        tuple(Statement(n, draw(weights), draw(STANDARDS)) for n in names),
        tuple(Assertion(n, holds, draw(st.sampled_from(Rank))) for n, holds in sides),
        tuple(inferences),
        tuple((one, other) for one, other in pairs),
        tuple(map(tuple, groups)),
        tuple(_question(number, to) for number, to in enumerate(draw(st.lists(name | _ARGUMENT, max_size=1)))),
        tuple(Preference("", *draw(st.tuples(name | _ARGUMENT, name | _ARGUMENT))) for _ in range(draw(_FEW))),
    )


_ARGUMENT = st.sampled_from([f"a{n}" for n in range(4)])
_FEW = st.integers(0, 2)


@st.composite
def _step(
    draw: st.DrawFn, name: st.SearchStrategy[str], number: int, weights: st.SearchStrategy[float | None]
) -> Inference:
    kinds: st.SearchStrategy[Does] = st.sampled_from(["supports", "supports", "attacks", "undercuts"])
    does = draw(kinds)
    to = draw(_ARGUMENT if does == "undercuts" else name)
    premises = tuple(draw(st.lists(name, max_size=2, unique=True)))
    rank = draw(st.sampled_from(Rank))
    return Inference(f"i{number}", draw(_ARGUMENT), does, to, premises, premises, draw(weights), rank)


def _question(number: int, to: str) -> Question:
    return Question(f"q{number}", to, step=to not in NAMES)


def renamed(s: Structure, new: dict[str, str], backwards: bool) -> Structure:
    """The same with other names for everything, and perhaps in the opposite order."""

    def name(old: str) -> str:
        return new.get(old, f"x-{old}")

    turn = -1 if backwards else 1
    return Structure(
        tuple(replace(x, name=name(x.name)) for x in s.statements)[::turn],
        tuple(replace(x, statement=name(x.statement)) for x in s.assertions)[::turn],
        tuple(_other(i, name) for i in s.inferences)[::turn],
        tuple((name(one), name(other)) for one, other in s.contraries)[::turn],
        tuple(tuple(map(name, group))[::turn] for group in s.exclusive)[::turn],
        tuple(replace(q, name=name(q.name), to=name(q.to)) for q in s.questions)[::turn],
        tuple(Preference("", name(p.preferred), name(p.over)) for p in s.preferences)[::turn],
    )


def _other(i: Inference, name: Callable[[str], str]) -> Inference:
    return replace(
        i,
        name=name(i.name),
        argument=name(i.argument),
        to=name(i.to),
        premises=tuple(map(name, i.premises)),
        grounds=tuple(map(name, i.grounds)),
    )


def beside(s: Structure, other: Structure) -> Structure:
    """Both, with nothing between them; the other one under other names."""
    apart = renamed(other, {}, False)
    return Structure(
        s.statements + apart.statements,
        s.assertions + apart.assertions,
        s.inferences + apart.inferences,
        s.contraries + apart.contraries,
        s.exclusive + apart.exclusive,
        s.questions + apart.questions,
        s.preferences + apart.preferences,
    )
