"""Structures made in a few words. Knows no map."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from argmap.semantics.structured.flat import flat
from argmap.semantics.structured.ordering import Ordering
from argmap.semantics.structured.standards import proofs
from argmap.semantics.structured.structure import (
    Assertion,
    Does,
    Inference,
    Preference,
    Rank,
    Statement,
    Structure,
)
from argmap.semantics.structured.views import Semantics, Views, judged


def weighted(weights: Mapping[str, float], attacks: Iterable[str] = (), supports: Iterable[str] = ()) -> Structure:
    """A weighted bipolar graph of statements: links are written `a b` for a on b, and each is a step of weight 1."""
    steps: list[tuple[Does, str]] = [("attacks", each) for each in attacks]
    steps += [("supports", each) for each in supports]
    return Structure(
        tuple(Statement(name, weight) for name, weight in weights.items()),
        inferences=tuple(link(does, *each.split()) for does, each in steps),
    )


def link(does: Does, one: str, other: str) -> Inference:
    return Inference(f"{one} {does} {other}", f"{one} {does} {other}", does, other, (one,), (one,), 1.0)


def attacking(names: Iterable[str], attacks: Iterable[tuple[str, str]]) -> Structure:
    """An abstract framework as statements that are asserted for certain, and attack each other as they stand."""
    return Structure(
        tuple(Statement(name) for name in names),
        tuple(Assertion(name, rank=Rank.CERTAIN) for name in names),
        tuple(link("attacks", *pair) for pair in attacks),
    )


_STEP = re.compile(r"(?:(?P<name>\S+): )?(?P<con>!)?(?P<to>\S+) <-(?P<from>[^~]*)(?:~(?P<cut>.*))?")


def told(text: str, weights: Mapping[str, float] | None = None) -> Structure:
    """A structure, line by line.

    `p, q` asserted · `!p` denied · `p <- q, r` a step from q and r to p · `!p <- q` one against p · `a: p <- q` with
    its name · `p <- q ~ u` undercut by the statement u · `p | q | r` answers that exclude each other · `p x q`
    contraries · `a > b` and `anna: a > b` preferences. weights: of steps, by name.
    """
    found = _Told(weights or {})
    for number, line in enumerate(filter(None, map(str.strip, text.splitlines())), 1):
        found.line(line, number)
    return Structure(
        tuple(Statement(name) for name in dict.fromkeys(found.names)),
        tuple(found.assertions),
        tuple(found.inferences),
        tuple(found.contraries),
        tuple(found.exclusive),
        preferences=tuple(found.preferences),
    )


class _Told:
    def __init__(self, weights: Mapping[str, float]) -> None:
        self.weights = weights
        self.names: list[str] = []
        self.assertions: list[Assertion] = []
        self.inferences: list[Inference] = []
        self.contraries: list[tuple[str, str]] = []
        self.exclusive: list[tuple[str, ...]] = []
        self.preferences: list[Preference] = []

    def line(self, line: str, number: int) -> None:
        if step := _STEP.fullmatch(line):
            self._step(step, f"{step['name'] or number}")
        elif ranked := re.fullmatch(r"(?:(\S+): )?(\S+) > (\S+)", line):
            self.preferences.append(Preference(ranked[1] or "", ranked[2], ranked[3]))
        elif " x " in line:
            one, other = self._named(line.split(" x "))
            self.contraries.append((one, other))
        elif "|" in line:
            self.exclusive.append(self._named(line.split("|")))
        else:
            for word in line.split(","):
                (name,) = self._named([word.strip().removeprefix("!")])
                self.assertions.append(Assertion(name, not word.strip().startswith("!")))

    def _step(self, step: re.Match[str], name: str) -> None:
        premises = self._named(step["from"].split(",")) if step["from"].strip() else ()
        (to,) = self._named([step["to"]])
        does: Does = "attacks" if step["con"] else "supports"
        self.inferences.append(Inference(name, name, does, to, premises, premises, self.weights.get(name)))
        for cut in self._named(step["cut"].split(",")) if step["cut"] else ():
            self.inferences.append(Inference(f"{cut} cuts {name}", f"{cut} cuts {name}", "undercuts", name, (cut,)))

    def _named(self, words: Iterable[str]) -> tuple[str, ...]:
        names = tuple(word.strip() for word in words)
        self.names += names
        return names


def becomes(
    s: Structure, audience: str = "", semantics: Semantics | None = None, *, specific: bool = True
) -> dict[str, str]:
    """Statement -> what becomes of it."""
    read = judged(flat(s, Ordering(s, (audience,) if audience else (), specific=specific)), semantics)
    return {statement.name: read.verdict(statement.name).status for statement in s.statements}


def sorted_out(
    s: Structure, audience: str = "", semantics: Semantics | None = None, *, specific: bool = True
) -> tuple[str, ...]:
    """The statements that stand, that fall and that are open, each as words in alphabetical order."""
    found = becomes(s, audience, semantics, specific=specific)
    return tuple(
        " ".join(sorted(name for name, status in found.items() if status == wanted))
        for wanted in ("stands", "falls", "open")
    )


def views(s: Structure, semantics: Semantics) -> set[str]:
    """The statements that stand in each view."""
    seen = Views(flat(s), semantics).each()
    return {" ".join(x.name for x in s.statements if view.statement(x.name).status == "stands") for view in seen}


def proven(s: Structure, weights: dict[str, float] | None = None) -> dict[str, bool | None]:
    return {name: proof.met for name, proof in proofs(s, weights=weights).statements.items()}
